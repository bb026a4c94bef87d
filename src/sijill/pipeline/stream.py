"""JSON lines in, JSON lines out, in order."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Name = str | int
"""The id of a row as it was given: a text or a whole number."""
READ_AT_ONCE = 1 << 15  # bytes: some ten reports, enough to make the trip to a worker cheap and few enough to keep all busy


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows in a row; ``first`` is the number of the first, from 1, counting blank lines."""

    first: int
    rows: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row: the line to write (without its line end), its id if it could be read, and whether it failed."""

    line: bytes
    id: Name | None
    failed: bool = False


def read_chunks(blocks: Iterable[bytes]) -> Iterator[Chunk]:
    """The rows of a stream of bytes, as they come in.

    A chunk holds the whole lines of one block, so that a slow producer's row is worked on at once. The last line needs no line end.
    """
    begun: list[bytes] = []
    number = 1
    for block in blocks:
        whole, mark, rest = block.rpartition(b"\n")
        if not mark:
            begun.append(block)
            continue
        rows = tuple((b"".join(begun) + whole).split(b"\n"))
        yield Chunk(number, rows)
        number += len(rows)
        begun = [rest]
    if last := b"".join(begun):
        yield Chunk(number, (last,))


def read_blocks(handle: int) -> Iterator[bytes]:
    """The bytes of an open file or pipe, each block as soon as it is there."""
    while block := os.read(handle, READ_AT_ONCE):
        yield block


def numbered_rows(chunk: Chunk) -> Iterator[tuple[int, bytes]]:
    """The rows of a chunk that are not blank, with their numbers."""
    for number, row in enumerate(chunk.rows, chunk.first):
        if row := row.strip():
            yield number, row
