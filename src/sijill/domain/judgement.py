"""A judgement: what a person decided about claims, with author, time and reason. Judgements are added, never edited."""

from dataclasses import dataclass
from enum import StrEnum

from sijill.domain.claim import Claim
from sijill.domain.relation import ClaimRef


class Verdict(StrEnum):
    """What was decided about the claims of a judgement."""

    ACCEPT = "accept"  # the claims say what their words say; they count as reviewed
    REJECT = "reject"  # no claims of harm; they count nowhere
    CORRECT = "correct"  # the one claim is to be read as ``replacement``
    SAME_INCIDENT = "same_incident"  # all claims speak of one incident
    DIFFERENT_INCIDENTS = "different_incidents"  # no two of the claims speak of one incident
    CONFIRM_HARM = "confirm_harm"  # the incident of these claims happened: only a person may say so


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of a person, at the ISO time ``made``; a later one of the same kind on the same claims takes its place.

    ``withdraws`` names the id of an earlier judgement that no longer holds.
    """

    id: str
    verdict: Verdict
    claims: tuple[ClaimRef, ...]
    author: str
    made: str
    reason: str
    replacement: Claim | None = None
    withdraws: str | None = None
