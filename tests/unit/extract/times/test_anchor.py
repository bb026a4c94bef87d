"""What time words lean on."""

from datetime import date

import pytest

from sijill.extract.times.anchor import Anchor


@pytest.mark.parametrize(
    ("anchor", "month", "day", "future", "year"),
    [
        (Anchor("2031-11-17"), 10, 18, False, 2031),
        (Anchor("2031-11-17"), 12, 24, False, 2030),
        (Anchor("2031-11-17"), 11, 17, False, 2031),
        (Anchor("2031-11-17"), 12, 24, True, 2031),
        (Anchor("2031-11-17"), 2, 3, True, 2032),
        (Anchor("2031"), 12, 24, False, 2031),
        (Anchor("2031-06"), 7, 1, False, 2030),
        (Anchor("2031-03-01"), 2, 29, False, 2028),
        (Anchor(event_date="2031-01-02"), 12, 30, False, 2030),
        (Anchor(dates=(date(2031, 5, 9),)), 6, 1, False, 2031),
        (Anchor(), 6, 1, False, None),
    ],
)
def test_the_year_of_a_date_without_one(anchor: Anchor, month: int, day: int, year: int | None, *, future: bool) -> None:
    assert anchor.year_of(month, day, future=future) == year


def test_the_layer_goes_before_the_report() -> None:
    anchor = Anchor("2031-11-17", layer="2031-11-16")
    assert (anchor.telling, anchor.day, anchor.last_possible) == ("2031-11-16", date(2031, 11, 16), date(2031, 11, 16))


def test_a_month_of_publication_is_no_day() -> None:
    assert (Anchor("2031-11").day, Anchor("2031-11").last_possible) == (None, date(2031, 11, 30))
