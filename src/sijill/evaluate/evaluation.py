"""One labelled set measured: its figures and its errors."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sijill.domain.errors import UsageError
from sijill.evaluate.causes import Fault, claim_faults, count_faults
from sijill.evaluate.figures import Figures, Row
from sijill.evaluate.gold import read_gold, read_rows
from sijill.evaluate.measures import CLAIMS, COUNTS, HARMS, INCIDENTS, measure, measures_of, of_language
from sijill.evaluate.running import run_program


@dataclass(frozen=True, slots=True)
class Evaluation:
    """``figures`` by measure, as ``docs/accuracy.md`` explains them; ``faults`` of claims and counts, in the order of the reports."""

    figures: Figures
    faults: tuple[Fault, ...]


def evaluate_set(path: Path, out: Path | None = None, lang: str | None = None, jobs: int | None = None) -> Evaluation:
    """The figures and errors of a labelled file.

    ``out`` is what the program wrote for it (incidents: `sijill reconcile`; bare names: `sijill places`). Without it the program is
    run. Raises UsageError where the file has no labels that are measured.
    """
    gold = read_gold(path)
    names = measures_of(gold)
    if not names:
        raise UsageError(f"{path}: no labels that are measured")
    outputs = _written(names, read_rows(out)) if out else run_program(names, gold, jobs)
    mine = of_language(gold, lang)
    figures = {name: measure(name, mine, lines) for name, lines in outputs.items()}
    return Evaluation(figures, tuple(_faults(mine, outputs)))


def _written(names: tuple[str, ...], out: list[Row]) -> dict[str, list[Row]]:
    """The measures that lines of this form answer: incidents name their reports, readings do not."""
    if any("reports" in line for line in out):
        return {INCIDENTS: out}
    return {name: out for name in names if name != INCIDENTS}


def _faults(gold: list[Row], outputs: dict[str, list[Row]]) -> Iterator[Fault]:
    if CLAIMS in outputs:
        yield from claim_faults(gold, outputs[CLAIMS])
    if COUNTS in outputs:
        for harm in HARMS:
            yield from count_faults(gold, outputs[COUNTS], harm)
