"""The words of web pages around a report, as one table to look lines up in.

Kinds (``where`` in ``furniture.yml``): ``line`` the whole line is the words; ``start`` a line that begins with them; ``block`` such a
line and what follows it until prose; ``neighbour`` such a line and the next; ``phrase`` the words alone; ``rest`` from the words to the
end of their line; ``wall`` the page was not shown; ``playlist`` and ``rule`` by pattern.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sijill.extract.composed import compose
from sijill.languages import Entry, Pack

KEY = 3  # letters of a line by which its candidates are looked up
MARKS = " \t\u00a0\r.:;,!?…|•·*-–—_()[]<>«»×>/\\\"'“”0123456789#"
_LINE_KINDS = ("start", "block", "wall")


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """``whole``: stripped lines in lower case; ``starts``: first letters -> phrases; ``glued`` and ``walls``: found anywhere in a line."""

    whole: Mapping[str, Entry]
    starts: Mapping[str, tuple[tuple[str, Entry], ...]]
    glued: tuple[tuple[str, Entry], ...]
    walls: tuple[tuple[str, Entry], ...]
    patterns: tuple[tuple[re.Pattern[str], Entry], ...]

    def of_line(self, line: str) -> Entry | None:
        """The entry a line belongs to, by its whole or by how it begins."""
        bare = line.lstrip(" \t\u00a0>*•·–—-|×").replace("İ", "I").lower()
        for phrase, entry in self.starts.get(bare[:KEY], ()):
            if bare.startswith(phrase) and not bare[len(phrase) : len(phrase) + 1].isalpha():
                return entry
        if len(bare) > LONGEST_WHOLE:
            return None
        return self.whole.get(bare.strip(MARKS)) or self.whole.get(bare.strip())


LONGEST_WHOLE = 60  # a line longer than any phrase with its marks and figures


@lru_cache
def furniture_words(pack: Pack) -> FurnitureWords:
    """The furniture of a pack, the base pack's included."""
    entries = list(pack["furniture"].values())
    starts: dict[str, list[tuple[str, Entry]]] = {}
    for entry in entries:
        if entry.meaning["where"] in _LINE_KINDS:
            for word in entry.words:
                starts.setdefault(word.lower()[:KEY], []).append((word.lower(), entry))
    return FurnitureWords(
        whole={word.lower(): entry for entry in entries if entry.meaning["where"] in ("line", "neighbour") for word in entry.words},
        starts={key: tuple(sorted(found, key=lambda item: -len(item[0]))) for key, found in starts.items()},
        glued=tuple((word, entry) for entry in entries if entry.meaning["where"] in ("phrase", "rest") for word in entry.words),
        walls=tuple((word.lower(), entry) for entry in entries if entry.meaning["where"] == "wall" for word in entry.words),
        patterns=tuple(
            (re.compile(compose(pack["furniture"], entry.name)), entry)
            for entry in entries
            if entry.meaning["where"] in ("playlist", "rule")
        ),
    )
