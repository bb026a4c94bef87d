"""The time line: ranges per day, totals apart and never added."""

import re
from dataclasses import replace
from datetime import date

from sijill.domain.incident import Bounds, Incident
from sijill.domain.when import Precision, When
from sijill.exports.page.episodes import Total, episodes
from sijill.exports.page.timeline import timeline
from sijill.exports.page.wording import wording

SAY = wording("en")


def drawn(incidents: list[Incident], totals: list[Total]) -> str:
    (episode,) = episodes(incidents, totals)
    return str(timeline(episode, SAY))


def incident(identity: str, day: str | None, killed: Bounds) -> Incident:
    when = When(day, day, Precision.DAY) if day else None
    return Incident(identity, ("r",), (), when, (), killed, Bounds())


def test_each_incident_is_a_segment_that_leads_to_its_section() -> None:
    picture = drawn([incident("a", "2031-05-04", Bounds(10, 10, 20)), incident("b", "2031-05-04", Bounds(5, 5, 5))], [])
    assert re.findall(r'href="([^"]+)"', picture) == ["#i-a", "#i-b"]
    assert picture.count('class="at-least"') == 2
    assert picture.count('class="may-be"') == 1
    assert "2 · 15–25" in picture


def test_an_open_high_and_a_zero_have_their_marks() -> None:
    assert 'class="open-high"' in drawn([incident("a", "2031-05-04", Bounds(3, 3, None))], [])
    assert 'class="zero"' in drawn([incident("a", "2031-05-04", Bounds(0, 0, 0))], [])


def test_a_total_is_an_outline_that_adds_no_height() -> None:
    one = incident("a", "2031-05-04", Bounds(10, 10, 10))
    total = Total(date(2031, 5, 4), date(2031, 5, 4), "at least 900", "t-1")
    picture = drawn([one], [total])
    assert picture.count('class="total"') == 1
    assert "total claimed, not added" in picture
    assert 'class="at-least"' in picture
    assert "900" not in re.sub(r"at least 900", "", picture)


def test_a_total_that_began_earlier_runs_off_the_axis() -> None:
    one = incident("a", "2031-05-20", Bounds(10, 10, 10))
    whole = Total(date(2031, 5, 19), date(2031, 5, 21), "x", "t-1")
    corners = [
        len(re.findall(r'points="([^"]+)" class="total"', drawn([one], [each]))[0].split())
        for each in (whole, replace(whole, start=date(2031, 1, 1)))
    ]
    assert corners == [4, 5]


def test_years_are_drawn_in_few_columns() -> None:
    many = [incident(str(n), f"{2000 + n // 12}-{n % 12 + 1:02}-01", Bounds(1, 1, 1)) for n in range(240)]
    assert drawn(many, []).count("<title>") <= 140 + 240
