"""Files that are only added to, sealed by the ledger: an entry holds how long each was and the SHA-256 of it up to there."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from sijill.custody import Kind, Written
from sijill.pipeline.workspace import Workspace

SEALS = "journals"  # the key of an entry's body
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


def broken_seals(workspace: Workspace, entries: Iterable[Written]) -> list[str]:
    """The files whose beginning is not what the last entry that speaks of them sealed, a line each."""
    last: dict[str, tuple[int, Written]] = {}
    faults: list[str] = []
    for entry in entries:
        told = entry.body.get(SEALS)
        if isinstance(told, dict) and entry.kind in (Kind.INTAKE, Kind.RUN, Kind.DESTRUCTION):
            last.update((str(name), (int(each["bytes"]), entry)) for name, each in told.items())
    for name, (size, entry) in sorted(last.items()):
        path = workspace.folder / name
        told = entry.body[SEALS]
        assert isinstance(told, dict)  # noqa: S101 - seen above
        if not path.exists():
            faults.append(f"{path}: entry {entry.n} of the ledger speaks of it and it is not there")
        elif _state(path, size) != (size, told[name]["sha256"]):
            faults.append(f"{path}: its first {size} bytes are not those of which entry {entry.n} of the ledger speaks")
    return faults
