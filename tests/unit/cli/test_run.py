"""``sijill run`` at the shell."""

from pathlib import Path

import pytest

from tests.cli.calls import call

TEXT = "Rahwan, 11 June 2021. Two people were killed in Rahwan on Friday, the mayor of the town in Zemrana, an invented country, said."


def test_what_it_says_and_its_exit_code(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT)
    said = call(capfd, "run", tmp_path / "in", "--into", tmp_path / "w", "--jobs", 1)
    assert said.code == 0
    assert "1 file: 1 read; 1 report," in said.out
    assert str(tmp_path / "w" / "out" / "index.html") in said.out
    assert "not for publication" in said.out
    (tmp_path / "in" / "empty.txt").touch()
    said = call(capfd, "run", tmp_path / "in", "--into", tmp_path / "w", "--jobs", 1, "--quiet")
    assert (said.code, said.out) == (1, "")
    assert "empty.txt" in said.err


def test_an_option_goes_before_the_settings(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    asked = ("--profile", "ucdp", "--policy", "ibc", "--with-names", "--exact-places")
    assert call(capfd, "run", tmp_path / "a.txt", "--into", tmp_path / "w", "--jobs", 1, *asked).code == 0
    record = (tmp_path / "w" / "runs" / "1" / "run.json").read_text()
    assert all(told in record for told in ('"profile": "ucdp/', '"policy": "ibc/', '"with_names": true', '"exact_places": true'))


def test_a_path_that_is_not_there_is_2(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert call(capfd, "run", tmp_path / "gone", "--into", tmp_path / "w").code == 2
