"""Bars on a terminal, nothing in a pipe."""

import pytest
from rich.console import Console
from rich.progress import Progress, Task

from sijill.cli.progress import Bars, Rate, watch


def test_a_pipe_hears_failures_only(capfd: pytest.CaptureFixture[str]) -> None:
    with watch(quiet=False) as watcher:
        watcher.begin("reading", 2)
        watcher.tick(1)
        watcher.say("a.txt: [is] empty")
    assert capfd.readouterr() == ("", "a.txt: [is] empty\n")


def test_a_terminal_sees_stages() -> None:
    progress = Progress(console=Console(force_terminal=True, quiet=True))
    bars = Bars(progress)
    bars.begin("taking in", 3)
    bars.tick(3)
    bars.begin("reading", None)
    assert [task.description for task in progress.tasks] == ["", "taking in", "reading"]
    assert progress.tasks[1].completed == 3


def test_the_rate() -> None:
    progress = Progress(console=Console(quiet=True))
    progress.add_task("reading", total=10)
    task: Task = progress.tasks[0]
    assert Rate().render(task).plain == ""
    task.finished_speed = 1234.5
    assert Rate().render(task).plain == "1,234/s"
