"""WARC files: each page that was captured is a report; pictures, scripts and the like are counted."""

import hashlib
import os
import zlib
from base64 import b32encode
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from sijill.domain.errors import EmptyReport, EncodingFault, SijillError, TooLarge, TruncatedReport, UnknownFormat
from sijill.intake.bodies import UNKNOWN, packing
from sijill.intake.documents import read_document
from sijill.intake.formats import Format
from sijill.intake.limits import Limits
from sijill.intake.result import BadRow, Extracted, Note, Part

EXTRACTOR = "sijill-warc/1"
_BLOCK = 1 << 20
# What the library raises over broken files: fuzzing found each of them.
_BROKEN = (
    ArchiveLoadFailed,
    zlib.error,
    EOFError,
    ValueError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    AssertionError,
    OSError,
)
_NO_PAGES = (
    *("image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript", "application/x-javascript"),
    *("application/json", "application/font", "application/wasm", "application/x-font", "application/vnd.ms-fontobject"),
)


def read_warc(file: BinaryIO, limits: Limits) -> Iterator[Part]:
    """The pages in a WARC file, packed or not; ``row`` is the number of the record. Records are read one at a time.

    A record whose bytes do not fit its own digest is named, and so is where the file breaks off.
    """
    is_whole = _is_whole(file)
    held: Extracted | None = None
    others = again = number = 0
    is_told = False
    try:
        for number, record in enumerate(_records(file), 1):
            if record.rec_type not in ("response", "resource") or not _is_page(record):
                others += record.rec_type in ("response", "resource")
                again += record.rec_type == "revisit"
                continue
            part = _part(record, number, limits)
            if isinstance(part, BadRow):
                is_whole, is_told = is_whole or isinstance(part.error, TruncatedReport), True
                yield part
                continue
            if held is not None:
                yield held
            held = part
    except _BROKEN as error:
        yield BadRow(number + 1, TruncatedReport(f"the WARC file is damaged behind record {number} ({str(error)[:100]}); get it again"))
        is_whole = is_told = True  # what is wrong has been told
    told = [f"{others} records of this file hold no page (pictures, scripts, redirects, errors)"] * bool(others)
    told += [f"{again} records say that a page was the same as when it was captured before, and do not hold it"] * bool(again)
    if held is not None:
        yield replace(held, notes=(*held.notes, *(Note("other_records", each) for each in told)))
    elif is_whole and not is_told:
        raise EmptyReport(f"holds no page ({'; '.join(told) or 'no record is an answer of a server'})")
    if not is_whole:
        yield BadRow(number + 1, TruncatedReport(f"the WARC file breaks off behind record {number}; get it again"))


def _is_whole(file: BinaryIO) -> bool:
    """The last record of a file ends as records do; its reader passes over one that is cut within its head."""
    unpacker = None
    while block := file.read(_BLOCK):
        if unpacker is None and not block.startswith(b"\x1f\x8b"):
            return _ends_whole(file)
        made = b""
        while block or len(made) == _BLOCK:
            unpacker = zlib.decompressobj(31) if unpacker is None or unpacker.eof else unpacker
            try:
                made = unpacker.decompress(block, _BLOCK)
            except zlib.error:
                file.seek(0)
                return False
            block = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
            made = b"" if unpacker.eof else made
    file.seek(0)
    return unpacker is not None and unpacker.eof


def _ends_whole(file: BinaryIO) -> bool:
    file.seek(-min(4, file.seek(0, os.SEEK_END)), os.SEEK_END)
    end = file.read(4)
    file.seek(0)
    return end == b"\r\n\r\n"


def _records(file: BinaryIO) -> ArchiveIterator:
    """The records of a file; the library's own warnings, which it prints, are told by us."""
    records = ArchiveIterator(file, check_digests=True)
    records.INC_RECORD = ""
    return records


def _is_page(record: Any) -> bool:
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    kind = _kind(record)
    return str(status) == "200" and not kind.startswith(_NO_PAGES)


def _kind(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").lower().strip()


def _part(record: Any, number: int, limits: Limits) -> Part:
    address = record.rec_headers.get_header("WARC-Target-URI")
    try:
        content = _content(record, limits)
        found = _read(content, str(address or ""), _kind(record), limits)
    except SijillError as error:
        return BadRow(
            number, type(error)(f"{address}: {error}") if not isinstance(error, UnknownFormat) else UnknownFormat(f"{address}: {error}")
        )
    at = Note("captured", f"captured {record.rec_headers.get_header('WARC-Date')} from {address}")
    head = replace(found.head, address=found.head.address or address)
    return replace(found, row=number, head=head, extractor=f"{EXTRACTOR} {found.extractor}", notes=(at, *found.notes))


def _content(record: Any, limits: Limits) -> bytes:
    """The unpacked bytes of a record, proven by its digest where it has one."""
    content: bytes = record.content_stream().read(limits.unpacked + 1)
    if len(content) > limits.unpacked:
        raise TooLarge(f"unpacks to more than {limits.unpacked} bytes")
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise TruncatedReport("the record breaks off; get the file again")
    if not _is_proven(record, content):
        raise EncodingFault("the bytes of this record are not those of which its own digest speaks; get the file again")
    if not content.strip():
        raise TruncatedReport("holds no bytes")
    packed = packing((name.encode(), value.encode()) for name, value in record.http_headers.headers) if record.http_headers else ""
    if packed in UNKNOWN:
        raise UnknownFormat(f"is packed as {packed}, which is not read; give the page by itself")
    return content


def _is_proven(record: Any, content: bytes) -> bool:
    """The bytes are those of the record's digests. Of a body in chunks, writers take the payload's digest with or without them: there
    the block's counts, or that of the unpacked bytes.
    """
    checker = record.digest_checker
    if checker is None or checker.passed is not False:
        return True
    if not record.http_headers or "chunked" not in str(record.http_headers.get_header("Transfer-Encoding")).lower():
        return False
    if record.rec_headers.get_header("WARC-Block-Digest"):
        return all("payload" in problem for problem in checker.problems)
    algorithm, _, wanted = str(record.rec_headers.get_header("WARC-Payload-Digest")).partition(":")
    made = hashlib.new(algorithm.replace("-", ""), content, usedforsecurity=False)
    return wanted.lower() in (made.hexdigest(), b32encode(made.digest()).decode().lower())


def _read(content: bytes, address: str, kind: str, limits: Limits) -> Extracted:
    charset = kind.partition("charset=")[2].strip("\"' ;") or None
    return read_document(content, address.partition("?")[0], limits, charset=charset, kind=Format.HTML if "html" in kind else None)
