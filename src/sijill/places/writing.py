"""A name as it stands in a cell taken apart: the names in it without place words, and how each stands to the place meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sijill.domain.place import Level
from sijill.languages.pack import load_pack
from sijill.places.folding import fold

_PARTS = re.compile(r"\s*([,،;:(){}\[\]|–—.٫])\s*|\s+[-/]\s+|\s+(?:in|في)\s+|/|\n")
_SEVERAL = re.compile(r"\s+(?:and|or|&|أو)\s+|\s+و\s?(?=\S{3})")
_OR = re.compile(r"\sor\s|\sأو\s")
_BETWEEN = re.compile(r"\b(?:between|linking)\b|\bfrom .* to\b|\s[-–]\s.*\broad\b|(?<!\w)بين(?!\w)", re.IGNORECASE)
_INVISIBLE = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\ufeff"))


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a written name: the name without place words, what it is said to be, and how it stands to the place meant."""

    name: str
    level: Level | None = None
    loose: bool = False  # near it, or a facility in it: not the place itself
    mark: str = ""  # the punctuation before it: "," "(" ":" or empty
    said: str = ""  # the place words that were taken off, lower case
    several: str = ""  # "and" or "or" where it is one of "X and Y", "X or Y"


def is_between(name: str) -> bool:
    """The name tells a way between places."""
    return bool(_BETWEEN.search(name))


def read_parts(name: str) -> Iterator[Part]:
    """The parts of a written name in order: "Vicinity of Orlo, Tarn" has Orlo (loose) and Tarn."""
    mark = ""
    for piece in _PARTS.split(name.translate(_INVISIBLE)):
        if not piece or piece in ",،;:(){}[]|–—.٫":
            mark = piece or mark
            continue
        link = "or" if _OR.search(piece) else "and"
        singles = [words for single in _SEVERAL.split(piece) for words in _at_arabic_words(single.split())]
        for words in singles:
            level, loose, tokens = _stripped(words)
            said = " ".join(words).lower().replace(" ".join(tokens).lower(), " ").strip()
            if len(fold(" ".join(tokens)).replace(" ", "")) > 1:
                yield Part(" ".join(tokens), level, loose, mark, said, link if len(singles) > 1 else "")
        mark = ""


def _at_arabic_words(tokens: list[str]) -> Iterator[list[str]]:
    """Arabic puts the kind before the name, so a kind in the middle begins another name."""
    levels = _plain_words()[0]
    start = 0
    for at, token in enumerate(tokens):
        if at > start and token in levels and token[0] >= "\u0600":
            yield tokens[start:at]
            start = at
    yield tokens[start:]


def _stripped(tokens: list[str]) -> tuple[Level | None, bool, list[str]]:
    """Without the place words before and after the name."""
    levels, near = _plain_words()
    level, loose = None, False
    while step := _one_word_off(tokens, levels, near):
        tokens, found, nearby = step
        level, loose = level or found, loose or nearby
    return level, loose or level in (Level.FACILITY, Level.AREA), tokens


def _one_word_off(tokens: list[str], levels: dict[str, Level], near: frozenset[str]) -> tuple[list[str], Level | None, bool] | None:
    for count in (3, 2, 1):
        if len(tokens) <= count:
            continue
        head, tail = " ".join(tokens[:count]).lower(), " ".join(tokens[-count:]).lower()
        if head in near:
            return tokens[count:], None, head != "the"
        if head in levels:
            rest = tokens[count + 1 :] if tokens[count] == "of" and len(tokens) > count + 1 else tokens[count:]
            return rest, levels[head], False
        if tail in levels:
            return tokens[:-count], levels[tail], False
    return None


@lru_cache(maxsize=1)
def _plain_words() -> tuple[dict[str, Level], frozenset[str]]:
    section = load_pack("en")["places"]
    levels = {word.lower(): Level(entry.meaning["level"]) for entry in section.values() if "level" in entry.meaning for word in entry.words}
    near = {word.lower() for entry in section.values() if entry.meaning.get("relation") in ("near", "direction", "part") for word in entry.words}
    near |= {word.lower() for word in section["route_words"].words}
    return levels, frozenset(near | {f"{word} of" for word in near} | {"the"})
