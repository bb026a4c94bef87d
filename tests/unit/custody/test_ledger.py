import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sijill import custody
from sijill.custody.archive import Archive
from sijill.custody.entries import Entry, Kind
from sijill.custody.ledger import Head, Ledger, head_path, read_head, read_ledger, render_head
from sijill.custody.line_files import read_lines
from sijill.custody.verify import verify
from sijill.domain.errors import CustodyError

NOW = datetime(2031, 5, 12, 10, 0, tzinfo=UTC)


def entry(number: int) -> Entry:
    return Entry(Kind.INTAKE, NOW, body={"number": number})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Ledger(tmp_path / "ledger.jsonl", now=NOW) as ledger:
        ledger.extend(entry(number) for number in range(5))
    return tmp_path / "ledger.jsonl"


def test_each_entry_holds_the_hash_of_the_one_before(path: Path) -> None:
    entries = list(read_ledger(path))
    assert [found.n for found in entries] == [1, 2, 3, 4, 5]
    assert [found.prev for found in entries[1:]] == [found.hash for found in entries[:-1]]
    assert read_head(path) == Head(5, entries[-1].hash)


def test_an_opened_ledger_goes_on_where_it_ended(path: Path) -> None:
    with Ledger(path, now=NOW) as ledger:
        assert ledger.repairs == ()
        assert ledger.append(entry(5)).n == 6
    assert [found.body["number"] for found in read_ledger(path)] == [0, 1, 2, 3, 4, 5]


def test_a_torn_last_line_is_cut_off_and_said(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b'{"at":"2031-05-12T10:0')
    with Ledger(path, now=NOW) as ledger:
        assert "22 bytes" in ledger.repairs[0]
    last = list(read_ledger(path))[-1]
    assert (last.n, last.kind) == (6, Kind.REPAIR)
    assert last.body["bytes"] == 22
    assert verify(Archive(path.parent / "archive"), path).is_clean


def test_a_head_that_is_behind_is_moved_up(path: Path) -> None:
    behind = head_path(path).read_bytes()
    with Ledger(path, now=NOW) as ledger:
        ledger.append(entry(5))
    head_path(path).write_bytes(behind)
    with Ledger(path, now=NOW) as ledger:
        assert ledger.head.n == 6
        assert "1 entries behind" in ledger.repairs[0]
    assert read_head(path).n == 6


def test_a_cut_tail_is_refused(path: Path) -> None:
    lines = [line for _, line in read_lines(path)]
    path.write_bytes(b"\n".join(lines[:-1]) + b"\n")
    with pytest.raises(CustodyError, match="tail was cut"):
        Ledger(path, now=NOW)


def test_a_changed_line_below_a_late_head_is_refused(path: Path) -> None:
    head_path(path).write_bytes(render_head(Head(3, "0" * 64)))
    with pytest.raises(CustodyError, match="entry 3 is not the one"):
        Ledger(path, now=NOW)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"n":1,"hash":"x"}\n', b"\xff"])
def test_a_damaged_head_is_named(path: Path, content: bytes) -> None:
    head_path(path).write_bytes(content)
    with pytest.raises(CustodyError, match=r"ledger\.head\.json"):
        read_head(path)


def test_reading_stops_at_the_first_break(path: Path) -> None:
    lines = [line for _, line in read_lines(path)]
    path.write_bytes(b"\n".join([lines[0], lines[2], *lines[3:]]) + b"\n")
    with pytest.raises(CustodyError, match="line 2"):
        list(read_ledger(path))


def test_a_full_disk_leaves_the_ledger_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()
    with Ledger(path, now=NOW) as ledger:
        monkeypatch.setattr(os, "fsync", _full)
        with pytest.raises(OSError, match="No space"):
            ledger.append(entry(5))
        monkeypatch.undo()
        assert path.read_bytes() == before
        assert ledger.append(entry(5)).n == 6
    assert verify(Archive(path.parent / "archive"), path).is_clean


def _full(_: int) -> None:
    raise OSError(28, "No space left on device")


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(custody.__file__).parents[2])}
WRITER = """
import sys, itertools
from datetime import UTC, datetime
from pathlib import Path
from sijill.custody import Archive, Entry, Kind, Ledger, Shelf
archive = Archive(Path(sys.argv[1]) / "archive")
now = datetime(2031, 5, 12, tzinfo=UTC)
with Ledger(Path(sys.argv[1]) / "ledger.jsonl", now=now) as ledger:
    print("ready", flush=True)
    for number in itertools.count():
        item = archive.add(Shelf.ORIGINAL, str(number).encode())
        ledger.append(Entry(Kind.INTAKE, now, (item,), {"number": number, "filling": "x" * 3000}))
"""


def test_a_kill_at_any_moment_loses_nothing_that_was_entered(tmp_path: Path) -> None:
    entered = 0
    for pause in (0.0, 0.003, 0.01, 0.02, 0.04, 0.08):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, env=ENVIRONMENT)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(pause)
        writer.kill()
        writer.wait()
        writer.stdout.close()
        with Ledger(tmp_path / "ledger.jsonl", now=NOW) as ledger:
            assert ledger.head.n >= entered
            entered = ledger.head.n
        assert verify(Archive(tmp_path / "archive"), tmp_path / "ledger.jsonl").failures == []
    assert entered > 0
