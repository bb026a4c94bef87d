"""``sijill add`` at the shell."""

from pathlib import Path

import pytest

from tests.cli.calls import call

TEXT = "Rahwan, 11 June 2021. Two people were killed in Rahwan on Friday, the mayor of the town in Zemrana, an invented country, said."


def test_what_was_added_is_read_by_the_next_run(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    said = call(capfd, "add", tmp_path / "a.txt", "--into", tmp_path / "w")
    assert said.code == 0
    assert f"read: {tmp_path / 'a.txt'}: 1 reports\nNow: sijill run --into {tmp_path / 'w'}\n" in said.out
    assert "1 file: 1 read; 1 report," in call(capfd, "run", "--into", tmp_path / "w", "--jobs", 1).out


def test_what_cannot_be_had_is_1(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = call(capfd, "add", "http://127.0.0.1:9/", "--into", tmp_path / "w")
    assert said.code == 1
    assert "--private allows that" in said.out


def test_a_run_without_paths_needs_a_workspace(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = call(capfd, "run", "--into", tmp_path / "w")
    assert said.code == 2
    assert "there is no workspace" in said.err
    assert not (tmp_path / "w").exists()
