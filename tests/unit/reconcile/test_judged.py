from typing import Any

from sijill.domain.judgement import Judgement, Verdict
from sijill.domain.relation import ClaimRef
from sijill.reconcile.judged import apply_to, standing
from tests.factories import claim, reading

A, B, C = ClaimRef("r1", "c1"), ClaimRef("r2", "c1"), ClaimRef("r3", "c1")


def judgement(identity: str, verdict: Verdict, *claims: ClaimRef, made: str = "2031-06-01T10:00:00Z", **fields: Any) -> Judgement:
    return Judgement(identity, verdict, claims, "reader", made, "because", **fields)


def test_the_last_judgement_on_a_claim_holds() -> None:
    early, late = judgement("1", Verdict.REJECT, A), judgement("2", Verdict.ACCEPT, A, made="2031-06-02T10:00:00Z")
    assert standing([late, early]).accepted == {A}
    assert not standing([late, early]).rejected


def test_a_withdrawn_judgement_is_gone() -> None:
    first = judgement("1", Verdict.REJECT, A)
    second = judgement("2", Verdict.ACCEPT, B, made="2031-06-02T10:00:00Z", withdraws="1")
    assert not standing([first, second]).rejected


def test_pairs_are_held_together_or_apart() -> None:
    found = standing([judgement("1", Verdict.SAME_INCIDENT, C, A, B), judgement("2", Verdict.DIFFERENT_INCIDENTS, A, B, made="2031-06-02")])
    assert found.together == ((B, C),)
    assert found.apart == ((A, B),)


def test_claims_are_corrected_and_rejected() -> None:
    known = [reading("r1", claim("c1", 9)), reading("r2", claim("c1", 5))]
    judged = standing([judgement("1", Verdict.CORRECT, A, replacement=claim("new", 7)), judgement("2", Verdict.REJECT, B)])
    corrected, emptied = apply_to(known, judged)
    assert [(each.id, each.number and each.number.best) for each in corrected.claims] == [("c1", 7)]
    assert emptied.claims == ()
    assert apply_to(known, standing([])) == known
