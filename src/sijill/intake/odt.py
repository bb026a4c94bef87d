"""OpenDocument texts: paragraphs, tables and notes in the order of the document, read from the parts of the zip file itself."""

import zipfile
from typing import IO
from xml.etree.ElementTree import XMLParser, iterparse

from sijill.domain.errors import LockedReport
from sijill.domain.report import Head
from sijill.intake.limits import Limits
from sijill.intake.packed import LOCKED, open_part, read_packed
from sijill.intake.result import Extracted

EXTRACTOR = "sijill-odt/1"
_T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_PARAGRAPHS = (f"{_T}p", f"{_T}h")
_SILENT = (f"{_T}tracked-changes", f"{_OFFICE}annotation", f"{_T}note-citation")
_BREAKS = {f"{_T}tab": "\t", f"{_T}line-break": "\n"}
_MOST_BLANKS = 1_000  # that one element may stand for


def read_odt(content: bytes, limits: Limits) -> Extracted:
    """The report in an OpenDocument text; deleted words of tracked changes and comments are left out, notes stand behind their paragraph.

    Raises TruncatedReport, LockedReport, EmptyReport, TooLarge (a file that unpacks to more than the limit).
    """

    def read(archive: zipfile.ZipFile) -> tuple[list[str], Head]:
        manifest = "META-INF/manifest.xml"
        if manifest in archive.namelist() and b"encryption-data" in open_part(archive, manifest, limits).read():
            raise LockedReport(LOCKED)
        return _paragraphs(open_part(archive, "content.xml", limits)), _head(archive, limits)

    return read_packed(content, read, "OpenDocument", EXTRACTOR)


class _Words:
    """Told by the parser what it meets; a paragraph inside another (a note, a frame) stands behind it."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._open: list[list[str]] = []
        self._inside: list[str] = []
        self._silent = 0

    def start(self, tag: str, about: dict[str, str]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _PARAGRAPHS:
            self._open.append([])
        elif tag == f"{_T}s":
            count = about.get(f"{_T}c", "1")
            self.data(" " * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS))
        elif tag in _BREAKS:
            self.data(_BREAKS[tag])

    def end(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent -= 1
        elif tag in _PARAGRAPHS:
            self._inside.insert(0, "".join(self._open.pop()).strip())
            if not self._open:
                self.paragraphs += filter(None, self._inside)
                self._inside = []

    def data(self, words: str) -> None:
        if self._open and not self._silent:
            self._open[-1].append(words)


def _paragraphs(file: IO[bytes]) -> list[str]:
    """The paragraphs. Expat itself bounds what entities expand to, and fetches nothing."""
    words = _Words()
    parser = XMLParser(target=words)  # noqa: S314
    with file:
        while block := file.read(1 << 20):
            parser.feed(block)
    parser.close()
    return words.paragraphs


def _head(archive: zipfile.ZipFile, limits: Limits) -> Head:
    if "meta.xml" not in archive.namelist():
        return Head()
    said: dict[str, str] = {}
    with open_part(archive, "meta.xml", limits) as file:
        for _, element in iterparse(file):  # noqa: S314
            said.setdefault(element.tag, " ".join((element.text or "").split()))
    author = said.get(f"{_META}initial-creator") or said.get(f"{_DC}creator")
    return Head(title=said.get(f"{_DC}title") or None, author=author or None)
