"""A toll on a terminal, with its working: sums, floors with their words, what lies inside them, rivals, and what could not be placed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from sijill.domain.incident import Bounds, add_bounds
from sijill.domain.toll import CellUsed, Floor, Highest, IncidentSum, MayBeInside, Said, Toll
from sijill.exports.direction import Line
from sijill.exports.terminal import clean, written

MOST_POSSIBLE = 5  # incidents that may be inside
MOST_LINES = 20  # of one kind; --json gives all

T = TypeVar("T")


def toll_panel(toll: Toll) -> RenderableType:
    """A toll with its working. A bound that nobody gives is "unknown", never 0."""
    parts: list[RenderableType] = [_sum(toll.incident_sum)]
    for floor in toll.floors:
        parts += _floor(floor)
    if toll.in_words:
        parts.append(Line("Told in words without a number; the low is the profile's convention, and no floor rests on it", style="bold"))
        parts += _cells(toll.in_words)
    parts += _highest(toll.highest)
    parts += _possible(toll.may_be_inside)
    parts += [Line(f"Said to be complete: {_said(said)}") for said in _first(toll.complete_count)]
    parts += [Line(f"Rivals: {_apiece(rivals)}") for rivals in _first(toll.rivals)]
    parts += [Line(f"Audit: {clean(audit.sentence)}") for audit in _first(toll.audits)]
    parts += [Line(f"Not in the sum: {number} ({clean(why)})", style="dim") for number, why in _first(toll.incident_sum.left_out)]
    parts += [Line(f"Not placed: {_said(said)} ({clean(why)})", style="dim") for said, why in _first(toll.unplaced)]
    parts += _unsaid(toll)
    parts += [Line(clean(note), style="dim") for note in toll.notes]
    return Panel(Group(*parts), title=f"{toll.window.harm.value}, policy {toll.policy}", title_align="left")


def _sum(total: IncidentSum) -> Text:
    incidents = len(total.incidents)
    if not incidents:
        return Line.assemble(("Sum over incidents ", "bold"), "nothing known: no incident with a figure lies inside; no total is in it")
    stands = ", and its low stands for it" if total.without_best == 1 else ", and their lows stand for it"
    silent = "".join(
        f"; {count} of them give{'s' * (count == 1)} no {bound}"
        for count, bound in ((total.without_low, "low"), (total.without_best, f"best{stands if total.best is not None else ''}"))
        if count
    )
    at_least = "at least " if total.low is not None and total.without_low else ""
    figures = f"low {at_least}{_known(total.low)}, best {_known(total.best)}, high {_known(total.high, 'open')}"
    return Line.assemble(("Sum over incidents ", "bold"), f"{figures} ({_incidents(incidents)}{silent}; no total is in it)")


def _possible(found: Sequence[MayBeInside]) -> Iterator[Text]:
    if not found:
        return
    ranges = [Bounds(each.low, each.best, each.high) for each in found]
    head = f"{_incidents(len(found))}, together {_range(add_bounds(ranges))}; in no figure here"
    yield Line.assemble(("May be inside ", "bold"), head)
    for each, figure in list(zip(found, ranges, strict=True))[:MOST_POSSIBLE]:
        more = f" and {len(each.said) - 1} more" if len(each.said) > 1 else ""
        yield Line(f"  {each.incident}: {_range(figure)} ({clean(each.why)}), {_said(each.said[0])}{more}", style="dim")


def _floor(floor: Floor) -> Iterator[Text]:
    kind = floor.kind.value.replace("_", " ")
    yield Line.assemble(("At least ", "bold"), (str(floor.value), "bold"), f"  {kind}. {clean(floor.sentence)}")
    yield from _cells(floor.cells)


def _highest(highest: Highest) -> Iterator[Text]:
    if not (highest.cells or highest.value):
        yield Line.assemble(("Highest claimed ", "bold"), "nothing claimed")
        return
    yield Line.assemble(("Highest claimed ", "bold"), f"{highest.value}{' or more' if highest.is_open else ''}")
    yield from _cells(highest.cells)


def _cells(cells: Iterable[CellUsed]) -> Iterator[Text]:
    for cell in cells:
        yield Line(f"  {cell.value}{' (a total, instead of all it contains)' if cell.is_total else ''}")
        yield from (Line(f"    {_said(said)}", style="dim") for said in cell.said)
        yield from (Line(f"      {_beside(said, cell)}, adding nothing: {_said(said)}", style="dim") for said in _first(cell.inside))
        if len(cell.inside) > MOST_LINES:
            yield Line(f"      and {len(cell.inside) - MOST_LINES} more inside it; --json names them", style="dim")


def _beside(said: Said, cell: CellUsed) -> str:
    """A larger figure that shares people with the one used holds it, a smaller one is inside."""
    return "around it" if (said.low or 0) > cell.value else "inside it"


def _unsaid(toll: Toll) -> Iterator[Text]:
    """How much of each list is left to --json, so that nothing is dropped silently."""
    lists = {
        "said to be complete": toll.complete_count,
        "sets of rivals": toll.rivals,
        "audits": toll.audits,
        "not in the sum": toll.incident_sum.left_out,
        "not placed": toll.unplaced,
    }
    left = [f"{len(found) - MOST_LINES} {name}" for name, found in lists.items() if len(found) > MOST_LINES]
    left += [f"{len(toll.may_be_inside) - MOST_POSSIBLE} that may be inside"] if len(toll.may_be_inside) > MOST_POSSIBLE else []
    if left:
        yield Line(f"Not shown here, but in --json: {', '.join(left)}", style="dim")


def _first(found: Sequence[T]) -> Sequence[T]:
    return found[:MOST_LINES]


def _known(value: int | None, otherwise: str = "unknown") -> str:
    return otherwise if value is None else str(value)


def _range(figure: Bounds) -> str:
    return written(figure) if figure.is_known else "no figure"


def _incidents(count: int) -> str:
    return f"{count} incident{'s' * (count != 1)}"


def _apiece(rivals: Sequence[Said]) -> str:
    return " | ".join(f"{written(Bounds(said.low, None, said.high))} {_said(said)}" for said in rivals)


def _said(said: Said) -> str:
    side = f", side {said.side}" if said.side else ""
    return f'{clean(said.claimant)}{clean(side)}: "{clean(said.words)}" [{said.claim.report}/{said.claim.claim}]'
