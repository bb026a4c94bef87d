"""``sijill explain``."""

from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.cli.terminal import console
from sijill.exports import explained, to_wire, write_line
from sijill.pipeline import explain_incident


@click.command("explain")
@click.argument("incident")
@into_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
def command(incident: str, into: Path, as_json: bool) -> None:
    """Why INCIDENT (I000007) is what it is: why these claims, why these bounds, and the words of each.

    A number that was merged into another leads there; incidents that may be the same one, and claims of the same reports that were left
    out, are named with the reason.
    """
    explanation = explain_incident(into, incident)
    if as_json:
        click.echo(write_line(to_wire(explanation)))
        return
    console().print(explained(explanation), soft_wrap=True, highlight=False)
