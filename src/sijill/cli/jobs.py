"""``sijill jobs``."""

import sys
from pathlib import Path
from typing import Any

import click

from sijill.cli.fetching import fetching_of, fetching_options
from sijill.cli.options import into_option
from sijill.cli.progress import watch
from sijill.exports.terminal import clean
from sijill.pipeline import Job, list_jobs, revive_jobs, work_jobs


@click.command("jobs")
@into_option
@click.option("--run", "is_run", is_flag=True, help="Do what is due.")
@click.option("--again", multiple=True, metavar="ID", help="Make a job due at once. May be given several times.")
@fetching_options
def command(into: Path, is_run: bool, again: tuple[str, ...], **asked: Any) -> None:
    """The queue of a workspace: what waits, what was done, and what failed so often that it was put aside.

    `sijill add --later` and `sijill watch` put sources into it. What fails is tried again after 2 minutes, 10, 50, and 4 hours, and then
    put aside until `--again`. Interrupted, nothing is lost or done twice.
    """
    if again:
        revive_jobs(again, into)
    if is_run:
        with watch(quiet=False) as watcher:
            work_jobs(into, fetching_of(**asked), watcher)
    jobs = list_jobs(into)
    for job in jobs:
        click.echo(_told(job))
    counts = {state: sum(job.state == state for job in jobs) for state in ("waiting", "done", "dead")}
    click.echo(f"{counts['waiting']} waiting, {counts['done']} done, {counts['dead']} put aside")
    sys.exit(1 if counts["dead"] else 0)


def _told(job: Job) -> str:
    tried = f", tried {job.tries} times, again from {job.due} on" if job.tries and job.state == "waiting" else ""
    return clean(f"{job.id} {job.state}{tried}: {job.source}" + (f" ({job.message})" if job.message else ""))
