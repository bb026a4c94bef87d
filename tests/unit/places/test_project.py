from pathlib import Path

import pytest

from sijill.domain.errors import GazetteerError
from sijill.domain.place import Level
from sijill.places.project import read_gazetteer


def _file(folder: Path, text: str | bytes, name: str = "own.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_columns_are_known_by_their_names_in_any_script(marenna: Path) -> None:
    digest, entries = read_gazetteer(marenna)
    assert len(digest) == 64
    assert [entry.row.name for entry in entries] == ["Orlobad", "Kafr Velmun", "al-Tarnib", "Velm and Sarn"]
    assert entries[1].row.level == Level.VILLAGE
    assert entries[1].row.admin1 == "Tarn"
    assert "كفر فلمون" in entries[1].keys
    assert entries[3].loose_keys == ("velm", "sarn")


def test_a_geonames_dump_is_read_without_a_header(tmp_path: Path) -> None:
    row = "99\tOrlobād\tOrlobad\tOrlopolis,ارلوباد\t11.0\t-35.0\tP\tPPLA\tXM\t\t07\t\t\t\t12000\t\t10\tUTC\t2020-01-01"
    _, (entry,) = read_gazetteer(_file(tmp_path, row + "\n", "XM.txt"))
    assert (entry.row.level, entry.row.population, entry.row.country) == (Level.CITY, 12000, "XM")
    assert entry.keys == ("orlobad", "orlopolis", "ارلوباد")


def test_an_ocha_table_takes_the_finest_name(tmp_path: Path) -> None:
    text = "ADM1_EN;ADM2_EN;ADM2_AR;ADM2_PCODE;ADM0_PCODE;lat;lon\nTarn;Velm;فلم;XM0101;XM;11;-35\n"
    _, (entry,) = read_gazetteer(_file(tmp_path, text))
    assert (entry.row.name, entry.row.id, entry.row.country) == ("Velm", "project:XM0101", "XM")
    assert "فلم" in entry.keys


@pytest.mark.parametrize(
    "header",
    [
        "admin2Name_en,admin2Name_ar,admin2Pcode,admin1Name_en,admin1Pcode,admin0Pcode,center_lat,center_lon",
        "ADM2_EN,ADM2_AR,ADM2_PCODE,ADM1_EN,ADM1_PCODE,ADM0_PCODE,POINT_Y,POINT_X",
    ],
)
def test_an_ocha_table_from_fine_to_coarse_has_the_level_of_its_finest_unit(tmp_path: Path, header: str) -> None:
    _, (entry,) = read_gazetteer(_file(tmp_path, f"{header}\nVelm,فلم,XM0101,Tarn,XM01,XM,11,-35\n"))
    assert (entry.row.name, entry.row.id, entry.row.admin1, entry.row.level) == ("Velm", "project:XM0101", "Tarn", Level.DISTRICT)


def test_of_a_geonames_dump_streams_and_hills_are_left_out(tmp_path: Path) -> None:
    rows = "".join(f"{n}\tOrlo\tOrlo\t\t11.0\t-35.0\t{kind}\tX\tXM\t\t07\t\t\t\t0\t\t1\tUTC\t2020-01-01\n" for n, kind in enumerate("PHT"))
    _, entries = read_gazetteer(_file(tmp_path, rows, "XM.txt"))
    assert [entry.row.id for entry in entries] == ["project:0"]


def test_a_name_is_also_found_without_its_place_words(tmp_path: Path) -> None:
    _, (entry,) = read_gazetteer(_file(tmp_path, 'name,lat,lon\n"Velm village, Tarn",11,-35\n'))
    assert "velm" in entry.keys


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("place_code,x\n1,2\n", "no column for name, lat"),
        ("name,lat,lon\nVelm,95,10\n", "row 2: lat 95, lon 10 is not on earth; lat and lon look swapped"),
        ("name,lat,lon\nVelm,north,10\n", "row 2: lat 'north' is no number"),
        ("id,name,lat,lon\n1,Velm,11,-35\n1,Sarn,12,-35\n", "row 3: id '1' stands already in row 2"),
        ("name,lat,lon\nVelm,11\n", "row 2: 2 cells where the table has 3 columns"),
        ("name,lat,lon\n,11,-35\n", "row 2: no name"),
        ("name,lat,lon\n", "no place in it"),
        (b"name,lat,lon\nV\xe9lm,11,-35\n", "row 2: byte 14 is not UTF-8"),
    ],
)
def test_a_faulty_file_is_refused_whole_naming_file_and_row(tmp_path: Path, text: str | bytes, words: str) -> None:
    with pytest.raises(GazetteerError) as caught:
        read_gazetteer(_file(tmp_path, text))
    assert "own.csv" in str(caught.value)
    assert words in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"nowhere\.csv"):
        read_gazetteer(tmp_path / "nowhere.csv")
