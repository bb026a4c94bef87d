"""Dates of publication as other people's tables write them: taken where they are certain, else unknown."""

import re
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{1,2}:.*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,? +\d{1,2}:.*)?")
_NAME = r"([^\W\d_]+(?: [^\W\d_]+)?)"  # some languages name a month in two words
_NAMED = re.compile(rf"(\d{{1,2}})\W+{_NAME}\W+(\d{{4}}|\d{{2}})|{_NAME}\W+(\d{{1,2}})\W+(\d{{4}})|(){_NAME}\W+(\d{{4}})")
_WEEKDAY = re.compile(r"^[^\W\d_]+, *(?=\d)")
_TIME = re.compile(r",? +\d{1,2}:\d{2}.*$")
CENTURY_TURNS = 69  # two-digit years below it are of this century, the convention of POSIX


def parse_published(raw: object, months: dict[str, int]) -> str | None:
    """A date of publication as an ISO date of exactly the precision that is certain, else ``None``.

    Forms: ``2016-11-29`` (with or without a time), ``2016-11``, ``2016``, ``20161129``, ``29.11.2016``, ``3 JAN 90``,
    ``Tue, 29 Nov 2016 10:00 GMT``, ``November 29, 2016``, ``Nov 2016``. ``03/04/2016`` may be March or April: ``2016``. ``months`` gives
    the number of each month name in lower case. Days that no calendar has are unknown.
    """
    if not isinstance(raw, str):
        return None
    text = raw.strip()
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _iso(*found.groups())
    if found := _NUMERIC.fullmatch(text):
        return _numeric(int(found[1]), found[2], int(found[3]), found[4])
    return _named(_TIME.sub("", _WEEKDAY.sub("", text)), months)


def is_shaped_as_date(raw: str, months: dict[str, int]) -> bool:
    """A text has the form of a date, whether or not a calendar has that day: ``2016-02-31`` does, ``unknown`` does not."""
    text = raw.strip()
    if any(form.fullmatch(text) for form in (_ISO, _COMPACT, _NUMERIC)):
        return True
    found = _NAMED.fullmatch(_TIME.sub("", _WEEKDAY.sub("", text)))
    return found is not None and any(name and name.lower() in months for name in found.group(2, 4, 8))


def _iso(year: str, month: str | None, day: str | None) -> str | None:
    try:
        known = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return known.isoformat()[: 10 if day else 7 if month else 4]


def _numeric(first: int, mark: str, second: int, year: str) -> str | None:
    if mark == "." or first > 12:  # dots put the day first everywhere
        return _iso(year, str(second), str(first))
    if second > 12 or first == second:
        return _iso(year, str(first), str(second))
    return _iso(year, None, None) if first and second else None


def _named(text: str, months: dict[str, int]) -> str | None:
    found = _NAMED.fullmatch(text)
    if not found:
        return None
    first, second, third = found.group(1, 2, 3), found.group(5, 4, 6), found.group(7, 8, 9)
    day, name, year = next(group for group in (first, second, third) if group[1])
    month = months.get(name.lower())
    if month is None:
        return None
    full = year if len(year) == 4 else f"{'19' if int(year) >= CENTURY_TURNS else '20'}{year}"
    return _iso(full, str(month), day or None)
