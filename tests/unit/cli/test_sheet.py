"""``sijill sheet`` at the shell."""

from pathlib import Path

import pytest

from tests.cli.calls import call


def test_in_and_out(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text('sheet = "register"\nkey = "No"\n')
    (tmp_path / "a.csv").write_text("No,Killed\n1,2\n")
    assert call(capfd, "add", tmp_path / "a.csv", "--map", tmp_path / "map.toml", "--into", tmp_path / "w").code == 0
    assert call(capfd, "sheet", "--into", tmp_path / "w").out == "register\n"
    said = call(capfd, "sheet", "register", "--to", tmp_path / "o.csv", "--into", tmp_path / "w")
    assert (said.code, said.out) == (0, f"{tmp_path / 'o.csv'}: 1 rows\n")
    assert (tmp_path / "o.csv").read_bytes() == b"No,Killed\r\n1,2\r\n"
