"""``sijill claims`` at the shell."""

from pathlib import Path

import pytest

from tests.cli.calls import call


def test_words_in_brackets_and_a_line_a_claim(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rahwan, 11 June 2021. Two people were killed in Rahwan on Friday, the mayor of the town said.")
    said = call(capfd, "claims", tmp_path / "a.txt")
    assert said.code == 0
    assert "wo people were killed]" in said.out
    assert any("\tkilled\t2\t" in line for line in said.out.splitlines())


def test_a_language_without_a_pack_is_named(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "هشت غیرنظامی در گلوله‌باران بازار تل قرمه در روز سه‌شنبه کشته شدند و سی نفر دیگر که در آنجا بودند زخمی شدند."
    )
    assert "no pack for fa yet" in call(capfd, "claims", tmp_path / "a.txt").out


def test_a_file_that_cannot_be_read_is_1(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    said = call(capfd, "claims", tmp_path / "a.txt")
    assert said.code == 1
    assert "a.txt" in said.err


def test_rows_that_cannot_be_read_are_named_beside_the_others(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "1", "text": "A raid killed two people."}\n{"id": "2"}\n')
    said = call(capfd, "claims", tmp_path / "a.jsonl")
    assert (said.code, "killed two people" in said.out, "a.jsonl, row 2: text: missing" in said.err) == (1, True, True)
