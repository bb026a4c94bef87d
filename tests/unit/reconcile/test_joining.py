"""Groups of accounts that nothing keeps apart are one moment."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.claim import Claim, Harm, LinkType
from sijill.reconcile.account import accounts_of
from sijill.reconcile.events import Event
from sijill.reconcile.joining import Moment, join_groups
from tests.factories import claim, day, link, reading, town
from tests.steps import steps

HARBOUR, HILL, MILL = town("Harbour", 12.1), town("Hill", 12.5), town("Mill", None, None)


def joined(*claims: Claim) -> list[list[str]]:
    return [[account.ref.claim for account in group] for group in join_groups([each] for each in accounts_of(reading("r", *claims)))]


@pytest.mark.parametrize(
    ("claims", "groups"),
    [
        ([claim("c1", 5, places=(HARBOUR,)), claim("c2", 9, places=(HILL,)), claim("c3", 9)], [["c1"], ["c2", "c3"]]),
        ([claim("c1", 5, places=(HARBOUR,)), claim("c2", 9, places=(HILL,)), claim("c3", 5, places=(HARBOUR,))], [["c1", "c3"], ["c2"]]),
        (
            [claim("c1", 5, when=day("2031-05-05")), claim("c2", 5, when=day("2031-05-08")), claim("c3", 5, when=day("2031-05-05"))],
            [["c1", "c3"], ["c2"]],
        ),
        ([claim("c1", 5), claim("c2", 5, relations=link(LinkType.SEPARATE_EVENT, "c1")), claim("c3", 5)], [["c1"], ["c2", "c3"]]),
        ([claim("c1", 5), claim("c2", 5, relations=link(LinkType.NOT_SAME_AS, "c3")), claim("c3", 5)], [["c1", "c2"], ["c3"]]),
    ],
)
def test_a_group_joins_the_nearest_earlier_moment_it_may_be_one_with(claims: list[Claim], groups: list[list[str]]) -> None:
    assert joined(*claims) == groups


WHENS = st.sampled_from([None, day("2031-05-05"), day("2031-05-06"), day("2031-05-05", "2031-05-07")])
PLACES = st.sampled_from([(), (HARBOUR,), (HILL,), (MILL,), (HARBOUR, HILL)])


@given(st.lists(st.tuples(st.integers(1, 4), WHENS, PLACES, st.sampled_from([Harm.KILLED, Harm.INJURED])), min_size=1, max_size=8))
def test_what_is_kept_of_a_moment_is_what_its_accounts_come_to(rows: list[tuple[int, object, tuple[object, ...], Harm]]) -> None:
    claims = [claim(f"c{at}", n, when=when, places=where, harm=harm, start=at) for at, (n, when, where, harm) in enumerate(rows)]
    accounts = accounts_of(reading("r", *claims))
    moment = Moment()
    for at in range(0, len(accounts), 3):
        moment.take(accounts[at : at + 3])
    event = Event(tuple(accounts))
    assert (moment.days, moment.region) == (event.days, event.region)


def _spread(count: int) -> Sequence[Claim]:
    """Claims of many days and towns, as one very long report tells them."""
    towns = [town(f"Town {at}", float(at), 20.0) for at in range(40)]
    days = [day(f"{year}-{month:02}-{number:02}") for year in range(2031, 2034) for month in range(1, 13) for number in range(1, 29)]
    return [claim(f"c{at}", at % 7 + 1, when=days[at], places=(towns[at % 40],), start=at) for at in range(count)]


def test_joining_four_times_as_many_takes_about_four_times_the_steps() -> None:
    few, many = ([[each] for each in accounts_of(reading("r", *_spread(count)))] for count in (150, 600))
    join_groups(many)
    assert steps(lambda: join_groups(many)) < 6 * steps(lambda: join_groups(few))


@pytest.mark.parametrize(
    ("found", "groups"),
    [
        ("2031-05-08", [["c1", "c2"]]),
        ("2031-05-25", [["c1"], ["c2"]]),
        ("2031-05-02", [["c1"], ["c2"]]),
    ],
)
def test_bodies_found_at_the_place_within_days_may_be_those_of_its_dead(found: str, groups: list[list[str]]) -> None:
    killed = claim("c1", 37, when=day("2031-05-05"), places=(HARBOUR,))
    assert joined(killed, claim("c2", 12, quote="Twelve bodies", when=day(found), places=(HARBOUR,))) == groups
    assert joined(killed, claim("c2", 12, when=day("2031-05-08"), places=(HARBOUR,))) == [["c1"], ["c2"]]
