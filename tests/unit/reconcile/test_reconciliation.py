from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sijill.domain.claim import LinkType, Scope
from sijill.domain.errors import UsageError
from sijill.domain.incident import Incident
from sijill.domain.judgement import Judgement, Verdict
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.reconcile import follow, reconcile
from tests.factories import claim, day, link, reading, said_by, town
from tests.worlds import copy_of, make_world

HILL, ISLE = town("Hill", 12.5), town("Isle", 2.0)
MONDAY = day("2031-05-05")


def told(identity: str, figure: int = 12, voice: str = "Orrel Monitor", **fields: Any) -> Reading:
    known: dict[str, Any] = {"when": MONDAY, "places": (HILL,), "source_chain": said_by(voice), **fields}
    return reading(identity, claim("c1", figure, **known), published="2031-05-06")


def judgement(verdict: Verdict, *reports: str) -> Judgement:
    return Judgement("j1", verdict, tuple(ClaimRef(report, "c1") for report in reports), "reader", "2031-06-01", "seen")


def content(incidents: tuple[Incident, ...]) -> list[tuple[object, ...]]:
    """All of an incident but its number."""
    return sorted((each.claims, each.killed.low, each.killed.best, each.killed.high, each.harm_grade) for each in incidents)


def test_reports_of_one_incident_are_one_row_with_all_claimants() -> None:
    (incident,) = reconcile([told("a"), told("b", 15, "Bell Rescue")]).incidents
    assert incident.reports == ("a", "b")
    assert (incident.killed.low, incident.killed.best, incident.killed.high) == (12, 12, 15)
    assert incident.harm_grade == "rival_counts"


def test_what_is_in_no_incident_is_named_with_its_reason() -> None:
    total = reading("t", claim("c1", 90, scope=Scope.DAY_TOTAL, when=MONDAY))
    found = reconcile([total, told("a")])
    assert [(each.claim.report, bool(each.reason)) for each in found.not_counted] == [("t", True)]


def test_every_claim_of_harm_is_in_an_incident_or_named() -> None:
    world = make_world(Random(3), events=20, reports=60)
    found = reconcile(world.readings)
    counted = {ref for incident in found.incidents for ref in incident.claims}
    named = {each.claim for each in found.not_counted}
    assert counted | named == set(found.accounts)
    assert not counted & named


def test_the_running_toll_of_one_incident_is_dated_as_that_incident() -> None:
    running = reading("a", claim("c1", 31, scope=Scope.CUMULATIVE, when=MONDAY, places=(HILL,)))
    found = reconcile([running])
    assert found.incidents[0].killed.best == 31
    assert found.accounts[ClaimRef("a", "c1")].days.length == 1


def test_another_twenty_five_is_not_nearly_twenty_five() -> None:
    first = claim("c1", 25, when=MONDAY, places=(HILL,))
    another = claim("c2", 25, when=MONDAY, places=(HILL,), relations=link(LinkType.SEPARATE_EVENT, "c1"), start=9)
    assert len(reconcile([reading("a", first, another)]).incidents) == 2


def test_people_may_part_what_the_machine_joined_and_join_what_it_parted() -> None:
    readings = [told("a"), told("b")]
    assert len(reconcile(readings).incidents) == 1
    assert len(reconcile(readings, [judgement(Verdict.DIFFERENT_INCIDENTS, "a", "b")]).incidents) == 2
    far = [told("a"), told("b", places=(ISLE,))]
    assert len(reconcile(far).incidents) == 2
    assert len(reconcile(far, [judgement(Verdict.SAME_INCIDENT, "a", "b")]).incidents) == 1


def test_rejected_claims_leave_and_say_so() -> None:
    found = reconcile([told("a"), told("b")], [judgement(Verdict.REJECT, "b")])
    assert found.incidents[0].reports == ("a",)
    assert found.not_counted[0].reason == "rejected: seen"


def test_only_a_judgement_confirms() -> None:
    (incident,) = reconcile([told("a")], [judgement(Verdict.CONFIRM_HARM, "a")]).incidents
    assert incident.harm_grade == "confirmed"


def test_numbers_stay_and_merged_ones_redirect() -> None:
    apart = [judgement(Verdict.DIFFERENT_INCIDENTS, "a", "b")]
    readings = [told("a"), told("b")]
    first = reconcile(readings, apart)
    merged = reconcile(readings, register=first.register)
    assert [incident.id for incident in merged.incidents] == ["I000001"]
    assert follow(merged.register, "I000002") == "I000001"
    parted = reconcile(readings, apart, merged.register)
    assert [(each.id, each.reports) for each in parted.incidents] == [(each.id, each.reports) for each in first.incidents]


def test_two_reports_of_one_id_are_refused() -> None:
    with pytest.raises(UsageError, match="'a'"):
        reconcile([told("a"), told("a", 9)])


def test_a_repost_adds_an_address_and_no_claimant() -> None:
    world = make_world(Random(5), events=1, reports=1)
    copy = copy_of(world.readings[0], "z", Random(1))
    found = reconcile([*world.readings, copy])
    assert [each.origin for each in found.copies] == [world.readings[0].id]
    assert "1 claimant" in found.incidents[0].reasons[0]


@settings(max_examples=20)
@given(st.integers(0, 10**6))
def test_the_order_of_reports_never_matters(seed: int) -> None:
    rng = Random(seed)
    readings = make_world(rng, events=10, reports=25).readings
    shuffled = rng.sample(readings, len(readings))
    one, other = reconcile(readings), reconcile(shuffled)
    assert one.incidents == other.incidents
    assert (one.relations, one.not_counted, one.queue, one.register) == (other.relations, other.not_counted, other.queue, other.register)


@settings(max_examples=20)
@given(st.integers(0, 10**6), st.integers(0, 25))
def test_adding_reports_later_equals_taking_all_at_once(seed: int, cut: int) -> None:
    readings = make_world(Random(seed), events=10, reports=25).readings
    early = reconcile(readings[:cut])
    late = reconcile(readings, register=early.register)
    assert content(late.incidents) == content(reconcile(readings).incidents)
    again = reconcile(readings, register=late.register)
    assert (again.incidents, again.register) == (late.incidents, late.register)
