"""What a spreadsheet changed, on the terminal."""

from collections.abc import Iterator

from sijill.exports.terminal import clean
from sijill.pipeline import Imported

SHOWN = 20  # rows of each sort


def imported_lines(name: str, found: Imported) -> Iterator[str]:
    """A line per row that is new, changed or cannot be taken, the first of each sort, and the counts."""
    changes = found.changes
    yield from _some([f"+ {_key(key)}" for key, _ in changes.added], "new rows")
    yield from _some(
        [
            f"~ {_key(each.key)}: " + "; ".join(f"{column}: {_cell(before)} -> {_cell(now)}" for column, before, now in each.cells)
            for each in changes.changed
        ],
        "changed rows",
    )
    yield from _some([f"not in the file, stays: {_key(key)}" for key in changes.missing], "rows that are not in the file and stay")
    yield from (f"FAILED {name}, row {each.line}: {each.fault}" for each in changes.bad)
    yield from found.notes
    yield (
        f"sheet {found.sheet}: {len(changes.added)} rows {'added' if found.is_done else 'would be added'}, {len(changes.changed)} changed, "
        f"{len(changes.same)} the same, {len(changes.missing)} not in the file, {len(changes.bad)} not taken; {found.reports} reports"
    )
    if not found.is_done:
        yield "Nothing was written: this was a dry run."


def _some(lines: list[str], what: str) -> Iterator[str]:
    yield from map(clean, lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"... and {len(lines) - SHOWN} more {what}"


def _key(key: tuple[str, ...]) -> str:
    return " | ".join(key)


def _cell(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")
