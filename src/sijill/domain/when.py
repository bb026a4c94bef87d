"""When, as an interval with a precision, and how two intervals stand to each other."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from sijill.domain.errors import ClaimError
from sijill.domain.filling import quickly_filled

REMEMBERED = 4096  # dates repeat: a report tells few
ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
LEAP = 2000  # its days are all that a year may have
MONTH_DAYS = frozenset(f"--{month:02d}-{day + 1:02d}" for month in range(1, 13) for day in range(calendar.monthrange(LEAP, month)[1]))
WEEKDAYS = range(1, 8)


class Precision(StrEnum):
    """How exactly a time is given: the list of ``gold/SCHEMA.md`` s. 3."""

    DAY = "day"
    NIGHT = "night"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PERIOD = "period"
    OPEN_PERIOD = "open_period"  # one end is open
    ABOUT = "about"
    AS_OF = "as_of"
    ONGOING = "ongoing"
    WEEKDAY = "weekday"  # the text cannot be resolved: a weekday without a known date
    RELATIVE = "relative"  # "earlier", "yesterday" without a known date
    DAY_WITHOUT_YEAR = "day_without_year"
    UNRESOLVED = "unresolved"


# Days by which an interval is widened on both sides before it is compared: words such as "about a week ago" are off by some days.
SLACK = {Precision.ABOUT: 3}


@quickly_filled
@dataclass(frozen=True, slots=True)
class When:
    """A time as written, and the interval of days it stands for.

    ``start`` and ``end`` are ISO dates of exactly the written precision (``2016``, ``2016-11``, ``2016-11-16``), both inclusive,
    ``None`` where that end is open or unknown. ``span_start``/``span_end`` place ``as_written`` in the text. Of a day that could not be
    resolved ``month_day`` is what its words give of the date (``--11-16``) and ``weekday`` of the week (1 is Monday).
    Raises ClaimError if a date or day is none, or if the interval ends before it starts.
    """

    start: str | None = None
    end: str | None = None
    precision: Precision = Precision.UNRESOLVED
    as_written: str | None = None
    note: str | None = None
    span_start: int | None = None
    span_end: int | None = None
    month_day: str | None = None
    weekday: int | None = None

    def __post_init__(self) -> None:
        first, last = self.days()
        if first and last and first > last:
            raise ClaimError(f"a time that starts on {self.start} cannot end on {self.end}")
        if self.month_day is not None and self.month_day not in MONTH_DAYS:
            raise ClaimError(f"{self.month_day!r} is no day of a year: write --05-12")
        if self.weekday is not None and self.weekday not in WEEKDAYS:
            raise ClaimError(f"{self.weekday!r} is no day of the week: write 1 (Monday) to 7")

    @property
    def is_resolved(self) -> bool:
        """At least one end is known."""
        return self.start is not None or self.end is not None

    def days(self) -> tuple[date | None, date | None]:
        """First and last day of the interval, widened to whole months or years where only those are written."""
        return (first_day(self.start) if self.start else None, last_day(self.end) if self.end else None)

    def widened(self) -> tuple[date | None, date | None]:
        """First and last day of the interval once its precision is allowed for; an end that is open stays ``None``."""
        slack = timedelta(days=SLACK.get(self.precision, 0))
        first, last = self.days()
        return (first - slack if first else None, last + slack if last else None)


@lru_cache(maxsize=REMEMBERED)
def first_day(iso: str) -> date:
    """The first day of an ISO year, month or day. Raises ClaimError if it is none."""
    year, month, day = [*_parts(iso), 1, 1][:3]
    return _day(iso, year, month, day)


@lru_cache(maxsize=REMEMBERED)
def last_day(iso: str) -> date:
    """The last day of an ISO year, month or day. Raises ClaimError if it is none."""
    parts = _parts(iso)
    year, month = [*parts, 12][:2]
    _day(iso, year, month, 1)
    return _day(iso, year, month, parts[2] if len(parts) == 3 else calendar.monthrange(year, month)[1])


def _parts(iso: str) -> list[int]:
    if not ISO.fullmatch(iso):
        raise ClaimError(f"{iso!r} is not a date: write 2031, 2031-05 or 2031-05-12")
    return [int(part) for part in iso.split("-")]


def _day(iso: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ClaimError(f"{iso!r} is not a date: {error}") from error


def overlap(a: When, b: When) -> bool:
    """Both intervals, widened by precision, may share a day. What is open or unresolved may lie anywhere."""
    (first_a, last_a), (first_b, last_b) = a.widened(), b.widened()
    return not (last_a and first_b and last_a < first_b) and not (last_b and first_a and last_b < first_a)


def contains(outer: When, inner: When) -> bool:
    """Every day that the inner time may mean lies in the outer one.

    An open end of the outer time bounds nothing on that side; an open end of the inner time is contained only by such an end.
    A time that is not resolved at all contains nothing and lies in nothing.
    """
    if not (outer.is_resolved and inner.is_resolved):
        return False
    (first, last), (inner_first, inner_last) = outer.days(), inner.widened()
    starts_inside = first is None or (inner_first is not None and first <= inner_first)
    return starts_inside and (last is None or (inner_last is not None and inner_last <= last))


def days_apart(a: When, b: When) -> int | None:
    """How many whole days lie between two intervals widened by precision.

    0 where they overlap or stand on neighbouring days (Monday night and Tuesday morning may be minutes apart), 1 for Monday and
    Wednesday; ``None`` where open or unresolved ends leave it unknown.
    """
    (first_a, last_a), (first_b, last_b) = a.widened(), b.widened()
    if last_a and first_b and last_a < first_b:
        return (first_b - last_a).days - 1
    if last_b and first_a and last_b < first_a:
        return (first_a - last_b).days - 1
    return 0 if first_a and last_a and first_b and last_b else None


def hull(times: Iterable[When]) -> When:
    """The shortest interval that holds all resolved times of those given; unresolved if there is none.

    The finest dates as written are kept where they bound the hull; an end that is open in one is open in the hull.
    """
    known = [when for when in times if when.is_resolved]
    if len({(when.start, when.end) for when in known}) <= 1:
        return known[0] if known else When()
    starts, ends = [when.start for when in known if when.start], [when.end for when in known if when.end]
    start = min(starts, key=first_day) if len(starts) == len(known) else None
    end = max(ends, key=last_day) if len(ends) == len(known) else None
    return When(start, end, Precision.PERIOD if start and end else Precision.OPEN_PERIOD)
