"""An intake of 2,000 reports that is killed again and again loses nothing and takes nothing twice."""

import os
import random
import resource
import signal
import sys
from collections import Counter
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from sijill.custody import Archive, Kind, read_ledger
from sijill.pipeline import add_sources, verify_workspace
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.taking import take_paths
from sijill.pipeline.watching import Watcher
from sijill.pipeline.workspace import open_workspace
from tests.flow.kills import MOMENTS

REPORTS, KILLS = 2_000, 200
FILES_LARGE = 40_000  # bytes that a file may have on the full disk


def take(reports: Path, into: Path) -> None:
    workspace = open_workspace(into, create=True)
    with hold_lock(workspace.folder), Inputs(workspace.inputs, workspace.reports) as inputs:
        take_paths(workspace, [reports], inputs, jobs=1, watcher=Watcher())


def take_until(reports: Path, into: Path, moment: int) -> None:
    seen = 0

    def strike(event: str, _: tuple[Any, ...]) -> None:
        nonlocal seen
        if event in MOMENTS:
            seen += 1
            if seen == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(strike)
    take(reports, into)


def forked(target: Any, *args: object) -> int | None:
    process = get_context("fork").Process(target=target, args=args)
    process.start()
    process.join()
    return process.exitcode


@pytest.mark.slow
def test_kills_at_random_moments(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(REPORTS):
        (tmp_path / "in" / f"{number:04}.txt").write_text(f"Report {number}: {number % 30} people were killed in Rahwan on Friday.")
    rng = random.Random(11)
    killed = intakes = 0
    while killed < KILLS:  # an intake is over after some 80 kills; the next one is of a workspace of its own
        into = tmp_path / f"w{intakes}"
        while killed < KILLS and forked(take_until, tmp_path / "in", into, rng.randrange(1, 2 * REPORTS)) == -signal.SIGKILL:
            killed += 1
        take(tmp_path / "in", into)
        nothing_is_lost_or_twice(into)
        intakes += 1
    assert killed == KILLS


def nothing_is_lost_or_twice(into: Path) -> None:
    assert verify_workspace(into)[1]
    workspace = open_workspace(into)
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        assert len(inputs.kept) == len(list(inputs)) == REPORTS
    assert len(list(Archive(workspace.archive).items())) == 2 * REPORTS
    told = Counter(entry.body["name"] for entry in read_ledger(workspace.ledger) if entry.kind is Kind.INTAKE)
    assert (len(told), max(told.values())) == (REPORTS, 1)


def take_on_a_full_disk(folder: Path) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILES_LARGE, FILES_LARGE))
    try:
        add_sources([str(folder / "in")], folder / "w")
    except OSError as error:
        os._exit(40 if error.strerror else 41)


def test_a_full_disk_leaves_a_clean_state(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(150):
        (tmp_path / "in" / f"{number:04}.txt").write_text(f"Report {number}: {number % 30} people were killed in Rahwan on Friday.")
    (tmp_path / "in" / "9999.txt").write_text("Shells fell on the harbour. " * 5_000)
    assert forked(take_on_a_full_disk, tmp_path) == 40
    assert verify_workspace(tmp_path / "w")[1]
    add_sources([str(tmp_path / "in")], tmp_path / "w")
    assert verify_workspace(tmp_path / "w")[1]
    workspace = open_workspace(tmp_path / "w")
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        assert len(inputs.kept) == 151
