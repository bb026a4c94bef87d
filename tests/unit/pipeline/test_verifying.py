"""What verify finds in a run's files."""

import json
from pathlib import Path

import pytest

from sijill.domain.errors import UsageError
from sijill.pipeline.running import Order, run
from sijill.pipeline.verifying import verify_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(
        "Two people were killed in Rahwan on 11 June 2021, the mayor of the town in Zemrana, an invented country, said."
    )
    run(Order(paths=(tmp_path / "a.txt",), into=tmp_path / "w", jobs=1))
    return tmp_path / "w"


def test_a_new_workspace_is_clean(workspace: Path) -> None:
    assert verify_workspace(workspace)[1]


@pytest.mark.parametrize(
    "name", ["runs/1/claims.jsonl", "runs/1/incidents.jsonl", "runs/1/register.json", "runs/1/run.json", "out/claims.csv"]
)
@pytest.mark.parametrize("harm", ["changed", "gone"])
def test_a_file_that_was_changed_or_removed_is_named(workspace: Path, name: str, harm: str) -> None:
    path = workspace / name
    content = path.read_bytes()
    path.write_bytes(content[:-2] + b" " + content[-1:]) if harm == "changed" else path.unlink()
    lines, clean = verify_workspace(workspace)
    assert not clean
    assert any(line.startswith("FAILED") and Path(name).name in line for line in lines)


def test_a_run_that_was_removed_is_named(workspace: Path) -> None:
    (workspace / "runs" / "1").rename(workspace / "runs" / "hidden")
    lines, clean = verify_workspace(workspace)
    assert not clean
    assert any("the ledger speaks of it" in line for line in lines)


def test_a_head_held_elsewhere_is_compared(workspace: Path, tmp_path: Path) -> None:
    held = json.loads((workspace / "ledger.head.json").read_text())
    (tmp_path / "head").write_text(json.dumps(held))
    assert verify_workspace(workspace, tmp_path / "head")[1]
    (tmp_path / "head").write_text(json.dumps({"n": held["n"] + 1, "hash": held["hash"]}))
    assert not verify_workspace(workspace, tmp_path / "head")[1]
    (tmp_path / "head").write_text("no head")
    with pytest.raises(UsageError, match="no head of a ledger"):
        verify_workspace(workspace, tmp_path / "head")
