"""Capitalised words of a text that may be names of places: the cheap pass over everything.

A text is cut once at capitalised words; each different word is looked up in the gazetteer once in a process. Only words that are, or
begin, a name of a place are looked at again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from sijill.domain.place import Level
from sijill.places.folding import fold
from sijill.places.gazetteer import Gazetteer
from sijill.places.table import Row
from sijill.places.words import PlaceWords, given_names, ordinary_names, surnames

NAME, LONGER, DEMONYM, GIVEN, ORDINARY, SURNAME, DOTTED, PARTLY = 1, 2, 4, 8, 16, 32, 64, 128
TELLING = NAME | LONGER | DEMONYM
RARE = NAME | ORDINARY  # a name of a place that is an ordinary word far more often

_CAPITALISED = re.compile(r"([A-Z\u00c0-\u00de\u0100-\u017f\u0401-\u042f\u1e00-\u1eff\u02bf\u02be][^\W_]*(?:['’ʼ`‘][^\W_]+)*)")
_PARTICLES = (
    "of|the|al|el|ar|as|ash|at|ad|az|an|ez|ed|es|de|da|do|dos|das|del|della|di|du|des|la|le|las|los|sur|upon|on|bin|ibn|and|y|i|e|am|im|bei|"
    "der|den|van|aux|en"
)
_LINK = re.compile(rf"[ \n]|-|[ -]?(?:{_PARTICLES})[ -]|\. |['’]|-(?:al|el|ez|e|i|ye)-| and the ")
_ARTICLE = re.compile(r"(?<![^\W_])(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]s|[Aa]r|[Aa]n|[Aa]t|[Aa]d|[Aa]z|[Ee]sh|[Ee]d|[Ee]z|[Ee]r)[- ]$")
_ARTICLE_ENDS = frozenset(two + link for two in ("al", "el", "sh", "as", "ar", "an", "at", "ad", "az", "ed", "ez", "er") for link in "- ")
_LISTED = frozenset((" and ", ", "))
_BEFORE_NAMES = frozenset((" in ", " at ", " of ", "ear ", "the ", " al-", " el-", "ash-", "ad-", "an-", " on ", "rom ", "med ", "ide "))
_FAMOUS = 100_000  # people: a name so well known is not the beginning of an unknown one
_CUES = _BEFORE_NAMES | {gap[-4:] for gap in _LISTED}
SPOKEN_FOR = ORDINARY | GIVEN | SURNAME | DEMONYM
KNOWN_WORD = ORDINARY | GIVEN
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_JOINS = frozenset((" ", "-", " al-", "-al-", " el-"))
SETTLED = (Level.CITY, Level.TOWN, Level.VILLAGE)
_RUN = re.compile(r" |-| ?(?:al|el|ez|as|ash|an|ar|at|ad|az)[- ]|['’]")
_MOST_WORDS = 6
PAIR = 3  # word, gap, word
LONGEST_LINK = 9  # code points between two words of a name
_CAPITALS_ONLY = ("us", "uk", "eu")
_KNOWN = 200_000  # different words remembered in a process
_DOTTED = re.compile(r"(?:[A-Z]\. ?){2,4}|(?:W\. ?Va|N\. ?[CDHJMY]|S\. ?[CD]|[A-Z][a-z]{1,4})\.")


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
    """A text cut at its capitalised words: ``parts`` are gap, word, gap, word ..., ``ends`` their end offsets, ``flags`` one per word."""

    text: str
    parts: list[str]
    ends: list[int]
    flags: list[int]

    def word(self, at: int) -> str:
        """The capitalised word of a number, empty outside the text."""
        return self.parts[2 * at + 1] if 0 <= at < len(self.flags) else ""

    def gap_before(self, at: int) -> str:
        """What stands between a capitalised word and the one before it."""
        return self.parts[2 * at] if 0 <= at <= len(self.flags) else ""

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
        self.pairs: dict[tuple[str, ...], bool] = {}
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
        flags = self[word] = self._flags(fold(_POSSESSIVE.sub("", word)))
        return flags

    def _flags(self, key: str) -> int:
        if not key:
            return 0
        found = self.gazetteer
        flags = DOTTED if len(key) <= 4 else 0
        flags |= NAME if len(key) > 2 and self.named(key) else 0
        flags |= NAME if key in _CAPITALS_ONLY else 0
        flags |= LONGER if found.begins(key) else 0
        flags |= DEMONYM if found.demonym(key) else 0
        flags |= GIVEN if key in given_names() else 0
        flags |= ORDINARY if key in ordinary_names() and key not in _CAPITALS_ONLY else 0
        return flags | (SURNAME if key in surnames() else 0)

    def named(self, key: str) -> tuple[int, ...]:
        """Rows of a folded name, looked up once."""
        rows = self.rows.get(key)
        if rows is None:
            rows = self.rows[key] = tuple(self.gazetteer.named(key))
        return rows

    def goes_on(self, pair: tuple[str, ...]) -> bool:
        """A word, what follows it and the word behind that are, or begin, a name; looked up once."""
        known = self.pairs.get(pair)
        if known is None:
            known = self.pairs[pair] = self._goes_on(*pair) if len(pair) == PAIR else False
        return known

    def phrase(self, written: str) -> tuple[int, tuple[int, ...], int, str]:
        """What several words together stand for: their length without a possessive ending, the rows, NAME or DEMONYM, the key."""
        found = self.singles.get(written)
        if found is None:
            if len(self.singles) > _KNOWN:
                self.singles.clear()
            words = _POSSESSIVE.sub("", written)
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
        if not _LINK.fullmatch(gap):
            return False
        key = fold(word + gap + _POSSESSIVE.sub("", following))
        return bool(self.named(key)) or self.gazetteer.begins(key) or bool(self.gazetteer.demonym(key))


def cut(text: str, lookup: Lookup) -> Cut:
    """The text at its capitalised words."""
    parts = _CAPITALISED.split(text)
    return Cut(text, parts, list(accumulate(map(len, parts))), list(map(lookup.__getitem__, parts[1::2])))


def scan(pieces: Cut, lookup: Lookup, words: PlaceWords) -> Iterator[Hit]:
    """Names of the gazetteer in the text, the longest at each spot, in order, and unknown names that place words announce."""
    known = {hit.at: hit for hit in _known(pieces, lookup, words)}
    taken = {at for hit in known.values() for at in range(hit.at, hit.last + 1)}
    for hit in _announced(pieces, taken, words):
        for at in range(hit.at, hit.last + 1):
            known.pop(at, None)
        known[hit.at] = hit
    return iter([known[at] for at in sorted(known)])


def _known(pieces: Cut, lookup: Lookup, words: PlaceWords) -> Iterator[Hit]:
    """Names of the gazetteer; what a spot cannot be is asked before the function that would find it is called."""
    done = -1
    flags, parts = pieces.flags, pieces.parts
    for at in [at for at, flag in enumerate(flags) if flag & TELLING or (flag & DOTTED and parts[2 * at + 2][:1] == ".")]:
        if at <= done:
            continue
        flag, gap = flags[at], parts[2 * at]
        if (gap[-1:].isalnum() if gap else at) or (flag & RARE == RARE and not _cued(pieces, at)):
            continue  # inside a word, or an ordinary word without a cue
        hit = None
        if flag & LONGER and len(parts[2 * at + 2]) <= LONGEST_LINK and lookup.goes_on(tuple(parts[2 * at + 1 : 2 * at + 4])):
            hit = _longest(pieces, at, lookup)
        if hit is None and flag & DOTTED and parts[2 * at + 2][:1] == ".":
            hit = _dotted(pieces, at, lookup)
        if hit is None and flag & (NAME | DEMONYM):
            hit = _single(pieces, at, lookup)
        if hit is None:
            continue
        if gap[-3:].lower() in _ARTICLE_ENDS:
            hit = _with_article(pieces, hit, lookup)
        if (last := hit.last + 1) < len(flags) and parts[2 * last] in _JOINS and not flags[last] & SPOKEN_FOR:
            hit = _whole_name(pieces, hit, lookup, words)
        done = hit.last
        yield _with_words_before(pieces, hit, lookup, words) if gap[-4:-1] in words.part_ends else hit


def _whole_name(pieces: Cut, hit: Hit, lookup: Lookup, words: PlaceWords) -> Hit:
    """The hit, or the longer unknown name that a small place's name only begins: "Harran Dur" is not Harran."""
    last = hit.last
    while last + 1 < len(pieces.flags) and pieces.parts[2 * last + 2] in _JOINS and _is_unknown(pieces, last + 1, words):
        last += 1
    if last == hit.last or hit.flags & DEMONYM or not _may_start(pieces, hit.at, words) or _is_famous(hit, lookup):
        return hit
    words_of = _POSSESSIVE.sub("", pieces.text[hit.start : pieces.end(last)])
    return Hit(hit.start, hit.start + len(words_of), hit.at, last, (), hit.flags | PARTLY, fold(words_of))


def _is_unknown(pieces: Cut, at: int, words: PlaceWords) -> bool:
    if pieces.flags[at] & SPOKEN_FOR or pieces.parts[2 * at + 2][:1] == "-":
        return False
    word = pieces.parts[2 * at + 1]
    return not (word.isupper() or word.lower() in words.levels or word.lower() in words.organisations)


def _is_famous(hit: Hit, lookup: Lookup) -> bool:
    best = lookup.gazetteer.row(hit.rows[0])
    return best.level not in SETTLED or best.population > _FAMOUS


def _cued(pieces: Cut, at: int) -> bool:
    """An ordinary word may be a name of a place: after "of", or before a comma or a longer name."""
    return (
        bool(pieces.flags[at] & LONGER)
        or pieces.parts[2 * at + 2].startswith((", ", " ("))
        or pieces.parts[2 * at].endswith((" of ", " in "))
    )


def _announced(pieces: Cut, taken: set[int], words: PlaceWords) -> Iterator[Hit]:
    """Runs of capitalised words that no gazetteer has, after "the village of" or before "village"."""
    last = -1
    gaps = pieces.parts[::2]
    after_of = [at for at, gap in enumerate(gaps[:-1]) if gap[-4:] in _CUES and at not in taken and _may_start(pieces, at, words)]
    before_kind = [at for at, gap in enumerate(gaps[1:]) if gap[1:5] in words.settlement_starts]
    for at in sorted({*after_of, *(_run_start(pieces, at, taken) for at in before_kind)}):
        if at <= last or at in taken or not _may_start(pieces, at, words):
            continue
        end = at
        while end + 1 < len(pieces.flags) and end - at < 3 and _RUN.fullmatch(pieces.parts[2 * end + 2]):
            end += 1
        gap, after = pieces.parts[2 * at], pieces.parts[2 * end + 2][:16]
        if (
            _is_settled(gap, words)
            or gap.endswith(" near ")
            or words.settlement_after.match(after)
            or (_is_whole(pieces, end, after) and words.announcing.search(gap[-40:].lower()))
            or (gap.endswith(words.scene) and _is_whole(pieces, end, after))
            or (gap in _LISTED and last == at - 1 >= 0)
        ):
            start = pieces.start(at)
            if (found := _ARTICLE.search(gap[-5:])) and (gap.endswith("-") or found.group().lower() in ("al ", "el ")):
                start -= len(found.group())
            stop = start + len(_POSSESSIVE.sub("", pieces.text[start : pieces.end(end)]))
            last = end
            yield Hit(start, stop, at, end, (), NAME, fold(pieces.text[start:stop]))


def _may_start(pieces: Cut, at: int, words: PlaceWords) -> bool:
    """The word is no ordinary one and no given name, unless "the village of" or its own sense ("Tell", "Kafr") makes it a place's."""
    if not pieces.flags[at] & KNOWN_WORD:
        return True
    if pieces.parts[2 * at + 2] in _JOINS and pieces.parts[2 * at + 1].lower() in words.heads:
        return True
    return _is_settled(pieces.parts[2 * at], words)


def _is_settled(gap: str, words: PlaceWords) -> bool:
    return gap.endswith((" of ", " of al-", " of the ")) and words.settlement_of.search(gap[-30:]) is not None


def _is_whole(pieces: Cut, end: int, after: str) -> bool:
    """The run ends as a name of a place would: no figure or bracket follows, and it is no acronym."""
    word = pieces.word(end)
    return (
        (len(word) > 2 or pieces.parts[2 * end] == " ")
        and not word.isupper()
        and after[:1] in " ,.;:\n"
        and not after[1:2].isdigit()
        and "’s" not in word
        and "'s" not in word
    )


def _run_start(pieces: Cut, at: int, taken: set[int]) -> int:
    """The first capitalised word of the run that ends here."""
    last = at
    while (
        at > 0
        and last - at < _MOST_WORDS
        and at - 1 not in taken
        and _RUN.fullmatch(pieces.parts[2 * at])
        and not pieces.flags[at - 1] & ORDINARY
    ):
        at -= 1
    return at


def _with_words_before(pieces: Cut, hit: Hit, lookup: Lookup, words: PlaceWords) -> Hit:
    """Of "eastern Orlo", "western rural Orlo": a name of its own where the gazetteer has one."""
    gap = pieces.gap_before(hit.at)[-24:]
    before = gap.rsplit(None, 1)[-1].lower() if gap[-1:] == " " and gap.strip() else ""
    if before not in words.parts or not hit.flags & NAME:
        return hit
    for count in (2, 1):
        found = re.search(rf"(?:[A-Za-z-]+ ){{{count}}}$", gap)
        if found and (rows := lookup.named(fold(found.group() + pieces.text[hit.start : hit.end]))):
            start = hit.start - len(found.group())
            return replace(hit, start=start, rows=rows, key=fold(pieces.text[start : hit.end]))
    return hit


def _longest(pieces: Cut, at: int, lookup: Lookup) -> Hit | None:
    """The longest name that begins with this word and the next."""
    flags = pieces.flags
    last = at + 1
    while last + 1 < len(flags) and last - at < _MOST_WORDS and _LINK.fullmatch(pieces.parts[2 * last + 2]):
        last += 1
    start = pieces.start(at)
    for end in range(last, at, -1):
        length, rows, kind, key = lookup.phrase(pieces.text[start : pieces.end(end)])
        if rows:
            return Hit(start, start + length, at, end, rows, kind, key)
    return None


def _dotted(pieces: Cut, at: int, lookup: Lookup) -> Hit | None:
    """*U.S.*, *W.Va.*, *Ga.*: written with points, which the exact key has dropped."""
    start = pieces.start(at)
    if found := _DOTTED.match(pieces.text, start):
        words = found.group().rstrip()
        _, rows, _, key = lookup.singles.get(words) or lookup.short(words)
        if rows:
            last = at
            while last + 1 < len(pieces.flags) and pieces.start(last + 1) < start + len(words):
                last += 1
            return Hit(start, start + len(words), at, last, rows, NAME | DOTTED, key)
    return None


def _is_short_for(row: Row, key: str) -> bool:
    """A region that goes by this short name; where it is the whole name the point ends a sentence ("... in Homs.")."""
    return row.level in (Level.COUNTRY, Level.PROVINCE, Level.REGION) and fold(row.name) != key


def _single(pieces: Cut, at: int, lookup: Lookup) -> Hit | None:
    word = pieces.parts[2 * at + 1]
    found = lookup.singles.get(word)
    if found is None:
        found = lookup.singles[word] = _alone(word, pieces.flags[at], lookup)
    length, rows, kept, key = found
    start = pieces.ends[2 * at]
    return Hit(start, start + length, at, at, rows, kept, key) if rows else None


def _alone(word: str, flags: int, lookup: Lookup) -> tuple[int, tuple[int, ...], int, str]:
    """What a word alone stands for: its length without a possessive ending, the rows, the flags and the key."""
    bare = _POSSESSIVE.sub("", word)
    key = fold(bare)
    if flags & DEMONYM and not (flags & NAME and _is_big(lookup, key)):
        return len(bare), tuple(lookup.gazetteer.demonym(key)), flags & ~NAME, key
    if key in _CAPITALS_ONLY and not bare.isupper():
        return len(bare), (), flags, key
    return len(bare), lookup.named(key), flags & ~DEMONYM, key


def _is_big(lookup: Lookup, key: str) -> bool:
    return any(lookup.gazetteer.row(row).level == "country" for row in lookup.named(key)[:1])


def _with_article(pieces: Cut, hit: Hit, lookup: Lookup) -> Hit:
    """The hit with the Arabic article that stands before it, where the gazetteer or the writing has one."""
    gap = pieces.gap_before(hit.at)
    if not hit.flags & DEMONYM and (found := _ARTICLE.search(gap[-5:])):
        start = hit.start - len(found.group())
        key = fold(pieces.text[start : hit.end])
        rows = lookup.named(key)
        if rows or gap.endswith("-"):
            return replace(hit, start=start, rows=rows or hit.rows, key=key if rows else hit.key)
    return hit
