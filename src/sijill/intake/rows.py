"""A row of a table or of a JSONL file as a report: which columns mean what, and what is wrong with a row."""

from collections.abc import Mapping
from typing import Any

from sijill.domain.errors import EmptyReport, WireError
from sijill.domain.report import Context, Head
from sijill.intake.dates import iso_date
from sijill.intake.encoding import working_text
from sijill.intake.result import Extracted, Note

# Names of columns as people write them, without regard to case, blanks and underscores.
COLUMNS = {
    "id": ("id", "reportid", "docid", "documentid", "articleid", "uid", "key", "ref", "reference"),
    "text": (
        "text",
        "body",
        "content",
        "fulltext",
        "articletext",
        "article",
        "report",
        "description",
        "message",
        "note",
        "notes",
        "summary",
    ),
    "title": ("title", "headline", "subject"),
    "published": (
        "published",
        "date",
        "pubdate",
        "publicationdate",
        "publisheddate",
        "datepublished",
        "publishedat",
        "reportdate",
        "postedat",
    ),
    "publisher": ("publisher", "source", "outlet", "sourcename", "newspaper", "site", "channel", "account"),
    "author": ("author", "byline", "reporter", "writer"),
    "lang": ("lang", "language"),
    "address": ("url", "link", "address", "sourceurl", "permalink", "weblink"),
    "source_line": ("sourceline", "origin"),
    "event_date": ("eventdate", "incidentdate", "dateofincident"),
    "location": ("location", "place"),
    "admin1": ("admin1", "province", "governorate", "state", "region"),
    "country": ("country",),
}
_HEAD = ("title", "publisher", "author", "source_line", "address")
_CONTEXT = ("event_date", "location", "admin1", "country")


def map_columns(names: list[str]) -> dict[str, int]:
    """Which column holds which field: an exact name wins, then the order of the lists above. Columns of no known name are passed over."""
    plain = ["".join(char for char in name.lower() if char.isalnum()) for name in names]
    found: dict[str, int] = {}
    for field, columns in COLUMNS.items():
        at = next((plain.index(column) for column in columns if column in plain), None)
        if at is not None:
            found[field] = at
    return found


def read_row(row: Mapping[str, Any], number: int, extractor: str) -> Extracted:
    """The report of a row. ``id`` may be a text or a whole number; only ``text`` must be there.

    Raises WireError for a field of the wrong kind, EmptyReport for a row without words.
    """
    name = row.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int | None):
        raise WireError("id: a text or a whole number is wanted")
    text = row.get("text")
    if not isinstance(text, str):
        raise WireError("text: a text is wanted" if text is not None else "text: missing; give the report's words in this field")
    if not text.strip():
        raise EmptyReport("text: holds no words")
    words, notes = working_text(text)
    published, more = _date(row.get("published"), "published")
    event, others = _date(_context(row).get("event_date"), "event_date")
    plain = {key: _text(_context(row).get(key)) for key in _CONTEXT} | {"event_date": event}
    lang = _text(row.get("lang"))
    return Extracted(
        text=words,
        extractor=extractor,
        head=_head(row, published, lang.lower()[:2] if lang else None),
        context=Context(**plain),
        notes=(*notes, *more, *others),
        id=working_text(str(name))[0].strip() or None if name is not None else None,
        row=number,
    )


def _head(row: Mapping[str, Any], published: str | None, lang: str | None) -> Head:
    title, publisher, author, source_line, address = (_text(row.get(key)) for key in _HEAD)
    return Head(title=title, publisher=publisher, author=author, source_line=source_line, address=address, published=published, lang=lang)


def _context(row: Mapping[str, Any]) -> Mapping[str, Any]:
    given = row.get("context")
    return given if isinstance(given, Mapping) else {}


def _text(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(working_text(str(value))[0].split()) or None


def _date(value: object, field: str) -> tuple[str | None, tuple[Note, ...]]:
    written = _text(value)
    known = iso_date(written)
    if written and known is None:
        return None, (Note("date", f"{field}: {written[:60]!r} is no date that can be read; taken as unknown; give it as 2031-05-12"),)
    return known, ()
