"""A sheet as it stands in a file: names of columns, and rows of text."""

from dataclasses import dataclass

from sijill.domain.errors import WireError

Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: where it stands (line of the file or row of the sheet, from 1), and its cells by column, empty ones too."""

    line: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class BadCells:
    """A row that could not be taken, and why."""

    line: int
    fault: str


@dataclass(frozen=True, slots=True)
class Grid:
    """All of a sheet; ``notes`` say what was not taken as it stands."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    bad: tuple[BadCells, ...] = ()
    notes: tuple[str, ...] = ()


def make_grid(header: list[str], lines: list[tuple[int, list[str]]], bad: list[BadCells], notes: tuple[str, ...] = ()) -> Grid:
    """The grid of a header and rows. Rows without any cell are passed over; columns without a name are named by their number.

    Raises WireError where two columns have one name.
    """
    width = _width(header, lines)
    names = [name or f"(column {at})" for at, name in enumerate((header + [""] * width)[: max(width, 1)], 1)]
    if double := next((name for name in names if names.count(name) > 1), None):
        raise WireError(f"two columns are called {double!r}; give each its own name")
    rows = []
    for line, cells in lines:
        if not any(cells):
            continue
        if any(cells[len(names) :]):
            bad.append(BadCells(line, f"has {len(cells)} cells where the header has {len(names)}"))
            continue
        rows.append(Row(line, dict(zip(names, cells + [""] * (len(names) - len(cells)), strict=False))))
    return Grid(tuple(names), tuple(rows), tuple(sorted(bad, key=lambda each: each.line)), notes)


def _width(header: list[str], lines: list[tuple[int, list[str]]]) -> int:
    """The columns that have a name; and as workbooks have empty ones behind the last, those without a name that have cells."""
    named = max((at for at, name in enumerate(header, 1) if name), default=0)
    filled = max((at for _, cells in lines for at, cell in enumerate(cells[: len(header)], 1) if cell), default=0)
    return max(named, filled)
