"""The files below the paths that were given, each once, in an order that does not depend on the disk."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from sijill.custody.archive import digest_file
from sijill.domain.errors import SijillError
from sijill.intake import LIMITS
from sijill.intake.walk import walk
from sijill.pipeline.settings import NAME


def walk_paths(paths: Iterable[Path], passed: Callable[[Path], None] = lambda _: None) -> Iterator[tuple[Path, SijillError | None]]:
    """Each file given or below a folder given, with the error if it is closed to us; files inside workspaces are no sources.

    ``passed`` is told of hidden files and folders, which are passed over.
    """
    met: set[str] = set()

    def tell(path: Path) -> None:
        if not _in_workspace(Path(os.path.abspath(path)).parent):  # noqa: PTH100
            passed(path)

    for path in paths:
        for found, error in walk(path, LIMITS, tell):
            real = os.path.abspath(found)  # noqa: PTH100 - links are not followed: two names of one file are two files here
            if real not in met and not _in_workspace(Path(real).parent):
                met.add(real)
                yield found, error


@cache
def _in_workspace(folder: Path) -> bool:
    return (folder / NAME).exists() or (folder != folder.parent and _in_workspace(folder.parent))


def digest_of(path: Path) -> str | None:
    """The SHA-256 of a file's bytes, or ``None`` where it cannot be read or is a pipe."""
    try:
        return digest_file(path) if path.is_file() else None
    except OSError:
        return None
