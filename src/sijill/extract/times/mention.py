"""What a time word is, before it is known which day it means."""

from dataclasses import dataclass
from enum import StrEnum

from sijill.domain.filling import quickly_filled


class Form(StrEnum):
    """The sort of one moment as written: the ``kind`` of a ``point_*`` entry of a pack."""

    DATE = "date"
    HIJRI = "hijri"
    WEEKDAY = "weekday"
    RELATIVE_DAY = "relative_day"  # yesterday
    NIGHT = "night"  # overnight, last night
    SAME_DAY = "same_day"  # the following day: leans on the day told before
    AGO = "ago"
    PAST_SPAN = "past_span"  # the past 24 hours
    DURATION = "duration"  # over two days
    WEEKEND = "weekend"
    UNIT = "unit"  # last week, this year
    MONTH = "month"
    SEASON = "season"
    PART_OF_YEAR = "part_of_year"
    YEAR = "year"
    DECADE = "decade"
    ATTRIBUTIVE_YEAR = "attributive_year"  # the 2014 agreement
    TIME_OF_DAY = "time_of_day"
    VAGUE = "vague"  # recently


class TimeKind(StrEnum):
    """What a mention says: one moment, or a stretch between moments."""

    MOMENT = "moment"
    PERIOD = "period"  # from ... to, between ... and
    LIST = "list"  # October and November; Monday and Tuesday
    INTO = "into"  # overnight and into Tuesday
    SINCE = "since"
    UNTIL = "until"  # until, before
    AFTER = "after"
    AS_OF = "as_of"  # as of, by


@quickly_filled
@dataclass(frozen=True, slots=True)
class Moment:
    """One moment as far as the words go; what they do not say is ``None``.

    ``weekday`` 1 is Monday. ``shift`` counts days or units from the day of telling; ``numbers`` are the two numbers of a numeric
    date whose order is open; ``day_to`` is the last day of "24-26 June".
    """

    form: Form
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_to: int | None = None
    numbers: tuple[int, int] | None = None
    weekday: int | None = None
    shift: int | None = None
    count: int | None = None
    unit: str | None = None
    which: str | None = None  # last, this, next
    stage: str | None = None  # early, mid, late
    months: tuple[int, int] | None = None
    at_night: bool = False


@quickly_filled
@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words of a text that tell a time; ``start`` and ``end`` are code points into the whole text.

    ``last`` is the second moment of a stretch. A mention tells a future time where the words before it say so.
    """

    start: int
    end: int
    as_written: str
    kind: TimeKind
    first: Moment
    last: Moment | None = None
    future: bool = False

    @property
    def form(self) -> Form:
        """The sort of its first moment."""
        return self.first.form

    @property
    def is_attributive(self) -> bool:
        """A year that names a thing ("the 2014 agreement"), or a bare time of day: neither dates an event."""
        return self.form in (Form.ATTRIBUTIVE_YEAR, Form.TIME_OF_DAY)
