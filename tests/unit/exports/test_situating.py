"""Which place of an incident is shown, and how."""

from itertools import pairwise

import pytest

from sijill.domain.place import Level, Place
from sijill.exports.situating import Shape, circle, finest, radius_km, shape_of

TOWN = Place("a", "A", Level.TOWN, lat=1.0, lon=2.0)
PROVINCE = Place("b", "B", Level.PROVINCE, lat=1.0, lon=2.0)
UNFOUND = Place("c", None, Level.FACILITY)


def test_the_finest_located_place_comes_first() -> None:
    assert finest((PROVINCE, UNFOUND, TOWN)) == TOWN
    assert finest((UNFOUND,)) == UNFOUND
    assert finest(()) is None


@pytest.mark.parametrize(
    ("place", "shape"),
    [
        (TOWN, Shape.POINT),
        (PROVINCE, Shape.AREA),
        (Place("d", "D", Level.REGION, lat=0.0, lon=0.0), Shape.AREA),
        (Place("e", "E", Level.COUNTRY, lat=0.0, lon=0.0), Shape.NOWHERE),
        (UNFOUND, Shape.NOWHERE),
        (None, Shape.NOWHERE),
    ],
)
def test_a_province_is_never_a_point_and_a_country_is_drawn_nowhere(place: Place | None, shape: Shape) -> None:
    assert shape_of(place) is shape


def test_the_radius_is_that_of_the_gazetteer_where_it_knows_one() -> None:
    assert radius_km(Place("p", "P", Level.PROVINCE, lat=0.0, lon=0.0, radius_km=33.0)) == 33.0
    assert radius_km(PROVINCE) == 60.0
    assert radius_km(TOWN) == 0.0


def test_a_circle_is_closed_and_runs_counter_clockwise() -> None:
    ring = circle(10.0, 20.0, 111.195)
    assert ring[0] == ring[-1]
    area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
    assert area > 0
    assert max(lat for _, lat in ring) == pytest.approx(11.0)
