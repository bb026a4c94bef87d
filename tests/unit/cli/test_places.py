"""``sijill places`` at the shell."""

import json
from pathlib import Path

import pytest

from tests.cli.calls import call


def test_names_in_coordinates_out(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,lat,lon,country\nXqzzvtrk,1.5,-170.25,XZ\n")
    rows = b'{"id": 1, "name": "Xqzzvtrk"}\n{"id": 2}\n'
    said = call(capfd, "places", "--jobs", 1, "--gazetteer", tmp_path / "own.csv", given=rows, tmp_path=tmp_path)
    found, failed = map(json.loads, said.out.splitlines())
    assert (found["lat"], found["lon"], said.code) == (1.5, -170.25, 1)
    assert "row 2" in failed["error"]


def test_gazetteers_are_added_to_a_workspace(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,lat,lon,country\nXqzzvtrk,1.5,-170.25,XZ\n")
    said = call(capfd, "places", "add", tmp_path / "own.csv", "--into", tmp_path / "w")
    assert (said.code, "own.csv: 1 places" in said.out) == (0, True)
    (tmp_path / "bad.csv").write_text("name,lat,lon\nXqzzvtrk,1.5\n")
    said = call(capfd, "places", "add", tmp_path / "bad.csv", "--into", tmp_path / "w")
    assert (said.code, "bad.csv: row 2" in said.err) == (1, True)
    assert [path.name for path in (tmp_path / "w" / "gazetteers").iterdir()] == ["own.csv"]


def test_fetching_wants_a_country(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = call(capfd, "places", "fetch", "nowhere", "--into", tmp_path / "w")
    assert (said.code, "two letters" in said.err) == (2, True)
