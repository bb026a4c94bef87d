"""Mentions as intervals of days."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.times.anchor import Anchor
from sijill.extract.times.find import find_times
from sijill.extract.times.resolve import resolve_time
from sijill.languages import load_pack

ENGLISH = load_pack("en")
THURSDAY = Anchor("2031-11-20")


@pytest.mark.parametrize(
    ("text", "anchor", "start", "end", "precision"),
    [
        ("overnight and into Tuesday", THURSDAY, "2031-11-17", "2031-11-18", "night"),
        ("Monday night into Tuesday", THURSDAY, "2031-11-17", "2031-11-18", "night"),
        ("overnight and into Tuesday", Anchor(), None, None, "weekday"),
        ("the night of 17 to 18 November", THURSDAY, "2031-11-17", "2031-11-18", "night"),
        ("between September 19 and October 18", THURSDAY, "2031-09-19", "2031-10-18", "period"),
        ("between December 19 and January 18", THURSDAY, "2030-12-19", "2031-01-18", "period"),
        ("from 3 to 9 May", THURSDAY, "2031-05-03", "2031-05-09", "period"),
        ("from Saturday to Tuesday", THURSDAY, "2031-11-15", "2031-11-18", "period"),
        ("on Monday and Tuesday", THURSDAY, "2031-11-17", "2031-11-18", "period"),
        ("from 6 a.m. on 27 April to noon on 2 May 2031", Anchor(), "2031-04-27", "2031-05-02", "period"),
        ("from 30 December to 2 January 2031", Anchor(), "2030-12-30", "2031-01-02", "period"),
        ("in October and November", THURSDAY, "2031-10-01", "2031-11-20", "period"),
        ("between January and June", THURSDAY, "2031-01-01", "2031-06-30", "period"),
        ("from 2028 to 2030", THURSDAY, "2028", "2030", "period"),
        ("since 15 November", THURSDAY, "2031-11-15", "2031-11-20", "period"),
        ("since 15 November", dataclasses.replace(THURSDAY, latest=date(2031, 11, 18)), "2031-11-15", "2031-11-18", "period"),
        ("since 24 February 2031", Anchor(), "2031-02-24", None, "open_period"),
        ("since late August", THURSDAY, "2031-08-21", None, "open_period"),
        ("since early 2031", Anchor(), "2031-01", None, "open_period"),
        ("since 2029", THURSDAY, "2029", None, "open_period"),
        ("since January", Anchor(), None, None, "open_period"),
        ("until 3 May", THURSDAY, None, "2031-05-03", "open_period"),
        ("before 2029", THURSDAY, None, "2029", "open_period"),
        ("as of 12 May", THURSDAY, "2031-05-12", "2031-05-12", "as_of"),
        ("over two days", dataclasses.replace(THURSDAY, latest=date(2031, 11, 18)), "2031-11-17", "2031-11-18", "period"),
        ("the next day", dataclasses.replace(THURSDAY, told=date(2031, 11, 12)), "2031-11-13", "2031-11-13", "day"),
        ("the next day", dataclasses.replace(THURSDAY, told=date(2031, 11, 20)), None, None, "relative"),
        ("two days later", dataclasses.replace(THURSDAY, told=date(2031, 11, 12)), "2031-11-14", "2031-11-14", "day"),
        ("yesterday", dataclasses.replace(THURSDAY, layer="2031-11-18"), "2031-11-17", "2031-11-17", "day"),
        ("from 9 May to 3 May 2031", Anchor(), "2031-05-03", "2031-05-09", "period"),
    ],
)
def test_intervals(text: str, anchor: Anchor, start: str | None, end: str | None, precision: str) -> None:
    (mention,) = find_times(text, ENGLISH)
    when = resolve_time(mention, anchor)
    assert (when.start, when.end, when.precision.value) == (start, end, precision)
    assert (when.as_written, when.span_start, when.span_end) == (text, 0, len(text))


TIMES = (
    "on Monday", "last Friday", "24 June", "31 December", "1 January", "29 February", "yesterday", "overnight", "last night", "this week",
    "last week", "over the weekend", "two days ago", "three weeks ago", "in May", "in late November", "since Saturday", "since 3 May",
    "between 3 and 9 May", "from Friday to Monday", "in October and November", "overnight and into Tuesday", "last summer", "last year",
    "in the past 24 hours", "over two days", "the next day", "earlier this month", "late last year", "from 28 December to 3 January",
)  # fmt: skip
DAYS = st.dates(date(1985, 1, 1), date(2040, 12, 31))


@given(st.sampled_from(TIMES), DAYS, st.none() | DAYS, st.none() | DAYS)
def test_no_interval_is_reversed_and_none_starts_after_publication(text: str, day: date, told: date | None, latest: date | None) -> None:
    anchor = Anchor(day.isoformat(), told=told, latest=min(latest, day) if latest else None)
    for mention in find_times(text, ENGLISH):
        first, last = resolve_time(mention, anchor).days()
        assert first is None or last is None or first <= last
        assert first is None or first <= day
        if text not in ("in May", "last summer", "earlier this month", "in late November"):  # whole months stay whole
            assert last is None or last <= day


@given(st.sampled_from(TIMES))
def test_without_a_date_nothing_is_dated(text: str) -> None:
    assert not any(resolve_time(mention, Anchor()).is_resolved for mention in find_times(text, ENGLISH))


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("مساء أمس", "2031-11-19", "2031-11-19", "day"),
        ("فجر اليوم الخميس", "2031-11-20", "2031-11-20", "day"),
        ("صباح اليوم الاثنين 17 تشرين الثاني", "2031-11-17", "2031-11-17", "day"),
        ("يوم السبت 15 تشرين الثاني/نوفمبر 2031", "2031-11-15", "2031-11-15", "day"),
        ("الاثنين الماضي", "2031-11-17", "2031-11-17", "day"),
        ("قبل يومين", "2031-11-18", "2031-11-18", "day"),
        ("خلال الأسبوع الماضي", "2031-11-10", "2031-11-16", "week"),
        ("من 3 أيار إلى 9 أيار", "2031-05-03", "2031-05-09", "period"),
        ("منذ عام 2031", "2031", None, "open_period"),
        ("12 رمضان 1452", "2031-01-06", "2031-01-06", "about"),
        ("في شهر آب الماضي", "2031-08", "2031-08", "month"),
        ("قبل قليل", "2031-11-20", "2031-11-20", "day"),
        ("الليلة الماضية", "2031-11-19", "2031-11-19", "day"),
        ("مبارح", "2031-11-19", "2031-11-19", "day"),
    ],
)
def test_arabic_times(text: str, start: str, end: str, precision: str) -> None:
    (mention,) = find_times(text, load_pack("ar"))
    when = resolve_time(mention, THURSDAY)
    assert when.as_written == text
    assert (when.start, when.end, when.precision.value) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "lang", "month_day", "weekday"),
    [
        ("اليوم الأربعاء 16 آذار", "ar", "--03-16", 3),
        ("16 آذار", "ar", "--03-16", None),
        ("أمس الأربعاء", "ar", None, 3),
        ("Sunday", "en", None, 7),
        ("29 February", "en", "--02-29", None),
        ("31 February", "en", None, None),
        ("from 3 May to 9 May", "en", None, None),
        ("since Sunday", "en", None, None),
        ("4 May 2031", "en", None, None),
    ],
)
def test_what_a_day_nobody_can_date_says_of_itself(text: str, lang: str, month_day: str | None, weekday: int | None) -> None:
    (mention,) = find_times(text, load_pack(lang))
    when = resolve_time(mention, Anchor())
    assert (when.month_day, when.weekday) == (month_day, weekday)
