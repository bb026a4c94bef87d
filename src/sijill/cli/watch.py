"""``sijill watch``."""

import sys
import time
from pathlib import Path
from typing import Any

import click

from sijill.cli.fetching import fetching_of, fetching_options
from sijill.cli.options import into_option
from sijill.cli.progress import watch
from sijill.domain.errors import UsageError
from sijill.pipeline import Fetching, Watched, poll_feeds, read_watched, work_jobs

NAP = 30.0  # seconds between two looks at what is due


@click.command("watch")
@into_option
@click.option("--once", is_flag=True, help="Ask the feeds that are due, do what is due, and end.")
@fetching_options
def command(into: Path, once: bool, robots: bool, **asked: Any) -> None:
    """Asks the feeds in the settings of a workspace, keeps what is new, and fetches the pages behind new entries.

    The feeds stand in sijill.toml under [watching]. A feed is asked only for what changed, and less often
    while it fails. Ctrl-C ends it.
    """
    watched = read_watched(into)
    if not watched.feeds:
        raise UsageError(f"{into / 'sijill.toml'}: names no feeds to watch; add them under [watching]")
    fetching = fetching_of(robots=robots or watched.robots, **asked)
    failed = _look(into, watched, fetching)
    while not once:
        time.sleep(NAP)
        _look(into, watched, fetching)
    sys.exit(1 if failed else 0)


def _look(into: Path, watched: Watched, fetching: Fetching) -> bool:
    polled = poll_feeds(into, watched, fetching)
    for each in polled:
        click.echo(f"failed: {each.address}: {each.message}" if each.is_failed else f"{each.address}: {each.new} new entries")
    with watch(quiet=False) as watcher:
        done = work_jobs(into, fetching, watcher)
    if done:
        click.echo(", ".join(f"{count} {state}" for state, count in sorted(done.items())))
    return any(each.is_failed for each in polled)
