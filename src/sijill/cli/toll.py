"""``sijill toll``."""

from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.cli.terminal import console
from sijill.domain.claim import Harm
from sijill.exports import to_wire, toll_panel, write_line
from sijill.exports.direction import alone
from sijill.pipeline import toll_of_workspace


@click.command("toll")
@into_option
@click.option("--where", help="A place: Aleppo, Syria, ...; all places, if not said.")
@click.option("--from", "start", help="The first day (or month, or year): 2016-11-01.")
@click.option("--to", "end", help="The last day, itself included.")
@click.option(
    "--harm", type=click.Choice([harm.value for harm in Harm]), default="killed", show_default=True, help="What the people suffered."
)
@click.option("--group", help="A population: civilians, women, children, ...; everybody, if not said.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
def command(into: Path, where: str | None, start: str | None, end: str | None, harm: str, group: str | None, as_json: bool) -> None:
    """What is known for a place, a period, a harm and a population, with its working.

    Two answers that are never mixed: the sum over incidents, in which no day, period or running total stands; and the floor, what the
    claims used prove at least if they are true. Every claim used is printed with its words.
    """
    toll, title, profile = toll_of_workspace(into, where=where, start=start, end=end, harm=Harm(harm), group=group)
    if as_json:
        click.echo(write_line(to_wire(toll) | {"profile": profile}))
        return
    out = console()
    out.print(alone(f"{title}, profile {profile}", style="bold"), soft_wrap=True)
    out.print(toll_panel(toll))
