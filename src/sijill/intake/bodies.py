"""The body of an answer: as it was sent and unpacked, never more than a limit of either."""

import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sijill.domain.errors import FetchError

_WINDOW = zlib.MAX_WBITS | 32  # gzip or zlib, as the bytes say
_PACKED = ("gzip", "x-gzip", "deflate")
UNKNOWN = ("br", "zstd", "compress", "x-compress", "dcb", "dcz")  # which were not asked for; other words for a packing mean none


class Body(NamedTuple):
    """The bytes as they were sent, unpacked, and whether the packing ends before its end."""

    raw: bytes
    plain: bytes
    is_cut: bool


def packing(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """How an answer says that its body is packed."""
    return next((value.decode("latin-1").strip().lower() for name, value in headers if name.lower() == b"content-encoding"), "")


def beginning(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """The first so many bytes."""
    left = most
    for chunk in chunks:
        yield chunk[:left]
        left -= len(chunk)
        if left <= 0:
            return


def read_body(address: str, chunks: Iterable[bytes], packed: str, most: int) -> Body:
    """The whole body. Raises FetchError for one that is too large, or packed in a way that was not asked for; zlib.error."""
    if packed in UNKNOWN:
        raise FetchError(f"{address}: is packed as {packed}, which was not asked for; fetch it by other means and give the file")
    unpacker = zlib.decompressobj(_WINDOW) if packed in _PACKED else None
    raw, plain = bytearray(), bytearray()
    for chunk in chunks:
        raw += chunk
        if unpacker is None:
            plain += chunk
        else:
            unpacker = _unpack(unpacker, chunk, plain, most)
        if len(plain) > most or len(raw) > most:
            raise FetchError(f"{address}: holds more than {most} bytes; fetch it by other means and give the file")
    return Body(bytes(raw), bytes(plain), unpacker is not None and bool(raw) and not unpacker.eof)


def _unpack(unpacker: "zlib._Decompress", chunk: bytes, plain: bytearray, most: int) -> "zlib._Decompress":
    """Unpacks the next bytes; a gzip file may be several, one behind the other, and zeros behind the last are none."""
    while chunk and len(plain) <= most:
        if unpacker.eof and not chunk.startswith(b"\x1f"):
            break
        unpacker = zlib.decompressobj(_WINDOW) if unpacker.eof else unpacker
        plain += unpacker.decompress(chunk, most + 1 - len(plain))
        chunk = unpacker.unused_data
    return unpacker
