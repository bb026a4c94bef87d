"""Plain text and Markdown, of any size: one report, or pieces cut between paragraphs where it is longer than a piece may be."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from sijill.domain.errors import EmptyReport, SijillError, TooLarge
from sijill.domain.report import Head
from sijill.intake.encoding import decode, find_encoding
from sijill.intake.front_matter import split_front_matter
from sijill.intake.limits import Limits
from sijill.intake.result import BadRow, Extracted, Note, Part

EXTRACTOR = "sijill-text/1"
_CUTS = (re.compile(rb"\r?\n[ \t]*\r?\n"), re.compile(rb"\n"), re.compile(rb"[ \t]"))


def read_plain(file: BinaryIO, limits: Limits, *, markdown: bool = False, declared: str | None = None) -> Iterator[Part]:
    """The report in a text file, or its pieces, each with its number and the byte where it begins.

    Fields above a Markdown text (front matter) are its head and no part of it. ``declared`` is the charset that a server gave beside it.

    Raises EmptyReport, BinaryReport, EncodingFault, and TooLarge for a long text in an encoding that cannot be cut between bytes.
    """
    first = file.read(limits.piece + 1)
    if len(first) <= limits.piece:
        yield _whole(first, declared, markdown=markdown)
        return
    encoding, _ = find_encoding(first, declared)
    if encoding.startswith(("utf-16", "utf-32")):
        raise TooLarge(f"is longer than {limits.piece} bytes in {encoding}; save it as UTF-8, which is read in pieces")
    yield from _pieces(file, first, encoding, limits)


def _whole(content: bytes, declared: str | None, *, markdown: bool) -> Extracted:
    if not content.strip():
        raise EmptyReport("holds no words; leave it out")
    decoded = decode(content, declared)
    head, text = split_front_matter(decoded.text) if markdown else (Head(), decoded.text)
    if not text.strip():
        raise EmptyReport("holds no words; leave it out")
    return Extracted(text=text, extractor=EXTRACTOR, encoding=decoded.encoding, head=head, notes=decoded.notes)


def _pieces(file: BinaryIO, held: bytes, encoding: str, limits: Limits) -> Iterator[Part]:
    at = number = 0
    while held:
        cut = len(held) if len(held) <= limits.piece else _cut(held, limits.piece)
        number += 1
        yield _piece(held[:cut], at, number, encoding)
        at += cut
        held = held[cut:] + file.read(limits.piece + 1 - (len(held) - cut))


def _piece(content: bytes, at: int, number: int, encoding: str) -> Part:
    """One piece; a fault in it stops no other."""
    try:
        decoded = decode(content, encoding)
    except SijillError as error:
        return BadRow(number, type(error)(f"in the piece that begins at byte {at}: {error}"))
    if not decoded.text.strip():
        return BadRow(number, EmptyReport(f"the piece that begins at byte {at} holds no words"))
    note = Note("piece", f"piece {number} of a long text; it begins at byte {at}")
    return Extracted(text=decoded.text, extractor=EXTRACTOR, encoding=decoded.encoding, notes=(note, *decoded.notes), row=number)


def _cut(held: bytes, limit: int) -> int:
    """Where to cut: behind the last blank line, else line, else blank of the second half, else before a character's first byte."""
    half = limit // 2
    for pattern in _CUTS:
        last = None
        for last in pattern.finditer(held, half, limit):  # noqa: B007
            pass
        if last is not None:
            return last.end()
    at = limit
    while at > limit - 4 and 0x80 <= held[at] < 0xC0:
        at -= 1
    return at
