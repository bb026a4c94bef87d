"""What goes into a bundle. Whether it proves anything is tested with its verifier."""

import zipfile
from pathlib import Path

import pytest

from sijill.domain.errors import SijillError
from sijill.pipeline.adding import add_sources
from sijill.pipeline.bundling import write_bundle
from sijill.pipeline.workspace import open_workspace


def test_the_same_workspace_gives_the_same_bytes_and_no_private_key(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed in Rahwan.")
    add_sources([str(tmp_path / "a.txt")], tmp_path / "w")
    workspace = open_workspace(tmp_path / "w")
    assert write_bundle(workspace, tmp_path / "1.zip") == write_bundle(workspace, tmp_path / "2.zip") == 9
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "1.zip") as bundle:
        assert "keys/ledger.key" not in bundle.namelist()
        assert {"verify.py", "README.txt", "ledger.jsonl", "keys/ledger.pub"} <= set(bundle.namelist())


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    with pytest.raises(SijillError, match="cannot be written"):
        write_bundle(workspace, tmp_path / "none" / "b.zip")


@pytest.mark.parametrize("name", ["folder.zip", "file/b.zip"])
def test_a_bundle_is_whole_or_not_there(tmp_path: Path, name: str) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    (tmp_path / "folder.zip").mkdir()
    (tmp_path / "file").write_text("x")
    with pytest.raises(SijillError, match="nothing was left behind"):
        write_bundle(workspace, tmp_path / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder.zip", "w"]
