"""``sijill destroy``."""

from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.pipeline import ReasonClass, destroy_report


@click.command("destroy")
@click.argument("report")
@click.option("--reason", type=click.Choice([each.value for each in ReasonClass]), required=True, help="The class of the reason.")
@click.option("--by", "signers", multiple=True, required=True, metavar="NAME", help="Who orders it; two different people must.")
@click.option("--with-file", is_flag=True, help="Destroy the bytes of its file though the file holds other reports too.")
@into_option
def command(report: str, reason: str, signers: tuple[str, ...], with_file: bool, into: Path) -> None:
    """Destroys REPORT (its id) to protect a person: bytes, texts, quotes, lines of lists and runs, the working copy.

    The ledger keeps digests, the class of the reason and who ordered it. Where items have keys of their own, backups cannot be read any
    more either. What was published or copied elsewhere is out of reach.
    """
    found = destroy_report(into, report, ReasonClass(reason), signers, with_file=with_file)
    click.echo(f"destroyed: {found.items} archived items, {found.lines} lines; now: sijill run --into {into}")
    if found.is_sealed:
        click.echo("Their keys are gone: put the new keys/items.txt where the old one was kept, and destroy the old one.")
    else:
        click.echo("Backups and copies of this workspace hold them still: destroy those too.")
