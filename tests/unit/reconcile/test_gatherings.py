import pytest

from sijill.domain.claim import Claim, Harm, Scope, Weapon
from sijill.domain.place import Level
from sijill.domain.when import Precision, When
from sijill.reconcile.account import accounts_of
from sijill.reconcile.gatherings import as_totals
from tests.factories import claim, day, reading, town

CITY = town("Karn", 12.0, level=Level.CITY, radius_km=12.0)
QUARTER = town("Vell", 12.02, level=Level.NEIGHBOURHOOD, radius_km=2.0)
FAR = town("Ostra", 19.0)
SATURDAY, SUNDAY = day("2031-05-03"), day("2031-05-04")


def group(figure: int = 10, **fields: object) -> Claim:
    return claim("c1", figure, scope=Scope.INCIDENT_GROUP, places=(CITY,), when=day("2031-05-03", "2031-05-04"), **fields)


def scopes(*claims: Claim, placed: bool = False) -> list[Scope]:
    return [account.scope for account in as_totals(accounts_of(reading("r", *claims)), placed=placed)]


@pytest.mark.parametrize(
    ("single", "expected"),
    [
        (claim("c2", 1, places=(QUARTER,), when=SATURDAY, start=9), Scope.DAY_TOTAL),
        (claim("c2", 1, places=(CITY,), when=SUNDAY, start=9), Scope.DAY_TOTAL),
        (claim("c2", 1, places=(FAR,), when=SATURDAY, start=9), Scope.INCIDENT_GROUP),
        (claim("c2", 1, places=(QUARTER,), when=day("2031-05-09"), start=9), Scope.INCIDENT_GROUP),
        (claim("c2", 1, places=(QUARTER,), when=SATURDAY, harm=Harm.INJURED, start=9), Scope.INCIDENT_GROUP),
        (claim("c2", 1, places=(QUARTER,), when=SATURDAY, harm=Harm.SHOT_UNSPECIFIED, start=9), Scope.DAY_TOTAL),
        (claim("c2", 10, places=(QUARTER,), when=SATURDAY, start=9), Scope.INCIDENT_GROUP),
        (claim("c2", 1, places=(QUARTER,), when=SATURDAY, subset_of="c1", start=9), Scope.INCIDENT_GROUP),
    ],
)
def test_several_incidents_beside_one_of_them_are_a_total(single: Claim, expected: Scope) -> None:
    assert scopes(group(), single)[0] is expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When("2031-05-03", "2031-05-04", Precision.WEEKEND), Scope.DAY_TOTAL),
        (day("2031-05-01", "2031-05-31"), Scope.PERIOD_AGGREGATE),
        (SATURDAY, Scope.INCIDENT_GROUP),
        (When(), Scope.INCIDENT_GROUP),
    ],
)
def test_several_incidents_over_some_days_are_a_total(when: When, expected: Scope) -> None:
    told = claim("c1", 10, scope=Scope.INCIDENT_GROUP, places=(CITY,), when=when)
    assert scopes(told) == [expected]
    assert scopes(told, placed=True) == [Scope.INCIDENT_GROUP]


@pytest.mark.parametrize(
    ("scope", "level", "when", "expected"),
    [
        (Scope.INCIDENT_GROUP, Level.COUNTRY, SATURDAY, Scope.DAY_TOTAL),
        (Scope.INCIDENT_GROUP, Level.COUNTRY, None, Scope.PERIOD_AGGREGATE),
        (Scope.INCIDENT_GROUP, Level.PROVINCE, SATURDAY, Scope.INCIDENT_GROUP),
        (Scope.INCIDENT, Level.COUNTRY, SATURDAY, Scope.INCIDENT),
        (Scope.INCIDENT, Level.PROVINCE, When("2031", "2031", Precision.YEAR), Scope.PERIOD_AGGREGATE),
        (Scope.INCIDENT, Level.PROVINCE, When("2031-05", "2031-05", Precision.MONTH), Scope.INCIDENT),
        (Scope.INCIDENT, Level.CITY, When("2031", "2031", Precision.YEAR), Scope.INCIDENT),
    ],
)
def test_what_a_wide_land_suffered_is_a_total(scope: Scope, level: Level, when: When | None, expected: Scope) -> None:
    land = town("Freedonia", 12.0, level=level, radius_km=300.0)
    told = claim("c1", 10, scope=scope, places=(land,), when=when, weapons=(Weapon("gunfire", "shot"),))
    assert scopes(told) == [expected]
    assert scopes(told, placed=True) == [scope]


def test_several_incidents_alone_are_counted() -> None:
    assert scopes(group()) == [Scope.INCIDENT_GROUP]


def test_over_a_longer_time_they_are_the_total_of_a_period() -> None:
    week = claim("c1", 10, scope=Scope.INCIDENT_GROUP, when=day("2031-05-01", "2031-05-08"))
    assert scopes(week, claim("c2", 1, when=SATURDAY, start=9))[0] is Scope.PERIOD_AGGREGATE


@pytest.mark.parametrize(("place", "expected"), [(QUARTER, Scope.DAY_TOTAL), (CITY, Scope.INCIDENT_GROUP)])
def test_a_report_by_itself_asks_for_a_place_of_its_own(place: object, expected: Scope) -> None:
    assert scopes(group(), claim("c2", 1, places=(place,), when=SATURDAY, start=9), placed=True)[0] is expected


MONTH, LAND = When("2031-05", "2031-05", Precision.MONTH), town("Marenna", 12.0, level=Level.COUNTRY, radius_km=300.0)
NORTH = town("the North", 12.4, level=Level.PROVINCE, radius_km=80.0)
BOMBS = (Weapon("bombs", "airstrike"),)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (claim("c1", 64, places=(LAND,), when=MONTH), Scope.PERIOD_AGGREGATE),
        (claim("c1", 64, places=(LAND,), when=MONTH, weapons=BOMBS), Scope.PERIOD_AGGREGATE),
        (claim("c1", 64, places=(NORTH,), when=MONTH), Scope.PERIOD_AGGREGATE),
        (claim("c1", 64, places=(NORTH,), when=MONTH, weapons=BOMBS), Scope.INCIDENT),
        (claim("c1", 64, places=(FAR,), when=MONTH), Scope.INCIDENT),
        (claim("c1", 64, places=(LAND,), when=SATURDAY), Scope.INCIDENT),
        (claim("c1", 64, when=MONTH), Scope.INCIDENT),
    ],
)
def test_a_month_of_a_whole_land_is_a_total(told: Claim, expected: Scope) -> None:
    assert scopes(told) == [expected]
