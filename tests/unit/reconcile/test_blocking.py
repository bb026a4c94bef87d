from dataclasses import replace
from typing import Any

import pytest

from sijill.domain.claim import Person
from sijill.domain.place import Level
from sijill.reconcile.account import accounts_of
from sijill.reconcile.blocking import candidate_pairs
from sijill.reconcile.events import events_of
from sijill.reconcile.mentions import Mention, Rare, mention_of
from tests.factories import claim, day, reading, town

HILL = town("Hill", 12.5, gazetteer_id="hill", parents=("north", "xm"))
NORTH = town("the North", 12.0, level=Level.PROVINCE, radius_km=80.0, gazetteer_id="north")


def mention(identity: str, figure: int = 9, group: str = "", published: str = "2031-05-06", **fields: Any) -> Mention:
    known = reading(identity, claim("c1", figure, **fields), published=published)
    return mention_of(events_of(accounts_of(known))[0][0], known, group or identity)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ({"places": (HILL,), "when": day("2031-05-04")}, {"places": (HILL,), "when": day("2031-05-05")}, True),
        ({"places": (HILL,), "when": day("2031-05-04")}, {"places": (HILL,), "when": day("2031-05-09")}, False),
        ({"places": (HILL,), "when": day("2031-05-04")}, {"places": (town("Hyll", 12.501),), "when": day("2031-05-04")}, True),
        ({"places": (HILL,), "when": day("2031-05-04")}, {"places": (NORTH,), "when": day("2031-05-04"), "figure": 2}, True),
        ({"places": (HILL,), "when": day("2031-05-04")}, {"places": (town("Isle", 2.0),), "when": day("2031-05-04")}, False),
        ({"places": (HILL,), "when": day("2031-05-05")}, {}, True),  # undated and unplaced, but the same number in the news
        ({"places": (HILL,), "when": day("2031-05-04")}, {"places": (HILL,), "when": day("2031-05-01", "2031-05-31")}, True),
        ({"places": (HILL,), "when": day("2031-05-04")}, {"places": (HILL,), "published": "2031-09-09"}, True),  # told again without a day
        ({"places": (HILL,), "when": day("2031-05-04")}, {"places": (HILL,), "published": "2031-09-09", "figure": 4}, False),
        ({"persons": (Person("Ilya Brann"),)}, {"persons": (Person("Ilya Brann"),), "published": "2031-09-09", "figure": 1}, True),
        ({"group": "r0"}, {"group": "r0", "published": "2031-09-09", "figure": 1}, True),
    ],
)
def test_mentions_meet_under_day_and_place_victim_or_text(one: dict[str, Any], other: dict[str, Any], meet: bool) -> None:
    assert candidate_pairs([mention("r0", **one), mention("r1", **other)], Rare()) == ([(0, 1)] if meet else [])


def test_a_crowd_is_not_compared_all_with_all() -> None:
    crowd = [mention(f"r{at:03d}", 1 + at, places=(HILL,), when=day("2031-05-04")) for at in range(200)]
    assert len(candidate_pairs(crowd, Rare())) <= 200 * 25


def test_reports_that_share_rare_runs_of_words_meet_wherever_they_place_it() -> None:
    apart = [mention("r0", places=(HILL,)), mention("r1", 1, published="2031-09-09")]
    one, two = ({report: frozenset(runs) for report in ("r0", "r1")} for runs in ("a", "ab"))
    assert candidate_pairs(apart, Rare(runs=one)) == []
    assert candidate_pairs(apart, Rare(runs=two)) == [(0, 1)]


def test_two_known_places_meet_where_both_reports_name_several_rare_ones() -> None:
    named = frozenset({"mill street", "ashe"})
    one, other = (
        replace(mention(identity, at, places=(place,), when=day("2031-05-04")), named=named)
        for at, (identity, place) in enumerate((("r0", HILL), ("r1", town("Isle", 2.0))), 1)
    )
    assert candidate_pairs([one, other], Rare({"@mill street": 2})) == []
    assert candidate_pairs([one, other], Rare({"@mill street": 2, "@ashe": 2})) == [(0, 1)]
