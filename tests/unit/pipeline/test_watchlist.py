"""What is watched, and what is known of it."""

from pathlib import Path

import pytest

from sijill.domain.errors import WorkspaceError
from sijill.pipeline.watchlist import MOST_SEEN, FeedState, Watched, read_states, read_watched, write_states
from sijill.pipeline.workspace import open_workspace

STATE = FeedState("e", "m", ("a", "b"), "2031-05-12T08:00:00Z", 2, "slow")


def settings(folder: Path, more: str) -> Path:
    open_workspace(folder, create=True)
    with (folder / "sijill.toml").open("a") as file:
        file.write(more)
    return folder


def test_the_settings_say_what_is_watched(tmp_path: Path) -> None:
    assert read_watched(settings(tmp_path / "a", "")) == Watched()
    folder = settings(tmp_path / "b", 'feeds = ["http://h.example/f"]\nminutes = 5\nfollow = false\nrobots = false\n')
    assert read_watched(folder) == Watched(("http://h.example/f",), 5, False, False)
    open_workspace(folder)


@pytest.mark.parametrize("more", ["feeds = 1", "feeds = [1]", "minutes = 0", "minutes = true", "follow = 1", "x = 1"])
def test_a_key_that_means_nothing_is_named(tmp_path: Path, more: str) -> None:
    with pytest.raises(WorkspaceError, match=f"watching.{more.split()[0]}"):
        read_watched(settings(tmp_path / "w", more + "\n"))


def test_states_come_back(tmp_path: Path) -> None:
    assert read_states(tmp_path / "f") == {}
    write_states(tmp_path / "f", {"http://h.example/f": STATE})
    assert read_states(tmp_path / "f") == {"http://h.example/f": STATE}
    (tmp_path / "f").write_text("{")
    with pytest.raises(WorkspaceError, match="not as it was written"):
        read_states(tmp_path / "f")


def test_the_newest_entries_are_remembered_once() -> None:
    state = STATE.with_seen(("b", *map(str, range(MOST_SEEN))))
    assert len(state.seen) == MOST_SEEN
    assert state.seen[-1] == str(MOST_SEEN - 1)
