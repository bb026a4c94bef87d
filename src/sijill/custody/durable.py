"""Files that are whole or not there, whatever moment the power goes."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

READ_ONLY = 0o444
NEW = ".new-"  # how the names of files begin that are not whole yet


@contextmanager
def written_whole(folder: Path, *, mode: int | None = None) -> Iterator[tuple[BinaryIO, list[Path]]]:
    """A temporary file in a folder, and a list to put the target into; it takes the target's name once its bytes are on the disk.

    Without a target, or after an error, nothing is left behind.
    """
    target: list[Path] = []
    file = NamedTemporaryFile(dir=folder, prefix=NEW, delete=False)  # noqa: SIM115 (it outlives the block by its new name)
    beside = Path(file.name)
    try:
        yield file, target  # type: ignore[misc]
        file.flush()
        os.fsync(file.fileno())
        file.close()
        if target:
            _rename(beside, target[0], mode)
    finally:
        file.close()
        with suppress(FileNotFoundError):
            beside.unlink()


def _rename(beside: Path, target: Path, mode: int | None) -> None:
    if mode is not None:
        beside.chmod(mode)
    beside.replace(target)
    sync_folder(target.parent)


def write_whole(path: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Writes a file, and the folders above it, so that a kill leaves the old one or the new one, never half."""
    make_folder(path.parent)
    with written_whole(path.parent, mode=mode) as (file, target):
        file.write(content)
        target.append(path)


def make_folder(path: Path) -> None:
    """Makes a folder and those above it, their names on the disk before this returns."""
    if path.is_dir():
        return
    make_folder(path.parent)
    with suppress(FileExistsError):
        path.mkdir()
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """The names in a folder are on the disk. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
