"""``sijill restore`` at the shell."""

from pathlib import Path

import pytest

from tests.cli.calls import call


def test_what_is_restored_is_checked(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed in Rahwan on Friday.")
    call(capfd, "add", tmp_path / "a.txt", "--into", tmp_path / "w")
    call(capfd, "backup", tmp_path / "b.zip", "--into", tmp_path / "w")
    said = call(capfd, "restore", tmp_path / "b.zip", "--into", tmp_path / "new")
    assert said.code == 0
    assert said.out.endswith("clean\n")
    assert call(capfd, "restore", tmp_path / "b.zip", "--into", tmp_path / "new").code == 2
