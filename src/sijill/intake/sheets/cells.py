"""Cells as text, and text that a spreadsheet would take for a formula."""

import re
from datetime import date, datetime, time, timedelta

STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # what the usual spreadsheets take for the start of a formula
_PASSED_OVER = " \n\u200e\u200f\ufeff"  # what they pass over before it
_NUMBER = re.compile(r"[+-]|[+-]?\d+(?:[.,]\d+)*%?")  # a sign alone, a signed number: no spreadsheet runs them
_WHOLE = re.compile(r"-?[1-9]\d{0,14}|0")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")  # what XML cannot hold, and what looks like its escape
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,11})\.\d{1,12}")


def guard(cell: str) -> str:
    """A cell for a file that a spreadsheet may open: one apostrophe goes before what would run as a formula. Signed numbers stay."""
    return "'" + cell if _is_formula(cell) else cell


def unguard(cell: str) -> str:
    """The cell that :func:`guard` was given; a cell that it never gave is as it stands."""
    return cell[1:] if cell.startswith("'") and _is_formula(cell) else cell


def _is_formula(cell: str) -> bool:
    """Apostrophes before a cell do not count, so that a cell and its guarded form are told apart by their number."""
    plain = cell.lstrip("'")
    return plain.startswith(STARTS + tuple(_PASSED_OVER)) and (
        plain.lstrip(_PASSED_OVER).startswith(STARTS) and not _NUMBER.fullmatch(plain)
    )


def cell_text(value: object) -> str:
    """A cell of a workbook as text: whole numbers without a point, days as 2031-05-12, nothing as an empty text."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
        case date() | time():
            return value.isoformat()
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case timedelta() | int() | float():
            return str(value)
    return str(value)


def cell_value(text: str) -> str | int | float:
    """A number where the text is one, and comes back from it letter for letter; else the text."""
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text) and cell_text(float(text)) == text:
        return float(text)
    return text


def escape(text: str) -> str:
    """Text as a workbook's XML holds it (ECMA-376, 22.4.2.4: ``_x000D_``)."""
    return _UNFIT.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescape(text: str) -> str:
    """The text of a workbook's XML."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
