"""``sijill backup`` at the shell."""

from pathlib import Path

import pytest

from sijill.pipeline.workspace import open_workspace
from tests.cli.calls import call


def test_a_backup_is_one_file(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    open_workspace(tmp_path / "w", create=True)
    said = call(capfd, "backup", tmp_path / "b.zip", "--into", tmp_path / "w")
    assert (said.code, said.out.splitlines()[0]) == (0, f"{tmp_path / 'b.zip'}: 1 files")
    assert f"{tmp_path / 'b.keys'}: the keys of its items, without which they cannot be read." in said.out
    assert call(capfd, "backup", tmp_path / "b.zip", "--into", tmp_path / "w").code == 2
