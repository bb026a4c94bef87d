"""Places in a script without capitals: a name is told by the words before it, or by being widely known."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sijill.domain.place import Level
from sijill.languages.pack import Pack, load_pack, packs_available
from sijill.places.cutting import NAME, Hit, Lookup
from sijill.places.evidence import ACCEPT, Sighting
from sijill.places.folding import fold
from sijill.places.unknown import Vocabulary, vocabulary_of

LONGEST = 3  # words of a name
KNOWN = 50_000  # people: towns of that size need no word before them
MOST = 100_000  # different words remembered in a process
SHORTEST = 3  # letters of a name that nothing announces
LONGEST_GAP = 4  # signs between two words of which one announces the other
SETTLED = (Level.VILLAGE, Level.TOWN, Level.CITY, Level.NEIGHBOURHOOD, Level.CAMP)
SURE = (Level.COUNTRY, Level.PROVINCE)
HEAD = 24  # code points before a tag that opens a line
_OPENING = re.compile(r"(?:^|\n)[^\w\n]*(?:\w+[^\w\n]{1,4})?#$")
_STRETCH = "\u0640"
_GAP = re.compile(r"[ \u00a0_]{1,2}")
_MARKED = re.compile(r"[ \u00a0]{1,2}[#(\[«“”\"'‘]{1,2}")  # "the town of #X", "the village of (X)"


@dataclass(frozen=True, slots=True)
class CaselessWords:
    """What a pack says of names in its script: its letters, the words that announce a name, and words that are none."""

    word: re.Pattern[str]
    prefixes: tuple[str, ...]
    levels: Mapping[str, Level]
    before: frozenset[str]
    articles: tuple[str, ...]  # with the prepositions glued to them
    ordinary: frozenset[str]
    common: frozenset[str]  # words and given names that name a place only behind a word of place
    heads: frozenset[str]  # words that begin names of two words
    vocabulary: Vocabulary
    known: "_Known" = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", _Known(self))


class _Known(dict[str, tuple[str, Level | None]]):
    """Words met so far as they are looked up, each with the level it announces."""

    def __init__(self, words: "CaselessWords") -> None:
        super().__init__()
        self.words = words

    def __missing__(self, written: str) -> tuple[str, Level | None]:
        if len(self) > MOST:
            self.clear()
        key = fold(written)
        found = self[written] = (key, _level(key, self.words))
        return found


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    key: str
    linked: bool  # with the word before it, nothing but a blank between them
    marked: bool  # nothing but a blank and a mark that opens a name: a hash, a bracket, a quotation mark
    tagged: bool  # behind a hash
    opens: bool  # behind a hash at the head of its line, perhaps behind "urgent"
    level: Level | None  # of a place whose name follows


def find_caseless(text: str, lookup: Lookup, lang: str | None) -> list[Sighting]:
    """The names of places in the script of a language without capitals, in order; none for other languages."""
    words = _words_of(load_pack(lang)) if lang in packs_available() else None
    return list(_sightings(text, words, lookup)) if words is not None else []


@lru_cache
def _words_of(pack: Pack) -> CaselessWords | None:
    section = pack["places"]
    if "caseless_letters" not in section:
        return None
    levels = {fold(word): Level(entry.meaning["level"]) for entry in section.values() if "level" in entry.meaning for word in entry.words}
    return CaselessWords(
        re.compile(section["caseless_letters"].pattern or "(?!)"),
        tuple(section["glued_prepositions"].words),
        levels,
        frozenset(fold(word) for name in ("scene_prepositions", "loose_prepositions", "arabic_near") for word in section[name].words),
        pack.listed("places", "glued_articles"),
        frozenset(map(fold, pack.listed("places", "ordinary_words"))) | frozenset(levels),
        frozenset(map(fold, pack.listed("places", "common_words"))),
        frozenset(map(fold, pack.listed("places", "name_heads"))),
        vocabulary_of(pack),
    )


def _sightings(text: str, words: CaselessWords, lookup: Lookup) -> Iterator[Sighting]:
    row = _row(text, words)
    found: list[tuple[Hit, Level | None, bool]] = []
    at = 0
    asked = lookup.openings
    while at < len(row):
        word = row[at]
        openings = asked[word.key] if word.key in asked else _openings(word.key, words, lookup)
        announced = at > 0 and (word.linked or word.marked) and row[at - 1].level is not None
        told = _at(row, at, openings, words, lookup) if openings or announced else None
        told = told or _unknown(row, at, words)
        if told is not None:
            found.append(told)
        at = told[0].last + 1 if told is not None else at + 1
    placed = _is_placed(found, lookup)
    countries = {lookup.gazetteer.row(hit.rows[0]).country for hit, _, sure in found if sure and hit.rows}
    for one in found:
        lone = one[0].rows and not one[2] and lookup.gazetteer.row(one[0].rows[0]).country not in countries
        hit, level, sure = (_unknown(row, one[0].at, words) or one) if lone else one
        if placed and not hit.rows and level is None:
            continue  # what only stands behind "in" is no place beside one that is known
        if sure or lookup.gazetteer.row(hit.rows[0]).country in countries:
            yield Sighting(hit, text[max(0, hit.start - 34) : hit.start], text[hit.end : hit.end + 34], ACCEPT, level=level)


def _is_placed(found: list[tuple[Hit, Level | None, bool]], lookup: Lookup) -> bool:
    """The report names a place that is known or announced, finer than a province: what only stands behind "in" is none beside it."""
    return any(sure and (level or (hit.rows and lookup.gazetteer.row(hit.rows[0]).level not in SURE)) for hit, level, sure in found)


def _unknown(row: list[_Word], at: int, words: CaselessWords) -> tuple[Hit, Level | None, bool] | None:
    """A name that no gazetteer knows behind "in" or "near", behind a word of land or province, or in a tag that opens a line."""
    level, _ = _announced(row, at, words)
    opens = _opens_line(row, at, words)
    if level is None and not opens and not _is_led(row, at, words.vocabulary):
        return None  # most words
    last = at + (row[at].key in words.heads and at + 1 < len(row) and row[at + 1].linked)
    while opens and last + 1 < len(row) and row[last + 1].linked and last - at < LONGEST:
        last += 1
    known = not words.vocabulary.may_be_name(row[last].key, announced=level is not None)
    if opens:
        known = all(words.vocabulary.is_known(word.key) for word in row[at : last + 1])
    if known or _is_described(row, last, words.vocabulary):
        return None
    return Hit(row[at].start, row[last].end, at, last, (), NAME, " ".join(word.key for word in row[at : last + 1])), level, True


def _is_led(row: list[_Word], at: int, vocabulary: Vocabulary) -> bool:
    """As in "in X", "near #X", "a raid on X"."""
    return at > 0 and (row[at].linked or row[at].marked) and vocabulary.leads(row[at - 1].key, row[at - 2].key if at > 1 else "")


def _opens_line(row: list[_Word], at: int, words: CaselessWords) -> bool:
    return row[at].tagged and row[at].opens and (not at or row[at - 1].key in words.vocabulary.openers or not row[at - 1].linked)


def _is_described(row: list[_Word], at: int, vocabulary: Vocabulary) -> bool:
    behind = row[at + 1] if at + 1 < len(row) and row[at + 1].linked else None
    return behind is not None and vocabulary.describes(behind.key)


def _row(text: str, words: CaselessWords) -> list[_Word]:
    row: list[_Word] = []
    behind = -1
    for match in words.word.finditer(text):
        start, end = match.span()
        linked = behind >= 0 and (text[behind:start] == " " or _GAP.fullmatch(text, behind, start) is not None)
        key, level = words.known[match.group()] if not _is_fragment(match.group()) else ("", None)
        marked = not linked and behind >= 0 and start - behind <= LONGEST_GAP and _MARKED.fullmatch(text, behind, start) is not None
        tagged = text[start - 1 : start] == "#"
        opens = tagged and _OPENING.search(text, max(0, start - HEAD), start) is not None
        row.append(_Word(start, end, key, linked, marked, tagged, opens, level))
        behind = end
    return row


def _is_fragment(written: str) -> bool:
    """A stretching mark where nothing follows: part of a word that was broken on purpose."""
    return written[0] == _STRETCH or written[-1] == _STRETCH


def _at(
    row: list[_Word], at: int, openings: tuple[str, ...], words: CaselessWords, lookup: Lookup
) -> tuple[Hit, Level | None, bool] | None:
    """The name that begins at a word, the longest first, its level, and whether anything but its fame tells it."""
    level, told = _announced(row, at, words)
    none = words.ordinary if level is not None else words.ordinary | words.common
    headed = level in SETTLED and _is_head(row, at, words)
    for glued in openings if row[at].key not in none else openings[:1]:
        for last in range(_last(row, at), at - 1, -1):
            key = " ".join([row[at].key[len(glued) :], *(word.key for word in row[at + 1 : last + 1])])
            rows = (
                lookup.named(key)
                if key not in none and key not in words.before and not (last == at and (headed or len(key) < SHORTEST))
                else ()
            )
            if not rows:
                continue
            fame = _is_known(rows[0], lookup)
            # before a preposition that is glued to its word no other one stands
            sure = (
                level is not None
                or last > at
                or row[at].tagged
                or lookup.gazetteer.row(rows[0]).level in SURE
                or (told and fame and not glued)
            )
            if fame or last > at or (not glued and (sure or told)):
                return Hit(row[at].start + len(glued), row[last].end, at, last, rows, NAME, key), level, sure
    last = at + headed
    if level in SETTLED and _may_be_name(row, last, words):
        return Hit(row[at].start, row[last].end, at, last, (), NAME, " ".join(word.key for word in row[at : last + 1])), level, True
    return None


def _is_head(row: list[_Word], at: int, words: CaselessWords) -> bool:
    """The word begins a name of two words, as in "the town of Tell X"."""
    return row[at].key in words.heads and at + 1 < len(row) and row[at + 1].linked and _may_be_name(row, at + 1, words)


def _openings(key: str, words: CaselessWords, lookup: Lookup) -> tuple[str, ...]:
    """The prepositions glued to a word, or none, behind which a name of the gazetteer may begin; asked once a word."""
    found = lookup.openings[key] = tuple(
        glued for glued in ("", *words.prefixes) if key.startswith(glued) and _may_begin(key[len(glued) :], lookup, glued)
    )
    return found


def _may_begin(stem: str, lookup: Lookup, glued: str) -> bool:
    """A name begins with the word; a short one only where nothing is glued to it and more follows ("Tell X")."""
    if len(stem) >= SHORTEST:
        return bool(lookup.named(stem)) or lookup.gazetteer.begins(stem)
    return not glued and len(stem) > 1 and lookup.gazetteer.begins(stem)


def _last(row: list[_Word], at: int) -> int:
    last = at
    while last + 1 < len(row) and last + 1 - at < LONGEST and row[last + 1].linked:
        last += 1
    return last


def _announced(row: list[_Word], at: int, words: CaselessWords) -> tuple[Level | None, bool]:
    """The level that the word before says, and whether it lets a name follow."""
    if not at or not (row[at].linked or row[at].marked):
        return None, False
    level = row[at - 1].level
    return level, level is not None or row[at - 1].key in words.before


def _level(key: str, words: CaselessWords) -> Level | None:
    return next((words.levels[bare] for bare in _readings(key, words) if bare in words.levels), None)


def _readings(key: str, words: CaselessWords) -> Iterator[str]:
    yield key
    for glued in words.prefixes:
        if key.startswith(glued):
            yield key.removeprefix(glued)


def _is_known(row: int, lookup: Lookup) -> bool:
    found = lookup.gazetteer.row(row)
    return found.level in SURE or found.population >= KNOWN


def _may_be_name(row: list[_Word], at: int, words: CaselessWords) -> bool:
    """No ordinary word and no word of place, with "and" or a preposition glued to it or not ("villages and towns")."""
    key = row[at].key
    if len(key) <= SHORTEST or key in words.common or key.startswith(words.articles):
        return False
    return not any(reading in words.ordinary or reading in words.before for reading in _readings(key, words))
