"""Two recorders' lists side by side: which rows tell of one incident. One row to one row, the surest first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import asin, cos, floor, radians, sin, sqrt
from typing import Final, NamedTuple

from sijill.actors import fold_name
from sijill.domain.incident import Bounds
from sijill.domain.listed import Comparison, Listed, Match
from sijill.reconcile.regions import EARTH_KM

NEAR_KM: Final = 10.0  # recorders place one incident that far apart, beside what each says of its own precision
NEAR_DAYS: Final = 1
_LONGEST: Final = 31  # days: a longer row meets others by the first and last day alone


class _Likeness(NamedTuple):
    """How alike two rows are, the most alike smallest."""

    days: int
    km: float
    differ: float


def compare_lists(here: Sequence[Listed], there: Sequence[Listed]) -> Comparison:
    """Every row of both lists, matched or alone. The order of rows makes no difference but to the order of what is given."""
    found = sorted((like, one.id, other.id, one, other) for one, other, like in _pairs(here, there))
    taken_here: set[str] = set()
    taken_there: set[str] = set()
    matched: dict[str, Match] = {}
    for like, one_id, other_id, one, other in found:
        if one_id not in taken_here and other_id not in taken_there:
            taken_here.add(one_id)
            taken_there.add(other_id)
            matched[one_id] = Match(one, other, _reason(like, one, other))
    return Comparison(
        matched=tuple(matched[one.id] for one in here if one.id in matched),
        only_here=tuple(one for one in here if one.id not in taken_here),
        only_there=tuple(other for other in there if other.id not in taken_there),
    )


def _pairs(here: Sequence[Listed], there: Sequence[Listed]) -> Iterator[tuple[Listed, Listed, _Likeness]]:
    by_day: dict[int, list[Listed]] = defaultdict(list)
    for other in there:
        for day in _days(other):
            by_day[day].append(other)
    for one in here:
        met = {other.id: other for day in _days(one) for near in range(-NEAR_DAYS, NEAR_DAYS + 1) for other in by_day.get(day + near, ())}
        for other in met.values():
            like = _likeness(one, other)
            if like is not None:
                yield one, other, like


def _days(row: Listed) -> Sequence[int]:
    return range(row.first, row.last + 1) if row.last - row.first < _LONGEST else (row.first, row.last)


def _likeness(one: Listed, other: Listed) -> _Likeness | None:
    days = max(0, other.first - one.last, one.first - other.last)
    km = km_between(one, other)
    if km is None:
        if not (one.place and other.place and fold_name(one.place) == fold_name(other.place)):
            return None
        km = 0.0
    elif km > one.reach_km + other.reach_km + NEAR_KM:
        return None
    return _Likeness(days, floor(km / NEAR_KM) * NEAR_KM, _difference(one.killed, other.killed))


def _difference(one: Bounds, other: Bounds) -> float:
    """0 where the ranges meet, towards 1 the farther they are apart; in the middle where one gives none."""
    here, there = _range(one), _range(other)
    if here is None or there is None:
        return 0.5
    low, high = max(here[0], there[0]), min(here[1], there[1])
    return 0.0 if low <= high else 1 - (high + 1) / (low + 1)


def _range(figure: Bounds) -> tuple[float, float] | None:
    known = [value for value in (figure.low, figure.best, figure.high) if value is not None]
    if not known:
        return None
    return (0.0 if figure.low is None and figure.best is None else float(min(known))), (float("inf") if figure.high is None else max(known))


def km_between(one: Listed, other: Listed) -> float | None:
    """Great-circle distance; ``None`` where a row has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    south, north = radians(one.lat), radians(other.lat)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def _reason(like: _Likeness, one: Listed, other: Listed) -> str:
    days = "the same days" if not like.days else "neighbouring days"
    km = km_between(one, other)
    where = "the same name of a place" if km is None else f"{km:.0f} km apart"
    figures = {0.0: "the ranges of those killed meet", 0.5: "one of the two gives no number killed"}
    return f"{days}; {where}; {figures.get(like.differ, 'the numbers killed differ')}"
