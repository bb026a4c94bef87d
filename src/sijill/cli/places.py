"""``sijill places``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import gazetteer_option, into_option, jobs_option
from sijill.cli.streams import input_blocks, write_outcomes
from sijill.pipeline import CREDIT, Kept, add_places, cores, fetch_places, resolve_lines


@click.group("places", invoke_without_command=True)
@gazetteer_option
@jobs_option
@click.pass_context
def command(context: click.Context, gazetteers: tuple[Path, ...], jobs: int | None) -> None:
    """Coordinates of place names: JSON lines in, JSON lines out, in order. With ``add`` and ``fetch``: gazetteers of your own.

    Reads {"id", "name", "country"?} and writes {"id", "name", "lat", "lon", "level", "country", "reason"}; nulls where it cannot be told.
    """
    if context.invoked_subcommand is None:
        sys.exit(write_outcomes(resolve_lines(input_blocks(), gazetteers, jobs=jobs or cores())))


@command.command("add")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@into_option
def add(files: tuple[Path, ...], into: Path) -> None:
    """Keep gazetteers in a workspace; every later run asks them first.

    Taken are GeoNames' country tables, OCHA's common operational datasets, and any CSV with the columns name, lat and lon (others: level,
    parent, country, id, population, radius, further names in any script). Of a faulty file every fault is named with its row, and nothing
    is changed.
    """
    for kept in add_places(files, into):
        _say(kept)


@command.command("fetch")
@click.argument("country")
@into_option
def fetch(country: str, into: Path) -> None:
    """Get the places of a country (SY, IQ, ...) from GeoNames over the network, and keep them in a workspace."""
    _say(fetch_places(country, into))
    click.echo(f"credit where you publish: {CREDIT}")


def _say(kept: Kept) -> None:
    click.echo(f"{kept.path}: {kept.places:,} places; every run on this workspace asks them first")
