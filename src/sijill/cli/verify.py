"""``sijill verify``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.pipeline import verify_workspace


@click.command("verify")
@into_option
@click.option("--head", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A ledger head that was held elsewhere.")
@click.option("--bundle", type=click.Path(dir_okay=False, path_type=Path), help="A zip file to write, to be checked without Sijill.")
def command(into: Path, head: Path | None, bundle: Path | None) -> None:
    """Checks every byte of the archive, every link and signature of the ledger, every run, sheet and quote, offline; names what fails.

    --bundle writes the files, the ledger, the proofs and a short verifier that needs Python and openssl alone.
    """
    lines, is_clean = verify_workspace(into, head, bundle)
    click.echo("\n".join(lines))
    sys.exit(0 if is_clean else 1)
