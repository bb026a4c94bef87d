"""What each written word is by itself, asked once in a process: most words of a sentence need no more."""

from functools import lru_cache, partial
from typing import NamedTuple

from sijill.extract.amounts import ENCLOSED
from sijill.extract.folding import Remembered
from sijill.extract.lexicon import NO_SENSES, Lexicon, Node, Senses
from sijill.extract.roles import NO_ROLES
from sijill.extract.tokens import lowered_word
from sijill.extract.writing import OWNED, OWNED_ONE, OWNED_TWO

NAMES = ("named", "nations")
MARKS = {
    ",": "comma",
    ";": "stop",
    ":": "colon",
    "(": "open",
    ")": "close",
    "[": "open",
    "]": "close",
    '"': "quote",
    "“": "quote",
    "”": "quote",
    "-": "dash",
    "/": "dash",
    ".": "dot",
    "•": "stop",
    "|": "stop",
    "،": "comma",
    "؛": "stop",
    "؟": "dot",
    "«": "quote",
    "»": "quote",
    OWNED: "owned",
    OWNED_ONE: "owned",
    OWNED_TWO: "owned",
}


class Alone(NamedTuple):
    """A word by itself: the kind, senses and roles of its unit, the phrases that begin with it, and whether a number or an age may."""

    kind: str
    senses: Senses
    phrases: Node | None
    counts: bool
    roles: frozenset[str] = NO_ROLES


@lru_cache(maxsize=8)
def vocabulary_of(lexicon: Lexicon) -> Remembered[Alone]:
    """The words met so far, as written, and what each is by itself."""
    return Remembered(partial(_alone, lexicon))


def _alone(lexicon: Lexicon, written: str) -> Alone:
    word = lowered_word(written)
    counts = word[0].isdigit() or word in ENCLOSED or ("*" in word and len(word) > 2)
    counts = counts or any(word in words for words in (lexicon.number_starts, lexicon.aged, lexicon.aged_digits))
    if word in MARKS:
        return Alone(MARKS[word], NO_SENSES, None, counts)
    node = lexicon.root.get(word)
    kind, senses = kind_of(written, 1, node.senses if node is not None else None)
    return Alone("cap" if kind == "word" and word in lexicon.given else kind, senses, node or None, counts, lexicon.roles[word])


def kind_of(written: str, length: int, senses: Senses | None) -> tuple[str, Senses]:
    """The kind of a phrase of so many tokens that is first written so, and those of its senses that hold: names have a capital."""
    if senses and ("named" in senses or "nations" in senses) and not _is_name(written, length):
        senses = {section: entry for section, entry in senses.items() if section not in NAMES}
    if not senses:
        return "cap" if written[:1].isupper() else "word", NO_SENSES
    return _kind(senses), senses


def _kind(senses: Senses) -> str:
    if "harms" in senses:
        return "harm"
    if "grammar" in senses:
        return senses["grammar"].meaning["kind"]
    if "people" in senses:
        return "people"
    for section in ("things", "weapons", "targets", "forces"):
        if section in senses:
            return section.rstrip("s")
    if "speech" in senses:
        return "say"
    return "cap" if "named" in senses or "nations" in senses else "word"


def _is_name(written: str, length: int) -> bool:
    """Names are written with a capital; short ones that are also words ("us", "it") in capitals only."""
    if written[:1].upper() == written[:1].lower():
        return len(written) > 2  # a script without capitals
    return written[:1].isupper() and (len(written) > 2 or written.isupper() or length > 1)
