from sijill.domain.place import Level
from sijill.reconcile.account import accounts_of
from sijill.reconcile.compose import compose_incident, places_of, when_of
from sijill.reconcile.policies import policy_named
from tests.factories import claim, day, reading, town

NORTH, HILL = town("the North", 12.0, level=Level.PROVINCE, radius_km=80.0), town("Hill", 12.5)
ONE = accounts_of(reading("r1", claim("c1", 9, places=(NORTH,), when=day("2031-05-04", "2031-05-06"))))
OTHER = accounts_of(reading("r2", claim("c1", 12, places=(HILL,), when=day("2031-05-05"))))


def test_an_incident_is_the_same_in_whatever_order_its_accounts_come() -> None:
    policy = policy_named("ucdp")
    assert compose_incident("I1", [*ONE, *OTHER], policy) == compose_incident("I1", [*OTHER, *ONE], policy)


def test_an_incident_says_who_tells_it_by_which_policy() -> None:
    incident = compose_incident("I1", [*ONE, *OTHER], policy_named("airwars"), ["both are dated"])
    assert incident.policy == "airwars/1"
    assert incident.reports == ("r1", "r2")
    assert (incident.killed.low, incident.killed.best, incident.killed.high) == (9, None, 12)
    assert incident.reasons[0] == "2 reports, 2 claimants"
    assert "both are dated" in incident.reasons
    assert incident.reason_codes


def test_the_finest_day_and_place_are_the_incident_s() -> None:
    assert when_of([*ONE, *OTHER]) == day("2031-05-05")
    assert places_of([*ONE, *OTHER]) == (HILL,)
    assert when_of(accounts_of(reading("r", claim()))) is None
    assert places_of(accounts_of(reading("r", claim()))) == ()
