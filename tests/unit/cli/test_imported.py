"""What a spreadsheet changed, as it is told."""

from pathlib import Path

import pytest

from tests.cli.calls import Said, call


def add(capfd: pytest.CaptureFixture[str], folder: Path, content: str, *words: str) -> Said:
    (folder / "map.toml").write_text('sheet = "register"\nkey = "No"\n')
    (folder / "a.csv").write_text(content)
    return call(capfd, "add", folder / "a.csv", "--map", folder / "map.toml", "--into", folder / "w", *words)


def test_new_and_changed_rows_are_shown(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "+ 1\n" in add(capfd, tmp_path, "No,Killed\n1,2\n").out
    said = add(capfd, tmp_path, "No,Killed\n1,3\n", "--dry-run")
    assert "~ 1: Killed: '2' -> '3'\n" in said.out
    assert "1 changed, 0 the same, 0 not in the file, 0 not taken; 0 reports\nNothing was written" in said.out


def test_many_rows_are_counted(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = add(capfd, tmp_path, "No\n" + "".join(f"{number}\n" for number in range(1, 31)))
    assert "... and 10 more new rows\n" in said.out


def test_a_row_that_cannot_be_taken_is_1(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = add(capfd, tmp_path, "No,Killed\n,2\n")
    assert said.code == 1
    assert "a.csv, row 2: has nothing in No" in said.out


@pytest.mark.parametrize("words", [("a.csv", "--dry-run"), ("a.csv", "b.csv", "--map", "m.toml")])
def test_calls_that_mean_nothing(capfd: pytest.CaptureFixture[str], tmp_path: Path, words: tuple[str, ...]) -> None:
    assert call(capfd, "add", *words, "--into", tmp_path / "w").code == 2
