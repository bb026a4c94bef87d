from typing import Any

import pytest

from sijill.domain.claim import Claim, LinkType, Scope
from sijill.domain.when import Precision, When
from sijill.reconcile.account import accounts_of
from sijill.reconcile.additive import is_said_apart, set_apart_by, why_disjoint
from tests.factories import claim, day, link, reading, said_by, town

HARBOUR, HILL = town("Harbour", 12.1), town("Hill", 12.5)
MONDAY, TUESDAY, WEDNESDAY = day("2031-05-05"), day("2031-05-06"), day("2031-05-07")


def additive(one: Claim, other: Claim, same_report: bool = False) -> bool:
    if same_report:
        left, right = accounts_of(reading("r", one, other))
    else:
        (left,), (right,) = accounts_of(reading("r1", one)), accounts_of(reading("r2", other))
    assert is_said_apart(left, right) == is_said_apart(right, left)
    assert why_disjoint(left, right) == why_disjoint(right, left)
    if is_said_apart(left, right):
        assert {left.ref, right.ref} & {*set_apart_by(left), *set_apart_by(right)}
        return True
    return why_disjoint(left, right) is not None


@pytest.mark.parametrize(
    ("one", "other", "may_be_added"),
    [
        ({"when": MONDAY}, {"when": WEDNESDAY}, True),
        ({"when": MONDAY}, {"when": TUESDAY}, False),
        ({"when": MONDAY}, {}, False),
        ({"when": When("2031-05-05", "2031-05-05", Precision.ABOUT)}, {"when": WEDNESDAY}, False),
        ({"places": (HARBOUR,)}, {"places": (HILL,)}, True),
        ({"places": (HARBOUR,)}, {"places": (town("Quay", 12.13),)}, False),
        ({"places": (HARBOUR,)}, {"places": (town("Nowhere", None),)}, False),
        ({"places": (HARBOUR,)}, {}, False),
        ({"when": MONDAY}, {"when": WEDNESDAY, "quote": "documented 9 deaths"}, False),
        ({"when": MONDAY}, {"when": WEDNESDAY, "scope": Scope.DOCUMENTED_IN_PERIOD}, False),
        ({"when": MONDAY, "group": "militants"}, {"when": MONDAY, "group": "civilians"}, False),
        ({"when": MONDAY, "group": "men"}, {"when": MONDAY, "group": "women"}, False),  # of different claimants
    ],
)
def test_counts_of_two_reports_are_added_only_by_days_or_places(one: dict[str, Any], other: dict[str, Any], may_be_added: bool) -> None:
    assert additive(claim("c1", **one), claim("c2", **other)) is may_be_added


@pytest.mark.parametrize(
    ("one", "other", "may_be_added"),
    [
        ("people", "people", True),  # "another 25"
        ("women", "men", True),
        ("women", "children", False),
        ("adult women", "children", True),
        ("soldiers", "civilians", True),
    ],
)
def test_one_claimant_s_own_words_may_set_counts_apart(one: str, other: str, may_be_added: bool) -> None:
    first = claim("c1", group=one.removeprefix("adult "), group_text=one)
    second = claim("c2", group=other, group_text=other, relations=link(LinkType.DISJOINT_FROM, "c1"), start=9)
    assert additive(first, second, same_report=True) is may_be_added
    assert not additive(first, claim("c2", group=other, start=9), same_report=True)


def test_found_people_may_be_added_where_the_report_itself_parts_them() -> None:
    first = claim("c1", quote="nine bodies recovered", source_chain=said_by("A"))
    assert additive(first, claim("c2", relations=link(LinkType.SEPARATE_EVENT, "c1"), start=40), same_report=True)
