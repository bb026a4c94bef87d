"""Days of a report whose own date is not known: told beside each other, they still show which events are not of one day."""

from collections.abc import Callable, Sequence
from typing import Final

from sijill.domain.span import Span
from sijill.domain.when import When
from sijill.extract.drafts import Draft
from sijill.extract.times import Form, Moment, ReportTimes, TimeKind

Day = tuple[str, int]  # by what it is counted (from the telling, by weekday alone, in the year), and its number
_WEEK: Final = 7
_OTHERS: Final = 8  # days told before, the last ones, from which a count is kept apart
_TOLD: Final = "from the telling"


def keep_days_apart(drafts: Sequence[Draft], days: Callable[[Draft], Day | None]) -> None:
    """Marks counts of "today" and of "last Sunday" as not of one event: each points to the first and the last of every other day."""
    told: dict[Day, list[Draft]] = {}
    for draft in drafts:
        day = days(draft) if draft.harm and draft.parent is None and draft.polarity == "affirmed" else None
        if day is None:
            continue
        for other, there in list(told.items())[-_OTHERS:]:
            if are_apart(day, other):
                draft.links += [("not_same_as", each) for each in dict.fromkeys((there[0], there[-1]))]
        told.setdefault(day, []).append(draft)


def are_apart(one: Day | None, other: Day | None) -> bool:
    """Two days, counted alike, that are not the same."""
    return one is not None and other is not None and one[0] == other[0] and one != other


class RelativeDays:
    """The days that the time words of one report name, counted from the unknown day of its telling."""

    def __init__(self, times: ReportTimes) -> None:
        self._times = times
        told = {(moment.weekday - moment.shift) % _WEEK for moment in _moments(times) if moment.weekday and moment.shift is not None}
        self._weekday = told.pop() if len(told) == 1 else None  # of the telling: "yesterday, Monday"

    def day_of(self, when: When, within: Span) -> Day | None:
        """The day of a time that could not be resolved; ``None`` where it names no day, or stands elsewhere."""
        if when.is_resolved or when.span_start is None or not within.start <= when.span_start < within.end:
            return None
        told = self._times.between(when.span_start, when.span_start + 1)
        if not told or told[0].mention.kind is not TimeKind.MOMENT or told[0].mention.future:
            return None
        return self._counted(told[0].mention.first)

    def _counted(self, moment: Moment) -> Day | None:
        if moment.form is Form.RELATIVE_DAY and moment.shift is not None:
            return _TOLD, moment.shift
        if moment.form is Form.AGO and moment.which == "ago" and moment.unit == "day" and moment.count:
            return _TOLD, -moment.count
        if moment.form is Form.WEEKDAY and moment.weekday and not moment.at_night:
            if self._weekday is None:
                return "weekday", moment.weekday
            back = (self._weekday - moment.weekday) % _WEEK
            return _TOLD, -(back or (_WEEK if moment.which in ("last", "past") else 0))
        if moment.form is Form.DATE and moment.month and moment.day and not moment.year:
            return "year", moment.month * 100 + moment.day
        return None


def _moments(times: ReportTimes) -> Sequence[Moment]:
    return [time.mention.first for time in times.times if time.mention.form is Form.RELATIVE_DAY]
