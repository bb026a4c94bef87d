"""WARC files: each page that was captured is a report; pictures, scripts and the like are counted."""

import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from sijill.domain.errors import EncodingFault, SijillError, TooLarge, TruncatedReport, UnknownFormat
from sijill.intake.docx import read_docx
from sijill.intake.encoding import decode
from sijill.intake.formats import LOOK, Format, find_format
from sijill.intake.html import read_html
from sijill.intake.limits import Limits
from sijill.intake.odt import read_odt
from sijill.intake.pdf import read_pdf
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
    others = number = 0
    try:
        for number, record in enumerate(_records(file), 1):
            if record.rec_type not in ("response", "resource") or not _is_page(record):
                others += record.rec_type in ("response", "resource")
                continue
            part = _part(record, number, limits)
            if isinstance(part, BadRow):
                is_whole = is_whole or isinstance(part.error, TruncatedReport)
                yield part
                continue
            if held is not None:
                yield held
            held = part
    except _BROKEN as error:
        yield BadRow(number + 1, TruncatedReport(f"the WARC file is damaged behind record {number} ({str(error)[:100]}); get it again"))
        is_whole = True  # what is wrong has been told
    if held is not None:
        told = (
            (Note("other_records", f"{others} records of this file hold no page (pictures, scripts, redirects, errors)"),) if others else ()
        )
        yield replace(held, notes=(*held.notes, *told))
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
    if record.digest_checker is not None and record.digest_checker.passed is False:
        raise EncodingFault("the bytes of this record are not those of which its own digest speaks; get the file again")
    if not content.strip():
        raise TruncatedReport("holds no bytes")
    return content


def _read(content: bytes, address: str, kind: str, limits: Limits) -> Extracted:
    charset = kind.partition("charset=")[2].strip("\"' ;") or None
    read: dict[Format, Callable[[], Extracted]] = {
        Format.HTML: lambda: read_html(content, declared=charset),
        Format.PDF: lambda: read_pdf(content, limits),
        Format.DOCX: lambda: read_docx(content, limits),
        Format.ODT: lambda: read_odt(content, limits),
        Format.TEXT: lambda: _plain(content, charset),
    }
    found = Format.HTML if "html" in kind else find_format(address.partition("?")[0], content[:LOOK], BytesIO(content))
    if found not in read:
        raise UnknownFormat(f"is {found}; unpack it from the WARC file and give it by itself")
    return read[found]()


def _plain(content: bytes, charset: str | None) -> Extracted:
    decoded = decode(content, charset)
    return Extracted(text=decoded.text, extractor="sijill-text/1", encoding=decoded.encoding, notes=decoded.notes)
