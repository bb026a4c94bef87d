"""Files sealed by the ledger."""

from datetime import UTC, datetime
from pathlib import Path

from sijill.custody import Entry, Item, Kind, Ledger, Shelf, read_ledger
from sijill.pipeline.sealing import broken_seals, seal, seal_lists, told_lines, untold_lines
from sijill.pipeline.workspace import Workspace, open_workspace

NOW = datetime(2031, 5, 12, tzinfo=UTC)


def sealed(folder: Path) -> Workspace:
    workspace = open_workspace(folder, create=True)
    workspace.reports.write_bytes(b"one\ntwo\n")
    with Ledger(workspace.ledger, now=NOW) as ledger:
        ledger.append(Entry(Kind.RUN, NOW, body=seal(workspace, [workspace.reports, workspace.inputs])))
    return workspace


def faults(workspace: Workspace) -> list[str]:
    return broken_seals(workspace, read_ledger(workspace.ledger))


def test_judgements_go_on_behind_their_seal_and_lists_do_not(tmp_path: Path) -> None:
    workspace = sealed(tmp_path / "w")
    workspace.judgements.write_bytes(b"one\n")
    with Ledger(workspace.ledger, now=NOW) as ledger:
        ledger.append(Entry(Kind.RUN, NOW, body=seal(workspace, [workspace.judgements])))
    for path in (workspace.judgements, workspace.reports):
        assert faults(workspace) == []
        with path.open("ab") as file:
            file.write(b"three\n")
    (fault,) = faults(workspace)
    assert "reports.jsonl: what stands behind its first 8 bytes is under no seal" in fault


def test_lists_are_sealed_as_they_stand_and_once(tmp_path: Path) -> None:
    workspace = sealed(tmp_path / "w")
    with workspace.reports.open("ab") as file:
        file.write(b"three\n")
    with Ledger(workspace.ledger, now=NOW) as ledger:
        seal_lists(workspace, ledger)
        seal_lists(workspace, ledger)
    assert [entry.kind for entry in read_ledger(workspace.ledger)] == [Kind.RUN, Kind.SEAL]
    assert faults(workspace) == []


def test_lines_of_which_no_entry_speaks_are_named(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    told, untold, gone = "1" * 64, "2" * 64, "3" * 64
    lines = [f'{{"text":"{text}","original":"{told}"}}' for text in (told, untold, untold, gone)]
    workspace.reports.write_text("\n".join([*lines, "[]", "no line", '{"text":null,"original":"x"}', ""]))
    workspace.inputs.write_text(f'{{"digest":null}}\n{{"digest":"{told}"}}\n')
    spoken = {Item(Shelf.TEXT, told), Item(Shelf.ORIGINAL, told)}
    (fault,) = untold_lines(workspace, told_lines(workspace.reports), spoken, {Item(Shelf.TEXT, gone)})
    assert fault.endswith(f"2 items are in it of which no entry of the ledger speaks, the first is text/{untold}")


def test_what_is_changed_cut_or_gone_is_named(tmp_path: Path) -> None:
    workspace = sealed(tmp_path / "w")
    for content in (b"one\ntwO\n", b"one\n"):
        workspace.reports.write_bytes(content)
        (fault,) = faults(workspace)
        assert "its first 8 bytes are not those of which entry 1" in fault
    workspace.reports.unlink()
    (fault,) = faults(workspace)
    assert "it is not there" in fault
