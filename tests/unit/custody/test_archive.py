import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill import custody
from sijill.custody.archive import Archive, Item, Shelf, digest_file
from sijill.domain.errors import CustodyError
from sijill.domain.ids import digest_bytes


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


def test_bytes_are_kept_under_their_digest_and_read_back(archive: Archive) -> None:
    item = archive.add(Shelf.ORIGINAL, b"Shells hit the harbour.")
    assert item.digest == digest_bytes(b"Shells hit the harbour.")
    assert archive.path_of(item).parts[-3:] == ("original", item.digest[:2], item.digest)
    assert archive.read(item) == b"Shells hit the harbour."
    assert item in archive
    assert digest_file(archive.path_of(item)) == item.digest


def test_originals_and_texts_lie_apart(archive: Archive) -> None:
    original, text = archive.add(Shelf.ORIGINAL, "قُتل".encode()), archive.add_text("قُتل")
    assert original.digest == text.digest
    assert archive.path_of(original) != archive.path_of(text)
    assert archive.read_text(text) == "قُتل"


def test_the_same_bytes_are_written_once_and_never_again(archive: Archive) -> None:
    path = archive.path_of(archive.add(Shelf.ORIGINAL, b"x"))
    before = path.stat()
    archive.add(Shelf.ORIGINAL, b"x")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert not stat.S_IMODE(before.st_mode) & 0o222


def test_a_file_is_kept_as_its_bytes_are(archive: Archive, tmp_path: Path) -> None:
    given_file = tmp_path / "report.bin"
    given_file.write_bytes(os.urandom(3_000_000))
    item = archive.add_file(given_file)
    assert archive.read(item) == given_file.read_bytes()
    assert archive.add_file(given_file) == item
    assert list(archive.leftovers()) == []


def test_changed_bytes_are_named(archive: Archive) -> None:
    item = archive.add(Shelf.ORIGINAL, b"12 killed")
    path = archive.path_of(item)
    path.chmod(0o644)
    path.write_bytes(b"21 killed")
    with pytest.raises(CustodyError, match="have changed"):
        archive.read(item)


def test_damage_is_not_written_over(archive: Archive) -> None:
    path = archive.path_of(archive.add(Shelf.ORIGINAL, b"12 killed"))
    path.chmod(0o644)
    path.write_bytes(b"12")
    with pytest.raises(CustodyError, match="damaged"):
        archive.add(Shelf.ORIGINAL, b"12 killed")
    assert path.read_bytes() == b"12"


def test_a_missing_item_is_named(archive: Archive) -> None:
    with pytest.raises(CustodyError, match="not in the archive"):
        archive.read(Item(Shelf.TEXT, "0" * 64))


@pytest.mark.parametrize("name", ["", "original/12", "elsewhere/" + "0" * 64, "text/" + "g" * 64, "text"])
def test_names_that_are_no_items(name: str) -> None:
    with pytest.raises(CustodyError, match="names no archived item"):
        Item.parse(name)


@given(st.sampled_from(Shelf), st.binary(max_size=20))
def test_the_name_of_an_item_leads_back_to_it(shelf: Shelf, content: bytes) -> None:
    item = Item(shelf, digest_bytes(content))
    assert Item.parse(str(item)) == item


def test_a_full_disk_leaves_nothing_behind(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.add(Shelf.ORIGINAL, b"first")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        archive.add(Shelf.ORIGINAL, b"second")
    monkeypatch.undo()
    assert [archive.read(item) for item in archive.items()] == [b"first"]
    assert list(archive.leftovers()) == []


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(custody.__file__).parents[2])}
WRITER = """
import sys, itertools
from pathlib import Path
from sijill.custody import Archive, Shelf
archive = Archive(Path(sys.argv[1]))
print("ready", flush=True)
for number in itertools.count():
    archive.add(Shelf.ORIGINAL, (str(number) * 5000).encode())
"""


def test_a_kill_at_any_moment_leaves_whole_items_only(archive: Archive) -> None:
    for pause in (0.0, 0.005, 0.02, 0.05, 0.1):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(archive.folder)], stdout=subprocess.PIPE, env=ENVIRONMENT)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(pause)
        writer.kill()
        writer.wait()
        writer.stdout.close()
        assert all(archive.read(item) for item in archive.items())
        archive.sweep()
        assert list(archive.leftovers()) == []
    assert any(True for _ in archive.items())
