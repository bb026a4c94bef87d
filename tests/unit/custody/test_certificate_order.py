from hypothesis import given
from hypothesis import strategies as st

from sijill.custody.certificate_order import with_ordered_certificates


def wrap(tag: int, *parts: bytes) -> bytes:
    inside = b"".join(parts)
    size = len(inside)
    length = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + inside


def answer(*certificates: bytes) -> bytes:
    """An answer of the form of a timestamp, with its certificates."""
    signed = wrap(0x30, wrap(2, b"\x03"), wrap(0x31), wrap(0x30, b"\x06\x01\x01"), wrap(0xA0, *certificates), wrap(0x31))
    return wrap(0x30, wrap(0x30, wrap(2, b"\x00")), wrap(0x30, wrap(6, b"\x2a"), wrap(0xA0, signed)))


CERTIFICATES = st.lists(st.binary(max_size=200).map(lambda inside: wrap(0x30, inside)), max_size=5)


@given(CERTIFICATES)
def test_certificates_are_put_in_order_and_nothing_else_changes(certificates: list[bytes]) -> None:
    assert with_ordered_certificates(answer(*certificates)) == answer(*sorted(certificates))


@given(st.binary(max_size=60))
def test_what_is_no_answer_stays(content: bytes) -> None:
    assert sorted(with_ordered_certificates(content)) == sorted(content)


def test_what_is_cut_stays() -> None:
    whole = answer(wrap(0x30, b"b"), wrap(0x30, b"a"))
    assert all(with_ordered_certificates(whole[:end]) == whole[:end] for end in range(len(whole)))
