"""``sijill timestamp`` at the shell."""

from pathlib import Path

import pytest

from tests.cli.calls import call


def test_an_authority_that_cannot_be_had_is_pending(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed in Rahwan.")
    call(capfd, "add", tmp_path / "a.txt", "--into", tmp_path / "w")
    (tmp_path / "w" / "authorities").mkdir()
    (tmp_path / "w" / "authorities" / "a.pem").write_text("x")
    said = call(capfd, "timestamp", "--authority", "http://127.0.0.1:9/", "--into", tmp_path / "w")
    assert (said.code, said.out[:17]) == (1, "pending: entry 2:")
    assert call(capfd, "timestamp", "--into", tmp_path / "w").code == 2
