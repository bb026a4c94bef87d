"""``sijill verify``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.pipeline import verify_workspace


@click.command("verify")
@into_option
@click.option("--head", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A ledger head that was held elsewhere.")
def command(into: Path, head: Path | None) -> None:
    """Checks every byte of the archive, every link of the ledger and every file of the last run, offline; names what fails."""
    lines, is_clean = verify_workspace(into, head)
    click.echo("\n".join(lines))
    sys.exit(0 if is_clean else 1)
