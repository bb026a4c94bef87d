"""Rows out of blocks of bytes, wherever the blocks are cut."""

import os

from hypothesis import given
from hypothesis import strategies as st

from sijill.pipeline.stream import numbered_rows, read_blocks, read_chunks


def rows_of(blocks: list[bytes]) -> list[tuple[int, bytes]]:
    return [numbered for chunk in read_chunks(blocks) for numbered in numbered_rows(chunk)]


@given(st.lists(st.binary(max_size=6) | st.sampled_from([b"\n", b"a\n", b"\r\n"]), max_size=12))
def test_cuts_make_no_difference(blocks: list[bytes]) -> None:
    whole = b"".join(blocks).split(b"\n")
    assert rows_of(blocks) == [(number, row.strip()) for number, row in enumerate(whole, 1) if row.strip()]


def test_the_last_row_needs_no_line_end() -> None:
    assert rows_of([b"a\n\n  \nb", b"c"]) == [(1, b"a"), (4, b"bc")]


def test_a_whole_row_is_given_before_the_next_block_is_asked_for() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"first\nsec")
    chunks = read_chunks(read_blocks(reading))
    assert next(chunks).rows == (b"first",)
    os.write(writing, b"ond")
    os.close(writing)
    assert next(chunks).rows == (b"second",)
    os.close(reading)
