"""ORDER: stages, streams, resumable runs, the run record. Here the rooms below are joined."""

from sijill.pipeline.demonstration import run_examples
from sijill.pipeline.extracting import extract_lines
from sijill.pipeline.pool import cores
from sijill.pipeline.reading import Complete, Manner, complete_report, extract_line, prepare, read_claims
from sijill.pipeline.reconciling import reconcile_lines
from sijill.pipeline.resolving import resolve_lines
from sijill.pipeline.run import Finished, Order, run
from sijill.pipeline.stream import Outcome, read_blocks
from sijill.pipeline.tolling import describe, reconcile_run, toll_of_workspace, window_of
from sijill.pipeline.verbs import read_report, read_reports
from sijill.pipeline.verifying import verify_workspace
from sijill.pipeline.watching import Watcher
from sijill.pipeline.workspace import DEFAULT_WORKSPACE

__all__ = [
    "DEFAULT_WORKSPACE",
    "Complete",
    "Finished",
    "Manner",
    "Order",
    "Outcome",
    "Watcher",
    "complete_report",
    "cores",
    "describe",
    "extract_line",
    "extract_lines",
    "prepare",
    "read_blocks",
    "read_claims",
    "read_report",
    "read_reports",
    "reconcile_lines",
    "reconcile_run",
    "resolve_lines",
    "run",
    "run_examples",
    "toll_of_workspace",
    "verify_workspace",
    "window_of",
]
