"""What a report's time words lean on."""

from dataclasses import dataclass
from datetime import date

from sijill.domain.filling import quickly_filled
from sijill.domain.when import first_day, last_day


@quickly_filled
@dataclass(frozen=True, slots=True)
class Anchor:
    """The dates known beside the words.

    ``published`` and ``layer`` (the report's own part: an update, an original entry) are ISO dates of any precision;
    ``event_date`` stands beside the report in the table it came from. ``dates`` are full dates before in the text, ``told`` is the day
    the words before spoke of, ``latest`` the last past day the report tells of, ``day_first`` how numeric dates are written.
    """

    published: str | None = None
    layer: str | None = None
    event_date: str | None = None
    dates: tuple[date, ...] = ()
    told: date | None = None
    latest: date | None = None
    day_first: bool | None = None

    @property
    def telling(self) -> str | None:
        """The date of the words, as exactly as it is known."""
        return self.layer or self.published

    @property
    def day(self) -> date | None:
        """The day the words were published, if the day is known."""
        return first_day(self.telling) if self.telling and len(self.telling) == 10 else None

    @property
    def last_possible(self) -> date | None:
        """No past event of the words is after this day."""
        return last_day(self.telling) if self.telling else None

    def year_of(self, month: int, day: int | None, *, future: bool) -> int | None:
        """The year of a month or day written without one, or ``None`` if nothing shows it.

        With a date of publication: the latest that is not after it (the first not before it, for the future). Without one: the year
        nearest to the date of the event, else nearest to the last full date before.
        """
        if self.last_possible and self.telling:
            return _beside(first_day(self.telling), self.last_possible, month, day, future=future)
        beside = first_day(self.event_date) if self.event_date else next(iter(self.dates), None)
        return _nearest(beside, month, day) if beside else None


def _valid(year: int, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day or 1)
    except ValueError:
        return None  # 29 February


def _beside(first: date, last: date, month: int, day: int | None, *, future: bool) -> int | None:
    years = range(last.year - 8, last.year + 9)
    days = [found for year in years if (found := _valid(year, month, day))]
    if future:
        floor = first if day else first.replace(day=1)
        return next((found.year for found in days if found >= floor), None)
    return next((found.year for found in reversed(days) if found <= last), None)


def _nearest(beside: date, month: int, day: int | None) -> int | None:
    days = [found for year in range(beside.year - 4, beside.year + 5) if (found := _valid(year, month, day))]
    return min(days, key=lambda found: (abs((found - beside).days), found)).year if days else None
