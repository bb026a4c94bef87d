import pytest

from sijill.domain.claim import Claim, Harm, LinkType, Person, Polarity, Scope, Target, Zero
from sijill.domain.place import Level
from sijill.domain.when import Precision, When
from sijill.reconcile.account import accounts_of
from sijill.reconcile.events import by_prominence, events_of
from tests.factories import claim, day, link, nearly, reading, said_by, town

HARBOUR, HILL = town("Harbour", 12.1), town("Hill", 12.5)
NORTH = town("the North", 12.0, level=Level.PROVINCE, radius_km=80.0)
BRANN, ORSE = (Person("Ilya Brann"),), (Person("Tova Orse"),)
MONDAY, TUESDAY = day("2031-05-05"), day("2031-05-06")


def events(*claims: Claim) -> list[list[str]]:
    """Ids of the claims of each event."""
    found, _ = events_of(accounts_of(reading("r", *claims)))
    return [[account.ref.claim for account in event.accounts] for event in found]


def reasons(*claims: Claim) -> dict[str, str]:
    return {account.ref.claim: why for account, why in events_of(accounts_of(reading("r", *claims)))[1]}


@pytest.mark.parametrize(
    ("claims", "grouped"),
    [
        ([claim("c1", 5), claim("c2", 9, harm=Harm.INJURED, start=9)], [["c1", "c2"]]),
        ([claim("c1", 5), claim("c2", 5, start=9)], [["c1", "c2"]]),
        ([claim("c1", 5), claim("c2", 5, start=9, relations=link(LinkType.SEPARATE_EVENT, "c1"))], [["c1"], ["c2"]]),
        ([claim("c1", 5, when=MONDAY), claim("c2", 5, when=TUESDAY, start=9)], [["c1"], ["c2"]]),
        ([claim("c1", 1, when=MONDAY, persons=BRANN), claim("c2", 1, when=TUESDAY, persons=BRANN, start=9)], [["c1", "c2"]]),
        ([claim("c1", 1, when=MONDAY, persons=BRANN), claim("c2", 1, when=TUESDAY, persons=ORSE, start=9)], [["c1"], ["c2"]]),
        ([claim("c1", 5, places=(HARBOUR,)), claim("c2", 5, places=(HILL,), start=9)], [["c1"], ["c2"]]),
        ([claim("c1", 5, places=(HARBOUR,)), claim("c2", 5, places=(NORTH,), start=9)], [["c1", "c2"]]),
        ([claim("c1", 5, places=(HARBOUR,)), claim("c2", 2, group="women", subset_of="c1", start=9)], [["c1", "c2"]]),
        ([claim("c1", 6, group="soldiers"), claim("c2", 8, group="attackers", start=9)], [["c1", "c2"]]),
        ([claim("c1", 5, source_chain=said_by("A")), claim("c2", 9, source_chain=said_by("B"), start=9)], [["c1", "c2"]]),
        ([claim("c1", 5), claim("c2", 0, polarity=Polarity.NEGATED, zero=Zero.EXPLICIT_NONE, start=9)], [["c1", "c2"]]),
        (
            [claim("c1", 5, places=(town("Ashe", None, None),)), claim("c2", 9, places=(town("Brill", None, None),), start=9)],
            [["c1"], ["c2"]],
        ),
    ],
)
def test_claims_of_one_moment_are_one_event(claims: list[Claim], grouped: list[list[str]]) -> None:
    assert events(*claims) == grouped


def test_arrests_beside_harm_are_the_course_of_events() -> None:
    arrest = claim("c2", 1, harm=Harm.DETAINED, when=TUESDAY, start=9)
    assert events(claim("c1", 5, when=MONDAY), arrest) == [["c1"]]
    assert "course of events" in reasons(claim("c1", 5, when=MONDAY), arrest)["c2"]
    assert events(arrest) == [["c2"]]


def test_a_street_may_lie_in_the_town_but_two_streets_are_two_places() -> None:
    mill, dock = (town(name, None, None, level=Level.AREA) for name in ("Mill Street", "Dock Road"))
    assert events(claim("c1", 5, places=(HILL,)), claim("c2", 3, places=(mill,), start=9)) == [["c1", "c2"]]
    assert events(claim("c1", 5, places=(dock,)), claim("c2", 3, places=(mill,), start=9)) == [["c1"], ["c2"]]


def test_totals_make_no_event_and_say_why() -> None:
    total = claim("c1", 116, scope=Scope.DAY_TOTAL, places=(NORTH,))
    period = claim("c2", 600, scope=Scope.PERIOD_AGGREGATE, when=day("2031-03-01", "2031-04-30"), start=9)
    part = claim("c3", 25, scope=Scope.DAY_TOTAL, subset_of="c1", places=(HILL,), start=19)
    assert events(total, period, part) == []
    assert set(reasons(total, period, part)) == {"c1", "c2", "c3"}
    assert "never added" in reasons(total)["c1"]


def test_an_incident_inside_a_total_is_an_event() -> None:
    total = claim("c1", 116, scope=Scope.DAY_TOTAL, places=(NORTH,))
    assert events(total, claim("c2", 7, subset_of="c1", places=(HILL,), start=9)) == [["c2"]]


@pytest.mark.parametrize(
    ("running", "is_event"),
    [
        (claim("c1", 31, scope=Scope.CUMULATIVE, when=MONDAY, places=(HILL,)), True),
        (claim("c1", 31, scope=Scope.CUMULATIVE, targets=(Target("the market", "market"),)), True),
        (claim("c1", 3100, scope=Scope.CUMULATIVE, when=When("2031-01-01", None, Precision.OPEN_PERIOD), places=(HILL,)), False),
        (claim("c1", 3100, scope=Scope.CUMULATIVE, when=MONDAY, places=(NORTH,)), False),
        (claim("c1", 3100, scope=Scope.CUMULATIVE), False),
        (claim("c1", 3100, scope=Scope.CAMPAIGN_AGGREGATE, when=MONDAY, places=(HILL,)), False),
        (claim("c1", 55, scope=Scope.PERIOD_AGGREGATE, when=day("2031-05-05", "2031-05-07"), places=(HILL,)), True),
        (claim("c1", 55, scope=Scope.PERIOD_AGGREGATE, when=day("2031-05-05", "2031-05-25"), places=(HILL,)), False),
        (claim("c1", 55, scope=Scope.PERIOD_AGGREGATE, when=When("2031-05", "2031-05", Precision.MONTH), places=(HILL,)), True),
        (claim("c1", 55, scope=Scope.PERIOD_AGGREGATE, when=When("2031-05", "2031-05", Precision.MONTH), places=(NORTH,)), False),
    ],
)
def test_the_running_toll_of_one_incident_is_that_incident(running: Claim, is_event: bool) -> None:
    assert bool(events(running)) is is_event


def test_a_running_toll_beside_an_incident_is_no_second_one() -> None:
    running = claim("c1", 31, scope=Scope.CUMULATIVE, when=MONDAY, places=(HILL,))
    assert events(running, claim("c2", 4, start=9)) == [["c2"]]


def test_a_running_toll_linked_to_an_incident_is_its_figure() -> None:
    first = claim("c1", 25, relations=link(LinkType.SUPERSEDED_BY, "c2"))
    assert events(first, claim("c2", 31, scope=Scope.CUMULATIVE, start=9)) == [["c1", "c2"]]


def test_nobody_else_hurt_is_no_incident_of_its_own() -> None:
    none = claim("c2", 0, harm=Harm.INJURED, polarity=Polarity.NEGATED, zero=Zero.EXPLICIT_NONE, when=TUESDAY, start=9)
    assert events(claim("c1", 5, when=MONDAY), none) == [["c1"]]
    assert "nobody injured" in reasons(claim("c1", 5, when=MONDAY), none)["c2"]
    assert events(none) == [["c2"]]


def test_a_house_may_stand_in_a_street_whose_place_nobody_knows() -> None:
    clinic, mill = town("Vashti Clinic", None, None, level=Level.FACILITY), town("Mill Street", None, None, level=Level.AREA)
    assert events(claim("c1", 5, places=(mill,)), claim("c2", 3, harm=Harm.INJURED, places=(clinic,), start=9)) == [["c1", "c2"]]


def test_other_harm_of_the_next_day_is_the_aftermath_in_the_same_place_only() -> None:
    killed = claim("c1", 2, when=MONDAY, places=(HILL,))
    assert events(killed, claim("c2", 6, harm=Harm.INJURED, when=TUESDAY, places=(HILL,), start=9)) == [["c1", "c2"]]
    assert events(killed, claim("c2", 6, harm=Harm.INJURED, when=TUESDAY, places=(HARBOUR,), start=9)) == [["c1"], ["c2"]]
    assert events(killed, claim("c2", 6, when=TUESDAY, places=(HILL,), start=9)) == [["c1"], ["c2"]]


def test_background_counts_only_in_a_report_that_tells_nothing_else() -> None:
    earlier = claim("c2", 40, scope=Scope.BACKGROUND, when=MONDAY, places=(HILL,), start=9)
    assert events(claim("c1", 5), earlier) == [["c1"]]
    assert events(earlier) == [["c2"]]


def test_the_most_prominent_event_comes_first() -> None:
    title = "Blast kills 5 in Harbour"
    small = claim("c1", 5, quote="kills 5", start=6, places=(HARBOUR,))
    body = claim("c2", 40, quote="40 people died", start=100, places=(HILL,))
    late = claim("c3", 90, quote="90 people died", start=5000, places=(town("Far", 14.0),))
    found, _ = events_of(accounts_of(reading("r", small, body, late)))
    order = [event.accounts[0].ref.claim for event in by_prominence(reversed(found), title)]
    assert order == ["c1", "c2", "c3"]
    assert [event.accounts[0].ref.claim for event in by_prominence(found, None)] == ["c2", "c1", "c3"]


def test_the_event_takes_its_best_known_day_and_place() -> None:
    found, _ = events_of(
        accounts_of(reading("r", claim("c1", nearly(9), places=(NORTH,)), claim("c2", 9, when=MONDAY, places=(HILL,), start=9)))
    )
    assert found[0].days.length == 1
    assert [spot.name for spot in found[0].region] == ["hill"]
