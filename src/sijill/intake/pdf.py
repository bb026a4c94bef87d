"""PDF files by their text layer. Pages that are pictures are said to be scanned; nothing is guessed from them."""

import re
from collections.abc import Iterator
from importlib.metadata import version

from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]

from sijill.domain.errors import EmptyReport, LockedReport, TooLarge, TruncatedReport
from sijill.domain.report import Head
from sijill.intake.encoding import working_text
from sijill.intake.limits import Limits
from sijill.intake.result import Extracted, Note

EXTRACTOR = f"sijill-pdf/1 pypdfium2/{version('pypdfium2')}"
_SOFT_BREAK = re.compile("[\x02\ufffe]\n?")  # PDFium's marks of a word that runs on in the next line
_TOOL_TITLE = re.compile(r"^(?:microsoft word|untitled|document\d*$|.*\.(?:docx?|pdf|indd|qxd|rtf)$)", re.IGNORECASE)


def read_pdf(content: bytes, limits: Limits) -> Extracted:
    """The report in a PDF, page after page, a blank line between pages.

    Raises LockedReport, TruncatedReport, EmptyReport (a scan, or no page), TooLarge.
    """
    document = _open(content)
    try:
        if len(document) > limits.pages:
            raise TooLarge(f"has {len(document)} pages; the limit is {limits.pages}; split it")
        pages = list(_pages(document))
        said = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(empty) == len(pages):
        raise EmptyReport(
            f"is a scan: none of its {len(pages)} pages has words; run text recognition over it (ocrmypdf) and give the result"
        )
    notes = (Note("scanned_pages", f"pages without words, probably pictures: {_ranges(empty)}"),) if empty else ()
    text, more = working_text("\n\n".join(page.strip("\n") for page in pages if page.strip()))
    return Extracted(text=text, extractor=EXTRACTOR, head=_head(said), notes=(*notes, *more))


def _open(content: bytes) -> PdfDocument:
    try:
        document = PdfDocument(content)
        len(document)
    except PdfiumError as error:
        message = str(error).lower()
        if "password" in message or "security" in message:
            raise LockedReport("is a PDF under a password; remove the password (print it into a new PDF) and give it again") from error
        if b"%%EOF" not in content[-2048:]:
            raise TruncatedReport(f"is a PDF that breaks off after {len(content)} bytes; get the file again") from error
        raise TruncatedReport(f"is a damaged PDF ({error}); get the file again or print it into a new PDF") from error
    return document


def _pages(document: PdfDocument) -> Iterator[str]:
    for number in range(len(document)):
        try:
            page = document[number]
            words = page.get_textpage()
        except PdfiumError:  # a page that cannot be opened counts as one without words, and is named with them
            yield ""
            continue
        yield _SOFT_BREAK.sub("", words.get_text_range().replace("\r\n", "\n"))
        words.close()
        page.close()


def _ranges(numbers: list[int]) -> str:
    """``1, 3-5``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _head(said: dict[str, str]) -> Head:
    """Title and author as the file states them; the day it was made is no date of publication and is left out."""
    title = " ".join(said.get("Title", "").split())
    author = " ".join(said.get("Author", "").split())
    return Head(title=title if title and not _TOOL_TITLE.match(title) else None, author=author or None)
