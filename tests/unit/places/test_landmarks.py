"""Names for a reader of a map."""

from pathlib import Path

from sijill.domain.place import Level, Place
from sijill.places import Gazetteer, landmarks, open_gazetteer


def test_known_cities_around_are_named_and_no_others(gazetteer: Gazetteer) -> None:
    found = landmarks([Place("x", "x", Level.VILLAGE, "SY", 36.0, 37.0)], gazetteer)
    assert {"Aleppo", "Idlib"} <= {place.name for place in found}
    assert all(place.lat is not None and 35 <= place.lat < 38 for place in found)
    assert all(place.level in (Level.CITY, Level.TOWN) for place in found)


def test_nowhere_has_no_landmarks(gazetteer: Gazetteer) -> None:
    assert landmarks([Place("x", None)], gazetteer) == ()


def test_a_project_names_its_own_places_first(marenna: Path) -> None:
    found = landmarks([Place("x", "x", Level.TOWN, "XM", 11.1, -35.0)], open_gazetteer((marenna,)))
    assert [place.name for place in found] == ["Orlobad", "Kafr Velmun", "al-Tarnib", "Velm and Sarn"]
