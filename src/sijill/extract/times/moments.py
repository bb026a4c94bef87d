"""Single moments, resolved to days."""

import calendar
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sijill.domain.when import Precision, When
from sijill.extract.times.anchor import Anchor
from sijill.extract.times.hijri import gregorian_day
from sijill.extract.times.mention import Form, Moment

STAGE_DAYS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
STAGE_MONTHS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
STAGE_YEARS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
NEAR = 3  # days around the date of an event within which a bare weekday is looked for
LONGEST_SPELL = 14  # a "two days of fighting" this long or shorter ends on the last day told of
LEAP = 2000  # a year that has every day
RELATIVE = When(precision=Precision.RELATIVE)


def resolve_moment(moment: Moment, anchor: Anchor, *, future: bool = False) -> When:
    """The interval that one moment means; unresolved, by the sort of its words, where what it leans on is not known."""
    return _RESOLVERS[moment.form](moment, anchor, future)


def _days(first: date, last: date, precision: Precision, note: str | None = None) -> When:
    return When(first.isoformat(), last.isoformat(), precision, note=note)


def _day(day: date, note: str | None = None) -> When:
    return _days(day, day, Precision.DAY, note)


def _date(moment: Moment, anchor: Anchor, future: bool) -> When:
    day, month, note = moment.day, moment.month, None
    if moment.numbers:
        order = _order(moment, anchor)
        if order is None:
            return _open_order(moment)
        day, month = order
    if day is None or month is None or not 1 <= month <= 12:
        return When(note="no such date")
    year = moment.year or anchor.year_of(month, day, future=future)
    if year is None:
        return When(precision=Precision.DAY_WITHOUT_YEAR, month_day=month_day(month, day), weekday=moment.weekday)
    if not moment.year and not anchor.telling:
        note = "year from the date of the event" if anchor.event_date else "year from another date of the text"
    return _full_date(moment, anchor, (year, month, day), note, future=future)


def _full_date(moment: Moment, anchor: Anchor, parts: tuple[int, int, int], note: str | None, *, future: bool) -> When:
    year, month, day = parts
    if day > calendar.monthrange(year, month)[1]:
        return When(note="no such date")
    first = date(year, month, day)
    if moment.weekday and first.isoweekday() != moment.weekday:
        note = f"the weekday does not fit: {first.isoformat()} is a {calendar.day_name[first.weekday()]}"
    if anchor.last_possible and first > anchor.last_possible and not future:
        note = "after the date of publication, as written"
    last_of_month = calendar.monthrange(year, month)[1]
    if moment.day_to and day < moment.day_to <= last_of_month:
        return _days(first, first.replace(day=moment.day_to), Precision.NIGHT if moment.at_night else Precision.PERIOD, note)
    return _day(first, note)


def _order(moment: Moment, anchor: Anchor) -> tuple[int, int] | None:
    """Day and month of two numbers, by the only order that is possible, then by the habit of the text."""
    first, second = moment.numbers or (0, 0)
    if first == second or first > 12:
        return first, second
    if second > 12:
        return second, first
    if anchor.day_first is not None:
        return (first, second) if anchor.day_first else (second, first)
    return None


def month_day(month: int, day: int) -> str | None:
    """A day without its year, as ISO 8601 wrote one; ``None`` if no year has such a day."""
    return f"--{month:02d}-{day:02d}" if 1 <= day <= calendar.monthrange(LEAP, month)[1] else None


def _open_order(moment: Moment) -> When:
    note = "day and month in unknown order"
    return (
        When(str(moment.year), str(moment.year), Precision.YEAR, note=note)
        if moment.year
        else When(precision=Precision.DAY_WITHOUT_YEAR, note=note)
    )


def _hijri(moment: Moment, anchor: Anchor, future: bool) -> When:
    if not (moment.year and moment.month and moment.day):
        return When(note="Hijri date without a year")
    day = gregorian_day(moment.year, moment.month, moment.day)
    return _days(day, day, Precision.ABOUT, "Hijri date by the tabular calendar; the sighted one may differ by a day or two")


def _weekday(moment: Moment, anchor: Anchor, future: bool) -> When:
    weekday, base = moment.weekday or 1, anchor.day
    if base is None:
        return _weekday_of_event(weekday, anchor)
    if moment.which == "next" or future:
        ahead = (weekday - base.isoweekday()) % 7
        return _day(base + timedelta(ahead or (7 if moment.which == "next" else 0)), "in the future")
    if moment.which == "week before":
        return _day(base - timedelta(base.isoweekday() + 7 - weekday))
    back = (base.isoweekday() - weekday) % 7
    return _day(base - timedelta(back or (7 if moment.which in ("last", "past") else 0)))


def _weekday_of_event(weekday: int, anchor: Anchor) -> When:
    if not anchor.event_date or len(anchor.event_date) != 10 or anchor.telling:
        return When(precision=Precision.WEEKDAY, weekday=weekday)
    event = date.fromisoformat(anchor.event_date)
    near = [event + timedelta(days) for days in sorted(range(-NEAR, NEAR + 1), key=abs)]
    return _day(next(day for day in near if day.isoweekday() == weekday), "nearest to the date of the event")


def _relative_day(moment: Moment, anchor: Anchor, future: bool) -> When:
    """A day by the date of the words; where they name its weekday too, that day or the one before (told after midnight), or none."""
    if anchor.day is None:
        return replace(RELATIVE, weekday=moment.weekday)
    day = anchor.day + timedelta(moment.shift or 0)
    told = (day, day - timedelta(1)) if moment.weekday else (day,)
    return next((_day(each) for each in told if moment.weekday in (None, each.isoweekday())), replace(RELATIVE, weekday=moment.weekday))


def _night(moment: Moment, anchor: Anchor, future: bool) -> When:
    if anchor.day is None:
        return RELATIVE
    before = anchor.day - timedelta(1)
    return _days(before, before if moment.which == "last" else anchor.day, Precision.NIGHT)


def _same_day(moment: Moment, anchor: Anchor, future: bool) -> When:
    day = anchor.told + timedelta(moment.shift or 0) if anchor.told else None
    return _day(day) if day and not _too_late(day, anchor) else RELATIVE


def _too_late(day: date, anchor: Anchor) -> bool:
    return bool(anchor.last_possible and day > anchor.last_possible)


def _ago(moment: Moment, anchor: Anchor, future: bool) -> When:
    base = anchor.day if moment.which == "ago" else anchor.told
    if base is None or moment.count is None or moment.unit is None:
        return RELATIVE
    steps = moment.count * (moment.shift or -1)
    when = _stepped(base, steps, moment.unit)
    first, _ = when.days()
    return RELATIVE if first and _too_late(first, anchor) else when


def _stepped(base: date, steps: int, unit: str) -> When:
    """A count of units from a day, as exactly as such words are used: days to the day, weeks about, months and years whole."""
    if unit == "hour":
        return _days(base - timedelta(1), base, Precision.PERIOD) if steps < 0 else _day(base)
    if unit == "day":
        return _day(base + timedelta(steps))
    if unit in ("week", "fortnight", "weekend"):
        day = base + timedelta(days=steps * (14 if unit == "fortnight" else 7))
        return _days(day, day, Precision.ABOUT)
    if unit == "month":
        month = _month_from(base, steps)
        return When(month, month, Precision.MONTH)
    year = f"{base.year + steps * (10 if unit == 'decade' else 1):04d}"
    return When(year, year, Precision.YEAR)


def _month_from(base: date, steps: int) -> str:
    months = base.year * 12 + base.month - 1 + steps
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _past_span(moment: Moment, anchor: Anchor, future: bool) -> When:
    base = anchor.day
    if base is None or moment.count is None or moment.unit is None:
        return RELATIVE
    days = {"hour": -(-moment.count // 24), "day": moment.count, "week": 7 * moment.count}.get(moment.unit)
    if days is not None:
        return _days(base - timedelta(days), base, Precision.PERIOD)
    if moment.unit == "month":
        first = _month_from(base, -moment.count)
        return When(first, base.isoformat(), Precision.PERIOD)
    return When(f"{base.year - moment.count * (10 if moment.unit == 'decade' else 1):04d}", base.isoformat(), Precision.PERIOD)


def _duration(moment: Moment, anchor: Anchor, future: bool) -> When:
    if moment.unit != "day" or not moment.count or moment.count > LONGEST_SPELL or not anchor.latest:
        return RELATIVE
    return _days(anchor.latest - timedelta(moment.count - 1), anchor.latest, Precision.PERIOD)


def _weekend(moment: Moment, anchor: Anchor, future: bool) -> When:
    base = anchor.day
    if base is None:
        return RELATIVE
    saturday = base - timedelta((base.isoweekday() - 6) % 7)
    if moment.which == "next" or future:
        saturday += timedelta(7)
        return _days(saturday, saturday + timedelta(1), Precision.WEEKEND, "in the future")
    if moment.which in ("last", "past") and base.isoweekday() >= 6:
        saturday -= timedelta(7)
    return _days(saturday, min(saturday + timedelta(1), base), Precision.WEEKEND)


def _unit(moment: Moment, anchor: Anchor, future: bool) -> When:
    base = anchor.day
    if base is None or moment.which == "that":
        return _unit_of_partial(moment, anchor)
    steps = {"last": -1, "past": -1, "next": 1}.get(moment.which or "this", 0)
    if moment.unit == "week":
        return _week(base, steps, rolling=moment.which == "past")
    if moment.which == "past":
        first = _month_from(base, -1) if moment.unit == "month" else _month_from(base, -12)
        return When(first, base.isoformat(), Precision.PERIOD)
    when = _stepped(base, steps, moment.unit or "month")
    return _staged(when, moment.stage, base) if moment.stage else when


def _unit_of_partial(moment: Moment, anchor: Anchor) -> When:
    """A year told of from a publication of which only the year or month is known."""
    if anchor.telling and moment.unit == "year" and moment.which in ("last", "this"):
        year = f"{int(anchor.telling[:4]) - (moment.which == 'last'):04d}"
        return When(year, year, Precision.YEAR)
    return RELATIVE


def _week(base: date, steps: int, *, rolling: bool) -> When:
    if rolling:
        return _days(base - timedelta(7), base, Precision.PERIOD)
    monday = base - timedelta(base.weekday()) + timedelta(7 * steps)
    return _days(monday, base if steps == 0 else monday + timedelta(6), Precision.WEEK)


def _staged(when: When, stage: str | None, base: date | None) -> When:
    """The early, middle or late part of a month or year; in the running one no later than the day of publication."""
    if not stage or not when.start:
        return when
    if len(when.start) == 4:
        first, last = STAGE_MONTHS[stage]
        return When(f"{when.start}-{first:02d}", f"{when.start}-{last:02d}", Precision.ABOUT)
    year, month = int(when.start[:4]), int(when.start[5:7])
    first_day, last_day = STAGE_DAYS[stage]
    start, end = date(year, month, first_day), date(year, month, min(last_day, calendar.monthrange(year, month)[1]))
    if base and start <= base < end:
        end = base
    return _days(start, end, Precision.ABOUT)


def _month(moment: Moment, anchor: Anchor, future: bool) -> When:
    month = moment.month or 1
    year = moment.year or anchor.year_of(month, None, future=future or moment.which == "next")
    if year is None:
        return When(precision=Precision.UNRESOLVED, note="month without a year")
    base = anchor.day
    if moment.which in ("last", "past") and base and (base.year, base.month) == (year, month):
        year -= 1
    written = f"{year:04d}-{month:02d}"
    return _staged(When(written, written, Precision.MONTH), moment.stage, base)


def _season(moment: Moment, anchor: Anchor, future: bool) -> When:
    first, last = moment.months or (6, 8)
    year = moment.year or anchor.year_of(first, None, future=future)
    if year is None:
        return RELATIVE
    ends = f"{year + (last > 12):04d}-{(last - 1) % 12 + 1:02d}"
    return When(f"{year:04d}-{first:02d}", ends, Precision.ABOUT, note="season of the northern half of the earth")


def _part_of_year(moment: Moment, anchor: Anchor, future: bool) -> When:
    first, last = moment.months or (1, 12)
    year = moment.year or (int(anchor.telling[:4]) - (moment.which == "last") if anchor.telling else None)
    if year is None:
        return RELATIVE
    return _days(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), Precision.PERIOD)


def _year(moment: Moment, anchor: Anchor, future: bool) -> When:
    year = f"{moment.year:04d}"
    return _staged(When(year, year, Precision.YEAR), moment.stage, anchor.day)


def _decade(moment: Moment, anchor: Anchor, future: bool) -> When:
    year = moment.year or 0
    first, last = STAGE_YEARS.get(moment.stage or "", (0, 9))
    return When(f"{year + first:04d}", f"{year + last:04d}", Precision.ABOUT if moment.stage else Precision.PERIOD)


def _none(moment: Moment, anchor: Anchor, future: bool) -> When:
    return RELATIVE


_RESOLVERS: dict[Form, Callable[[Moment, Anchor, bool], When]] = {
    Form.DATE: _date,
    Form.HIJRI: _hijri,
    Form.WEEKDAY: _weekday,
    Form.RELATIVE_DAY: _relative_day,
    Form.NIGHT: _night,
    Form.SAME_DAY: _same_day,
    Form.AGO: _ago,
    Form.PAST_SPAN: _past_span,
    Form.DURATION: _duration,
    Form.WEEKEND: _weekend,
    Form.UNIT: _unit,
    Form.MONTH: _month,
    Form.SEASON: _season,
    Form.PART_OF_YEAR: _part_of_year,
    Form.YEAR: _year,
    Form.DECADE: _decade,
    Form.ATTRIBUTIVE_YEAR: _year,
    Form.TIME_OF_DAY: _none,
    Form.VAGUE: _none,
}
