"""A command called as a shell calls it, in this process."""

import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from sijill.cli import main


class Said(NamedTuple):
    """What a command wrote, and its exit code."""

    out: str
    err: str
    code: int


def call(capfd: pytest.CaptureFixture[str], *words: object, given: bytes | None = None, tmp_path: Path | None = None) -> Said:
    """Calls ``sijill`` with these words, and these bytes on its standard input."""
    before = sys.stdin
    capfd.readouterr()
    if given is not None:
        assert tmp_path is not None
        (tmp_path / "given").write_bytes(given)
        sys.stdin = io.TextIOWrapper((tmp_path / "given").open("rb"))
    try:
        main.main([str(word) for word in words], prog_name="sijill")
    except SystemExit as end:
        sys.stdout.flush()
        out, err = capfd.readouterr()
        return Said(out, err, int(end.code or 0))
    finally:
        if given is not None:
            sys.stdin.close()
        sys.stdin = before
    raise AssertionError("a command ends the program")
