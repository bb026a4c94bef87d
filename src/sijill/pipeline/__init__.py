"""ORDER: stages, streams, resumable runs, the run record. Here the rooms below are joined."""

from sijill.pipeline.extracting import extract_lines
from sijill.pipeline.pool import cores
from sijill.pipeline.reading import Complete, Manner, complete_report, extract_line, prepare, read_claims
from sijill.pipeline.reconciling import reconcile_lines
from sijill.pipeline.resolving import resolve_lines
from sijill.pipeline.run import Finished, Order, run
from sijill.pipeline.stream import Outcome, read_blocks
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
    "extract_line",
    "extract_lines",
    "prepare",
    "read_blocks",
    "read_claims",
    "reconcile_lines",
    "resolve_lines",
    "run",
]
