"""Word files: paragraphs, tables and notes in the order of the document, read from the parts of the zip file itself."""

import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, iterparse

from sijill.domain.report import Head
from sijill.intake.limits import Limits
from sijill.intake.packed import open_part, read_packed
from sijill.intake.result import Extracted

EXTRACTOR = "sijill-docx/1"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_SILENT = (f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")  # what stands elsewhere once more
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_docx(content: bytes, limits: Limits) -> Extracted:
    """The report in a Word file; deleted and moved words of tracked changes are left out, as on the page.

    Raises TruncatedReport, LockedReport, EmptyReport, TooLarge (a file that unpacks to more than the limit).
    """

    def read(archive: zipfile.ZipFile) -> tuple[list[str], Head]:
        parts = ("word/document.xml", *(part for part in _NOTES if part in archive.namelist()))
        return [each for part in parts for each in _paragraphs(archive, part, limits)], _head(archive, limits)

    return read_packed(content, read, "Word", EXTRACTOR)


def _paragraphs(archive: zipfile.ZipFile, part: str, limits: Limits) -> Iterator[str]:
    """The paragraphs of a part; each is let go once it is read, so that a long document needs little memory.

    Expat itself bounds what entities expand to, and fetches nothing.
    """
    words: list[str] = []
    deep = silent = 0
    with open_part(archive, part, limits) as file:
        for event, element in iterparse(file, events=("start", "end")):  # noqa: S314
            if element.tag in _SILENT:
                silent += 1 if event == "start" else -1
            elif element.tag == f"{_W}p":
                deep += 1 if event == "start" else -1
                words.append("\n" if deep and words and not silent else "")  # a box of text inside a paragraph
                if event == "end" and deep == 0:
                    if "".join(words).strip():
                        yield "".join(words).strip()
                    words = []
                    element.clear()
            elif event == "end" and not silent:
                words.append(_words(element))


def _words(element: Element) -> str:
    return (element.text or "") if element.tag == f"{_W}t" else _BREAKS.get(element.tag, "")


def _head(archive: zipfile.ZipFile, limits: Limits) -> Head:
    if "docProps/core.xml" not in archive.namelist():
        return Head()
    said: dict[str, str] = {}
    with open_part(archive, "docProps/core.xml", limits) as file:
        for _, element in iterparse(file):  # noqa: S314
            said.setdefault(element.tag, " ".join((element.text or "").split()))
    return Head(title=said.get(f"{_DC}title") or None, author=said.get(f"{_DC}creator") or None)
