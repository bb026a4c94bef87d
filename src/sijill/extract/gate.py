"""Which harm is armed violence: accidents, disasters, disease, sport and fiction are left out by name."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter

import ahocorasick_rs

from sijill.domain.span import Span
from sijill.extract.writing import plain_text, plain_word
from sijill.languages import Pack

# Weapon words that accidents know too ("gas explosion", "fire", "crashed aircraft") do not show violence by themselves.
AMBIGUOUS = frozenset(("explosive", "fire", "tank"))
VIOLENCE, WARFARE, CONFLICT, PRESENCE = "violence", "warfare", "conflict", "presence"  # reasons of the pack that are no other harm
SIGNS = (VIOLENCE, WARFARE, CONFLICT, PRESENCE, "telling", "figurative", "shared")  # the fields of the cues that hold offsets
NEAR = frozenset((WARFARE, CONFLICT, PRESENCE))
TELLS_VIOLENCE = frozenset(("fiction", "exercise"))  # reasons of what tells of violence that has not happened
IMAGINED = dict.fromkeys(TELLS_VIOLENCE, ("imagined", "strong"))  # the strengths that show it, where not "imagined" alone
COMPARISON = "comparison"  # "as if": the violence behind it was none
COMPARED = 40  # code points behind the beginning of a comparison that belong to it
LONG = (250, 300)  # code points at which most, and nearly all reports of armed violence have named it
NO_SIGN = "no sign of armed violence"
LEAD = 600  # code points that show what a report is about


@dataclass(frozen=True, slots=True)
class Other:
    """A word of other harm at an offset: its reason, and how much it decides (``strength`` of the pack)."""

    start: int
    reason: str
    strength: str
    word: str


@dataclass(frozen=True, slots=True)
class Cues:
    """Offsets of words of violence, and of words of other harm with its reason."""

    violence: tuple[int, ...]
    other: tuple["Other", ...]
    telling: tuple[int, ...] = ()
    conflict: tuple[int, ...] = ()
    figurative: tuple[int, ...] = ()  # those of violence that sport uses too
    shared: tuple[int, ...] = ()  # those of violence that beasts, debates and fireworks know too
    presence: tuple[int, ...] = ()
    warfare: tuple[int, ...] = ()
    knows_conflict: bool = False  # the language names words of conflict, so that their absence says something

    def violent(self, span: Span) -> bool:
        """A word of violence stands in the span."""
        return _stands(self.violence, span)

    def armed(self, span: Span) -> bool:
        """A word stands in the span that armed violence alone knows: "gunmen", "car bomb"; "attacked" a shark does too."""
        return _count(self.violence, span) > _count(self.shared, span)

    def of_conflict(self, span: Span, *, near: bool = False) -> bool:
        """A word stands in the span that conflict knows, although it says nothing of violence by itself: "rebels", "civilians".

        Those who come to every disaster, such as the police, count where they stand ``near`` too.
        """
        return any(_stands(signs, span) for signs in (self.warfare, self.conflict, self.shared)) or (near and _stands(self.presence, span))

    def _signs(self, span: Span) -> int:
        """How many signs of conflict stand in the span.

        People and things of war are two, those who come to every disaster, such as the police, are one together.
        """
        return 2 * _count(self.warfare, span) + _count(self.conflict, span) + _count(self.shared, span) + _stands(self.presence, span)

    def is_game(self, span: Span) -> bool:
        """Sport is spoken of more than once in the span, and violence only in words that sport uses too: "slaughtered 7-0"."""
        games = {other.word: 1 if other.strength == "faint" else 2 for other in self._within(span) if other.reason == "sport"}
        return sum(games.values()) > 3 and all(at in self.figurative for at in self.violence if span.start <= at < span.end)

    def with_violence(self, at: int) -> "Cues":
        """These cues and violence that the grammar found at an offset."""
        return replace(self, violence=tuple(sorted((*self.violence, at))))

    def tells(self, span: Span) -> bool:
        """A word of violence, blame, facilities or law stands in the span."""
        return self.violent(span) or _stands(self.telling, span)

    def reason(self, span: Span, strength: str = "strong") -> str | None:
        """The reason of the first word of other harm of a strength in the span."""
        return next((other.reason for other in self._within(span) if other.strength == strength), None)

    def outnumbered(self, span: Span) -> bool:
        """More words of other harm than of violence stand in the span: a flood where soldiers "bombard" a dam with sandbags."""
        return len({other.word for other in self._within(span) if other.strength == "strong"}) > _count(self.violence, span)

    def is_everyday(self, span: Span, least: int = 0) -> bool:
        """Words of what happens everywhere are more than those of conflict, and than a least: a flood where soldiers help.

        A span that speaks for long has one more, or two: who tells of armed violence at length names it.
        """
        return self._other_words(span) + self._length(span) > max(least, self._signs(span))

    def _other_words(self, span: Span) -> int:
        """How many words of other harm stand in the span; of the faint ones all but one, since any report may have one."""
        words = {other.word: other.strength for other in self._within(span)}
        faint = sum(strength == "faint" for strength in words.values())
        return sum(strength in ("weak", "strong") for strength in words.values()) + max(0, faint - 1)

    def peaceful(self, span: Span) -> str | None:
        """The reason that a span about no armed violence gives, or that it speaks for long and shows no sign of any."""
        return self.reason(span, "weak") or self.reason(span, "faint") or (NO_SIGN if self._length(span) else None)

    def _length(self, span: Span) -> int:
        return sum(span.end - span.start >= least for least in LONG) if self.knows_conflict else 0

    def imagined(self, span: Span) -> str | None:
        """The reason that two different words of the span give for what has not happened: a novel, a market, a debate."""
        told = [other for other in self._within(span) if other.strength in IMAGINED.get(other.reason, ("imagined",))]
        words = {other.reason: {each.word for each in told if each.reason == other.reason} for other in told}
        return next((reason for reason, found in words.items() if len(found) > 1), None)

    def _within(self, span: Span) -> tuple[Other, ...]:
        first = bisect_left(self.other, span.start, key=attrgetter("start"))
        return self.other[first : bisect_left(self.other, span.end, key=attrgetter("start"))]


def _stands(offsets: tuple[int, ...], span: Span) -> bool:
    at = bisect_left(offsets, span.start)
    return at < len(offsets) and offsets[at] < span.end


def _count(offsets: tuple[int, ...], span: Span) -> int:
    return bisect_left(offsets, span.end) - bisect_left(offsets, span.start)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a word is a sign of: ``violence``, ``conflict``, ``none`` or a reason of other harm; whether it tells of other kinds too."""

    reason: str
    strength: str = ""
    telling: bool = False
    figurative: bool = False
    shared: bool = False

    def signs(self) -> Iterator[str]:
        """The fields of the cues its offset belongs to."""
        if self.reason in (VIOLENCE, *NEAR):
            yield self.reason
        yield from (sign for sign in ("telling", "figurative", "shared") if getattr(self, sign))


@lru_cache
def _automaton(pack: Pack) -> tuple[ahocorasick_rs.AhoCorasick, tuple[_Kind, ...]]:
    games, shared = (frozenset(pack.listed("roles", role)) for role in ("said_of_games", "shared_violence"))
    found = {word: _Kind(VIOLENCE, figurative=word in games, shared=word in shared) for word in _violent_words(pack)}
    for entry in pack["outofscope"].values():
        kind = _Kind(entry.meaning["reason"], entry.meaning.get("strength", ""))
        words = [word.lower() for word in entry.words if kind.reason not in NEAR or word.lower() not in found]
        violent = kind.reason == VIOLENCE
        found.update({word: replace(kind, figurative=violent and word in games, shared=violent and word in shared) for word in words})
    for entry in pack["kinds"].values():
        for word in map(str.lower, entry.words) if entry.meaning["kind"] != "near" else ():
            old = found.get(word, _Kind(""))
            if old.reason in ("", CONFLICT) or old.strength == "weak":
                found[word] = replace(old, telling=True)
    found = {plain_word(word, pack): kind for word, kind in found.items()}
    known = sorted(found)
    return ahocorasick_rs.AhoCorasick(
        known, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, implementation=ahocorasick_rs.Implementation.DFA
    ), tuple(found[word] for word in known)


def _violent_words(pack: Pack) -> Iterator[str]:
    """Weapons that accidents do not know, attacks, and armed people."""
    peaceful, violent = (frozenset(pack.listed("roles", role)) for role in ("peaceful_too", "violent_first"))
    for entry in pack["weapons"].values():
        if entry.meaning["type"] not in AMBIGUOUS and "acting" not in entry.meaning:
            yield from (word.lower() for word in entry.words if word not in peaceful)
    for entry in pack["attacks"].values():
        if entry.meaning["role"] in ("verb", "noun"):
            of_itself = "violent" in entry.meaning
            yield from (word.lower() for word in entry.words if of_itself or word.split(" ")[0] in violent)
    for entry in pack["forces"].values():
        if entry.meaning["kind"] == "irregular":
            yield from (word.lower() for word in entry.words if word not in peaceful)


def read_cues(text: str, pack: Pack) -> Cues:
    """The cues of a whole text in one pass."""
    automaton, kinds = _automaton(pack)
    plain = plain_text(text, pack)
    other, found = [], defaultdict[str, list[int]](list)
    compared = 0  # the offset up to which words stand in a comparison
    for word, begin, end in automaton.find_matches_as_indexes(plain.text):
        if plain.is_whole(begin, end):
            start, kind = plain.offset(begin), kinds[word]
            if kind.reason == COMPARISON:
                compared = start + COMPARED
            if start < compared and kind.reason in (VIOLENCE, *NEAR):
                continue
            for sign in kind.signs():
                found[sign].append(start)
            if kind.strength:
                other.append(Other(start, kind.reason, kind.strength, plain.text[begin:end]))
    knows = any(kind.reason == CONFLICT for kind in kinds)
    return Cues(other=tuple(other), knows_conflict=knows, **{sign: tuple(found[sign]) for sign in SIGNS})


def out_of_scope(cues: Cues, sentence: Span, paragraph: Span, size: int, *, at_hand: bool = False) -> str | None:
    """The reason why harm told in a sentence is not armed violence, or None. The sentence decides, then the paragraph, then the lead.

    A story or an exercise decides for its paragraph, whatever violence it tells of, a market or a debate where the sentence tells of none;
    what violence brings about too, such as a fire, or what happens everywhere, decides only where none of the three tells of violence or
    conflict. Where people are told to have been killed (``at_hand``), which is said of what somebody did more than of what befell them,
    one such word is not enough.
    """
    if (reason := cues.imagined(paragraph)) is not None and (reason in TELLS_VIOLENCE or not cues.armed(sentence)):
        return reason
    spans, game = (sentence, paragraph, Span(0, min(size, LEAD))), cues.is_game(paragraph)
    for span in spans:
        shown = cues.armed(span) or (cues.violent(span) and not cues.is_everyday(span))
        if shown and not game and (span is sentence or not cues.outnumbered(span)):
            return None
        if (reason := cues.reason(span)) is not None:
            return reason
    if any(cues.of_conflict(span, near=span is not sentence) and not cues.is_everyday(span) for span in spans):
        return None
    least = int(at_hand)
    wider = ((sentence, least), (paragraph, least + (paragraph.end - paragraph.start) // LEAD), (spans[2], 1 + least))
    return next((reason for span, many in wider if (reason := cues.peaceful(span)) and cues.is_everyday(span, many)), None)
