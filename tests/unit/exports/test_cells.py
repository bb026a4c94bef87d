"""A spreadsheet opens the files and runs nothing."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.exports.cells import FORMULA_STARTS, guard, joined, write_table


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\n=1", "\u200e=1", "＝1"])
def test_text_that_starts_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guard(text) == "'" + text


@pytest.mark.parametrize("cell", ["at least 21", "a = b", "", None, -3.5, 12])
def test_other_cells_stay_as_they_are(cell: str | float | None) -> None:
    assert guard(cell) == cell


def test_nul_is_shown() -> None:
    assert guard("a\0b") == "a\ufffdb"


def test_several_values_stand_in_one_cell_each_once() -> None:
    assert joined(["army", None, "army", "police", ""]) == "army; police"


@given(st.text())
def test_no_cell_starts_like_a_formula(text: str) -> None:
    table = write_table(["words"], [[text]]).decode("utf-8")
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert not any(cell.startswith(FORMULA_STARTS) for row in rows[1:] for cell in row)


def test_half_an_emoji_is_written_as_an_escape() -> None:
    assert b"\\ud83d" in write_table(["words"], [["cut \ud83d"]])
