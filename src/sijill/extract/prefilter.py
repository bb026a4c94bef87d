"""One pass over the text that says which sentences deserve grammar."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs
import regex

from sijill.languages import Pack

_BROKEN = regex.compile(r"(?<=\p{L})\*+(?=\p{L})")  # "k*lled": a word broken to pass moderation
# Forms that say nothing of harm by themselves ("left", "took") do not wake the grammar.
QUIET_FORMS = frozenset(("light", "lives"))


@dataclass(frozen=True, slots=True)
class Triggers:
    """Offsets at which a harm word begins, in order."""

    offsets: tuple[int, ...]

    def within(self, start: int, end: int) -> bool:
        """A harm word begins in ``[start, end)``."""
        at = bisect_left(self.offsets, start)
        return at < len(self.offsets) and self.offsets[at] < end


@lru_cache
def _automaton(pack: Pack) -> ahocorasick_rs.AhoCorasick:
    words = {word.lower() for entry in pack["harms"].values() if entry.meaning["form"] not in QUIET_FORMS for word in entry.words}
    words |= {word for word, _ in pack.words("triggers")}
    return ahocorasick_rs.AhoCorasick(sorted(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def find_triggers(text: str, pack: Pack) -> Triggers:
    """Where harm words begin. Text whose lower case has another length is searched as written."""
    lowered = text.lower().replace("\n", " ").replace("-", " ")
    matches = _automaton(pack).find_matches_as_indexes(lowered if len(lowered) == len(text) else text)
    broken = [match.start() for match in _BROKEN.finditer(text)] if "*" in text else []
    return Triggers(
        tuple(
            sorted(
                broken
                + [
                    start
                    for _, start, end in matches
                    if (start == 0 or not lowered[start - 1].isalpha()) and (end >= len(lowered) or not lowered[end : end + 1].isalpha())
                ]
            )
        )
    )
