"""Names of places that no gazetteer has, where the words around announce them: "the village of Qwz", "the Qwz pass"."""

import re
from collections.abc import Collection, Iterator
from itertools import compress
from operator import itemgetter

from sijill.places.cutting import ARTICLE, DEMONYM, JOINS, KNOWN_WORD, MOST_WORDS, NAME, ORDINARY, POSSESSIVE, Cut, Hit
from sijill.places.folding import fold
from sijill.places.words import CUE, OF, PlaceWords

_LISTED = frozenset((" and ", ", "))
_RUN = re.compile(r" |-| ?(?:al|el|ez|as|ash|an|ar|at|ad|az)[- ]|['’]")
_START_OF = itemgetter(slice(1, 5))
_CUED = bytes(bool(flag & CUE) for flag in range(2 * OF))
_SMALL_WORD = re.compile(r"[^\W\d_]+")
_LOOK_BACK = 40  # code points before a name
_SHORT = 10  # a gap that a preposition alone may fill: " outside "
_LOOK_ON = 34  # code points behind a name
_IN = ("In", "At", "Near")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "”", '"', "—", "–", "-", "•", "*", ")")
_OF = (" of ", " of al-", " of the ")


def announced(pieces: Cut, taken: Collection[int], words: PlaceWords) -> Iterator[Hit]:
    """Runs of capitalised words that no gazetteer has, after "the village of" or before "village"."""
    last = -1
    kinds = map(words.settlement_starts.__contains__, map(_START_OF, pieces.gaps))
    before_kind = (_run_start(pieces, after - 1, taken) for after in compress(range(len(pieces.gaps)), kinds) if after)
    opened = (at for at in range(1, len(pieces.flags)) if opens_with_in(pieces, at))
    for at in sorted({*_cued_words(pieces, taken, words), *before_kind, *opened}):
        if at <= last or at in taken or not may_start(pieces, at, words):
            continue
        end = at
        while end + 1 < len(pieces.flags) and end - at < 3 and _RUN.fullmatch(pieces.gaps[end + 1]):
            end += 1
        gap, after = pieces.gaps[at], pieces.gaps[end + 1][:16]
        if (
            _is_settled(gap, words)
            or gap.endswith(" near ")
            or words.settlement_after.match(after)
            or _is_thing(pieces, at, end, words)
            or ((gap.endswith(words.scene) or opens_with_in(pieces, at)) and _is_whole(pieces, end, after))
            or (last == at - 1 >= 0 if gap in _LISTED else _is_whole(pieces, end, after) and _ends_in(words.announcing, _back(pieces, at)))
        ):
            start = pieces.start(at)
            if (found := ARTICLE.search(gap[-5:])) and (gap.endswith("-") or found.group().lower() in ("al ", "el ")):
                start -= len(found.group())
            stop = start + len(POSSESSIVE.sub("", pieces.text[start : pieces.end(end)]))
            last = end
            yield Hit(start, stop, at, end, (), NAME, fold(pieces.text[start:stop]))


def _cued_words(pieces: Cut, taken: Collection[int], words: PlaceWords) -> list[int]:
    """Words of no known name behind what often stands before one; a known word needs more than that ("the village of Hope")."""
    flags, gaps = pieces.flags, pieces.gaps
    return [
        at
        for at in compress(range(len(flags)), map(_CUED.__getitem__, flags))
        if at not in taken and (not flags[at] & KNOWN_WORD or ((flags[at] & OF or gaps[at + 1] in JOINS) and may_start(pieces, at, words)))
    ]


def may_start(pieces: Cut, at: int, words: PlaceWords) -> bool:
    """The word is no ordinary one and no given name, unless "the village of" or its own sense ("Tell", "Kafr") makes it a place's."""
    if not pieces.flags[at] & KNOWN_WORD:
        return True
    if pieces.gaps[at + 1] in JOINS and pieces.capitals[at].lower() in words.heads:
        return True
    return _is_settled(pieces.gaps[at], words)


def opens_with_in(pieces: Cut, at: int) -> bool:
    """The word before is "In", capital because a sentence begins with it."""
    if pieces.gaps[at] != " " or pieces.word(at - 1) not in _IN:
        return False
    before = pieces.gap_before(at - 1)
    return not before.strip() or "\n" in before or before.rstrip().endswith(_SENTENCE_ENDS)


def _is_thing(pieces: Cut, at: int, end: int, words: PlaceWords) -> bool:
    """A thing or a land that bears the name: "the Orlo vegetable market", "in the Orlo hills"; letters alone are a body's."""
    before = pieces.gaps[at].rstrip().rpartition(" ")[2].lower()
    if before != "the" and before not in words.prepositions:
        return False
    named = not any(word.isupper() or pieces.flags[at + k] & DEMONYM for k, word in enumerate(pieces.capitals[at : end + 1]))
    return named and words.thing_after.match(pieces.gaps[end + 1][:_LOOK_ON]) is not None


def _is_settled(gap: str, words: PlaceWords) -> bool:
    return gap.endswith(_OF) and _ends_in(words.settlement_of, gap[-30:])


def _back(pieces: Cut, at: int) -> str:
    """What stands before a word, with the capital word that opens it: "Residents of", "Attack on"."""
    gap = pieces.gaps[at]
    return gap[-_LOOK_BACK:] if len(gap) > _SHORT else pieces.text[max(0, pieces.start(at) - _LOOK_BACK) : pieces.start(at)]


def _ends_in(pattern: re.Pattern[str], gap: str) -> bool:
    """A pattern of words, anchored at the end, holds: asked at each word, which is quicker than a search."""
    small = gap.lower()
    return any(pattern.match(small, found.start()) for found in _SMALL_WORD.finditer(small))


def _is_whole(pieces: Cut, end: int, after: str) -> bool:
    """The run ends as a name of a place would: no figure or bracket follows, and it is no acronym."""
    word = pieces.word(end)
    return (
        (len(word) > 2 or pieces.gaps[end] == " ")
        and not word.isupper()
        and after[:1] in " ,.;:\n"
        and not after[1:2].isdigit()
        and "’s" not in word
        and "'s" not in word
    )


def _run_start(pieces: Cut, at: int, taken: Collection[int]) -> int:
    """The first capitalised word of the run that ends here."""
    last = at
    while (
        at > 0
        and last - at < MOST_WORDS
        and at - 1 not in taken
        and _RUN.fullmatch(pieces.gaps[at])
        and not pieces.flags[at - 1] & ORDINARY
    ):
        at -= 1
    return at
