"""One pass over the text that says which sentences deserve grammar."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs
import regex

from sijill.actors import load_actors
from sijill.extract.lexicon import compile_lexicon
from sijill.extract.writing import plain_text, plain_word
from sijill.languages import Pack

_BROKEN = regex.compile(r"(?<=\p{L})(?:\*+|[013457@$!])(?=\p{L})")  # "k*lled", "k1lled": a word broken to pass moderation
LONGEST = 40  # code points of the longest words of harm
# Forms that say nothing of harm by themselves ("left", "took") do not wake the grammar.
QUIET_FORMS = frozenset(("light", "lives", "bears"))


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
    words = {plain_word(word, pack) for entry in pack["harms"].values() if entry.meaning["form"] not in QUIET_FORMS for word in entry.words}
    words |= {plain_word(word, pack) for word, _ in pack.words("triggers")}
    return ahocorasick_rs.AhoCorasick(
        sorted({word.replace("-", " ") for word in words}),
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )


def find_triggers(text: str, pack: Pack) -> Triggers:
    """Where harm words begin, and words broken on purpose."""
    plain = plain_text(text, pack)
    folded = plain.text.replace("\n", " ").replace("-", " ")
    automaton = _automaton(pack)
    found: list[int] = []
    for _, start, end in automaton.find_matches_as_indexes(folded):
        if plain.is_whole(start, end):
            found.append(plain.offset(start))
            continue
        behind = start + 1  # "were hit" in "were hitting": the word that it begins may be whole
        inner = automaton.find_matches_as_indexes(folded[behind : end + LONGEST])
        found += [plain.offset(behind + first) for _, first, last in inner if plain.is_whole(behind + first, behind + last)]
    broken = [match.start() for match in _BROKEN.finditer(text)]
    if plain.writing is not None and (lexicon := compile_lexicon(pack, load_actors())).writing is not None:
        broken += [start for start, _ in lexicon.writing.mended(text)]
    return Triggers(tuple(sorted({*found, *broken})))
