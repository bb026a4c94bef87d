"""One row of ``sijill extract``'s input as a report. Rows come from other people's tables: odd is normal, and told."""

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from sijill.domain.errors import SijillError, WireError
from sijill.domain.report import Context, Head, Report
from sijill.exports import kind_of, read_line
from sijill.languages import load_pack, packs_available
from sijill.pipeline.published import is_shaped_as_date, parse_published
from sijill.pipeline.stream import Name

_HEAD = ("title", "publisher", "author", "source_line", "address")
_KNOWN = {"id", "text", "lang", "published", "context", *_HEAD}
_HALF = re.compile("[\ud800-\udfff]")
_CONTEXT = tuple(field.name for field in fields(Context))


class BadRow(SijillError):
    """A row that is no report. ``id`` is its id as far as it could be read."""

    def __init__(self, name: Name | None, message: str) -> None:
        self.id = name
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Row:
    """The report of a row, the id as it was given (a text or a whole number), and what of the row was passed over."""

    report: Report
    id: Name
    warnings: tuple[str, ...] = ()


def read_row(raw: bytes, number: int) -> Row:
    """The report of a row; ``number`` is its line in the input, from 1. Only ``id`` and ``text`` are needed.

    Fields that are not known and dates in no form that is known are passed over with a warning. Raises BadRow where a field is of the
    wrong kind or a date is on no calendar: what follows from it would be wrong.
    """
    line = _read_object(raw, number)
    name = _name(line)
    if name is None:
        raise BadRow(None, f"row {number}: id: a text or a whole number is wanted, {_given(line, 'id')}")
    try:
        text = line.get("text")
        if not isinstance(text, str):
            raise WireError(f"text: a text is wanted, {_given(line, 'text')}")
        context = line.get("context") or {}
        if not isinstance(context, Mapping):
            raise WireError(f"context: an object is wanted, {_given(line, 'context')}")
        report = Report(id=str(name), text=_mend(text), head=_head(line), context=_context(context))
    except WireError as error:
        raise BadRow(name, f"row {number}: {error}") from error
    return Row(report, name, tuple(_warnings(line, context)))


def _warnings(line: Mapping[str, Any], context: Mapping[str, Any]) -> Iterator[str]:
    for key in (*sorted(set(line) - _KNOWN), *(f"context.{key}" for key in sorted(set(context) - set(_CONTEXT)))):
        yield f"{key}: no such field; passed over"
    for at, held in (("published", line), ("context.event_date", context)):
        written = held.get(at.split(".")[-1])
        if isinstance(written, str) and written.strip() and parse_published(written, _months()) is None:
            yield f"{at}: {written[:60]!r} is no date that can be read; taken as unknown"


def id_of(raw: bytes) -> Name | None:
    """The id of a row, as far as it can be read."""
    try:
        return _name(read_line(raw.decode("utf-8", "replace")))
    except (WireError, RecursionError):
        return None


def _read_object(raw: bytes, number: int) -> dict[str, Any]:
    try:
        raw.decode()
        return read_line(raw.removeprefix(b"\xef\xbb\xbf"), number)
    except UnicodeDecodeError as error:
        raise BadRow(id_of(raw), f"row {number}: not UTF-8: byte {error.start + 1} of the row is {raw[error.start]:#04x}") from error
    except RecursionError as error:
        raise BadRow(None, f"row {number}: not JSON of a report: nested too deeply") from error
    except WireError as error:
        raise BadRow(None, str(error)) from error


def _name(line: Mapping[str, Any]) -> Name | None:
    name = line.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int) or name == "":
        return None
    return _mend(name) if isinstance(name, str) else name


def _head(line: Mapping[str, Any]) -> Head:
    plain: dict[str, Any] = {key: _text(line, key) for key in _HEAD}
    lang = _text(line, "lang")
    return Head(**plain, lang=lang.lower()[:2] if lang else None, published=_date(line, "published"))


def _context(given: Mapping[str, Any]) -> Context:
    known = {key: _text(given, key, "context.") for key in _CONTEXT if key != "event_date"}
    return Context(**known, event_date=_date(given, "event_date", "context."))


def _text(line: Mapping[str, Any], key: str, at: str = "") -> str | None:
    value = line.get(key)
    if value is not None and not isinstance(value, str):
        raise WireError(f"{at}{key}: a text is wanted, {_given(line, key)}")
    return _mend(value).strip() or None if value else None


def _date(line: Mapping[str, Any], key: str, at: str = "") -> str | None:
    value = line.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and len(str(value)) in (4, 8):
        value = str(value)  # a year, or a day without its dashes
    written = _text({key: value}, key, at)
    known = parse_published(written, _months())
    if written and known is None and is_shaped_as_date(written, _months()):
        raise WireError(f"{at}{key}: {written[:60]!r} is on no calendar; give a date such as 2031-05-12, or leave it out")
    return known


@cache
def _months() -> dict[str, int]:
    """Months as tables name them: in English, the names of the standard library's calendar, and in every language that has a pack."""
    english = {name.lower(): number for names in (calendar.month_name, calendar.month_abbr) for number, name in enumerate(names) if name}
    entries = [entry for code in packs_available() for entry in load_pack(code)["masthead"].values() if "month" in entry.meaning]
    return english | {word.lower(): int(entry.meaning["month"]) for entry in entries for word in entry.words}


def _given(line: Mapping[str, Any], key: str) -> str:
    return f"not {kind_of(line[key])}" if key in line else "and it is missing"


def _mend(text: str) -> str:
    """Half of a surrogate pair (a post cut in the middle of an emoji) is no text; a mark in its place keeps every offset true."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)
