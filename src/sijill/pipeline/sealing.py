"""Files that are only added to, sealed by the ledger: an entry holds how long each was and the SHA-256 of it up to there."""

import hashlib
import json
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sijill.custody import SEALS, Entry, Item, Kind, Ledger, Shelf, Written, read_ledger, read_lines
from sijill.domain.errors import CustodyError
from sijill.pipeline.workspace import Workspace

Told = dict[str, Any]  # a line of a list
SEALERS = (Kind.INTAKE, Kind.SEAL, Kind.RUN, Kind.DESTRUCTION)
_BLOCK = 1 << 20


def seal(workspace: Workspace, paths: Iterable[Path]) -> dict[str, object]:
    """What an entry says of some files of the workspace, to be put into its body; files that are not there are left out."""
    there = [path for path in paths if path.exists()]
    seals = {path.relative_to(workspace.folder).as_posix(): _state(path, path.stat().st_size) for path in there}
    return {SEALS: {name: {"bytes": size, "sha256": digest} for name, (size, digest) in seals.items()}}


def _state(path: Path, size: int) -> tuple[int, str]:
    """How many of the first bytes of a file there are, and their SHA-256."""
    sponge, left = hashlib.sha256(), size
    with path.open("rb") as file:
        while left and (block := file.read(min(_BLOCK, left))):
            sponge.update(block)
            left -= len(block)
    return size - left, sponge.hexdigest()


def seal_lists(workspace: Workspace, ledger: Ledger) -> None:
    """Seals the lists of inputs and reports as they stand, unless the last seals are of that."""
    now = seal(workspace, (workspace.inputs, workspace.reports))
    last = {name: told for name, (told, _) in _last_seals(read_ledger(workspace.ledger)).items()}
    stated = now[SEALS]
    if isinstance(stated, dict) and any(last.get(name) != told for name, told in stated.items() if told["bytes"] or name in last):
        ledger.append(Entry(Kind.SEAL, datetime.now(UTC), body=now))


def _last_seals(entries: Iterable[Written]) -> dict[str, tuple[dict[str, object], Written]]:
    """What the last entry that speaks of a file says of it, and that entry."""
    last: dict[str, tuple[dict[str, object], Written]] = {}
    for entry in entries:
        told = entry.body.get(SEALS)
        if isinstance(told, dict) and entry.kind in SEALERS:
            last.update((str(name), (each, entry)) for name, each in told.items())
    return last


def broken_seals(workspace: Workspace, entries: Iterable[Written]) -> list[str]:
    """The files that are not what the last entry that speaks of them sealed, a line each; judgements alone may go on behind their seal."""
    last = _last_seals(entries)
    faults: list[str] = []
    for name, (told, entry) in sorted(last.items()):
        path, size = workspace.folder / name, int(str(told["bytes"]))
        if not path.exists():
            faults.append(f"{path}: entry {entry.n} of the ledger speaks of it and it is not there")
        elif _state(path, size) != (size, told["sha256"]):
            faults.append(f"{path}: its first {size} bytes are not those of which entry {entry.n} of the ledger speaks")
    for path in filter(Path.exists, (workspace.inputs, workspace.reports, *sorted(workspace.sheets.glob("*.jsonl")))):
        sealed = last.get(path.relative_to(workspace.folder).as_posix())
        size = int(str(sealed[0]["bytes"])) if sealed else 0
        if path.stat().st_size > size:
            where = f"{path}: what stands behind its first {size} bytes is under no seal: an intake was cut off, or another hand added it"
            faults.append(f"{where}; take the same files in again, and compare with a backup")
    return faults


def untold_lines(workspace: Workspace, kept: Iterable[Told], spoken: Container[Item], destroyed: Container[Item]) -> Iterator[str]:
    """Reports and inputs of which the ledger knows nothing: entries are written before lists, so its own were cut or the lines added."""
    inputs = told_lines(workspace.inputs)
    for path, lines in ((workspace.reports, kept), (workspace.inputs, inputs)):
        named = [item for told in lines for item in _named(told)]
        if untold := [item for item in named if item not in spoken and item not in destroyed]:
            yield f"{path}: {len(untold)} items are in it of which no entry of the ledger speaks, the first is {untold[0]}"


def told_lines(path: Path) -> Iterator[Told]:
    """The lines of a list that can be read; one that is not as it was written breaks its seal."""
    for _, line in read_lines(path):
        with suppress(ValueError):
            told = json.loads(line)
            if isinstance(told, dict):
                yield told


def _named(told: Told) -> Iterator[Item]:
    for shelf, key in ((Shelf.TEXT, "text"), (Shelf.ORIGINAL, "original"), (Shelf.ORIGINAL, "digest")):
        with suppress(CustodyError):
            yield from [Item.parse(f"{shelf}/{told[key]}")] if told.get(key) else ()
