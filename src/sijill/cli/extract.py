"""``sijill extract``."""

import sys

import click

from sijill.cli.streams import input_blocks, write_outcomes
from sijill.pipeline import Manner, cores, extract_lines


@click.command("extract")
@click.option("--profile", default="strict", show_default=True, help="How vague words become bounds: strict, airwars, acled, ucdp.")
@click.option("--jobs", type=click.IntRange(1), default=None, help="How many cores to use (all).")
def command(profile: str, jobs: int | None) -> None:
    """Claims out of reports: JSON lines in, JSON lines out, in order.

    Reads {"id", "text", "title"?, "published"?, "lang"?, "publisher"?, "context"?} from standard input and writes
    {"id", "claims", "incidents", "places", "report"} for each. A row that fails becomes {"id", "error"}.
    """
    sys.exit(write_outcomes(extract_lines(input_blocks(), Manner(profile), jobs=jobs or cores())))
