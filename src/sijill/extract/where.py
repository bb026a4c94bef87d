"""Which of a report's places is the place of a claim: its words, its clause, its sentence, then the sentences around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from sijill.domain.place import Level, Place
from sijill.domain.report import Context, Report, ZoneKind
from sijill.extract.drafts import Draft
from sijill.extract.scenes import BROAD, Mention, Scenery, Standing
from sijill.extract.units import Unit

OWN_LINES = (ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.SOURCE_LINE, ZoneKind.FURNITURE)
FILED = re.compile(r"(?:, [A-Z][\w. ]{2,20})?(?:,? \w{3,9}\.? \d{1,2})?(?: \([^)\n]{2,40}\))?(?: ?(?:--?|[–—]) |: )")
AROUND = 8  # sentences on each side among which a scene is looked for
RIGHT_BEHIND = 8  # code points between words and their place: "82 of them in the province"
LONG = 60  # code points behind ", and" after which another event is told
FINENESS = {
    level: rank
    for rank, level in enumerate(
        (
            Level.FACILITY, Level.NEIGHBOURHOOD, Level.PART_OF_CITY, Level.CAMP, Level.VILLAGE, Level.UNKNOWN, Level.TOWN, Level.CITY,
            Level.AREA, Level.DISTRICT, Level.REGION, Level.PROVINCE, Level.COUNTRY,
        )
    )
}  # fmt: skip


def usable_places(places: Sequence[Place], report: Report) -> list[Place]:
    """Places of the telling itself: not the dateline's, the byline's or the furniture's."""
    dead = [zone.span for zone in report.zones if zone.kind in OWN_LINES]
    return [
        place
        for place in places
        if place.start is not None
        and place.end is not None
        and not any(span.start <= place.start < span.end for span in dead)
        and not _is_filed(place, report.text)
    ]


def _is_filed(place: Place, text: str) -> bool:
    """Capitals before an agency or a dash: a dateline that stands where none is looked for."""
    return (place.as_written or "").isupper() and FILED.match(text, place.end or 0) is not None and not text.isupper()


def places_of(draft: Draft, scenery: Scenery, context: Context, *, own_only: bool, totals: bool = False) -> tuple[Place, ...]:
    """The places of a draft, finest telling first; empty where the report tells none."""
    own = _own(draft, scenery)
    parent = draft.parent
    inherits = parent is not None and not _outside(draft, parent, own)
    if parent is not None and inherits and (above := places_of(parent, scenery, context, own_only=own_only, totals=totals)):
        return above
    if own and not (draft.headline and _is_broad(own)):
        return _told(_refined(own, draft, scenery))
    if not own and draft.placed:
        return _home(scenery)  # each place of the sentence is that of a part
    if own_only and parent is None:
        return _told(own)
    return (
        _told(_around(draft, own, scenery, totals) or own)
        or _beside(context)
        or _told(_deathbed(draft, scenery) or _actors(draft, scenery))
        or _home(scenery)
        or _filed(scenery)
    )


def _outside(draft: Draft, parent: Draft, own: Sequence[Mention]) -> bool:
    """A part has a place of its own: in its words or right behind them, or in a sentence that is not its whole's."""
    beside = any(draft.start <= mention.start <= draft.end + RIGHT_BEHIND for mention in own)
    return bool(own) and (draft.sentence != parent.sentence or beside)


def _is_broad(mentions: Sequence[Mention]) -> bool:
    return all(mention.place.level in BROAD for mention in mentions)


def _told(mentions: Sequence[Mention]) -> tuple[Place, ...]:
    return tuple(mention.place for mention in mentions)


def _own(draft: Draft, scenery: Scenery) -> list[Mention]:
    """The scenes of the draft's own sentence: in its words, right behind them, before them."""
    mentions = [each for each in scenery.of(draft.sentence) if not any(part.start <= each.start < part.end for part in draft.placed)]
    scenes = [mention for mention in mentions if mention.standing >= Standing.SCENE and not _is_deathbed(mention, draft, scenery)]
    if not scenes:
        named = [mention for mention in mentions if mention.standing is Standing.BESIDE and mention.place.level not in BROAD]
        return named[-1:] if draft.start >= (named[-1].start if named else 0) else named[:1]
    return _chain(_nearest(draft, scenes, scenery), scenes, scenery, draft.sentence)


def _deathbed(draft: Draft, scenery: Scenery) -> list[Mention]:
    """The hospital where somebody died, where nothing else is told."""
    return [mention for mention in _scenes(draft.sentence, scenery) if _is_deathbed(mention, draft, scenery)][:1]


def _is_deathbed(mention: Mention, draft: Draft, scenery: Scenery) -> bool:
    """As in "died at Orlo hospital": where somebody died who was hurt elsewhere."""
    if draft.finding is None or mention.start < draft.start:
        return False
    if not _is_ward(mention, scenery):
        return False
    units, at = scenery.book.of(draft.sentence).reader.sentence.units, draft.finding.predicate
    return at < len(units) and units[at].word in scenery.pack.listed("places", "dying_words")


def _is_ward(mention: Mention, scenery: Scenery) -> bool:
    return _names_one_of(mention.place, scenery.pack.listed("places", "ward_words"))


def _names_one_of(place: Place, words: Sequence[str]) -> bool:
    name = (place.as_written or place.name or "").lower()
    return any(name.endswith(word) for word in words)


def _nearest(draft: Draft, scenes: Sequence[Mention], scenery: Scenery) -> Mention:
    inside = [mention for mention in scenes if draft.start <= mention.start < draft.end]
    if inside:
        return inside[0]
    behind = [mention for mention in scenes if mention.start >= draft.end]
    before = [mention for mention in scenes if mention.start < draft.start]
    if behind and not (before and (_new_clause(scenery, draft.end, behind[0].start) or _other_harm(draft, before[-1], behind[0], scenery))):
        return behind[0]
    return before[-1]


def _other_harm(draft: Draft, before: Mention, behind: Mention, scenery: Scenery) -> bool:
    """Other harm is told before the place behind, set off by a comma: "killed six in Orlo, and nine died in Tarn"."""
    if before.place.level in BROAD:
        return False
    reader = scenery.book.of(draft.sentence).reader
    units = [unit for at, unit in enumerate(reader.sentence.units[: behind.first]) if reader.start_of(at) >= draft.end]
    commas = [at for at, unit in enumerate(units) if unit.kind == "comma"]
    return bool(commas) and any(unit.kind == "harm" for unit in units[commas[0] :])


def _new_clause(scenery: Scenery, start: int, end: int) -> bool:
    """Another clause begins in a stretch of the text."""
    between, listed = scenery.book.text[start:end], partial(scenery.pack.listed, "roles")
    joined = len(between) > LONG and any(f", {word} " in between for word in listed("conjunction"))
    return joined or ";" in between or any(f" {word}" in between for word in listed("another_clause"))


def _chain(chosen: Mention, scenes: Sequence[Mention], scenery: Scenery, index: int) -> list[Mention]:
    """The finest of the places told in one breath with the chosen one ("the Bab quarter in Orlo, in the province of Tarn")."""
    at = scenes.index(chosen)
    units = scenery.book.of(index).reader.sentence.units
    low = high = at
    while low > 0 and _one_breath(units, scenes[low - 1], scenes[low]):
        low -= 1
    while high + 1 < len(scenes) and _one_breath(units, scenes[high], scenes[high + 1]):
        high += 1
    return _finest(scenes[low : high + 1], scenery)


def _finest(chain: Sequence[Mention], scenery: Scenery) -> list[Mention]:
    """The finest place of a chain with its equals; behind one that no gazetteer knows also the town around it."""
    finest = min(chain, key=_fineness)
    told = [finest, *_equals(finest, chain, scenery)]
    if not any(mention.place.is_resolved for mention in told):
        told += [
            mention for mention in chain if mention.start > finest.start and mention.place.is_resolved and mention.place.level not in BROAD
        ][:1]
    return told


def _one_breath(units: Sequence[Unit], one: Mention, other: Mention) -> bool:
    between = units[one.last + 1 : other.first]
    return len(between) < 8 and all(
        unit.kind in ("prep", "comma", "the", "a", "of", "cap", "word", "open", "close", "and", "quote", "dash") for unit in between
    )


def _fineness(mention: Mention) -> int:
    """Smaller is finer; an area that no gazetteer knows ("the Orlo area") is as fine as a village."""
    place = mention.place
    return FINENESS[Level.VILLAGE if place.level is Level.AREA and not place.is_resolved else place.level]


def _equals(finest: Mention, chain: Sequence[Mention], scenery: Scenery) -> Iterator[Mention]:
    """Those joined to the finest by "and"."""
    at, text, joining = chain.index(finest), scenery.book.text, (*scenery.pack.listed("roles", "conjunction"), "&")
    for one, other in zip(chain[at:], chain[at + 1 :], strict=False):
        if text[one.end : other.start].strip(" ,") not in joining or other.place.level in BROAD:
            return
        yield other


def _refined(own: list[Mention], draft: Draft, scenery: Scenery) -> list[Mention]:
    """A broad frame before the claim made finer by the rest of the sentence: "In northern Orlo, a raid killed nine in Tarn"."""
    if not _is_broad(own) or own[0].end > draft.start:
        return own
    scenes = [mention for mention in _scenes(draft.sentence, scenery) if _is_within(mention, own)]
    near = [mention for mention in scenes if not _new_clause(scenery, min(draft.end, mention.end), max(draft.start, mention.start))]
    if near:
        return _chain(near[0], near, scenery, draft.sentence)
    return own


def _is_within(mention: Mention, frame: Sequence[Mention]) -> bool:
    """Finer than the frame, and nothing says that it lies in another country."""
    country = frame[0].place.country
    return mention.place.level not in BROAD and (not country or mention.place.country in (None, country))


def _around(draft: Draft, own: Sequence[Mention], scenery: Scenery, totals: bool) -> list[Mention]:
    """The scene of the nearest sentence that tells of violence, in its paragraph before others; what follows it places no total."""
    near = [index for index in scenery.book.around(draft.sentence, AROUND) if not (totals and index > draft.sentence)]
    told = [(index, scenes) for index in near if (scenes := _scenes(index, scenery))]
    if own:
        told = [(index, within) for index, scenes in told if (within := [scene for scene in scenes if _is_within(scene, own)])]
    paragraphs = scenery.book.paragraph_of
    told.sort(key=lambda pair: (paragraphs[pair[0]] != paragraphs[draft.sentence], not _is_telling(pair[0], pair[1], scenery)))
    if told:
        return _finest(told[0][1], scenery)
    return [] if own else _only_named(draft, near, scenery)


def _only_named(draft: Draft, near: Sequence[int], scenery: Scenery) -> list[Mention]:
    """Where nothing is told as a scene: a place named nearby, else where who tells it is ("the health ministry in Orlo said")."""
    mentions = [mention for index in (draft.sentence, *near) for mention in scenery.of(index)]
    named = [mention for mention in mentions if mention.standing is Standing.BESIDE and mention.place.level not in BROAD]
    named = [mention for mention in named if not _is_ward(mention, scenery)]
    return named[:1] or [mention for mention in mentions if mention.standing is Standing.SPEAKERS][:1]


def _actors(draft: Draft, scenery: Scenery) -> list[Mention]:
    """Where nothing else is told: the town of who speaks or acts in the sentence ("Orlo police said")."""
    return [each for each in scenery.of(draft.sentence) if each.standing is Standing.ACTOR and each.place.level not in BROAD][:1]


def _filed(scenery: Scenery) -> tuple[Place, ...]:
    """Where the report was filed, the weakest sign of all: not where bureaus are, in towns that everybody knows."""
    return (scenery.filed,) if scenery.filed is not None and not scenery.filed.is_resolved else ()


def _is_telling(index: int, scenes: Sequence[Mention], scenery: Scenery) -> bool:
    facts = scenery.book.of(index)
    harm = any(unit.kind == "harm" for unit in facts.reader.sentence.units)
    return harm or bool(facts.weapons) or scenes[0].standing is Standing.LABELLED


def _scenes(index: int, scenery: Scenery) -> list[Mention]:
    return [mention for mention in scenery.of(index) if mention.standing >= Standing.SCENE]


def is_finer(places: Sequence[Place], than: Sequence[Place]) -> bool:
    """The first of some places is finer than the first of others, and nothing says that it lies in another country."""
    if not places or not than or places[0].country not in (None, than[0].country):
        return bool(places) and not than
    return than[0].level in (*BROAD, Level.AREA) and FINENESS[places[0].level] < FINENESS[than[0].level]


def fine_names(places: Sequence[Place]) -> frozenset[str]:
    """The names of places finer than a province."""
    return frozenset(place.name or place.as_written or "" for place in places if place.level not in BROAD)


def _beside(context: Context) -> tuple[Place, ...]:
    name = context.location or context.admin1 or context.country
    return (Place(None, name, Level.UNKNOWN, coord="context", reason="from the table beside the report"),) if name else ()


def _home(scenery: Scenery) -> tuple[Place, ...]:
    return (scenery.home,) if scenery.home is not None else ()


def widened(place: Place) -> Place:
    """The place as a claim carries it: candidates stay with the report's own list."""
    return replace(place, candidates=()) if place.candidates else place
