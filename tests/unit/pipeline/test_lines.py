"""A stream of JSON lines through a process pool, whatever is in it."""

import json
import os
import signal
from collections.abc import Iterable

import pytest

from sijill.pipeline.lines import answer_chunk, answer_lines, failure
from sijill.pipeline.rows import id_of
from sijill.pipeline.stream import Chunk, Outcome


def answer(row: bytes, number: int) -> Outcome:
    """An answer that kills its process where the row says so."""
    if b"kill" in row:
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(json.dumps({"id": id_of(row), "row": number}).encode(), id_of(row))


def rows(*names: str) -> list[bytes]:
    return [json.dumps({"id": name}).encode() + b"\n" for name in names]


def answered(blocks: Iterable[bytes], jobs: int) -> list[tuple[str | int | None, bool]]:
    return [(outcome.id, outcome.failed) for batch in answer_lines(answer, blocks, jobs=jobs) for outcome in batch]


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_line_for_a_row_in_order(jobs: int) -> None:
    names = [str(number) for number in range(500)]
    assert answered(rows(*names), jobs) == [(name, False) for name in names]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_second_row_of_an_id_is_an_error(jobs: int) -> None:
    assert answered(rows("a", "b", "a", "a"), jobs) == [("a", False), ("b", False), ("a", True), ("a", True)]


def test_a_row_that_kills_its_worker_costs_itself_only() -> None:
    names = [*"abcde", "kill 1", *"fgh", "kill 2", *"ij"]
    together = b"".join(rows(*names))  # one chunk, so that its neighbours are innocent and have to be saved
    assert answered([together], 2) == [(name, "kill" in name) for name in names]


def test_the_line_of_a_failure() -> None:
    assert json.loads(failure("x", "too long").line) == {"id": "x", "error": "too long"}
    assert json.loads(failure(None, ZeroDivisionError("by zero")).line) == {"id": None, "error": "ZeroDivisionError: by zero"}


def test_blank_rows_are_no_rows() -> None:
    assert [outcome.line for outcome in answer_chunk(answer, Chunk(7, (b"", b'{"id": "a"}', b" ")))] == [b'{"id": "a", "row": 8}']
