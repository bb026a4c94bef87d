"""A file of JSON lines that survives a kill at any moment.

Lines are only ever added. What was synced stays; a last line cut short by a kill is dropped when the journal is next opened, and said.
"""

import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from sijill.custody import cut_torn_line

SYNC_EVERY_BYTES = 1 << 20  # a kill loses at most this much work; syncing each line would make small reports wait for the disk


class Journal:
    """An open journal. ``dropped`` is the number of bytes of a torn last line that was cut off on opening, else 0."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.dropped = len(cut_torn_line(path))
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
