"""Files inside others (a page in a WARC file, an attachment of a mail) that are one report each."""

from collections.abc import Callable
from io import BytesIO

from sijill.domain.errors import UnknownFormat
from sijill.intake.docx import read_docx
from sijill.intake.encoding import decode
from sijill.intake.formats import LOOK, Format, find_format
from sijill.intake.html import read_html
from sijill.intake.limits import Limits
from sijill.intake.odt import read_odt
from sijill.intake.pdf import read_pdf
from sijill.intake.result import Extracted


def read_document(content: bytes, name: str, limits: Limits, *, charset: str | None = None, kind: Format | None = None) -> Extracted:
    """The report in a page, PDF, Word or OpenDocument file or text; ``kind`` is what it is, if that is known. Raises as its reader does,
    and UnknownFormat for files of other kinds.
    """
    read: dict[Format, Callable[[], Extracted]] = {
        Format.HTML: lambda: read_html(content, declared=charset),
        Format.PDF: lambda: read_pdf(content, limits),
        Format.DOCX: lambda: read_docx(content, limits),
        Format.ODT: lambda: read_odt(content, limits),
        Format.TEXT: lambda: _plain(content, charset),
    }
    found = kind or find_format(name, content[:LOOK], BytesIO(content))
    if found not in read:
        raise UnknownFormat(f"is {found}; take it out and give it by itself")
    return read[found]()


def _plain(content: bytes, charset: str | None) -> Extracted:
    decoded = decode(content, charset)
    return Extracted(text=decoded.text, extractor="sijill-text/1", encoding=decoded.encoding, notes=decoded.notes)
