"""``sijill demo``."""

import sys
from pathlib import Path

import click

from sijill.cli.progress import watch
from sijill.cli.summary import show_run
from sijill.cli.terminal import console
from sijill.pipeline import run_examples


@click.command("demo")
@click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), default=Path("demo-workspace"), show_default=True, help="The workspace."
)
def command(into: Path) -> None:
    """The main job on the example reports inside the package: prints the table and says which page to open."""
    with watch(quiet=False) as watcher:
        finished = run_examples(into, watcher)
    show_run(console(), finished)
    sys.exit(1 if finished.failed else 0)
