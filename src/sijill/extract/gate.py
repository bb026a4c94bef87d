"""Which harm is armed violence: accidents, disasters, disease, sport and fiction are left out by name."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter

import ahocorasick_rs

from sijill.domain.span import Span
from sijill.extract.writing import plain_text, plain_word
from sijill.languages import Pack

# Weapon words that accidents know too ("gas explosion", "fire", "crashed aircraft") do not show violence by themselves.
AMBIGUOUS = frozenset(("explosive", "fire", "tank"))
LEAD = 600  # code points that show what a report is about


@dataclass(frozen=True, slots=True)
class Cues:
    """Offsets of words of violence, and of words of other harm with its reason."""

    violence: tuple[int, ...]
    other: tuple[tuple[int, str], ...]
    telling: tuple[int, ...] = ()
    figurative: tuple[int, ...] = ()  # those of violence that sport uses too

    def violent(self, span: Span) -> bool:
        """A word of violence stands in the span."""
        at = bisect_left(self.violence, span.start)
        return at < len(self.violence) and self.violence[at] < span.end

    def is_game(self, span: Span) -> bool:
        """Sport is spoken of more than once in the span, and violence only in words that sport uses too: "slaughtered 7-0"."""
        games = sum(span.start <= at < span.end for at, reason in self.other if reason == "sport")
        return games > 1 and all(at in self.figurative for at in self.violence if span.start <= at < span.end)

    def with_violence(self, at: int) -> "Cues":
        """These cues and violence that the grammar found at an offset."""
        return replace(self, violence=tuple(sorted((*self.violence, at))))

    def tells(self, span: Span) -> bool:
        """A word of violence, blame, facilities or law stands in the span."""
        at = bisect_left(self.telling, span.start)
        return self.violent(span) or (at < len(self.telling) and self.telling[at] < span.end)

    def reason(self, span: Span) -> str | None:
        """The reason of the first word of other harm in the span."""
        at = bisect_left(self.other, span.start, key=itemgetter(0))
        return self.other[at][1] if at < len(self.other) and self.other[at][0] < span.end else None


@lru_cache
def _automaton(pack: Pack) -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...], tuple[str, ...]]:
    found: dict[str, str] = {}
    peaceful, violent = (frozenset(pack.listed("roles", role)) for role in ("peaceful_too", "violent_first"))
    for entry in pack["weapons"].values():
        if entry.meaning["type"] not in AMBIGUOUS:
            found.update({word.lower(): "violence" for word in entry.words if word not in peaceful})
    for entry in pack["attacks"].values():
        if entry.meaning["role"] in ("verb", "noun"):
            of_itself = "violent" in entry.meaning
            found.update({word.lower(): "violence" for word in entry.words if of_itself or word.split(" ")[0] in violent})
    for entry in pack["forces"].values():
        if entry.meaning["kind"] == "irregular":
            found.update({word.lower(): "violence" for word in entry.words if word not in peaceful})
    for entry in pack["outofscope"].values():
        found.update({word.lower(): entry.meaning["reason"] for word in entry.words})
    for entry in pack["kinds"].values():
        if entry.meaning["kind"] != "near":
            found.update({word.lower(): "telling" for word in entry.words if word.lower() not in found})
    found = {plain_word(word, pack): kind for word, kind in found.items()}
    words = tuple(sorted(found))
    return (
        ahocorasick_rs.AhoCorasick(
            list(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, implementation=ahocorasick_rs.Implementation.DFA
        ),
        tuple(found[word] for word in words),
        words,
    )


def read_cues(text: str, pack: Pack) -> Cues:
    """The cues of a whole text in one pass."""
    automaton, kinds, words = _automaton(pack)
    plain = plain_text(text, pack)
    violence, other, telling, figurative = [], [], [], []
    as_game = frozenset(pack.listed("roles", "said_of_games"))
    for word, begin, end in automaton.find_matches_as_indexes(plain.text):
        if not plain.is_whole(begin, end):
            continue
        start = plain.offset(begin)
        if kinds[word] == "violence":
            violence.append(start)
            if words[word] in as_game:
                figurative.append(start)
        elif kinds[word] == "none":
            continue  # "the Arab League" is neither sport nor violence
        elif kinds[word] == "telling":
            telling.append(start)
        else:
            other.append((start, kinds[word]))
    return Cues(tuple(violence), tuple(other), tuple(telling), tuple(figurative))


def out_of_scope(cues: Cues, sentence: Span, paragraph: Span, size: int) -> str | None:
    """The reason why harm told in a sentence is not armed violence, or None. The sentence decides, then the paragraph, then the lead."""
    game = cues.is_game(paragraph)
    for span in (sentence, paragraph, Span(0, min(size, LEAD))):
        violent, reason = cues.violent(span) and not game, cues.reason(span)
        if violent:
            return None
        if reason is not None:
            return reason
    return None
