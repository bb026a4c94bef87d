"""Times as intervals of days, of exactly the written precision."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.errors import ClaimError
from sijill.domain.when import Precision, When, contains, days_apart, first_day, hull, last_day, overlap


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2031-04", date(2031, 4, 1), date(2031, 4, 30)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031-04-09", date(2031, 4, 9), date(2031, 4, 9)),
    ],
)
def test_first_and_last_day(iso: str, first: date, last: date) -> None:
    assert (first_day(iso), last_day(iso)) == (first, last)


@pytest.mark.parametrize(
    ("when", "days", "resolved"),
    [
        (When("2031-04", "2031-05", Precision.PERIOD), (date(2031, 4, 1), date(2031, 5, 31)), True),
        (When("2031-04-09", None, Precision.OPEN_PERIOD), (date(2031, 4, 9), None), True),
        (When(None, "2031-04-09", Precision.AS_OF), (None, date(2031, 4, 9)), True),
        (When(as_written="earlier", precision=Precision.RELATIVE), (None, None), False),
    ],
)
def test_an_interval_is_as_wide_as_its_words(when: When, days: tuple[date | None, date | None], *, resolved: bool) -> None:
    assert when.days() == days
    assert when.is_resolved is resolved


MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (When(f"2031-05-{day}", f"2031-05-{day}", Precision.DAY) for day in (12, 13, 14, 15))
MAY = When("2031-05", "2031-05", Precision.MONTH)
SINCE_TUESDAY = When("2031-05-13", None, Precision.OPEN_PERIOD)
UNKNOWN = When(precision=Precision.WEEKDAY)


@pytest.mark.parametrize(
    ("a", "b", "apart", "shared"),
    [
        (MONDAY, MONDAY, 0, True),
        (MONDAY, TUESDAY, 0, False),  # a night may lie between, or a minute
        (MONDAY, WEDNESDAY, 1, False),
        (THURSDAY, MONDAY, 2, False),
        (MAY, THURSDAY, 0, True),
        (MONDAY, SINCE_TUESDAY, 0, False),
        (THURSDAY, SINCE_TUESDAY, None, True),
        (MONDAY, UNKNOWN, None, True),
        (MONDAY, When("2031-05-17", "2031-05-17", Precision.ABOUT), 1, False),
        (MONDAY, When("2031-05-15", "2031-05-15", Precision.ABOUT), 0, True),
    ],
)
def test_how_far_apart(a: When, b: When, apart: int | None, *, shared: bool) -> None:
    assert (days_apart(a, b), days_apart(b, a)) == (apart, apart)
    assert (overlap(a, b), overlap(b, a)) == (shared, shared)


@pytest.mark.parametrize(
    ("outer", "inner", "inside"),
    [
        (MAY, MONDAY, True),
        (MONDAY, MAY, False),
        (SINCE_TUESDAY, WEDNESDAY, True),
        (SINCE_TUESDAY, MONDAY, False),
        (MAY, SINCE_TUESDAY, False),
        (SINCE_TUESDAY, SINCE_TUESDAY, True),
        (MAY, UNKNOWN, False),
        (UNKNOWN, MONDAY, False),
        (MAY, When("2031-05-30", "2031-05-30", Precision.ABOUT), False),
    ],
)
def test_what_lies_within(outer: When, inner: When, *, inside: bool) -> None:
    assert contains(outer, inner) is inside


@pytest.mark.parametrize(
    ("times", "start", "end"),
    [
        ([WEDNESDAY, MONDAY, UNKNOWN], "2031-05-12", "2031-05-14"),
        ([MONDAY, SINCE_TUESDAY], "2031-05-12", None),
        ([UNKNOWN], None, None),
        ([MAY, MONDAY], "2031-05", "2031-05"),
    ],
)
def test_hull(times: list[When], start: str | None, end: str | None) -> None:
    assert (hull(times).start, hull(times).end) == (start, end)


@pytest.mark.parametrize("faulty", ["2031-13", "2031-02-30", "31-05-12", "12.5.2031", "2031-5-1", "٢٠٣١-٠٥-١٢", ""])
def test_what_is_no_date_is_refused(faulty: str) -> None:
    with pytest.raises(ClaimError):
        first_day(faulty)
    with pytest.raises(ClaimError):
        last_day(faulty)


def test_no_time_ends_before_it_starts() -> None:
    with pytest.raises(ClaimError, match="cannot end"):
        When("2031-05-14", "2031-05-12")


@pytest.mark.parametrize("month_day", ["--01-01", "--02-29", "--12-31"])
def test_a_day_without_its_year_is_one_of_a_leap_year(month_day: str) -> None:
    assert When(month_day=month_day).month_day == month_day


@pytest.mark.parametrize("faulty", ["--02-30", "--04-31", "--13-01", "--00-09", "--05-00", "05-12", "--5-12", "--٠٥-١٢", "--05-12\n", ""])
def test_what_is_no_day_of_any_year_is_refused(faulty: str) -> None:
    with pytest.raises(ClaimError, match="no day of a year"):
        When(month_day=faulty)


@pytest.mark.parametrize("faulty", [0, 8, -1])
def test_a_week_has_seven_days(faulty: int) -> None:
    assert [When(weekday=day).weekday for day in (1, 7)] == [1, 7]
    with pytest.raises(ClaimError, match="no day of the week"):
        When(weekday=faulty)


DATES = st.dates(date(1990, 1, 1), date(2040, 1, 1))
TIMES = st.builds(
    lambda a, b, open_end: When(min(a, b).isoformat(), None if open_end else max(a, b).isoformat()), DATES, DATES, st.booleans()
)


@given(TIMES, TIMES)
def test_laws_of_intervals(a: When, b: When) -> None:
    assert overlap(a, a)
    assert contains(hull([a, b]), a)
    assert not contains(a, b) or overlap(a, b)
    assert not days_apart(a, b) or not overlap(a, b)
    assert hull([a, b]).days() == hull([b, a]).days()
