"""A workspace is made once, opened often, and never made over somebody's files."""

from pathlib import Path

import pytest

from sijill.domain.errors import WorkspaceError
from sijill.domain.incident import Register
from sijill.domain.judgement import Judgement, Verdict
from sijill.domain.relation import ClaimRef
from sijill.exports import to_wire, write_line
from sijill.pipeline.settings import Settings
from sijill.pipeline.workspace import open_workspace, read_judgements, read_register


def test_it_is_made_with_its_settings_and_opened_again(tmp_path: Path) -> None:
    made = open_workspace(tmp_path / "new", create=True)
    assert made.settings == Settings()
    assert (made.folder / "sijill.toml").read_text().startswith("# Settings")
    assert open_workspace(tmp_path / "new") == made


def test_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="sijill run PATH --into"):
        open_workspace(tmp_path)


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").touch()
    with pytest.raises(WorkspaceError, match="holds other files"):
        open_workspace(tmp_path, create=True)
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]


def test_a_folder_that_cannot_be_made_is_named_with_what_helps(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WorkspaceError, match=r"file/w: cannot be used .*give another folder"):
        open_workspace(tmp_path / "file" / "w", create=True)


def test_runs_are_counted_by_number(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    assert workspace.last_run() is None
    for name in ("1", "2", "10", ".next"):
        (workspace.runs / name).mkdir(parents=True)
    assert workspace.run_numbers() == [1, 2, 10]
    assert workspace.last_run() == workspace.runs / "10"


def test_judgements_come_back_and_a_new_workspace_has_no_register(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    assert read_register(workspace) == Register()
    judgement = Judgement("j1", Verdict.ACCEPT, (ClaimRef("r1", "k1"),), "reader", "2021-06-12T10:00:00Z", "the words say so")
    workspace.judgements.write_bytes(write_line(to_wire(judgement)) + b"\n")
    assert read_judgements(workspace) == (judgement,)
