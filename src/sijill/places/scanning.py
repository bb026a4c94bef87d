"""Names of the gazetteer in a text: the cheap pass over everything.

Only words that are, or begin, a name of a place are looked at again.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import compress
from operator import attrgetter

from sijill.domain.place import Level
from sijill.places.announcing import announced, may_start
from sijill.places.cutting import (
    ARTICLE,
    CAPITALS_ONLY,
    DEMONYM,
    DOTTED,
    GIVEN,
    JOINS,
    LINK,
    LONGER,
    MOST_WORDS,
    NAME,
    ORDINARY,
    PARTLY,
    POSSESSIVE,
    SURNAME,
    WORD,
    Cut,
    Hit,
    Lookup,
)
from sijill.places.folding import fold
from sijill.places.words import AFTER_ARTICLE, AFTER_PART, INSIDE, OF, PlaceWords

NAMED = NAME | DEMONYM
_TELLING = bytes(bool(flag & (NAMED | LONGER | DOTTED)) and not flag & INSIDE for flag in range(2 * OF))
RARE = NAME | ORDINARY  # a name of a place that is an ordinary word far more often
SPOKEN_FOR = ORDINARY | GIVEN | SURNAME | DEMONYM
SETTLED = (Level.CITY, Level.TOWN, Level.VILLAGE)
LONGEST_LINK = 9  # code points between two words of a name
_FAMOUS = 100_000  # people: a name so well known is not the beginning of an unknown one
_NUMBER = attrgetter("at")
_DOTTED = re.compile(r"(?:[A-Z]\. ?){2,4}|(?:W\. ?Va|N\. ?[CDHJMY]|S\. ?[CD]|[A-Z][a-z]{1,4})\.")


def scan(pieces: Cut, lookup: Lookup, words: PlaceWords) -> Iterator[Hit]:
    """Names of the gazetteer in the text, the longest at each spot, in order, and unknown names that place words announce."""
    known = list(known_names(pieces, lookup, words))
    taken = set(map(_NUMBER, known))
    taken.update(at for hit in known if hit.last > hit.at for at in range(hit.at + 1, hit.last + 1))
    unknown = list(announced(pieces, taken, words))
    if not unknown:
        return iter(known)
    covered = {at for hit in unknown for at in range(hit.at, hit.last + 1)}
    return iter(sorted([*unknown, *(hit for hit in known if hit.at not in covered)], key=_NUMBER))


def known_names(pieces: Cut, lookup: Lookup, words: PlaceWords) -> Iterator[Hit]:
    """Names of the gazetteer, the longest at each spot, in order; what a spot cannot be is asked before a function is called."""
    done = -1
    flags, gaps = pieces.flags, pieces.gaps
    for at in compress(range(len(flags)), map(_TELLING.__getitem__, flags)):
        if at <= done:
            continue
        flag, after = flags[at], gaps[at + 1]
        if flag & RARE == RARE and not _cued(pieces, at):
            continue  # an ordinary word without a cue
        hit = None
        if flag & LONGER and len(after) <= LONGEST_LINK and lookup.goes_on(pieces, at):
            hit = _longest(pieces, at, lookup)
        if hit is None and flag & DOTTED and after[:1] == ".":
            hit = _dotted(pieces, at, lookup)
        if hit is None and (not flag & NAMED or (hit := _single(pieces, at, lookup)) is None):
            continue
        if flag & AFTER_ARTICLE:
            hit = _with_article(pieces, hit, lookup)
        if (last := hit.last + 1) < len(flags) and gaps[last] in JOINS and not flags[last] & SPOKEN_FOR:
            hit = _whole_name(pieces, hit, lookup, words)
        done = hit.last
        yield _with_words_before(pieces, hit, lookup, words) if flag & AFTER_PART else hit


def _whole_name(pieces: Cut, hit: Hit, lookup: Lookup, words: PlaceWords) -> Hit:
    """The hit, or the longer unknown name that a small place's name only begins: "Harran Dur" is not Harran."""
    last = hit.last
    while last + 1 < len(pieces.flags) and pieces.gaps[last + 1] in JOINS and _is_unknown(pieces, last + 1, words):
        last += 1
    if last == hit.last or hit.flags & DEMONYM or not may_start(pieces, hit.at, words) or _is_famous(hit, lookup):
        return hit
    words_of = POSSESSIVE.sub("", pieces.text[hit.start : pieces.end(last)])
    return Hit(hit.start, hit.start + len(words_of), hit.at, last, (), hit.flags | PARTLY, fold(words_of))


def _is_unknown(pieces: Cut, at: int, words: PlaceWords) -> bool:
    if pieces.flags[at] & SPOKEN_FOR or pieces.gaps[at + 1][:1] == "-":
        return False
    word = pieces.capitals[at]
    return not (word.isupper() or word.lower() in words.levels or word.lower() in words.organisations)


def _is_famous(hit: Hit, lookup: Lookup) -> bool:
    best = lookup.gazetteer.row(hit.rows[0])
    return best.level not in SETTLED or best.population > _FAMOUS


def _cued(pieces: Cut, at: int) -> bool:
    """An ordinary word may be a name of a place: after "of", or before a comma or a longer name."""
    return bool(pieces.flags[at] & LONGER) or pieces.gaps[at + 1].startswith((", ", " (")) or pieces.gaps[at].endswith((" of ", " in "))


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
    while last + 1 < len(flags) and last - at < MOST_WORDS and LINK.fullmatch(pieces.gaps[last + 1]):
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


def _single(pieces: Cut, at: int, lookup: Lookup) -> Hit | None:
    word = pieces.capitals[at]
    length, rows, flags, key = lookup.singles.get(word) or _alone(word, pieces.flags[at] & WORD, lookup)
    start = pieces.ends[2 * at]
    return Hit(start, start + length, at, at, rows, flags, key) if rows else None


def _alone(word: str, flags: int, lookup: Lookup) -> tuple[int, tuple[int, ...], int, str]:
    """What a word alone stands for, looked up once: its length without a possessive ending, the rows, the flags and the key."""
    bare = POSSESSIVE.sub("", word)
    key = fold(bare)
    if flags & DEMONYM and not (flags & NAME and _is_big(lookup, key)):
        rows, flags = tuple(lookup.gazetteer.demonym(key)), flags & ~NAME
    elif key in CAPITALS_ONLY and not bare.isupper():
        rows = ()
    else:
        rows, flags = lookup.named(key), flags & ~DEMONYM
    found = lookup.singles[word] = (len(bare), rows, flags, key)
    return found


def _is_big(lookup: Lookup, key: str) -> bool:
    return any(lookup.gazetteer.row(row).level == "country" for row in lookup.named(key)[:1])


def _with_article(pieces: Cut, hit: Hit, lookup: Lookup) -> Hit:
    """The hit with the Arabic article that stands before it, where the gazetteer or the writing has one."""
    gap = pieces.gap_before(hit.at)
    if not hit.flags & DEMONYM and (found := ARTICLE.search(gap[-5:])):
        start = hit.start - len(found.group())
        key = fold(pieces.text[start : hit.end])
        rows = lookup.named(key)
        if rows or gap.endswith("-"):
            return replace(hit, start=start, rows=rows or hit.rows, key=key if rows else hit.key)
    return hit
