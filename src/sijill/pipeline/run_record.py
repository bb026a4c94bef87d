"""``run.json``: what went into a run, what made it, and what came out. The clock is left to ``timings.json``."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sijill.custody import Kind, Written, read_ledger
from sijill.exports import FileOutcome, Outcome
from sijill.pipeline.workspace import Workspace

FORMAT = "sijill-run/1"


def run_record(
    files: Iterable[FileOutcome],
    versions: Iterable[tuple[str, str]],
    settings: Mapping[str, Any],
    counts: Mapping[str, int],
    digests: Mapping[str, str],
    state: str,
) -> bytes:
    """The record of a run as JSON: the same inputs, settings, packs and code (together the ``state``, a digest) give the same bytes."""
    told = [_told(each) for each in files]
    by_outcome = Counter(each["outcome"] for each in told)
    record = {
        "format": FORMAT,
        "state": state,
        "counts": {"files": len(told), **{outcome.value: by_outcome[outcome.value] for outcome in Outcome}, **counts},
        "settings": dict(settings),
        "versions": dict(versions),
        "inputs": told,
        "files": dict(digests),
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _told(each: FileOutcome) -> dict[str, Any]:
    told = {"name": each.name, "digest": each.digest, "outcome": each.outcome.value, "reports": each.reports, "message": each.message}
    return told | {key: said for key, said in (("faults", each.faults), ("notes", each.notes)) if said}


def runs_told(workspace: Workspace) -> dict[int, str]:
    """The SHA-256 of each run's record by its number, as the ledger has it. Raises CustodyError where the ledger is broken."""
    return runs_of(read_ledger(workspace.ledger))


def runs_of(entries: Iterable[Written]) -> dict[int, str]:
    """The SHA-256 of each run's record by its number, as entries of the ledger have it."""
    runs = (each.body for each in entries if each.kind is Kind.RUN)
    return {int(str(body["run"])): str(body["record"]) for body in runs}
