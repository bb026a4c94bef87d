"""Names of persons, found again wherever they stand, and the block that stands for them.

Names are known from the claims that name a victim or a private speaker. A full name is masked everywhere; one part of it, written
with a capital or in a script without capitals, in the report that names the person. Names nobody marked cannot be known.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

BLOCK = "█████"  # one width for every name: its length tells nothing
SHORTEST_PART = 3  # shorter parts (al, bin, de, van) are no name by themselves
WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u065f]+[^\W_]+)*")

Sequences = dict[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Names:
    """The names to mask: word sequences by their first word, and single words that are enough by themselves."""

    sequences: Sequences = field(default_factory=dict)
    parts: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.sequences)

    def mask(self, text: str) -> str:
        """The text with each name replaced by the block."""
        return cut_masked(text, 0, len(text), tuple(self.spans(text))) if self else text

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the names stand, in code points."""
        if not self:
            return
        words = [(match.start(), match.end(), fold(match.group()), match.group()) for match in WORD.finditer(text)]
        at = 0
        while at < len(words):
            length = self._length_at(words, at)
            if length:
                yield words[at][0], words[at + length - 1][1]
            at += length or 1

    def _length_at(self, words: list[tuple[int, int, str, str]], at: int) -> int:
        _, _, folded, written = words[at]
        for sequence in self.sequences.get(folded, ()):
            if tuple(word[2] for word in words[at : at + len(sequence)]) == sequence:
                return len(sequence)
        return int(folded in self.parts and not written.islower())


def cut_masked(text: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> str:
    """The words ``text[start:end]`` with the block over each span, also where the cut goes through it."""
    pieces, at = [], start
    for begin, stop in spans:
        if begin < end and stop > start:
            pieces += [text[at : max(at, begin)], BLOCK]
            at = max(at, min(stop, end))
    return "".join((*pieces, text[at:end]))


def names_of(full: Iterable[str]) -> Names:
    """The names to mask, as full names."""
    sequences: dict[str, set[tuple[str, ...]]] = {}
    for name in full:
        if words := _words(name):
            sequences.setdefault(words[0], set()).add(words)
    return Names({first: tuple(sorted(found, key=lambda words: (-len(words), words))) for first, found in sequences.items()})


def parts_of(full: Iterable[str], text: str) -> frozenset[str]:
    """The words of names that are enough by themselves in a text: the longer ones, unless the text writes them as common words."""
    common = {fold(match.group()) for match in WORD.finditer(text) if match.group().islower()}
    return frozenset(word for name in full for word in _words(name) if len(word) >= SHORTEST_PART and word not in common)


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(match.group()) for match in WORD.finditer(name))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The word without case and marks, by which spellings of one name are the same."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()
