"""Which ids a stream has had, in little memory."""

from array import array
from hashlib import blake2b

_FREE = 0
_FULL = 0.6  # above this share of used slots, probing grows slow


class SeenIds:
    """A set of ids that keeps 64 bits of each: about 20 bytes an id, so that ten million rows fit in 200 MB.

    Two different ids share their 64 bits once in about a million streams of ten million rows.
    """

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * 1024))
        self._used = 0

    def add(self, name: str) -> bool:
        """Adds an id; true if it is new."""
        if self._used > _FULL * len(self._slots):
            self._grow()
        key = int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") or 1
        return self._put(key)

    def __len__(self) -> int:
        return self._used

    def _put(self, key: int) -> bool:
        slots = self._slots
        last = len(slots) - 1  # the length is a power of two
        at = key & last
        while (held := slots[at]) != _FREE:
            if held == key:
                return False
            at = (at + 1) & last
        slots[at] = key
        self._used += 1
        return True

    def _grow(self) -> None:
        old = self._slots
        self._slots = array("Q", bytes(16 * len(old)))
        self._used = 0
        for key in old:
            if key != _FREE:
                self._put(key)
