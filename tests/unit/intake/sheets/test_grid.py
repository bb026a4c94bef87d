"""Headers and rows as a grid."""

import pytest

from sijill.domain.errors import WireError
from sijill.intake.sheets.grid import BadCells, Row, make_grid


def test_short_rows_are_filled_and_empty_ones_passed_over() -> None:
    grid = make_grid(["id", "what"], [(2, ["1"]), (3, ["", ""]), (4, ["2", "x"])], [])
    assert grid.rows == (Row(2, {"id": "1", "what": ""}), Row(4, {"id": "2", "what": "x"}))


def test_cells_beyond_the_header_are_a_fault_of_their_row() -> None:
    grid = make_grid(["id"], [(2, ["1", "x"]), (3, ["2", ""])], [])
    assert grid.bad == (BadCells(2, "has 2 cells where the header has 1"),)
    assert [row.line for row in grid.rows] == [3]


def test_columns_without_a_name_are_numbered_where_they_hold_something() -> None:
    grid = make_grid(["id", "", "what", "", ""], [(2, ["1", "a", "b", "c", ""])], [])
    assert grid.columns == ("id", "(column 2)", "what", "(column 4)")


def test_two_columns_of_one_name_are_refused() -> None:
    with pytest.raises(WireError, match="two columns are called 'Killed'"):
        make_grid(["Killed", "Killed"], [], [])
