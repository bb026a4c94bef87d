import pytest

from sijill.domain.incident import AttributionGrade, Bounds, HarmGrade, Incident
from sijill.domain.place import Level, Place
from sijill.exports.airwars import TWO, geolocation, harm_grade, strike_status
from tests.factories import town

BY = AttributionGrade


def incident(
    blame: AttributionGrade, *codes: str, harm: HarmGrade = HarmGrade.SINGLE_CLAIMANT, attackers: Bounds | None = None
) -> Incident:
    return Incident(
        "I1",
        (),
        (),
        None,
        (),
        Bounds(2, 2, 2),
        Bounds(),
        harm_grade=harm,
        attribution_grade=blame,
        reason_codes=codes,
        attackers_killed=attackers,
    )


@pytest.mark.parametrize(
    ("known", "harm", "strike"),
    [
        (incident(BY.ADMITTED), "confirmed", "declared"),
        (incident(BY.CONTESTED, TWO), "contested", "contested"),
        (incident(BY.ALLEGED_BY_SEVERAL, TWO), "fair", "likely"),
        (incident(BY.ALLEGED_BY_ONE), "weak", "single source claim"),
        (incident(BY.NOT_ALLEGED), "weak", None),
        (incident(BY.NOT_ALLEGED, harm=HarmGrade.CONFIRMED), "fair", None),
        (incident(BY.NOT_ALLEGED, TWO, attackers=Bounds(2, 2, 2)), "discounted", None),
        (incident(BY.NOT_ALLEGED, TWO, attackers=Bounds(1, 1, 1)), "fair", None),
    ],
)
def test_their_scale_is_derived_from_ours(known: Incident, harm: str, strike: str | None) -> None:
    assert (harm_grade(known), strike_status(known)) == (harm, strike)


@pytest.mark.parametrize(
    ("place", "accuracy"),
    [
        (town("Brame"), "town"),
        (town("Brame", level=Level.NEIGHBOURHOOD), "neighbourhood/area"),
        (town("Brame", level=Level.FACILITY), "nearby landmark"),
        (town("near Brame", level=Level.AREA, radius_km=10.0), "district"),
        (town("west of Brame", level=Level.AREA, radius_km=60.0), "province/governorate"),
        (town("Marenna", level=Level.COUNTRY), "country"),
        (Place("Velm", "Velm", Level.VILLAGE), None),
        (None, None),
    ],
)
def test_the_scale_of_places(place: Place | None, accuracy: str | None) -> None:
    assert geolocation(place) == accuracy
