"""OpenDocument texts: paragraphs, tables and notes in the order of the document, read from the parts of the zip file itself."""

import zipfile
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import XMLParser, iterparse

from sijill.domain.errors import EmptyReport, LockedReport, TooLarge, TruncatedReport
from sijill.domain.report import Head
from sijill.intake.encoding import working_text
from sijill.intake.limits import Limits
from sijill.intake.result import Extracted
from sijill.intake.zip_faults import ZIP_FAULTS

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
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if (
                "META-INF/manifest.xml" in archive.namelist()
                and b"encryption-data" in _open(archive, "META-INF/manifest.xml", limits).read()
            ):
                raise LockedReport("is under a password; remove it and give the file again")
            paragraphs = _paragraphs(_open(archive, "content.xml", limits))
            head = _head(archive, limits)
    except ZIP_FAULTS as error:
        raise TruncatedReport(f"is a damaged OpenDocument file ({error}); open it, save it and give it again") from error
    except RuntimeError as error:  # how zipfile says that a password is needed
        raise LockedReport("is under a password; remove it and give the file again") from error
    text, notes = working_text("\n\n".join(paragraphs))
    if not text.strip():
        raise EmptyReport("holds no words; if it holds pictures of text, run text recognition over them")
    return Extracted(text=text, extractor=EXTRACTOR, head=head, notes=notes)


def _open(archive: zipfile.ZipFile, part: str, limits: Limits) -> IO[bytes]:
    size = archive.getinfo(part).file_size
    if size > limits.unpacked:
        raise TooLarge(f"unpacks to {size} bytes; the limit is {limits.unpacked}")
    return archive.open(part)


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
    with _open(archive, "meta.xml", limits) as file:
        for _, element in iterparse(file):  # noqa: S314
            said.setdefault(element.tag, " ".join((element.text or "").split()))
    author = said.get(f"{_META}initial-creator") or said.get(f"{_DC}creator")
    return Head(title=said.get(f"{_DC}title") or None, author=author or None)
