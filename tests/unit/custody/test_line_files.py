"""Lines after a kill at any byte."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.custody.line_files import cut_torn_line, last_line, read_lines

LINES = [b"first", b"", "zweite Zeile é".encode(), b"x" * 70_000]
CONTENT = b"".join(line + b"\n" for line in LINES)


@given(cut=st.integers(min_value=0, max_value=len(CONTENT)))
def test_a_torn_last_line_is_cut_off_and_nothing_else(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    path = tmp_path_factory.mktemp("lines") / "l.jsonl"
    path.write_bytes(CONTENT[:cut])
    kept = list(read_lines(path))
    assert cut_torn_line(path) == CONTENT[:cut].rpartition(b"\n")[2]
    assert list(read_lines(path)) == kept
    assert [line for _, line in kept] == LINES[: len(kept)]
    assert all(CONTENT[at : at + len(line)] == line for at, line in kept)
    assert last_line(path) == (kept[-1][1] if kept else b"")


def test_a_missing_file_has_no_lines(tmp_path: Path) -> None:
    assert list(read_lines(tmp_path / "none")) == []
    assert cut_torn_line(tmp_path / "none") == b""
