"""Times as intervals of days, of exactly the written precision."""

from datetime import date

import pytest

from sijill.domain.when import Precision, When, first_day, last_day


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
