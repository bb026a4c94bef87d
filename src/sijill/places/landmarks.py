"""Well-known places around others, for a reader of a map to find the way by."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from sijill.domain.place import Level, Place
from sijill.places.finding import place_of
from sijill.places.gazetteer import Gazetteer
from sijill.places.table import Row

LOOKED_AT: Final = 40_000  # rows by rank: beyond them only villages and small towns
PER_SQUARE: Final = 8  # of a degree
MOST: Final = 240


def landmarks(places: Iterable[Place], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The best known cities and towns within about a degree of any of these places, the best known first; of a project's own, all."""
    squares = {around for place in places if place.lat is not None and place.lon is not None for around in _around(place.lat, place.lon)}
    if not squares:
        return ()
    held: Counter[tuple[int, int]] = Counter()
    found: list[Place] = []
    numbers = (*range(len(gazetteer.table), len(gazetteer)), *range(min(LOOKED_AT, len(gazetteer.table))))
    for row in map(gazetteer.row, numbers):
        square = _square(row.lat, row.lon)
        if square in squares and held[square] < PER_SQUARE and _is_known(row, gazetteer) and len(found) < MOST:
            held[square] += 1
            found.append(place_of(row, gazetteer, None, None, None, "a well-known place nearby"))
    return tuple(found)


def _is_known(row: Row, gazetteer: Gazetteer) -> bool:
    return row.level in (Level.CITY, Level.TOWN) or (gazetteer.is_own(row.number) and row.level is Level.VILLAGE)


def _square(lat: float, lon: float) -> tuple[int, int]:
    return int(lat // 1), int(lon // 1)


def _around(lat: float, lon: float) -> Iterable[tuple[int, int]]:
    row, column = _square(lat, lon)
    return ((row + north, column + east) for north in (-1, 0, 1) for east in (-1, 0, 1))
