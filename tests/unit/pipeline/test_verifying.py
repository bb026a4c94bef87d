"""What verify finds in a run's files."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from sijill.custody import read_ledger
from sijill.domain.errors import UsageError
from sijill.domain.ids import digest_bytes
from sijill.pipeline.adding import add_sources
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


def test_a_run_that_another_hand_put_there_is_named_and_set_aside(workspace: Path) -> None:
    forged = workspace / "runs" / "2"
    shutil.copytree(workspace / "runs" / "1", forged)
    record = json.loads((forged / "run.json").read_bytes())
    (forged / "incidents.jsonl").write_bytes((forged / "incidents.jsonl").read_bytes().replace(b'"best":2', b'"best":200'))
    record["files"]["incidents.jsonl"] = digest_bytes((forged / "incidents.jsonl").read_bytes())
    (forged / "run.json").write_text(json.dumps(record))
    lines, clean = verify_workspace(workspace)
    assert not clean
    assert any("runs/2: no entry of the ledger speaks of it" in line for line in lines)
    assert run(Order(paths=(), into=workspace, jobs=1)).folder.name == "1"
    assert [entry.body.get("what") for entry in read_ledger(workspace / "ledger.jsonl")][
        -1
    ] == "a run that no entry speaks of was set aside"
    assert [path.name[:9] for path in sorted((workspace / "runs").iterdir())] == [".untold-2", "1"]
    assert verify_workspace(workspace)[1]


def test_a_run_whose_entry_a_kill_prevented_is_made_again(workspace: Path) -> None:
    ledger = workspace / "ledger.jsonl"
    lines = ledger.read_bytes().splitlines(keepends=True)
    ledger.write_bytes(b"".join(lines[:-1]))
    (workspace / "ledger.head.json").unlink()
    assert not verify_workspace(workspace)[1]
    assert run(Order(paths=(), into=workspace, jobs=1)).is_new
    assert [path.name for path in (workspace / "runs").iterdir()] == ["1"]
    assert verify_workspace(workspace)[1]


def test_a_run_that_was_removed_is_named_for_ever(workspace: Path) -> None:
    shutil.rmtree(workspace / "runs" / "1")
    assert run(Order(paths=(), into=workspace, jobs=1)).folder.name == "2"
    assert any("runs/1: the ledger speaks of it" in line for line in verify_workspace(workspace)[0])


def test_a_ledger_that_is_gone_is_missed(workspace: Path) -> None:
    for name in ("ledger.jsonl", "ledger.head.json", "keys/ledger.key", "keys/ledger.pub"):
        (workspace / name).unlink()
    lines, clean = verify_workspace(workspace)
    assert not clean
    assert any("reports.jsonl: 2 items are in it of which no entry of the ledger speaks" in line for line in lines)


def test_a_day_that_was_changed_between_intake_and_run_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "r1", "published": "2031-06-11", "text": "Two people were killed in Rahwan."}')
    add_sources([str(tmp_path / "a.jsonl")], tmp_path / "w")
    assert verify_workspace(tmp_path / "w")[1]
    reports = tmp_path / "w" / "reports.jsonl"
    reports.write_bytes(reports.read_bytes().replace(b"2031-06-11", b"2031-06-12"))
    assert any("reports.jsonl: its first" in line for line in verify_workspace(tmp_path / "w")[0])


def test_lost_keys_are_named_and_the_rest_is_checked_and_bundled(workspace: Path, tmp_path: Path) -> None:
    keys = workspace / "keys" / "items.txt"
    keys.write_bytes(keys.read_bytes().splitlines(keepends=True)[0])
    lines, clean = verify_workspace(workspace, bundle=tmp_path / "b.zip")
    assert not clean
    assert any("its key is not in" in line for line in lines)
    with zipfile.ZipFile(tmp_path / "b.zip") as bundle:
        assert sum(name.startswith("archive/") for name in bundle.namelist()) == 1
