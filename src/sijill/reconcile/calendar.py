"""Calendars: what an event's words say of its day without saying its year, to be held against other days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from sijill.domain.when import When
from sijill.reconcile.intervals import Days

_MOST_DAYS: Final = 4
_LEAP: Final = 2000
_YEAR: Final = 366
SAME_DATE: Final = "same_date_and_weekday"
APART: Final = "day_of_year_apart"
_BESIDE_LEAP_DAY: Final = frozenset((59, 61))  # 28 February and 1 March: neighbours in most years
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days of the year (``--11-16``) and of the week (1 is Monday) on which an event may have been; empty where nothing says."""

    month_days: frozenset[str] = frozenset()
    weekdays: frozenset[int] = frozenset()

    def statement(self, other: "Calendar") -> str | None:
        """What the two say of each other: one day of the year or of the week, or days that are more than one apart.

        A day of the year is on another weekday the year after: where both are said, days of two years are told apart.
        """
        if self.month_days and other.month_days:
            said = _compared(_numbers(self.month_days), _numbers(other.month_days), _YEAR, "day_of_year")
            return said if said == APART else self._with_weekdays(other, said)
        if self.weekdays and other.weekdays:
            return _compared(self.weekdays, other.weekdays, _WEEK, "weekday")
        return None

    def _with_weekdays(self, other: "Calendar", said: str | None) -> str | None:
        if not self.weekdays or not other.weekdays:
            return said
        if said is not None and self.weekdays & other.weekdays:
            return SAME_DATE
        ours, theirs = _numbers(self.month_days), _numbers(other.month_days)
        turns = {turn for one in ours for two in theirs if (turn := _turn(one, two)) is not None}
        in_step = any((two - one) % _WEEK == turn % _WEEK for turn in turns for one in self.weekdays for two in other.weekdays)
        return said if in_step and said is None else APART


def calendar_of(days: Days, said: Iterable[When]) -> Calendar:
    """The calendar of an event: of its days where they are known and few, else of what its words say of them."""
    if days.is_closed:
        return _of_days(days) if days.length <= _MOST_DAYS else Calendar()
    times = list(said)
    return Calendar(
        frozenset(when.month_day for when in times if when.month_day), frozenset(when.weekday for when in times if when.weekday)
    )


@lru_cache(maxsize=4096)
def _of_days(days: Days) -> Calendar:
    dates = [date.fromordinal(day) for day in range(days.first, days.last + 1)]
    return Calendar(frozenset(f"--{day:%m-%d}" for day in dates), frozenset(day.isoweekday() for day in dates))


@lru_cache(maxsize=4096)
def _numbers(month_days: frozenset[str]) -> frozenset[int]:
    return frozenset(date.fromisoformat(f"{_LEAP}{day[1:]}").timetuple().tm_yday for day in month_days)


def _compared(ours: frozenset[int], theirs: frozenset[int], turn: int, unit: str) -> str | None:
    if ours & theirs:
        return f"same_{unit}"
    near = any(_are_neighbours(one, other, turn) for one in ours for other in theirs)
    return None if near else f"{unit}_apart"


def _turn(one: int, other: int) -> int | None:
    """How many days after one day of the year the other is, where they are the same or neighbours."""
    if one == other:
        return 0
    ahead = (other - one) % _YEAR < _YEAR // 2
    return (1 if ahead else -1) if _are_neighbours(one, other, _YEAR) else None


def _are_neighbours(one: int, other: int, turn: int) -> bool:
    return 1 in ((one - other) % turn, (other - one) % turn) or {one, other} == _BESIDE_LEAP_DAY
