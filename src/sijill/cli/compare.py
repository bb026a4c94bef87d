"""``sijill compare``."""

import sys
from pathlib import Path

import click

from sijill.cli.terminal import console
from sijill.exports import compared, write_line
from sijill.exports.side_by_side import comparison_lines
from sijill.pipeline import compare_files

LIST = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("compare")
@click.argument("here", type=LIST)
@click.argument("there", type=LIST)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a row, for programs.")
def command(here: Path, there: Path, as_json: bool) -> None:
    """Two lists of incidents side by side: what is in both, only in HERE, only in THERE, with the figures of each.

    Takes our own incidents.csv, lists with the columns of UCDP GED or ACLED, and lists with a minimum and a maximum such as Airwars'.
    Rows are matched one to one by day, place and number; a row that cannot be read is named, and the others go on.
    """
    comparison, faults = compare_files(here, there)
    if as_json:
        for line in comparison_lines(comparison):
            click.echo(write_line(line))
    else:
        alike = here.name == there.name
        console().print(compared(comparison, str(here) if alike else here.name, str(there) if alike else there.name))
    for fault in faults:
        click.echo(f"sijill: {fault}", err=True)
    sys.exit(1 if faults else 0)
