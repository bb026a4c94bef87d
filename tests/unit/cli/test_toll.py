"""``sijill toll`` at the shell."""

import json
from pathlib import Path

import pytest

from tests.cli.calls import call

ROW = {
    "id": "z1",
    "published": "2021-06-11",
    "text": "Two people were killed in Rahwan on Friday, the mayor of the town in Zemrana, an invented country, said.",
}
PLACES = "name,lat,lon,country,level\nRahwan,1.5,-170.25,XZ,town\nFarlu,5.5,-160.25,XZ,town\n"


@pytest.fixture
def workspace(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Path:
    (tmp_path / "a.jsonl").write_text(json.dumps(ROW))
    (tmp_path / "places.csv").write_text(PLACES)
    call(capfd, "run", tmp_path / "a.jsonl", "--into", tmp_path / "w", "--jobs", 1, "--gazetteer", tmp_path / "places.csv")
    return tmp_path / "w"


def test_it_prints_its_working(capfd: pytest.CaptureFixture[str], workspace: Path) -> None:
    said = call(capfd, "toll", "--into", workspace, "--where", "Rahwan", "--from", "2021-06", "--to", "2021-06-30")
    assert said.code == 0
    assert "killed, Rahwan, town, XZ, 2021-06 to 2021-06-30" in said.out
    assert "Sum over incidents low 2" in said.out


@pytest.mark.parametrize(
    ("asked", "low"),
    [
        (("--where", "Rahwan"), 2),
        (("--where", "Farlu"), None),
        (("--to", "2021-06-10"), None),
        (("--harm", "injured"), None),
        (("--from", "2021"), 2),
    ],
)
def test_a_window_in_json(capfd: pytest.CaptureFixture[str], workspace: Path, asked: tuple[str, ...], low: int | None) -> None:
    toll = json.loads(call(capfd, "toll", "--into", workspace, "--json", *asked).out)
    assert toll["incident_sum"]["low"] == low


@pytest.mark.parametrize("asked", [("--where", "Xqzzvtrk"), ("--from", "soon"), ("--harm", "bored"), ("--from", "2022", "--to", "2021")])
def test_a_wrong_window_is_2(capfd: pytest.CaptureFixture[str], workspace: Path, asked: tuple[str, ...]) -> None:
    assert call(capfd, "toll", "--into", workspace, *asked).code == 2
