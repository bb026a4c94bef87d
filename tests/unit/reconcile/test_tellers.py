from typing import Any

import pytest

from sijill.domain.claim import Claim, Harm, Kind
from sijill.domain.reading import Reading
from sijill.reconcile import reconcile
from tests.factories import claim, day, reading, town

HILL, ISLE = town("Hill", 12.5), town("Isle", 2.0)
SUNDAY = day("2031-05-04")
KILLED = reading("a", claim("c1", 9, when=SUNDAY, places=(HILL,)), published="2031-05-05")


def attack(identity: str, kind: Kind = Kind.ATTACK, published: str | None = "2031-05-04", **fields: Any) -> Reading:
    """A report of shells on a town, in which nobody is counted."""
    told = claim("c1", None, kind=kind, harm=None, group=None, **({"when": SUNDAY, "places": (HILL,)} | fields))
    return reading(identity, told, published=published)


@pytest.mark.parametrize(
    ("other", "listed"),
    [
        (attack("b"), True),
        (attack("b", Kind.DAMAGE), True),
        (attack("b", Kind.EVIDENCE), True),
        (attack("b", Kind.LEGAL), False),
        (attack("b", when=None), True),  # on the day of its publication
        (attack("b", when=None, published=None), False),
        (attack("b", when=day("2031-05-08")), False),
        (attack("b", places=(ISLE,)), False),
        (attack("b", places=()), False),
    ],
)
def test_a_report_of_the_attack_is_listed_and_counts_nobody(other: Reading, listed: bool) -> None:
    (alone,), (both,) = reconcile([KILLED]).incidents, reconcile([other, KILLED]).incidents
    assert both.reports == (("a", "b") if listed else ("a",))
    assert (both.killed, both.claims) == (alone.killed, alone.claims)
    assert any("of its attack and count nobody: 1" in reason for reason in both.reasons) is listed


def test_a_report_that_counts_is_listed_by_its_claims_alone() -> None:
    both = reading("b", claim("c1", 9, when=SUNDAY, places=(HILL,)), *attack("b").claims, published="2031-05-05")
    (found,) = reconcile([KILLED, both]).incidents
    assert found.reports == ("a", "b")
    assert not any("count nobody" in reason for reason in found.reasons)


def test_a_report_that_waits_is_listed_with_the_incident_it_may_tell() -> None:
    waits = reading("b", claim("c1", 9, when=None, places=(HILL,)), published=None)
    found = reconcile([KILLED, reading("c", claim("c1", 9, when=SUNDAY, places=(HILL,)), published="2031-05-05"), waits])
    (incident,) = found.incidents
    assert incident.reports == ("a", "b", "c")
    assert {ref.report for ref in incident.claims} == {"a", "c"}
    assert any("whose figures wait until a person decides: 1" in reason for reason in incident.reasons)


WAITS: dict[str, Any] = {"when": None, "places": (HILL,)}
LATER = reading("d", claim("c1", 9, when=day("2031-06-08"), places=(HILL,)), published="2031-06-09")


@pytest.mark.parametrize(
    ("waits", "others", "listed"),
    [
        ((claim("c1", 9, **WAITS),), (), True),
        ((claim("c1", 9, **WAITS),), (LATER,), False),  # it may tell either of two as well
        ((claim("c1", 50, **WAITS),), (), False),  # of far more dead
        ((claim("c1", 9, harm=Harm.INJURED, **WAITS),), (), False),  # of wounded alone
        ((claim("c1", 9, **WAITS), claim("c2", 2, start=90, when=day("2031-07-01"), places=(ISLE,))), (), False),  # counted elsewhere
    ],
)
def test_what_waits_is_listed_where_it_surely_belongs(waits: tuple[Claim, ...], others: tuple[Reading, ...], listed: bool) -> None:
    found = reconcile([KILLED, *others, reading("b", *waits, published=None)]).incidents
    assert any("b" in incident.reports for incident in found if ("a", "c1") in incident.claims) is listed


def test_attacks_alone_make_no_incident() -> None:
    assert reconcile([attack("a"), attack("b")]).incidents == ()
