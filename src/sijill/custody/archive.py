"""The archive: bytes under their SHA-256, written once and never changed.

``original/ab/abcd...`` holds what was captured, ``text/ab/abcd...`` the working texts in UTF-8. Where items have keys of their own, as in
every new workspace, an item is a file of the same name with ``.aes`` behind it; else files are plain, and ``sha256sum`` checks them.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from sijill.custody.durable import NEW, READ_ONLY, Finisher, make_folder, sync_folder, written_whole
from sijill.custody.item_keys import SUFFIX, KeyRing, cipher, new_key
from sijill.domain.errors import CustodyError
from sijill.domain.ids import digest_bytes

BLOCK, SMALL = 1 << 20, 1 << 16
_BINARY = getattr(os, "O_BINARY", 0)
_HEX = frozenset("0123456789abcdef")


class Shelf(StrEnum):
    """Which half of the archive: evidence as captured, or the texts that offsets index."""

    ORIGINAL = "original"
    TEXT = "text"


_SHELVES = {str(shelf): shelf for shelf in Shelf}


class Item(NamedTuple):
    """One artefact by shelf and digest; ``original/<digest>`` in the ledger."""

    shelf: Shelf
    digest: str

    def __str__(self) -> str:
        return f"{self.shelf}/{self.digest}"

    def __hash__(self) -> int:
        return hash(self.digest)

    @classmethod
    def parse(cls, name: str) -> "Item":
        """The item of a ledger's name. Raises CustodyError if it is none."""
        shelf, _, digest = name.partition("/")
        known = _SHELVES.get(shelf)
        if known is None or len(digest) != 64 or not _HEX.issuperset(digest):
            raise CustodyError(f"{name!r} names no archived item; shelf/sha256 is wanted")
        return cls(known, digest)


class Archive:
    """A folder of artefacts. Adding the same bytes again writes nothing; a kill at any moment leaves whole files only."""

    def __init__(self, folder: Path, finisher: Finisher | None = None) -> None:
        """With a finisher, what is added is whole only when that has settled."""
        self.folder = folder
        self.keys = KeyRing(folder)
        self._finisher = finisher
        self._made: set[Path] = set()

    def begin_keys(self) -> None:
        """From now on new items have keys of their own. Raises CustodyError where items have them already and the keys are gone."""
        if self.keys.is_there:
            return
        if any(path.endswith(SUFFIX) for path, _ in self.files()):
            raise CustodyError(f"{self.keys.path}: is gone, and with it the keys of encrypted items; restore it from where it is kept")
        self.keys.begin()

    def path_of(self, item: Item) -> Path:
        """Where an item's bytes lie, or will lie: under its digest, or beside it, encrypted."""
        plain = self.folder / f"{item.shelf}/{item.digest[:2]}/{item.digest}"
        if plain.exists():
            return plain
        sealed = plain.with_name(item.digest + SUFFIX)
        return sealed if self.keys.is_there or sealed.exists() else plain

    def is_sealed(self, item: Item) -> bool:
        """No copy of the item that is out of our reach can be read once its key is gone."""
        return self.path_of(item).suffix == SUFFIX

    def __contains__(self, item: Item) -> bool:
        return self.path_of(item).is_file()

    def add(self, shelf: Shelf, content: bytes) -> Item:
        """Keeps bytes and gives their item. Raises CustodyError if a damaged file has their place."""
        item = Item(shelf, digest_bytes(content))
        path = self.path_of(item)
        if not self._kept(item, path, len(content)):
            self._write(item, path, [content])
        return item

    def _write(self, item: Item, path: Path, blocks: Iterable[bytes]) -> None:
        hide = self._hidden(item) if path.suffix == SUFFIX else bytes
        self._make_folder(path.parent)
        with written_whole(path.parent, mode=READ_ONLY, finisher=self._finisher) as (file, target):
            for block in blocks:
                file.write(hide(block))
            target.append(path)

    def _make_folder(self, folder: Path) -> None:
        if folder not in self._made:
            make_folder(folder, self._finisher)
            self._made.add(folder)

    def _hidden(self, item: Item) -> Callable[[bytes], bytes]:
        """What turns the plain bytes of an item into those that are kept."""
        key = self.keys.own(str(item))
        self._sync_keys()
        return cipher(key).update

    def _sync_keys(self) -> None:
        """Keys are on the disk before a ledger can speak of their items."""
        self._finisher.finish_once(self.keys.sync) if self._finisher else self.keys.sync()

    def add_text(self, text: str) -> Item:
        """Keeps a working text as UTF-8."""
        return self.add(Shelf.TEXT, text.encode("utf-8"))

    def add_file(self, path: Path) -> Item:
        """Keeps the bytes of a file, however large, in one pass. Raises OSError if it cannot be read."""
        self._make_folder(self.folder)
        with path.open("rb", buffering=0) as source:
            if os.fstat(source.fileno()).st_size < BLOCK:
                return self.add(Shelf.ORIGINAL, source.read())
            return self._add_stream(source)

    def _add_stream(self, source: FileIO) -> Item:
        sponge, size = hashlib.sha256(), 0
        key = new_key() if self.keys.is_there else None
        hide = cipher(key).update if key else bytes
        with written_whole(self.folder, mode=READ_ONLY, finisher=self._finisher) as (file, target):
            while block := source.read(BLOCK):
                sponge.update(block)
                size += len(block)
                file.write(hide(block))
            item = Item(Shelf.ORIGINAL, sponge.hexdigest())
            if key and self._finisher and str(item) in self.keys:
                self._finisher.settle()  # the same bytes may be on their way to the disk, under another key
            kept = self.path_of(item)
            if not self._kept(item, kept, size):
                self._make_folder(kept.parent)
                if key:
                    self.keys.put(str(item), key)
                    self._sync_keys()
                target.append(kept)
        return item

    def _kept(self, item: Item, path: Path, size: int) -> bool:
        """The file is there already; a wrong size is damage, and damage is never written over.

        A file without its key is what a power cut left between the two; no ledger speaks of it, and it is written anew.
        """
        try:
            found = path.stat().st_size
        except FileNotFoundError:
            return False
        if found != size:
            raise CustodyError(f"{path}: {found} bytes stand where {size} belong; the archive is damaged, restore this file from a backup")
        return path.suffix != SUFFIX or str(item) in self.keys

    def read(self, item: Item) -> bytes:
        """The bytes of an item, proven by their digest. Raises CustodyError if they are gone or changed."""
        try:
            content = self.raw(item)
        except FileNotFoundError as error:
            raise CustodyError(f"{item}: not in the archive {self.folder}; restore it from a backup") from error
        if digest_bytes(content) != item.digest:
            raise CustodyError(f"{self.path_of(item)}: its bytes have changed since they were archived; restore it from a backup")
        return content

    def raw(self, item: Item) -> bytes:
        """The plain bytes of an item, proven by nothing. Raises CustodyError where its key is gone."""
        path = self.path_of(item)
        content = path.read_bytes()
        return cipher(self.keys.get(str(item))).update(content) if path.suffix == SUFFIX else content

    def digest(self, item: Item, path: str | None = None) -> str:
        """The SHA-256 of the plain bytes of an item, of any size; ``path`` saves looking for its file.

        Raises CustodyError where its key is gone.
        """
        path = path or str(self.path_of(item))
        return _digest(path, cipher(self.keys.get(str(item))).update if path.endswith(SUFFIX) else None)

    def destroy(self, items: Iterable[Item]) -> None:
        """Takes items away for ever, their keys first: what other copies hold of them cannot be read any more."""
        gone = list(items)
        self.keys.drop(map(str, gone))
        for item in gone:
            path = self.path_of(item)
            path.unlink(missing_ok=True)
            if path.parent.is_dir():
                sync_folder(path.parent)

    def read_text(self, item: Item) -> str:
        """A working text, proven by its digest."""
        return self.read(item).decode("utf-8")

    def items(self) -> Iterator[Item]:
        """Every item by shelf and digest, in order."""
        last = None
        for _, item in self.files():
            if item and item != last:
                yield item
                last = item

    def files(self) -> Iterator[tuple[str, Item | None]]:
        """Every file there is, in order, with the item that it is; none for what a kill left behind and what nothing of ours writes."""
        yield from ((f"{self.folder}/{name}", None) for name in _names(str(self.folder)) if name not in _SHELVES)
        for shelf in sorted(Shelf):
            at = f"{self.folder}/{shelf}"
            for folder in _names(at):
                if folder.startswith(NEW):
                    yield f"{at}/{folder}", None
                    continue
                for name in _names(f"{at}/{folder}"):
                    digest = name.removesuffix(SUFFIX)
                    is_item = len(digest) == 64 and digest[:2] == folder and _HEX.issuperset(digest)
                    yield f"{at}/{folder}/{name}", Item(shelf, digest) if is_item else None

    def leftovers(self) -> Iterator[Path]:
        """Temporary files that a kill left behind; none of them was ever an item."""
        yield from (Path(path) for path, item in self.files() if item is None and is_leftover(path))

    def sweep(self) -> int:
        """Removes what a kill left behind and gives the number of files. Only for the one who holds the workspace's lock."""
        found = list(self.leftovers())
        for path in found:
            path.unlink(missing_ok=True)
        return len(found)


def is_leftover(path: str) -> bool:
    """A file that a kill left behind."""
    return path.rpartition("/")[2].startswith(NEW)


def _names(folder: str) -> list[str]:
    """The names in a folder, in order; one that is empty for a file that stands where a folder belongs."""
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names alone are wanted
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        return [""]


def digest_file(path: Path | str) -> str:
    """The SHA-256 of a file of any size."""
    return _digest(path, None)


def _digest(path: Path | str, show: Callable[[bytes], bytes] | None) -> str:
    """The SHA-256 of what a file shows, by the plainest means: there are very many, and most are small."""
    handle = os.open(path, os.O_RDONLY | _BINARY)
    try:
        block = os.read(handle, SMALL)
        sponge = hashlib.sha256(show(block) if show else block)
        while block:
            block = os.read(handle, SMALL)
            sponge.update(show(block) if show else block)
    finally:
        os.close(handle)
    return sponge.hexdigest()
