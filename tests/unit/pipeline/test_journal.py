"""A journal after a kill at any byte."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.custody import read_lines
from sijill.pipeline.journal import Journal

LINES = [b"first", b"", "zweite Zeile é".encode(), b"x" * 70_000]


def test_lines_come_back_with_their_offsets(tmp_path: Path) -> None:
    with Journal(tmp_path / "deep" / "j.jsonl") as journal:
        offsets = [journal.append(line) for line in LINES]
    assert list(read_lines(tmp_path / "deep" / "j.jsonl")) == list(zip(offsets, LINES, strict=True))


@given(cut=st.integers(min_value=0, max_value=sum(map(len, LINES)) + len(LINES)))
def test_a_torn_last_line_is_dropped_and_nothing_else(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    path = tmp_path_factory.mktemp("journal") / "j.jsonl"
    content = b"".join(line + b"\n" for line in LINES)
    path.write_bytes(content[:cut])
    whole = content[:cut].rpartition(b"\n")
    kept = [line for _, line in read_lines(path)]
    with Journal(path) as journal:
        assert journal.dropped == len(whole[2])
        journal.append(b"next")
    assert [line for _, line in read_lines(path)] == [*kept, b"next"]
    assert kept == LINES[: len(kept)]
