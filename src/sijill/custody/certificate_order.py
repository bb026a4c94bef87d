"""Certificates of a timestamp in the order that DER wants; many authorities send them in that of the chain, and readers refuse it.

The certificates are under no signature of the timestamp: each proves itself. What is archived stays as the authority sent it.
"""

from collections.abc import Iterator

from sijill.domain.errors import CustodyError

_CONTEXT_0 = 0xA0


def with_ordered_certificates(answer: bytes) -> bytes:
    """An authority's answer with its certificates in order; what is no timestamp comes back as it is."""
    try:
        _, token = _parts(answer, *_inside(answer, 0, len(answer)))  # TimeStampResp: status, token
        _, content = _parts(answer, *_inside(answer, *token))  # ContentInfo: type, content
        signed = _inside(answer, *_inside(answer, *content))
        start, end = next(_inside(answer, *part) for part in _parts(answer, *signed) if answer[part[0]] == _CONTEXT_0)
        certificates = sorted(answer[begin:stop] for begin, stop in _parts(answer, start, end))
    except (CustodyError, ValueError, StopIteration):
        return answer
    return answer[:start] + b"".join(certificates) + answer[end:]


def _parts(given: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each element between two offsets begins and ends."""
    while start < end:
        _, stop = _inside(given, start, end)
        yield start, stop
        start = stop


def _inside(given: bytes, start: int, end: int) -> tuple[int, int]:
    """Where the content of the element at an offset begins and ends. Raises CustodyError where it does not fit into its place."""
    head = given[start : min(start + 6, end)]
    if len(head) < 2:
        raise CustodyError("ends too early")
    more = head[1] & 0x7F if head[1] & 0x80 else 0
    size = int.from_bytes(head[2 : 2 + more], "big") if more else head[1]
    if more > 4 or start + 2 + more + size > end:
        raise CustodyError("is longer than its place")
    return start + 2 + more, start + 2 + more + size
