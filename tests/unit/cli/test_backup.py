"""``sijill backup`` at the shell."""

from pathlib import Path

import pytest

from sijill.pipeline.workspace import open_workspace
from tests.cli.calls import call


def test_a_backup_is_one_file(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    open_workspace(tmp_path / "w", create=True)
    said = call(capfd, "backup", tmp_path / "b.zip", "--into", tmp_path / "w")
    assert (said.code, said.out) == (0, f"{tmp_path / 'b.zip'}: 1 files\n")
    assert call(capfd, "backup", tmp_path / "b.zip", "--into", tmp_path / "w").code == 2
