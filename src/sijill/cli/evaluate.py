"""``sijill evaluate``."""

import json
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import click

from sijill.domain.errors import UsageError
from sijill.evaluate import (
    Evaluation,
    Fault,
    by_cause,
    check_floors,
    evaluate_set,
    measure_all,
    raise_floors,
    read_floors,
    write_accuracy,
    write_floors,
)
from sijill.pipeline.versions import program_version

FILE = click.Path(exists=True, path_type=Path)
ACCURACY = Path("docs/accuracy.json")


@click.command("evaluate")
@click.argument("gold", type=FILE, required=False)
@click.argument("out", type=FILE, required=False)
@click.option("--lang", help="Only reports of this language: en, ar, ...; 'other' is neither of the two.")
@click.option("--errors", is_flag=True, help="Every error with its words, after the figures.")
@click.option("--by", type=click.Choice(["cause", "report"]), default="cause", show_default=True, help="How errors are grouped.")
@click.option("--floors", type=click.Path(path_type=Path), help="Fail if a figure lies below its floor in this file.")
@click.option("--update", is_flag=True, help="Set the floors to these figures; refused where one would fall.")
@click.option("--lower", is_flag=True, help="With --update: let floors fall (say why in the changelog).")
@click.option("--all", "shared", type=FILE, help=f"Measure every labelled set in this folder and write {ACCURACY}.")
@click.option("--jobs", type=click.IntRange(1), default=None, help="How many cores to use (all).")
def command(
    gold: Path | None,
    out: Path | None,
    lang: str | None,
    errors: bool,
    by: str,
    floors: Path | None,
    update: bool,
    lower: bool,
    shared: Path | None,
    jobs: int | None,
) -> None:
    """Accuracy on labelled reports: figures, and errors grouped by cause with their words.

    GOLD is .jsonl, .yml (our own passages) or .json (annotated documents, or a folder of them); OUT is what the program wrote for it.
    Without OUT the program is run, with profile strict.
    """
    if shared:
        _measure_all(shared)
        return
    if gold is None:
        raise UsageError("evaluate: name a labelled file, or a folder with --all")
    result = evaluate_set(gold, out, lang, jobs)
    _show(result, errors, by)
    if floors:
        _hold_floors(gold, result, floors, update, lower)


def _measure_all(shared: Path) -> None:
    sets = measure_all(shared)
    write_accuracy(ACCURACY, program_version(), sets)
    click.echo(json.dumps({name: each["figures"] for name, each in sets.items()}, indent=1))
    click.echo(f"written to {ACCURACY}", err=True)


def _hold_floors(gold: Path, result: Evaluation, path: Path, update: bool, lower: bool) -> None:
    floors, figures = read_floors(path), result.figures.get("claims")
    if figures is None:
        raise UsageError(f"{gold}: floors stand on claims, and this set has none")
    if update:
        write_floors(path, raise_floors(gold, figures, floors, lower=lower))
    else:
        check_floors(gold, figures, floors)


def _show(result: Evaluation, errors: bool, by: str) -> None:
    click.echo(json.dumps(result.figures, indent=1, ensure_ascii=False))
    groups = by_cause(result.faults) if by == "cause" else _by_report(result.faults)
    for name, faults in groups:
        click.echo(f"\n{len(faults):4} {name}" if errors else f"{len(faults):4} {name}")
        for fault in faults if errors else ():
            click.echo(f"     {fault.report} ({fault.cause}): {fault.words}\n       wanted {fault.wanted}\n       given  {fault.given}")


def _by_report(faults: Iterable[Fault]) -> list[tuple[str, list[Fault]]]:
    return [
        (report, list(group)) for report, group in groupby(sorted(faults, key=lambda fault: fault.report), key=lambda fault: fault.report)
    ]
