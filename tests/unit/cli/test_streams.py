"""Standard output of streams: the exit code, and a reader that has enough."""

import json
import os
import subprocess
import sys

import pytest

from sijill.cli.streams import write_outcomes
from sijill.pipeline import Outcome

FINE, BAD = Outcome(b'{"id":"a"}', "a"), Outcome(b'{"id":"b","error":"no"}', "b", failed=True)


@pytest.mark.parametrize(("batches", "code"), [([[FINE]], 0), ([[FINE], [BAD]], 1), ([], 0)])
def test_lines_and_exit_code(capfdbinary: pytest.CaptureFixture[bytes], batches: list[list[Outcome]], code: int) -> None:
    assert write_outcomes(batches) == code
    assert capfdbinary.readouterr().out == b"".join(outcome.line + b"\n" for batch in batches for outcome in batch)


def test_a_reader_that_has_enough_ends_it_quietly() -> None:
    rows = b"".join(json.dumps({"id": str(n), "name": "Damascus"}).encode() + b"\n" for n in range(3_000))
    program = [sys.executable, "-m", "sijill", "places", "--jobs", "2"]
    process = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    assert process.stderr
    os.set_blocking(process.stdin.fileno(), False)
    process.stdin.write(rows[: 1 << 15])
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == "0"
    process.stdout.close()
    process.stdin.close()
    assert process.wait(60) in (0, 1)
    assert process.stderr.read() == b""
    process.stderr.close()
