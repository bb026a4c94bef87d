"""``sijill timestamp``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.pipeline import stamp_workspace


@click.command("timestamp")
@click.option(
    "--authority", "authorities", multiple=True, required=True, metavar="URL", help="An RFC 3161 authority. May be given several times."
)
@into_option
def command(authorities: tuple[str, ...], into: Path) -> None:
    """Has authorities sign that the ledger's last entry, and so all before it, is there now.

    Their root certificates lie in authorities/ of the workspace as .pem files. Token and chain are kept, and `sijill verify` checks them
    offline. An authority that cannot be had is told as pending; call again.
    """
    found = stamp_workspace(into, authorities)
    for each in found:
        click.echo(f"entry {each.over}: {each.authority}: {each.at}" if each.at else f"pending: entry {each.over}: {each.message}")
    sys.exit(0 if all(each.at for each in found) else 1)
