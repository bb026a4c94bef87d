"""Names in Arabic script, which has no capitals: words after a title or of naming, and common given names with what belongs to them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sijill.exports.persons.words import pack_words
from sijill.languages import load_pack

_WORD = re.compile(r"[\u0620-\u065f\u0670-\u06d3\u06d5-\u06dc\u06fa-\u06ff]+")
_HAS = re.compile(r"[\u0620-\u064a]")
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
_FAMILY = ("ال", "آل")
_QUOTES = ' \u00a0:"\u201c\u201d\u00ab\u00bb('
_LONGEST = 4  # words of a name
_PREFIXES = "وفبلك"  # and, then, by, for, as: written as one word with what follows


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], ...]:
    pack = load_pack("base")
    names = ("given_names_arabic", "titles_arabic", "naming_arabic", "parts_arabic", "enders_arabic", "places_arabic")
    return tuple(frozenset(_MARKS.sub("", word) for word in pack_words(pack, name)) for name in names)


def find_arabic(text: str) -> Iterator[tuple[int, int]]:
    """Where names stand, in code points, in order."""
    if not _HAS.search(text):
        return
    given, titles, naming, parts, _, places = _words()
    words = [(match.start(), match.end(), _MARKS.sub("", match.group())) for match in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        bare = [word for word in _readings(words[at][2]) if word in given | titles | naming | parts]
        told = bool(bare) and bare[0] in titles | naming
        first = at + 1 if told else at
        while told and first < len(words) and words[first][2] in titles:
            first += 1
        if told and first < len(words) and text[words[first - 1][1] : words[first][0]].strip(_QUOTES):
            first = len(words)
        placed = at > 0 and words[at - 1][2].removeprefix("ال") in places
        last = _last(text, words, first, told) if bare and not (placed and not told) else first
        if last > first and (told or bare[0] in given or last - first > 1):
            yield words[first][0], words[last - 1][1]
        at = max(last, at + 1)


def _readings(word: str) -> Iterator[str]:
    yield word
    if word[:1] in _PREFIXES:
        yield word[1:]


def _last(text: str, words: list[tuple[int, int, str]], first: int, told: bool) -> int:
    """The index behind the last word of the name that starts at ``first``."""
    given, titles, naming, parts, enders, _ = _words()
    at = first
    while at < len(words) and at - first < _LONGEST:
        word = words[at][2]
        if at > first and text[words[at - 1][1] : words[at][0]].strip(" \u00a0"):
            break
        if word in enders or word in titles or word in naming:
            break
        joined = at > first and words[at - 1][2] in parts
        sure = word in given or word in parts or word.startswith(_FAMILY) or joined
        if not sure and not (told and at - first < 2) and not (at == first + 1 and words[first][2] in given) and at > first:
            break
        at += 1
    return at
