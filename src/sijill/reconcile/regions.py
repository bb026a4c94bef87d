"""Regions: where what a claim counts may have happened, as circles in a tree of administrative units."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Final, NamedTuple

from sijill.actors import fold_name
from sijill.domain.place import Level, Place

EARTH_KM: Final = 6371.0
KM_PER_DEGREE: Final = 111.2
# How far a place of a level reaches from its point where the gazetteer gives no radius. Half the extent of the larger ones of each level.
REACH_KM: Final = {
    Level.COUNTRY: 600.0,
    Level.REGION: 150.0,
    Level.PROVINCE: 120.0,
    Level.DISTRICT: 40.0,
    Level.CITY: 12.0,
    Level.TOWN: 5.0,
    Level.VILLAGE: 3.0,
    Level.PART_OF_CITY: 6.0,
    Level.NEIGHBOURHOOD: 2.5,
    Level.CAMP: 2.5,
    Level.FACILITY: 1.5,
    Level.AREA: 25.0,
    Level.UNKNOWN: 25.0,
}
COARSE: Final = frozenset((Level.COUNTRY, Level.REGION, Level.PROVINCE))
SMALL: Final = frozenset(
    (Level.TOWN, Level.VILLAGE, Level.NEIGHBOURHOOD, Level.CAMP, Level.FACILITY)
)  # where a period's dead are seldom many

SETTLEMENTS: Final = frozenset((Level.CITY, Level.TOWN, Level.VILLAGE, Level.CAMP))
UNITS: Final = frozenset((Level.REGION, Level.PROVINCE, Level.DISTRICT))
LOOSE: Final = frozenset((Level.AREA, Level.UNKNOWN))  # may be of any size
QUARTERS: Final = frozenset((Level.PART_OF_CITY, Level.NEIGHBOURHOOD, Level.FACILITY))
# A settlement lies in no settlement, a quarter in one: the larger number may lie in the smaller.
_DEPTH: Final = {
    Level.AREA: 0,
    Level.UNKNOWN: 0,
    Level.CITY: 1,
    Level.TOWN: 1,
    Level.VILLAGE: 1,
    Level.CAMP: 2,
    Level.PART_OF_CITY: 2,
    Level.NEIGHBOURHOOD: 3,
    Level.FACILITY: 4,
}


_UNEVEN: Final = 2.0  # how far a district's corners may lie from its middle, as a multiple of the radius of a circle as large


class Spot(NamedTuple):
    """One place of a claim, ready for comparison. ``lat`` is ``None`` where it could not be resolved."""

    key: str  # gazetteer id, or the folded name
    name: str
    lat: float | None
    lon: float
    reach: float  # km
    level: Level
    country: str | None
    parents: frozenset[str]

    @property
    def is_resolved(self) -> bool:
        """Coordinates are known."""
        return self.lat is not None


Region = tuple[Spot, ...]


@lru_cache(maxsize=65536)
def spot_of(place: Place) -> Spot:
    """A place ready for comparison."""
    name = place.name or place.as_written or ""
    reach = place.radius_km if place.radius_km is not None else REACH_KM[place.level]
    parents = frozenset(fold_name(parent) or parent for parent in place.parents) | frozenset(place.parents)
    lat, lon = (place.lat, place.lon or 0.0) if place.is_resolved else (None, 0.0)
    return Spot(place.gazetteer_id or fold_name(name), fold_name(name), lat, lon, reach, place.level, place.country, parents)


@lru_cache(maxsize=65536)
def region_of(places: tuple[Place, ...]) -> Region:
    """The finest places of a claim: a place that only says in what the others lie is dropped."""
    return finest_of(tuple(dict.fromkeys(spot_of(place) for place in places)))


def finest_of(spots: Region) -> Region:
    """The places without those that only say in what the others lie."""
    if len(spots) < 2:
        return spots
    finer = tuple(spot for spot in spots if not any(other != spot and lies_in(other, spot) and not lies_in(spot, other) for other in spots))
    return finer or spots


def is_resolved(region: Region) -> bool:
    """Every place of the region has coordinates, and there is one."""
    return bool(region) and all(spot.lat is not None for spot in region)


def km_apart(one: Spot, other: Spot) -> float:
    """Great-circle distance of the two points; 0 where one is unknown."""
    if one.lat is None or other.lat is None:
        return 0.0
    south, north = radians(one.lat), radians(other.lat)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def may_touch(one: Spot, other: Spot) -> bool:
    """The two, widened by radius, share ground, or nobody can tell."""
    if one.lat is None or other.lat is None or one.key == other.key:
        return True
    return lies_in(one, other) or lies_in(other, one) or may_reach(one, other) or _may_be_of(one, other) or _may_be_of(other, one)


def _may_be_of(inner: Spot, district: Spot) -> bool:
    """A place of which only the province is known may lie in a district of it whose circle is near: a district is no circle."""
    if district.level is not Level.DISTRICT or inner.level in UNITS or not inner.parents or inner.parents != district.parents:
        return False
    return km_apart(inner, district) <= _UNEVEN * district.reach + inner.reach


def lies_in(inner: Spot, outer: Spot) -> bool:
    """The inner place lies wholly in the outer one: by level and the tree of units, or as a circle in a circle.

    A name alone says little: the villages of a province that bears its capital's name do not lie in the capital.
    """
    if inner.key == outer.key:
        return inner.reach <= outer.reach
    if outer.level is Level.COUNTRY:
        return inner.country is not None and inner.country == outer.country
    if inner.country and outer.country and inner.country != outer.country:
        return False
    named = outer.key in inner.parents or bool(outer.name and outer.name in inner.parents)
    if outer.level in UNITS:
        return _lies_in_unit(inner, outer, named)
    if inner.level not in LOOSE and _DEPTH.get(inner.level, -1) <= _DEPTH[outer.level]:
        return False
    return _is_circle_in(inner, outer) or (named and inner.level in QUARTERS and may_reach(inner, outer))


def _lies_in_unit(inner: Spot, outer: Spot, named: bool) -> bool:
    """By the tree, where it is known; a district that bears its town's name must be near as well, a place of no unit lies in its circle."""
    if named:
        return outer.level is not Level.DISTRICT or may_reach(inner, outer)
    return not inner.parents and _is_circle_in(inner, outer)


def _is_circle_in(inner: Spot, outer: Spot) -> bool:
    if inner.lat is None or outer.lat is None:
        return False
    return inner.reach < outer.reach and km_apart(inner, outer) + inner.reach <= outer.reach


def may_reach(one: Spot, other: Spot) -> bool:
    """The two circles touch, or one of them is not known."""
    if one.lat is None or other.lat is None:
        return True
    if abs(one.lat - other.lat) * KM_PER_DEGREE > one.reach + other.reach:
        return False
    return km_apart(one, other) <= one.reach + other.reach


def regions_touch(one: Region, other: Region) -> bool:
    """Some places of the two may share ground; a region without places may be anywhere."""
    if not one or not other:
        return True
    return any(may_touch(here, there) for here in one for there in other)


def region_in(inner: Region, outer: Region) -> bool:
    """Every place of the inner region lies in some place of the outer; an unknown inner region lies nowhere."""
    if not outer:
        return True
    return bool(inner) and all(any(lies_in(here, there) for there in outer) for here in inner)


def same_region(one: Region, other: Region) -> bool:
    """Both name the same places."""
    return bool(one) and {spot.key for spot in one} == {spot.key for spot in other}


def is_fine(region: Region) -> bool:
    """Every place is finer than a province, so that one event can be told from another by it."""
    return bool(region) and not any(spot.level in COARSE for spot in region)
