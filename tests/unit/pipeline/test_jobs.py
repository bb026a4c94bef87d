"""Work for later."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sijill.domain.errors import UsageError, WireError
from sijill.pipeline.adding import Fetching
from sijill.pipeline.inputs import Inputs
from sijill.pipeline.jobs import TRIES, State, list_jobs, put_jobs, revive_jobs, work_jobs
from sijill.pipeline.workspace import open_workspace

NOW = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)  # later than any moment of a long run of tests
CLOSED = "http://127.0.0.1:9/"


def test_what_is_put_is_done_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed.")
    source = str(tmp_path / "a.txt")
    assert put_jobs([source, source], tmp_path / "w") == 1
    assert work_jobs(tmp_path / "w", Fetching(), now=NOW) == {State.DONE: 1}
    assert put_jobs([source], tmp_path / "w") == 0
    assert work_jobs(tmp_path / "w", Fetching(), now=NOW) == {}
    workspace = open_workspace(tmp_path / "w")
    with Inputs(workspace.inputs, workspace.reports) as inputs:
        assert len(inputs.kept) == 1


def test_what_fails_is_tried_again_later_each_time_and_then_put_aside(tmp_path: Path) -> None:
    put_jobs([CLOSED], tmp_path / "w")
    now, waits = NOW, []
    for _ in range(TRIES):
        assert sum(work_jobs(tmp_path / "w", Fetching(), now=now).values()) == 1
        (job,) = list_jobs(tmp_path / "w")
        due = datetime.fromisoformat(job.due)
        waits.append((due - now).total_seconds() // 60)
        assert work_jobs(tmp_path / "w", Fetching(), now=now) == {}
        now = due
    assert waits[:4] == [2, 10, 50, 250]
    (job,) = list_jobs(tmp_path / "w")
    assert (job.state, job.tries) == (State.DEAD, TRIES)
    assert "--private allows that" in (job.message or "")
    revive_jobs([job.id], tmp_path / "w")
    assert list_jobs(tmp_path / "w")[0].state is State.WAITING


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    (tmp_path / "none.txt").touch()
    put_jobs([str(tmp_path / "none.txt")], tmp_path / "w")
    (tmp_path / "none.txt").unlink()
    assert work_jobs(tmp_path / "w", Fetching(), now=NOW) == {State.WAITING: 1}
    assert "there is no such file" in (list_jobs(tmp_path / "w")[0].message or "")


def test_a_torn_line_loses_its_own_state_only(tmp_path: Path) -> None:
    put_jobs([CLOSED, "http://127.0.0.1:9/b"], tmp_path / "w")
    path = open_workspace(tmp_path / "w").jobs
    path.write_bytes(path.read_bytes()[:-5])
    assert [job.source for job in list_jobs(tmp_path / "w")] == [CLOSED]


def test_a_job_that_is_not_there(tmp_path: Path) -> None:
    put_jobs([CLOSED], tmp_path / "w")
    with pytest.raises(UsageError, match="there is no job 'x'"):
        revive_jobs(["x"], tmp_path / "w")


def test_how_a_source_was_asked_for_stays_with_its_job(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed.")
    asked = Fetching(private=True, collector="A. B.", reason="case 7")
    put_jobs([CLOSED], tmp_path / "w", asked)
    (job,) = list_jobs(tmp_path / "w")
    assert job.fetching(Fetching(robots=True, collector="C. D.")) == replace(asked, robots=True)
    work_jobs(tmp_path / "w", Fetching(), now=NOW)
    (job,) = list_jobs(tmp_path / "w")
    assert (job.collector, job.reason) == ("A. B.", "case 7")
    assert "cannot be fetched" in (job.message or "")  # this machine may be asked


def test_paths_are_found_from_elsewhere_and_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Two people were killed.")
    monkeypatch.chdir(tmp_path)
    put_jobs(["a.txt"], tmp_path / "w")
    with pytest.raises(UsageError, match=r"none\.txt: there is no such file"):
        put_jobs(["none.txt"], tmp_path / "w")
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    assert work_jobs(tmp_path / "w", Fetching(), now=NOW) == {State.DONE: 1}
    assert put_jobs([str(tmp_path / "a.txt")], tmp_path / "w", again=True) == 1


def test_a_queue_that_was_damaged_names_its_file_and_line(tmp_path: Path) -> None:
    put_jobs([CLOSED], tmp_path / "w")
    with (tmp_path / "w" / "jobs.jsonl").open("ab") as file:
        file.write(b"no line\n")
    with pytest.raises(WireError, match=r"row 2 of .*jobs\.jsonl: not JSON"):
        list_jobs(tmp_path / "w")
