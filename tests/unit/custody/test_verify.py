import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sijill.custody.archive import Archive, Shelf
from sijill.custody.entries import Entry, Kind
from sijill.custody.ledger import Head, Ledger, head_path, read_head, read_ledger
from sijill.custody.verify import verify

NOW = datetime(2031, 5, 12, 10, 0, tzinfo=UTC)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    archive = Archive(tmp_path / "archive")
    with Ledger(tmp_path / "ledger.jsonl", now=NOW) as ledger:
        for number in range(6):
            original = archive.add(Shelf.ORIGINAL, f"report {number}".encode())
            text = archive.add_text(f"text {number}")
            ledger.append(Entry(Kind.INTAKE, NOW, (original, text), {"path": f"{number}.txt"}))
    return tmp_path


def failures(kept: Path, held: Head | None = None) -> list[str]:
    return [failure.what for failure in verify(Archive(kept / "archive"), kept / "ledger.jsonl", held=held).failures]


def change_lines(kept: Path, change: Callable[[list[bytes]], list[bytes]]) -> None:
    path = kept / "ledger.jsonl"
    path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))


def test_what_was_kept_is_clean(kept: Path) -> None:
    found = verify(Archive(kept / "archive"), kept / "ledger.jsonl")
    assert found.is_clean
    assert (found.items, found.entries, found.remarks) == (12, 6, [])
    assert "cannot be seen" in found.protection[0]


def test_any_flipped_byte_is_named(kept: Path) -> None:
    rng = random.Random(5)
    files = [path for path in sorted(kept.rglob("*")) if path.is_file()]
    for path in files:
        path.chmod(0o644)
    for _ in range(400):
        path = rng.choice(files)
        content = path.read_bytes()
        at = rng.randrange(len(content))
        path.write_bytes(content[:at] + bytes((content[at] ^ (1 << rng.randrange(8)),)) + content[at + 1 :])
        assert failures(kept), f"byte {at} of {path}"
        path.write_bytes(content)
    assert failures(kept) == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda lines: [*lines[:2], *lines[3:]], "broken_chain"),
        (lambda lines: [lines[0], lines[2], lines[1], *lines[3:]], "broken_chain"),
        (lambda lines: [*lines[:3], lines[2], *lines[3:]], "broken_chain"),
        (lambda lines: [*lines[:3], b"{}\n", *lines[3:]], "bad_entry"),
        (lambda lines: lines[:-1], "cut_tail"),
        (lambda lines: lines[:0], "cut_tail"),
        (lambda lines: [*lines[:-1], lines[-1].rstrip()], "torn_line"),
    ],
    ids=["removed", "reordered", "doubled", "inserted", "cut", "emptied", "torn"],
)
def test_a_changed_ledger_is_named(kept: Path, change: Callable[[list[bytes]], list[bytes]], what: str) -> None:
    change_lines(kept, change)
    assert what in failures(kept)


def test_a_tail_cut_with_its_head_is_seen_only_against_a_head_held_elsewhere(kept: Path) -> None:
    held = read_head(kept / "ledger.jsonl")
    change_lines(kept, lambda lines: lines[:-1])
    last = list(read_ledger(kept / "ledger.jsonl"))[-1]
    head_path(kept / "ledger.jsonl").unlink()
    with Ledger(kept / "ledger.jsonl", now=NOW) as ledger:
        assert ledger.head == Head(last.n, last.hash)
    assert failures(kept) == []
    assert "cut_tail" in failures(kept, held)


def test_a_ledger_written_anew_is_seen_against_a_head_held_elsewhere(kept: Path) -> None:
    assert failures(kept, Head(3, "0" * 64)) == ["head"]


def test_a_missing_item_and_a_stranger_are_named(kept: Path) -> None:
    archive = Archive(kept / "archive")
    item = next(archive.items())
    archive.path_of(item).unlink()
    (kept / "archive" / "text" / "notes.txt").write_text("mine")
    assert sorted(failures(kept)) == ["missing", "stranger"]


def test_an_item_destroyed_by_order_is_not_missed(kept: Path) -> None:
    archive = Archive(kept / "archive")
    item = next(archive.items())
    with Ledger(kept / "ledger.jsonl", now=NOW) as ledger:
        ledger.append(Entry(Kind.DESTRUCTION, NOW, (item,), {"reason": "protection"}))
    archive.path_of(item).unlink()
    assert failures(kept) == []


def test_what_a_kill_leaves_between_keeping_and_entering_is_a_remark(kept: Path) -> None:
    Archive(kept / "archive").add(Shelf.ORIGINAL, b"kept, not entered")
    (kept / "archive" / "original" / ".new-x").write_bytes(b"half")
    found = verify(Archive(kept / "archive"), kept / "ledger.jsonl")
    assert found.is_clean
    assert len(found.remarks) == 2
