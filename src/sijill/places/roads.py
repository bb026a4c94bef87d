"""Ways between two places, made one region: "the Orlo-Tarn road", "the road between Orlo and Tarn", "the highway from Orlo to Tarn"."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from sijill.domain.place import Level, Place
from sijill.places.words import PlaceWords

LOOK_BACK = 40  # code points before a name among which "the road between" stands
LONGEST_KM = 600.0  # two places farther apart are no two ends of a road that a report means
_HYPHEN = re.compile(r"\s?[-–/]\s?|\sto\s")
_LINK = re.compile(r"\s(?:and|to|with)\s(?:the\s)?")
WIDE = (Level.COUNTRY, Level.REGION)


def join_roads(text: str, places: Sequence[Place], words: PlaceWords) -> list[Place]:
    """The places with each way between two neighbours as one place, which lies half way and reaches both ends."""
    joined: list[Place] = []
    for place in places:
        way = _way(text, joined[-1], place, words) if joined else None
        if way is not None:
            joined.pop()
        joined.append(way or place)
    return joined


def _way(text: str, one: Place, other: Place, words: PlaceWords) -> Place | None:
    if one.start is None or one.end is None or other.start is None or other.end is None or one.end > other.start:
        return None
    between = text[one.end : other.start]
    if len(between) > len(" and the "):
        return None
    start, end = one.start, other.end
    if _LINK.fullmatch(between) and (before := words.road_before.search(text, max(0, start - LOOK_BACK), start)):
        start = before.start()
    elif _HYPHEN.fullmatch(between):
        said = words.after.match(text, other.end) or words.after.search(f" {other.as_written}")
        if said is None or said["level"].lower() not in words.roads:
            return None
        end = max(end, said.end()) if said.string is text else end
    else:
        return None
    return _between(text[start:end], start, end, one, other)


def _between(written: str, start: int, end: int, one: Place, other: Place) -> Place | None:
    bare = Place(written, written, Level.AREA, start=start, end=end, reason="a way between places that are not both known")
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None or one.level in WIDE or other.level in WIDE:
        known = one if one.is_resolved else other
        return replace(bare, country=known.country, parents=known.parents)
    apart = math.hypot(one.lat - other.lat, (one.lon - other.lon) * math.cos(math.radians(one.lat))) * 111.32
    if apart > LONGEST_KM:
        return bare
    shared = tuple(parent for parent in one.parents if parent in other.parents)
    return replace(
        bare, country=one.country if one.country == other.country else None, lat=round((one.lat + other.lat) / 2, 4),
        lon=round((one.lon + other.lon) / 2, 4), coord="relative", radius_km=round(apart / 2 + 2, 1), precision=2 if apart <= 25 else 5,
        parents=shared, reason=f"{written}: between {one.name} and {_end(other)}, {apart:.0f} km apart",
    )  # fmt: skip


def _end(place: Place) -> str | None:
    """The name of an end that the word for the road stands behind."""
    return place.parents[0] if place.coord == "relative" and place.parents else place.name
