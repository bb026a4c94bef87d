"""The program run on labelled reports, as a user would run it: JSON lines in, JSON lines out."""

import json
from collections.abc import Iterable
from pathlib import Path

from sijill.evaluate.figures import Row
from sijill.evaluate.gold import program_input
from sijill.evaluate.measures import INCIDENTS, RESOLVE
from sijill.pipeline import Manner, Outcome, cores, extract_lines, reconcile_lines, resolve_lines

PROFILE = "strict"  # the only one labels are read with


def run_program(names: Iterable[str], gold: list[Row], jobs: int | None = None, gazetteers: tuple[Path, ...] = ()) -> dict[str, list[Row]]:
    """The program's lines for each measure named: what it writes for the texts (or bare names) of these rows."""
    given, workers = [program_input(gold)], jobs or cores()
    if RESOLVE in names:
        return {RESOLVE: _objects(resolve_lines(given, gazetteers, jobs=workers))}
    lines = _lines(extract_lines(given, Manner(PROFILE, gazetteers), jobs=workers))
    claims = [json.loads(line) for line in lines]
    outputs = {name: claims for name in names if name != INCIDENTS}
    if INCIDENTS in names:
        outputs[INCIDENTS] = _objects(reconcile_lines([b"\n".join(lines) + b"\n"], "ucdp"))
    return outputs


def _lines(batches: Iterable[list[Outcome]]) -> list[bytes]:
    return [outcome.line for batch in batches for outcome in batch]


def _objects(batches: Iterable[list[Outcome]]) -> list[Row]:
    return [json.loads(line) for line in _lines(batches)]
