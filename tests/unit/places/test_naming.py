from pathlib import Path

import pytest

from sijill.domain.place import Level
from sijill.places import Gazetteer, open_gazetteer, places_named, resolve_name


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("Atareb", "SY", "Atarib"),
        ("al-Shaar, Aleppo", "Syria", "Al-Shaar"),
        ("Idlib province", "SY", "Idlib"),
        ("سراقب", "SY", "Saraqib"),
        ("مدينة دوما", "SY", "Douma"),
        ("Kharkiv", "UA", "Kharkiv"),
    ],
)
def test_a_bare_name_is_placed(gazetteer: Gazetteer, name: str, country: str, found: str) -> None:
    place = resolve_name(name, gazetteer, country)
    assert place.is_resolved, place.reason
    assert place.reason
    assert found[:4].lower() in (place.name or "").lower() or found == "Douma"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Qwzzyx", "not in the gazetteer"),
        ("Qwzzyx village, Aleppo", "beside it is known"),
        ("Euphrates", "km wide"),
        ("near Qwzzyx, Syria", "around it is known"),
    ],
)
def test_silence_has_its_reason(gazetteer: Gazetteer, name: str, reason: str) -> None:
    place = resolve_name(name, gazetteer, "SY")
    assert not place.is_resolved
    assert reason in (place.reason or "")
    assert place.name == name


def test_near_a_place_is_a_region_with_a_radius(gazetteer: Gazetteer) -> None:
    place = resolve_name("Vicinity of Saraqib", gazetteer, "SY")
    assert (place.level, place.coord, place.precision) == (Level.AREA, "relative", 2)
    assert (place.radius_km or 0) > 3


def test_half_way_between_two_places(marenna: Path) -> None:
    place = resolve_name("Road between Orlobad and Kafr Velmun", open_gazetteer([marenna]), "XM")
    assert place.lat == pytest.approx(11.1)
    assert place.level == Level.AREA


def test_two_countries_of_one_name_stay_undecided(gazetteer: Gazetteer) -> None:
    place = resolve_name("San José", gazetteer)
    assert place.is_resolved or place.candidates


def test_a_quarter_far_from_the_town_beside_it_is_another_one(gazetteer: Gazetteer) -> None:
    place = resolve_name("Damascus: Bustan al-Qasr", gazetteer, "SY")
    assert place.country == "SY"
    assert place.lat == pytest.approx(33.5, abs=0.3)


def test_a_name_that_a_city_and_its_province_bear_has_two_readings(gazetteer: Gazetteer) -> None:
    assert {place.level for place in places_named("Aleppo", gazetteer)} == {Level.PROVINCE, Level.CITY}
    assert places_named("Qwzzyx", gazetteer) == ()
