"""The toll of a window: two products that are never mixed, the sum of incidents and the floor without double counting."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sijill.domain.claim import Harm
from sijill.domain.errors import UsageError
from sijill.domain.incident import Bounds, Incident, add_bounds
from sijill.domain.reading import Reading
from sijill.domain.toll import CellUsed, Floor, FloorKind, Highest, IncidentSum, MayBeInside, Toll, Window
from sijill.domain.when import Precision, When
from sijill.reconcile.audits import audits_of, said
from sijill.reconcile.cells import Cell, cells_of, conflicts_among, conventional_low, highest, weight, weight_of_two
from sijill.reconcile.claimants import Voice
from sijill.reconcile.heaviest import heaviest_set
from sijill.reconcile.intervals import EVER, Days, days_of, inside, overlap
from sijill.reconcile.policies import bounds_by, policy_named
from sijill.reconcile.populations import WHOLE, population, populations
from sijill.reconcile.reckoning import says_complete
from sijill.reconcile.reconciliation import Reconciliation, reconcile
from sijill.reconcile.regions import Region, region_in, region_of, regions_touch

FIGURES = {
    (Harm.KILLED, None): "killed",
    (Harm.INJURED, None): "injured",
    (Harm.KILLED, "civilians"): "civilians_killed",
    (Harm.INJURED, "civilians"): "civilians_injured",
    (Harm.KILLED, "women"): "women_killed",
    (Harm.KILLED, "children"): "children_killed",
    (Harm.KILLED, "attackers"): "attackers_killed",
}
_CLAIMED = {
    FloorKind.REVIEWED: "a person accepted each claim used",
    FloorKind.TWO_CLAIMANTS: "each figure used is given by two or more independent claimants not of one side; no person has reviewed it",
    FloorKind.ONE_CLAIMANT: "some figures used are given by one claimant, or by one side, alone; no person has reviewed them",
}


@dataclass(frozen=True, slots=True)
class _Limits:
    """A window ready for comparison."""

    days: Days
    region: Region


def toll(record: Iterable[Reading] | Reconciliation, window: Window) -> Toll:
    """What is known for a window of place, period, harm and population, with its working.

    Takes a reconciliation, or readings to reconcile under the default policy. Raises UsageError where the window ends before it
    starts, and for an unknown population.
    """
    known = record if isinstance(record, Reconciliation) else reconcile(record)
    limits = _limits(window)
    group = _group(window.group)
    cells = cells_of(known, window.harm, group)
    here = [cell for cell in cells if _is_inside(cell, limits)]
    conflicts = conflicts_among(here)
    floors = _floors(here, conflicts, known)
    outside = {cell: why for cell in cells if (why := _why_unplaced(cell, limits))}
    totals = [account for cell in cells if cell.is_total and _may_meet(cell, limits) for account in cell.accounts]
    return Toll(
        window=window,
        policy=known.policy,
        incident_sum=_incident_sum(known.incidents, here, window.harm, group),
        floors=floors,
        highest=_highest(here, conflicts),
        complete_count=tuple(said(account) for cell in here for account in cell.accounts if says_complete(account.claim)),
        audits=audits_of(known.accounts, totals),
        rivals=tuple(
            tuple(said(a) for a in cell.accounts) for cell in here if len({f.best for f in cell.figures if f.best is not None}) > 1
        ),
        unplaced=tuple((said(cell.accounts[0]), why) for cell, why in outside.items() if cell.is_total),
        may_be_inside=_may_be_inside(known.incidents, outside, window.harm, group),
        in_words=_in_words(here, floors),
        notes=_notes(window),
    )


def _group(asked: str | None) -> str | None:
    """The population asked for, ``None`` for everybody."""
    if asked is not None and population(asked) not in populations():
        raise UsageError(f"no population is called {asked!r}; choose one of {', '.join(populations())}")
    return None if population(asked) == WHOLE else asked


def _limits(window: Window) -> _Limits:
    when = When(window.start, window.end, Precision.PERIOD)  # raises where it ends before it starts
    if window.harm is None:
        raise UsageError("a toll needs a harm: killed, injured, ...")
    days = days_of(when) if when.is_resolved else EVER
    return _Limits(days, region_of((window.place,)) if window.place else ())


def _is_inside(cell: Cell, limits: _Limits) -> bool:
    """Days and places lie wholly in the window, widened by precision."""
    return inside(cell.days, limits.days) and region_in(cell.region, limits.region)


def _may_meet(cell: Cell, limits: _Limits) -> bool:
    return overlap(cell.days, limits.days) and regions_touch(cell.region, limits.region)


def _why_unplaced(cell: Cell, limits: _Limits) -> str | None:
    """Why a figure that may lie in the window is not used; ``None`` if it is inside, or surely outside."""
    if _is_inside(cell, limits) or not _may_meet(cell, limits):
        return None
    if not inside(cell.days, limits.days):
        return "its days are not known" if not cell.days.is_closed else "its days reach beyond the window"
    return "its place is not known" if not cell.region else "its place reaches beyond the window, or could not be found"


def _floors(here: Sequence[Cell], conflicts: dict[int, set[int]], record: Reconciliation) -> tuple[Floor, ...]:
    weighings: dict[FloorKind, Callable[[Cell], int]] = {
        FloorKind.REVIEWED: lambda cell: weight(cell, record.accepted),
        FloorKind.TWO_CLAIMANTS: weight_of_two,
        FloorKind.ONE_CLAIMANT: weight,
    }
    floors = (_floor(kind, weigh, here, conflicts) for kind, weigh in weighings.items())
    return tuple(floor for floor in floors if floor.value > 0)


def _floor(kind: FloorKind, weigh: Callable[[Cell], int], here: Sequence[Cell], conflicts: dict[int, set[int]]) -> Floor:
    weights = [weigh(cell) for cell in here]
    found = heaviest_set(weights, conflicts)
    chosen = set(found.chosen)
    used = tuple(_used(at, weights[at], here, conflicts, chosen) for at in found.chosen)
    value = sum(weights[at] for at in found.chosen)
    claimants = sorted({_with_side(voice) for at in found.chosen for voice in here[at].voices})
    by = f" (claimed by {', '.join(claimants)})" if claimants and kind is FloorKind.ONE_CLAIMANT else ""
    exact = "" if found.is_exact else "; a heavier set of figures may exist"
    return Floor(kind, value, used, found.is_exact, f"if the claims used are true, at least {value}{by}; {_CLAIMED[kind]}{exact}")


def _in_words(here: Sequence[Cell], floors: Sequence[Floor]) -> tuple[CellUsed, ...]:
    """Figures told without a number that are not shown already, inside one that a floor uses."""
    shown = {said.claim for floor in floors for cell in floor.cells for said in cell.inside}
    told = [(at, low) for at, cell in enumerate(here) if (low := conventional_low(cell)) and cell.accounts[0].ref not in shown]
    return tuple(_used(at, low, here, {}, set()) for at, low in told)


def _with_side(voice: Voice) -> str:
    return f"{voice.name} ({voice.side})" if voice.side else voice.name


def _used(at: int, value: int, here: Sequence[Cell], conflicts: dict[int, set[int]], chosen: set[int]) -> CellUsed:
    cell = here[at]
    # what is shut out by several of the figures used is shown under the first of them
    shut = [other for other in sorted(conflicts.get(at, ())) if min(conflicts[other] & chosen) == at]
    return CellUsed(
        value=value,
        said=tuple(said(account) for account in cell.accounts),
        is_total=cell.is_total,
        claimants=tuple(sorted({voice.name for voice in cell.voices})),
        sides=tuple(sorted({voice.side for voice in cell.voices if voice.side})),
        inside=tuple(said(account) for other in shut for account in here[other].accounts),
    )


def _highest(here: Sequence[Cell], conflicts: dict[int, set[int]]) -> Highest:
    """The most that is claimed: the heaviest additive set by highs, or all incidents together if that is more."""
    tops = [highest(cell) for cell in here]
    incidents = [at for at, cell in enumerate(here) if not cell.is_total]
    chosen = heaviest_set([top for top, _ in tops], conflicts).chosen
    best = max((list(chosen), incidents), key=lambda each: sum(tops[at][0] for at in each))
    cells = tuple(_used(at, tops[at][0], here, {}, set()) for at in best)
    return Highest(sum(tops[at][0] for at in best), any(tops[at][1] for at in best), cells)


def _incident_sum(incidents: Sequence[Incident], here: Sequence[Cell], harm: Harm, group: str | None) -> IncidentSum:
    """Bounds of the incidents inside, added. One figure for several incidents steps back where one of these is counted by itself."""
    by_number = {cell.number: cell for cell in here if cell.number}
    rows: list[tuple[str, Bounds]] = []
    left: list[tuple[str, str]] = []
    for incident in incidents:
        cell = by_number.get(incident.id)
        if cell is None:
            continue
        if _is_for_several(cell) and any(_may_be_among(other, cell) for other in by_number.values()):
            left.append((incident.id, "one figure for several incidents, of which some are counted by themselves"))
            continue
        bounds = _bounds_of(incident, cell, harm, group)
        if bounds.is_known:
            rows.append((incident.id, bounds))
    return _added(rows, left)


def _added(rows: Sequence[tuple[str, Bounds]], left: Sequence[tuple[str, str]]) -> IncidentSum:
    every = [bounds for _, bounds in rows]
    added = add_bounds(every)
    return IncidentSum(
        low=added.low,
        best=added.best,
        high=added.high,
        incidents=tuple(number for number, _ in rows),
        without_low=sum(bounds.low is None for bounds in every),
        without_best=sum(bounds.best is None for bounds in every),
        left_out=tuple(left),
    )


def _may_be_inside(incidents: Sequence[Incident], outside: Mapping[Cell, str], harm: Harm, group: str | None) -> tuple[MayBeInside, ...]:
    """Incidents of which nobody can say whether they lie in the window."""
    cells = {cell.number: cell for cell in outside if cell.number}
    found = []
    for incident in incidents:
        if cell := cells.get(incident.id):
            bounds = _bounds_of(incident, cell, harm, group)
            words = tuple(said(account) for account in cell.accounts)
            found.append(MayBeInside(incident.id, bounds.low, bounds.best, bounds.high, outside[cell], words))
    return tuple(found)


def _bounds_of(incident: Incident, cell: Cell, harm: Harm, group: str | None) -> Bounds:
    figure = FIGURES.get((harm, group))
    if figure is None:  # a harm or population that incidents carry no figure of
        return bounds_by(policy_named(incident.policy.split("/")[0]), cell.figures)
    bounds: Bounds | None = getattr(incident, figure)
    return bounds or Bounds()


def _is_for_several(cell: Cell) -> bool:
    return all(account.scope.value == "incident_group" for account in cell.accounts if account.claim.subset_of is None)


def _may_be_among(other: Cell, group: Cell) -> bool:
    if other is group or _is_for_several(other):
        return False
    return overlap(other.days, group.days) and regions_touch(other.region, group.region) and other.days.is_known and bool(other.region)


def _notes(window: Window) -> tuple[str, ...]:
    whole = () if window.place else ("no place is asked for: incidents anywhere count",)
    return (*whole, *(() if window.start or window.end else ("no period is asked for: incidents of any day count",)))
