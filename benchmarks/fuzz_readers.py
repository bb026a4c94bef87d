"""Readers on broken files: no crash, no hang over two seconds, memory bounded.

    PYTHONPATH=. python benchmarks/fuzz_readers.py [INPUTS] [SEED]

Files of every format are cut, spliced, and changed byte by byte, packed ones inside their packing too, and read under every name; tables
and workbooks are also read through a mapping. What fails is written to a file and named, and the rest goes on.
"""

import faulthandler
import gzip
import io
import logging
import random
import resource
import signal
import sys
import time
import warnings
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from openpyxl import Workbook

from sijill.domain.errors import SijillError
from sijill.intake import LIMITS, ReadReport, Refusal, read_bytes
from sijill.intake.reading import STUMBLED
from sijill.intake.sheets import BadCells, SheetMap, read_sheet, report_of_row
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


def workbook() -> bytes:
    """A workbook of three rows."""
    book, out = Workbook(), io.BytesIO()
    for row in (["id", "text", "killed"], [1, "Shells hit the harbour", 3], [2, "x", "=1+1"]):
        book.active.append(row)  # type: ignore[union-attr]
    book.save(out)
    return out.getvalue()


SHEETS = (workbook(), b"id,text,killed\n1,Shells hit the harbour,3\n2,x,=1+1\n")
MAPPING = SheetMap("s", ("id",), report={"text": ("text",)})


def damaged(chance: random.Random) -> tuple[bytes, str]:
    """A file of some format, harmed in one to six ways, under some name; one in fifty is a sheet that is read through a mapping."""
    is_sheet = chance.randrange(50) == 0
    content, name = chance.choice(SHEETS if is_sheet else SEEDS), "a.xlsx" if is_sheet else chance.choice(NAMES)
    if chance.randrange(2) and content.startswith(b"PK"):
        return _damaged_inside(content, chance), name
    if chance.randrange(2) and content.startswith(b"\x1f\x8b"):
        return gzip.compress(_harmed(gzip.decompress(content), chance), 1), name
    return _harmed(content, chance), name


def _damaged_inside(content: bytes, chance: random.Random) -> bytes:
    """A zip file of which one member is harmed, and is packed as if it were whole."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as whole, zipfile.ZipFile(out, "w") as packed:
        harmed = chance.choice(whole.namelist())
        for name in whole.namelist():
            packed.writestr(name, _harmed(whole.read(name), chance) if name == harmed else whole.read(name))
    return out.getvalue()


def _harmed(whole: bytes, chance: random.Random) -> bytes:
    content = bytearray(whole)
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
    return bytes(content[: 1 << 18])


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


def read_through_mapping(content: bytes, folder: Path) -> int:
    """Reads one sheet and gives how many reports are in its rows."""
    path = folder / "a.xlsx"
    path.write_bytes(content)
    try:
        rows = read_sheet(path, MAPPING).rows
    except SijillError:
        return 0
    return sum(not isinstance(report_of_row(row, MAPPING), BadCells | None) for row in rows)


def main() -> None:
    """Reads many broken files; ends with 1 if one of them crashes or hangs a reader."""
    count, seed = (int(word) for word in (sys.argv[1:] + [str(INPUTS), "1"][len(sys.argv) - 1 :])[:2])
    chance = random.Random(seed)
    logging.disable(logging.CRITICAL)  # libraries tell of each broken file
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    faulthandler.enable()
    signal.signal(signal.SIGALRM, _hang)
    began, reports, slowest, faults = time.monotonic(), 0, 0.0, 0
    with TemporaryDirectory() as folder:
        for number in range(1, count + 1):
            content, name = damaged(chance)
            started = time.process_time()
            fault, found = guarded(content, name, Path(folder))
            took = time.process_time() - started
            reports, slowest = reports + found, max(slowest, took)
            if fault or took > HANG:
                faults += 1
                kept = Path(f"fuzz-{seed}-{number}.bin")
                kept.write_bytes(content)
                print(f"input {number} (seed {seed}), read as {name}, kept as {kept}: {fault or f'took {took:.1f} s'}", flush=True)
    minutes = (time.monotonic() - began) / 60
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told = f"{faults} crashes or hangs" if faults else "no crash, no hang"
    print(f"{count} inputs, {reports} reports, slowest {slowest:.2f} s, peak {peak} MB, {minutes:.1f} minutes: {told}")
    sys.exit(faults > 0)


def guarded(content: bytes, name: str, folder: Path) -> tuple[str, int]:
    """What went wrong with one input, if anything did, and how many reports were in it."""
    try:
        signal.setitimer(signal.ITIMER_REAL, 10 * HANG)
        return "", read_through_mapping(content, folder) if name == "a.xlsx" else read(content, name)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is told
        return f"{type(error).__name__}: {error}", 0
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _hang(_: int, __: FrameType | None) -> None:
    raise Hang(f"longer than {10 * HANG:g} seconds")


if __name__ == "__main__":
    main()
