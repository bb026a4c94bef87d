"""Markup that cannot be broken out of, and round values on axes."""

from datetime import date

import pytest

from sijill.exports.page.svg import date_ticks, element, group, nice_step, ticks


def test_text_and_attributes_are_escaped() -> None:
    drawn = element("text", "<script>", class_='"><x', x=1.50)
    assert str(drawn) == '<text class="&#34;&gt;&lt;x" x="1.5">&lt;script&gt;</text>'


def test_attributes_without_a_value_are_left_out() -> None:
    assert str(element("line", x1=0, stroke=None, text_anchor="end")) == '<line x1="0" text-anchor="end"></line>'


def test_elements_stand_in_each_other_unescaped() -> None:
    assert str(group([element("title", "a & b")])) == "<g><title>a &amp; b</title></g>"


@pytest.mark.parametrize(("span", "wanted", "step"), [(40, 4, 10), (1, 4, 0.5), (9, 4, 5), (0.6, 5, 0.2), (1234, 5, 500)])
def test_steps_are_round(span: float, wanted: int, step: float) -> None:
    assert nice_step(span, wanted) == pytest.approx(step)


def test_ticks_are_the_multiples_within() -> None:
    assert ticks(-0.3, 1.1, 0.5) == [0.0, 0.5, 1.0]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2031, 5, 1), date(2031, 5, 3), ["2031-05-01", "2031-05-02", "2031-05-03"]),
        (date(2031, 5, 1), date(2031, 5, 31), ["2031-05-05", "2031-05-12", "2031-05-19", "2031-05-26"]),
        (date(2031, 1, 1), date(2031, 6, 30), ["2031-01-01", "2031-02-01", "2031-03-01", "2031-04-01", "2031-05-01", "2031-06-01"]),
    ],
)
def test_dates_on_an_axis_are_days_then_mondays_then_months(first: date, last: date, found: list[str]) -> None:
    assert [day.isoformat() for day in date_ticks(first, last, 9)] == found


def test_a_long_axis_has_few_dates() -> None:
    assert 1 < len(date_ticks(date(1900, 1, 1), date(2031, 1, 1), 9)) <= 9
