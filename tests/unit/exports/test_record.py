"""What exporters traverse: nothing is dropped without a reason."""

from dataclasses import replace

import pytest

from sijill.domain.claim import Claim, Kind, Scope
from sijill.domain.relation import ClaimRef
from sijill.exports.record import SetAside, reason_outside
from tests.invented import velmora


@pytest.mark.parametrize(
    ("scope", "reason"),
    [
        (Scope.DAY_TOTAL, "total"),
        (Scope.CUMULATIVE, "total"),
        (Scope.INCIDENT_GROUP, "total"),
        (Scope.BACKGROUND, "background"),
        (Scope.PATTERN, "pattern"),
        (Scope.INCIDENT, "unplaced"),
        (None, "unplaced"),
    ],
)
def test_the_scope_says_why_a_claim_outside_is_not_counted(scope: Scope | None, reason: str) -> None:
    assert reason_outside(Claim.at("ten died", 0, 8, id="c1", kind=Kind.CASUALTY, scope=scope)) == reason


def test_every_casualty_claim_is_in_an_incident_or_not_counted_with_a_reason() -> None:
    record = velmora()
    outside = {each.claim for each in record.not_counted}
    for ref, claim in record.claim_by_ref.items():
        if claim.kind is Kind.CASUALTY:
            assert (ref in record.incident_of) != (ref in outside)


def test_a_reason_of_the_reconciler_stands_before_that_of_the_scope() -> None:
    record = velmora()
    ref = record.not_counted[0].claim
    given = SetAside(ref, "denied_by_accused", "A denial does not enter the bounds.")
    assert replace(record, set_aside=(given,)).not_counted[0] == given


def test_reports_without_a_reading_are_counted_by_language() -> None:
    assert velmora().unread == {"ar": 2}


def test_relations_are_found_from_their_left_claim() -> None:
    record = velmora()
    (update,) = record.relations_of[ClaimRef("courier-0504", "c1")]
    assert update.right == ClaimRef("beacon-0505", "c1")
