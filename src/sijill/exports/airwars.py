"""Airwars' two grades as a derived view of ours: for readers who know their scale, never for decisions.

Theirs ask for credible sources and for belligerents near the place, which a program cannot judge: independent claimants stand in for
the first, and nothing for the second.
"""

from typing import Final

from sijill.domain.incident import AttributionGrade, HarmGrade, Incident

_STRIKE: Final = {
    AttributionGrade.ADMITTED: "declared",
    AttributionGrade.ALLEGED_BY_SEVERAL: "likely",
    AttributionGrade.CONTESTED: "contested",
    AttributionGrade.ALLEGED_BY_ONE: "single source claim",
    AttributionGrade.NOT_ALLEGED: None,
}
TWO: Final = "two_independent_claimants"


def harm_grade(incident: Incident) -> str:
    """``confirmed`` (a belligerent admits it), ``discounted`` (only attackers died), ``contested``, ``fair`` (two claimants), ``weak``."""
    if incident.attribution_grade is AttributionGrade.ADMITTED:
        return "confirmed"
    if _all_attackers(incident):
        return "discounted"
    if incident.attribution_grade is AttributionGrade.CONTESTED:
        return "contested"
    return "fair" if incident.harm_grade is HarmGrade.CONFIRMED or TWO in incident.reason_codes else "weak"


def strike_status(incident: Incident) -> str | None:
    """``declared``, ``likely``, ``contested``, ``single source claim``, or ``None`` where nobody is blamed."""
    return _STRIKE[incident.attribution_grade]


def _all_attackers(incident: Incident) -> bool:
    attackers, killed = incident.attackers_killed, incident.killed
    known = attackers is not None and attackers.low is not None and killed.high is not None and killed.high > 0
    return known and attackers is not None and (attackers.low or 0) >= (killed.high or 0)
