"""Days as numbers: the interval in which what a claim counts may have happened."""

from functools import lru_cache
from typing import Final, NamedTuple

from sijill.domain.claim import Scope
from sijill.domain.when import Precision, When

BEGINNING: Final = -1_000_000  # an open start
END: Final = 10_000_000  # an open end

_RUNNING: Final = (Scope.CUMULATIVE, Scope.CAMPAIGN_AGGREGATE, Scope.PERIOD_AGGREGATE)
_ONE_NIGHT: Final = 2  # days: a longer interval is the period itself, a shorter one the day on which the count stood


class Days(NamedTuple):
    """First and last day as proleptic ordinals, both inclusive; ``BEGINNING`` and ``END`` where the words leave them open."""

    first: int
    last: int

    @property
    def is_known(self) -> bool:
        """At least one end is given."""
        return self.first != BEGINNING or self.last != END

    @property
    def is_closed(self) -> bool:
        """Both ends are given."""
        return self.first != BEGINNING and self.last != END

    @property
    def length(self) -> int:
        """Number of days; large where an end is open."""
        return self.last - self.first + 1


EVER: Final = Days(BEGINNING, END)


@lru_cache(maxsize=65536)
def days_of(when: When | None, scope: Scope | None = None) -> Days:
    """The days, widened by precision, in which the people a claim counts may have been harmed.

    A count as of a day, a running count dated to one, or one of people documented in a period, may hold harm of any day before.
    """
    if when is None:
        return EVER
    first, last = when.widened()
    days = Days(first.toordinal() if first else BEGINNING, last.toordinal() if last else END)
    if when.precision is Precision.AS_OF:
        return Days(BEGINNING if when.start == when.end else days.first, days.last)
    if scope is Scope.DOCUMENTED_IN_PERIOD or (scope in _RUNNING and days.length <= _ONE_NIGHT):
        return Days(BEGINNING, days.last)
    if when.precision is Precision.NIGHT and days.first == days.last and days.last != END:
        return Days(days.first, days.last + 1)  # a night ends on the next day
    return days


def overlap(one: Days, other: Days) -> bool:
    """Both may share a day."""
    return one.first <= other.last and other.first <= one.last


def day_between(one: Days, other: Days) -> bool:
    """At least one whole day lies between the two."""
    return one.last + 1 < other.first or other.last + 1 < one.first


def gap(one: Days, other: Days) -> int:
    """How many days apart the two are: 0 where they overlap, 1 on neighbouring days."""
    return max(0, other.first - one.last, one.first - other.last)


def inside(inner: Days, outer: Days) -> bool:
    """Every day of the inner interval lies in the outer; an open end lies only in an open end."""
    return outer.first <= inner.first and inner.last <= outer.last


def hull(intervals: list[Days]) -> Days:
    """The shortest interval that holds all known ones; ``EVER`` if none is known."""
    known = [days for days in intervals if days.is_known]
    if not known:
        return EVER
    return Days(min(days.first for days in known), max(days.last for days in known))
