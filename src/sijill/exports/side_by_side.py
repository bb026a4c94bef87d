"""Two lists side by side, on a terminal and as lines."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table

from sijill.domain.incident import Bounds
from sijill.domain.listed import Comparison, Listed
from sijill.exports.direction import Line
from sijill.exports.terminal import clean, written

FIGURES = ("killed", "injured", "civilians_killed")


def compared(comparison: Comparison, here: str, there: str) -> RenderableType:
    """The comparison: how many are in both, only here, only there; then each row, the figures side by side."""
    table = Table(header_style="bold", pad_edge=False, box=None, expand=True)
    for head in ("When", "Where", here, there, f"Killed, {here}", f"Killed, {there}", "Why"):
        table.add_column(clean(head), overflow="fold")
    for match in comparison.matched:
        table.add_row(*map(Line, _row(match.here, match.here, match.there, match.reason)))
    for row in comparison.only_here:
        table.add_row(*map(Line, _row(row, row, None, "only here")))
    for row in comparison.only_there:
        table.add_row(*map(Line, _row(row, None, row, "only there")))
    return Group(Line(_head(comparison, here, there), style="bold"), table)


def comparison_lines(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """A line for each row: ``in`` (``both``, ``here``, ``there``), and both rows with their figures, null where there is none."""
    for match in comparison.matched:
        yield {"in": "both", "here": _line(match.here), "there": _line(match.there), "reason": match.reason}
    for row in comparison.only_here:
        yield {"in": "here", "here": _line(row), "there": None, "reason": None}
    for row in comparison.only_there:
        yield {"in": "there", "here": None, "there": _line(row), "reason": None}


def _head(comparison: Comparison, here: str, there: str) -> str:
    both, one, other = map(len, (comparison.matched, comparison.only_here, comparison.only_there))
    return clean(f"{both} in both, {one} only in {here}, {other} only in {there}")


def _row(row: Listed, here: Listed | None, there: Listed | None, why: str) -> tuple[str, ...]:
    names = (here.id if here else "-", there.id if there else "-")
    figures = (written(each.killed) if each else "-" for each in (here, there))
    return (_day(row), clean(row.place or "?"), *map(clean, names), *figures, why)


def _day(row: Listed) -> str:
    first, last = date.fromordinal(row.first).isoformat(), date.fromordinal(row.last).isoformat()
    return first if first == last else f"{first}..{last}"


def _line(row: Listed) -> dict[str, Any]:
    figures = {name: _bounds(getattr(row, name)) for name in FIGURES}
    days = {"start": date.fromordinal(row.first).isoformat(), "end": date.fromordinal(row.last).isoformat()}
    return {"id": row.id, **days, "place": row.place, "lat": row.lat, "lon": row.lon, **figures}


def _bounds(figure: Bounds) -> dict[str, int | None]:
    return {"low": figure.low, "best": figure.best, "high": figure.high}
