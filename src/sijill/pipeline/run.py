"""``sijill run``: from files to an audited record."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from sijill.domain.errors import UsageError
from sijill.domain.ids import digest_bytes, digest_parts
from sijill.domain.reading import Reading
from sijill.exports import Disclosure, FileOutcome, Outcome, Record, export_all, incident_to_line, line_to_reading, read_line, to_wire, write_line
from sijill.pipeline.committing import commit_run, digest_files, stage_run
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.journal import write_whole
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.pool import cores
from sijill.pipeline.reading import Manner, prepare
from sijill.pipeline.readings import Readings, read_missing, report_key
from sijill.pipeline.run_record import run_record
from sijill.pipeline.stopwatch import Stopwatch
from sijill.pipeline.taking import kept_reports, take_paths
from sijill.pipeline.versions import versions_used
from sijill.pipeline.watching import Watcher
from sijill.pipeline.workspace import Workspace, open_workspace, read_judgements, read_register
from sijill.reconcile import reconcile


@dataclass(frozen=True, slots=True)
class Order:
    """What a run is asked for. ``None`` leaves it to the settings of the workspace; ``jobs`` of ``None`` is all cores."""

    paths: tuple[Path, ...]
    into: Path
    profile: str | None = None
    policy: str | None = None
    with_names: bool | None = None
    exact_places: bool | None = None
    gazetteers: tuple[Path, ...] = ()
    jobs: int | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run came to: its folder, whether anything changed since the last one, and the record that was exported."""

    workspace: Workspace
    folder: Path
    is_new: bool
    record: Record
    failed: tuple[FileOutcome, ...]


def run(order: Order, watcher: Watcher | None = None) -> Finished:
    """Takes the files in, reads what was not read before, reconciles everything the workspace has, and writes it out.

    Cut off at any moment it loses nothing: the next run goes on from what is on the disk and comes to the same bytes. On the same
    input it changes nothing. Raises UsageError where a path does not exist, WorkspaceError where the workspace is in use or not one.
    """
    for path in order.paths:
        if not path.exists() and not path.is_symlink():
            raise UsageError(f"{path}: there is no such file or folder")
    workspace = open_workspace(order.into, create=True)
    with hold_lock(workspace.folder):
        return _Run(_settled(workspace, order), order, watcher or Watcher()).run()
