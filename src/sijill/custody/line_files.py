"""Files of lines that are only ever added to, and what a kill may leave of the last one."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_BLOCK = 1 << 16


def read_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Each whole line without its line end, with the byte offset where it begins; a torn last line is left out, a missing file has none."""
    if not path.exists():
        return
    at = 0
    with path.open("rb") as file:
        for line in file:
            if line.endswith(b"\n"):
                yield at, line[:-1]
            at += len(line)


def last_line(path: Path) -> bytes:
    """The last line of a file whose last line is whole, without its line end; of an empty file none."""
    with path.open("rb") as file:
        end = file.seek(0, os.SEEK_END)
        if not end:
            return b""
        start = _line_start(file, end - 1)
        file.seek(start)
        return file.read(end - 1 - start)


def cut_torn_line(path: Path) -> bytes:
    """Cuts a last line without a line end off a file, and gives its bytes; a missing file has none."""
    if not path.exists():
        return b""
    with path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        keep = _line_start(file, size)
        file.seek(keep)
        torn = file.read(size - keep)
        if torn:
            file.truncate(keep)
            os.fsync(file.fileno())
    return torn


def _line_start(file: BinaryIO, end: int) -> int:
    """The offset behind the last line end before an offset."""
    at = end
    while at > 0:
        begin = max(0, at - _BLOCK)
        file.seek(begin)
        found = file.read(at - begin).rfind(b"\n")
        if found >= 0:
            return begin + found + 1
        at = begin
    return 0
