import pytest

from sijill.domain.place import Level, Place
from sijill.reconcile.regions import (
    is_fine,
    is_resolved,
    km_apart,
    lies_in,
    may_touch,
    region_in,
    region_of,
    regions_touch,
    same_region,
    spot_of,
)
from tests.factories import town

MARENNA = Place("Marenna", "Marenna", Level.COUNTRY, "XM", 11.0, -35.0, radius_km=300.0)
NORTH = Place("the North", "North", Level.PROVINCE, "XM", 12.0, -35.0, radius_km=80.0, gazetteer_id="n")
HARBOUR = town("Harbour", 12.1, -35.0, parents=("n",))
HILL = town("Hill", 12.5, -35.0, parents=("n",))
ISLE = town("Isle", 2.0, -35.0, parents=("s",))
NOWHERE = town("Nowhere", None, None)
COUNTY = Place("Vell County", "Vell County", Level.DISTRICT, "XM", 12.8, -35.0, radius_km=20.0, gazetteer_id="c", parents=("n",))


@pytest.mark.parametrize(
    ("one", "other", "touching"),
    [
        (HARBOUR, HILL, False),
        (HARBOUR, town("Quay", 12.13, -35.0), True),  # 3 km apart, 2.5 km of reach each
        (HARBOUR, NORTH, True),
        (ISLE, NORTH, False),
        (ISLE, MARENNA, True),  # far from its middle, but in it
        (NOWHERE, ISLE, True),  # nobody can tell
        (HILL, COUNTY, True),  # 33 km from the middle of a district of its province, which is no circle
        (HARBOUR, COUNTY, False),
        (town("Hill", 12.5, -35.0, parents=("other", "n")), COUNTY, False),  # of another district
    ],
)
def test_places_touch_where_nobody_can_rule_it_out(one: Place, other: Place, touching: bool) -> None:
    assert may_touch(spot_of(one), spot_of(other)) is touching
    assert may_touch(spot_of(other), spot_of(one)) is touching


@pytest.mark.parametrize(
    ("inner", "outer", "inside"),
    [
        (HARBOUR, NORTH, True),
        (ISLE, NORTH, False),
        (NORTH, HARBOUR, False),
        (HARBOUR, MARENNA, True),
        (town("Quay", 12.1, -35.0, parents=()), NORTH, True),  # circle in circle where the tree is not known
        (NOWHERE, NORTH, False),
        (NOWHERE, MARENNA, True),  # of that country, wherever it is
        (HARBOUR, HARBOUR, True),
    ],
)
def test_places_lie_in_each_other_by_tree_or_circle(inner: Place, outer: Place, inside: bool) -> None:
    assert lies_in(spot_of(inner), spot_of(outer)) is inside


def test_a_place_that_only_says_where_the_other_lies_is_dropped() -> None:
    assert region_of((HARBOUR, NORTH, MARENNA)) == (spot_of(HARBOUR),)
    assert region_of((HARBOUR, HILL)) == (spot_of(HARBOUR), spot_of(HILL))


def test_regions() -> None:
    harbour, isle, none = region_of((HARBOUR,)), region_of((ISLE,)), region_of(())
    assert not regions_touch(harbour, isle)
    assert regions_touch(harbour, none)
    assert region_in(harbour, region_of((NORTH,)))
    assert region_in(harbour, none)  # no limit
    assert not region_in(none, region_of((NORTH,)))
    assert same_region(harbour, harbour)
    assert not same_region(none, none)
    assert is_fine(harbour)
    assert not is_fine(region_of((NORTH,)))
    assert not is_resolved(region_of((NOWHERE,)))
    assert not is_resolved(none)


def test_distance() -> None:
    assert km_apart(spot_of(HARBOUR), spot_of(HILL)) == pytest.approx(44.5, abs=0.5)
    assert km_apart(spot_of(HARBOUR), spot_of(NOWHERE)) == 0
