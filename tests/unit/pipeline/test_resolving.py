"""``sijill places``, row by row."""

import json
from pathlib import Path

import pytest

from sijill.domain.errors import GazetteerError
from sijill.pipeline.resolving import resolve_lines, resolve_row


def test_a_name_that_is_known() -> None:
    found = json.loads(resolve_row((), b'{"id": "p1", "name": "Damascus", "country": "SY"}', 1).line)
    assert set(found) == {"id", "name", "lat", "lon", "level", "country", "reason"}
    assert abs(found["lat"] - 33.5) < 0.3
    assert abs(found["lon"] - 36.3) < 0.3
    assert found["country"] == "SY"


def test_a_name_that_is_not_known_is_null_with_a_reason() -> None:
    found = json.loads(resolve_row((), b'{"id": 7, "name": "Xqzzvtrk"}', 1).line)
    assert (found["id"], found["name"], found["lat"], found["lon"], found["level"]) == (7, "Xqzzvtrk", None, None, None)
    assert found["reason"]


@pytest.mark.parametrize("row", [b'{"id": "p"}', b'{"name": "Damascus"}', b"[]", b'{"id": "p", "name": 4}'])
def test_a_row_that_fails_says_so(row: bytes) -> None:
    outcome = resolve_row((), row, 4)
    assert outcome.failed
    assert "row 4" in json.loads(outcome.line)["error"]


def test_a_gazetteer_of_the_project_is_asked_first(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,lat,lon,country\nXqzzvtrk,1.5,-170.25,XZ\n")
    (batch,) = resolve_lines([b'{"id": "p", "name": "Xqzzvtrk"}'], (tmp_path / "own.csv",))
    found = json.loads(batch[0].line)
    assert (found["lat"], found["lon"]) == (1.5, -170.25)


def test_a_faulty_gazetteer_stops_it_before_the_first_row(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,lat\nA,1\n")
    with pytest.raises(GazetteerError, match="lon"):
        resolve_lines([b""], (tmp_path / "own.csv",))
