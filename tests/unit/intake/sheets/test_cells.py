"""Cells out to a spreadsheet and back."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.intake.sheets.cells import cell_text, cell_value, escape, guard, unescape, unguard

CELLS = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.text("'=+-@\t\r\n \"1,.x"))


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        ("=1+1", "'=1+1"),
        (" =1+1", "' =1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("-12", "-12"),
        ("+3.5%", "+3.5%"),
        ("-", "-"),
        ("'tis", "'tis"),
        ("12 killed", "12 killed"),
        ("", ""),
    ],
)
def test_formulas_are_guarded(cell: str, guarded: str) -> None:
    assert guard(cell) == guarded


@given(CELLS)
def test_a_guard_comes_off_again(cell: str) -> None:
    assert unguard(guard(cell)) == cell


@given(CELLS)
def test_an_escape_comes_off_again(cell: str) -> None:
    assert unescape(escape(cell)) == cell


@given(CELLS | st.from_regex(r"-?[0-9]{0,20}\.?[0-9]{0,14}", fullmatch=True))
def test_a_number_comes_back_letter_for_letter(cell: str) -> None:
    assert cell_text(cell_value(cell)) == cell


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "TRUE"),
        (12.0, "12"),
        (12, "12"),
        (2.5, "2.5"),
        (datetime.fromisoformat("2031-05-12"), "2031-05-12"),
        (datetime.fromisoformat("2031-05-12T08:30"), "2031-05-12 08:30:00"),
        (date(2031, 5, 12), "2031-05-12"),
        (time(8, 30), "08:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
        ("0012", "0012"),
    ],
)
def test_cells_of_workbooks_as_text(value: object, text: str) -> None:
    assert cell_text(value) == text


@pytest.mark.parametrize(("text", "value"), [("12", 12), ("0012", "0012"), ("2.50", "2.50"), ("2.5", 2.5), ("1e5", "1e5"), ("-0", "-0")])
def test_only_what_comes_back_is_a_number(text: str, value: object) -> None:
    assert cell_value(text) == value
