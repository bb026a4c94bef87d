"""``sijill watch`` at the shell."""

from pathlib import Path

import pytest

from sijill.pipeline.workspace import open_workspace
from tests.cli.calls import call


def test_there_must_be_something_to_watch(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    open_workspace(tmp_path / "w", create=True)
    said = call(capfd, "watch", "--once", "--into", tmp_path / "w")
    assert said.code == 2
    assert "names no feeds to watch" in said.err


def test_a_feed_that_cannot_be_had_is_1(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    open_workspace(tmp_path / "w", create=True)
    with (tmp_path / "w" / "sijill.toml").open("a") as file:
        file.write('feeds = ["http://127.0.0.1:9/feed"]\n')
    said = call(capfd, "watch", "--once", "--into", tmp_path / "w")
    assert said.code == 1
    assert "failed: http://127.0.0.1:9/feed" in said.out
