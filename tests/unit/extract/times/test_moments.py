"""Single moments as days."""

import pytest

from sijill.extract.times.anchor import Anchor
from sijill.extract.times.find import find_times
from sijill.extract.times.moments import resolve_moment
from sijill.languages import load_pack

THURSDAY = Anchor("2031-11-20")


@pytest.mark.parametrize(
    ("text", "anchor", "start", "end", "precision"),
    [
        ("on Wednesday", THURSDAY, "2031-11-19", "2031-11-19", "day"),
        ("on Thursday", THURSDAY, "2031-11-20", "2031-11-20", "day"),
        ("last Thursday", THURSDAY, "2031-11-13", "2031-11-13", "day"),
        ("Friday", THURSDAY, "2031-11-14", "2031-11-14", "day"),
        ("Tuesday of last week", THURSDAY, "2031-11-11", "2031-11-11", "day"),
        ("on Wednesday", Anchor(), None, None, "weekday"),
        ("on Wednesday", Anchor("2031-11"), None, None, "weekday"),
        ("on Wednesday", Anchor(event_date="2031-11-20"), "2031-11-19", "2031-11-19", "day"),
        ("yesterday", THURSDAY, "2031-11-19", "2031-11-19", "day"),
        ("the day before yesterday", THURSDAY, "2031-11-18", "2031-11-18", "day"),
        ("this morning", THURSDAY, "2031-11-20", "2031-11-20", "day"),
        ("yesterday", Anchor(), None, None, "relative"),
        ("overnight", THURSDAY, "2031-11-19", "2031-11-20", "night"),
        ("last night", THURSDAY, "2031-11-19", "2031-11-19", "night"),
        ("two days ago", THURSDAY, "2031-11-18", "2031-11-18", "day"),
        ("three weeks ago", THURSDAY, "2031-10-30", "2031-10-30", "about"),
        ("two months ago", THURSDAY, "2031-09", "2031-09", "month"),
        ("four years ago", THURSDAY, "2027", "2027", "year"),
        ("days ago", THURSDAY, None, None, "relative"),
        ("in the past 24 hours", THURSDAY, "2031-11-19", "2031-11-20", "period"),
        ("in the last three weeks", THURSDAY, "2031-10-30", "2031-11-20", "period"),
        ("over the last two months", THURSDAY, "2031-09", "2031-11-20", "period"),
        ("in recent weeks", THURSDAY, None, None, "relative"),
        ("over the weekend", THURSDAY, "2031-11-15", "2031-11-16", "weekend"),
        ("over the weekend", Anchor("2031-11-15"), "2031-11-15", "2031-11-15", "weekend"),
        ("earlier this week", THURSDAY, "2031-11-17", "2031-11-20", "week"),
        ("last week", THURSDAY, "2031-11-10", "2031-11-16", "week"),
        ("last month", THURSDAY, "2031-10", "2031-10", "month"),
        ("last year", THURSDAY, "2030", "2030", "year"),
        ("last year", Anchor("2031"), "2030", "2030", "year"),
        ("24 June", THURSDAY, "2031-06-24", "2031-06-24", "day"),
        ("24 December", THURSDAY, "2030-12-24", "2030-12-24", "day"),
        ("24 June", Anchor(), None, None, "day_without_year"),
        ("24-26 June 2031", Anchor(), "2031-06-24", "2031-06-26", "period"),
        ("31 June 2031", Anchor(), None, None, "unresolved"),
        ("in May", THURSDAY, "2031-05", "2031-05", "month"),
        ("last November", THURSDAY, "2030-11", "2030-11", "month"),
        ("in late August", THURSDAY, "2031-08-21", "2031-08-31", "about"),
        ("in mid-November", THURSDAY, "2031-11-11", "2031-11-20", "about"),
        ("in 2031", Anchor(), "2031", "2031", "year"),
        ("in early 2031", Anchor(), "2031-01", "2031-04", "about"),
        ("the 1990s", Anchor(), "1990", "1999", "period"),
        ("the first half of 2031", Anchor(), "2031-01-01", "2031-06-30", "period"),
        ("the summer of 2031", Anchor(), "2031-06", "2031-08", "about"),
        ("the winter of 2030", Anchor(), "2030-12", "2031-02", "about"),
        ("29.11.2031", Anchor(), "2031-11-29", "2031-11-29", "day"),
        ("11/29/2031", Anchor(), "2031-11-29", "2031-11-29", "day"),
        ("3/4/2031", Anchor(), "2031", "2031", "year"),
        ("3/4/2031", Anchor(day_first=True), "2031-04-03", "2031-04-03", "day"),
        ("3/4/2031", Anchor(day_first=False), "2031-03-04", "2031-03-04", "day"),
        ("1 Ramadan 1452", Anchor(), "2030-12-26", "2030-12-26", "about"),
    ],
)
def test_days(text: str, anchor: Anchor, start: str | None, end: str | None, precision: str) -> None:
    (mention,) = find_times(text, load_pack("en"))
    when = resolve_moment(mention.first, anchor)
    assert (when.start, when.end, when.precision.value) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "anchor", "note"),
    [
        ("Tuesday, 14 October 2031", Anchor(), None),
        ("Friday, 14 October 2031", Anchor(), "the weekday does not fit: 2031-10-14 is a Tuesday"),
        ("14 October 2032", THURSDAY, "after the date of publication, as written"),
        ("30 February 2031", Anchor(), "no such date"),
        ("14 October", Anchor(event_date="2031-10-14"), "year from the date of the event"),
    ],
)
def test_what_is_doubtful_is_noted(text: str, anchor: Anchor, note: str | None) -> None:
    (mention,) = find_times(text, load_pack("en"))
    assert resolve_moment(mention.first, anchor).note == note


@pytest.mark.parametrize(("published", "day"), [("2031-11-20", "2031-11-20"), ("2031-11-21", "2031-11-20"), ("2031-11-24", None)])
def test_today_with_its_weekday_is_that_day_or_none(published: str, day: str | None) -> None:
    (mention,) = find_times("اليوم الخميس", load_pack("ar"))
    when = resolve_moment(mention.first, Anchor(published))
    assert (when.start, when.weekday if day is None else 4) == (day, 4)
