"""Files taken in: the archive, the ledger and the inputs tell the same."""

from pathlib import Path

import pytest

from sijill.custody import Archive, Kind, read_ledger, verify
from sijill.exports import Outcome
from sijill.intake import Refusal
from sijill.pipeline import taking
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.taking import kept_reports, take_paths
from sijill.pipeline.watching import Watcher
from sijill.pipeline.workspace import Workspace, open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return open_workspace(tmp_path / "w", create=True)


def take(workspace: Workspace, *paths: Path, jobs: int = 1) -> list[tuple[str, Outcome, str | None]]:
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        take_paths(workspace, paths, inputs, jobs=jobs, watcher=Watcher())
        assert verify(Archive(workspace.archive), workspace.ledger).is_clean
        return [(Path(each.name).name, each.outcome, each.message) for each in inputs]


def intakes(workspace: Workspace) -> list[str]:
    return [Path(str(entry.body["name"])).name for entry in read_ledger(workspace.ledger) if entry.kind is Kind.INTAKE]


def test_bytes_and_text_are_kept_and_told(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"One line.\r\nAnother.")
    assert take(workspace, tmp_path / "a.txt") == [("a.txt", Outcome.READ, None)]
    assert intakes(workspace) == ["a.txt"]
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        (report,) = kept_reports(workspace, inputs)
        assert report.text == "One line.\nAnother."
        (kept,) = inputs.kept.values()
        assert kept.original[:16] == kept.id


def test_taking_again_adds_nothing(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One line.")
    (tmp_path / "b.txt").touch()
    first = take(workspace, tmp_path / "a.txt", tmp_path / "b.txt")
    assert take(workspace, tmp_path / "a.txt", tmp_path / "b.txt") == first
    assert intakes(workspace) == ["a.txt", "b.txt"]


def test_a_large_file_streams_to_the_same_reports(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(f'{{"id": "r{number}", "text": "Rain fell on day {number}."}}\n' for number in range(30))
    (tmp_path / "rows.jsonl").write_text(rows)
    monkeypatch.setattr(taking, "SMALL", 100)
    monkeypatch.setattr(taking, "ITEMS_AN_ENTRY", 10)
    assert take(workspace, tmp_path / "rows.jsonl", jobs=2) == [("rows.jsonl", Outcome.READ, None)]
    assert intakes(workspace) == ["rows.jsonl"] * 4  # the file and 30 texts, ten to an entry
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        assert len(list(kept_reports(workspace, inputs))) == 30


def test_what_cannot_be_read_is_named_and_its_bytes_are_kept(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4\nnothing more")
    ((_, outcome, message),) = take(workspace, tmp_path / "broken.pdf")
    assert outcome is Outcome.FAILED
    assert "broken.pdf" in str(message)
    assert len(list(Archive(workspace.archive).items())) == 1


def test_each_row_that_failed_and_each_odd_one_is_named(workspace: Workspace, tmp_path: Path) -> None:
    rows = ['{"id": "a", "text": "Rain fell."}', '{"id": "b", "text": 5}', "{", '{"id": "c", "text": "Rain.", "published": "2016-02-31"}']
    (tmp_path / "rows.jsonl").write_text("\n".join(rows) + "\n")
    take(workspace, tmp_path / "rows.jsonl")
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        (each,) = inputs
    assert [Path(fault).name.split(": ")[:2] for fault in each.faults] == [
        ["rows.jsonl, row 2", "text"],
        ["rows.jsonl, row 3", "is no JSON"],
    ]
    assert [Path(note).name.split(": ")[:2] for note in each.notes] == [["rows.jsonl, row 4", "published"]]


def test_rows_kept_before_in_another_file_are_duplicates(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "r", "text": "Rain fell."}\n')
    (tmp_path / "b.jsonl").write_text('{"id": "r", "text": "Rain fell."}\n\n')
    assert take(workspace, tmp_path / "a.jsonl", tmp_path / "b.jsonl")[1] == (
        "b.jsonl",
        Outcome.DUPLICATE,
        "holds only reports that were kept before",
    )


def test_ledger_entries_of_a_run_cut_off_before_its_inputs_are_not_doubled(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One line.")
    take(workspace, tmp_path / "a.txt")
    workspace.inputs.unlink()
    workspace.reports.unlink()
    assert take(workspace, tmp_path / "a.txt") == [("a.txt", Outcome.READ, None)]
    assert intakes(workspace) == ["a.txt"]


def test_two_tables_that_number_their_rows_from_one_are_both_kept(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "1", "text": "Rain fell."}\n')
    (tmp_path / "b.jsonl").write_text('{"id": "1", "text": "Snow fell."}\n{"id": "1", "text": "Hail fell."}\n')
    take(workspace, tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        assert sorted(inputs.kept) == ["1", "b-1"]
        second = next(each for each in inputs if each.name.endswith("b.jsonl"))
    assert second.notes[0].endswith("row 1: another file has a report '1'; this one is kept as 'b-1'")
    assert "stands in an earlier row of this file" in second.faults[0]


def test_what_failed_and_is_read_later_is_told_anew(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("One line.")
    refused = Refusal(path="a.txt", row=None, error="ReportError", message="a.txt: no reader yet", original=None)
    with monkeypatch.context() as older:
        older.setattr(taking, "read_file", lambda _: iter([refused]))
        assert [outcome for _, outcome, _ in take(workspace, tmp_path / "a.txt")] == [Outcome.FAILED]
    assert [outcome for _, outcome, _ in take(workspace, tmp_path / "a.txt")] == [Outcome.READ]
    told = [item for entry in read_ledger(workspace.ledger) for item in entry.items]
    assert set(told) == set(Archive(workspace.archive).items())
