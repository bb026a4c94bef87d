"""One row of ``sijill extract``'s input as a report. Rows come from other people's tables: odd is normal."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from sijill.domain.errors import SijillError, WireError
from sijill.domain.report import Context, Head, Report
from sijill.exports import read_line
from sijill.pipeline.published import parse_published

_HEAD = ("title", "publisher", "author", "source_line", "address")
_HALF = re.compile("[\ud800-\udfff]")
_CONTEXT = tuple(field.name for field in fields(Context))
# Tables write months in English whatever the language of their reports; the names come from the standard library's calendar.
_MONTHS = {name.lower(): number for names in (calendar.month_name, calendar.month_abbr) for number, name in enumerate(names) if name} | {
    "sept": 9
}


class BadRow(SijillError):
    """A row that is no report. ``id`` is its id as far as it could be read."""

    def __init__(self, name: str | None, message: str) -> None:
        self.id = name
        super().__init__(message)


def read_row(raw: bytes, number: int) -> Report:
    """The report of a row; ``number`` is its line in the input, from 1.

    Only ``id`` and ``text`` are needed. What stands beside them and is not understood (a date that is none, a list where a title should be)
    is unknown, since a report with an odd date still has its words. Raises BadRow.
    """
    line = _read_object(raw, number)
    name = _name(line)
    if name is None:
        raise BadRow(None, f"row {number}: id: a text or a whole number is wanted")
    text = line.get("text")
    if not isinstance(text, str):
        raise BadRow(name, f"row {number}: text: a text is wanted")
    return Report(id=name, text=_mend(text), head=_head(line), context=_context(line.get("context")))


def id_of(raw: bytes) -> str | None:
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


def _name(line: Mapping[str, Any]) -> str | None:
    name = line.get("id")
    return None if isinstance(name, bool) or not isinstance(name, str | int) or name == "" else _mend(str(name))


def _head(line: Mapping[str, Any]) -> Head:
    plain: dict[str, Any] = {key: _text(line.get(key)) for key in _HEAD}
    lang = _text(line.get("lang"))
    return Head(**plain, lang=lang.lower()[:2] if lang else None, published=parse_published(line.get("published"), _MONTHS))


def _context(raw: object) -> Context:
    if not isinstance(raw, Mapping):
        return Context()
    known = {key: _text(raw.get(key)) for key in _CONTEXT}
    known["event_date"] = parse_published(known["event_date"], _MONTHS)
    return Context(**known)


def _text(value: object) -> str | None:
    return _mend(value).strip() or None if isinstance(value, str) else None


def _mend(text: str) -> str:
    """Half of a surrogate pair (a post cut in the middle of an emoji) is no text; a mark in its place keeps every offset true."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)
