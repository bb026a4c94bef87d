"""``sijill backup``."""

from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.pipeline import KEYS_SUFFIX, back_up


@click.command("backup")
@click.argument("to", type=click.Path(dir_okay=False, path_type=Path))
@into_option
def command(to: Path, into: Path) -> None:
    """The whole workspace as one zip file TO, from which `sijill restore` makes it anew.

    The keys of its items go into a file of their own beside it (.keys), so that `sijill destroy` reaches backups: replace that file after
    each destruction. The key that signs the ledger is in it, unless it is kept elsewhere: keep the file as safe as the workspace.
    """
    click.echo(f"{to}: {back_up(into, to)} files")
    if (keys := to.with_suffix(KEYS_SUFFIX)).exists():
        click.echo(f"{keys}: the keys of its items, without which they cannot be read. Keep them safe, and apart from the backup.")
