"""Keys of single items: who loses the key of an item has destroyed it, in every copy there is.

``keys/items.txt`` holds a line for each: the item, a blank, its key in hex digits. Where the file is there, new items are encrypted
(AES-256 in counter mode, a key for each item alone); their integrity is proven by the SHA-256 of their plain bytes, as that of all items.
"""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext, algorithms, modes

from sijill.custody.durable import write_whole
from sijill.custody.line_files import cut_torn_line
from sijill.custody.signing import KEYS, SECRET
from sijill.domain.errors import CustodyError

NAME = "items.txt"
SUFFIX = ".aes"  # of the files of encrypted items


def new_key() -> bytes:
    """A key that nobody else has."""
    return secrets.token_bytes(32)


def cipher(key: bytes) -> CipherContext:
    """Turns plain bytes into encrypted ones and, as counter mode does, the other way round. Each key is used for one item only."""
    return Cipher(algorithms.AES(key), modes.CTR(bytes(16))).encryptor()


class KeyRing:
    """The keys of a workspace's items, read when the first is wanted."""

    def __init__(self, archive: Path) -> None:
        self.path = archive.parent / KEYS / NAME
        self._keys: dict[str, bytes] | None = None

    @property
    def is_there(self) -> bool:
        """Items of this workspace have keys of their own."""
        return self.path.exists()

    def begin(self) -> None:
        """From now on new items have keys of their own."""
        if not self.is_there:
            write_whole(self.path, b"", mode=SECRET)

    def get(self, item: str) -> bytes:
        """The key of an item. Raises CustodyError where it is gone."""
        keys = self._read()
        if item not in keys:
            self._keys = None  # another hand may have put it there meanwhile
            keys = self._read()
        if item not in keys:
            raise CustodyError(f"{item}: its key is not in {self.path}; restore the keys from where they are kept")
        return keys[item]

    def put(self, item: str, key: bytes) -> None:
        """Keeps the key of an item; it is on the disk when this returns."""
        keys = self._read()
        with self.path.open("ab", buffering=0) as file:
            file.write(f"{item} {key.hex()}\n".encode())
            os.fsync(file.fileno())
        keys[item] = key

    def drop(self, items: Iterable[str]) -> None:
        """Forgets keys: the file is written anew without them, and its old bytes are written over first, as far as the disk lets us."""
        if not self.is_there:
            return
        gone = set(items)
        keys = {item: key for item, key in self._read().items() if item not in gone}
        size = self.path.stat().st_size
        old = self.path.open("r+b")
        write_whole(self.path, b"".join(f"{item} {key.hex()}\n".encode() for item, key in keys.items()), mode=SECRET)
        with old:
            old.write(bytes(size))
            old.flush()
            os.fsync(old.fileno())
        self._keys = keys

    def _read(self) -> dict[str, bytes]:
        if self._keys is None:
            if not self.is_there:
                raise CustodyError(f"{self.path}: is gone, and with it the keys of encrypted items; restore it from where it is kept")
            cut_torn_line(self.path)
            lines = self.path.read_bytes().decode("ascii", "replace").splitlines()
            try:
                self._keys = {item: bytes.fromhex(key) for item, _, key in (line.partition(" ") for line in lines)}
            except ValueError as error:
                raise CustodyError(f"{self.path}: is not as it was written ({error}); restore the keys from where they are kept") from error
        return self._keys
