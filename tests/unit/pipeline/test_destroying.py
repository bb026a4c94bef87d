"""Reports destroyed by order of two people."""

from pathlib import Path

import pytest

from sijill.custody import Kind, read_ledger
from sijill.domain.errors import UsageError
from sijill.pipeline.backing_up import back_up, restore
from sijill.pipeline.destroying import ReasonClass, destroy_report
from sijill.pipeline.importing import import_sheet
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.running import Order, run
from sijill.pipeline.taking import kept_reports
from sijill.pipeline.verifying import verify_workspace
from sijill.pipeline.workspace import open_workspace

SECRET = "the witness in the yellow house by the well"
WORDS = f"Two people were killed in Rahwan on 11 June 2021, {SECRET} in Zemrana said."
OTHER = "Three people were killed in Sawqa on 12 June 2021, the mayor of the town in Zemrana said."
TWO = ("A. B.", "C. D.")


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """A workspace of two reports, and a backup of it."""
    folder = tmp_path / "w"
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "b.txt").write_text(OTHER)
    run(Order(paths=(tmp_path / "a.txt", tmp_path / "b.txt"), into=folder, jobs=1))
    back_up(folder, tmp_path / "before.zip")
    return folder


def name_of(into: Path, words: str) -> str:
    workspace = open_workspace(into)
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        return next(each.id for each in kept_reports(workspace, inputs) if words in each.text)


def holds(folder: Path, words: str) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


def test_nothing_of_it_is_left_and_the_order_is_told(into: Path) -> None:
    report = name_of(into, SECRET)
    assert holds(into, "11 June")
    done = destroy_report(into, report, ReasonClass.PROTECTION, TWO)
    assert (done.items, done.is_sealed) == (2, True)
    assert not holds(into, SECRET)
    assert not holds(into, "11 June")
    lines, is_clean = verify_workspace(into)
    assert is_clean, lines
    assert any("2 archived items were destroyed by order" in line for line in lines)
    (order,) = [entry for entry in read_ledger(into / "ledger.jsonl") if entry.kind is Kind.DESTRUCTION]
    assert (order.body["reason"], order.body["signers"], len(order.items)) == ("protection", ["A. B.", "C. D."], 2)


def test_the_next_run_goes_on_without_it(into: Path) -> None:
    destroy_report(into, name_of(into, SECRET), ReasonClass.PROTECTION, TWO)
    finished = run(Order(paths=(), into=into, jobs=1))
    assert [len(finished.record.reports), len(finished.failed)] == [1, 0]
    assert verify_workspace(into)[1]
    assert not holds(into, SECRET)


def test_backups_cannot_be_read_with_the_keys_that_are_left(into: Path, tmp_path: Path) -> None:
    restore(tmp_path / "before.zip", tmp_path / "old")
    assert verify_workspace(tmp_path / "old")[1]
    destroy_report(into, name_of(into, SECRET), ReasonClass.PROTECTION, TWO)
    restore(tmp_path / "before.zip", tmp_path / "new", into / "keys" / "items.txt")
    lines, is_clean = verify_workspace(tmp_path / "new")
    assert not is_clean
    assert sum("its key is not in" in line for line in lines) == 2


@pytest.mark.parametrize("signers", [(), ("A. B.",), ("A. B.", "a. b. "), ("A. B.", " ")])
def test_two_people_must_sign(into: Path, signers: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="two different people"):
        destroy_report(into, name_of(into, SECRET), ReasonClass.PROTECTION, signers)


def test_a_report_that_is_not_there(into: Path) -> None:
    with pytest.raises(UsageError, match="there is no report"):
        destroy_report(into, "none", ReasonClass.PROTECTION, TWO)


def test_a_row_of_a_sheet_loses_its_cells(tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text('sheet = "register"\nkey = "No"\n[report]\ntext = "What"\n')
    (tmp_path / "a.csv").write_text(f'No,What\n1,"{WORDS}"\n2,"{OTHER}"\n')
    import_sheet(tmp_path / "a.csv", tmp_path / "map.toml", tmp_path / "w")
    with pytest.raises(UsageError, match="its file holds 1 other reports"):
        destroy_report(tmp_path / "w", "register:1", ReasonClass.CONSENT_WITHDRAWN, TWO)
    done = destroy_report(tmp_path / "w", "register:1", ReasonClass.CONSENT_WITHDRAWN, TWO, with_file=True)
    assert done.is_sealed
    assert not holds(tmp_path / "w", SECRET)
    assert holds(tmp_path / "w", "12 June")
    assert verify_workspace(tmp_path / "w")[1]


def test_an_item_that_came_back_is_named(into: Path, tmp_path: Path) -> None:
    destroy_report(into, name_of(into, SECRET), ReasonClass.PROTECTION, TWO)
    restore(tmp_path / "before.zip", tmp_path / "old")
    for path in (tmp_path / "old" / "archive").rglob("*.aes"):
        back = into / path.relative_to(tmp_path / "old")
        if not back.exists():
            back.parent.mkdir(exist_ok=True, parents=True)
            back.write_bytes(path.read_bytes())
    assert not verify_workspace(into)[1]


def test_what_was_destroyed_is_not_taken_in_again(into: Path, tmp_path: Path) -> None:
    destroy_report(into, name_of(into, SECRET), ReasonClass.PROTECTION, TWO)
    (tmp_path / "c.txt").write_text(WORDS)
    finished = run(Order(paths=(tmp_path / "a.txt", tmp_path / "c.txt"), into=into, jobs=1))
    told = f"{tmp_path / 'c.txt'}: was destroyed by order of two people and is not taken in again"
    assert [each.message for each in finished.failed] == [told]
    assert not holds(into, SECRET)
    assert verify_workspace(into)[1]
