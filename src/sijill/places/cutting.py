"""A text cut at its capitalised words, each looked up in the gazetteer once in a process."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter, or_

from sijill.domain.place import Level
from sijill.places.folding import fold
from sijill.places.gazetteer import Gazetteer
from sijill.places.table import Row
from sijill.places.words import INSIDE, TAIL, PlaceWords, given_names, ordinary_names, surnames

WORD = (1 << 8) - 1  # the flags that tell of a word itself
NAME, LONGER, DEMONYM, GIVEN, ORDINARY, SURNAME, DOTTED, PARTLY = 1, 2, 4, 8, 16, 32, 64, 128
KNOWN_WORD = ORDINARY | GIVEN
PARTICLES = (
    "of|the|al|el|ar|as|ash|at|ad|az|an|ez|ed|es|de|da|do|dos|das|del|della|di|du|des|la|le|las|los|sur|upon|on|bin|ibn|and|y|i|e|am|im|bei|"
    "der|den|van|aux|en"
)
LINK = re.compile(rf"[ \n]|-|[ -]?(?:{PARTICLES})[ -]|\. |['’]|-(?:al|el|ez|e|i|ye)-| and the ")  # between two words of a name
ARTICLE = re.compile(r"(?<![^\W_])(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]s|[Aa]r|[Aa]n|[Aa]t|[Aa]d|[Aa]z|[Ee]sh|[Ee]d|[Ee]z|[Ee]r)[- ]$")
POSSESSIVE = re.compile(r"['’](?:s|S)?$")
JOINS = frozenset((" ", "-", " al-", "-al-", " el-"))
MOST_WORDS = 6
CAPITALS_ONLY = ("us", "uk", "eu")
_LETTER = "A-Z\u00c0-\u00de\u0100-\u017f\u0401-\u042f\u1e00-\u1eff\u02bf\u02be"
_CAPITALISED = re.compile(rf"([{_LETTER}][^\W_]*(?:['’ʼ`‘][^\W_]+(?:['’ʼ`‘][^\W_]+)*|))")
_TAIL_OF = itemgetter(slice(-TAIL, None))
_KNOWN = 200_000  # different words remembered in a process


@dataclass(slots=True)
class Hit:
    """A stretch of text that bears the name of places, or of a people. ``at`` and ``last`` number its capitalised words."""

    start: int
    end: int
    at: int
    last: int
    rows: Sequence[int]
    flags: int
    key: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut at its capitalised words: ``gaps`` stand before each and behind the last.

    ``flags`` tell what each word may be, as Lookup does, and what stands before it, as Tails do; ``ends`` are the end offsets of gap,
    word, gap, word ...
    """

    text: str
    gaps: list[str]
    capitals: list[str]
    ends: list[int]
    flags: list[int]

    def word(self, at: int) -> str:
        """The capitalised word of a number, empty outside the text."""
        return self.capitals[at] if 0 <= at < len(self.flags) else ""

    def gap_before(self, at: int) -> str:
        """What stands between a capitalised word and the one before it."""
        return self.gaps[at] if 0 <= at <= len(self.flags) else ""

    def start(self, at: int) -> int:
        """Where a capitalised word starts."""
        return self.ends[2 * at]

    def end(self, at: int) -> int:
        """Where a capitalised word ends."""
        return self.ends[2 * at + 1]


class Lookup(dict[str, int]):
    """What a capitalised word may be, looked up once: a sum of NAME, LONGER (begins a name), DEMONYM, GIVEN, ORDINARY, SURNAME, DOTTED."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.gazetteer = gazetteer
        self.pairs: dict[tuple[str, str, str], bool] = {}
        self.rows: dict[str, tuple[int, ...]] = {}
        self.singles: dict[str, tuple[int, tuple[int, ...], int, str]] = {}
        self.weights: dict[tuple[str, int, bool], float] = {}
        self.openings: dict[str, tuple[str, ...]] = {}  # of words in scripts without capitals

    def __missing__(self, word: str) -> int:
        if len(self) > _KNOWN:
            self.clear()
            self.pairs.clear()
            self.rows.clear()
            self.weights.clear()
            self.singles.clear()
            self.openings.clear()
        flags = self[word] = self._flags(fold(POSSESSIVE.sub("", word)))
        return flags

    def _flags(self, key: str) -> int:
        if not key:
            return 0
        found = self.gazetteer
        flags = DOTTED if len(key) <= 4 else 0
        flags |= NAME if len(key) > 2 and self.named(key) else 0
        flags |= NAME if key in CAPITALS_ONLY else 0
        flags |= LONGER if found.begins(key) else 0
        flags |= DEMONYM if found.demonym(key) else 0
        flags |= GIVEN if key in given_names() else 0
        flags |= ORDINARY if key in ordinary_names() and key not in CAPITALS_ONLY else 0
        return flags | (SURNAME if key in surnames() else 0)

    def named(self, key: str) -> tuple[int, ...]:
        """Rows of a folded name, looked up once."""
        rows = self.rows.get(key)
        if rows is None:
            rows = self.rows[key] = tuple(self.gazetteer.named(key))
        return rows

    def goes_on(self, pieces: Cut, at: int) -> bool:
        """A word, what follows it and the word behind that are, or begin, a name; looked up once."""
        capitals = pieces.capitals
        if at + 1 == len(capitals):
            return False
        pair = capitals[at], pieces.gaps[at + 1], capitals[at + 1]
        known = self.pairs.get(pair)
        if known is None:
            known = self.pairs[pair] = self._goes_on(*pair)
        return known

    def phrase(self, written: str) -> tuple[int, tuple[int, ...], int, str]:
        """What several words together stand for: their length without a possessive ending, the rows, NAME or DEMONYM, the key."""
        found = self.singles.get(written)
        if found is None:
            if len(self.singles) > _KNOWN:
                self.singles.clear()
            words = POSSESSIVE.sub("", written)
            key = fold(words)
            rows, kind = self.named(key), NAME
            if not rows:
                rows, kind = tuple(self.gazetteer.demonym(key)), DEMONYM
            found = self.singles[written] = (len(words), rows, kind, key)
        return found

    def short(self, written: str) -> tuple[int, tuple[int, ...], int, str]:
        """What letters with points are short for, in the same form; a word without a point never has this key."""
        key = fold(written.replace(" ", ""))
        rows = tuple(row for row in self.named(key) if _is_short_for(self.gazetteer.row(row), key))
        found = self.singles[written] = (len(written), rows, NAME | DOTTED, key)
        return found

    def _goes_on(self, word: str, gap: str, following: str) -> bool:
        if not LINK.fullmatch(gap):
            return False
        key = fold(word + gap + POSSESSIVE.sub("", following))
        return bool(self.named(key)) or self.gazetteer.begins(key) or bool(self.gazetteer.demonym(key))


def cut(text: str, lookup: Lookup, words: PlaceWords) -> Cut:
    """The text at its capitalised words."""
    parts = _CAPITALISED.split(text)
    gaps, capitals = parts[::2], parts[1::2]
    flags = list(map(or_, map(lookup.__getitem__, capitals), map(words.tails.__getitem__, map(_TAIL_OF, gaps))))
    if flags and not gaps[0]:
        flags[0] &= ~INSIDE
    return Cut(text, gaps, capitals, list(accumulate(map(len, parts))), flags)


def _is_short_for(row: Row, key: str) -> bool:
    """A region that goes by this short name; where it is the whole name the point ends a sentence ("... in Homs.")."""
    return row.level in (Level.COUNTRY, Level.PROVINCE, Level.REGION) and fold(row.name) != key
