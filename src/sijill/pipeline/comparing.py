"""``sijill compare``: two recorders' lists side by side."""

from pathlib import Path

from sijill.domain.listed import Comparison
from sijill.pipeline.recorders import read_list
from sijill.reconcile import compare_lists


def compare_files(here: Path, there: Path) -> tuple[Comparison, list[str]]:
    """Two lists compared, and a line for each row that could not be read.

    Raises UsageError where one of them is no list.
    """
    (ours, bad_ours), (theirs, bad_theirs) = read_list(here), read_list(there)
    faults = [f"{path}, line {row.line}: {row.fault}" for path, bad in ((here, bad_ours), (there, bad_theirs)) for row in bad]
    return compare_lists(ours, theirs), faults
