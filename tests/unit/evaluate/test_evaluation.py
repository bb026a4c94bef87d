import json
from pathlib import Path

import pytest

from sijill.domain.errors import UsageError
from sijill.evaluate.evaluation import evaluate_set
from tests.unit.evaluate.rows import Row, claim, row


def write(path: Path, *rows: Row) -> Path:
    path.write_text("\n".join(map(json.dumps, rows)))
    return path


def test_claims_against_what_was_written(tmp_path: Path) -> None:
    gold, out = write(tmp_path / "gold.jsonl", row(claim(), language="en")), write(tmp_path / "out.jsonl", row(claim(quote="x" * 10)))
    result = evaluate_set(gold, out)
    assert result.figures["claims"]["f1"] == 100.0
    assert result.faults == ()
    assert evaluate_set(gold, out, lang="ar").figures["claims"]["claims"] == 0


def test_lines_with_reports_are_incidents(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", {"id": "a", "text": "", "gold": {"incident_ids": ["1"], "killed": [2, 2]}})
    incidents = evaluate_set(gold, write(tmp_path / "incidents.jsonl", {"id": "x", "reports": ["a"], "killed": {"best": 2}}))
    assert set(incidents.figures) == {"incidents"}
    readings = evaluate_set(gold, write(tmp_path / "readings.jsonl", {"id": "a", "incidents": []}))
    assert set(readings.figures) == {"counts"}
    assert [fault.cause for fault in readings.faults] == ["killed: no figure"]


def test_a_set_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no labels"):
        evaluate_set(write(tmp_path / "gold.jsonl", {"id": "a", "text": ""}))
