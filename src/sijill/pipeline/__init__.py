"""ORDER: stages, streams, resumable runs, the run record. Here the rooms below are joined.

Modules are loaded when something of theirs is first used: a stream of JSON lines need not load the readers of web pages.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sijill.pipeline.adding import Added, Fetching, add_sources
    from sijill.pipeline.backing_up import KEYS_SUFFIX, back_up, restore
    from sijill.pipeline.comparing import compare_files
    from sijill.pipeline.demonstration import run_examples
    from sijill.pipeline.destroying import Destroyed, ReasonClass, destroy_report
    from sijill.pipeline.explaining import explain_incident
    from sijill.pipeline.extracting import extract_lines
    from sijill.pipeline.gazetteers import CREDIT, Kept, add_places, fetch_places
    from sijill.pipeline.importing import Imported, export_sheet, import_sheet, sheet_names
    from sijill.pipeline.jobs import Job, State, list_jobs, put_jobs, revive_jobs, work_jobs
    from sijill.pipeline.packs import CheckedPack, check_packs, new_pack, packs_found
    from sijill.pipeline.polling import Polled, poll_feeds
    from sijill.pipeline.pool import cores
    from sijill.pipeline.reading import Complete, Manner, complete_report, extract_line, prepare, read_claims
    from sijill.pipeline.reconciling import reconcile_lines
    from sijill.pipeline.resolving import resolve_lines
    from sijill.pipeline.running import Finished, Order, run
    from sijill.pipeline.stamping import Stamped, stamp_workspace
    from sijill.pipeline.stream import Outcome, read_blocks
    from sijill.pipeline.tolling import describe, reconcile_run, toll_of_workspace, window_of
    from sijill.pipeline.verbs import read_report, read_reports
    from sijill.pipeline.verifying import verify_workspace
    from sijill.pipeline.watching import Watcher
    from sijill.pipeline.watchlist import Watched, read_watched
    from sijill.pipeline.workspace import DEFAULT_WORKSPACE

_MODULES = {
    "Added": "adding",
    "CheckedPack": "packs",
    "check_packs": "packs",
    "new_pack": "packs",
    "packs_found": "packs",
    "add_sources": "adding",
    "CREDIT": "gazetteers",
    "Destroyed": "destroying",
    "ReasonClass": "destroying",
    "destroy_report": "destroying",
    "Stamped": "stamping",
    "stamp_workspace": "stamping",
    "KEYS_SUFFIX": "backing_up",
    "back_up": "backing_up",
    "restore": "backing_up",
    "Fetching": "adding",
    "Job": "jobs",
    "Polled": "polling",
    "State": "jobs",
    "Watched": "watchlist",
    "list_jobs": "jobs",
    "poll_feeds": "polling",
    "put_jobs": "jobs",
    "read_watched": "watchlist",
    "revive_jobs": "jobs",
    "work_jobs": "jobs",
    "Kept": "gazetteers",
    "add_places": "gazetteers",
    "fetch_places": "gazetteers",
    "Complete": "reading",
    "DEFAULT_WORKSPACE": "workspace",
    "Finished": "running",
    "Manner": "reading",
    "Order": "running",
    "Outcome": "stream",
    "Watcher": "watching",
    "compare_files": "comparing",
    "complete_report": "reading",
    "cores": "pool",
    "describe": "tolling",
    "Imported": "importing",
    "explain_incident": "explaining",
    "export_sheet": "importing",
    "extract_line": "reading",
    "extract_lines": "extracting",
    "import_sheet": "importing",
    "prepare": "reading",
    "read_blocks": "stream",
    "read_claims": "reading",
    "read_report": "verbs",
    "read_reports": "verbs",
    "reconcile_lines": "reconciling",
    "reconcile_run": "tolling",
    "resolve_lines": "resolving",
    "run": "running",
    "run_examples": "demonstration",
    "sheet_names": "importing",
    "toll_of_workspace": "tolling",
    "verify_workspace": "verifying",
    "window_of": "tolling",
}

__all__ = [
    "CREDIT",
    "DEFAULT_WORKSPACE",
    "KEYS_SUFFIX",
    "Added",
    "CheckedPack",
    "Complete",
    "Destroyed",
    "Fetching",
    "Finished",
    "Imported",
    "Job",
    "Kept",
    "Manner",
    "Order",
    "Outcome",
    "Polled",
    "ReasonClass",
    "Stamped",
    "State",
    "Watched",
    "Watcher",
    "add_places",
    "add_sources",
    "back_up",
    "check_packs",
    "compare_files",
    "complete_report",
    "cores",
    "describe",
    "destroy_report",
    "explain_incident",
    "export_sheet",
    "extract_line",
    "extract_lines",
    "fetch_places",
    "import_sheet",
    "list_jobs",
    "new_pack",
    "packs_found",
    "poll_feeds",
    "prepare",
    "put_jobs",
    "read_blocks",
    "read_claims",
    "read_report",
    "read_reports",
    "read_watched",
    "reconcile_lines",
    "reconcile_run",
    "resolve_lines",
    "restore",
    "revive_jobs",
    "run",
    "run_examples",
    "sheet_names",
    "stamp_workspace",
    "toll_of_workspace",
    "verify_workspace",
    "window_of",
    "work_jobs",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module 'sijill.pipeline' has no attribute {name!r}")
    return getattr(import_module(f"sijill.pipeline.{_MODULES[name]}"), name)
