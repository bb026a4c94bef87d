"""What a run came to, on the terminal."""

from collections import Counter

from rich.console import Console

from sijill.exports import Outcome, incidents_table
from sijill.pipeline import Finished

MOST_ROWS = 30  # incidents on one screen
MOST_LINES = 20  # of each kind of fault; run.json has all


def show_run(out: Console, finished: Finished) -> None:
    """Prints the incidents with their figures, what became of the files, and which page to open."""
    record = finished.record
    if record.incidents:
        out.print(incidents_table(record.incidents[:MOST_ROWS]))
    if (more := len(record.incidents) - MOST_ROWS) > 0:
        out.print(f"... and {more} more in {finished.workspace.out / 'incidents.csv'}", soft_wrap=True)
    outcomes = Counter(each.outcome for each in record.files)
    told = ", ".join(f"{outcomes[outcome]} {outcome.value}" for outcome in Outcome if outcomes[outcome])
    claims = sum(len(reading.claims) for reading in record.readings)
    counts = (_counted(len(record.reports), "report"), _counted(claims, "claim"), _counted(len(record.incidents), "incident"))
    out.print(f"{_counted(len(record.files), 'file')}: {told}; {', '.join(counts)}.")
    for language, count in record.unread.items():
        out.print(f"{_counted(count, 'report')} stored only: {_why(language)}.")
    _list(out, finished, "failed", [fault for each in finished.failed for fault in each.faults or [each.message or each.name]])
    _list(out, finished, "note", [note for each in record.files for note in each.notes])
    out.print(f"Run {finished.folder.name}." if finished.is_new else f"Nothing has changed since run {finished.folder.name}.")
    out.print("Working copy, not for publication. Open:", style="bold")
    out.print(str(finished.workspace.out / "index.html"), soft_wrap=True, markup=False, highlight=False)


def _list(out: Console, finished: Finished, what: str, lines: list[str]) -> None:
    for line in lines[:MOST_LINES]:
        out.print(f"{what}: {line}", soft_wrap=True, markup=False, highlight=False)
    if (more := len(lines) - MOST_LINES) > 0:
        out.print(f"{what}: ... and {more} more in {finished.folder / 'run.json'}", soft_wrap=True, markup=False, highlight=False)


def _why(language: str) -> str:
    return "their language is not known, or they were not read: see what failed" if language == "und" else f"no pack for {language} yet"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'s' * (number != 1)}"
