"""The time line: ranges per day, totals apart and never added."""

import re
from dataclasses import replace
from datetime import date

import pytest

from sijill.domain.incident import Bounds, Incident
from sijill.domain.when import Precision, When
from sijill.exports.page.timeline import Total, day_of, timeline
from sijill.exports.page.wording import wording

SAY = wording("en")


def incident(identity: str, day: str | None, killed: Bounds) -> Incident:
    when = When(day, day, Precision.DAY) if day else None
    return Incident(identity, ("r",), (), when, (), killed, Bounds())


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (When("2031-05-04", "2031-05-04", Precision.DAY), date(2031, 5, 4)),
        (When("2031-05-11", "2031-05-12", Precision.NIGHT), date(2031, 5, 11)),
        (When("2031-05", "2031-05", Precision.MONTH), None),
        (When("2031-05-01", None, Precision.OPEN_PERIOD), None),
        (When("2031-05-01", "2031-05-01", Precision.AS_OF), None),
        (None, None),
    ],
)
def test_only_incidents_dated_to_a_week_are_drawn(when: When | None, day: date | None) -> None:
    assert day_of(when) == day


def test_nothing_dated_gives_no_picture() -> None:
    assert timeline([incident("a", None, Bounds(1, 1, 1))], [], SAY) is None


def test_each_incident_is_a_segment_that_leads_to_its_section() -> None:
    drawn = str(timeline([incident("a", "2031-05-04", Bounds(10, 10, 20)), incident("b", "2031-05-04", Bounds(5, 5, 5))], [], SAY))
    assert re.findall(r'href="([^"]+)"', drawn) == ["#i-a", "#i-b"]
    assert drawn.count('class="at-least"') == 2
    assert drawn.count('class="may-be"') == 1
    assert "2 · 15–25" in drawn


def test_an_open_high_and_a_zero_have_their_marks() -> None:
    assert 'class="open-high"' in str(timeline([incident("a", "2031-05-04", Bounds(3, 3, None))], [], SAY))
    assert 'class="zero"' in str(timeline([incident("a", "2031-05-04", Bounds(0, 0, 0))], [], SAY))


def test_a_total_is_an_outline_that_adds_no_height() -> None:
    one = incident("a", "2031-05-04", Bounds(10, 10, 10))
    total = Total(date(2031, 5, 4), date(2031, 5, 4), "at least 900", "t-1")
    drawn = str(timeline([one], [total], SAY))
    assert drawn.count('class="total"') == 1
    assert "total claimed, not added" in drawn
    assert 'class="at-least"' in drawn
    assert "900" not in re.sub(r"at least 900", "", drawn)


def test_a_total_that_began_earlier_runs_off_the_axis() -> None:
    one = incident("a", "2031-05-20", Bounds(10, 10, 10))
    whole = Total(date(2031, 5, 19), date(2031, 5, 21), "x", "t-1")
    corners = [
        len(re.findall(r'points="([^"]+)" class="total"', str(timeline([one], [each], SAY)))[0].split())
        for each in (whole, replace(whole, start=date(2031, 1, 1)))
    ]
    assert corners == [4, 5]


def test_years_are_drawn_in_few_columns() -> None:
    many = [incident(str(n), f"{2000 + n // 12}-{n % 12 + 1:02}-01", Bounds(1, 1, 1)) for n in range(240)]
    assert str(timeline(many, [], SAY)).count("<title>") <= 140 + 240
