"""What a long command says while it works: a bar with rate and time left on a terminal, nothing in a pipe."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from sijill.pipeline import Watcher


class Rate(ProgressColumn):
    """Reports or files a second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f}/s" if speed else "", style="progress.data.speed")


class Bars(Watcher):
    """One bar per stage of a run."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.task = progress.add_task("", total=None, visible=False)

    def begin(self, stage: str, total: int | None) -> None:
        self.progress.update(self.task, completed=self.progress.tasks[-1].total or 0)
        self.task = self.progress.add_task(stage, total=total)

    def tick(self, done: int) -> None:
        self.progress.advance(self.task, done)

    def say(self, line: str) -> None:
        self.progress.console.print(line, highlight=False, markup=False, soft_wrap=True)  # a file's name is never cut


@contextmanager
def watch(*, quiet: bool) -> Iterator[Watcher]:
    """A watcher for one run. ``quiet`` or a standard error that is no terminal: no bars; lines that name a failure are always said."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=quiet or not console.is_terminal, transient=True) as progress:
        yield Bars(progress)
