"""A grid as a file, from which :func:`read_sheet` reads the same grid."""

import csv
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from sijill.domain.errors import UsageError
from sijill.intake.sheets.cells import cell_value, escape, guard

MOST_ROWS, MOST_LETTERS = 1_048_576, 32_767  # what a workbook holds: rows of a sheet, characters of a cell


def write_sheet(columns: Sequence[str], rows: Iterable[Sequence[str]], suffix: str) -> bytes:
    """The file with names of columns above rows: ``.csv`` (UTF-8, commas, CRLF as RFC 4180 has it) or ``.xlsx``.

    Cells that a spreadsheet would run as a formula have an apostrophe before them. Raises UsageError for another suffix, and for what
    a workbook cannot hold.
    """
    if suffix == ".csv":
        return _table(columns, rows)
    if suffix == ".xlsx":
        return _workbook(columns, rows)
    raise UsageError(f"{suffix or 'a file without suffix'}: .csv or .xlsx is wanted")


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([guard(name) for name in columns])
    writer.writerows([guard(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def _workbook(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    lines = [columns, *rows]
    _refuse_large(lines)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sheet1")
    for row in lines:
        sheet.append([_cell(sheet, cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _refuse_large(lines: Sequence[Sequence[str]]) -> None:
    if len(lines) > MOST_ROWS:
        raise UsageError(f"a workbook holds {MOST_ROWS} rows, these are {len(lines)}; write them as .csv")
    for number, row in enumerate(lines, 1):
        if longest := max((len(cell) for cell in row if len(cell) >= MOST_LETTERS), default=0):
            raise UsageError(f"row {number}: a cell of {longest} characters, of which a workbook holds {MOST_LETTERS}; write it as .csv")


def _cell(sheet: object, text: str) -> object:
    value = cell_value(text)
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, escape(guard(value)) if value else None)  # type: ignore[arg-type]
    cell.data_type = "s" if value else "n"
    return cell
