"""A name as it stands in a cell taken apart: the names in it without place words, and how each stands to the place meant."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sijill.domain.place import Level
from sijill.languages.pack import load_pack
from sijill.places.folding import fold

_PARTS = re.compile(r"\s*([,،;:(){}\[\]|–—.٫])\s*|\s+[-/]\s+|\s+(?:in|في)\s+|/|\n")
_SEVERAL = re.compile(r"\s+(?:and|or|with|&|أو)\s+|\s+و\s?(?=\S{3})")
_OR = re.compile(r"\sor\s|\sأو\s")
_BETWEEN = re.compile(r"\b(?:between|linking)\b|\bfrom .* to\b|\s[-–]\s.*\broad\b|(?<!\w)بين(?!\w)", re.IGNORECASE)
_INVISIBLE = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\ufeff"))
_GLOTTAL = re.compile(r"\w['’‘ʿʾʼ`]\w")
_MARKS = ",،;:(){}[]|–—.٫"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a written name.

    ``forms`` are its folded readings, from all its words to the name without place words; ``level`` is what the words say it is;
    ``loose`` means near it, or a thing in it; ``mark`` is the punctuation before it; ``joined`` is "and" or "or" in "X and Y".
    """

    forms: tuple[str, ...]
    level: Level | None = None
    loose: bool = False
    mark: str = ""
    said: str = ""
    joined: str = ""
    glottal: bool = False  # an apostrophe is written inside

    @property
    def key(self) -> str:
        """The folded name without place words."""
        return self.forms[-1]


def is_between(name: str) -> bool:
    """The name tells a way between places."""
    return bool(_BETWEEN.search(name))


def tells_several(name: str) -> bool:
    """The name tells several places at once: "Various locations in Orlo"."""
    return fold(name).startswith(_words().several)


def read_parts(name: str) -> Iterator[Part]:
    """The parts of a written name in order: "Vicinity of Orlo, Tarn" has Orlo (loose) and Tarn."""
    mark = ""
    for piece in _PARTS.split(unicodedata.normalize("NFKC", name).translate(_INVISIBLE)):
        if not piece or piece in _MARKS:
            mark = piece or mark
            continue
        singles = [words for single in _SEVERAL.split(piece) for words in _at_kinds(fold(single).split())]
        glottal = bool(_GLOTTAL.search(piece))
        joined = ("or" if _OR.search(piece) else "and") if len(singles) > 1 else ""
        for words in singles:
            if part := _part(words, mark, joined):
                yield replace(part, glottal=glottal)
        mark = ""


def _at_kinds(tokens: list[str]) -> Iterator[list[str]]:
    """Arabic puts the kind before the name, so a kind in the middle begins another name. A name said twice is said once."""
    kinds = _words().levels
    if len(tokens) % 2 == 0 and tokens and tokens[: len(tokens) // 2] == tokens[len(tokens) // 2 :]:
        tokens = tokens[: len(tokens) // 2]
    start = 0
    for at, token in enumerate(tokens):
        if (
            at > start
            and token in kinds
            and token[0] >= "\u0600"
            and not all(word in kinds or word in _words().near for word in tokens[start:at])
        ):
            yield tokens[start:at]
            start = at
    yield tokens[start:]


def _part(tokens: Sequence[str], mark: str, joined: str) -> Part | None:
    forms, level, loose, said = [" ".join(tokens)], None, False, []
    while step := _one_word_off(tokens, _words()):
        tokens, found, nearby, word = step
        level, loose = level or found, loose or nearby
        said.append(word)
        forms.append(" ".join(tokens))
    if len(forms[-1].replace(" ", "")) < 2:
        return None
    return Part(tuple(forms), level, loose or level in (Level.FACILITY, Level.AREA), mark, " ".join(said), joined)


def _one_word_off(tokens: Sequence[str], words: "_Words") -> tuple[Sequence[str], Level | None, bool, str] | None:
    for count in (3, 2, 1):
        if len(tokens) <= count:
            continue
        head, tail = " ".join(tokens[:count]), " ".join(tokens[-count:])
        if head in words.near:
            return tokens[count:], None, head != "the", head
        if head in words.levels:
            rest = tokens[count + 1 :] if tokens[count] == "of" and len(tokens) > count + 1 else tokens[count:]
            return rest, words.levels[head], False, head
        if tail in words.levels:
            return tokens[:-count], words.levels[tail], False, tail
        if tail in words.qualifiers:
            rest = tokens[:-count]
            return (rest[:-1] if len(rest) > 1 and rest[-1] in ("al", "el", "ash") else rest), None, True, tail
    return None


@dataclass(frozen=True, slots=True)
class _Words:
    levels: Mapping[str, Level]
    near: frozenset[str]
    qualifiers: frozenset[str]
    several: tuple[str, ...]


@lru_cache(maxsize=1)
def _words() -> _Words:
    section = load_pack("en")["places"]
    levels = {fold(word): Level(entry.meaning["level"]) for entry in section.values() if "level" in entry.meaning for word in entry.words}
    relations = ("near", "direction", "part", "route")
    near = {fold(word) for entry in section.values() if entry.meaning.get("relation") in relations for word in entry.words}
    qualifiers = {fold(word) for entry in section.values() if entry.meaning.get("relation") == "qualifier" for word in entry.words}
    several = tuple(fold(word) for word in section["several_places"].words)
    return _Words(levels, frozenset(near | {f"{word} of" for word in near} | {"the"}), frozenset(qualifiers), several)
