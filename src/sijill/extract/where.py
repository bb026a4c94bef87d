"""Which of a report's places is the place of a claim: its words, its clause, its sentence, then the sentences around it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sijill.domain.place import Level, Place
from sijill.domain.report import Context, Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract.drafts import Draft
from sijill.extract.facts import FactBook

OWN_LINES = (ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.SOURCE_LINE, ZoneKind.FURNITURE)
SCENE = (
    "in",
    "at",
    "near",
    "on",
    "around",
    "outside",
    "inside",
    "across",
    "from",
    "of",
    "to",
    "into",
    "against",
    "through",
    "within",
    "throughout",
    "over",
    "between",
    "west",
    "east",
    "north",
    "south",
)


def usable_places(places: Sequence[Place], zones: Sequence[Zone], text: str) -> list[Place]:
    """Places that may be a scene, in the order of the text: not the dateline's, not a country as an actor ("Russia said")."""
    dead = [zone.span for zone in zones if zone.kind in OWN_LINES]
    free = [
        place
        for place in places
        if place.start is not None and place.end is not None and not any(span.start <= place.start < span.end for span in dead)
    ]
    return sorted(free, key=_start)


def places_of(
    draft: Draft, places: Sequence[Place], book: FactBook, text: str, context: Context, *, own_only: bool, totals: bool = False
) -> tuple[Place, ...]:
    """The places of a draft, finest telling first; empty where the report tells none."""
    own = book.sentences[draft.sentence]
    found = _in_sentence(draft, places, own, book, text)
    if found or (own_only and draft.parent is None):
        return found
    if draft.parent is not None and (above := places_of(draft.parent, places, book, text, context, own_only=own_only, totals=totals)):
        return above
    for index in book.around(draft.sentence, 8):
        if totals and index > draft.sentence:
            continue  # a total is not placed by what is told after it
        if near := _scenes(places, book.sentences[index], book, index, text):
            return (near[0],)
    return _beside(context)


def _in_sentence(draft: Draft, places: Sequence[Place], own: Span, book: FactBook, text: str) -> tuple[Place, ...]:
    scenes = _scenes(places, own, book, draft.sentence, text)
    inside = [place for place in scenes if draft.start <= (place.start or 0) < draft.end]
    if inside:
        return tuple(inside[:2])
    behind = [place for place in scenes if (place.start or 0) >= draft.end]
    before = [place for place in scenes if (place.end or 0) <= draft.start]
    if behind and not _new_clause(text[draft.end : behind[0].start]):
        return (behind[0],)
    return (before[-1],) if before else (behind[0],) if behind else ()


def _new_clause(between: str) -> bool:
    return ";" in between or (", and " in between and len(between) > 60) or " while " in between or " said" in between


def _scenes(places: Sequence[Place], span: Span, book: FactBook, index: int, text: str) -> list[Place]:
    """The places of a sentence that are scenes: behind a preposition of place, and no part of a speaker."""
    inside = places[bisect_left(places, span.start, key=_start) : bisect_left(places, span.end, key=_start)]
    if not inside:
        return []
    speakers = [
        (source.start, source.end) for source in book.of(index).telling.sources if source.start is not None and source.end is not None
    ]
    free = [place for place in inside if not any(a <= (place.start or 0) < b for a, b in speakers)]
    scenes = [place for place in free if _is_scene(place, text)]
    return scenes or [place for place in free if place.level is not Level.COUNTRY]


def _start(place: Place) -> int:
    return place.start or 0


def _is_scene(place: Place, text: str) -> bool:
    written = (place.as_written or "").split(" ")[0].lower()
    if written in SCENE:
        return True
    before = text[max(0, (place.start or 0) - 40) : place.start].rstrip().lower()
    before = before.removesuffix(" the").removesuffix(" a")
    return before.rsplit(" ", 1)[-1].lstrip("(\u2013-\u201c") in SCENE or before.endswith("(") or (place.start or 0) == 0


def _beside(context: Context) -> tuple[Place, ...]:
    name = context.location or context.admin1 or context.country
    return (Place(None, name, Level.UNKNOWN, coord="context", reason="from the table beside the report"),) if name else ()


def widened(place: Place) -> Place:
    """The place as a claim carries it: candidates stay with the report's own list."""
    return replace(place, candidates=())
