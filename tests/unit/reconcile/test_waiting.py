from typing import Any

import pytest

from sijill.domain.claim import Link, LinkType, Scope
from sijill.domain.judgement import Judgement, Verdict
from sijill.domain.place import Level
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.reconcile import reconcile
from sijill.reconcile.reconciliation import WAITS
from tests.factories import claim, day, reading, town

HILL, QUAY = town("Hill", 12.5), town("Quay", 12.55)
EAST = town("Hill", 12.5, level=Level.CITY)
SUNDAY, MONDAY, TUESDAY = day("2031-05-04"), day("2031-05-05"), day("2031-05-06")


def told(identity: str, figure: int = 9, when: Any = MONDAY, published: str | None = "2031-05-06", **fields: Any) -> Reading:
    return reading(identity, claim("c1", figure, **({"when": when, "places": (HILL,)} | fields)), published=published)


FIRM = (told("a"), told("b"))


def standing(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> list[tuple[str, ...]]:
    """By incident the reports whose claims it counts."""
    return sorted(tuple(sorted({ref.report for ref in each.claims})) for each in reconcile(readings, judgements).incidents)


FLOATING: dict[str, Any] = {"when": None, "published": None}


def test_what_nothing_dates_and_may_be_told_already_waits_and_is_named() -> None:
    found = reconcile((*FIRM, told("c", **FLOATING)))
    assert [(incident.killed.best, incident.reports) for incident in found.incidents] == [(9, ("a", "b", "c"))]
    (left,) = found.not_counted
    assert left.claim == ClaimRef("c", "c1")
    assert left.reason == f"{WAITS} {found.incidents[0].id}"
    assert found.queue


def test_what_looks_like_one_and_could_not_join_waits() -> None:
    later = told("c", when=TUESDAY)  # like b and d, but two days after a
    assert standing(told("a", when=SUNDAY), told("b"), told("d"), later) == [("a", "b", "d")]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (None, [("a", "b")]),  # dated by its publication alone
        (day("2031-05-09"), [("a", "b"), ("c",)]),
    ],
)
def test_one_text_without_a_day_that_may_be_one_waits(when: Any, expected: list[tuple[str, ...]]) -> None:
    assert standing(*FIRM, told("c", 4, when, published="2031-05-07", places=(EAST,))) == expected


def retold(identity: str, when: Any, *, runs: int, figure: int = 9) -> Reading:
    """Told with so many runs of words of another, among thirty of its own."""
    words = sorted([f"a{at:02}" for at in range(runs)] + [f"b{identity}{at:02}" for at in range(30)])
    return reading(identity, claim("c1", figure, when=when, places=(HILL,)), published="2031-05-20", shingles=tuple(words))


@pytest.mark.parametrize(
    ("runs", "figure", "expected"),
    [
        (6, 9, [("a",)]),  # the day of a hearing or of the wrong week was taken for that of the event
        (6, 4, [("a",), ("b",)]),
        (0, 9, [("a",), ("b",)]),
    ],
)
def test_what_is_told_again_under_another_day_waits(runs: int, figure: int, expected: list[tuple[str, ...]]) -> None:
    assert standing(retold("a", SUNDAY, runs=6), retold("b", day("2031-05-12"), runs=runs, figure=figure)) == expected


@pytest.mark.parametrize(
    "other",
    [
        (told("c", 4, places=(QUAY,)),),  # another town
        (told("c", 4, day("2031-05-09")),),  # another day
        (told("c", 4, SUNDAY),),  # perhaps one, perhaps not: a question
        (told("c", places=(town("Isle", 2.0),), **FLOATING),),  # another place
        (told("c", 30, places=(town("the North", 12.4, radius_km=80.0),), scope=Scope.INCIDENT_GROUP),),
    ],
)
def test_what_can_be_told_apart_stands(other: tuple[Reading, ...]) -> None:
    assert standing(*FIRM, *other) == [("a", "b"), tuple(each.id for each in other)]


def test_what_the_words_of_its_report_set_apart_stands() -> None:
    second = claim("c2", 9, when=MONDAY, places=(HILL,), start=90, relations=(Link(LinkType.SEPARATE_EVENT, "c1"),))
    both = reading("c", claim("c1", 9, when=MONDAY, places=(HILL,)), second, published="2031-05-06")
    assert standing(*FIRM, both) == [("a", "b", "c"), ("c",)]


def test_the_better_told_stands_whichever_came_first() -> None:
    assert standing(told("a", **FLOATING), told("b"), told("c")) == [("b", "c")]
    assert standing(told("a", **FLOATING), told("b")) == [("b",)]


DECIDED = (ClaimRef("a", "c1"), ClaimRef("c", "c1"))


def judged(verdict: Verdict) -> tuple[Judgement]:
    return (Judgement("j1", verdict, DECIDED, "reviewer", "2031-06-01T00:00:00Z", "looked at both"),)


@pytest.mark.parametrize(
    ("verdict", "expected"), [(Verdict.DIFFERENT_INCIDENTS, [("a", "b"), ("c",)]), (Verdict.SAME_INCIDENT, [("a", "b", "c")])]
)
def test_once_a_person_decided_nothing_waits(verdict: Verdict, expected: list[tuple[str, ...]]) -> None:
    assert standing(*FIRM, told("c", **FLOATING), judgements=judged(verdict)) == expected


def test_a_number_comes_back_with_its_incident() -> None:
    alone = told("c", **FLOATING)
    first = reconcile((alone,))
    waits = reconcile((alone, *FIRM), register=first.register)
    assert [incident.id for incident in waits.incidents] == ["I000002"]
    parted = reconcile((alone, *FIRM), judged(Verdict.DIFFERENT_INCIDENTS), waits.register)
    assert [(incident.id, incident.reports) for incident in parted.incidents] == [("I000001", ("c",)), ("I000002", ("a", "b"))]
