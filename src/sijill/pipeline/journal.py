"""A file of JSON lines that survives a kill at any moment.

Lines are only ever added. What was synced stays; a last line cut short by a kill is dropped when the journal is next opened, and said.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

SYNC_EVERY_BYTES = 1 << 20  # a kill loses at most this much work; syncing each line would make small reports wait for the disk


class Journal:
    """An open journal. ``dropped`` is the number of bytes of a torn last line that was cut off on opening, else 0."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.dropped = drop_torn_line(path)
        self._file: BinaryIO = path.open("ab")
        self._unsynced = 0

    def append(self, line: bytes) -> int:
        """Adds one line (without its line end) and gives the byte offset where it begins."""
        at = self._file.tell()
        self._file.write(line + b"\n")
        self._unsynced += len(line) + 1
        if self._unsynced >= SYNC_EVERY_BYTES:
            self.sync()
        return at

    def flush(self) -> None:
        """Everything added so far survives the end of this process; a power cut may still take what was not synced."""
        self._file.flush()

    def sync(self) -> None:
        """Everything added so far is on the disk."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._unsynced = 0

    def close(self) -> None:
        """Syncs and closes."""
        if not self._file.closed:
            self.sync()
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def drop_torn_line(path: Path) -> int:
    """Cuts a last line without a line end off a file and gives the bytes cut; a missing file has none."""
    if not path.exists():
        return 0
    with path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        whole = _end_of_last_line(file, size)
        if whole < size:
            file.truncate(whole)
            os.fsync(file.fileno())
    return size - whole


def _end_of_last_line(file: BinaryIO, size: int) -> int:
    block = 1 << 16
    at = size
    while at > 0:
        begin = max(0, at - block)
        file.seek(begin)
        found = file.read(at - begin).rfind(b"\n")
        if found >= 0:
            return begin + found + 1
        at = begin
    return 0


def read_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Each whole line with the byte offset where it begins; a torn last line is left out."""
    if not path.exists():
        return
    at = 0
    with path.open("rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                return
            yield at, line[:-1]
            at += len(line)


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file so that a kill leaves the old one or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """The names in a folder are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
