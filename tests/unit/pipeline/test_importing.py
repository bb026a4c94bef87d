"""A recorder's spreadsheet into a workspace and out again."""

from pathlib import Path

import pytest

from sijill.custody import Kind, read_ledger
from sijill.domain.errors import ReportError, UsageError
from sijill.pipeline.importing import Imported, export_sheet, import_sheet, sheet_names
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.running import Order, run
from sijill.pipeline.sheet import read_sheet_file
from sijill.pipeline.verifying import verify_workspace
from sijill.pipeline.workspace import open_workspace

MAP = 'sheet = "register"\nkey = "No"\n[report]\ntext = "What"\npublished = "Day"\n'
FIRST = 'No,Day,What,Killed\nA1,2031-05-12,"At least 12 people were killed in Port Amar.",12\nA2,,,=1+1\n'


def take(folder: Path, content: str, *, dry_run: bool = False) -> Imported:
    (folder / "map.toml").write_text(MAP)
    (folder / "a.csv").write_text(content)
    return import_sheet(folder / "a.csv", folder / "map.toml", folder / "w", dry_run=dry_run)


def reports(folder: Path) -> dict[str, str]:
    workspace = open_workspace(folder / "w")
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        return {name: kept.text for name, kept in inputs.kept.items()}


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    found = take(tmp_path, FIRST, dry_run=True)
    assert (len(found.changes.added), found.reports, found.is_done) == (2, 1, False)
    assert not (tmp_path / "w").exists()
    take(tmp_path, FIRST)
    before = sorted((path, path.read_bytes()) for path in (tmp_path / "w").rglob("*") if path.is_file())
    assert len(take(tmp_path, FIRST.replace(",12", ",14"), dry_run=True).changes.changed) == 1
    assert before == sorted((path, path.read_bytes()) for path in (tmp_path / "w").rglob("*") if path.is_file())


def test_rows_are_kept_and_their_texts_are_reports(tmp_path: Path) -> None:
    take(tmp_path, FIRST)
    assert set(reports(tmp_path)) == {"register:A1"}
    assert sheet_names(tmp_path / "w") == ["register"]
    assert verify_workspace(tmp_path / "w")[1]


def test_a_changed_row_is_updated_in_place(tmp_path: Path) -> None:
    take(tmp_path, FIRST)
    before = reports(tmp_path)
    found = take(tmp_path, FIRST.replace("At least 12", "At least 14").replace(",12\n", ",14\n"))
    assert [(each.key, len(each.cells)) for each in found.changes.changed] == [(("A1",), 2)]
    assert reports(tmp_path).keys() == before.keys()
    assert reports(tmp_path) != before
    assert verify_workspace(tmp_path / "w")[1]


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    take(tmp_path, FIRST)
    workspace = open_workspace(tmp_path / "w")
    before = workspace.ledger.read_bytes(), workspace.sheet("register").read_bytes(), workspace.reports.read_bytes()
    take(tmp_path, FIRST)
    assert before == (workspace.ledger.read_bytes(), workspace.sheet("register").read_bytes(), workspace.reports.read_bytes())


def test_rows_and_columns_that_the_file_no_longer_has_stay(tmp_path: Path) -> None:
    take(tmp_path, FIRST)
    found = take(tmp_path, "No,Day,What\nA2,2031-05-13,\n")
    assert found.changes.missing == (("A1",),)
    sheet = read_sheet_file(open_workspace(tmp_path / "w").sheet("register"))
    assert sheet.rows[("A2",)] == {"No": "A2", "Day": "2031-05-13", "What": "", "Killed": "=1+1"}
    assert sheet.columns == ("No", "Day", "What", "Killed")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_out_in_and_out_again_is_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    take(tmp_path, FIRST)
    out = tmp_path / f"out{suffix}"
    assert export_sheet("register", out, tmp_path / "w") == 2
    found = import_sheet(out, tmp_path / "map.toml", tmp_path / "other")
    assert (len(found.changes.added), found.changes.bad) == (2, ())
    export_sheet("register", tmp_path / "one.csv", tmp_path / "w")
    export_sheet("register", tmp_path / "two.csv", tmp_path / "other")
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    assert not import_sheet(out, tmp_path / "map.toml", tmp_path / "w").changes.changed


def test_an_import_that_was_cut_off_before_the_ledger_is_ended_by_the_next(tmp_path: Path) -> None:
    take(tmp_path, FIRST)
    workspace = open_workspace(tmp_path / "w")
    for path in (workspace.ledger, workspace.ledger.with_name("ledger.head.json"), workspace.inputs, workspace.reports):
        path.unlink()
    assert "register.jsonl: what stands behind its first 0 bytes is under no seal" in verify_workspace(tmp_path / "w")[0][0]
    take(tmp_path, FIRST)
    assert set(reports(tmp_path)) == {"register:A1"}
    assert [entry.kind for entry in read_ledger(workspace.ledger)] == [Kind.INTAKE, Kind.SEAL]
    assert verify_workspace(tmp_path / "w")[1]


def test_a_changed_cell_in_the_workspace_is_named(tmp_path: Path) -> None:
    take(tmp_path, FIRST)
    path = open_workspace(tmp_path / "w").sheet("register")
    path.write_bytes(path.read_bytes().replace(b'"12"', b'"13"'))
    lines, is_clean = verify_workspace(tmp_path / "w")
    assert not is_clean
    assert "register.jsonl" in lines[0]


def test_rows_that_cannot_be_taken_are_named_and_the_others_taken(tmp_path: Path) -> None:
    found = take(tmp_path, FIRST + "A2,,,1\n")
    assert [each.line for each in found.changes.bad] == [3, 4]
    assert [key for key, _ in found.changes.added] == [("A1",)]


def test_a_file_that_cannot_be_read_names_itself(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"a\.csv: is empty"):
        take(tmp_path, "")
    take(tmp_path, FIRST)
    with pytest.raises(UsageError, match="has no sheet 'none'; it has register"):
        export_sheet("none", tmp_path / "x.csv", tmp_path / "w")


def test_figures_that_the_mapping_names_are_claims_with_the_cell_as_their_words(tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text(
        'sheet = "register"\nkey = "No"\n[report]\ntext = "What"\nevent_date = "Day"\nlocation = "Place"\nfigures = ["Killed", "Injured"]\n'
    )
    (tmp_path / "a.csv").write_text(
        "No,Day,Place,What,Killed,Injured,Sum\nA1,2021-05-12,Aleppo,Shells fell.,12,3,15\nA2,2021-06-01,Idlib,,4,,4\n"
    )
    import_sheet(tmp_path / "a.csv", tmp_path / "map.toml", tmp_path / "w")
    record = run(Order(paths=(), into=tmp_path / "w", jobs=1)).record
    found = {(reading.id, claim.quote): claim for reading in record.readings for claim in reading.claims}
    assert set(found) == {("register:A1", "Killed: 12"), ("register:A1", "Injured: 3"), ("register:A2", "Killed: 4")}
    best = [each.number.best for each in found.values() if each.number]
    assert sorted(best, key=str) == [12, 3, 4]
    assert verify_workspace(tmp_path / "w")[1]
