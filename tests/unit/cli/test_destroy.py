"""``sijill destroy`` at the shell."""

import json
from pathlib import Path

import pytest

from sijill.pipeline.inputs import Inputs
from sijill.pipeline.workspace import open_workspace
from tests.cli.calls import call


def test_two_people_destroy_a_report(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed in Rahwan on Friday.")
    call(capfd, "add", tmp_path / "a.txt", "--into", tmp_path / "w")
    workspace = open_workspace(tmp_path / "w")
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        (report,) = inputs.kept
    words = ("destroy", report, "--reason", "protection", "--into", tmp_path / "w", "--by", "A. B.")
    assert call(capfd, *words).code == 2
    said = call(capfd, *words, "--by", "C. D.")
    assert (said.code, said.out[:27]) == (0, "destroyed: 2 archived items")
    assert "Their keys are gone" in said.out


def test_plain_items_are_still_in_backups(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed in Rahwan on Friday.")
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "sijill.toml").write_text("workspace_version = 1\n[archive]\nown_keys = false\n")
    call(capfd, "add", tmp_path / "a.txt", "--into", tmp_path / "w")
    (report,) = (json.loads(line)["id"] for line in (tmp_path / "w" / "reports.jsonl").read_text().splitlines())
    words = ("destroy", report, "--reason", "protection", "--into", tmp_path / "w", "--by", "A. B.", "--by", "C. D.")
    assert "Backups and copies of this workspace hold them still" in call(capfd, *words).out
