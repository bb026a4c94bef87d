"""A record, and the files of a run."""

import json
from dataclasses import replace
from pathlib import Path

from sijill.domain.report import Report
from sijill.pipeline.gathering import Gathered, gather_readings
from sijill.pipeline.reading import Manner, complete_report
from sijill.pipeline.recording import record_of, stage_files
from sijill.pipeline.versions import versions_used
from sijill.pipeline.workspace import open_workspace
from sijill.reconcile import reconcile

TEXT = (
    "Two people were killed in Rahwan on 11 June 2021, the mayor said. "
    "More than 90 people were killed in Zemrana in May 2021, a monitor said."
)


def gathered() -> Gathered:
    return gather_readings([complete_report(Report("r1", TEXT))], Manner())


def test_what_is_set_aside_has_its_code_and_its_sentence() -> None:
    found = reconcile(gathered().readings)
    record = record_of("A title", gathered(), found, (), versions_used(Manner(), found.policy))
    assert (record.workspace, record.profile, record.policy) == ("A title", "strict/1", "ucdp/1")
    assert [(each.claim, each.sentence) for each in record.set_aside] == [(each.claim, each.reason) for each in found.not_counted]
    assert record.set_aside
    assert [toll.window.harm.value for toll in record.tolls] == ["killed", "injured"]
    assert record.digests["r1"] == record.reports[0].head.digest


def test_the_files_of_a_run_and_their_digests(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    found = reconcile(gathered().readings)
    record = record_of("A title", replace(gathered(), lines=(b"{}",)), found, (), versions_used(Manner(), found.policy))
    staged, run_json = stage_files(workspace, record, replace(gathered(), lines=(b"{}",)), found, "s")
    assert (staged / "claims.jsonl").read_bytes() == b"{}\n"
    assert len((staged / "incidents.jsonl").read_bytes().splitlines()) == len(found.incidents)
    told = json.loads(run_json)
    assert {"claims.jsonl", "incidents.jsonl", "register.json", "out/index.html", "out/claims.csv"} <= set(told["files"])
    assert told["counts"]["incidents"] == len(found.incidents)
    assert told["settings"]["policy"] == "ucdp/1"
