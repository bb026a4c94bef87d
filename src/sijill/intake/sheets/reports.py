"""The report that a row of a sheet holds, if its mapping names a column of texts."""

from typing import Any

from sijill.domain.errors import SijillError
from sijill.intake.result import Extracted
from sijill.intake.rows import read_row
from sijill.intake.sheets.grid import BadCells, Row
from sijill.intake.sheets.mapping import SheetMap

EXTRACTOR = "sijill-sheet/1"
_CONTEXT = ("event_date", "location", "admin1", "country")


def report_of_row(row: Row, mapping: SheetMap) -> Extracted | BadCells | None:
    """The report in a row's cells; several columns of one field are joined, texts by blank lines. ``None`` where there is no text."""
    fields: dict[str, Any] = {
        name: ("\n\n" if name == "text" else ", ").join(filter(None, (row.cells[column].strip() for column in columns)))
        for name, columns in mapping.report.items()
    }
    if not fields.get("text"):
        return None
    given: dict[str, Any] = {name: value or None for name, value in fields.items() if name not in _CONTEXT}
    given["context"] = {name: fields.get(name) or None for name in _CONTEXT}
    try:
        return read_row(given, row.line, EXTRACTOR)
    except SijillError as error:
        return BadCells(row.line, str(error))
