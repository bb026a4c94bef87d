"""Items with keys of their own."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.custody.archive import Archive, Item, Shelf
from sijill.custody.durable import Finisher
from sijill.custody.item_keys import SUFFIX, KeyRing, cipher, new_key
from sijill.domain.errors import CustodyError


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path / "archive")
    made.keys.begin()
    return made


@given(st.binary(max_size=200))
def test_what_is_hidden_is_shown_again(content: bytes) -> None:
    key = new_key()
    assert cipher(key).update(cipher(key).update(content)) == content


def test_items_are_encrypted_and_read_back(archive: Archive, tmp_path: Path) -> None:
    item = archive.add(Shelf.ORIGINAL, b"Shells hit the harbour.")
    (tmp_path / "big").write_bytes(os.urandom(3_000_000))
    big = archive.add_file(tmp_path / "big")
    for each in (item, big):
        assert archive.path_of(each).suffix == SUFFIX
        assert archive.digest(each) == each.digest
    assert b"Shells" not in archive.path_of(item).read_bytes()
    assert archive.read(item) == b"Shells hit the harbour."
    assert archive.read(big) == (tmp_path / "big").read_bytes()
    assert sorted(archive.items()) == sorted([item, big])
    assert all(item for _, item in archive.files())
    assert archive.keys.path.stat().st_mode & 0o777 == 0o600


def test_the_same_bytes_are_kept_once(archive: Archive) -> None:
    first = archive.path_of(archive.add(Shelf.ORIGINAL, b"x")).stat()
    again = archive.path_of(archive.add(Shelf.ORIGINAL, b"x")).stat()
    assert (first.st_ino, first.st_mtime_ns) == (again.st_ino, again.st_mtime_ns)
    assert archive.keys.path.read_bytes().count(b"\n") == 1


def test_another_hand_sees_new_keys(archive: Archive) -> None:
    first, other = archive.add(Shelf.ORIGINAL, b"x"), Archive(archive.folder)
    assert other.read(first) == b"x"
    second = archive.add(Shelf.ORIGINAL, b"y")
    assert other.read(second) == b"y"


def test_items_that_were_plain_stay_plain(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    item = archive.add(Shelf.ORIGINAL, b"x")
    archive.keys.begin()
    archive.add(Shelf.ORIGINAL, b"x")
    assert archive.path_of(item).suffix == ""
    assert archive.read(item) == b"x"


def test_without_its_key_an_item_is_lost_in_every_copy(archive: Archive) -> None:
    item, other = archive.add(Shelf.ORIGINAL, b"x"), archive.add(Shelf.ORIGINAL, b"y")
    copy = archive.path_of(item).read_bytes()
    archive.destroy([item])
    assert item not in archive
    assert str(item) not in archive.keys.path.read_text()
    archive.path_of(item).write_bytes(copy)
    with pytest.raises(CustodyError, match="its key is not in"):
        archive.read(item)
    assert Archive(archive.folder).read(other) == b"y"


def test_keys_that_are_gone_or_damaged_are_told(archive: Archive) -> None:
    item = archive.add(Shelf.ORIGINAL, b"x")
    archive.keys.path.write_text("no key\n")
    with pytest.raises(CustodyError, match="its key is not in"):
        Archive(archive.folder).read(item)
    assert [fault[:32] for fault in KeyRing(archive.folder).faults()] == ["line 1 is not as it was written;"]
    archive.keys.path.unlink()
    with pytest.raises(CustodyError, match="is gone"):
        Archive(archive.folder).read(item)
    with pytest.raises(CustodyError, match="is gone"):
        Archive(archive.folder).begin_keys()


def test_the_same_bytes_taken_twice_before_the_disk_has_them_are_one_file(tmp_path: Path) -> None:
    finisher = Finisher()
    archive = Archive(tmp_path / "archive", finisher)
    archive.begin_keys()
    (tmp_path / "big").write_bytes(os.urandom(2_000_000))
    found = {archive.add_text("Shells hit the harbour.") for _ in range(5)} | {archive.add_file(tmp_path / "big") for _ in range(3)}
    finisher.settle()
    assert len(found) == 2
    assert all(Archive(archive.folder).digest(item) == item.digest for item in found)


def test_a_file_without_its_key_is_written_anew(archive: Archive) -> None:
    item = archive.add(Shelf.ORIGINAL, b"x")
    archive.keys.path.write_bytes(b"")
    later = Archive(archive.folder)
    later.add(Shelf.ORIGINAL, b"x")
    assert later.read(item) == b"x"


def test_a_torn_last_line_is_cut_off(archive: Archive) -> None:
    item = archive.add(Shelf.ORIGINAL, b"x")
    with archive.keys.path.open("ab") as file:
        file.write(b"original/00")
    assert KeyRing(archive.folder).get(str(item))
    assert Archive(archive.folder).read(Item.parse(str(item))) == b"x"
