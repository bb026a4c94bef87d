from dataclasses import replace
from typing import Any

import pytest

from sijill.domain.claim import Harm, Person, Target, Weapon
from sijill.domain.place import Level
from sijill.domain.provenance import Perpetrator
from sijill.reconcile.account import accounts_of
from sijill.reconcile.events import events_of
from sijill.reconcile.features import compare, must_not_link, weights
from sijill.reconcile.mentions import Mention, mention_of
from tests.factories import claim, day, reading, said_by, town

HARBOUR, HILL, QUAY = town("Harbour", 12.1), town("Hill", 13.5), town("Quay", 12.13)
CITY = town("Karn", 11.5, level=Level.CITY)
NORTH = town("the North", 12.0, level=Level.PROVINCE, radius_km=80.0)


def mention(
    identity: str, figure: int | None = 9, published: str = "2031-05-06", title: str | None = None, group: str = "", **fields: Any
) -> Mention:
    known = reading(identity, claim("c1", figure, **fields), published=published, title=title)
    return mention_of(events_of(accounts_of(known))[0][0], known, group or identity)


@pytest.mark.parametrize(
    ("one", "other", "statement"),
    [
        ({"persons": (Person("Ilya Brann"),)}, {"persons": (Person("ilya brann"),)}, "same_victim"),
        ({"group": "r0"}, {"group": "r0"}, "same_words"),
        ({"places": (HARBOUR,)}, {"places": (HARBOUR,)}, "same_place"),
        ({"places": (CITY,)}, {"places": (CITY,)}, "same_city"),
        ({"places": (HARBOUR,)}, {"places": (HILL,)}, "places_apart"),
        ({"places": (HARBOUR,)}, {"places": (QUAY,)}, "places_near"),
        ({"places": (HARBOUR,)}, {"places": (NORTH,)}, "places_touch"),
        ({"places": (town("Ashe", None),)}, {"places": (town("Brill", None),)}, "names_differ"),
        ({"places": (town("Ashe", None),)}, {"places": (town("Ashe", 12.0, gazetteer_id="a"),)}, "same_name"),
        ({"when": day("2031-05-04")}, {"when": day("2031-05-04")}, "same_day"),
        ({"when": day("2031-05-04")}, {"when": day("2031-05-05")}, "next_day"),
        ({"when": day("2031-05-04")}, {"when": day("2031-05-08")}, "days_apart"),
        ({"when": day("2031-05-04")}, {}, "days_overlap"),
        ({}, {"published": "2031-05-07"}, "published_together"),
        ({}, {"published": "2031-07-07"}, "published_apart"),
        ({}, {}, "same_large_killed"),
        ({"figure": 2}, {"figure": 2}, "same_killed"),
        ({}, {"figure": 12}, "killed_differ"),
        ({}, {"figure": 90}, "killed_far"),
        ({"weapons": (Weapon("bomb", "ied"),)}, {"weapons": (Weapon("knife", "blade"),)}, "other_weapon"),
        ({"targets": (Target("a school", "school"),)}, {"targets": (Target("school", "school"),)}, "same_target"),
        ({"perpetrators": (Perpetrator("X", "X"),)}, {"perpetrators": (Perpetrator("the X", "X"),)}, "same_hand"),
    ],
)
def test_statements_about_two_mentions(one: dict[str, Any], other: dict[str, Any], statement: str) -> None:
    left, right = mention("r0", **one), mention("r1", **other)
    score = compare(left, right, {})
    assert statement in score.statements
    assert score == compare(right, left, {})
    assert weights().says[statement] in score.sentence


def test_headlines_that_share_rare_words() -> None:
    title = "Carnage beside Harbour viaduct"
    assert "alike_titles" in compare(mention("r0", title=title), mention("r1", title=title), {"carnage": 2, "viaduct": 2}).statements


def test_a_street_and_a_town_of_other_names_may_be_one_place() -> None:
    street = town("Mill Street", None, level=Level.AREA)
    assert "names_differ" not in compare(mention("r0", places=(street,)), mention("r1", places=(HARBOUR,)), {}).statements


def test_a_place_few_reports_name() -> None:
    left, right = (replace(mention(identity), named=frozenset({"mill street"})) for identity in ("r0", "r1"))
    assert "same_names" in compare(left, right, {"@mill street": 2}).statements
    assert "same_names" not in compare(left, right, {}).statements


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({"when": day("2031-05-04")}, {"when": day("2031-05-08")}, "days"),
        ({"places": (HARBOUR,)}, {"places": (HILL,)}, "far apart"),
        (
            {"places": (HARBOUR,), "source_chain": said_by("Orrel Monitor")},
            {"places": (town("Dene", 12.2),), "figure": 4, "source_chain": said_by("Orrel Monitor")},
            "two districts",
        ),
    ],
)
def test_signs_that_forbid_a_link(one: dict[str, Any], other: dict[str, Any], why: str) -> None:
    assert why in (must_not_link(mention("r0", **one), mention("r1", **other)) or "")


def test_one_report_is_never_linked_to_itself_and_others_may_be() -> None:
    assert must_not_link(mention("r0"), mention("r0"))
    assert must_not_link(mention("r0"), mention("r1")) is None


def test_weights_are_ordered() -> None:
    assert weights().queue < weights().merge
    assert set(weights().points) == set(weights().says)


def test_nobody_dies_twice() -> None:
    killed: dict[str, Any] = {"persons": (Person("Ilya Brann"),), "places": (HARBOUR,)}
    one, other = mention("r1", 1, when=day("2031-05-04"), **killed), mention("r2", 1, when=day("2031-06-04"), **killed)
    assert must_not_link(one, other) is None
    assert "dies_once" in compare(one, other, {}).statements
    assert compare(one, other, {}).points >= weights().merge


def test_somebody_may_be_hurt_twice() -> None:
    hurt: dict[str, Any] = {"persons": (Person("Ilya Brann"),), "places": (HARBOUR,), "harm": Harm.INJURED}
    one, other = mention("r1", 1, when=day("2031-05-04"), **hurt), mention("r2", 1, when=day("2031-06-04"), **hurt)
    assert must_not_link(one, other) == "they are dated to days that are apart"
