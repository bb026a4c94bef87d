"""``sijill evaluate`` at the shell."""

import json
from pathlib import Path

import pytest

from tests.cli.calls import call

GOLD = {
    "id": "g1",
    "lang": "en",
    "published": "2021-06-11",
    "text": "Two people were killed in Rahwan on Friday, the mayor said.",
    "gold": {"killed": [2, 2], "injured": None, "population": "all"},
}


def test_figures_and_errors(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(json.dumps(GOLD) + "\n" + json.dumps(GOLD | {"id": "g2", "gold": {"killed": [9, 9]}}))
    said = call(capfd, "evaluate", tmp_path / "gold.jsonl", "--jobs", 1)
    assert said.code == 0
    figures, _ = json.JSONDecoder().raw_decode(said.out)
    assert figures["counts"]
    assert "killed: figure too low" in said.out


def test_a_file_without_labels_is_2(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": "a", "text": "b"}\n')
    assert call(capfd, "evaluate", tmp_path / "gold.jsonl").code == 2
