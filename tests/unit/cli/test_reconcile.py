"""``sijill reconcile`` at the shell."""

import json
from pathlib import Path

import pytest

from tests.cli.calls import call

ROW = {"id": "z1", "text": "Two people were killed in Rahwan on Friday, the mayor said.", "published": "2021-06-11"}


def test_what_extract_writes_reconcile_reads(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lines = call(capfd, "extract", "--jobs", 1, given=json.dumps(ROW).encode(), tmp_path=tmp_path).out
    said = call(capfd, "reconcile", "--policy", "airwars", given=lines.encode(), tmp_path=tmp_path)
    (incident,) = map(json.loads, said.out.splitlines())
    assert said.code == 0
    assert incident["policy"].startswith("airwars/")
    assert incident["reports"] == ["z1"]


def test_a_bad_row_is_1(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert call(capfd, "reconcile", given=b"{}\n", tmp_path=tmp_path).code == 1
