"""Files sealed by the ledger."""

from datetime import UTC, datetime
from pathlib import Path

from sijill.custody import Entry, Kind, Ledger, read_ledger
from sijill.pipeline.sealing import broken_seals, seal
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


def test_what_is_added_breaks_no_seal(tmp_path: Path) -> None:
    workspace = sealed(tmp_path / "w")
    with workspace.reports.open("ab") as file:
        file.write(b"three\n")
    assert faults(workspace) == []


def test_what_is_changed_cut_or_gone_is_named(tmp_path: Path) -> None:
    workspace = sealed(tmp_path / "w")
    for content in (b"one\ntwO\n", b"one\n"):
        workspace.reports.write_bytes(content)
        (fault,) = faults(workspace)
        assert "its first 8 bytes are not those of which entry 1" in fault
    workspace.reports.unlink()
    (fault,) = faults(workspace)
    assert "it is not there" in fault
