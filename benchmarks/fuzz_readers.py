"""Readers on broken files: no crash, no hang over two seconds, memory bounded.

    PYTHONPATH=. python benchmarks/fuzz_readers.py [INPUTS] [SEED]

Files of every format are cut, spliced, and changed byte by byte, and read under every name. What fails is written to a file and named.
"""

import faulthandler
import random
import resource
import signal
import sys
import time
from pathlib import Path
from types import FrameType

from sijill.intake import LIMITS, ReadReport, Refusal, read_bytes
from sijill.intake.reading import STUMBLED
from tests.unit.intake.test_reading import NAMES, SEEDS

INPUTS = 1_000_000
HANG = 2.0  # seconds
MEMORY = 2 << 30  # bytes of address space
MARKS = (
    b"\x00",
    b"\xff\xfe",
    b"<",
    b">",
    b"&",
    b'"',
    b"\r\n",
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"{",
    b"[" * 2_000,
    b"<a>" * 500,
    b"9" * 400,
)


class Hang(BaseException):
    """A reader took too long."""


def damaged(chance: random.Random) -> tuple[bytes, str]:
    """A file of some format, harmed in one to six ways, under some name."""
    content = bytearray(chance.choice(SEEDS))
    for _ in range(chance.randrange(1, 7)):
        at, end = chance.randrange(len(content) + 1), chance.randrange(len(content) + 1)
        match chance.randrange(6):
            case 0:
                content[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(5))
            case 1:
                del content[min(at, end) : max(at, end)]
            case 2:
                content[at:at] = chance.choice(MARKS)
            case 3:
                content[at:at] = content[min(at, end) : max(at, end)]
            case 4:
                other = chance.choice(SEEDS)
                content[at:] = other[chance.randrange(len(other)) :]
            case _:
                if content:
                    content[min(at, len(content) - 1)] ^= 1 << chance.randrange(8)
    return bytes(content[: 1 << 18]), chance.choice(NAMES)


def read(content: bytes, name: str) -> int:
    """Reads one file and gives how many reports are in it; every refusal must name it."""
    found = 0
    for each in read_bytes(content, name, LIMITS):
        if isinstance(each, Refusal):
            assert each.message.startswith(name) and STUMBLED not in each.message, each.message  # noqa: S101, PT018
        elif isinstance(each, ReadReport):
            assert each.report.text.strip()  # noqa: S101
            each.report.text.encode()
            found += 1
    return found


def main() -> None:
    """Reads many broken files; ends with 1 at the first that crashes or hangs a reader."""
    count, seed = (int(word) for word in (sys.argv[1:] + [str(INPUTS), "1"][len(sys.argv) - 1 :])[:2])
    chance = random.Random(seed)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    faulthandler.enable()
    signal.signal(signal.SIGALRM, _hang)
    began, reports, slowest = time.monotonic(), 0, 0.0
    for number in range(1, count + 1):
        content, name = damaged(chance)
        started = time.process_time()
        try:
            signal.setitimer(signal.ITIMER_REAL, 10 * HANG)
            reports += read(content, name)
            signal.setitimer(signal.ITIMER_REAL, 0)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            signal.setitimer(signal.ITIMER_REAL, 0)
            kept = Path(f"fuzz-{seed}-{number}.bin")
            kept.write_bytes(content)
            sys.exit(f"input {number} (seed {seed}), read as {name}, kept as {kept}: {type(error).__name__}: {error}")
        took = time.process_time() - started
        slowest = max(slowest, took)
        if took > HANG:
            Path(f"fuzz-{seed}-{number}.bin").write_bytes(content)
            sys.exit(f"input {number} (seed {seed}), read as {name}: took {took:.1f} s")
    minutes = (time.monotonic() - began) / 60
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{count} inputs, {reports} reports, slowest {slowest:.2f} s, peak {peak} MB, {minutes:.1f} minutes: no crash, no hang")


def _hang(_: int, __: FrameType | None) -> None:
    raise Hang(f"longer than {10 * HANG:g} seconds")


if __name__ == "__main__":
    main()
