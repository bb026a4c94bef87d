"""What a run came to."""

import io
from pathlib import Path

from rich.console import Console

from sijill.cli.summary import MOST_LINES, MOST_ROWS, show_run
from sijill.domain.incident import Bounds, Incident
from sijill.domain.report import Head, Report
from sijill.exports import FileOutcome, Outcome, Record
from sijill.pipeline import Finished
from sijill.pipeline.settings import Settings
from sijill.pipeline.workspace import Workspace


def shown(record: Record, *failed: FileOutcome, is_new: bool = True) -> str:
    out = io.StringIO()
    finished = Finished(Workspace(Path("w"), Settings()), Path("w/runs/3"), is_new, record, failed)
    show_run(Console(file=out, width=160), finished)
    return out.getvalue()


def record(*incidents: Incident, files: tuple[FileOutcome, ...] = (), reports: tuple[Report, ...] = ()) -> Record:
    return Record(workspace="w", profile="strict/1", policy="ucdp/1", incidents=incidents, files=files, reports=reports)


def incident(number: int) -> Incident:
    return Incident(f"I{number:06}", ("r",), (), None, (), Bounds(3, 4, 9), Bounds(), policy="ucdp/1")


def test_incidents_files_and_the_page() -> None:
    bad = FileOutcome("b.pdf", Outcome.FAILED, message="b.pdf: is locked")
    said = shown(record(incident(1), files=(FileOutcome("a.txt", Outcome.READ, ("r",)), bad)), bad)
    assert "3-9" in said
    assert "2 files: 1 read, 1 failed" in said
    assert "failed: b.pdf: is locked" in said
    assert "Run 3." in said
    assert "w/out/index.html" in said


def test_each_fault_and_each_note_is_a_line() -> None:
    bad = FileOutcome(
        "b.csv", Outcome.READ, ("r",), "2 parts", faults=("b.csv, row 3: text", "b.csv, row 4: id"), notes=("b.csv, row 5: date",)
    )
    said = shown(record(files=(bad,)), bad)
    assert "failed: b.csv, row 3: text\nfailed: b.csv, row 4: id\nnote: b.csv, row 5: date\n" in said


def test_many_faults_say_where_the_rest_is() -> None:
    bad = FileOutcome("b.csv", Outcome.READ, faults=tuple(f"row {number}" for number in range(MOST_LINES + 2)))
    said = shown(record(files=(bad,)), bad)
    assert said.count("failed: ") == MOST_LINES + 1
    assert f"failed: ... and 2 more in {Path('w/runs/3/run.json')}" in said


def test_a_long_table_says_where_the_rest_is() -> None:
    assert f"... and 5 more in {Path('w/out/incidents.csv')}" in shown(record(*map(incident, range(MOST_ROWS + 5))))


def test_nothing_new_and_what_was_stored_only() -> None:
    reports = (Report("r", "text", Head(lang="fa")), Report("s", "text"))
    said = shown(record(reports=reports), is_new=False)
    assert "Nothing has changed since run 3." in said
    assert "1 report stored only: no pack for fa yet." in said
    assert "1 report stored only: their language is not known, or they were not read: see what failed." in said
