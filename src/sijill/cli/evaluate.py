"""``sijill evaluate``."""

import json
from pathlib import Path

import click

import sijill
from sijill.cli.faults import show_faults
from sijill.cli.options import jobs_option
from sijill.evaluate import check_floors, evaluate_set, measure_all, raise_floors, read_floors, write_accuracy, write_floors

floors_option = click.option(
    "--floors", type=click.Path(dir_okay=False, path_type=Path), help="Fail where a figure is below its floor in this file."
)


@click.command("evaluate")
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.option("--out", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="What the program wrote; without it, it is run.")
@click.option("--lang", help="Reports in this language only.")
@click.option("--errors", type=int, default=3, show_default=True, help="How many errors of each cause to show.")
@floors_option
@click.option("--update", is_flag=True, help="Set the floors to these figures, where none falls.")
@click.option("--lower", is_flag=True, help="With --update: let floors fall too.")
@click.option("--all", "everything", is_flag=True, help="GOLD is a folder of labelled sets: measure them all.")
@click.option("--write", type=click.Path(dir_okay=False, path_type=Path), help="With --all: keep the figures in this file.")
@jobs_option
def command(
    gold: Path,
    out: Path | None,
    lang: str | None,
    errors: int,
    floors: Path | None,
    update: bool,
    lower: bool,
    everything: bool,
    write: Path | None,
    jobs: int | None,
) -> None:
    """How well reports are read: measures on labelled reports, and the errors by cause with their words."""
    if everything:
        _measure_all(gold, write)
        return
    evaluation = evaluate_set(gold, out, lang, jobs)
    click.echo(json.dumps(evaluation.figures, ensure_ascii=False, indent=1))
    show_faults(evaluation.faults, errors)
    if floors and update:
        write_floors(floors, raise_floors(gold, evaluation.figures["claims"], read_floors(floors), lower=lower))
    elif floors:
        check_floors(gold, evaluation.figures["claims"], read_floors(floors))


def _measure_all(folder: Path, write: Path | None) -> None:
    figures = measure_all(folder)
    click.echo(json.dumps(figures, ensure_ascii=False, indent=1))
    if write:
        write_accuracy(write, sijill.__version__, figures)
