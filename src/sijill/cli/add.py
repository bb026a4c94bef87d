"""``sijill add``."""

import sys
from pathlib import Path

import click

from sijill.cli.imported import imported_lines
from sijill.cli.options import into_option
from sijill.cli.progress import watch
from sijill.domain.errors import UsageError
from sijill.pipeline import Added, add_sources, import_sheet


@click.command("add")
@click.argument("sources", nargs=-1, required=True)
@into_option
@click.option("--private", is_flag=True, help="Allow web addresses of this machine and of private networks.")
@click.option("--map", "mapping", type=click.Path(dir_okay=False, path_type=Path), help="SOURCE is a spreadsheet; how to read it (TOML).")
@click.option("--dry-run", is_flag=True, help="With --map: say what would change, and write nothing.")
def command(sources: tuple[str, ...], into: Path, private: bool, mapping: Path | None, dry_run: bool) -> None:
    """Keep files, folders and web addresses in a workspace, for the next `sijill run`.

    SOURCE is a path or begins with http:// or https://. Of a web page the bytes are kept as the server gave them, and the ledger says when,
    from where, by which redirects. A page that shows a login or a notice instead of its report is named.
    A recorder's spreadsheet (.csv, .xlsx) with --map keeps every row and cell, and is updated by key when it is added again.
    """
    if mapping:
        sys.exit(_import(sources, mapping, into, dry_run=dry_run))
    if dry_run:
        raise UsageError("--dry-run goes with --map")
    with watch(quiet=False) as watcher:
        added = add_sources(sources, into, private=private, watcher=watcher)
    for each in added:
        click.echo(_told(each))
    click.echo(f"Now: sijill run --into {into}")
    sys.exit(1 if any(each.outcome == "failed" for each in added) else 0)


def _import(sources: tuple[str, ...], mapping: Path, into: Path, *, dry_run: bool) -> int:
    if len(sources) != 1:
        raise UsageError("--map reads one spreadsheet at a time")
    found = import_sheet(Path(sources[0]), mapping, into, dry_run=dry_run)
    for line in imported_lines(sources[0], found):
        click.echo(line)
    return 1 if found.changes.bad else 0


def _told(each: Added) -> str:
    told = [f"{each.outcome}: {each.name}: {each.reports} reports" if each.outcome != "failed" else f"failed: {each.message or each.name}"]
    told += [each.message] if each.message and each.outcome != "failed" else []
    return "; ".join([*told, *([f"not read for claims: {each.verdict}"] if each.verdict else [])])
