from pathlib import Path

import pytest

from sijill.domain.errors import GazetteerError
from sijill.domain.place import Level
from sijill.places import Gazetteer, add_gazetteer, gazetteer_digest, open_gazetteer


def test_the_world_is_in_it(gazetteer: Gazetteer) -> None:
    assert len(gazetteer) > 200_000
    best = gazetteer.row(gazetteer.named("syria")[0])
    assert (best.level, best.country) == (Level.COUNTRY, "SY")
    assert any(gazetteer.row(number).name == "Aleppo" for number in gazetteer.named("حلب"))
    assert gazetteer.row(gazetteer.demonym("syrian")[0]).country == "SY"


def test_a_project_gazetteer_comes_first_and_changes_the_digest(gazetteer: Gazetteer, marenna: Path) -> None:
    both = open_gazetteer([marenna])
    number = both.named("kafr velmun")[0]
    assert both.is_own(number)
    assert both.row(number).country == "XM"
    assert both.begins("kafr")
    assert both.digest != gazetteer.digest
    assert gazetteer_digest([marenna]) == both.digest
    assert gazetteer.named("kafr velmun") == []


def test_names_of_one_skeleton_are_found_within_a_country(marenna: Path) -> None:
    both = open_gazetteer([marenna])
    assert [both.row(number).name for _, number in both.alike("XM", "kfrflmn")] == ["Kafr Velmun", "Kafr Velmun"]
    assert "kfrflmn" in both.skeletons_of("XM")


def test_a_first_name_is_told_from_a_second(gazetteer: Gazetteer) -> None:
    halab = gazetteer.named("halab")
    aleppo = next(number for number in halab if gazetteer.row(number).name == "Aleppo" and gazetteer.row(number).level == Level.CITY)
    assert aleppo not in gazetteer.first_named("halab")
    assert aleppo in gazetteer.first_named("aleppo")


def test_exchanged_coordinates_on_earth_are_seen_by_known_places(tmp_path: Path) -> None:
    path = tmp_path / "swapped.csv"
    path.write_text("name,country,lat,lon\nAleppo,SY,37.16,36.20\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match="look exchanged"):
        open_gazetteer([path])


def test_a_faulty_file_changes_nothing(tmp_path: Path, marenna: Path) -> None:
    kept = tmp_path / "own"
    copy = add_gazetteer(marenna, kept)
    before = copy.read_bytes()
    marenna.write_text("name,lat,lon\nOrlobad,95,10\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match="row 2"):
        add_gazetteer(marenna, kept)
    assert copy.read_bytes() == before
    assert [path.name for path in kept.iterdir()] == ["marenna.csv"]
