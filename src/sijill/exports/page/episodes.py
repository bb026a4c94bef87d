"""Stretches of time and parts of the world that a record speaks of, so that each has a picture of its own."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sijill.domain.incident import Incident
from sijill.domain.when import Precision, When
from sijill.exports.page.map import Spot

LONGEST_GAP = 60  # days without anything: longer ones begin another episode
SHORT_TOTAL = 62  # days: a total of two months or less has its place on the axis; a longer one runs off it
LONGEST_BY_DAY = 7  # an incident dated more widely than this is listed, not drawn
MOST_EPISODES = 6
CELL_DEGREES = 4  # spots in neighbouring cells of this size are on one map
MOST_MAPS = 5


@dataclass(frozen=True, slots=True)
class Total:
    """A total as the time line shows it: its period, and its figure and claimant as a label."""

    start: date | None
    end: date | None
    label: str
    anchor: str

    def apart(self, first: date, last: date) -> int:
        """Days between the total and a stretch of time, 0 where they meet."""
        start, end = self.start or date.min, self.end or date.max
        return max((start - last).days, (first - end).days, 0)


@dataclass(frozen=True, slots=True)
class Episode:
    """A stretch of time with the incidents and totals that are drawn in it."""

    first: date
    last: date
    incidents: tuple[tuple[date, Incident], ...]
    totals: tuple[Total, ...]


def day_of(when: When | None) -> date | None:
    """The day an incident is drawn on: its first, where it is dated to a week or better; else None."""
    first, last = when.days() if when else (None, None)
    if when is None or first is None or last is None or when.precision is Precision.AS_OF:
        return None
    return first if (last - first).days < LONGEST_BY_DAY else None


def episodes(incidents: Iterable[Incident], totals: Iterable[Total]) -> list[Episode]:
    """The stretches, earliest first; none where nothing is dated."""
    dated = [(day, each) for each in incidents if (day := day_of(each.when))]
    known = [total for total in totals if total.start or total.end]
    stretches = _stretches(_days(dated, known))
    held: dict[int, list[Total]] = defaultdict(list)
    for total in known:
        held[min(range(len(stretches)), key=lambda index: total.apart(*stretches[index]))].append(total)
    return [
        Episode(first, last, tuple(pair for pair in dated if first <= pair[0] <= last), tuple(held[index]))
        for index, (first, last) in enumerate(stretches)
    ]


def _days(dated: Sequence[tuple[date, Incident]], totals: Sequence[Total]) -> list[date]:
    days = {day for day, _ in dated}
    for total in totals:
        if total.start and total.end and (total.end - total.start).days <= SHORT_TOTAL:
            days |= {total.start, total.end}
    return sorted(days or {day for total in totals for day in (total.start, total.end) if day})


def _stretches(days: Sequence[date]) -> list[tuple[date, date]]:
    gaps = sorted(((later - day).days, later) for day, later in pairwise(days) if (later - day).days > LONGEST_GAP)
    begins = {later for _, later in gaps[-(MOST_EPISODES - 1) :]}
    found: list[tuple[date, date]] = []
    for day in days:
        if not found or day in begins:
            found.append((day, day))
        found[-1] = (found[-1][0], day)
    return found


def theatres(spots: Sequence[Spot]) -> list[list[Spot]]:
    """Spots that belong on one map, the map of most incidents first; beyond :data:`MOST_MAPS` the rest share the last."""
    cells: dict[tuple[int, int], list[Spot]] = defaultdict(list)
    for spot in spots:
        cells[int((spot.place.lat or 0.0) // CELL_DEGREES), int((spot.place.lon or 0.0) // CELL_DEGREES)].append(spot)
    found: list[list[Spot]] = []
    while cells:
        reached = [next(iter(cells))]
        group: list[Spot] = []
        while reached:
            row, column = reached.pop()
            group += cells.pop((row, column), [])
            reached += [(y, x) for y in (row - 1, row, row + 1) for x in (column - 1, column, column + 1) if (y, x) in cells]
        found.append(group)
    found.sort(key=lambda group: -sum(len(spot.incidents) for spot in group))
    rest = [spot for group in found[MOST_MAPS - 1 :] for spot in group]
    return found if len(found) <= MOST_MAPS else [*found[: MOST_MAPS - 1], rest]
