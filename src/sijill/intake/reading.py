"""The one door to all readers: a path in, reports and refusals out."""

import hashlib
import os
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from sijill.domain.errors import EmptyReport, ReportError, SijillError, TooLarge, WireError
from sijill.domain.ids import SHORT
from sijill.domain.report import Report
from sijill.intake.docx import read_docx
from sijill.intake.feed import read_feed
from sijill.intake.formats import LOOK, Format, find_format
from sijill.intake.html import read_html
from sijill.intake.jsonl import read_jsonl
from sijill.intake.limits import LIMITS, MIB, Limits
from sijill.intake.mail import read_mail
from sijill.intake.odt import read_odt
from sijill.intake.pdf import read_pdf
from sijill.intake.plain import read_plain
from sijill.intake.result import BadRow, Extracted, Intake, Part, ReadReport, Refusal
from sijill.intake.table import read_table
from sijill.intake.telegram import read_telegram
from sijill.intake.telegram_html import read_telegram_html
from sijill.intake.walk import shown, unreadable, walk
from sijill.intake.warc import read_warc
from sijill.intake.whatsapp import read_whatsapp
from sijill.intake.zipped import read_zipped

STUMBLED = "its reader stumbled over it"
STUMBLES = (ArithmeticError, LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError, zlib.error)
_STREAMED = {Format.TEXT, Format.MARKDOWN, Format.JSONL, Format.CSV, Format.WARC}
_ONE: dict[Format, Callable[[bytes, Limits], Extracted]] = {  # files that are one report
    Format.PDF: read_pdf,
    Format.DOCX: read_docx,
    Format.ODT: read_odt,
}
_MANY: dict[Format, Callable[[bytes], Iterator[Part]]] = {  # files of messages or entries
    Format.FEED: read_feed,
    Format.JSON_FEED: read_feed,
    Format.TELEGRAM: read_telegram,
    Format.TELEGRAM_HTML: read_telegram_html,
    Format.WHATSAPP: read_whatsapp,
}


def read_path(path: Path, limits: Limits = LIMITS) -> Iterator[Intake]:
    """Every report in a file, or in the files of a folder in sorted order; what cannot be read comes as a :class:`Refusal` in its place.

    Nothing is raised for bad input. Files are opened one at a time and rows stream.
    """
    for file, error in walk(path, limits):
        if error is not None:
            yield Refusal.of(error, shown(file))
        else:
            yield from read_file(file, limits)


def read_file(path: Path, limits: Limits = LIMITS) -> Iterator[Intake]:
    """Every report in one file."""
    try:
        with _open(path) as file:
            yield from _read(file, shown(path), os.fstat(file.fileno()).st_size, limits)
    except OSError as error:
        yield Refusal.of(unreadable(path, error), shown(path))


def read_bytes(content: bytes, name: str, limits: Limits = LIMITS, *, charset: str | None = None) -> Iterator[Intake]:
    """Every report in bytes that came from elsewhere; the name tells the format where the bytes do not, ``charset`` is what a server
    gave beside them.
    """
    yield from _read(BytesIO(content), name, len(content), limits, charset)


def _open(path: Path) -> BinaryIO:
    """The file, opened so that a pipe put in its place meanwhile cannot hang the run."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    return os.fdopen(handle, "rb")


def _read(file: BinaryIO, name: str, size: int, limits: Limits, charset: str | None = None) -> Iterator[Intake]:
    digest = None
    try:
        if not size:
            raise EmptyReport("is empty (0 bytes); get the file again or leave it out")
        kind = _format(file, name, size, limits)
        digest = _digest(file)
        file.seek(0)
        seen: set[str] = set()
        for count, part in enumerate(_parts(file, kind, limits, charset), 1):
            yield _intake(part, name, digest, size, kind, count, seen)
    except SijillError as error:
        yield Refusal.of(error, name, original=digest)
    except STUMBLES as error:  # a reader's fault, which must not stop the reading of other files
        told = f"{STUMBLED} ({type(error).__name__}: {str(error)[:100]}); save its words as text and give that"
        yield Refusal.of(ReportError(told), name, original=digest)


def _digest(file: BinaryIO) -> str:
    sponge = hashlib.sha256()
    while block := file.read(MIB):
        sponge.update(block)
    return sponge.hexdigest()


def _format(file: BinaryIO, name: str, size: int, limits: Limits) -> Format:
    beginning = file.read(LOOK)
    file.seek(0)
    whole = BytesIO(file.read()) if beginning.startswith(b"PK\x03\x04") and size <= limits.document else None
    kind = find_format(name, beginning, whole)
    if kind not in _STREAMED and size > limits.document:
        raise TooLarge(f"holds {size} bytes; the limit for {kind} is {limits.document}; split it or give its words as text")
    file.seek(0)
    return kind


def _parts(file: BinaryIO, kind: Format, limits: Limits, charset: str | None) -> Iterator[Part]:
    match kind:
        case Format.TEXT | Format.MARKDOWN:
            yield from read_plain(file, limits, markdown=kind is Format.MARKDOWN, declared=charset)
        case Format.HTML:
            yield read_html(file.read(), declared=charset)
        case Format.JSONL:
            yield from read_jsonl(file, limits)
        case Format.CSV:
            yield from read_table(file, limits)
        case Format.WARC:
            yield from read_warc(file, limits)
        case Format.ZIP:
            yield from read_zipped(file.read(), limits, lambda inside, of: _parts(inside, of, limits, None))
        case Format.EML:
            yield from read_mail(file.read(), limits)
        case _ if kind in _MANY:
            yield from _MANY[kind](file.read())
        case _:
            yield _ONE[kind](file.read(), limits)


def _intake(part: Part, name: str, digest: str, size: int, kind: Format, count: int, seen: set[str]) -> Intake:
    if isinstance(part, BadRow):
        return Refusal.of(part.error, name, part.row, id=part.id, original=digest)
    given = _id(part, digest, count)
    if given in seen:
        error = WireError(f"the id {given!r} stands in an earlier row of this file; give each report its own")
        return Refusal.of(error, name, part.row, id=given, original=digest)
    seen.add(given)
    report = Report(id=given, text=part.text, head=part.head, context=part.context)
    return ReadReport(
        path=name,
        row=part.row,
        original=digest,
        size=size,
        media_type=str(kind),
        extractor=part.extractor,
        encoding=part.encoding,
        report=report,
        notes=part.notes,
    )


def _id(part: Extracted, digest: str, count: int) -> str:
    if part.id is not None:
        return part.id
    return digest[:SHORT] if part.row is None else f"{digest[:SHORT]}-{part.row or count:04}"  # so that ids sort as rows stand
