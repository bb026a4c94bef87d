"""Standard input and output of the commands that read and write JSON lines."""

import os
import sys
from collections.abc import Iterable, Iterator

from sijill.pipeline import Outcome, read_blocks


def input_blocks() -> Iterator[bytes]:
    """The bytes of standard input, as they come."""
    return read_blocks(sys.stdin.fileno())


def write_outcomes(batches: Iterable[list[Outcome]]) -> int:
    """Writes the lines as they come and gives the exit code: 1 if a row failed, else 0."""
    failed = False
    try:
        for batch in batches:
            sys.stdout.buffer.write(b"".join(outcome.line + b"\n" for outcome in batch))
            sys.stdout.buffer.flush()
            failed = failed or any(outcome.failed for outcome in batch)
    except BrokenPipeError:  # whoever read our lines has enough of them
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 1 if failed else 0
