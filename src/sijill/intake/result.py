"""What reading a file gives: reports, and refusals that name the file, the place and the fix. Nothing is dropped silently."""

from dataclasses import dataclass, field

from sijill.domain.errors import ReportError, SijillError
from sijill.domain.report import Context, Head, Report


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was done to a text or could not be read of it, by name: ``code`` for a machine, ``message`` for a reader."""

    code: str  # "encoding", "mixed_encoding", "nul", "surrogate", "piece", "scanned_pages", "attachment", "renamed", "duplicate_title", ...
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """One report with where it comes from.

    ``report.text`` is the working text that every offset indexes; ``report.id`` is the row's own id, or the first 16 hex digits of the
    file's digest (``-0002``, ``-0003`` ... for further pieces or rows without id). ``original`` is the SHA-256 of the whole file's bytes;
    ``row`` counts from 1 and is ``None`` where a file is one report; ``extractor`` names what made the text of the bytes, with its version.
    """

    path: str
    row: int | None
    original: str
    size: int
    media_type: str
    extractor: str
    encoding: str | None
    report: Report
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Something that could not be read. ``error`` is the name of its class in ``sijill.domain.errors``; ``message`` is one line for a
    person.
    """

    path: str
    row: int | None
    error: str
    message: str
    id: str | None = None
    original: str | None = None

    @classmethod
    def of(cls, error: SijillError, path: str, row: int | None = None, *, id: str | None = None, original: str | None = None) -> "Refusal":  # noqa: A002
        """The refusal that an error amounts to, with the file's name before its message."""
        place = path if row is None else f"{path}, row {row}"
        message = " ".join(str(error).split())
        return cls(path=path, row=row, error=type(error).__name__, message=f"{place}: {message}", id=id, original=original)


Intake = ReadReport | Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """A text as one reader made it of bytes, before it is given its id and place."""

    text: str
    extractor: str
    encoding: str | None = None
    head: Head = field(default_factory=Head)
    context: Context = field(default_factory=Context)
    notes: tuple[Note, ...] = ()
    id: str | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is no report, and why."""

    row: int
    error: ReportError | SijillError
    id: str | None = None


Part = Extracted | BadRow
