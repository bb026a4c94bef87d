"""``sijill run``: from files to an audited record."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sijill.custody import Entry, Kind, Ledger
from sijill.domain.errors import UsageError, WorkspaceError
from sijill.domain.ids import digest_bytes
from sijill.exports import FileOutcome, Outcome, Record
from sijill.pipeline.accepted_places import keep_accepted_places
from sijill.pipeline.committing import RECORD, commit_run, set_aside
from sijill.pipeline.gathering import Gathered, gather, outcomes
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.manners import keep_gazetteers, manner_digest, manner_of
from sijill.pipeline.pool import cores
from sijill.pipeline.reading import Manner, prepare
from sijill.pipeline.readings import Readings, read_missing
from sijill.pipeline.recording import record_of, record_of_run, stage_files
from sijill.pipeline.run_record import runs_told
from sijill.pipeline.sealing import seal
from sijill.pipeline.settings import Settings
from sijill.pipeline.shares import Shares
from sijill.pipeline.stopwatch import Stopwatch
from sijill.pipeline.taking import kept_reports, take_paths
from sijill.pipeline.unchanged import incidents_of_run, intact_run, state_digest
from sijill.pipeline.versions import versions_used
from sijill.pipeline.watching import Watcher
from sijill.pipeline.workspace import Workspace, open_workspace, read_judgements, read_register
from sijill.reconcile import Policy, policies, reconcile


@dataclass(frozen=True, slots=True)
class Order:
    """What a run is asked for. ``None`` leaves it to the settings of the workspace; ``jobs`` of ``None`` is all cores.

    Files are named as they are given, or from the folder ``under`` on where that is said.
    """

    paths: tuple[Path, ...]
    into: Path
    profile: str | None = None
    policy: str | None = None
    with_names: bool | None = None
    exact_places: bool | None = None
    gazetteers: tuple[Path, ...] = ()
    jobs: int | None = None
    under: Path | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run came to: its folder, whether anything changed since the last one, the record, and the files that failed.

    The record of a run that changed nothing is read from the files of the last one: it holds no relations and no tolls.
    """

    workspace: Workspace
    folder: Path
    is_new: bool
    record: Record
    failed: tuple[FileOutcome, ...]


def _is_there(path: Path) -> bool:
    """Something has this name, whether or not it may be read; what may not be is named later, and the rest goes on."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def run(order: Order, watcher: Watcher | None = None) -> Finished:
    """Takes the files in, reads what was not read before, reconciles everything the workspace has, and writes it out.

    Cut off at any moment it loses nothing: the next run goes on from what is on the disk and comes to the same bytes. On the same
    input it changes nothing. Raises UsageError where a path does not exist, WorkspaceError where the workspace is in use or not one.
    """
    for path in order.paths:
        if not _is_there(path):
            raise UsageError(f"{path}: there is no such file or folder; check the name, or give the full path")
    workspace = _settled(open_workspace(order.into, create=True), order)
    try:
        with hold_lock(workspace.folder):
            return _run(workspace, order, watcher or Watcher(), Stopwatch())
    except OSError as error:  # a full disk, a folder that went away
        raise WorkspaceError(
            f"{error.filename or workspace.folder}: {error.strerror or error}; what was done is kept, mend it and run again"
        ) from error


def _settled(workspace: Workspace, order: Order) -> Workspace:
    asked = {name: value for name in Settings.__slots__ if (value := getattr(order, name, None)) is not None}
    return replace(workspace, settings=replace(workspace.settings, **asked))


def _run(workspace: Workspace, order: Order, watcher: Watcher, watch: Stopwatch) -> Finished:
    for told in _set_aside(workspace):
        watcher.say(told)
    keep_gazetteers(workspace, order.gazetteers)
    keep_accepted_places(workspace)
    manner, jobs = manner_of(workspace), order.jobs or cores()
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        with watch.stage("taking in"):
            take_paths(workspace, order.paths, inputs, jobs=jobs, watcher=watcher, under=order.under)
        with watch.stage("reading"):
            gathered = _read(workspace, inputs, manner, jobs, watcher)
        files = outcomes(inputs, gathered)
        state = state_digest(workspace, inputs, manner)
        faults = {each.name for each in inputs if each.faults}
    failed = tuple(each for each in files if each.outcome is Outcome.FAILED or each.name in faults)
    versions = versions_used(manner, _policy(workspace).stamp)
    if not gathered.failures and (run := intact_run(workspace, state)):
        known = record_of_run(workspace.settings.title, gathered, incidents_of_run(run), files, versions)
        return Finished(workspace, run, False, known, failed)
    with watch.stage("reconciling"):
        watcher.begin("reconciling", None)
        found = reconcile(gathered.readings, read_judgements(workspace), read_register(workspace), workspace.settings.policy)
    watcher.begin("writing", None)
    with watch.stage("writing"):
        record = record_of(workspace.settings.title, gathered, found, files, versions, manner.gazetteers)
        staged, run_json = stage_files(workspace, record, gathered, found, state)
    highest = max(runs_told(workspace), default=0)
    folder, is_new = commit_run(workspace, staged, run_json, watch.as_json(), highest)
    if is_new:
        _tell(workspace, folder)
    return Finished(workspace, folder, is_new, record, failed)


def _read(workspace: Workspace, inputs: Inputs, manner: Manner, jobs: int, watcher: Watcher) -> Gathered:
    prepare(manner)
    watcher.begin("reading", len(inputs.kept))
    readings = Readings(workspace.cache / f"readings-{manner_digest(manner)}.jsonl")
    try:
        shares = Shares(inputs.kept)
        failures = read_missing(kept_reports(workspace, inputs), readings, manner, shares, jobs=jobs, tick=watcher.tick)
        for report, reason in failures.items():
            watcher.say(f"report {report} could not be read for claims: {reason}")
        return gather(kept_reports(workspace, inputs), readings, failures, Shares(inputs.kept))
    finally:
        readings.close()


def _policy(workspace: Workspace) -> Policy:
    known = policies()
    if workspace.settings.policy not in known:
        raise WorkspaceError(f"{workspace.folder}: there is no policy {workspace.settings.policy!r}; known are {', '.join(sorted(known))}")
    return known[workspace.settings.policy]


def _set_aside(workspace: Workspace) -> Iterator[str]:
    """Sets runs aside of which the ledger does not speak, and says so there: a kill came before their entry, or they are not ours."""
    told = runs_told(workspace)
    missing = [number for number in workspace.run_numbers() if number not in told]
    if not missing:
        return
    with Ledger(workspace.ledger, now=datetime.now(UTC)) as ledger:
        for number in missing:
            aside = set_aside(workspace, number)
            body = {"what": "a run that no entry speaks of was set aside", "run": number, "as": aside.name}
            ledger.append(Entry(Kind.REPAIR, datetime.now(UTC), body=body))
            yield f"{workspace.runs / str(number)}: no entry of the ledger spoke of it; it was set aside as {aside.name}, and is made anew"


def _tell(workspace: Workspace, run: Path) -> None:
    """Enters a new run, and the lists as they were for it."""
    seals = seal(workspace, (workspace.inputs, workspace.reports, workspace.judgements))
    body = {"run": int(run.name), "record": digest_bytes((run / RECORD).read_bytes()), **seals}
    with Ledger(workspace.ledger, now=datetime.now(UTC)) as ledger:
        ledger.append(Entry(Kind.RUN, datetime.now(UTC), body=body))
