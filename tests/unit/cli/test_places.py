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
