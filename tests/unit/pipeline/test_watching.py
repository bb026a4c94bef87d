"""A watcher that nobody looks at."""

import pytest

from sijill.pipeline.watching import Watcher


def test_it_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    watcher = Watcher()
    watcher.begin("reading", 3)
    watcher.tick(1)
    watcher.say("a line")
    assert capfd.readouterr() == ("", "")
