"""``sijill destroy``: to protect a person, two people order that a report is destroyed; digest, reason and signers stay."""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path

from sijill.custody import SEALS, Archive, Entry, Item, Kind, Ledger, Shelf, read_ledger, read_lines, write_whole
from sijill.domain.errors import UsageError
from sijill.domain.ids import digest_bytes
from sijill.exports import read_line
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.workspace import Workspace, open_workspace

Change = Callable[[bytes], bytes | None]


class ReasonClass(StrEnum):
    """Why a report is destroyed; the ledger keeps the class and nothing that could lead back."""

    PROTECTION = "protection"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    COURT_ORDER = "court_order"
    NOT_OURS = "not_ours"


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What an order destroyed: archived items and lines of lists and runs; ``is_sealed`` tells that backups cannot be read any more."""

    items: int
    lines: int
    is_sealed: bool


def destroy_report(into: Path, report: str, reason: ReasonClass, signers: tuple[str, ...], *, with_file: bool = False) -> Destroyed:
    """Destroys a report: its captured bytes, working texts, quotes and lines in every list and run, and the working copy.

    Raises UsageError where there is no such report, where fewer than two different people sign, and where its file holds other reports,
    unless ``with_file`` says that the file's bytes go all the same (the other reports' texts stay).
    """
    people = sorted({" ".join(name.split()) for name in signers} - {""})
    if len({name.casefold() for name in people}) < 2:
        raise UsageError("two different people must sign: give --by twice")
    workspace = open_workspace(into)
    with hold_lock(workspace.folder):
        items = _items(workspace, report, with_file=with_file)
        changes = list(_changes(workspace, report))
        archive = Archive(workspace.archive)
        is_sealed = all(archive.is_sealed(item) for item in items)
        with Ledger(workspace.ledger, now=datetime.now(UTC)) as ledger:
            body: dict[str, object] = {"reason": reason.value, "signers": people, "report_sha256": digest_bytes(report.encode())}
            ledger.append(Entry(Kind.DESTRUCTION, datetime.now(UTC), items, body | _restated(workspace, changes)))
        archive.destroy(items)
        for path, content, _ in changes:
            write_whole(path, content)
        for folder in (workspace.out, workspace.cache):
            shutil.rmtree(folder, ignore_errors=True)
    return Destroyed(len(items), sum(count for _, _, count in changes), is_sealed)


def destroyed_digests(ledger: Path) -> frozenset[str]:
    """The SHA-256 of all captured bytes that were destroyed by order: they are not taken in again."""
    orders = (entry for entry in read_ledger(ledger) if entry.kind is Kind.DESTRUCTION)
    return frozenset(item.digest for entry in orders for item in entry.items if item.shelf is Shelf.ORIGINAL)


def _items(workspace: Workspace, report: str, *, with_file: bool) -> list[Item]:
    """The archived items of a report: each of its texts, the files it came in, and what was captured together with those."""
    kept = [read_line(line, number) for number, (_, line) in enumerate(read_lines(workspace.reports), 1)]
    mine = [each for each in kept if each["id"] == report]
    if not mine:
        raise UsageError(f"{workspace.folder}: there is no report {report!r}; ids stand in reports.jsonl and on the page")
    originals = {str(each["original"]) for each in mine}
    others = {str(each["id"]) for each in kept if each["original"] in originals} - {report}
    if others and not with_file:
        raise UsageError(f"{report}: its file holds {len(others)} other reports; --with-file destroys the file's bytes all the same")
    still = {str(each["text"]) for each in kept if each["id"] != report}
    texts = {str(each["text"]) for each in mine} - still
    captured = {
        item
        for entry in read_ledger(workspace.ledger)
        if entry.kind is Kind.INTAKE and entry.items and entry.items[0].digest in originals
        for item in entry.items
        if item.shelf is Shelf.ORIGINAL
    }
    found = {Item(Shelf.TEXT, digest) for digest in texts} | {Item(Shelf.ORIGINAL, digest) for digest in originals}
    return sorted(found | captured)


def _changes(workspace: Workspace, report: str) -> Iterator[tuple[Path, bytes, int]]:
    """Each file that speaks of a report, as it will be, with the number of its lines that change."""
    lists: list[tuple[Path, Change]] = [(workspace.reports, partial(_dropped, report)), (workspace.inputs, partial(_without, report))]
    lists += [(path, partial(_emptied, report, path.stem)) for path in sorted(workspace.sheets.glob("*.jsonl"))]
    lists += [(path, partial(_dropped, report)) for path in sorted(workspace.runs.glob("*/*.jsonl"))]
    for path, change in lists:
        lines = [line for _, line in read_lines(path)]
        after = [change(line) for line in lines]
        count = sum(line != new for line, new in zip(lines, after, strict=True))
        if count:
            yield path, b"".join(line + b"\n" for line in after if line is not None), count


def _dropped(report: str, line: bytes) -> bytes | None:
    """Nothing, of a line that is of a report or rests on it; the next run makes incidents of what is left."""
    told = read_line(line)
    return None if told.get("id") == report or report in told.get("reports", ()) else line


def _without(report: str, line: bytes) -> bytes:
    """What became of a file, without a report."""
    told = read_line(line)
    if report not in told["reports"]:
        return line
    told["reports"] = [each for each in told["reports"] if each != report]
    return _written(told | {"message": "a report of it was destroyed by order", "notes": [], "faults": []})


def _emptied(report: str, sheet: str, line: bytes) -> bytes:
    """A state of a sheet's row, without its cells."""
    told = read_line(line)
    key = "|".join(part.replace("|", "||") for part in told.get("key", ()))
    return _written(told | {"cells": {}}) if f"{sheet}:{key}" == report else line


def _written(told: dict[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _restated(workspace: Workspace, changes: Iterable[tuple[Path, bytes, int]]) -> dict[str, object]:
    """What the ledger says of the changed files from now on."""
    journals: dict[str, object] = {}
    restated: dict[str, object] = {}
    for path, content, _ in changes:
        name = path.relative_to(workspace.folder).as_posix()
        if path.is_relative_to(workspace.runs):
            restated[name] = digest_bytes(content)
        else:
            journals[name] = {"bytes": len(content), "sha256": digest_bytes(content)}
    return {SEALS: journals, "restated": restated, "out_of_run": max(workspace.run_numbers(), default=0)}
