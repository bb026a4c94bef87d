"""Nearby: which moments of one report may share a day and a place with another, without a look at all of them."""

from bisect import insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from heapq import merge
from itertools import groupby, product
from math import cos, floor, radians
from typing import Final

from sijill.reconcile.intervals import Days
from sijill.reconcile.regions import KM_PER_DEGREE, Region, Spot, is_fine, is_resolved

_MOST_DAYS: Final = 8  # a longer stretch is near every day
_DEGREES: Final = 0.5  # a cell of about 55 km
_AROUND: Final = int(360 / _DEGREES)  # cells around the globe
_MOST_CELLS: Final = 64  # a wider circle is near every place
_SLACK: Final = 1.05  # a degree of longitude is not equally long at both ends of a circle


class Board:
    """Where moments stand, by number. A moment is found again by each day and place it was ever put under."""

    def __init__(self) -> None:
        self._days: dict[Hashable, list[int]] = defaultdict(list)
        self._places: dict[Hashable, list[int]] = defaultdict(list)
        self._keys: dict[int, set[Hashable]] = defaultdict(set)

    def put(self, at: int, days: Days, region: Region) -> None:
        """Puts a moment under its days and places, or under "any" where they are not known or wide."""
        for shelf, keys in ((self._days, _days(days)), (self._places, _places(region))):
            for key in keys or {None}:
                known = (shelf is self._days, key)
                if known not in self._keys[at]:
                    self._keys[at].add(known)
                    insort(shelf[key], at)

    def near(self, days: Days, region: Region) -> Iterator[int]:
        """The moments that may share a day and a place with these, the latest first.

        Of days and places those are gone through that fewer moments stand under.
        """
        by_day, by_place = self._under(self._days, _days(days)), self._under(self._places, _asked(region))
        rows = min((rows for rows in (by_day, by_place) if rows is not None), key=lambda rows: sum(map(len, rows)), default=None)
        if rows is None:
            return iter(range(len(self._keys) - 1, -1, -1))
        return (at for at, _ in groupby(merge(*map(reversed, rows), reverse=True)))

    @staticmethod
    def _under(shelf: dict[Hashable, list[int]], keys: Iterable[Hashable]) -> list[list[int]] | None:
        return [shelf[key] for key in (*keys, None) if key in shelf] if keys else None


def _days(days: Days) -> set[Hashable]:
    return set(range(days.first, days.last + 1)) if days.is_closed and days.length <= _MOST_DAYS else set()


def _places(region: Region) -> set[Hashable]:
    """What a region is found by: the ground it covers, its names, and what it lies in."""
    if not (is_fine(region) and is_resolved(region)):
        return set()
    cells = set(_cells(region))
    names = {("is", name) for spot in region for name in (spot.key, spot.name)}
    return cells | names | {("in", parent) for spot in region for parent in spot.parents} if len(cells) <= _MOST_CELLS else set()


def _asked(region: Region) -> set[Hashable]:
    """Where to look for what touches a region: on its ground, among what it lies in, and among what lies in it."""
    if not _places(region):
        return set()
    holders = {("is", parent) for spot in region for parent in (spot.key, *spot.parents)}
    return {*_cells(region), *holders, *(("in", name) for spot in region for name in (spot.key, spot.name))}


def _cells(region: Region) -> Iterator[tuple[int, int]]:
    for spot in region:
        yield from product(*_sides(spot))


def _sides(spot: Spot) -> tuple[range, list[int]]:
    lat = spot.lat or 0.0
    high = _SLACK * spot.reach / KM_PER_DEGREE
    wide = high / max(0.01, cos(radians(min(89.0, abs(lat) + high))))
    rows = range(floor((lat - high) / _DEGREES), floor((lat + high) / _DEGREES) + 1)
    columns = range(floor((spot.lon - wide) / _DEGREES), floor((spot.lon + wide) / _DEGREES) + 1)
    return rows, [column % _AROUND for column in columns[:_AROUND]]
