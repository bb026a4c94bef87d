from pathlib import Path

import pytest

from sijill.domain.errors import GazetteerError
from sijill.domain.place import Level
from sijill.places import Gazetteer
from sijill.places.table import Row, Table, apart_km


def test_a_folder_that_is_no_gazetteer_is_named(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"python -m sijill\.places\.build"):
        Table(tmp_path)


def test_ranks_run_from_countries_to_places(gazetteer: Gazetteer) -> None:
    table = gazetteer.table
    assert table.row(0).level == Level.COUNTRY
    assert table.provinces["SY.09"] == "Aleppo"
    assert next(iter(table.numbers())) == 0


def test_parents_of_the_overlay_are_rows(gazetteer: Gazetteer) -> None:
    shaar = next(gazetteer.row(number) for number in gazetteer.named("al shaar") if gazetteer.row(number).country == "SY")
    assert shaar.parent is not None
    assert gazetteer.row(shaar.parent).name == "Aleppo"


def test_distances_are_in_kilometres_and_cross_the_date_line() -> None:
    here = Row(0, "a", 0.0, 179.9, 1.0, 0, Level.TOWN, "XM", "", "x", None)
    assert apart_km(here, here._replace(lon=-179.9)) == pytest.approx(22.3, abs=0.2)
    assert apart_km(here, here._replace(lat=1.0)) == pytest.approx(111.3, abs=0.2)
