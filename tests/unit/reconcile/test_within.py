import pytest

from sijill.domain.claim import CivilianStatus, Claim, Harm, LinkType, Person, Scope
from sijill.domain.errors import UsageError
from sijill.domain.quantity import Modifier, Quantity
from sijill.domain.reading import Reading
from sijill.reconcile import incidents_of
from tests.factories import at_least, claim, link, nearly, reading, said_by, town
from tests.steps import steps


def test_incidents_of_a_report_come_most_prominent_first() -> None:
    first, second = claim("c1", 3, places=(town("Hill", 12.5),)), claim("c2", 12, places=(town("Harbour", 11.0),), start=9)
    found = incidents_of(reading("r", first, second))
    assert [(incident.id, incident.killed.best) for incident in found] == [("i1", 12), ("i2", 3)]


def test_no_total_is_an_incident_beside_a_count_of_one() -> None:
    found = incidents_of(reading("r", claim("c1", 116, scope=Scope.DAY_TOTAL), claim("c2", 4, start=9)))
    assert [incident.killed.best for incident in found] == [4]
    assert incidents_of(reading("r")) == ()


def test_a_total_told_alone_is_marked() -> None:
    (found,) = incidents_of(reading("r", claim("c1", 116, scope=Scope.DAY_TOTAL)))
    assert (found.id, found.killed.best, found.reason_codes[-1]) == ("t1", 116, "total_only")


def test_persons_named_apart_add_up_and_one_told_alone_is_among_those_counted() -> None:
    ann, bea = claim("c1", 1, persons=(Person("Ann Roe"),)), claim("c2", 1, start=9, persons=(Person("Bea Doe"),))
    (found,) = incidents_of(reading("r", ann, bea))
    assert found.killed.best == 2
    (found,) = incidents_of(reading("r", claim("c1", 1), claim("c2", 3, start=9), claim("c3", 1, start=19)))
    assert (found.killed.low, found.killed.best, found.killed.high) == (3, 3, 3)


def test_people_shot_and_not_told_dead_are_the_injured() -> None:
    shot, dead = claim("c1", 6, harm=Harm.SHOT_UNSPECIFIED), claim("c2", 1, start=9)
    (found,) = incidents_of(reading("r", shot, dead))
    assert (found.killed.best, found.injured.low, found.injured.best) == (1, None, 5)


def test_a_headline_and_a_weaker_body_are_one_figure() -> None:
    (incident,) = incidents_of(reading("r", claim("c1", 25), claim("c2", nearly(25), group="civilians", start=9)))
    assert (incident.killed.low, incident.killed.high) == (None, 25)


def test_an_unknown_policy_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        incidents_of(reading("r"), policy="guess")


def _dense(count: int) -> Reading:
    """One moment told by many voices, over and over: numbers, groups, parts, and links among them."""
    return reading("r", *(_told(at) for at in range(count)))


def _told(at: int) -> Claim:
    before = f"c{at - 1}"
    return claim(
        f"c{at}",
        at_least(at % 50 + 2) if at % 3 else at % 50 + 2,
        group=("people", "civilians", "women", "children", "soldiers")[at % 5],
        start=at,
        source_chain=said_by(f"Speaker {at % 9}") if at % 2 else (),
        subset_of=before if at % 7 == 3 else None,
        relations=link((LinkType.RESTATES, LinkType.DISJOINT_FROM)[at % 2], before) if at % 4 == 1 else (),
    )


def test_a_report_of_four_times_as_many_claims_takes_about_four_times_the_steps() -> None:
    few, many = _dense(150), _dense(600)
    incidents_of(many)
    assert steps(lambda: incidents_of(many)) < 6 * steps(lambda: incidents_of(few))


def test_a_few_called_civilians_are_no_count_of_all_civilians() -> None:
    told = claim("c2", 1, start=9, civilian_status=CivilianStatus.CIVILIAN)
    (found,) = incidents_of(reading("r", claim("c1", 4), told))
    assert (found.killed.best, found.civilians_killed) == (4, None)
    (found,) = incidents_of(
        reading("r", claim("c1", 4), claim("c2", 3, start=9, group="civilians", civilian_status=CivilianStatus.CIVILIAN))
    )
    assert found.civilians_killed is not None
    assert found.civilians_killed.best == 3


def test_a_total_that_its_report_spreads_over_places_is_no_incident() -> None:
    whole = claim("c1", 116, scope=Scope.DAY_TOTAL, places=(town("Ostia", 11.0),))
    part = claim("c2", 82, scope=Scope.DAY_TOTAL, places=(town("Hill", 12.5),), subset_of="c1", start=9)
    assert incidents_of(reading("r", whole, part)) == ()


def test_what_is_said_of_many_of_a_total_does_not_spread_it() -> None:
    total = claim("c1", 17, scope=Scope.PERIOD_AGGREGATE)
    many = claim(
        "c2", Quantity(3, None, None, "many", Modifier.MANY), scope=Scope.PERIOD_AGGREGATE, subset_of="c1", places=(town("Hill"),), start=9
    )
    (found,) = incidents_of(reading("r", total, many))
    assert found.killed.best == 17
