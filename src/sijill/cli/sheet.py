"""``sijill sheet``."""

from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.pipeline import export_sheet, sheet_names


@click.command("sheet")
@click.argument("name", required=False)
@click.option("--to", type=click.Path(dir_okay=False, path_type=Path), help="The file to write, .csv or .xlsx.")
@into_option
def command(name: str | None, to: Path | None, into: Path) -> None:
    """A spreadsheet that was taken in with `sijill add --map`, out again; without NAME, which there are.

    Every row and column comes back. Cells that a spreadsheet would run as a formula have an apostrophe before them, which is taken away
    when the file is added again.
    """
    if name is None or to is None:
        click.echo("\n".join(sheet_names(into)) or "no sheets")
    else:
        click.echo(f"{to}: {export_sheet(name, to, into)} rows")
