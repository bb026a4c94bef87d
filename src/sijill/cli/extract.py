"""``sijill extract``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import gazetteer_option, jobs_option, packs_option, profile_option
from sijill.cli.streams import input_blocks, write_outcomes
from sijill.pipeline import Manner, cores, extract_lines


@click.command("extract")
@profile_option
@gazetteer_option
@packs_option
@jobs_option
def command(profile: str, gazetteers: tuple[Path, ...], packs: tuple[Path, ...], jobs: int | None) -> None:
    """Claims out of reports: JSON lines in, JSON lines out, in order.

    Reads {"id", "text", "title"?, "published"?, "lang"?, "publisher"?, "context"?} from standard input and writes
    {"id", "claims", "incidents", "places", "report"} for each. A row that fails becomes {"id", "error"}.
    """
    sys.exit(write_outcomes(extract_lines(input_blocks(), Manner(profile, gazetteers, packs), jobs=jobs or cores())))
