"""Gazetteers into a workspace."""

import io
import zipfile
from pathlib import Path

import pytest

from sijill.domain.errors import FetchError, GazetteerError, UsageError
from sijill.pipeline.gazetteers import add_places, fetch_places
from sijill.pipeline.manners import manner_of
from sijill.pipeline.workspace import open_workspace

ROW = "99\tOrlobad\tOrlobad\tأورلوباد\t11.0\t-35.0\tP\tPPL\tXM\t\t07\t\t\t\t1200\t\t10\tUTC\t2020-01-01\n"


def packed(name: str = "XM.txt", text: str = ROW) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as into:
        into.writestr(name, text)
    return archive.getvalue()


def test_files_are_kept_and_counted(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,lat,lon,country\nRahwan,1.5,-170.25,XZ\nTarn,1.6,-170.25,XZ\n")
    (kept,) = add_places([tmp_path / "own.csv"], tmp_path / "w")
    assert (kept.places, kept.path) == (2, tmp_path / "w" / "gazetteers" / "own.csv")
    assert manner_of(open_workspace(tmp_path / "w")).gazetteers == (kept.path,)


def test_a_faulty_file_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.csv").write_text("name,lat,lon\nRahwan,1.5,-170.25\n")
    (tmp_path / "bad.csv").write_text("name,lat,lon\nRahwan,95,10\n")
    with pytest.raises(GazetteerError, match=r"bad\.csv: row 2"):
        add_places([tmp_path / "good.csv", tmp_path / "bad.csv"], tmp_path / "w")
    assert not (tmp_path / "w").exists()


def test_a_country_from_geonames(tmp_path: Path) -> None:
    asked: list[str] = []

    def get(address: str) -> bytes:
        asked.append(address)
        return packed()

    kept = fetch_places("xm", tmp_path / "w", get=get)
    assert (kept.path.name, kept.places) == ("geonames-XM.txt", 1)
    assert asked == ["https://download.geonames.org/export/dump/XM.zip"]


@pytest.mark.parametrize("archive", [b"<html>not here</html>", packed("readme.txt")])
def test_what_is_no_table_is_said(tmp_path: Path, archive: bytes) -> None:
    with pytest.raises(FetchError, match="no table of XM"):
        fetch_places("XM", tmp_path / "w", get=lambda _: archive)
    assert not (tmp_path / "w").exists()


@pytest.mark.parametrize("code", ["Syria", "S", "../x", "S1"])
def test_a_country_is_two_letters(tmp_path: Path, code: str) -> None:
    with pytest.raises(UsageError, match="two letters"):
        fetch_places(code, tmp_path / "w", get=lambda _: packed())
