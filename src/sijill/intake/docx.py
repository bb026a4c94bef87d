"""Word files: paragraphs, tables and notes in the order of the document, read from the parts of the zip file itself."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import Element, iterparse

from sijill.domain.errors import EmptyReport, LockedReport, TooLarge, TruncatedReport
from sijill.domain.report import Head
from sijill.intake.encoding import working_text
from sijill.intake.limits import Limits
from sijill.intake.result import Extracted
from sijill.intake.zip_faults import ZIP_FAULTS

EXTRACTOR = "sijill-docx/1"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_docx(content: bytes, limits: Limits) -> Extracted:
    """The report in a Word file; deleted words of tracked changes are left out, as on the page.

    Raises TruncatedReport, LockedReport, EmptyReport, TooLarge (a file that unpacks to more than the limit).
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            paragraphs = list(_paragraphs(archive, "word/document.xml", limits))
            for part in _NOTES:
                if part in archive.namelist():
                    paragraphs += _paragraphs(archive, part, limits)
            head = _head(archive, limits)
    except ZIP_FAULTS as error:
        raise TruncatedReport(f"is a damaged Word file ({error}); open it in Word, save it and give it again") from error
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


def _paragraphs(archive: zipfile.ZipFile, part: str, limits: Limits) -> Iterator[str]:
    """The paragraphs of a part; each is let go once it is read, so that a long document needs little memory.

    Expat itself bounds what entities expand to, and fetches nothing.
    """
    words: list[str] = []
    deep = 0
    with _open(archive, part, limits) as file:
        for event, element in iterparse(file, events=("start", "end")):  # noqa: S314
            if element.tag == f"{_W}p":
                deep += 1 if event == "start" else -1
                if event == "end" and deep == 0:
                    if "".join(words).strip():
                        yield "".join(words).strip()
                    words = []
                    element.clear()
            elif event == "end":
                words.append(_words(element))


def _words(element: Element) -> str:
    return (element.text or "") if element.tag == f"{_W}t" else _BREAKS.get(element.tag, "")


def _head(archive: zipfile.ZipFile, limits: Limits) -> Head:
    if "docProps/core.xml" not in archive.namelist():
        return Head()
    said: dict[str, str] = {}
    with _open(archive, "docProps/core.xml", limits) as file:
        for _, element in iterparse(file):  # noqa: S314
            said.setdefault(element.tag, " ".join((element.text or "").split()))
    return Head(title=said.get(f"{_DC}title") or None, author=said.get(f"{_DC}creator") or None)
