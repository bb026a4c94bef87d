"""Ways between two places."""

import pytest

from sijill.domain.place import Level, Place
from sijill.places.roads import join_roads
from sijill.places.words import place_words
from tests.factories import town

EAST = {"Brame": -35.0, "Ostin": -34.0, "Tarsk": -20.0}


def _joined(text: str) -> list[Place]:
    places = [town(name, 0.0, lon, start=text.index(name), end=text.index(name) + len(name)) for name, lon in EAST.items() if name in text]
    places = [
        place if place.name != "Ostin" or "?" not in text else Place("Ostin", "Ostin", start=place.start, end=place.end) for place in places
    ]
    return join_roads(text, sorted(places, key=lambda place: place.start or 0), place_words("en"))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("mines on the Brame-Ostin road were cleared", ["Brame-Ostin road"]),
        ("mines on the Brame – Ostin highway were cleared", ["Brame – Ostin highway"]),
        ("mines on the Brame to Ostin road were cleared", ["Brame to Ostin road"]),
        ("on the road between Brame and Ostin", ["road between Brame and Ostin"]),
        ("on the road from Brame to Ostin", ["road from Brame to Ostin"]),
        ("the highway linking Brame with Ostin", ["highway linking Brame with Ostin"]),
        ("the Brame-Ostin flight", ["Brame", "Ostin"]),
        ("between Brame and Ostin", ["Brame", "Ostin"]),
        ("from Brame to Ostin by bus", ["Brame", "Ostin"]),
        ("Brame", ["Brame"]),
        ("nowhere", []),
    ],
)
def test_ways_by_their_words(text: str, written: list[str]) -> None:
    found = _joined(text)
    assert [text[place.start : place.end] for place in found] == written


def test_a_way_is_a_region_that_reaches_both_ends() -> None:
    (way,) = _joined("on the Brame-Ostin road")
    assert (way.level, way.lat, way.lon, way.coord, way.precision) == (Level.AREA, 0.0, -34.5, "relative", 5)
    assert way.radius_km == pytest.approx(57.7, abs=0.1)
    assert way.reason == "Brame-Ostin road: between Brame and Ostin, 111 km apart"


@pytest.mark.parametrize("text", ["on the Brame-Tarsk road", "on the Brame-Ostin road?"])
def test_a_way_with_an_unknown_or_a_far_end_has_no_point(text: str) -> None:
    (way,) = _joined(text)
    assert not way.is_resolved
    assert way.as_written == text[7:].rstrip("?")
