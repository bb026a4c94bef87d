"""``sijill verify`` at the shell."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.calls import call

ROW = {
    "id": "z1",
    "published": "2021-06-11",
    "text": "Two people were killed in Rahwan on Friday, the mayor of the town in Zemrana, an invented country, said.",
}


def test_clean_is_0_and_a_changed_figure_is_1(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(ROW))
    workspace = tmp_path / "w"
    call(capfd, "run", tmp_path / "a.jsonl", "--into", workspace, "--jobs", 1)
    shutil.copy(workspace / "ledger.head.json", tmp_path / "held")
    said = call(capfd, "verify", "--into", workspace, "--head", tmp_path / "held")
    assert said.code == 0
    assert said.out.endswith("clean\n")
    incidents = workspace / "out" / "incidents.csv"
    incidents.write_bytes(incidents.read_bytes().replace(b"2021-06-11", b"2021-06-12"))
    said = call(capfd, "verify", "--into", workspace)
    assert said.code == 1
    assert "FAILED" in said.out
    assert "incidents.csv" in said.out
