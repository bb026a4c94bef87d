"""Dates as mastheads write them: taken where they are certain, else less exact or unknown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sijill.domain.span import Span
from sijill.extract.composed import compose, either
from sijill.languages import Entry, Pack

CENTURY_TURNS = 69  # two-digit years below it are of this century, the convention of POSIX
_STAMP_SIGN = "·"
_NAMES = re.compile(r"\(\?P<\w+>|\(\?P=\w+\)")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date with its words: ``iso`` has exactly the certain precision (``2031-05-12``, or ``2031`` for 5/12/2031)."""

    iso: str
    span: Span


@dataclass(frozen=True, slots=True)
class DateForms:
    """How a language writes whole dates: one pattern to find any of them, one per form to take it apart, and its months."""

    any: str
    forms: tuple[tuple[str, re.Pattern[str]], ...]
    months: Mapping[str, str]


@lru_cache
def date_forms(pack: Pack) -> DateForms:
    """The forms of the entries of ``masthead`` with ``role: date``, numeric ones of the base pack included."""
    section = pack["masthead"]
    dates = [entry for entry in section.values() if entry.meaning.get("role") == "date"]
    patterns = {entry.name: compose(section, entry.name) for entry in dates}
    forms = tuple((entry.meaning.get("form", ""), re.compile(patterns[entry.name], re.IGNORECASE)) for entry in dates)
    return DateForms("|".join(f"(?:{_plain(pattern)})" for pattern in patterns.values()), forms, _months(section))


def _months(section: Mapping[str, Entry]) -> dict[str, str]:
    return {word: entry.meaning["month"] for entry in section.values() if "month" in entry.meaning for word in entry.words}


def _plain(pattern: str) -> str:
    """The pattern without names of groups, so that it may stand in a larger one more than once."""
    return _NAMES.sub(lambda match: "(?:" if match[0].endswith(">") else "[./-]", pattern)


def weekday(pack: Pack) -> str:
    """The pattern of a weekday, which matches nothing in a language that names none."""
    entry = pack["masthead"].get("weekday")
    return either(entry.words) if entry else r"(?!)"


def read_stamp(text: str, pack: Pack) -> WrittenDate | None:
    """The date of the first stamp that a network set on a post ("May 12, 2031 · Shared with Public"), which may be glued to other words."""
    if _STAMP_SIGN not in text:
        return None
    found = min((each for form in _stamps(pack) if (each := form.search(text))), key=lambda each: each.start(), default=None)
    iso = _of_named(found, date_forms(pack).months) if found else None
    return WrittenDate(iso, Span(*found.span())) if found and iso else None


@lru_cache
def _stamps(pack: Pack) -> tuple[re.Pattern[str], ...]:
    section = pack["masthead"]
    names = [entry.name for entry in section.values() if entry.meaning.get("role") == "stamp"]
    return tuple(re.compile(compose(section, name).replace(r"(?<!\w)", ""), re.IGNORECASE) for name in names)


def read_date_line(words: str, pack: Pack) -> WrittenDate | None:
    """The date of a line that holds nothing else but its weekday and a clock; its span is that in the line."""
    found = _date_line(pack).fullmatch(words)
    return read_date(words, Span(*found.span("iso")), date_forms(pack)) if found else None


@lru_cache
def _date_line(pack: Pack) -> re.Pattern[str]:
    clock = rf"(?:{compose(pack['masthead'], 'clock')})" if "clock" in pack["masthead"] else r"(?!)"
    gap = r"[\s,،|·-]+"
    return re.compile(rf"(?:{clock}{gap})?(?:{weekday(pack)}{gap})?(?P<iso>{date_forms(pack).any})(?:{gap}{clock})?", re.IGNORECASE)


def read_date(text: str, span: Span, forms: DateForms) -> WrittenDate | None:
    """The date that fills a span, or ``None`` if no calendar has it."""
    for form, pattern in forms.forms:
        if found := pattern.fullmatch(text, span.start, span.end):
            iso = _ISO_OF[form](found, forms.months)
            return WrittenDate(iso, span) if iso else None
    return None


def _of_ymd(found: re.Match[str], _: Mapping[str, str]) -> str | None:
    return _checked(*(int(part) for part in re.split("[-/.]", found[0][:10])))


def _of_numeric(found: re.Match[str], _: Mapping[str, str]) -> str | None:
    mark = found["dot"]
    first, second, year = (int(part) for part in found[0].split(mark))
    if mark == "." or first > 12:  # dots put the day first everywhere
        return _checked(year, second, first)
    if second > 12 or first == second:
        return _checked(year, first, second)
    return f"{year:04d}" if first and second else None  # March or April: the year alone is certain


def _of_day_first(found: re.Match[str], _: Mapping[str, str]) -> str | None:
    first, second, year = (int(part) for part in found[0].split(found["dot"]))
    return _checked(year, first, second) if second > 12 else _checked(year, second, first)


def _of_named(found: re.Match[str], months: Mapping[str, str]) -> str | None:
    year = int(found["year"])
    if len(found["year"]) == 2:
        year += 1900 if year >= CENTURY_TURNS else 2000
    return _checked(year, int(months[found["month"].rstrip(".").lower()]), int(found["day"]))


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


_ISO_OF = {"ymd": _of_ymd, "numeric": _of_numeric, "day_first": _of_day_first, "named": _of_named}
