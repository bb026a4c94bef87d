"""``sijill extract`` at the shell."""

import json
from pathlib import Path

import pytest

from tests.cli.calls import call

ROW = {"id": "z1", "text": "Two people were killed in Rahwan on Friday, the mayor said.", "published": "2021-06-11"}


def test_rows_in_lines_out(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = b"".join(json.dumps(ROW | {"id": name}).encode() + b"\n" for name in ("b", "a", "c"))
    said = call(capfd, "extract", "--jobs", 2, given=rows, tmp_path=tmp_path)
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert said.code == 0
    assert [line["id"] for line in lines] == ["b", "a", "c"]
    assert all(line["claims"] for line in lines)


def test_a_bad_row_is_1(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = call(capfd, "extract", "--jobs", 1, given=b'{"id": "a"}\n', tmp_path=tmp_path)
    assert said.code == 1
    assert json.loads(said.out) == {"id": "a", "error": "row 1: text: a text is wanted, and it is missing"}


def test_a_profile_is_named_in_each_line(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = call(capfd, "extract", "--profile", "ucdp", "--jobs", 1, given=json.dumps(ROW).encode(), tmp_path=tmp_path)
    assert json.loads(said.out)["profile"].startswith("ucdp/")
