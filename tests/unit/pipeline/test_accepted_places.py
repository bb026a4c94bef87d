"""Places that reviewers accepted feed the gazetteer of the next run."""

from pathlib import Path

import pytest

from sijill.custody import write_whole
from sijill.domain.judgement import Judgement, Verdict
from sijill.domain.place import Level, Place
from sijill.domain.relation import ClaimRef
from sijill.exports import write_line
from sijill.exports.wire import to_wire
from sijill.pipeline.accepted_places import NAME, accepted_places, keep_accepted_places
from sijill.pipeline.running import Order, run
from sijill.pipeline.workspace import open_workspace
from sijill.places import open_gazetteer, resolve_name
from tests.factories import claim

ORLO = Place("Orloh", "Orlo", Level.VILLAGE, "SY", 35.1, 36.2, "reviewer", radius_km=2.0)


def corrected(identity: str, place: Place, made: str = "2031-05-05", withdraws: str | None = None) -> Judgement:
    known = claim("c1", 3, places=(place,))
    return Judgement(identity, Verdict.CORRECT, (ClaimRef("r", "c1"),), "A. Reviewer", made, "seen on a map", known, withdraws)


def test_a_corrected_place_becomes_a_row_and_is_found_under_both_names(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_text(accepted_places([corrected("j1", ORLO)]), encoding="utf-8")
    found = [resolve_name(name, open_gazetteer((path,)), country="SY") for name in ("Orlo", "Orloh")]
    assert [(place.name, place.lat, place.lon) for place in found] == [("Orlo", 35.1, 36.2)] * 2


@pytest.mark.parametrize(
    "judgements",
    [
        [],
        [corrected("j1", Place("Orlo", "Orlo"))],
        [corrected("j1", ORLO), Judgement("j2", Verdict.ACCEPT, (ClaimRef("r", "c1"),), "A", "2031-05-06", "", None, "j1")],
    ],
)
def test_what_has_no_coordinates_or_was_withdrawn_feeds_nothing(judgements: list[Judgement]) -> None:
    assert accepted_places(judgements) == ""


def test_the_latest_word_on_a_name_stands_whatever_the_order() -> None:
    moved = Place("Orlo", "Orlo", Level.VILLAGE, "SY", 35.9, 36.9, "reviewer")
    both = [corrected("j1", ORLO), corrected("j2", moved, "2031-05-06")]
    assert accepted_places(both) == accepted_places(both[::-1])
    assert "35.9" in accepted_places(both)
    assert "35.1" not in accepted_places(both)


def test_the_next_run_reads_with_it(tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text("Shelling killed three people in Orlo in Syria on 3 May 2016, medics said.")
    workspace = open_workspace(tmp_path / "w", create=True)
    before = run(Order((report,), workspace.folder)).record.incidents[0].places
    assert [place.lat for place in before] == [None]
    write_whole(workspace.judgements, write_line(to_wire(corrected("j1", ORLO))) + b"\n")
    after = run(Order((report,), workspace.folder)).record.incidents[0].places
    assert [(place.name, place.lat) for place in after] == [("Orlo", 35.1)]
    workspace.judgements.unlink()
    keep_accepted_places(workspace)
    assert not (workspace.gazetteers / NAME).exists()
