"""``sijill places``."""

import sys

import click

from sijill.cli.streams import input_blocks, write_outcomes
from sijill.pipeline import cores, resolve_lines


@click.command("places")
@click.option("--jobs", type=click.IntRange(1), default=None, help="How many cores to use (all).")
def command(jobs: int | None) -> None:
    """Coordinates of place names: JSON lines in, JSON lines out, in order.

    Reads {"id", "name", "country"?} and writes {"id", "name", "lat", "lon", "level", "country", "reason"}; nulls where it cannot be told.
    """
    sys.exit(write_outcomes(resolve_lines(input_blocks(), jobs=jobs or cores())))
