"""Airwars' grades and its scale of places as a derived view of ours: for readers who know their scale, never for decisions.

Theirs ask for credible sources and for belligerents near the place, which a program cannot judge: independent claimants stand in for
the first, and nothing for the second.
"""

from typing import Final

from sijill.domain.incident import AttributionGrade, HarmGrade, Incident
from sijill.domain.place import Level, Place

_STRIKE: Final = {
    AttributionGrade.ADMITTED: "declared",
    AttributionGrade.ALLEGED_BY_SEVERAL: "likely",
    AttributionGrade.CONTESTED: "contested",
    AttributionGrade.ALLEGED_BY_ONE: "single source claim",
    AttributionGrade.NOT_ALLEGED: None,
}
_ACCURACY: Final = {
    Level.COUNTRY: "country",
    Level.REGION: "province/governorate",
    Level.PROVINCE: "province/governorate",
    Level.DISTRICT: "district",
    Level.CITY: "city",
    Level.TOWN: "town",
    Level.VILLAGE: "village",
    Level.PART_OF_CITY: "neighbourhood/area",
    Level.NEIGHBOURHOOD: "neighbourhood/area",
    Level.CAMP: "neighbourhood/area",
    Level.FACILITY: "nearby landmark",
}
NEIGHBOURING_KM: Final = 25.0  # an area no wider lies in one district
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


def geolocation(place: Place | None) -> str | None:
    """Airwars' accuracy of a place, from ``country`` to ``nearby landmark``; ``None`` where it is not located."""
    if place is None or not place.is_resolved:
        return None
    if place.level in _ACCURACY:
        return _ACCURACY[place.level]
    return "district" if (place.radius_km or 0.0) <= NEIGHBOURING_KM else "province/governorate"


def _all_attackers(incident: Incident) -> bool:
    attackers, killed = incident.attackers_killed, incident.killed
    known = attackers is not None and attackers.low is not None and killed.high is not None and killed.high > 0
    return known and attackers is not None and (attackers.low or 0) >= (killed.high or 0)
