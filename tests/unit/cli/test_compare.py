"""``sijill compare`` at the shell."""

import json
from pathlib import Path

import pytest

from tests.cli.calls import call


@pytest.fixture
def lists(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "a.csv").write_text("id,date,place,killed\n1,2031-05-05,Orrel,9\n")
    (tmp_path / "b.csv").write_text("id,date,place,killed\nX1,2031-05-05,Orrel,11\nX2,soon,Orrel,11\n")
    return tmp_path / "a.csv", tmp_path / "b.csv"


def test_it_prints_both_lists_and_names_bad_rows(capfd: pytest.CaptureFixture[str], lists: tuple[Path, Path]) -> None:
    said = call(capfd, "compare", *lists)
    assert "1 in both, 0 only in a.csv, 0 only in b.csv" in said.out
    assert "b.csv, line 3: 'soon' is no day" in said.err
    assert said.code == 1
    assert call(capfd, "compare", lists[0], lists[0]).code == 0


def test_a_line_a_row_in_json(capfd: pytest.CaptureFixture[str], lists: tuple[Path, Path]) -> None:
    (line,) = call(capfd, "compare", *lists, "--json").out.splitlines()
    assert json.loads(line)["there"]["killed"]["best"] == 11


def test_what_is_no_list_is_2(capfd: pytest.CaptureFixture[str], lists: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("words\nx\n")
    assert call(capfd, "compare", lists[0], tmp_path / "c.csv").code == 2
