"""What nothing dates is never added to what it may be one with."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.claim import Person
from sijill.domain.judgement import Judgement, Verdict
from sijill.domain.place import Level
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.reconcile import reconcile
from tests.factories import claim, day, reading, town

HILL, ISLE, NORTH = town("Hill", 12.5), town("Isle", 2.0), town("the North", 12.4, level=Level.PROVINCE, radius_km=80.0)
NOWHERE, LAND = town("Qell", None), town("Freedonia", 12.4, level=Level.COUNTRY, radius_km=400.0)
FAR_HILL = town("Hill", 2.0, gazetteer_id="h2")


def told(identity: str, figure: int, *places: Any, when: Any = None, published: str | None = None) -> Reading:
    return reading(identity, claim("c1", figure, when=when, places=places), published=published)


DATED = told("a", 9, HILL, when=day("2031-05-04"), published="2031-05-06")


def counted(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> list[str]:
    return sorted({ref.report for each in reconcile(readings, judgements).incidents for ref in each.claims})


@pytest.mark.parametrize(
    ("undated", "stands"),
    [
        (told("b", 4, HILL), False),  # another number, and yet it may be one of its counts
        (told("b", 4, NORTH), False),
        (told("b", 4), False),  # somewhere, some day
        (told("b", 4, FAR_HILL), False),  # of its name: the gazetteer may have taken one for two
        (told("b", 4, NOWHERE), False),  # no gazetteer knows where
        (told("b", 4, LAND), False),
        (told("b", 4, ISLE), True),
        (told("b", 4, HILL, published="2031-05-06"), True),  # its publication dates it
        (told("b", 4, HILL, when=day("2031-05-09")), True),
    ],
)
def test_what_may_be_one_is_not_added(undated: Reading, stands: bool) -> None:
    assert counted(DATED, undated) == (["a", "b"] if stands else ["a"])


def test_alone_it_stands() -> None:
    assert counted(told("b", 4, HILL), told("c", 7, ISLE)) == ["b", "c"]


def test_what_two_reports_tell_stands() -> None:
    both = [reading(each, claim("c1", 4, places=(HILL,), persons=(Person("Ilya Brann"),)), published=None) for each in "bc"]
    assert counted(DATED, *both) == ["a", "b", "c"]


def test_a_copy_is_no_second_report() -> None:
    words = tuple(f"{at:016x}" for at in range(60))
    copies = [reading(each, claim("c1", 4, places=(HILL,)), published=None, shingles=words) for each in "bc"]
    assert counted(DATED, *copies) == ["a"]


def test_what_a_person_decided_about_stands() -> None:
    refs = (ClaimRef("a", "c1"), ClaimRef("b", "c1"))
    apart = Judgement("j1", Verdict.DIFFERENT_INCIDENTS, refs, "reviewer", "2031-06-01T00:00:00Z", "looked at both")
    assert counted(DATED, told("b", 4, HILL), judgements=(apart,)) == ["a", "b"]


@given(st.permutations([DATED, told("b", 4, HILL), told("c", 6), told("d", 3, ISLE), told("e", 5, NORTH)]))
def test_the_order_of_reports_makes_no_difference(readings: list[Reading]) -> None:
    assert counted(*readings) == ["a", "d"]
