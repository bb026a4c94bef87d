"""``sijill add --map``: a recorder's spreadsheet into the workspace, row by row, updated in place by key."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sijill.custody import Archive, Entry, Item, Kind, Ledger
from sijill.domain.errors import ReportError, SijillError, UsageError, WireError
from sijill.domain.ids import digest_bytes
from sijill.exports import Outcome
from sijill.intake.result import Extracted
from sijill.intake.sheets import BadCells, Row, SheetMap, read_map, read_sheet, report_of_row, write_sheet
from sijill.intake.walk import shown
from sijill.pipeline.inputs import Input, Inputs, Kept
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.sealing import seal, seal_lists
from sijill.pipeline.sheet import Key, Sheet, add_to_sheet, read_sheet_file, shown_key
from sijill.pipeline.sheet_changes import Changes, compare_sheet
from sijill.pipeline.taking import ITEMS_AN_ENTRY, entries_told
from sijill.pipeline.workspace import Workspace, open_workspace


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file changed in a sheet, or would have changed; ``notes`` say what was not taken as it stands."""

    sheet: str
    changes: Changes
    reports: int
    notes: tuple[str, ...]
    is_done: bool


def import_sheet(path: Path, map_path: Path, into: Path, *, dry_run: bool = False) -> Imported:
    """Takes a spreadsheet into a workspace as its mapping file says; with ``dry_run`` only says what would change.

    Rows of the sheet that are not in the file stay; columns too. Raises UsageError for a faulty mapping, ReportError naming the file
    where it cannot be read.
    """
    mapping = read_map(map_path)
    try:
        grid = read_sheet(path, mapping)
    except (ReportError, WireError) as error:
        raise type(error)(f"{path}: {str(error).removeprefix(f'{path}: ')}") from error
    if dry_run:
        sheet = read_sheet_file(open_workspace(into).sheet(mapping.sheet)) if into.exists() else Sheet()
        changes = compare_sheet(sheet, grid, mapping.key)
        return Imported(mapping.sheet, changes, len(_reports(changes, mapping, "")[0]), grid.notes, False)
    workspace = open_workspace(into, create=True)
    with hold_lock(workspace.folder), Inputs(workspace.inputs, workspace.reports) as inputs:
        sheet = read_sheet_file(workspace.sheet(mapping.sheet))
        changes = compare_sheet(sheet, grid, mapping.key)
        reports = _apply(workspace, inputs, path, mapping, sheet, changes)
    return Imported(mapping.sheet, changes, reports, grid.notes, True)


def _apply(workspace: Workspace, inputs: Inputs, path: Path, mapping: SheetMap, sheet: Sheet, changes: Changes) -> int:
    """Bytes first, then the sheet, the ledger, the inputs: cut off anywhere, the same call goes on from there and doubles nothing."""
    original = Archive(workspace.archive).add_file(path)
    kept, bad = _reports(changes, mapping, original.digest)
    texts = _keep(workspace, inputs, kept)
    columns = changes.columns if sheet.columns != changes.columns else None
    rows = [(key, row.cells) for key, row in changes.added]
    rows += [(each.key, sheet.rows[each.key] | each.row.cells) for each in changes.changed]  # cells of columns not in the file stay
    if rows or columns:
        add_to_sheet(workspace.sheet(mapping.sheet), columns, rows)
    name = shown(path)
    if rows or columns or texts or (name, original.digest, "") not in entries_told(workspace.ledger):
        _tell(workspace, mapping, name, [original, *texts], changes)
    faults = tuple(f"{name}, row {each.line}: {each.fault}" for each in (*changes.bad, *bad))
    if kept or faults:
        message = f"sheet {mapping.sheet}" + (f"; {len(faults)} rows could not be taken" if faults else "")
        outcome = Outcome.READ if kept else Outcome.FAILED
        inputs.add(Input(name, original.digest, outcome, tuple(each.id for each, _ in kept), message, faults))
    inputs.sync()
    with Ledger(workspace.ledger, now=datetime.now(UTC)) as ledger:
        seal_lists(workspace, ledger)
    return len(kept)


def _keep(workspace: Workspace, inputs: Inputs, kept: Iterable[tuple[Kept, str]]) -> list[Item]:
    """Keeps the reports that are new or have other words or another head than before, and gives the items of their texts."""
    archive, texts = Archive(workspace.archive), []
    for each, text in kept:
        before = inputs.kept.get(each.id)
        if before is None or (before.text, before.head, before.context) != (each.text, each.head, each.context):
            texts.append(archive.add_text(text))
            inputs.keep(each)
    return texts


def _reports(changes: Changes, mapping: SheetMap, original: str) -> tuple[list[tuple[Kept, str]], list[BadCells]]:
    kept, bad = [], []
    for key, row in changes.rows:
        found = report_of_row(row, mapping)
        if isinstance(found, BadCells):
            bad.append(found)
        elif found is not None:
            kept.append((_kept(mapping, key, row, found, original), found.text))
    return kept, bad


def _kept(mapping: SheetMap, key: Key, row: Row, found: Extracted, original: str) -> Kept:
    notes = tuple(note.message for note in found.notes)
    name = f"{mapping.sheet}:{shown_key(key)}"
    return Kept(name, digest_bytes(found.text.encode()), original, row.line, found.extractor, found.head, found.context, notes)


def _tell(workspace: Workspace, mapping: SheetMap, name: str, items: Sequence[Item], changes: Changes) -> None:
    counts = {"added": len(changes.added), "changed": len(changes.changed), "same": len(changes.same), "missing": len(changes.missing)}
    body = {"name": name, "sheet": mapping.sheet, "rows": counts, **seal(workspace, [workspace.sheet(mapping.sheet)])}
    with Ledger(workspace.ledger, now=datetime.now(UTC)) as ledger:
        parts = [items[at : at + ITEMS_AN_ENTRY] for at in range(0, len(items), ITEMS_AN_ENTRY)]
        ledger.extend(Entry(Kind.INTAKE, datetime.now(UTC), part, body) for part in parts)


def export_sheet(name: str, to: Path, into: Path) -> int:
    """Writes a sheet as .csv or .xlsx and gives the number of its rows. Raises UsageError where there is no such sheet."""
    workspace = open_workspace(into)
    path = workspace.sheet(name)
    if not path.exists():
        raise UsageError(f"{into}: has no sheet {name!r}; it has {', '.join(sheet_names(into)) or 'none'}")
    sheet = read_sheet_file(path)
    content = write_sheet(sheet.columns, ([cells.get(column, "") for column in sheet.columns] for cells in sheet.rows.values()), to.suffix)
    try:
        to.write_bytes(content)
    except OSError as error:
        raise SijillError(f"{to}: cannot be written ({error.strerror})") from error
    return len(sheet.rows)


def sheet_names(into: Path) -> list[str]:
    """The sheets of a workspace, sorted."""
    return sorted(path.stem for path in open_workspace(into).sheets.glob("*.jsonl"))
