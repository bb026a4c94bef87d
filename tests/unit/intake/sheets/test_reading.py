"""Spreadsheets as recorders save them."""

import io
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from sijill.domain.errors import ReportError, SijillError, TooLarge, WireError
from sijill.intake.limits import Limits
from sijill.intake.sheets.mapping import SheetMap
from sijill.intake.sheets.reading import read_sheet

MAP = SheetMap("register", ("No",), report={"text": ("What",)})


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def book(*rows: list[object], more: str | None = None) -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if more:
        workbook.create_sheet(more)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b'No,What\n1,"Shells, fell"\n',
        b"\xef\xbb\xbfNo;What\r\n1;Shells, fell\r\n",
        "No\tWhat\n1\tShells, fell\n".encode("utf-16"),
        b"No|What\n1|Shells, fell",
    ],
)
def test_csv_of_any_dialect(tmp_path: Path, content: bytes) -> None:
    (row,) = read_sheet(write(tmp_path, "a.csv", content), MAP).rows
    assert (row.line, row.cells) == (2, {"No": "1", "What": "Shells, fell"})


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", b'Register of 2031\nNo,What\n1,"a\nb"\n2,c\n')
    grid = read_sheet(path, SheetMap("r", ("No",), header_row=2))
    assert [row.line for row in grid.rows] == [3, 5]


def test_a_quotation_mark_left_open_takes_nothing(tmp_path: Path) -> None:
    with pytest.raises(WireError, match="line 3: a quotation mark"):
        read_sheet(write(tmp_path, "a.csv", b'No,What\n1,a\n2,"b\n3,c\n'), MAP)


def test_a_workbook_gives_what_its_cells_show(tmp_path: Path) -> None:
    content = book(["No", "What", "Day", "Killed"], [1, "Shells fell", datetime.fromisoformat("2031-05-12"), 3.0], [None, None, None, None])
    (row,) = read_sheet(write(tmp_path, "a.xlsx", content), MAP).rows
    assert row.cells == {"No": "1", "What": "Shells fell", "Day": "2031-05-12", "Killed": "3"}


def test_a_formula_that_was_never_computed_is_a_fault_of_its_row(tmp_path: Path) -> None:
    grid = read_sheet(write(tmp_path, "a.xlsx", book(["No", "What", "Sum"], [1, "a", "=1+1"], [2, "b", 2])), MAP)
    assert [(each.line, each.fault[:15]) for each in grid.bad] == [(2, "C2 is a formula")]
    assert [row.cells["No"] for row in grid.rows] == ["2"]
    assert grid.notes == ("1 cells hold formulas (C2); their values as last computed are taken, the formulas stay in the archived file",)


def test_which_sheet_of_several_must_be_said(tmp_path: Path) -> None:
    path = write(tmp_path, "a.xlsx", book(["No", "What"], [1, "a"], more="Other"))
    with pytest.raises(WireError, match="has the sheets 'Sheet', 'Other'; say"):
        read_sheet(path, MAP)
    assert len(read_sheet(path, SheetMap("r", ("No",), worksheet="Sheet")).rows) == 1


def test_a_column_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(WireError, match="has no column 'What'; its columns are No, Notes"):
        read_sheet(write(tmp_path, "a.csv", b"No,Notes\n1,2\n"), MAP)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", book(["No", "What"])[:400], b"No,What\n\xff\xfe\x00\x00\x01\x02\x03\x04"])
def test_what_cannot_be_read_is_said(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(SijillError):
        read_sheet(write(tmp_path, "a.xlsx", content), MAP)


def test_bombs_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "a.xlsx", book(["No", "What"], [1, "a" * 10_000]))
    with pytest.raises(TooLarge, match="unpacks to"):
        read_sheet(path, MAP, Limits(unpacked=1_000))
    with pytest.raises(TooLarge, match="more than 10 bytes"):
        read_sheet(path, MAP, Limits(document=10))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="is not there"):
        read_sheet(tmp_path / "none.csv", MAP)
