"""How the result of a run becomes part of the workspace: all of it, or nothing."""

import os
import shutil
from pathlib import Path

from sijill.custody import sync_folder
from sijill.domain.ids import digest_bytes
from sijill.pipeline.workspace import Workspace

RECORD = "run.json"
TIMINGS = "timings.json"
ASIDE = ".untold-"  # a run that no entry of the ledger speaks of
STAGED = ".next"  # a run that is being written; a kill leaves it behind and the next run clears it


def stage_run(workspace: Workspace) -> Path:
    """An empty folder for the files of a run that is not yet one."""
    staged = workspace.runs / STAGED
    if staged.exists():
        shutil.rmtree(staged)
    (staged / "out").mkdir(parents=True)
    return staged


def set_aside(workspace: Workspace, number: int) -> Path:
    """Where a run goes that no entry of the ledger speaks of: what a kill cut off is made again, what another hand put there is no run."""
    folder = workspace.runs / str(number)
    record = folder / RECORD
    aside = workspace.runs / f"{ASIDE}{number}-{digest_bytes(record.read_bytes() if record.exists() else b'')[:16]}"
    shutil.rmtree(aside, ignore_errors=True)
    folder.replace(aside)
    sync_folder(workspace.runs)
    return aside


def commit_run(workspace: Workspace, staged: Path, record: bytes, timings: bytes, highest: int = 0) -> tuple[Path, bool]:
    """Makes the staged files a run, unless the last run has the same record; gives the run's folder and whether it is new.

    ``highest`` is the highest number that was ever given.

    ``out`` becomes what was staged either way: a kill between the two leaves an old ``out``, which the next run mends.
    """
    last = workspace.last_run()
    new = last is None or not _same_record(last, record)
    fresh = workspace.folder / ".out-next"
    shutil.rmtree(fresh, ignore_errors=True)
    (staged / "out").replace(fresh)
    if new or last is None:
        last = workspace.runs / str(max(highest, *workspace.run_numbers(), 0) + 1)
        (staged / TIMINGS).write_bytes(timings)
        (staged / RECORD).write_bytes(record)
        _sync_files(staged)
        staged.replace(last)
        _clear_made_again(workspace, record)
        sync_folder(workspace.runs)
    else:
        shutil.rmtree(staged)
    _swap(workspace.out, fresh)
    return last, new


def _clear_made_again(workspace: Workspace, record: bytes) -> None:
    """A run that was set aside and is now made again to the letter is of no more use."""
    for aside in workspace.runs.glob(f"{ASIDE}*"):
        if _same_record(aside, record):
            shutil.rmtree(aside)


def digest_files(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder, by its path inside it, sorted."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): digest_bytes(path.read_bytes()) for path in files}


def _same_record(run: Path, record: bytes) -> bool:
    path = run / RECORD
    return path.exists() and path.read_bytes() == record


def _swap(place: Path, fresh: Path) -> None:
    old = place.with_name(".out-old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        for other in place.iterdir():  # files that people put beside ours
            if not (fresh / other.name).exists():
                other.replace(fresh / other.name)
        place.replace(old)
    fresh.replace(place)
    shutil.rmtree(old, ignore_errors=True)


def _sync_files(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())
    sync_folder(folder)
