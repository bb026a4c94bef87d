"""The bundled examples, run."""

from pathlib import Path

from sijill.pipeline.demonstration import run_examples


def test_they_are_read_and_two_are_stored(tmp_path: Path) -> None:
    finished = run_examples(tmp_path / "demo")
    assert not finished.failed
    assert finished.record.unread == {"ar": 2}
    assert {incident.places[0].country for incident in finished.record.incidents if incident.places} >= {"SY", "XZ"}
