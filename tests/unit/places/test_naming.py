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


@pytest.fixture
def one_spelling(tmp_path: Path) -> Gazetteer:
    """Each name in one spelling only, in an invented country."""
    names = ["al-Atarib", "Batabo", "al-Shaar", "al-Nayrab", "Kafr Nuran", "al-Hamra", "Velmuriya", "كفر نوران الشرقية"]
    path = tmp_path / "spelt.csv"
    rows = "".join(f"{name},{11 + number / 2},-35,XM,town\n" for number, name in enumerate(names))
    path.write_text("name,lat,lon,country,level\n" + rows, encoding="utf-8")
    return open_gazetteer([path])


@pytest.mark.parametrize(
    ("written", "known", "reason"),
    [
        ("Atareb", "al-Atarib", "another spelling of the same consonants"),
        ("Atarib", "al-Atarib", "written so but for the article"),
        ("El Atareb", "al-Atarib", "another spelling of the same consonants"),
        ("Batbo", "Batabo", "another spelling of the same consonants"),
        ("ash-Shaar", "al-Shaar", "another spelling of the same consonants"),
        ("Alnairab", "al-Nayrab", "another spelling of the same consonants"),
        ("an-Nayrab", "al-Nayrab", "another spelling of the same consonants"),
        ("Kafar Nouran", "Kafr Nuran", "another spelling of the same consonants"),
        ("Kafr Nurran", "Kafr Nuran", "another spelling of the same consonants"),
        ("KAFR-NURAN", "Kafr Nuran", "written so in the gazetteer"),
        ("Velmouriyah", "Velmuriya", "another spelling of the same consonants"),
        ("Кафр Нуран", "Kafr Nuran", "another spelling of the same consonants"),
        ("كفر نوران", "Kafr Nuran", "another spelling of the same consonants"),
        ("كفر نوران الشرقيه", "كفر نوران الشرقية", "written so in the gazetteer"),
    ],
)
def test_one_name_many_spellings_each_with_its_reason(one_spelling: Gazetteer, written: str, known: str, reason: str) -> None:
    place = resolve_name(written, one_spelling, "XM")
    assert (place.name, place.is_resolved) == (known, True), place.reason
    assert reason in (place.reason or "")


@pytest.mark.parametrize("written", ["Harran Dur", "Atar", "Botubo Sarn", "Karf Nunar", "Velm"])
def test_other_names_stay_other_names(one_spelling: Gazetteer, written: str) -> None:
    assert not resolve_name(written, one_spelling, "XM").is_resolved
