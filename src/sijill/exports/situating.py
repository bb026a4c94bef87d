"""Where an incident is shown: at a point, over an area, or nowhere."""

import math
from collections.abc import Iterable
from enum import StrEnum

from sijill.domain.place import Level, Place

EARTH_KM_PER_DEGREE = 111.195  # of a sphere of the Earth's mean radius
AREA_KM = {Level.COUNTRY: 250.0, Level.REGION: 60.0, Level.PROVINCE: 60.0}  # drawn where the gazetteer knows no radius
FINE_FIRST = (
    *(Level.FACILITY, Level.CAMP, Level.NEIGHBOURHOOD, Level.PART_OF_CITY, Level.VILLAGE, Level.TOWN, Level.CITY),
    *(Level.AREA, Level.DISTRICT, Level.UNKNOWN, Level.REGION, Level.PROVINCE, Level.COUNTRY),
)


class Shape(StrEnum):
    """How a place may be drawn. A province is never a pin."""

    POINT = "point"
    AREA = "area"
    NOWHERE = "nowhere"


def finest(places: Iterable[Place]) -> Place | None:
    """The place that says most exactly where: located before not located, then by level."""
    return min(places, key=lambda place: (not place.is_resolved, FINE_FIRST.index(place.level)), default=None)


def shape_of(place: Place | None) -> Shape:
    """How a place may be drawn: a whole country, and a place nobody located, nowhere."""
    if place is None or not place.is_resolved or place.level is Level.COUNTRY:
        return Shape.NOWHERE
    return Shape.AREA if place.level in AREA_KM else Shape.POINT


def radius_km(place: Place) -> float:
    """How far from its point the place may really be, in kilometres; 0 where nothing is said."""
    return place.radius_km if place.radius_km is not None else AREA_KM.get(place.level, 0.0)


def circle(lat: float, lon: float, km: float, corners: int = 32) -> list[list[float]]:
    """A closed ring of ``[lon, lat]`` around a point, counter-clockwise as RFC 7946 wants it; latitudes stay on the globe."""
    high = km / EARTH_KM_PER_DEGREE
    wide = high / max(math.cos(math.radians(lat)), 0.01)
    turns = (2 * math.pi * (step % corners) / corners for step in range(corners + 1))
    return [[round(lon + wide * math.cos(turn), 5), round(min(max(lat + high * math.sin(turn), -90.0), 90.0), 5)] for turn in turns]
