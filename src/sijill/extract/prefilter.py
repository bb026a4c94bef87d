"""One pass over the text that says which sentences deserve grammar."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs
import regex

from sijill.extract.folding import lowered
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
    return ahocorasick_rs.AhoCorasick(
        sorted({word.replace("-", " ") for word in words}),
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )


def find_triggers(text: str, pack: Pack) -> Triggers:
    """Where harm words begin, and words broken on purpose."""
    folded = lowered(text).replace("\n", " ").replace("-", " ")
    found = [start for _, start, end in _automaton(pack).find_matches_as_indexes(folded) if _is_whole(folded, start, end)]
    broken = [match.start() for match in _BROKEN.finditer(text)] if "*" in text else []
    return Triggers(tuple(sorted(found + broken)))


def _is_whole(text: str, start: int, end: int) -> bool:
    """No letter touches the words on either side."""
    return not (start and text[start - 1].isalpha()) and not text[end : end + 1].isalpha()
