"""``sijill verify``: the archive, the ledger, and every figure of the last run."""

import json
from pathlib import Path

from sijill.custody import Archive, Head, Kind, Written, parse_head, verify
from sijill.domain.errors import CustodyError, UsageError
from sijill.domain.ids import digest_bytes
from sijill.pipeline.bundling import write_bundle
from sijill.pipeline.committing import RECORD, digest_files
from sijill.pipeline.quoting import wrong_quotes
from sijill.pipeline.run_record import runs_of
from sijill.pipeline.sealing import broken_seals, told_lines, untold_lines
from sijill.pipeline.stamping import check_stamps
from sijill.pipeline.workspace import Workspace, open_workspace

_BROKEN = (CustodyError, KeyError, ValueError, TypeError, AttributeError)  # what a changed entry may come to


def verify_workspace(folder: Path, head: Path | None = None, bundle: Path | None = None) -> tuple[list[str], bool]:
    """What was checked, a line each, failures first, and whether nothing failed. Offline.

    ``head`` is a ledger head that was held elsewhere; ``bundle`` the file to write for strangers, whatever was
    found. Raises WorkspaceError where there is no workspace.
    """
    workspace = open_workspace(folder)
    held, key = _held(head) if head else (None, None)
    found = verify(Archive(workspace.archive), workspace.ledger, held=held, held_key=key)
    failures = [f"FAILED {each.where}: {each.message}" for each in found.failures]
    is_chained = not any(each.what in ("bad_entry", "broken_chain") for each in found.failures)
    kept = list(told_lines(workspace.reports))
    faults = [*(_runs(workspace, found.others) if is_chained else ()), *_seals(workspace, found.others)]
    failures += [f"FAILED {each}" for each in (*faults, *untold_lines(workspace, kept, found.spoken, found.destroyed))]
    quotes, wrong = wrong_quotes(workspace, kept)
    wrong_stamps, stamped = check_stamps(workspace, found.others)
    failures += [f"FAILED {each}" for each in (*wrong, *wrong_stamps)]
    told = f"{found.items} archived items and {found.entries} ledger entries checked, {len(workspace.run_numbers())} runs, {quotes} quotes"
    if bundle:
        found.remarks.append(f"{bundle}: {write_bundle(workspace, bundle)} files; a stranger checks them with python3 verify.py")
    return [
        *failures,
        told,
        *found.remarks,
        *found.protection,
        *stamped,
        f"{len(failures)} failures" if failures else "clean",
    ], not failures


def _held(path: Path) -> tuple[Head, str | None]:
    try:
        return parse_head(path)
    except CustodyError as error:
        raise UsageError(str(error)) from error


def _runs(workspace: Workspace, entries: list[Written]) -> list[str]:
    """Runs whose record is not the one the ledger speaks of, and files that are not those the record speaks of."""
    faults: list[str] = []
    try:
        told = runs_of(entries)
    except _BROKEN as error:
        return [f"{workspace.ledger}: an entry of a run is not as it was written ({error})"]
    restated, withdrawn = _restated(entries)
    for number in workspace.run_numbers():
        folder = workspace.runs / str(number)
        if number not in told:
            faults.append(f"{folder}: no entry of the ledger speaks of it: it was cut off, or put there; `sijill run` sets it aside")
            continue
        content = (folder / RECORD).read_bytes() if (folder / RECORD).exists() else b""
        if told[number] != digest_bytes(content):
            faults.append(f"{folder / RECORD}: not the record the ledger speaks of")
            continue
        digests = {name: restated.get(f"runs/{number}/{name}", digest) for name, digest in _digests(content).items()}
        faults += _changed(folder, folder, digests, out=False)
        if number == max(told) > withdrawn:
            faults += _changed(folder, workspace.out, digests, out=True)
    faults += [
        f"{workspace.runs / str(number)}: the ledger speaks of it and it is not there"
        for number in told
        if number not in workspace.run_numbers()
    ]
    return faults


def _restated(entries: list[Written]) -> tuple[dict[str, str], int]:
    """Digests of run files that orders of destruction changed, and the last run whose working copy they withdrew."""
    restated: dict[str, str] = {}
    withdrawn = 0
    try:
        for entry in entries:
            if entry.kind is Kind.DESTRUCTION and isinstance(told := entry.body.get("restated"), dict):
                restated.update(told)
                withdrawn = int(str(entry.body.get("out_of_run", 0)))
    except _BROKEN:
        pass  # the ledger itself has failed, and that is told
    return restated, withdrawn


def _seals(workspace: Workspace, entries: list[Written]) -> list[str]:
    try:
        return broken_seals(workspace, entries)
    except _BROKEN as error:
        return [f"{workspace.ledger}: an entry is not as it was written ({error})"]


def _digests(record: bytes) -> dict[str, str]:
    try:
        files: dict[str, str] = json.loads(record)["files"]
    except (ValueError, KeyError, TypeError):
        return {RECORD: ""}
    return files


def _changed(run: Path, folder: Path, digests: dict[str, str], *, out: bool) -> list[str]:
    there = digest_files(folder)
    wanted = {name.removeprefix("out/") if out else name: digest for name, digest in digests.items() if name.startswith("out/") is out}
    return [
        f"{folder / name}: {'not as' if name in there else 'missing, though'} run {run.name} wrote it"
        for name, digest in wanted.items()
        if there.get(name) != digest
    ]
