"""Stretches of time and parts of the world that have a picture of their own."""

from datetime import date

import pytest

from sijill.domain.incident import Bounds, Incident
from sijill.domain.place import Level, Place
from sijill.domain.when import Precision, When
from sijill.exports.page.episodes import MOST_MAPS, Total, day_of, episodes, theatres
from sijill.exports.page.map import spots


def on(day: str | None) -> Incident:
    return Incident(str(day), ("r",), (), When(day, day, Precision.DAY) if day else None, (), Bounds(1, 1, 1), Bounds())


def at(lat: float, lon: float) -> Incident:
    return Incident(f"{lat},{lon}", ("r",), (), None, (Place("x", "X", Level.TOWN, "XV", lat, lon),), Bounds(1, 1, 1), Bounds())


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


def test_nothing_dated_has_no_picture() -> None:
    assert episodes([on(None)], [Total(None, None, "x", "t")]) == []


def test_a_long_gap_begins_another_episode() -> None:
    found = episodes([on("2031-05-04"), on("2031-06-20"), on("2034-01-01")], [])
    assert [(str(each.first), str(each.last), len(each.incidents)) for each in found] == [
        ("2031-05-04", "2031-06-20", 2),
        ("2034-01-01", "2034-01-01", 1),
    ]


def test_a_total_is_drawn_once_where_it_is_nearest() -> None:
    short = Total(date(2033, 12, 1), date(2033, 12, 31), "short", "t1")
    long = Total(date(2030, 1, 1), date(2031, 5, 6), "long", "t2")
    first, second = episodes([on("2031-05-04"), on("2034-01-01")], [short, long])
    assert [total.label for total in first.totals] == ["long"]
    assert [total.label for total in second.totals] == ["short"]
    assert (first.first, second.first) == (date(2031, 5, 4), date(2033, 12, 1))


def test_totals_alone_have_a_time_line() -> None:
    (found,) = episodes([], [Total(date(2031, 5, 1), date(2031, 5, 3), "x", "t")])
    assert (found.first, found.last) == (date(2031, 5, 1), date(2031, 5, 3))


def test_no_more_than_six_episodes_and_no_incident_is_lost() -> None:
    found = episodes([on(f"{year}-01-01") for year in range(2000, 2020)], [])
    assert len(found) == 6
    assert sum(len(each.incidents) for each in found) == 20


def test_far_parts_of_the_world_have_maps_of_their_own() -> None:
    found, _ = spots([at(36.2, 37.1), at(35.1, 36.7), at(-47.0, -124.0)])
    assert [len(group) for group in theatres(found)] == [2, 1]


def test_no_spot_is_lost_where_there_are_many_parts() -> None:
    found, _ = spots([at(0.0, lon) for lon in range(-170, 170, 20)])
    maps = theatres(found)
    assert len(maps) == MOST_MAPS
    assert sum(len(group) for group in maps) == len(found)


def test_nothing_located_has_no_map() -> None:
    assert theatres([]) == []
