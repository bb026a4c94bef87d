"""The files below the paths that were given, in an order that does not depend on the disk."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sijill.pipeline.settings import NAME


@dataclass(frozen=True, slots=True)
class Closed:
    """A folder that could not be looked into, and why."""

    path: Path
    message: str


def walk_paths(paths: Iterable[Path]) -> Iterator[Path | Closed]:
    """Each file given or below a folder given, once, sorted within each folder; folders that are closed to us are told.

    Hidden files (``.DS_Store``), and folders that are workspaces themselves, are left out: they hold no reports.
    """
    met: set[Path] = set()
    for path in paths:
        for found in _walk(path) if path.is_dir() else [path]:
            if isinstance(found, Closed):
                yield found
            elif (real := Path(os.path.abspath(found))) not in met:
                met.add(real)
                yield found


def _walk(folder: Path) -> Iterator[Path | Closed]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Closed(folder, f"cannot be looked into: {error.strerror or error}")
        return
    if any(entry.name == NAME for entry in entries):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif entry.is_file() or entry.is_symlink():  # a link to nothing is told when it is read; a link to a folder may be a loop
            yield from () if entry.is_dir() else (Path(entry.path),)
