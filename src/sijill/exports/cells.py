"""CSV that a spreadsheet may open: text never becomes a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # what the usual spreadsheets take for a formula
STATUS = "working copy, not for publication"

Cell = str | int | float | None


def guard(cell: Cell) -> Cell:
    """The cell; text a spreadsheet would run as a formula has an apostrophe before it, and NUL, which ends a cell in some, is shown."""
    if not isinstance(cell, str):
        return cell
    cell = cell.replace("\0", "\ufffd")
    return "'" + cell if cell.lstrip(" \n\u200e\u200f\ufeff").startswith(FORMULA_STARTS) or cell.startswith(FORMULA_STARTS) else cell


def write_table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file in UTF-8 with one header row; half characters, which are no Unicode, are written as escapes."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guard(cell) for cell in row] for row in rows)
    return sheet.getvalue().encode("utf-8", "backslashreplace")


def joined(words: Iterable[str | None]) -> str:
    """Several values in one cell, each once, in order."""
    return "; ".join(dict.fromkeys(word for word in words if word))
