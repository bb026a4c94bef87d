"""A spreadsheet file as a grid: CSV of any dialect, or a workbook."""

import csv
import io
import zipfile
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from sijill.domain.errors import EncodingFault, ReportError, TooLarge, UnknownFormat, WireError
from sijill.intake.cells import cells_up_to
from sijill.intake.encoding import find_encoding
from sijill.intake.limits import LIMITS, Limits
from sijill.intake.sheets.cells import cell_text, unescape, unguard
from sijill.intake.sheets.grid import BadCells, Grid, make_grid
from sijill.intake.sheets.mapping import SheetMap
from sijill.intake.table import DELIMITERS
from sijill.intake.walk import unreadable
from sijill.intake.zip_faults import ZIP_FAULTS

SHOWN = 5  # formula cells that a note names


def read_sheet(path: Path, mapping: SheetMap, limits: Limits = LIMITS) -> Grid:
    """The sheet in a .csv, .tsv or .xlsx file, every cell as text.

    Raises ReportError where the file cannot be read, WireError where a column of the mapping is not there.
    """
    try:
        content = path.read_bytes() if path.stat().st_size <= limits.document else b""
    except OSError as error:
        raise unreadable(path, error) from error
    if not content:
        raise TooLarge(f"{path}: is empty or holds more than {limits.document} bytes; split it")
    grid = _of_workbook(content, mapping, limits) if content.startswith(b"PK\x03\x04") else _of_table(content, mapping)
    if missing := next((name for name in mapping.columns if name not in grid.columns), None):
        raise WireError(f"{path}: has no column {missing!r}; its columns are {', '.join(grid.columns)[:500]}")
    return grid


def _of_table(content: bytes, mapping: SheetMap) -> Grid:
    text = _text(content)
    delimiter = mapping.delimiter or _delimiter(text, mapping)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] = []
    lines: list[tuple[int, list[str]]] = []
    began, count = 1, 0
    try:
        with cells_up_to(len(text) + 1):
            for cells in reader:
                count += 1
                plain = [unguard(cell) for cell in cells]
                if count == mapping.header_row:
                    header = plain
                elif count > mapping.header_row:
                    lines.append((began, plain))
                began = reader.line_num + 1
    except csv.Error as error:
        raise WireError(f"line {began}: a quotation mark is not closed or not doubled ({error}); mend it; nothing was taken") from error
    return make_grid(header, lines, [])


def _text(content: bytes) -> str:
    """What is UTF-8 is taken as it stands, whatever its characters."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        encoding, start = find_encoding(content)
    try:
        return content[start:].decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingFault(f"is not {encoding} at byte {start + error.start}; save it as UTF-8 and give it again") from error


def _delimiter(text: str, mapping: SheetMap) -> str:
    """The delimiter under which most columns of the mapping are there."""
    sample = io.StringIO(text, newline="")
    for _ in range(mapping.header_row - 1):
        sample.readline()
    line = sample.readline()
    split = {delimiter: next(csv.reader([line], delimiter=delimiter), []) for delimiter in DELIMITERS}
    return max(DELIMITERS, key=lambda each: (len(set(mapping.columns).intersection(map(unguard, split[each]))), len(split[each])))


def _of_workbook(content: bytes, mapping: SheetMap, limits: Limits) -> Grid:
    _refuse_bombs(content, limits)
    try:
        formulas = _formulas(content, mapping)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book[_worksheet(book.sheetnames, mapping)]
        header: list[str] = []
        lines: list[tuple[int, list[str]]] = []
        bad: list[BadCells] = []
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            if number == mapping.header_row:
                header = [_plain(value) for value in row]
            elif number > mapping.header_row:
                lost = [name for name, at in formulas.get(number, ()) if at < len(row) and row[at] is None]
                if lost:
                    bad.append(
                        BadCells(number, f"{lost[0]} is a formula that was never computed; open the file, save it and give it again")
                    )
                else:
                    lines.append((number, [_plain(value) for value in row]))
    except (*ZIP_FAULTS, InvalidFileException, TypeError, AttributeError, IndexError, SyntaxError) as error:
        raise ReportError(f"is no workbook that can be read ({type(error).__name__}: {error}); save it again as .xlsx or .csv") from error
    return make_grid(header, lines, bad, _told(formulas))


def _refuse_bombs(content: bytes, limits: Limits) -> None:
    try:
        size = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist())
    except ZIP_FAULTS as error:
        raise UnknownFormat(f"is a damaged workbook ({error}); save it again as .xlsx or .csv") from error
    if size > 4 * limits.unpacked:
        raise TooLarge(f"unpacks to {size} bytes; the limit is {4 * limits.unpacked}; save it as .csv")


def _worksheet(names: list[str], mapping: SheetMap) -> str:
    if mapping.worksheet is None and len(names) == 1:
        return names[0]
    if mapping.worksheet not in names:
        raise WireError(f'has the sheets {", ".join(map(repr, names))}; say in the mapping file which one: worksheet = "..."')
    return mapping.worksheet


def _formulas(content: bytes, mapping: SheetMap) -> dict[int, list[tuple[str, int]]]:
    """The cells that hold formulas, by row: each one's name, such as D4, and its column from 0."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if not any(b"<f" in parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/")):
            return {}  # nothing of that kind: no second reading
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=False)
    found: dict[int, list[tuple[str, int]]] = {}
    first = mapping.header_row + 1
    for number, row in enumerate(book[_worksheet(book.sheetnames, mapping)].iter_rows(min_row=first), first):
        for at, cell in enumerate(row):
            if cell.data_type == "f":
                found.setdefault(number, []).append((f"{get_column_letter(at + 1)}{number}", at))
    return found


def _told(formulas: dict[int, list[tuple[str, int]]]) -> tuple[str, ...]:
    names = [name for cells in formulas.values() for name, _ in cells]
    if not names:
        return ()
    shown = ", ".join(names[:SHOWN]) + (" ..." if len(names) > SHOWN else "")
    return (f"{len(names)} cells hold formulas ({shown}); their values as last computed are taken, the formulas stay in the archived file",)


def _plain(value: object) -> str:
    return unguard(unescape(value)) if isinstance(value, str) else cell_text(value)
