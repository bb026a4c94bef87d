import json
from io import BytesIO

import pytest

from sijill.intake.jsonl import read_jsonl
from sijill.intake.limits import LIMITS, Limits
from sijill.intake.result import BadRow, Part


def read(*lines: bytes, limits: Limits = LIMITS) -> list[Part]:
    return list(read_jsonl(BytesIO(b"\n".join(lines)), limits))


GOOD = json.dumps({"id": "a", "text": "Shells hit."}).encode()


@pytest.mark.parametrize(
    ("line", "error", "said"),
    [
        (b"{bad", "WireError", "no JSON"),
        (b"[1]", "WireError", "no JSON object"),
        (b'{"id": "b"}', "WireError", "text: missing"),
        (b'{"id": "b", "text": ""}', "EmptyReport", "no words"),
        (b'{"id": "b", "text": "\xff"}', "EncodingFault", "byte 21"),
        (b"[" * 100_000, "ReportError", "no JSON"),
        (b'{"text": ' + b"9" * 5000 + b"}", "ReportError", "no JSON"),
    ],
)
def test_a_bad_row_is_named_and_stops_no_other(line: bytes, error: str, said: str) -> None:
    first, bad, last = read(GOOD, line, GOOD, b"")
    assert isinstance(bad, BadRow)
    assert (bad.row, type(bad.error).__name__) == (2, error)
    assert said in str(bad.error)
    assert not isinstance(first, BadRow)
    assert not isinstance(last, BadRow)
    assert last.row == 3


def test_a_last_line_that_breaks_off_is_named() -> None:
    _, bad = read(GOOD, GOOD[:-5])
    assert isinstance(bad, BadRow)
    assert type(bad.error).__name__ == "TruncatedReport"


def test_a_row_beyond_the_limit_is_passed_over() -> None:
    long = json.dumps({"id": "b", "text": "x" * 5000}).encode()
    parts = read(long, GOOD, limits=Limits(row=1000))
    assert isinstance(parts[0], BadRow)
    assert "longer than 1000 bytes" in str(parts[0].error)
    assert not isinstance(parts[1], BadRow)


def test_marks_and_blank_lines_are_no_obstacle() -> None:
    assert [part.row for part in read(b"\xef\xbb\xbf" + GOOD, b"", b" ", GOOD)] == [1, 4]
