"""``sijill jobs`` at the shell."""

from pathlib import Path

import pytest

from tests.cli.calls import call


def test_sources_wait_and_are_done(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed in Rahwan on Friday.")
    assert "1 sources wait" in call(capfd, "add", tmp_path / "a.txt", "--later", "--into", tmp_path / "w").out
    assert call(capfd, "jobs", "--into", tmp_path / "w").out.endswith("1 waiting, 0 done, 0 put aside\n")
    said = call(capfd, "jobs", "--run", "--into", tmp_path / "w")
    assert (said.code, said.out.splitlines()[-1]) == (0, "0 waiting, 1 done, 0 put aside")


def test_what_fails_says_when_it_is_tried_again(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capfd, "add", "http://127.0.0.1:9/", "--later", "--into", tmp_path / "w")
    said = call(capfd, "jobs", "--run", "--into", tmp_path / "w")
    assert "tried 1 times, again from " in said.out
    name = said.out.split()[0]
    assert call(capfd, "jobs", "--again", name, "--into", tmp_path / "w").code == 0
    assert call(capfd, "jobs", "--again", "x", "--into", tmp_path / "w").code == 2
