"""A run that would change nothing is known before it is worked out, and nothing else is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sijill.pipeline.inputs import Inputs
from sijill.pipeline.manners import manner_of
from sijill.pipeline.running import Order, run
from sijill.pipeline.unchanged import incidents_of_run, intact_run, program_digest, state_digest
from sijill.pipeline.workspace import open_workspace

ROW = (
    '{"id": "r1", "published": "2021-06-11", "text": "Two people were killed in Rahwan on Friday, the mayor of the town in Zemrana said."}'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.jsonl").write_text(ROW)
    run(Order(paths=(tmp_path / "a.jsonl",), into=tmp_path / "w", jobs=1))
    return tmp_path / "w"


def state(folder: Path) -> str:
    workspace = open_workspace(folder)
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        return state_digest(workspace, inputs, manner_of(workspace))


def test_the_run_of_this_state_is_intact_and_its_incidents_come_back(folder: Path) -> None:
    found = intact_run(open_workspace(folder), state(folder))
    assert found == folder / "runs" / "1"
    assert [incident.killed.best for incident in incidents_of_run(found)] == [2]
    assert intact_run(open_workspace(folder), "0" * 64) is None


def judge(folder: Path) -> None:
    (folder / "judgements.jsonl").write_text("{}\n")


def reset(folder: Path) -> None:
    settings = folder / "sijill.toml"
    settings.write_text(settings.read_text().replace('# policy = "ucdp"', 'policy = "ibc"'))


def retitle(folder: Path) -> None:
    settings = folder / "sijill.toml"
    settings.write_text(settings.read_text().replace('# title = "Casualty record"', 'title = "Another"'))


def add_places(folder: Path) -> None:
    (folder / "gazetteers").mkdir()
    (folder / "gazetteers" / "own.csv").write_text("name,lat,lon,country\nRahwan,1.5,-170.25,XZ\n")


@pytest.mark.parametrize("change", [judge, reset, retitle, add_places])
def test_whatever_decides_a_run_is_in_its_state(folder: Path, change: Callable[[Path], None]) -> None:
    before = state(folder)
    change(folder)
    assert state(folder) != before


@pytest.mark.parametrize("name", ["out/index.html", "runs/1/claims.jsonl", "runs/1/run.json"])
def test_a_file_that_is_not_as_it_was_written_is_made_again(folder: Path, name: str) -> None:
    (folder / name).write_text("{}")
    assert intact_run(open_workspace(folder), state(folder)) is None


def test_the_program_is_part_of_it() -> None:
    assert len(program_digest()) == 64
