"""When, as an interval with a precision."""

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class When:
    """A time as written, and the interval of days it stands for.

    ``start`` and ``end`` are ISO dates of exactly the written precision (``2016``, ``2016-11``, ``2016-11-16``), both inclusive,
    ``None`` where that end is open or unknown. ``span_start``/``span_end`` place ``as_written`` in the text.
    """

    start: str | None = None
    end: str | None = None
    precision: Precision = Precision.UNRESOLVED
    as_written: str | None = None
    note: str | None = None
    span_start: int | None = None
    span_end: int | None = None

    @property
    def is_resolved(self) -> bool:
        """At least one end is known."""
        return self.start is not None or self.end is not None

    def days(self) -> tuple[date | None, date | None]:
        """First and last day of the interval, widened to whole months or years where only those are written."""
        return (first_day(self.start) if self.start else None, last_day(self.end) if self.end else None)


def first_day(iso: str) -> date:
    """The first day of an ISO year, month or day."""
    parts = [int(part) for part in iso.split("-")]
    return date(*(parts + [1, 1])[:3])


def last_day(iso: str) -> date:
    """The last day of an ISO year, month or day."""
    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    if len(parts) == 2:
        return date(parts[0], parts[1], calendar.monthrange(parts[0], parts[1])[1])
    return date(*parts)
