"""``sijill add``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import into_option
from sijill.cli.progress import watch
from sijill.pipeline import Added, add_sources


@click.command("add")
@click.argument("sources", nargs=-1, required=True)
@into_option
@click.option("--private", is_flag=True, help="Allow web addresses of this machine and of private networks.")
def command(sources: tuple[str, ...], into: Path, private: bool) -> None:
    """Keep files, folders and web addresses in a workspace, for the next `sijill run`.

    SOURCE is a path or begins with http:// or https://. Of a web page the bytes are kept as the server gave them, and the ledger says when,
    from where, by which redirects. A page that shows a login or a notice instead of its report is named.
    """
    with watch(quiet=False) as watcher:
        added = add_sources(sources, into, private=private, watcher=watcher)
    for each in added:
        click.echo(_told(each))
    click.echo(f"Now: sijill run --into {into}")
    sys.exit(1 if any(each.outcome == "failed" for each in added) else 0)


def _told(each: Added) -> str:
    told = [f"{each.outcome}: {each.name}: {each.reports} reports" if each.outcome != "failed" else f"failed: {each.message or each.name}"]
    told += [each.message] if each.message and each.outcome != "failed" else []
    return "; ".join([*told, *([f"not read for claims: {each.verdict}"] if each.verdict else [])])
