"""Keys of single items: who loses the key of an item has destroyed it, in every copy there is.

``keys/items.txt`` holds a line for each: the item, a blank, its key in hex digits. Where the file is there, new items are encrypted
(AES-256 in counter mode, a key for each item alone); their integrity is proven by the SHA-256 of their plain bytes, as that of all items.
An entry of the ledger is written only when the keys of its items are on the disk.
"""

import os
import re
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Lock

from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext, algorithms, modes

from sijill.custody.durable import write_whole
from sijill.custody.line_files import cut_torn_line, read_lines
from sijill.custody.signing import KEYS, SECRET
from sijill.domain.errors import CustodyError

NAME = "items.txt"
SUFFIX = ".aes"  # of the files of encrypted items
_LINE = re.compile(r"(?:original|text)/[0-9a-f]{64} [0-9a-f]{64}")
_ALL = modes.CTR(bytes(16))


def new_key() -> bytes:
    """A key that nobody else has."""
    return secrets.token_bytes(32)


def cipher(key: bytes) -> CipherContext:
    """Turns plain bytes into encrypted ones and, as counter mode does, the other way round. Each key is used for one item only."""
    return Cipher(algorithms.AES(key), _ALL).encryptor()


class KeyRing:
    """The keys of a workspace's items, read when the first is wanted.

    Bytes that are taken twice at once get one key, so that they are the same file, whichever of the two is renamed last.
    """

    def __init__(self, archive: Path) -> None:
        self.path = archive.parent / KEYS / NAME
        self._keys: dict[str, str] | None = None
        self._lock = Lock()
        self._is_whole, self._is_synced = False, True

    @property
    def is_there(self) -> bool:
        """Items of this workspace have keys of their own."""
        return self.path.exists()

    def begin(self) -> None:
        """From now on new items have keys of their own."""
        if not self.is_there:
            write_whole(self.path, b"", mode=SECRET)

    def __contains__(self, item: str) -> bool:
        return item in self._read()

    def get(self, item: str) -> bytes:
        """The key of an item. Raises CustodyError where it is gone."""
        keys = self._read()
        if item not in keys:
            self._keys = None  # another hand may have put it there meanwhile
            keys = self._read()
        if item not in keys:
            raise CustodyError(f"{item}: its key is not in {self.path}; restore the keys from where they are kept")
        return bytes.fromhex(keys[item])

    def own(self, item: str) -> bytes:
        """The key of an item, a new one where it has none; that is on the disk when :meth:`sync` has returned."""
        keys = self._read()
        if item not in keys:
            self.put(item, new_key())
        return bytes.fromhex(keys[item])

    def put(self, item: str, key: bytes) -> None:
        """Gives an item its key, in the place of one it may have had."""
        keys = self._read()
        if not self._is_whole:
            cut_torn_line(self.path)
            self._is_whole = True
        with self.path.open("ab", buffering=0) as file:
            file.write(_line(item, key.hex()))
        keys[item], self._is_synced = key.hex(), False

    def sync(self) -> None:
        """All keys are on the disk."""
        with self._lock:
            if not self._is_synced:
                self._is_synced = True
                with self.path.open("ab", buffering=0) as file:
                    os.fsync(file.fileno())

    def drop(self, items: Iterable[str]) -> None:
        """Forgets keys: the file is written anew without them, and its old bytes are written over first, as far as the disk lets us."""
        if not self.is_there:
            return
        gone = set(items)
        keys = {item: key for item, key in self._read().items() if item not in gone}
        size = self.path.stat().st_size
        old = self.path.open("r+b")
        write_whole(self.path, b"".join(_line(item, key) for item, key in keys.items()), mode=SECRET)
        with old:
            old.write(bytes(size))
            old.flush()
            os.fsync(old.fileno())
        self._keys = keys

    def faults(self) -> Iterator[str]:
        """What of the file is not as it was written, a line each; a torn last line is what a kill may leave."""
        for number, (_, line) in enumerate(read_lines(self.path), 1):
            if not _LINE.fullmatch(line.decode("ascii", "replace")):
                yield f"line {number} is not as it was written; restore the keys from where they are kept"

    def _read(self) -> dict[str, str]:
        if self._keys is None:
            if not self.is_there:
                raise CustodyError(f"{self.path}: is gone, and with it the keys of encrypted items; restore it from where it is kept")
            content = self.path.read_bytes().decode("ascii", "replace")  # a line that is none is told by :meth:`faults`
            self._keys = dict(line.split(" ") for line in content.splitlines() if _LINE.fullmatch(line))
        return self._keys


def _line(item: str, key: str) -> bytes:
    return f"{item} {key}\n".encode()
