"""The bundled examples, run."""

from pathlib import Path

from sijill.pipeline.demonstration import run_examples


def test_all_of_them_are_read(tmp_path: Path) -> None:
    finished = run_examples(tmp_path / "demo")
    assert not finished.failed
    assert not finished.record.unread
    arabic = {report.id for report in finished.record.reports if report.head.lang == "ar"}
    claims = [claim for reading in finished.record.readings if reading.id in arabic for claim in reading.claims]
    assert {claim.number.low for claim in claims if claim.number} >= {12, 13, 8, 30}
    assert {incident.places[0].country for incident in finished.record.incidents if incident.places} >= {"SY", "XZ"}
