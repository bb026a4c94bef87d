"""Cells: the figures a floor may be built of. Claims of the same figure and its rivals are one cell."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from sijill.domain.claim import CivilianStatus, Harm
from sijill.domain.relation import ClaimRef
from sijill.reconcile.account import Account
from sijill.reconcile.additive import is_said_apart, set_apart_by, why_disjoint
from sijill.reconcile.bounds import current_of, is_denial, roots_of, total_figures
from sijill.reconcile.claimants import Voice, two_sides
from sijill.reconcile.figures import Figure, figures_by_voice
from sijill.reconcile.intervals import Days, hull
from sijill.reconcile.populations import WHOLE, includes
from sijill.reconcile.reconciliation import Reconciliation
from sijill.reconcile.regions import Region, finest_of, is_fine
from sijill.reconcile.totals import by_window


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """Claims of one figure and its rivals, with the days and places in which the people may have been harmed.

    ``number`` is the incident's, ``None`` for a total; ``figures`` are one for each voice. ``refs`` are its claims, ``apart`` those that
    their words set apart from them, ``wholes`` those that their words make them a part of.
    """

    accounts: tuple[Account, ...]
    figures: tuple[Figure, ...]
    days: Days
    region: Region
    number: str | None
    found: bool
    wholes: frozenset[ClaimRef] = frozenset()
    refs: frozenset[ClaimRef] = field(init=False)
    apart: frozenset[ClaimRef] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "refs", frozenset(account.ref for account in self.accounts))
        object.__setattr__(self, "apart", frozenset(ref for account in self.accounts for ref in set_apart_by(account)))

    @property
    def is_total(self) -> bool:
        """A day, period or running total, not one incident."""
        return self.number is None

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Who gives the figure, each once."""
        return tuple({account.voice.root: account.voice for account in self.accounts if account.low is not None}.values())


def cells_of(record: Reconciliation, harm: Harm, group: str | None) -> list[Cell]:
    """Every figure of a harm and population: one cell for each incident, one for each window that totals count."""
    used: set[ClaimRef] = set()
    cells = []
    for incident in record.incidents:
        every = [record.accounts[ref] for ref in incident.claims]
        used.update(incident.claims)
        cell = _incident_cell(incident.id, every, harm, group)
        if cell is not None:
            cells.append(cell)
    totals = [a for ref, a in record.accounts.items() if ref not in used and a.harm is harm and a.counts and a.is_total and is_of(a, group)]
    cells += [_total_cell(accounts) for accounts in by_window(totals).values()]
    placed = (replace(cell, wholes=_wholes_of(cell, record)) for cell in cells)
    return sorted(placed, key=lambda cell: cell.accounts[0].ref)


def _wholes_of(cell: Cell, record: Reconciliation) -> frozenset[ClaimRef]:
    """What the words of a cell's claims make them a part of, and what that is a part of in turn."""
    found: set[ClaimRef] = set()
    for account in cell.accounts:
        above: Account | None = account
        while above is not None and above.claim.subset_of is not None:
            ref = ClaimRef(above.ref.report, above.claim.subset_of)
            if ref in found:
                break
            found.add(ref)
            above = record.accounts.get(ref)
    return frozenset(found - cell.refs)


def is_of(account: Account, group: str | None) -> bool:
    """The people counted are all of the population asked for, as said."""
    if group is None or includes(group, account.population):
        return True
    return group == "civilians" and account.claim.civilian_status is CivilianStatus.CIVILIAN


def weight(cell: Cell, accepted: Collection[ClaimRef] | None = None) -> int:
    """The lowest closed low of its claimants who give a number, 0 where none is given; with ``accepted``, of the accepted claims alone.

    Words without a number ("many") weigh nothing: their lows are a convention of the profile, and a floor is to hold whatever the profile.
    """
    figures = cell.figures
    if accepted is not None:
        reviewed = [account for account in cell.accounts if account.ref in accepted]
        figures = tuple(figures_by_voice(reviewed)) if reviewed else ()
    return min((figure.least for figure in figures if figure.least is not None and not figure.is_vague), default=0)


def conventional_low(cell: Cell) -> int:
    """What the number profile makes of a figure that is told in words alone; 0 where anybody gives a number."""
    if not all(figure.is_vague for figure in cell.figures):
        return 0
    return min((figure.least for figure in cell.figures if figure.least is not None), default=0)


def weight_of_two(cell: Cell) -> int:
    """As :func:`weight`, where two or more independent claimants not of one side give a closed low; else 0."""
    numbers = (figure for figure in cell.figures if figure.least is not None and not figure.is_vague)
    given = [account.voice for figure in numbers for account in figure.accounts]
    return weight(cell) if two_sides(given) else 0


def highest(cell: Cell) -> tuple[int, bool]:
    """The highest number any claimant gives, and whether one of them leaves it open."""
    figures = _evidence(cell.figures)
    top = max((value for figure in figures for value in (figure.high, figure.best, figure.low) if value is not None), default=0)
    return top, any(figure.high is None for figure in figures)


def why_apart(one: Cell, other: Cell) -> str | None:
    """Why two cells may be added, in a sentence, or ``None``: by the same rules as two claims."""
    if not (one.wholes.isdisjoint(other.refs) and other.wholes.isdisjoint(one.refs)):
        return None
    return "one report's own words set them apart" if _said_apart(one, other) else why_disjoint(one, other)


def _said_apart(one: Cell, other: Cell) -> bool:
    """Few cells are linked at all, so the pairs of accounts are looked at only where two are."""
    if one.apart.isdisjoint(other.refs) and other.apart.isdisjoint(one.refs):
        return False
    return any(is_said_apart(a, b) for a in one.accounts for b in other.accounts if a.ref.report == b.ref.report)


def conflicts_among(cells: Sequence[Cell]) -> dict[int, set[int]]:
    """For each position those that may not be added to it. Cells far apart in days are never compared."""
    conflicts: dict[int, set[int]] = defaultdict(set)
    order = sorted(range(len(cells)), key=lambda at: cells[at].days)
    open_ones: list[int] = []
    for at in order:
        cell = cells[at]
        open_ones = [other for other in open_ones if _still_near(cells[other], cell)]
        for other in open_ones:
            if why_apart(cells[other], cell) is None:
                conflicts[at].add(other)
                conflicts[other].add(at)
        open_ones.append(at)
    return conflicts


def _still_near(cell: Cell, later: Cell) -> bool:
    """A cell that starts no earlier may still be too near in days; what counts people found is near everything."""
    return cell.found or later.found or cell.days.last + 1 >= later.days.first


def _evidence(figures: Iterable[Figure]) -> list[Figure]:
    """Numbers; words without numbers only where there is nothing else."""
    every = list(figures)
    return [figure for figure in every if not figure.is_vague] or every


def _incident_cell(number: str, every: Sequence[Account], harm: Harm, group: str | None) -> Cell | None:
    heard = [a for a in current_of(every) if a.harm is harm and a.counts and not is_denial(a, every)]
    mine = [account for account in heard if is_of(account, group)]
    if not mine:
        return None
    roots = roots_of(mine)
    parts = [account for account in mine if account not in roots]
    figures = [_raised(figure, parts) for figure in total_figures(roots)] if group in (None, WHOLE) else figures_by_voice(_widest(roots))
    return _cell(mine, figures, number)


def _raised(figure: Figure, told: Sequence[Account]) -> Figure:
    """A voice's figure is at least what it says of a part, where its own words for the whole leave that open."""
    used = {account.ref for account in figure.accounts}
    parts = [a.low for a in told if a.voice.root == figure.root and a.low is not None and not a.is_vague and a.ref not in used]
    limits = [value for value in (figure.best, figure.high) if value is not None]
    if not parts or any(max(parts) > limit for limit in limits):
        return figure
    least = max(figure.least or 0, *parts)
    return replace(figure, low=max(figure.low or 0, least), is_vague=False, least=least)


def _widest(roots: Sequence[Account]) -> list[Account]:
    """The counts of the widest word of each voice: children rather than girls."""
    words: dict[str, set[str]] = defaultdict(set)
    for account in roots:
        words[account.voice.root].add(account.population)
    wide = [a for a in roots if not any(word != a.population and includes(word, a.population) for word in words[a.voice.root])]
    return wide or list(roots)


def _total_cell(accounts: Sequence[Account]) -> Cell:
    heard = [account for account in accounts if not is_denial(account, accounts)]
    return _cell(accounts, figures_by_voice(heard), None)


def _cell(accounts: Sequence[Account], figures: Sequence[Figure], number: str | None) -> Cell:
    ordered = tuple(sorted(accounts, key=lambda account: account.ref))
    placed = [account for account in ordered if number is None or is_fine(account.region)] or ordered
    region = tuple(dict.fromkeys(spot for account in placed for spot in account.region))
    if number is not None:  # one moment was in all the places its accounts name: in the finest of them
        region = finest_of(region)
    return Cell(ordered, tuple(figures), hull([account.days for account in ordered]), region, number, any(a.found for a in ordered))
