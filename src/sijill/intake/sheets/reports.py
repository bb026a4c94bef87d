"""The report that a row of a sheet holds, if its mapping names a column of texts."""

from typing import Any

from sijill.domain.errors import SijillError
from sijill.intake.result import Extracted
from sijill.intake.rows import read_row
from sijill.intake.sheets.grid import BadCells, Row
from sijill.intake.sheets.mapping import FIGURES, SheetMap

EXTRACTOR = "sijill-sheet/1"
_CONTEXT = ("event_date", "location", "admin1", "country")


def report_of_row(row: Row, mapping: SheetMap) -> Extracted | BadCells | None:
    """The report in a row's cells; several columns of one field are joined, texts by blank lines. ``None`` where there is no text.

    Below the text stand the cells of the figures, each behind the name of its column, as people write them: what is counted is what the
    recorder's sheet says, word for word.
    """
    fields: dict[str, Any] = {
        name: ("\n\n" if name == "text" else ", ").join(filter(None, (row.cells[column].strip() for column in columns)))
        for name, columns in mapping.report.items()
        if name != FIGURES
    }
    told = ((column, " ".join(row.cells[column].split())) for column in mapping.report.get(FIGURES, ()))
    figures = "\n".join(f"{' '.join(column.split())}: {cell}" for column, cell in told if cell)
    fields["text"] = "\n\n".join(filter(None, (fields.get("text"), figures)))
    if not fields["text"]:
        return None
    given: dict[str, Any] = {name: value or None for name, value in fields.items() if name not in _CONTEXT}
    given["context"] = {name: fields.get(name) or None for name in _CONTEXT}
    try:
        return read_row(given, row.line, EXTRACTOR)
    except SijillError as error:
        return BadCells(row.line, str(error))
