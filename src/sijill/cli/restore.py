"""``sijill restore``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.pipeline import restore, verify_workspace


@click.command("restore")
@click.argument("backup", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--keys", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The items' keys, if not beside the backup.")
@into_option
def command(backup: Path, keys: Path | None, into: Path) -> None:
    """The workspace of a BACKUP in a new or empty folder, checked as `sijill verify` does."""
    click.echo(f"{into}: {restore(backup, into, keys)} files")
    lines, is_clean = verify_workspace(into)
    click.echo("\n".join(lines))
    sys.exit(0 if is_clean else 1)
