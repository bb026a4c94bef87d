"""Dates of publication: (as written, what is certain)."""

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.pipeline.published import is_shaped_as_date, parse_published

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"november": 11}


@pytest.mark.parametrize(
    ("written", "certain"),
    [
        ("2016-11-29", "2016-11-29"),
        ("2016-11", "2016-11"),
        ("2016", "2016"),
        ("2016-1-3", "2016-01-03"),
        (" 2016-11-29T08:15:00Z ", "2016-11-29"),
        ("2016-11-29 08:15", "2016-11-29"),
        ("20161129", "2016-11-29"),
        ("29.11.2016", "2016-11-29"),
        ("03.04.2016", "2016-04-03"),
        ("11/29/2016", "2016-11-29"),
        ("29/11/2016", "2016-11-29"),
        ("03/04/2016", "2016"),
        ("04/04/2016", "2016-04-04"),
        ("3 JAN 90", "1990-01-03"),
        ("3 JAN 05", "2005-01-03"),
        ("29 November 2016", "2016-11-29"),
        ("November 29, 2016", "2016-11-29"),
        ("Nov 2016", "2016-11"),
        ("Tue, 29 Nov 2016 10:00:00 GMT", "2016-11-29"),
        ("Nov. 29, 2016, 10:00", "2016-11-29"),
        ("2016-02-30", None),
        ("2016-13", None),
        ("31/31/2016", None),
        ("0000", None),
        ("29 Brumaire 2016", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (1480377600, None),
        (["2016"], None),
    ],
)
def test_what_is_certain(written: object, certain: str | None) -> None:
    assert parse_published(written, MONTHS) == certain


@given(st.text())
def test_nothing_that_is_written_breaks_it(written: str) -> None:
    parse_published(written, MONTHS)


@given(st.dates())
def test_a_day_is_itself(day: object) -> None:
    assert parse_published(str(day), MONTHS) == str(day)


@pytest.mark.parametrize(
    ("written", "shaped"),
    [
        ("2016-02-31", True),
        ("31.02.2016", True),
        ("31 Feb 2016", True),
        ("2016-13", True),
        ("unknown", False),
        ("last week", False),
        ("Part 3 2016", False),
    ],
)
def test_a_day_on_no_calendar_has_the_form_of_a_date(written: str, shaped: bool) -> None:
    assert is_shaped_as_date(written, MONTHS) is shaped
