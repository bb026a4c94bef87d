"""Sheets as files, and back."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.errors import UsageError
from sijill.intake.sheets.mapping import SheetMap
from sijill.intake.sheets.reading import read_sheet
from sijill.intake.sheets.writing import write_sheet

CELL = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.text("'=+-@\t\r\n \"12,.;_x005F", max_size=8)


@given(st.lists(st.tuples(CELL, CELL), max_size=4), st.sampled_from([".csv", ".xlsx"]))
def test_what_is_written_reads_back_and_writes_the_same_bytes(cells: list[tuple[str, str]], suffix: str) -> None:
    rows = [[f"k{number}", *pair] for number, pair in enumerate(cells)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(write_sheet(["id", "a", "b"], rows, suffix))
        grid = read_sheet(path, SheetMap("r", ("id",)))
    again = [list(row.cells.values()) for row in grid.rows]
    assert again == rows
    assert write_sheet(grid.columns, again, ".csv") == write_sheet(["id", "a", "b"], rows, ".csv")


def test_formulas_are_guarded_in_both() -> None:
    assert write_sheet(["=id"], [["=1+1"]], ".csv") == b"'=id\r\n'=1+1\r\n"


@pytest.mark.parametrize(
    ("cell", "suffix", "said"), [("a", ".ods", ".csv or .xlsx"), ("a" * 40_000, ".xlsx", "a cell of 40000 characters")]
)
def test_what_cannot_be_written_is_said(cell: str, suffix: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        write_sheet(["id"], [[cell]], suffix)
