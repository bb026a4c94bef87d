"""Accuracy floors on our own corpus: figures that may only rise."""

import json
from pathlib import Path

from sijill.domain.errors import ManyFaults, UsageError
from sijill.domain.ids import digest_bytes
from sijill.evaluate.figures import Figures

HEADROOM = 1.0  # points between a figure and the floor it sets, so that one claim does not fail the build
FIELD_HEADROOM = 8.0  # the same for shares among the found: of twenty asked one is five points, and finding more claims finds harder ones
FEWER_IS_BETTER = frozenset(("claims_on_distractors", "quotes_not_in_text"))
FLOORED = ("precision", "recall", "f1", "out_of_scope_quiet", "claims_on_distractors", "quotes_not_in_text")
Floors = dict[str, Figures]


class FloorError(ManyFaults):
    """Accuracy has fallen below a floor, or the corpus is not the one the floors were set on."""


def floor_figures(figures: Figures) -> Figures:
    """The figures that have floors, flat."""
    flat = {name: figures[name] for name in FLOORED}
    flat |= {f"of_found.{name}": value for name, value in figures["of_found"].items()}
    flat |= {f"part_of.{name}": value for name, value in figures["part_of"].items()}
    flat |= {f"report_total_right.{name}": value for name, value in figures["report_total_right"].items()}
    return {name: value for name, value in flat.items() if value is not None}


def check_floors(corpus: Path, figures: Figures, floors: Floors) -> None:
    """Nothing, if every figure is at or above its floor; raises FloorError with all that are not."""
    floor = floors.get(corpus.name)
    if floor is None:
        raise UsageError(f"{corpus.name}: no floors are set; set them with --update")
    faults = [] if floor["digest"] == corpus_digest(corpus) else ["the corpus has changed since its floors were set: --update"]
    faults += below_floor(floor_figures(figures), floor["figures"])
    if faults:
        raise FloorError(f"floors of {corpus.name}", faults)


def below_floor(figures: Figures, floor: Figures) -> list[str]:
    """A line for each figure that is worse than its floor, or gone."""
    return [
        f"{name} is {figures.get(name)}, its floor is {least}" for name, least in floor.items() if _worse(name, figures.get(name), least)
    ]


def _worse(name: str, figure: float | None, least: float) -> bool:
    if figure is None:
        return True
    return figure > least if name in FEWER_IS_BETTER else figure < least


def raise_floors(corpus: Path, figures: Figures, floors: Floors, *, lower: bool = False) -> Floors:
    """The floors with this corpus's set to the figures; raises FloorError where one would fall and ``lower`` is not said.

    ``lower`` is for a corpus that has grown harder; it takes a line in the changelog.
    """
    now, old = floor_figures(figures), floors.get(corpus.name, {}).get("figures", {})
    if (falling := below_floor(now, old)) and not lower:
        raise FloorError(f"floors of {corpus.name} would fall (say --lower, and why in the changelog)", falling)
    kept = {} if lower else old
    new = {name: _floor(name, figure, kept.get(name)) for name, figure in now.items()}
    return dict(sorted((floors | {corpus.name: {"digest": corpus_digest(corpus), "figures": new}}).items()))


def _floor(name: str, figure: float, old: float | None) -> float:
    if name in FEWER_IS_BETTER:
        return figure if old is None else min(figure, old)
    least = max(0.0, round(figure - (FIELD_HEADROOM if "." in name else HEADROOM), 1))
    return least if old is None else max(least, old)


def corpus_digest(corpus: Path) -> str:
    """The SHA-256 of a corpus file."""
    return digest_bytes(corpus.read_bytes())


def read_floors(path: Path) -> Floors:
    """The floors of a file; none if there is no file."""
    floors: Floors = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return floors


def write_floors(path: Path, floors: Floors) -> None:
    """Writes the floors in canonical form."""
    path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
