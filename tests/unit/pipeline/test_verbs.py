"""The public door: what ``import sijill`` gives."""

import subprocess
import sys
from pathlib import Path

import pytest

import sijill

TEXT = (
    "Tel Qarma, Zemrana\n\n11 June 2021\n\nTwo people were killed in Rahwan on Friday, the mayor of the town said. Zemrana is invented.\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path / "a.txt"


def test_five_lines(path: Path) -> None:
    report = sijill.read_report(path)
    reading = sijill.find_claims(report)
    incidents = sijill.reconcile([reading])
    toll = sijill.toll([reading], start="2021-06-11", end="2021-06-11")
    assert [claim.quote for claim in reading.claims] == [report.text[claim.start : claim.end] for claim in reading.claims]
    assert [incident.killed.best for incident in incidents] == [2]
    assert toll.incident_sum.best == 2


def test_export_writes_the_working_copy(path: Path, tmp_path: Path) -> None:
    files = sijill.export([sijill.read_report(path)], tmp_path / "out")
    assert {"index.html", "claims.csv", "incidents.csv", "incidents.geojson", "claims.jsonl"} <= {file.name for file in files}
    assert all(file.exists() for file in files)


def test_several_reports_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"id": "a", "text": "Rain fell."}\n{"id": "b", "text": "Snow fell."}\n{"id": "c"}\n')
    assert [report.id for report in sijill.read_reports(tmp_path / "rows.jsonl")] == ["a", "b"]
    with pytest.raises(sijill.SijillError, match="read_reports"):
        sijill.read_report(tmp_path / "rows.jsonl")


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(sijill.SijillError, match="not there"):
        sijill.read_report(tmp_path / "gone.txt")
    with pytest.raises(sijill.SijillError, match="harm 'bored'"):
        sijill.toll([], harm="bored")


def test_the_verb_and_the_room_of_one_name() -> None:
    """``sijill.reconcile`` is the verb, whatever was imported before; imports from the room still find the room."""
    imports = "import sijill.reconcile.tolls, sijill; from sijill.reconcile import incidents_of"
    program = f"{imports}; print(sijill.reconcile([]), incidents_of.__name__)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "() incidents_of\n"


def test_the_door_is_quick() -> None:
    program = "import sys, sijill; print(sorted(name for name in sys.modules if name.startswith('sijill')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "['sijill']\n"


def test_every_name_is_there_and_says_what_it_is() -> None:
    assert all(getattr(sijill, name).__doc__ for name in sijill.__all__)
    assert set(sijill.__all__) <= set(dir(sijill))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = sijill.nothing
