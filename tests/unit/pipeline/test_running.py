"""Orders and settings; what a run does is in tests/flow/test_run.py."""

from pathlib import Path

import pytest

from sijill.domain.errors import WorkspaceError
from sijill.pipeline.running import Order, run
from sijill.pipeline.watching import Watcher

TEXT = "Two people were killed in Rahwan on 11 June 2021, the mayor of the town in Zemrana, an invented country, said."


def test_settings_count_where_the_order_is_silent(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "sijill.toml").write_text('workspace_version = 1\n[reading]\nprofile = "ucdp"\n[reconciling]\npolicy = "ibc"\n')
    finished = run(Order(paths=(tmp_path / "a.txt",), into=tmp_path / "w", policy="airwars", jobs=1))
    assert finished.record.profile.startswith("ucdp/")
    assert finished.record.policy.startswith("airwars/")


def test_a_policy_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(WorkspaceError, match="no policy 'loose'; known are airwars"):
        run(Order(paths=(tmp_path / "a.txt",), into=tmp_path / "w", policy="loose", jobs=1))


def test_a_full_disk_is_told_and_the_lock_is_given_back(tmp_path: Path) -> None:
    class Full(Watcher):
        def tick(self, done: int) -> None:  # noqa: ARG002 - a watcher's signature
            raise OSError(28, "No space left on device", "runs")

    (tmp_path / "a.txt").write_text(TEXT)
    order = Order(paths=(tmp_path / "a.txt",), into=tmp_path / "w", jobs=1)
    with pytest.raises(WorkspaceError, match="runs: No space left on device; what was done is kept"):
        run(order, Full())
    assert run(order).is_new
