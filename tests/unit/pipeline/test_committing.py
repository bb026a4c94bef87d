"""All of a run, or nothing."""

from pathlib import Path

from sijill.pipeline.committing import commit_run, digest_files, stage_run
from sijill.pipeline.workspace import Workspace, open_workspace


def stage(workspace: Workspace, page: str) -> Path:
    staged = stage_run(workspace)
    (staged / "claims.jsonl").write_text("{}\n")
    (staged / "out" / "index.html").write_text(page)
    return staged


def test_a_run_gets_the_next_number(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    assert commit_run(workspace, stage(workspace, "one"), b"1", b"{}") == (workspace.runs / "1", True)
    assert commit_run(workspace, stage(workspace, "two"), b"2", b"{}") == (workspace.runs / "2", True)
    assert sorted(path.name for path in workspace.runs.iterdir()) == ["1", "2"]
    assert digest_files(workspace.runs / "2").keys() == {"claims.jsonl", "run.json", "timings.json"}
    assert (workspace.out / "index.html").read_text() == "two"


def test_the_same_record_makes_no_run_and_mends_out(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    commit_run(workspace, stage(workspace, "one"), b"1", b"{}")
    (workspace.out / "index.html").write_text("spoilt")
    assert commit_run(workspace, stage(workspace, "one"), b"1", b"{}") == (workspace.runs / "1", False)
    assert (workspace.out / "index.html").read_text() == "one"
    assert sorted(path.name for path in workspace.folder.iterdir()) == ["keys", "out", "runs", "sijill.toml"]


def test_other_files_in_out_are_kept(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    commit_run(workspace, stage(workspace, "one"), b"1", b"{}")
    (workspace.out / "my notes.txt").write_text("mine")
    commit_run(workspace, stage(workspace, "two"), b"2", b"{}")
    assert {path.name: path.read_text() for path in workspace.out.iterdir()} == {"my notes.txt": "mine", "index.html": "two"}


def test_what_a_kill_left_is_cleared(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    stage(workspace, "half")
    (workspace.folder / ".out-next").mkdir()
    (workspace.folder / ".out-old").mkdir()
    commit_run(workspace, stage(workspace, "whole"), b"1", b"{}")
    assert sorted(path.name for path in workspace.folder.iterdir()) == ["keys", "out", "runs", "sijill.toml"]
    assert (workspace.out / "index.html").read_text() == "whole"
