"""``sijill places``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import gazetteer_option, jobs_option
from sijill.cli.streams import input_blocks, write_outcomes
from sijill.pipeline import cores, resolve_lines


@click.command("places")
@gazetteer_option
@jobs_option
def command(gazetteers: tuple[Path, ...], jobs: int | None) -> None:
    """Coordinates of place names: JSON lines in, JSON lines out, in order.

    Reads {"id", "name", "country"?} and writes {"id", "name", "lat", "lon", "level", "country", "reason"}; nulls where it cannot be told.
    """
    sys.exit(write_outcomes(resolve_lines(input_blocks(), gazetteers, jobs=jobs or cores())))
