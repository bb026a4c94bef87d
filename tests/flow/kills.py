"""A run in a process of its own that is killed at a chosen moment."""

import os
import signal
import sys
from multiprocessing import get_context
from typing import Any

from sijill.pipeline import Order, run

# What the system tells of files being opened, renamed, made and removed: a kill between any two of these must lose nothing.
INTERRUPTED = 130  # the exit code of a run that was interrupted
MOMENTS = ("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.truncate", "os.chmod", "shutil.rmtree")


def run_until(order: Order, moment: int | None, stroke: signal.Signals = signal.SIGKILL) -> int:
    """Runs in a forked process that kills itself at the n-th file operation; gives its exit code, -9 if it was killed.

    With SIGINT as the stroke it is interrupted there, as by Ctrl-C, and its exit code is 130.
    """
    process = get_context("fork").Process(target=_run, args=(order, moment, stroke))
    process.start()
    process.join()
    code = process.exitcode
    assert code is not None
    return code


def count_moments(order: Order) -> int:
    """How many file operations a run does."""
    reading, writing = os.pipe()
    process = get_context("fork").Process(target=_count, args=(order, writing))
    process.start()
    process.join()
    assert process.exitcode == 0
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        return int(told.read())


def _run(order: Order, moment: int | None, stroke: signal.Signals) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    seen = 0

    def strike(event: str, _: tuple[Any, ...]) -> None:
        nonlocal seen
        if event in MOMENTS:
            seen += 1
            if seen == moment:
                os.kill(os.getpid(), stroke)

    sys.addaudithook(strike)
    try:
        run(order)
    except KeyboardInterrupt:
        os._exit(INTERRUPTED)


def _count(order: Order, writing: int) -> None:
    seen = 0

    def count(event: str, _: tuple[Any, ...]) -> None:
        nonlocal seen
        seen += event in MOMENTS

    sys.addaudithook(count)
    run(order)
    os.write(writing, str(seen).encode())
