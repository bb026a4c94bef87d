"""Why an incident is what it is."""

from pathlib import Path

import pytest

from sijill.domain.claim import Scope
from sijill.domain.errors import UsageError, WorkspaceError
from sijill.domain.incident import Issued, Register
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.pipeline.explaining import NO_INCIDENT, explain_incident, explanation_of
from sijill.pipeline.workspace import open_workspace
from sijill.reconcile import Reconciliation, reconcile
from tests.factories import claim, day, nearly, reading, said_by, town

HILL = town("Hill", 12.5)


def told(identity: str, figure: object, voice: str, **fields: object) -> Reading:
    known = claim("c1", figure, when=day("2031-05-05"), places=(HILL,), source_chain=said_by(voice), **fields)  # type: ignore[arg-type]
    return reading(identity, known, published="2031-05-06")


def found(*readings: Reading, register: Register | None = None) -> Reconciliation:
    return reconcile(readings, register=register)


def test_each_bound_is_led_back_to_its_words() -> None:
    explanation = explanation_of(found(told("a", 9, "Orrel Monitor"), told("b", nearly(9), "Bell Rescue")), "I000001", "strict/1")
    assert [(heard.claim.report, heard.claimant, heard.words, heard.published) for heard in explanation.heard] == [
        ("a", "Orrel Monitor", "c1 killed", "2031-05-06"),
        ("b", "Bell Rescue", "c1 killed", "2031-05-06"),
    ]
    assert explanation.incident.killed.low_claims == (ClaimRef("a", "c1"),)
    assert "UCDP" in explanation.policy_says
    assert (explanation.airwars_harm, explanation.airwars_strike) == ("fair", None)


def test_what_may_be_the_same_and_what_was_left_out_is_named() -> None:
    background = claim("c2", 90, scope=Scope.BACKGROUND, start=9)
    total = reading("a", claim("c1", 9, when=day("2031-05-05"), places=(HILL,)), background, published="2031-05-06")
    known = {"places": (HILL,), "source_chain": said_by("Bell Rescue")}
    next_day = reading("b", claim("c1", 4, when=day("2031-05-06"), **known), published="2031-05-06")
    undated = reading("c", claim("c1", 9, **known))
    explanation = explanation_of(found(total, next_day, undated), "I000001", "strict/1")
    assert {question.incident for question in explanation.questions} == {"I000002", NO_INCIDENT}
    told = {(ref.report, ref.claim): why.split(":")[0].split(",")[0] for ref, _, why in explanation.left_out}
    assert told == {("a", "c2"): "an earlier event told as background", ("c", "c1"): "it may be told in another incident already"}


def test_a_merged_number_leads_to_where_it_went() -> None:
    both = (ClaimRef("a", "c1"), ClaimRef("b", "c1"))
    before = Register((Issued("I000001", both[:1]), Issued("I000002", both[1:])))
    merged = found(told("a", 9, "Orrel Monitor"), told("b", 9, "Bell Rescue"), register=before)
    explanation = explanation_of(merged, "I000002", "strict/1")
    assert (explanation.asked, explanation.incident.id) == ("I000002", "I000001")


@pytest.mark.parametrize(("number", "why"), [("I000009", "no incident ever had this number"), ("I000002", "was withdrawn: ")])
def test_a_number_that_stands_for_nothing_says_why(number: str, why: str) -> None:
    before = Register((Issued("I000001", (ClaimRef("a", "c1"),)), Issued("I000002", (ClaimRef("gone", "c1"),))))
    with pytest.raises(UsageError, match=why):
        explanation_of(found(told("a", 9, "Orrel Monitor"), register=before), number, "strict/1")


def test_a_workspace_without_a_run_says_what_to_do(tmp_path: Path) -> None:
    open_workspace(tmp_path / "w", create=True)
    with pytest.raises(WorkspaceError, match="sijill run PATH"):
        explain_incident(tmp_path / "w", "I000001")
