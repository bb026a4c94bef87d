"""``sijill run``."""

import sys
from pathlib import Path

import click

from sijill.cli.options import POLICIES, PROFILES, gazetteer_option, into_option, jobs_option
from sijill.cli.progress import watch
from sijill.cli.summary import show_run
from sijill.cli.terminal import console
from sijill.domain.errors import UsageError
from sijill.pipeline import Order, run


@click.command("run")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@into_option
@click.option("--profile", type=click.Choice(PROFILES), help="How vague words become bounds (strict).")
@click.option("--policy", type=click.Choice(POLICIES), help="How rival claims become one range (ucdp).")
@click.option("--with-names/--without-names", default=None, help="Whether persons' names stand in out/ (they do not).")
@click.option("--exact-places/--coarse-places", default=None, help="Whether coordinates finer than a town stand in out/ (they do not).")
@gazetteer_option
@jobs_option
@click.option("--quiet", is_flag=True, help="Say nothing but what failed.")
def command(paths: tuple[Path, ...], into: Path, quiet: bool, **asked: object) -> None:
    """Reports in, an audited record out: claims, incidents, a page, tables and a map.

    PATH is a file or a folder (.txt .md .html .pdf .docx .odt .eml .jsonl .csv .warc .zip, feeds, exports of Telegram and WhatsApp);
    without one, what the workspace holds is read. What a run has done stays done: interrupt it whenever you like and run it again.
    """
    if not paths and not into.exists():
        raise UsageError(f"give the files or folders to read; there is no workspace {into} to go on with")
    with watch(quiet=quiet) as watcher:
        finished = run(Order(paths=paths, into=into, **asked), watcher)  # type: ignore[arg-type]
    if not quiet:
        show_run(console(), finished)
    sys.exit(1 if finished.failed else 0)
