"""Mentions, resolved to the intervals of days they mean."""

from dataclasses import replace
from datetime import date, timedelta

from sijill.domain.when import Precision, When, first_day, last_day
from sijill.extract.times.anchor import Anchor
from sijill.extract.times.mention import Form, Moment, TimeKind, TimeMention
from sijill.extract.times.moments import resolve_moment


def resolve_time(mention: TimeMention, anchor: Anchor) -> When:
    """The interval of days that a mention means, as exactly as it is written and no more.

    Relative words lean on the layer's or the report's date; without it they stay unresolved with the precision that says why
    (``weekday``, ``relative``, ``day_without_year``, ``unresolved``). Never a day after publication for what is told as past,
    except a full date so written, which is flagged in ``note``.
    """
    when = _STRETCHES[mention.kind](mention, anchor)
    month_day, weekday = (when.month_day, when.weekday) if mention.kind is TimeKind.MOMENT else (None, None)
    return When(when.start, when.end, when.precision, mention.as_written, when.note, mention.start, mention.end, month_day, weekday)


def _moment(mention: TimeMention, anchor: Anchor) -> When:
    return resolve_moment(mention.first, anchor, future=mention.future)


def _period(mention: TimeMention, anchor: Anchor) -> When:
    if mention.last is None:
        return _moment(mention, anchor)
    first, last = _share_year(mention.first, mention.last)
    end = resolve_moment(last, anchor, future=mention.future)
    start = resolve_moment(first, _told_by(end, anchor), future=mention.future)
    if first.form == last.form == Form.WEEKDAY and start.start and end.start:
        start = _weekday_before(start, end)
    return _between(
        start, end, anchor, widen=first.form in (Form.MONTH, Form.PART_OF_YEAR) and last.form in (Form.MONTH, Form.PART_OF_YEAR)
    )


def _share_year(first: Moment, last: Moment) -> tuple[Moment, Moment]:
    """A year written once stands for both: "24 February to 1 March 2031", "December 2030 to March"."""
    if first.month and last.month:
        wraps = first.month > last.month
        if first.year is None and last.year is not None:
            return replace(first, year=last.year - wraps), last
        if last.year is None and first.year is not None:
            return first, replace(last, year=first.year + wraps)
    return first, last


def _told_by(end: When, anchor: Anchor) -> Anchor:
    """The anchor for the beginning of a stretch whose end is known: no later than that end."""
    if end.end and len(end.end) == 10 and anchor.day:
        return replace(anchor, layer=min(end.end, anchor.day.isoformat()))
    return anchor


def _weekday_before(start: When, end: When) -> When:
    first, last = first_day(start.start or ""), first_day(end.start or "")
    day = (last - timedelta((last - first).days % 7)).isoformat()
    return replace(start, start=day, end=day)


def _between(start: When, end: When, anchor: Anchor, *, widen: bool) -> When:
    if start.start is None and end.end is None:
        return replace(start, note=None)
    first, last = start.start, end.end
    if widen:
        first, last = first and first_day(first).isoformat(), last and _no_later(last_day(last), anchor)
    if first and last and first_day(first) > last_day(last):
        first, last = end.start, start.end  # a list against the order of time
    if first and last and first_day(first) > last_day(last):
        return When(note="the stretch ends before it starts, as written")
    return When(first, last, Precision.PERIOD if first and last else Precision.OPEN_PERIOD, note=start.note or end.note)


def _no_later(day: date, anchor: Anchor) -> str:
    """The end of a running month, no later than publication."""
    if anchor.day and (day.year, day.month) == (anchor.day.year, anchor.day.month):
        day = min(day, anchor.day)
    return day.isoformat()


def _into(mention: TimeMention, anchor: Anchor) -> When:
    """The night that ends on the last moment ("overnight and into Tuesday"), or that begins on it ("overnight Monday")."""
    if mention.last is None:
        return _moment(mention, anchor)
    end = resolve_moment(mention.last, anchor)
    if not end.end or len(end.end) != 10:
        return end
    day = first_day(end.end)
    if mention.first.form == Form.NIGHT and " " not in mention.as_written.strip():
        return end
    return When((day - timedelta(1)).isoformat(), day.isoformat(), Precision.NIGHT)


def _since(mention: TimeMention, anchor: Anchor) -> When:
    """From a day to the last day told of, else to publication; from a month or year with an open end."""
    start = _moment(mention, anchor)
    if not start.start:
        return replace(start, precision=Precision.OPEN_PERIOD) if mention.form == Form.MONTH else start
    first = first_day(start.start)
    if start.precision == Precision.ABOUT and len(start.start) == 7:
        start = replace(start, start=start.start)
    until = anchor.latest if anchor.latest and anchor.latest > first else anchor.day
    if mention.form not in _TO_THE_DAY or not anchor.day or not until or until < first:
        return When(start.start, None, Precision.OPEN_PERIOD, note=start.note)
    return When(start.start, until.isoformat(), Precision.PERIOD, note=start.note)


def _until(mention: TimeMention, anchor: Anchor) -> When:
    when = _moment(mention, anchor)
    return When(None, when.end, Precision.OPEN_PERIOD, note=when.note) if when.end else when


def _after(mention: TimeMention, anchor: Anchor) -> When:
    when = _moment(mention, anchor)
    return When(when.start, None, Precision.OPEN_PERIOD, note=when.note) if when.start else when


def _as_of(mention: TimeMention, anchor: Anchor) -> When:
    when = _moment(mention, anchor)
    return replace(when, precision=Precision.AS_OF) if when.end else when


_TO_THE_DAY = frozenset({Form.DATE, Form.WEEKDAY, Form.RELATIVE_DAY, Form.SAME_DAY, Form.NIGHT, Form.WEEKEND})
_STRETCHES = {
    TimeKind.MOMENT: _moment,
    TimeKind.PERIOD: _period,
    TimeKind.LIST: _period,
    TimeKind.INTO: _into,
    TimeKind.SINCE: _since,
    TimeKind.UNTIL: _until,
    TimeKind.AFTER: _after,
    TimeKind.AS_OF: _as_of,
}
