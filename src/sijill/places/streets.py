"""Named places that no gazetteer holds: streets, roads, facilities, waters. Kept as written, unresolved."""

from collections.abc import Iterator, Sequence

from sijill.domain.place import Level, Place
from sijill.places.cutting import Cut
from sijill.places.words import PlaceWords

_MOST_WORDS = 4


def find_streets(pieces: Cut, known: Sequence[Place], words: PlaceWords) -> list[Place]:
    """Runs of capitalised words that end in a word for a road, a facility or a water, where no known place stands already."""
    taken = sorted((place.start or 0, place.end or 0) for place in known)
    found = []
    for start, end, level in (*_numbered(pieces.text, words), *_named(pieces, words)):
        if not any(start < right and left < end for left, right in taken):
            found.append(Place(pieces.text[start:end], pieces.text[start:end], level, start=start, end=end, reason="not in the gazetteer"))
            taken.append((start, end))
    return found


def _numbered(text: str, words: PlaceWords) -> Iterator[tuple[int, int, Level]]:
    for found in words.numbered_roads.finditer(text):
        yield found.start(), found.end(), Level.AREA


def _named(pieces: Cut, words: PlaceWords) -> Iterator[tuple[int, int, Level]]:
    for at in range(1, len(pieces.flags)):
        if pieces.gaps[at] != " " or (lowered := pieces.capitals[at].lower()) not in words.ways:
            continue
        first = at - 1
        while first > 0 and at - first < _MOST_WORDS and pieces.gap_before(first) == " ":
            first -= 1
        if not pieces.word(first) or pieces.word(first).lower() in ("the", "a", "in", "at", "on", "from"):
            first += 1
        if first >= at:
            continue
        end = pieces.end(at)
        if lowered in ("st", "ave", "rd", "blvd") and pieces.text[end : end + 1] == ".":
            end += 1
        level = Level.FACILITY if lowered in words.facilities else Level.AREA
        yield pieces.start(first), end, level
