"""How the places of a sentence stand in it: scenes of what is told, places only named beside it, places that tell who acts or speaks."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import lru_cache

from sijill.domain.filling import quickly_filled
from sijill.domain.place import Level, Place
from sijill.extract.facts import FactBook
from sijill.extract.roles import roles_of
from sijill.extract.units import Unit
from sijill.extract.writing import plain_word
from sijill.languages import Pack

REACH = 6  # units before a name among which its preposition stands: "in the war-torn southern city of"
OPENING = frozenset(("quote", "open", "the", "a", "dash"))
PASSED = OPENING | {"cap", "word", "adv", "and"}
BOUNDS = frozenset(("time", "comma", "stop"))
MOST_WORDS = 4
JOINING = frozenset(("and", "comma", "or", "the"))
LONGEST_WORD = 12  # code points of a preposition
BROAD = (Level.COUNTRY, Level.PROVINCE, Level.REGION)


class Standing(IntEnum):
    """What a place is to the sentence that names it."""

    ACTOR = 0  # a part of who acts or speaks: "US troops", "the mayor of Orlo said"
    SPEAKERS = 1  # where a speaker is: "the health ministry in Orlo said"
    BESIDE = 2  # named, but not as a scene: "Orlo residents", "fled to Orlo"
    SCENE = 3  # where it happens: "in Orlo", "stormed Orlo"
    LABELLED = 4  # said in so many words: "Location: Orlo"


@quickly_filled
@dataclass(frozen=True, slots=True)
class Mention:
    """A place where it stands in the text. ``first`` and ``last`` number the units of its sentence."""

    place: Place
    start: int
    end: int
    standing: Standing
    first: int
    last: int


@dataclass(slots=True)
class Scenery:
    """The places of a report by sentence, each read once.

    ``places`` are in text order; ``home`` is the country it tells of, ``filed`` where it was written.
    """

    places: Sequence[Place]
    book: FactBook
    pack: Pack
    home: Place | None = None
    filed: Place | None = None
    known: dict[int, list[Mention]] = field(default_factory=dict)
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [place.start or 0 for place in self.places]

    def of(self, index: int) -> list[Mention]:
        """The mentions of one sentence in the order of its words."""
        if index not in self.known:
            span = self.book.sentences[index]
            inside = self.places[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
            self.known[index] = self._joined([self._mention(place, index) for place in inside], index) if inside else []
        return self.known[index]

    def _joined(self, mentions: list[Mention], index: int) -> list[Mention]:
        """Of "X and Y" the second stands as the first does; of "X, west of Y", told without a comma, the first as the second."""
        units = self.book.of(index).reader.sentence.units
        locating = self._words("locating_words")
        for at in range(len(mentions) - 2, -1, -1):
            one, other = mentions[at], mentions[at + 1]
            between = units[one.last + 1 : other.first]
            if between and one.standing is Standing.BESIDE and all(unit.word in locating for unit in between):
                mentions[at] = replace(one, standing=max(one.standing, other.standing))
        for at in range(1, len(mentions)):
            one, other = mentions[at - 1], mentions[at]
            between = units[one.last + 1 : other.first]
            if between and all(unit.kind in JOINING for unit in between) and other.standing is not Standing.ACTOR:
                mentions[at] = replace(other, standing=one.standing)
        return mentions

    def _mention(self, place: Place, index: int) -> Mention:
        reader = self.book.of(index).reader
        start, end = place.start or 0, place.end or 0
        units, starts = reader.sentence.units, reader.tokens.starts
        first = max(0, bisect_left(units, start + 1, key=lambda unit: starts[unit.first]) - 1)
        last = max(first, bisect_left(units, end, key=lambda unit: starts[unit.first]) - 1)
        standing = self._standing(place, units, first, last)
        if self._is_speakers(start, index):
            standing = self._of_speaker(place, start, standing)
        return Mention(place, start, end, standing, first, last)

    def _of_speaker(self, place: Place, start: int, standing: Standing) -> Standing:
        """In the words of a speaker: where they are or come from ("a mayor in Orlo", "residents of Orlo"), or a part of their name."""
        before = self.book.text[max(0, start - LONGEST_WORD) : start].rstrip()
        if standing is Standing.SCENE or before.endswith(_endings(self.pack.listed("roles", "inside"))):
            return Standing.SPEAKERS
        town = place.level not in BROAD
        return Standing.SPEAKERS if town and before.endswith(_endings(self.pack.listed("places", "origin_words"))) else Standing.ACTOR

    def _is_speakers(self, at: int, index: int) -> bool:
        sources = self.book.of(index).telling.sources
        return any(source.start is not None and source.end is not None and source.start <= at < source.end for source in sources)

    def _standing(self, place: Place, units: Sequence[Unit], first: int, last: int) -> Standing:
        if self._is_relative(place):
            return Standing.SCENE
        behind_it = self.book.text[place.end : (place.end or 0) + 1]
        if (last + 1 < len(units) and units[last + 1].word in self._words("clock_words")) or (
            behind_it == "-" and place.level is Level.COUNTRY
        ):
            return Standing.ACTOR  # "9 am Orlo time", "Orlo-led"
        if place.level is Level.COUNTRY and "definite_phrase" in roles_of(self.pack)[place.as_written or ""]:
            return Standing.SCENE  # "the country": wherever it stands, what is told is told of it
        before = self._before(place, units, first)
        behind = self._behind(place, units, last)
        if behind is not None and not (before >= Standing.SCENE and self._is_bare(units, first) and place.level is not Level.COUNTRY):
            return behind
        if before < Standing.SCENE and place.level is Level.COUNTRY and self._possessive(place):
            return Standing.ACTOR
        return before

    def _is_relative(self, place: Place) -> bool:
        """As in "near Orlo", "west of Orlo"; "North Orlo" is a name."""
        first = (place.as_written or "").lower().partition(" ")[0]
        return (
            first in self._words("scene_prepositions") or first[:1].isdigit() or (place.level is Level.AREA and place.coord == "relative")
        )

    def _is_bare(self, units: Sequence[Unit], first: int) -> bool:
        """The preposition stands right before the name: "in Orlo militants fired" is not "in an Orlo militant stronghold"."""
        return first > 0 and units[first - 1].word in self._words("scene_prepositions")

    def _possessive(self, place: Place) -> bool:
        return self.book.text[place.end : (place.end or 0) + 2] in ("'s", "’s")

    def _behind(self, place: Place, units: Sequence[Unit], last: int) -> Standing | None:
        """What the nouns right behind a name make of it: "Orlo police" acts, "Orlo residents" are only from there."""
        for unit in units[last + 1 : last + 4]:
            if unit.sense("forces") is not None or unit.word in self._words("office_words"):
                return Standing.ACTOR
            if unit.sense("people") is not None:
                return Standing.BESIDE
            if _is_attack(unit):
                return Standing.ACTOR if place.level is Level.COUNTRY and unit is units[last + 1] else None
            if unit.kind not in ("word", "cap"):
                return None
        return None

    def _before(self, place: Place, units: Sequence[Unit], first: int) -> Standing:
        """What stands before a name, the words passed over that may stand between it and its preposition."""
        if (mark := self.book.text[max(0, (place.start or 0) - 2) : place.start].strip()) in (":", "(", "["):
            return Standing.LABELLED if mark == ":" and self._is_label(units, first) else Standing.SCENE
        before = units[max(0, first - REACH) : first]
        words = 0
        for at in range(len(before) - 1, -1, -1):
            if (told := self._told_by(before, at)) is not None:
                return told
            unit = before[at]
            if unit.kind in BOUNDS and not words:
                break
            words += unit.kind not in OPENING
            if words > MOST_WORDS or not self._is_passed(unit):
                return Standing.BESIDE
        return Standing.BESIDE if place.level is Level.COUNTRY or words else Standing.SCENE

    def _told_by(self, before: Sequence[Unit], at: int) -> Standing | None:
        """What a preposition or verb makes of the name behind it: "the bombing of Orlo", "stormed Orlo", "from Orlo"."""
        unit = before[at]
        if unit.word in self._words("scene_prepositions") and at and before[at - 1].word in self._words("stationed_words"):
            return Standing.ACTOR  # "forces stationed in Orlo"
        if unit.word in self._words("scene_prepositions") or _role(unit) == "verb":
            return Standing.SCENE
        if unit.word not in self._words("loose_prepositions"):
            return None
        if at and _is_attack(before[at - 1]) and unit.word in self._words("struck_prepositions"):
            return Standing.SCENE
        return None if at and before[at - 1].word in self._levels() else Standing.BESIDE  # "the outskirts of Orlo"

    def _is_label(self, units: Sequence[Unit], first: int) -> bool:
        return any(unit.word in self._words("place_labels") for unit in units[max(0, first - 4) : first])

    def _is_passed(self, unit: Unit) -> bool:
        known = unit.word in self._levels() or unit.word in self._words("loose_prepositions")
        return known or unit.kind in PASSED or unit.sense("nations") is not None

    def _levels(self) -> frozenset[str]:
        return _level_words(self.pack)

    def _words(self, name: str) -> frozenset[str]:
        return _word_set(self.pack, name)


def _endings(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(f" {word}" for word in words)


@lru_cache
def _word_set(pack: Pack, name: str) -> frozenset[str]:
    entry = pack["places"].get(name)
    return frozenset(plain_word(word, pack) for word in entry.words) if entry else frozenset()


@lru_cache
def _level_words(pack: Pack) -> frozenset[str]:
    return frozenset(plain_word(word, pack) for entry in pack["places"].values() if "level" in entry.meaning for word in entry.words)


def _is_attack(unit: Unit) -> bool:
    """A noun of attack: "raid", "shelling", "attack" (which is a verb too)."""
    return unit.sense("weapons") is not None or _role(unit) == "noun" or (unit.kind == "thing" and _role(unit) is not None)


def _role(unit: Unit) -> str | None:
    entry = unit.sense("attacks")
    return entry.meaning.get("role") if entry is not None else None
