"""The archive: bytes under their SHA-256, written once and never changed.

``original/ab/abcd...`` holds what was captured, ``text/ab/abcd...`` the working texts in UTF-8. Files are plain, so that anybody can check
them with ``sha256sum``; where items have keys of their own, an item is a file of the same name with ``.aes`` behind it.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sijill.custody.durable import NEW, READ_ONLY, Finisher, make_folder, sync_folder, written_whole
from sijill.custody.item_keys import SUFFIX, KeyRing, cipher, new_key
from sijill.domain.errors import CustodyError
from sijill.domain.ids import digest_bytes

BLOCK = 1 << 20
_HEX = frozenset("0123456789abcdef")


class Shelf(StrEnum):
    """Which half of the archive: evidence as captured, or the texts that offsets index."""

    ORIGINAL = "original"
    TEXT = "text"


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One artefact by shelf and digest; ``original/<digest>`` in the ledger."""

    shelf: Shelf
    digest: str

    def __str__(self) -> str:
        return f"{self.shelf}/{self.digest}"

    @classmethod
    def parse(cls, name: str) -> "Item":
        """The item of a ledger's name. Raises CustodyError if it is none."""
        shelf, _, digest = name.partition("/")
        if shelf not in tuple(Shelf) or len(digest) != 64 or not _HEX.issuperset(digest):
            raise CustodyError(f"{name!r} names no archived item; shelf/sha256 is wanted")
        return cls(Shelf(shelf), digest)


class Archive:
    """A folder of artefacts. Adding the same bytes again writes nothing; a kill at any moment leaves whole files only."""

    def __init__(self, folder: Path, finisher: Finisher | None = None) -> None:
        """With a finisher, what is added is whole only when that has settled."""
        self.folder = folder
        self.keys = KeyRing(folder)
        self._finisher = finisher

    def path_of(self, item: Item) -> Path:
        """Where an item's bytes lie, or will lie: under its digest, or beside it, encrypted."""
        plain = self.folder / f"{item.shelf}/{item.digest[:2]}/{item.digest}"
        if plain.exists():
            return plain
        sealed = plain.with_name(item.digest + SUFFIX)
        return sealed if self.keys.is_there or sealed.exists() else plain

    def __contains__(self, item: Item) -> bool:
        return self.path_of(item).is_file()

    def add(self, shelf: Shelf, content: bytes) -> Item:
        """Keeps bytes and gives their item. Raises CustodyError if a damaged file has their place."""
        item = Item(shelf, digest_bytes(content))
        path = self.path_of(item)
        if not self._kept(path, len(content)):
            make_folder(path.parent, self._finisher)
            with written_whole(path.parent, mode=READ_ONLY, finisher=self._finisher) as (file, target):
                if path.suffix == SUFFIX:
                    key = new_key()
                    content = cipher(key).update(content)
                    self.keys.put(str(item), key)
                file.write(content)
                target.append(path)
        return item

    def add_text(self, text: str) -> Item:
        """Keeps a working text as UTF-8."""
        return self.add(Shelf.TEXT, text.encode("utf-8"))

    def add_file(self, path: Path) -> Item:
        """Keeps the bytes of a file, however large, in one pass. Raises OSError if it cannot be read."""
        make_folder(self.folder)
        sponge, size = hashlib.sha256(), 0
        key = new_key() if self.keys.is_there else None
        hide = cipher(key).update if key else bytes
        with path.open("rb") as source, written_whole(self.folder, mode=READ_ONLY, finisher=self._finisher) as (file, target):
            while block := source.read(BLOCK):
                sponge.update(block)
                size += len(block)
                file.write(hide(block))
            item = Item(Shelf.ORIGINAL, sponge.hexdigest())
            kept = self.path_of(item)
            if not self._kept(kept, size):
                make_folder(kept.parent, self._finisher)
                if key:
                    self.keys.put(str(item), key)
                target.append(kept)
        return item

    def _kept(self, path: Path, size: int) -> bool:
        """The file is there already; a wrong size is damage, and damage is never written over."""
        try:
            found = path.stat().st_size
        except FileNotFoundError:
            return False
        if found != size:
            raise CustodyError(f"{path}: {found} bytes stand where {size} belong; the archive is damaged, restore this file from a backup")
        return True

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

    def digest(self, item: Item) -> str:
        """The SHA-256 of the plain bytes of an item, of any size. Raises CustodyError where its key is gone."""
        with suppress(FileNotFoundError):  # most are plain; text in place of paths, since there are very many
            return digest_file(f"{self.folder}/{item.shelf}/{item.digest[:2]}/{item.digest}")
        path = self.path_of(item)
        show, sponge = cipher(self.keys.get(str(item))).update, hashlib.sha256()
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                sponge.update(show(block))
        return sponge.hexdigest()

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
        for shelf in sorted(Shelf):
            for folder in sorted(_names(self.folder / shelf)):
                for name in sorted({each.removesuffix(SUFFIX) for each in _names(self.folder / shelf / folder)}):
                    if len(name) == 64:
                        yield Item(shelf, name)

    def leftovers(self) -> Iterator[Path]:
        """Temporary files that a kill left behind; none of them was ever an item."""
        yield from sorted(self.folder.rglob(f"{NEW}*")) if self.folder.is_dir() else ()

    def strangers(self) -> Iterator[Path]:
        """Files on the shelves that are no items: nothing of ours writes them."""
        for shelf in sorted(Shelf):
            for folder in sorted(_names(self.folder / shelf)):
                if folder.startswith(NEW):
                    continue
                inside = self.folder / shelf / folder
                names = sorted(_names(inside)) if inside.is_dir() else [""]
                yield from (inside / name for name in names if not name.startswith(NEW) and _is_strange(name.removesuffix(SUFFIX), folder))

    def sweep(self) -> int:
        """Removes what a kill left behind and gives the number of files. Only for the one who holds the workspace's lock."""
        found = list(self.leftovers())
        for path in found:
            path.unlink(missing_ok=True)
        return len(found)


def _is_strange(name: str, folder: str) -> bool:
    return len(name) != 64 or name[:2] != folder


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names alone are wanted
    except (FileNotFoundError, NotADirectoryError):
        return []


def digest_file(path: Path | str) -> str:
    """The SHA-256 of a file of any size."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        first = file.read(BLOCK) or b""
        if len(first) < BLOCK:
            return digest_bytes(first)  # most files are small, and a buffer for each of them would cost more than hashing it
        file.seek(0)
        return hashlib.file_digest(file, "sha256").hexdigest()
