"""Reports and readings put together, and what became of each file."""

import pytest

from sijill.domain.report import Head, Report
from sijill.exports import Outcome
from sijill.pipeline.gathering import Gathered, gather_readings, outcomes
from sijill.pipeline.inputs import Input
from sijill.pipeline.reading import Manner, complete_report


def test_only_what_can_be_read_has_a_reading() -> None:
    english = Report("e", "Two people were killed in Rahwan on Friday, the mayor of the town said.")
    persian = Report("a", "باران بارید", Head(lang="fa"))
    gathered = gather_readings([complete_report(english), complete_report(persian)], Manner())
    assert [report.id for report in gathered.reports] == ["e", "a"]
    assert [reading.id for reading in gathered.readings] == ["e"]
    assert gathered.notes == {"a": "no pack for fa yet"}


NOTES, FAILURES = {"a": "no pack for fa yet", "b": "no pack for fa yet"}, {"f": "MemoryError: "}


@pytest.mark.parametrize(
    ("given", "outcome", "message"),
    [
        (Input("x", "1", Outcome.READ, ("e",)), Outcome.READ, None),
        (Input("x", "1", Outcome.READ, ("a",)), Outcome.STORED, "no pack for fa yet"),
        (Input("x", "1", Outcome.READ, ("a", "b")), Outcome.STORED, "no pack for fa yet"),
        (Input("x", "1", Outcome.READ, ("a", "e")), Outcome.READ, "no pack for fa yet"),
        (Input("x", "1", Outcome.READ, ("e", "f")), Outcome.FAILED, "f: MemoryError: "),
        (Input("x", "1", Outcome.READ, ("f",)), Outcome.FAILED, "MemoryError: "),
        (Input("x", "1", Outcome.READ, ("e",), "1 parts of it could not be read"), Outcome.READ, "1 parts of it could not be read"),
        (Input("x", None, Outcome.FAILED, (), "is empty"), Outcome.FAILED, "is empty"),
        (Input("x", "1", Outcome.DUPLICATE, ("a",), "the same bytes as y"), Outcome.DUPLICATE, "the same bytes as y"),
    ],
)
def test_what_became_of_a_file(given: Input, outcome: Outcome, message: str | None) -> None:
    (told,) = outcomes([given], Gathered((), (), (), NOTES, FAILURES))
    assert (told.outcome, told.message, told.reports) == (outcome, message, given.reports)


def test_one_reason_for_many_pieces_is_said_once() -> None:
    refused = {f"p{number}": "from piece 2 on not counted" for number in range(2, 9)}
    (told,) = outcomes([Input("x", "1", Outcome.READ, ("p1", *refused))], Gathered((), (), (), {}, {"p1": "broke"}, refused))
    assert (told.outcome, told.message) == (Outcome.FAILED, "p1: broke; p2: from piece 2 on not counted")


def test_faults_and_notes_of_a_file_go_with_it() -> None:
    (told,) = outcomes(
        [Input("x", "1", Outcome.READ, ("e",), faults=("x, row 2: text",), notes=("x, row 3: date",))], Gathered((), (), (), {}, {})
    )
    assert (told.faults, told.notes) == (("x, row 2: text",), ("x, row 3: date",))
