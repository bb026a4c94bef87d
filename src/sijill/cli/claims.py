"""``sijill claims``."""

from pathlib import Path

import click
from rich.console import Console

from sijill.cli.highlighting import show_reading
from sijill.cli.options import gazetteer_option, profile_option
from sijill.pipeline import Manner, complete_report, read_claims, read_reports


@click.command("claims")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@profile_option
@gazetteer_option
def command(file: Path, profile: str, gazetteers: tuple[Path, ...]) -> None:
    """One file on the terminal: its words with the claims marked, and a line per claim. Keeps nothing."""
    console, manner = Console(), Manner(profile, gazetteers)
    for report in read_reports(file):
        complete = complete_report(report)
        show_reading(console, complete.report, read_claims(complete, manner), complete.note)
