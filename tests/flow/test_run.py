"""The main job over miniature inputs: what comes out, twice, after kills, and with bad files among them. The country is invented."""

import json
import os
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from random import Random
from signal import SIGINT, SIGKILL

import pytest

from sijill.domain.errors import UsageError, WorkspaceError
from sijill.pipeline import Finished, Order, Watcher, run, verify_workspace
from sijill.pipeline.lock import hold_lock
from tests.flow.kills import INTERRUPTED, count_moments, run_until

WIRE = """Shells hit Tel Qarma market, killing at least 12

By Jonas Verrill
8 June 2021

TEL QARMA, Zemrana, June 8 (Meridian Wire) - At least 12 people were killed and 30 wounded on Tuesday when shells landed in the market of
Tel Qarma, the town's health directorate said. Zemrana is an invented country.
"""
RISEN = """<html lang="en"><head><title>Toll in Tel Qarma rises to 17</title><meta name="date" content="2021-06-09"></head><body><article>
<h1>Toll in Tel Qarma rises to 17</h1><p>The number of people killed in Tuesday's shelling of Tel Qarma rose to 17 on Wednesday, doctors in
Zemrana, an invented country, said.</p><p>The market stayed closed on Wednesday and most shops in the town did not open.</p>
</article></body></html>
"""
BRIEFS = [
    {"id": "brief-1", "published": "2021-06-10", "text": "Nine people were killed in Wadi Sirhab on Thursday, a monitor in Zemrana said."},
    {"id": "brief-2", "published": "2021-06-10", "text": "The bus crash near Rahwan killed four people on Thursday, the police said."},
]
ARABIC = "قتل ثمانية مدنيين في قصف على سوق تل قرمة يوم الثلاثاء، بحسب مديرية الصحة في المدينة، وأصيب ثلاثون آخرون بجروح في البلدة."


class Ears(Watcher):
    """Remembers what was said."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, line: str) -> None:
        self.said.append(line)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    (folder / "wires").mkdir(parents=True)
    (folder / "wires" / "shells.txt").write_text(WIRE)
    (folder / "risen.html").write_text(RISEN)
    (folder / "briefs.jsonl").write_text("\n".join(map(json.dumps, BRIEFS)))
    (folder / "sawt.txt").write_text(ARABIC)
    return folder


def run_into(workspace: Path, *paths: Path, watcher: Watcher | None = None, jobs: int = 1) -> Finished:
    return run(Order(paths=paths, into=workspace, jobs=jobs), watcher)


def content(workspace: Path) -> dict[str, bytes]:
    """Everything a run decides: the clock is in timings.json and in the ledger."""
    files = [
        path for folder in ("runs", "out") for path in (workspace / folder).rglob("*") if path.is_file() and path.name != "timings.json"
    ]
    return {path.relative_to(workspace).as_posix(): path.read_bytes() for path in files}


def outcomes(finished: Finished) -> dict[str, tuple[str, str | None]]:
    return {Path(each.name).name: (each.outcome.value, each.message) for each in finished.record.files}


def test_files_become_incidents(reports: Path, tmp_path: Path) -> None:
    finished = run_into(tmp_path / "w", reports)
    assert outcomes(finished) == {
        "briefs.jsonl": ("read", None),
        "risen.html": ("read", None),
        "sawt.txt": ("read", None),
        "shells.txt": ("read", None),
    }
    assert not finished.failed
    killed = {incident.killed.best for incident in finished.record.incidents}
    assert {9, 17} <= killed
    assert {path.name for path in (tmp_path / "w" / "out").iterdir()} >= {
        "index.html",
        "claims.csv",
        "claims.jsonl",
        "incidents.csv",
        "incidents.geojson",
    }
    assert verify_workspace(tmp_path / "w")[1]


def test_every_quote_stands_in_its_kept_text(reports: Path, tmp_path: Path) -> None:
    record = run_into(tmp_path / "w", reports).record
    texts = {report.id: report.text for report in record.reports}
    claims = [(texts[reading.id], claim) for reading in record.readings for claim in reading.claims]
    assert claims
    assert all(text[claim.start : claim.end] == claim.quote for text, claim in claims)


def test_the_second_run_changes_nothing(reports: Path, tmp_path: Path) -> None:
    first = run_into(tmp_path / "w", reports)
    before = {path: path.read_bytes() for path in (tmp_path / "w").rglob("*") if path.is_file()}
    second = run_into(tmp_path / "w", reports)
    assert (first.is_new, second.is_new) == (True, False)
    assert before == {path: path.read_bytes() for path in (tmp_path / "w").rglob("*") if path.is_file()}


def test_two_workspaces_and_two_cores_give_the_same_bytes(reports: Path, tmp_path: Path) -> None:
    run_into(tmp_path / "one", reports)
    run_into(tmp_path / "two", reports, jobs=2)
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_the_order_files_come_in_makes_no_difference_to_claims(reports: Path, tmp_path: Path) -> None:
    run_into(tmp_path / "one", reports / "risen.html", reports / "wires", reports)
    run_into(tmp_path / "two", reports)
    one, two = (content(tmp_path / name) for name in ("one", "two"))
    assert {name: one[name] for name in one if name != "runs/1/run.json"} == {name: two[name] for name in two if name != "runs/1/run.json"}


def test_a_later_file_makes_a_second_run_and_numbers_stay(reports: Path, tmp_path: Path) -> None:
    first = run_into(tmp_path / "w", reports / "wires")
    second = run_into(tmp_path / "w", reports / "briefs.jsonl")
    assert [path.name for path in sorted((tmp_path / "w" / "runs").iterdir())] == ["1", "2"]
    assert {incident.id for incident in first.record.incidents} < {incident.id for incident in second.record.incidents}
    assert len(second.record.reports) == 3


def test_the_same_bytes_twice_are_one_report(reports: Path, tmp_path: Path) -> None:
    (reports / "again.txt").write_text(WIRE)
    (reports / "wires" / "once more.txt").write_text(WIRE)
    finished = run_into(tmp_path / "w", reports)
    assert outcomes(finished)["once more.txt"][0] == outcomes(finished)["shells.txt"][0] == "duplicate"
    assert "the same bytes as" in str(outcomes(finished)["shells.txt"][1])
    assert len(finished.record.reports) == 5
    assert not finished.failed


def test_bad_files_are_named_and_the_run_goes_on(reports: Path, tmp_path: Path) -> None:
    (reports / "empty.txt").touch()
    (reports / "picture.txt").write_bytes(bytes(range(256)) * 50)
    (reports / "broken.pdf").write_bytes(b"%PDF-1.4\n")
    (reports / "rows.jsonl").write_text(
        '{"id": "fine", "text": "Rain fell on Zemrana for the whole of the day and it was cold."}\n{"id": "torn"'
    )
    (reports / "link.txt").symlink_to(tmp_path / "nowhere")
    ears = Ears()
    finished = run_into(tmp_path / "w", reports, watcher=ears)
    bad = {"empty.txt", "picture.txt", "broken.pdf", "rows.jsonl", "link.txt"}
    assert {Path(each.name).name for each in finished.failed} == bad
    assert outcomes(finished)["rows.jsonl"][0] == "read"
    assert all(any(name in line for line in ears.said) for name in bad)
    assert {incident.killed.best for incident in finished.record.incidents} >= {9, 17}
    again = run_into(tmp_path / "w", reports)
    assert not again.is_new
    assert {Path(each.name).name for each in again.failed} == bad


def test_a_file_that_was_mended_is_read_and_no_longer_failed(reports: Path, tmp_path: Path) -> None:
    (reports / "late.txt").touch()
    assert run_into(tmp_path / "w", reports).failed
    (reports / "late.txt").write_text("Two people were killed in Rahwan on Friday 11 June 2021, the mayor of the town in Zemrana said.")
    finished = run_into(tmp_path / "w", reports)
    assert not finished.failed
    assert outcomes(finished)["late.txt"][0] == "read"


def test_a_file_that_changed_is_a_further_report(reports: Path, tmp_path: Path) -> None:
    run_into(tmp_path / "w", reports)
    (reports / "wires" / "shells.txt").write_text(WIRE.replace("12", "13"))
    finished = run_into(tmp_path / "w", reports)
    assert len(finished.record.reports) == 6
    assert any("given before with other bytes" in str(each.message) for each in finished.record.files)


def test_another_report_under_a_known_id_is_kept_under_one_of_its_own(reports: Path, tmp_path: Path) -> None:
    (reports / "other.jsonl").write_text(json.dumps(BRIEFS[0] | {"text": "Other words."}))
    finished = run_into(tmp_path / "w", reports)
    assert finished.failed == ()
    assert "other-brief-1" in {report.id for report in finished.record.reports}


def test_a_lost_reading_is_made_again(reports: Path, tmp_path: Path) -> None:
    run_into(tmp_path / "w", reports)
    before = content(tmp_path / "w")
    for path in (tmp_path / "w" / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:-30])
    (tmp_path / "w" / "out" / "index.html").unlink()
    assert not run_into(tmp_path / "w", reports).is_new
    assert content(tmp_path / "w") == before


def test_a_changed_archive_is_told_by_run_and_by_verify(reports: Path, tmp_path: Path) -> None:
    run_into(tmp_path / "w", reports)
    victim = next(path for path in (tmp_path / "w" / "archive" / "text").rglob("*") if path.is_file())
    victim.chmod(0o644)
    victim.write_bytes(victim.read_bytes()[:-1] + b"!")
    lines, clean = verify_workspace(tmp_path / "w")
    assert not clean
    assert any(victim.name in line for line in lines)


def test_a_path_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        run_into(tmp_path / "w", tmp_path / "gone")
    assert not (tmp_path / "w").exists()


def test_one_run_at_a_time(reports: Path, tmp_path: Path) -> None:
    run_into(tmp_path / "w", reports)
    with hold_lock(tmp_path / "w"), pytest.raises(WorkspaceError, match="in use by process"):
        run_into(tmp_path / "w", reports)


@pytest.mark.parametrize("kills", [12, pytest.param(200, marks=pytest.mark.slow)])
def test_a_kill_at_any_file_operation_loses_nothing(reports: Path, tmp_path: Path, kills: int) -> None:
    run_into(tmp_path / "whole", reports)  # everything is loaded here, so that the forked runs only work
    expected = content(tmp_path / "whole")
    moments = count_moments(Order(paths=(reports,), into=tmp_path / "counted", jobs=1))
    assert moments > 60
    for moment in range(1, moments, max(1, moments // kills)):
        workspace = tmp_path / f"killed-{moment}"
        order = Order(paths=(reports,), into=workspace, jobs=1)
        assert run_until(order, moment) == -9
        assert run_until(order, None) == 0
        assert content(workspace) == expected, f"killed at file operation {moment}"
        lines, clean = verify_workspace(workspace)
        assert clean, lines


def test_a_run_killed_again_and_again_comes_to_its_end(reports: Path, tmp_path: Path) -> None:
    run_into(tmp_path / "whole", reports)
    order = Order(paths=(reports,), into=tmp_path / "killed", jobs=1)
    kills = 0
    for moment in (5, 12, 25, 45, 70, 100, 140, 190):
        kills += run_until(order, moment) == -9
    assert kills >= 4
    assert run_until(order, None) == 0
    assert content(tmp_path / "killed") == content(tmp_path / "whole")


@pytest.mark.slow
def test_many_files_come_whole_through_kills_and_interrupts(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(WIRE.replace("12", str(number + 2)).replace("8 June", f"{number % 28 + 1} June"))
    run_into(tmp_path / "whole", folder)
    expected, order, chance = content(tmp_path / "whole"), Order(paths=(folder,), into=tmp_path / "killed", jobs=1), Random(5)
    codes = [run_until(order, chance.randint(5, 110), SIGINT if at % 4 == 3 else SIGKILL) for at in range(28)]
    assert (codes.count(-9), codes.count(INTERRUPTED)) == (21, 7)
    assert run_until(order, None) == 0
    assert content(tmp_path / "killed") == expected
    for name in ("inputs", "reports"):
        rows = (tmp_path / "killed" / f"{name}.jsonl").read_bytes().splitlines()
        assert len(rows) == len(set(rows)) == 400
    lines, clean = verify_workspace(tmp_path / "killed")
    assert clean, lines
    assert not run_into(tmp_path / "killed", folder).is_new


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives up the rights of root to have none")
def test_a_folder_without_rights_is_named(reports: Path, tmp_path: Path) -> None:
    run_into(tmp_path / "whole", reports)
    (reports / "wires").chmod(0o700)
    tmp_path.chmod(0o777)
    for parent in tmp_path.parents[:3]:
        with suppress(PermissionError):
            parent.chmod(0o755)
    process = get_context("fork").Process(target=_run_as_nobody, args=(reports, tmp_path / "w"))
    process.start()
    process.join()
    assert process.exitcode == 0
    record = json.loads((tmp_path / "w" / "runs" / "1" / "run.json").read_text())
    (failed,) = [each for each in record["inputs"] if each["outcome"] == "failed"]
    assert failed["name"].endswith("wires")
    assert "may not be read" in failed["message"]
    assert record["counts"]["read"] == 3


def _run_as_nobody(reports: Path, workspace: Path) -> None:
    os.setuid(65534)
    finished = run_into(workspace, reports)
    os._exit(0 if len(finished.failed) == 1 else 3)
