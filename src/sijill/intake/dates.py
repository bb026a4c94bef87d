"""Dates that files state of themselves, in the forms of machines: ISO 8601 and mail headers."""

import re
from datetime import date
from email.utils import parsedate_tz

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{1,2}:.*)?\s*", re.DOTALL)
_NUMERIC = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,? +\d{1,2}:.*)?\s*", re.DOTALL)
_WEEKDAY = re.compile(r"^[A-Za-z]{3,9}, *(?=[A-Za-z])")
_DAY_SECOND = re.compile(r"^([A-Za-z]{3,9})\.? +(\d{1,2}),? +(\d{4})$")
_DAY_FIRST = re.compile(r"\d{1,2} [A-Za-z]{3,9}\.? \d{4}")
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T?\d{6})?Z?\s*")


def iso_date(written: str | None) -> str | None:
    """The ISO date of a stated time, with exactly its precision, or ``None`` where it is none.

    Forms: ``2031-05-12`` and shorter, with or without a time; ``20310512``; ``Mon, 12 May 2031 08:00:00 +0300``; ``12 May 2031``;
    ``May 12, 2031``; ``12.05.2031``; ``25/12/2031``. ``05/12/2031`` may be May or December: ``2031``.
    """
    if not written:
        return None
    if found := _ISO.fullmatch(written) or _COMPACT.fullmatch(written):
        return _checked(*found.groups())
    if found := _NUMERIC.fullmatch(written):
        return _numeric(int(found[1]), found[2], int(found[3]), found[4])
    named = _DAY_SECOND.sub(r"\2 \1 \3", _WEEKDAY.sub("", written[:100].strip()))
    try:
        mail = parsedate_tz(f"{named} 00:00:00" if _DAY_FIRST.fullmatch(named) else written[:100])
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return _checked(str(mail[0]), str(mail[1]), str(mail[2])) if mail else None


def _numeric(first: int, mark: str, second: int, year: str) -> str | None:
    if mark == "." or first > 12:  # dots put the day first everywhere
        return _checked(year, str(second), str(first))
    if second > 12 or first == second:
        return _checked(year, str(first), str(second))
    return _checked(year, None, None) if first and second else None


def _checked(year: str, month: str | None, day: str | None) -> str | None:
    try:
        known = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return known.isoformat()[: 10 if day else 7 if month else 4]
