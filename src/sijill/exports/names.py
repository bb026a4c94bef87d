"""Names of persons, found again wherever they stand, and the block that stands for them.

A full name is masked everywhere; one part of it, written with a capital or in a script without capitals, in the report that names the
person and in reports of the same incident. Names of places and bodies are kept, also where they hold a part of a person's name.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

BLOCK = "█████"  # one width for every name: its length tells nothing
MOST_ASKED = 8  # sets of names that are cheaper to ask one by one than to join
SHORTEST_PART = 3  # shorter parts (al, bin, de, van) are no name by themselves
WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u065f]+[^\W_]+)*")
_BETWEEN = re.compile(r"[ \n\-'’]?(?:(?:al|el|bin|ibn|abu|de|van)[\s\-])?")  # what may stand between two parts of one name

Span = tuple[int, int]
Words = Sequence[tuple[int, int, str, str]]


class Phrases:
    """Sequences of folded words, to be found in a text at one look per word."""

    __slots__ = ("_lengths", "known")

    def __init__(self, phrases: Iterable[str] = (), known: Iterable["Phrases"] = ()) -> None:
        read = frozenset(words for phrase in phrases if (words := words_of(phrase)))
        self.known: frozenset[tuple[str, ...]] = read.union(*(each.known for each in known))
        lengths: dict[str, set[int]] = defaultdict(set)
        for words in self.known:
            lengths[words[0]].add(len(words))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def __bool__(self) -> bool:
        return bool(self.known)

    def __contains__(self, phrase: str) -> bool:
        return words_of(phrase) in self.known

    def length_at(self, words: Words, at: int) -> int:
        """How many words the longest phrase has that starts here; 0 where none does."""
        for length in self._lengths.get(words[at][2], ()):
            if at + length <= len(words) and tuple(word[2] for word in words[at : at + length]) in self.known:
                return length
        return 0

    def spans(self, text: str) -> Iterator[Span]:
        """Where the phrases stand, the longest at each spot, in code points."""
        words, at = read_words(text), 0
        while at < len(words):
            length = self.length_at(words, at)
            if length:
                yield words[at][0], words[at + length - 1][1]
            at += length or 1


@dataclass(frozen=True, slots=True)
class Names:
    """The names to mask: full ones, single words that are enough by themselves, and names that are kept."""

    full: tuple[Phrases, ...] = ()
    parts: frozenset[str] = frozenset()
    kept: tuple[Phrases, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts) or any(self.full)

    def mask(self, text: str) -> str:
        """The text with each name replaced by the block."""
        return cut_masked(text, 0, len(text), joined(text, self.spans(text))) if self else text

    def with_those_of(self, others: Iterable["Names"]) -> "Names":
        """These names and those of others."""
        every = (self, *others)
        full, kept = (_few(chain.from_iterable(each)) for each in zip(*((one.full, one.kept) for one in every), strict=True))
        return Names(full, frozenset().union(*(one.parts for one in every)), kept)

    def spans(self, text: str, any_case: bool = False) -> Iterator[Span]:
        """Where the names stand, in code points; ``any_case`` takes parts in small letters too, as addresses write them."""
        words = read_words(text) if self else ()
        at = 0
        while at < len(words):
            folded, written = words[at][2], words[at][3]
            is_part = folded in self.parts and (any_case or not written.islower())
            length = max([int(is_part), *(phrases.length_at(words, at) for phrases in self.full)])
            kept = max((phrases.length_at(words, at) for phrases in self.kept), default=0)
            if length and (kept < length or (kept == 1 and length == 1)):
                yield words[at][0], words[at + length - 1][1]
                kept = 0
            at += max(kept, length) or 1


def _few(phrases: Iterable[Phrases]) -> tuple[Phrases, ...]:
    """The same phrases, each once: some are asked one after the other, many are better asked together."""
    every = tuple(dict.fromkeys(phrases))
    return every if len(every) <= MOST_ASKED else (Phrases(known=every),)


def read_words(text: str) -> Words:
    """The words of a text: start, end, folded and as written."""
    return [(match.start(), match.end(), fold(match.group()), match.group()) for match in WORD.finditer(text)]


def joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those of one name joined."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and (start <= found[-1][1] or _BETWEEN.fullmatch(text, found[-1][1], start)):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def cut_masked(text: str, start: int, end: int, spans: Iterable[Span]) -> str:
    """The words ``text[start:end]`` with the block over each span, also where the cut goes through it."""
    pieces, at = [], start
    for begin, stop in spans:
        if begin < end and stop > start:
            pieces += [text[at : max(at, begin)], BLOCK]
            at = max(at, min(stop, end))
    return "".join((*pieces, text[at:end]))


def parts_of(full: Iterable[str], text: str) -> frozenset[str]:
    """The words of names that are enough by themselves in a text: the longer ones, unless the text writes them as common words."""
    common = {fold(match.group()) for match in WORD.finditer(text) if match.group().islower()}
    return frozenset(word for name in full for word in words_of(name) if len(word) >= SHORTEST_PART and word not in common)


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(fold(match.group()) for match in WORD.finditer(name))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The word without case and marks, by which spellings of one name are the same."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()
