"""By which copies of a text are known without the text.

A shingle is a keyed 64-bit hash of five words in a row. A report keeps the 400 smallest (*bottom-k*): of two reports, the share of
common hashes among the smallest of both estimates how much of one stands in the other, however long they are.
"""

import re
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

WORDS_IN_A_ROW = 5
MOST = 400  # what ``eval/README.md`` allows a line to carry
KEY = b"sijill shingle 1"  # sets these hashes apart from everybody else's; changing it makes older lines incomparable
_30, _27, _31 = (np.uint64(bits) for bits in (30, 27, 31))  # made once: each costs as much as mixing many words
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
REMEMBERED = 1 << 17  # words whose hash is kept; news uses few words often
PLACES = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 0xD6E8FEB86659FD93], dtype=np.uint64)
_SIGNS = re.compile("[^\\w\0-\x7f]")  # no letters, no digits, beyond ASCII
_SPACED = bytes(sign if sign >= 128 or chr(sign).isalnum() else 32 for sign in range(256))  # ASCII punctuation as spaces

Hashes = npt.NDArray[np.uint64]


class _Remembered(dict[bytes, bytes]):
    """The hash of each word met so far: eight bytes, the greatest first."""

    def __missing__(self, word: bytes) -> bytes:
        digest = self[word] = blake2b(word, digest_size=8, key=KEY).digest()
        return digest


_remembered = _Remembered()


def shingle(text: str) -> tuple[str, ...]:
    """At most 400 hashes of five words in a row, 16 hex digits each, sorted; a text of one to four words has one.

    Case, punctuation and spacing make no difference, so that a repost with other quotation marks is still a copy.
    """
    words = _words(text)
    if not words:
        return ()
    if len(_remembered) > REMEMBERED:
        _remembered.clear()
    hashes = np.frombuffer(b"".join(map(_remembered.__getitem__, words)), dtype=">u8").astype(np.uint64)
    smallest = _different(np.sort(_rows(hashes)))[:MOST]
    return tuple(smallest.astype(">u8").tobytes().hex(" ", 8).split(" "))


def _words(text: str) -> list[bytes]:
    folded = text.casefold()
    if not folded.isascii():
        folded = _SIGNS.sub(" ", folded)
    return folded.encode("utf-8", "surrogatepass").translate(_SPACED).split()


def _rows(words: Hashes) -> Hashes:
    """One hash for each five words in a row: each word's hash times a number of its place, added, then mixed."""
    width = min(WORDS_IN_A_ROW, len(words))
    return _mix(np.convolve(words, PLACES[:width][::-1], "valid"))


def _mix(value: Hashes) -> Hashes:
    """The finisher of splitmix64: every bit of the result depends on every bit given, so that the smallest are a fair sample."""
    value = (value ^ (value >> _30)) * _FIRST
    value = (value ^ (value >> _27)) * _SECOND
    return value ^ (value >> _31)


def _different(ordered: Hashes) -> Hashes:
    return ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))]
