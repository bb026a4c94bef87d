"""``sijill add``."""

import sys
from pathlib import Path
from typing import Any

import click

from sijill.cli.fetching import fetching_of, fetching_options
from sijill.cli.imported import imported_lines
from sijill.cli.options import into_option
from sijill.cli.progress import watch
from sijill.domain.errors import UsageError
from sijill.pipeline import Added, add_sources, import_sheet, put_jobs


@click.command("add")
@click.argument("sources", nargs=-1, required=True)
@into_option
@fetching_options
@click.option("--map", "mapping", type=click.Path(dir_okay=False, path_type=Path), help="SOURCE is a spreadsheet; how to read it (TOML).")
@click.option("--dry-run", is_flag=True, help="With --map: say what would change, and write nothing.")
@click.option("--later", is_flag=True, help="Only put the sources into the queue; `sijill jobs --run` fetches them.")
def command(sources: tuple[str, ...], into: Path, mapping: Path | None, dry_run: bool, later: bool, **asked: Any) -> None:
    """Keep files, folders and web addresses in a workspace, for the next `sijill run`.

    SOURCE is a path or begins with http:// or https://. Of a web page the bytes are kept as the server gave them, and what was asked and
    answered on every hop as a WARC file; the ledger says when, by whom and why. A page that shows something else than its report is named.
    A recorder's spreadsheet (.csv, .xlsx) with --map keeps every row and cell, and is updated by key when it is added again.
    """
    if mapping:
        sys.exit(_import(sources, mapping, into, dry_run=dry_run))
    if dry_run:
        raise UsageError("--dry-run goes with --map")
    if later:
        click.echo(f"{put_jobs(sources, into, fetching_of(**asked))} sources wait; now: sijill jobs --run --into {into}")
        return
    with watch(quiet=False) as watcher:
        added = add_sources(sources, into, fetching_of(**asked), watcher)
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
    if each.verdict and each.outcome != "failed":
        told.append("half a page, read as far as it goes" if each.verdict == "truncated" else f"not read for claims: {each.verdict}")
    return "; ".join(told)
