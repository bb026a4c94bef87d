"""A workspace into one file and back."""

import zipfile
from pathlib import Path

import pytest

from sijill.domain.errors import SijillError, UsageError, WorkspaceError
from sijill.pipeline.backing_up import back_up, restore
from sijill.pipeline.running import Order, run
from sijill.pipeline.verifying import verify_workspace


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backing_up")
    (folder / "a.txt").write_text("Two people were killed in Rahwan on 11 June 2021, the mayor of the town in Zemrana said.")
    run(Order(paths=(folder / "a.txt",), into=folder / "w", jobs=1))
    return folder / "w"


def test_what_is_restored_is_the_same_and_goes_on(workspace: Path, tmp_path: Path) -> None:
    count = back_up(workspace, tmp_path / "b.zip")
    assert restore(tmp_path / "b.zip", tmp_path / "new") == count
    for path in (path for path in (tmp_path / "new").rglob("*") if path.is_file()):
        original = workspace / path.relative_to(tmp_path / "new")
        assert path.read_bytes() == original.read_bytes()
        assert path.stat().st_mode == original.stat().st_mode or "runs" in path.parts or "out" in path.parts
    assert verify_workspace(tmp_path / "new")[1]
    assert not run(Order(paths=(), into=tmp_path / "new", jobs=1)).is_new
    assert not list(tmp_path.glob(".new-*"))


def test_nothing_is_written_over(workspace: Path, tmp_path: Path) -> None:
    back_up(workspace, tmp_path / "b.zip")
    with pytest.raises(UsageError, match="is there already"):
        back_up(workspace, tmp_path / "b.zip")
    with pytest.raises(UsageError, match="holds something already"):
        restore(tmp_path / "b.zip", workspace)
    with pytest.raises(SijillError, match="cannot be written"):
        back_up(workspace, tmp_path / "none" / "b.zip")


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "a\\..\\x", "C:x"])
def test_a_backup_that_leads_out_of_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("sijill.toml", "")
        archive.writestr(name, "x")
    with pytest.raises(WorkspaceError, match="leads out of"):
        restore(tmp_path / "b.zip", tmp_path / "w")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.zip"]


def test_a_backup_without_its_keys_is_refused_and_says_what_is_missing(workspace: Path, tmp_path: Path) -> None:
    back_up(workspace, tmp_path / "b.zip")
    (tmp_path / "b.keys").rename(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="say by --keys where they are"):
        restore(tmp_path / "b.zip", tmp_path / "w")
    assert not (tmp_path / "w").exists()
    restore(tmp_path / "b.zip", tmp_path / "w", tmp_path / "elsewhere")
    assert verify_workspace(tmp_path / "w")[1]


def test_a_damaged_backup_leaves_nothing(workspace: Path, tmp_path: Path) -> None:
    back_up(workspace, tmp_path / "b.zip")
    content = (tmp_path / "b.zip").read_bytes()
    for damaged in (content[: len(content) // 2], b"", b"x" * 100, content[:200] + b"\0" * 200 + content[400:]):
        (tmp_path / "b.zip").write_bytes(damaged)
        with pytest.raises(WorkspaceError):
            restore(tmp_path / "b.zip", tmp_path / "w")
        assert not (tmp_path / "w").exists()
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("a", "x")
    with pytest.raises(WorkspaceError, match="is no backup of a workspace"):
        restore(tmp_path / "c.zip", tmp_path / "w")
