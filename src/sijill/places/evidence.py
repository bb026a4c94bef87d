"""Whether a capitalised name is a place where it stands: what speaks for it and against it, added up.

No weight is about one name. They say how telling a sign is: a given name before it, "in" before it, a state after it, the same name
carried by a person elsewhere in the report.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from sijill.domain.place import Level
from sijill.places.announcing import opens_with_in
from sijill.places.cutting import DEMONYM, DOTTED, GIVEN, ORDINARY, PARTLY, SURNAME, Cut, Hit, Lookup
from sijill.places.words import PlaceWords

_CONTAINER = re.compile(r",\s| \(|,?\s(?:in|of)\s(?:the\s)?(?:[a-z]+\s)?")
_CLAN = re.compile(r"\s(?:family|families|clan|tribe|household|brothers)\b")
_CLAN_STARTS = frozenset(("fam", "cla", "tri", "hou", "bro"))
_LONGEST_LINK = 26
_IN = ("in", "at", "near")
ACCEPT = 1.0  # the sum from which a name is taken for a place
WITH_CODE = (Level.PROVINCE, Level.DISTRICT, Level.REGION)
UNKNOWN = 0.5  # what it costs to be in no gazetteer
UNITS = (Level.DISTRICT, Level.PROVINCE, Level.TOWN, Level.VILLAGE, Level.CAMP)
BIG = (Level.COUNTRY, Level.PROVINCE, Level.REGION)


@dataclass(slots=True)
class Sighting:
    """A name taken for a place, or not yet: the hit with what stands around it."""

    hit: Hit
    before: str
    after: str
    score: float = 0.0
    person: bool = False
    organisation: bool = False
    level: Level | None = None  # what the place word after or before it says it is
    word_after: str = ""  # a place word right after the name, lower case
    word_before: str = ""  # a place word before it: "the town of"
    container: int | None = None  # index of the sighting after a comma: "City, State"
    contains: bool = False
    road: bool = False
    extra: dict[str, str] = field(default_factory=dict)


def judge(pieces: Cut, hits: list[Hit], lookup: Lookup, words: PlaceWords, shouting: bool) -> list[Sighting]:
    """Every hit with its score; those that reach ACCEPT are places."""
    text = pieces.text
    sightings = [Sighting(hit, text[max(0, hit.start - 34) : hit.start], text[hit.end : hit.end + 34]) for hit in hits]
    _link_containers(sightings, lookup)
    persons = set(_persons(pieces, sightings, words))
    for sighting in sightings:
        sighting.score = _weigh(pieces, sighting, lookup, words, persons, shouting)
    _follow_namesakes(sightings)
    return sightings


def _link_containers(sightings: list[Sighting], lookup: Lookup) -> None:
    """Of "City, State", "City (Country)" and "City in the northern Province" the second must be a region around the first."""
    for number, (one, other) in enumerate(pairwise(sightings)):
        between = one.after[: other.hit.start - one.hit.end]
        if other.hit.flags & DEMONYM or len(between) > _LONGEST_LINK or not _CONTAINER.fullmatch(between):
            continue
        if _may_contain(one.hit, other.hit, lookup):
            one.container, other.contains = number + 1, True


def _may_contain(one: Hit, other: Hit, lookup: Lookup) -> bool:
    for row in map(lookup.gazetteer.row, other.rows[:6]):
        if row.level == Level.COUNTRY:
            return any(lookup.gazetteer.row(inner).country == row.country for inner in one.rows)
        inners = map(lookup.gazetteer.row, one.rows)
        if row.level in WITH_CODE and row.admin1 and any((one.country, one.admin1) == (row.country, row.admin1) for one in inners):
            return True
    return False


def _persons(pieces: Cut, sightings: list[Sighting], words: PlaceWords) -> Iterator[str]:
    """Folded last words of persons' names in the text: names after a given name or a title."""
    for sighting in sightings:
        hit = sighting.hit
        if _after_person_word(pieces, hit.at, words) and sighting.container is None:
            sighting.person = True
            yield hit.key
        elif hit.flags & GIVEN and hit.at == hit.last and _goes_on_as_name(pieces, hit.last):
            sighting.person = True


def _after_person_word(pieces: Cut, at: int, words: PlaceWords) -> bool:
    gap, word = pieces.gap_before(at), pieces.word(at - 1)
    if at == 0 or gap not in (" ", ". ") or not word:
        return False
    if gap == ". ":
        return (word.lower() in words.titles and len(word) <= 5) or len(word) == 1
    if word.lower() in words.titles:
        return True
    flags = pieces.flags[at - 1]
    if flags & GIVEN:
        return not pieces.gap_before(at - 1).endswith((" in ", " at "))
    # a middle initial or middle name: "John Q Orlo", "Mary Ann Orlo"
    if len(word) == 1:
        return at >= 2 and pieces.gap_before(at - 1) == " "
    return bool(flags & SURNAME) and at >= 2 and bool(pieces.flags[at - 2] & GIVEN) and pieces.gap_before(at - 1) == " "


def _goes_on_as_name(pieces: Cut, at: int) -> bool:
    """A given name before another capitalised word that is no word of places."""
    if at + 1 >= len(pieces.flags):
        return False
    gap, word = pieces.gaps[at + 1], pieces.word(at + 1)
    if gap == " " and len(word) == 1:
        return True
    return gap == " " and not pieces.flags[at + 1] & ORDINARY


def _weigh(pieces: Cut, sighting: Sighting, lookup: Lookup, words: PlaceWords, persons: set[str], shouting: bool) -> float:
    hit = sighting.hit
    if hit.flags & DEMONYM:
        return 2.0
    if _is_clan(sighting):
        return -5.0
    if not hit.rows:
        return -5.0 if sighting.person else _of_unknown(pieces, sighting, words, shouting)
    if sighting.person:
        return -5.0
    mark = (hit.key, hit.flags, hit.last > hit.at)
    known = lookup.weights.get(mark)
    if known is None:
        known = lookup.weights[mark] = _of_name(hit, lookup)
    score = known
    score += _of_before(pieces, sighting, words, shouting)
    score += _of_after(pieces, sighting, words)
    if hit.flags & ORDINARY and sighting.level in UNITS and sighting.word_after and score < ACCEPT:
        score += 2.5  # an ordinary word before "Township" is a name
    if sighting.container is not None or sighting.contains:
        score += 4.0
    if hit.key in persons:
        score -= 3.5
    if shouting:
        score -= 1.0
    return score


def _is_clan(sighting: Sighting) -> bool:
    """As in "the Orlo family", "members of the Orlo clan": people of that name, where "an Orlo family" is from there."""
    return (
        sighting.after[1:4] in _CLAN_STARTS
        and bool(_CLAN.match(sighting.after))
        and sighting.before.lower().endswith((" the ", "the ", " the al-"))
    )


def _of_unknown(pieces: Cut, sighting: Sighting, words: PlaceWords, shouting: bool) -> float:
    """A name no gazetteer has: announced by a place word, or with a known name at its beginning, which wants more around it."""
    around = _of_before(pieces, sighting, words, shouting) + _of_after(pieces, sighting, words)
    return around - UNKNOWN if sighting.hit.flags & PARTLY else 2.0


def _of_name(hit: Hit, lookup: Lookup) -> float:
    """What the name itself says: how known the best bearer is, how ordinary the word."""
    best = lookup.gazetteer.row(hit.rows[0])
    if best.level in BIG:
        score = 3.0
    elif best.level in (Level.CITY, Level.TOWN, Level.VILLAGE) and not best.id.startswith(("sijill", "project")):
        score = (math.log10(best.population + 300) - 4.2) * 0.8
        if hit.rows[0] not in lookup.gazetteer.first_named(hit.key):
            score -= 0.8  # known by another name first
    else:
        score = 1.5
    if hit.last > hit.at:
        score += 1.5
    if hit.flags & ORDINARY:
        score -= 4.0
    if hit.flags & GIVEN:
        score -= 1.0
    if hit.flags & SURNAME:
        score -= 1.2
    if hit.flags & DOTTED:
        score += 0.5 if "." in hit.key or best.level == Level.COUNTRY else 0.0
    return score


def _of_before(pieces: Cut, sighting: Sighting, words: PlaceWords, shouting: bool) -> float:
    hit, before = sighting.hit, sighting.before
    gap, previous = pieces.gap_before(hit.at), pieces.word(hit.at - 1)
    if gap in (" ", "\n") and previous and hit.at > 0 and not opens_with_in(pieces, hit.at):
        return _of_previous_word(pieces, hit, previous, words, shouting)
    last = before.rsplit(None, 1)[-1].lower() if before.strip() and before[-1].isspace() else ""
    if last in _IN:
        return 2.5
    if last in words.last_words and (found := words.look_back(before)):
        if found.group("level"):
            sighting.word_before = found.group("level").lower()
            sighting.level = words.levels[sighting.word_before]
            return 3.5
        if found.group("direction") or found.group("near") or found.group("side") or found.group("part"):
            return 1.8
    if last in words.prepositions:
        return 2.5 if words.announcing.search(before.lower()) else 1.0
    start_of_sentence = not before.strip() or before.rstrip()[-1:] in '.!?:”"\n—-'
    return -0.3 if start_of_sentence else 0.0


def _of_previous_word(pieces: Cut, hit: Hit, previous: str, words: PlaceWords, shouting: bool) -> float:
    """A capitalised word stands before it: a person's or an organisation's name more often than not."""
    if shouting:
        return 1.5 if previous.lower() in words.prepositions else 0.0
    if pieces.flags[hit.at - 1] & ORDINARY:
        return 1.0 if previous.lower() in ("in", "at", "near", "from") else 0.0
    return -1.2


def _of_after(pieces: Cut, sighting: Sighting, words: PlaceWords) -> float:
    hit, after = sighting.hit, sighting.after
    following = pieces.word(hit.last + 1)
    adjacent = following if hit.last + 1 < len(pieces.flags) and pieces.gaps[hit.last + 1] in (" ", "-") else ""
    told = words.look_on(after)
    if told and words.verbs.match(after):
        return -2.5
    if told and after[:1].isspace() and (found := words.after.match(after)):
        sighting.word_after = found.group("level").lower()
        sighting.level = words.levels[sighting.word_after]
        return 1.5
    if told and not adjacent and words.belonging.match(after):
        return 1.3
    if not adjacent:
        dateline = after.startswith((" (", " —", " –", " --")) and hit.end - hit.start > 3 and pieces.text[hit.start : hit.end].isupper()
        return 3.0 if dateline else 0.0
    if _runs_into(pieces, hit.last, words.organisations):
        sighting.organisation = True
        return -3.0
    if pieces.flags[hit.last + 1] & (ORDINARY | DEMONYM):
        return 0.0
    return -1.0


def _runs_into(pieces: Cut, at: int, words: frozenset[str]) -> bool:
    """One of the next three capitalised words of the same run is one of these words."""
    for following in range(at + 1, min(at + 4, len(pieces.flags))):
        if pieces.gaps[following] != " ":
            return False
        if pieces.word(following).lower() in words:
            return True
    return False


def _follow_namesakes(sightings: list[Sighting]) -> None:
    """A name that is surely a place once in a report is one again, and a name that is surely a person's is not a place."""
    best: dict[str, float] = {}
    for sighting in sightings:
        if not sighting.person:
            best[sighting.hit.key] = max(best.get(sighting.hit.key, -9.0), sighting.score)
    for sighting in sightings:
        if not sighting.person and not sighting.organisation and best[sighting.hit.key] >= ACCEPT + 1.5 and sighting.score > -2.0:
            sighting.score = max(sighting.score, ACCEPT)
