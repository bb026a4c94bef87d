"""Documents packed in a zip file (Word, OpenDocument): parts opened within the limits, faults told in one way."""

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import IO

from sijill.domain.errors import EmptyReport, LockedReport, TooLarge, TruncatedReport
from sijill.domain.report import Head
from sijill.intake.encoding import working_text
from sijill.intake.limits import Limits
from sijill.intake.result import Extracted
from sijill.intake.zip_faults import ZIP_FAULTS

LOCKED = "is under a password; remove it and give the file again"


def read_packed(content: bytes, read: Callable[[zipfile.ZipFile], tuple[Sequence[str], Head]], kind: str, extractor: str) -> Extracted:
    """The report in a packed document; ``read`` gives its paragraphs and its head, ``kind`` is what people call such a file.

    Raises TruncatedReport, LockedReport, EmptyReport, and TooLarge as :func:`open_part` does.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            paragraphs, head = read(archive)
    except ZIP_FAULTS as error:
        raise TruncatedReport(f"is a damaged {kind} file ({error}); open it, save it and give it again") from error
    except RuntimeError as error:  # how zipfile says that a password is needed
        raise LockedReport(LOCKED) from error
    text, notes = working_text("\n\n".join(paragraphs))
    if not text.strip():
        raise EmptyReport("holds no words; if it holds pictures of text, run text recognition over them")
    return Extracted(text=text, extractor=extractor, head=head, notes=notes)


def open_part(archive: zipfile.ZipFile, part: str, limits: Limits) -> IO[bytes]:
    """A part of the document, to read. Raises TooLarge where it unpacks to more than the limit."""
    size = archive.getinfo(part).file_size
    if size > limits.unpacked:
        raise TooLarge(f"unpacks to {size} bytes; the limit is {limits.unpacked}")
    return archive.open(part)
