"""What a file would change in a sheet, row by row and cell by cell."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sijill.intake.sheets import BadCells, Grid, Row
from sijill.pipeline.sheet import Cells, Key, Sheet, shown_key


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that has other cells now: each column with what stood there and what stands there."""

    key: Key
    row: Row
    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows that are new, changed, the same, in the sheet and not in the file (they stay), and those that cannot be taken."""

    columns: tuple[str, ...]
    added: tuple[tuple[Key, Row], ...]
    changed: tuple[Changed, ...]
    same: tuple[tuple[Key, Row], ...]
    missing: tuple[Key, ...]
    bad: tuple[BadCells, ...]

    @property
    def rows(self) -> Iterator[tuple[Key, Row]]:
        """Every row of the file that can be taken, in its order."""
        found = [*self.added, *((each.key, each.row) for each in self.changed), *self.same]
        yield from sorted(found, key=lambda each: each[1].line)


def compare_sheet(sheet: Sheet, grid: Grid, key: tuple[str, ...]) -> Changes:
    """What a grid changes in a sheet. Rows without a key, and all rows of a key that stands twice, cannot be taken."""
    keyed = [(tuple(row.cells[name] for name in key), row) for row in grid.rows]
    count = Counter(each for each, _ in keyed)
    good = [(each, row) for each, row in keyed if any(each) and count[each] == 1]
    bad = [*grid.bad, *(BadCells(row.line, _fault(each, key)) for each, row in keyed if not any(each) or count[each] > 1)]
    changed = [Changed(each, row, _cells(sheet.rows[each], row.cells)) for each, row in good if each in sheet.rows]
    return Changes(
        columns=(*grid.columns, *(name for name in sheet.columns if name not in grid.columns)),
        added=tuple((each, row) for each, row in good if each not in sheet.rows),
        changed=tuple(each for each in changed if each.cells),
        same=tuple((each.key, each.row) for each in changed if not each.cells),
        missing=tuple(each for each in sheet.rows if each not in count),
        bad=tuple(sorted(bad, key=lambda each: each.line)),
    )


def _fault(key: Key, names: tuple[str, ...]) -> str:
    if not any(key):
        return f"has nothing in {' and '.join(names)}, which tells rows apart; give it one"
    return f"{' and '.join(names)} {shown_key(key)!r} stands in more than one row of the file; none of them was taken"


def _cells(before: Cells, now: Cells) -> tuple[tuple[str, str, str], ...]:
    return tuple((name, before.get(name, ""), cell) for name, cell in now.items() if before.get(name, "") != cell)
