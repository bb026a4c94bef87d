"""A report: somebody's published words, kept as they were."""

from dataclasses import dataclass
from enum import StrEnum

from sijill.domain.filling import quickly_filled
from sijill.domain.span import Span


class ZoneKind(StrEnum):
    """What a stretch of a report's text is. What no zone covers is body."""

    HEADLINE = "headline"
    BYLINE = "byline"  # author, date, outlet; often glued to the first sentence
    DATELINE = "dateline"  # "BEIRUT, Nov 29 (Agency) -"
    LABEL = "label"  # "ORIGINAL ENTRY:", "UPDATE 2:"
    UPDATE = "update"  # a later layer placed above the original entry
    ORIGINAL = "original_entry"
    SOURCE_LINE = "source_line"  # "(Source: ... / 29.11.2016)"
    FURNITURE = "furniture"  # comment forms, share bars, cookie notes: never makes a fact


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of text and what it is, with the reason a person can read."""

    kind: ZoneKind
    span: Span
    why: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What stands beside a report in the table it came from. It helps to place and date; it makes no claim."""

    event_date: str | None = None
    location: str | None = None
    admin1: str | None = None
    country: str | None = None


@quickly_filled
@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a report besides its words.

    ``published`` is an ISO date of exactly the known precision (``2016``, ``2016-11``, ``2016-11-29``); ``lang`` an ISO 639-1
    code; ``source_line`` the body a repost names as its origin; ``shingles`` at most 400 sorted keyed 64-bit hashes of
    word 5-grams (16 hex digits each), by which copies are known without the text.
    """

    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    title: str | None = None
    lang: str | None = None
    source_line: str | None = None
    address: str | None = None
    digest: str | None = None  # SHA-256 of the working text
    shingles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One report. Every offset anywhere in Sijill indexes its ``text``, in code points, and the text never changes."""

    id: str
    text: str
    head: Head = Head()
    context: Context = Context()
    zones: tuple[Zone, ...] = ()
