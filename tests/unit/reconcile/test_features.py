from dataclasses import replace
from typing import Any

import pytest

from sijill.domain.claim import Harm, Link, LinkType, Person, Target, Weapon
from sijill.domain.place import Level
from sijill.domain.provenance import Perpetrator
from sijill.reconcile.account import accounts_of
from sijill.reconcile.events import events_of
from sijill.reconcile.features import compare, may_be_asked, must_not_link, weights
from sijill.reconcile.mentions import Mention, Rare, mention_of
from tests.factories import claim, day, reading, said_by, town

HARBOUR, HILL, QUAY = town("Harbour", 12.1), town("Hill", 13.5), town("Quay", 12.13)
ORLO, FAR_ORLO = town("Orlo", gazetteer_id="o1"), town("New Orlo", 19.0, gazetteer_id="o2")
CITY = town("Karn", 11.5, level=Level.CITY)
NORTH = town("the North", 12.0, level=Level.PROVINCE, radius_km=80.0)


def mention(
    identity: str, figure: int | None = 9, published: str | None = "2031-05-06", title: str | None = None, group: str = "", **fields: Any
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
        ({"places": (ORLO,)}, {"places": (replace(FAR_ORLO, as_written="town of Orlo"),)}, "same_name"),
        ({"when": day("2031-05-04")}, {"when": day("2031-05-04")}, "same_day"),
        ({"when": day("2031-05-04")}, {"when": day("2031-05-05")}, "next_day"),
        ({"when": day("2031-05-04")}, {"when": day("2031-05-08")}, "days_apart"),
        ({"when": day("2031-05-04")}, {}, "days_overlap"),
        ({}, {"published": "2031-05-07"}, "published_together"),
        ({}, {"published": "2031-07-07"}, "published_apart"),
        ({}, {}, "same_large_killed"),
        ({"figure": 1}, {"figure": 1}, "same_killed"),
        ({"figure": 2}, {"figure": 2}, "same_several_killed"),
        ({}, {"figure": 12}, "killed_differ"),
        ({}, {"figure": 90}, "killed_far"),
        ({"weapons": (Weapon("bomb", "ied"),)}, {"weapons": (Weapon("knife", "blade"),)}, "other_weapon"),
        ({"targets": (Target("a school", "school"),)}, {"targets": (Target("school", "school"),)}, "same_target"),
        ({"perpetrators": (Perpetrator("X", "X"),)}, {"perpetrators": (Perpetrator("the X", "X"),)}, "same_hand"),
    ],
)
def test_statements_about_two_mentions(one: dict[str, Any], other: dict[str, Any], statement: str) -> None:
    left, right = mention("r0", **one), mention("r1", **other)
    score = compare(left, right, Rare())
    assert statement in score.statements
    assert score == compare(right, left, Rare())
    assert weights().says[statement] in score.sentence


def test_headlines_that_share_rare_words() -> None:
    title = "Carnage beside Harbour viaduct"
    assert "alike_titles" in compare(mention("r0", title=title), mention("r1", title=title), Rare({"carnage": 2, "viaduct": 2})).statements


def test_a_street_and_a_town_of_other_names_may_be_one_place() -> None:
    street = town("Mill Street", None, level=Level.AREA)
    assert "names_differ" not in compare(mention("r0", places=(street,)), mention("r1", places=(HARBOUR,)), Rare()).statements


def test_a_place_few_reports_name() -> None:
    left, right = (replace(mention(identity), named=frozenset({"mill street"})) for identity in ("r0", "r1"))
    assert "same_names" in compare(left, right, Rare({"@mill street": 2})).statements
    assert "same_names" not in compare(left, right, Rare()).statements


def test_several_places_few_reports_name() -> None:
    left, right = (replace(mention(identity), named=frozenset({"mill street", "ashe"})) for identity in ("r0", "r1"))
    assert "several_names" in compare(left, right, Rare({"@mill street": 2, "@ashe": 3})).statements


@pytest.mark.parametrize(("shared", "statement"), [(1, None), (2, "some_runs"), (9, "many_runs")])
def test_runs_of_words_that_few_texts_hold(shared: int, statement: str | None) -> None:
    runs = {report: frozenset(map(str, range(shared))) for report in ("r0", "r1")}
    found = {each for each in compare(mention("r0"), mention("r1"), Rare(runs=runs)).statements if each.endswith("runs")}
    assert found == ({statement} if statement else set())


def test_a_report_that_names_the_place_of_the_other_may_tell_of_its_event() -> None:
    one, other = mention("r0", places=(HARBOUR,)), mention("r1", places=(HILL,))
    named = replace(other, named=frozenset({"harbour"}))
    assert must_not_link(one, other) == "the places lie far apart"
    assert must_not_link(one, named) is None
    assert "places_crossed" in compare(one, named, Rare()).statements


def test_the_police_of_two_towns_are_not_one_source() -> None:
    one, other = mention("r0", places=(HARBOUR,)), mention("r1", 4, places=(town("Dene", 12.2),))
    shared = (replace(each, roots=frozenset({"role.police"})) for each in (one, other))
    assert must_not_link(*shared) is None


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


def test_what_the_words_of_one_report_set_apart_is_two() -> None:
    second = mention("r0", relations=(Link(LinkType.SEPARATE_EVENT, "c1"),))
    assert "one report" in (must_not_link(mention("r0"), second) or "")
    assert "one report" in (must_not_link(second, mention("r0")) or "")
    assert must_not_link(mention("r0"), mention("r0")) is None
    assert must_not_link(mention("r1"), second) is None


def test_events_that_nothing_dates_say_so() -> None:
    floating = mention("r0", published=None, when=None)
    assert "undated" in compare(floating, mention("r1"), Rare()).statements
    assert "undated" not in compare(mention("r0", when=None), mention("r1"), Rare()).statements


def test_weights_are_ordered() -> None:
    assert weights().queue < weights().merge
    assert set(weights().points) == set(weights().says)


def test_nobody_dies_twice() -> None:
    killed: dict[str, Any] = {"persons": (Person("Ilya Brann"),), "places": (HARBOUR,)}
    one, other = mention("r1", 1, when=day("2031-05-04"), **killed), mention("r2", 1, when=day("2031-06-04"), **killed)
    assert must_not_link(one, other) is None
    assert "dies_once" in compare(one, other, Rare()).statements
    assert compare(one, other, Rare()).points >= weights().merge


@pytest.mark.parametrize(
    ("fields", "figure", "statement"), [({}, 9, "days_retold"), ({}, 30, "days_apart"), ({"harm": Harm.INJURED}, 9, "days_apart")]
)
def test_words_told_again_under_another_day_are_a_question(fields: dict[str, Any], figure: int, statement: str) -> None:
    one, other = mention("r1", when=day("2031-05-04"), **fields), mention("r2", figure, when=day("2031-06-04"), **fields)
    shared = Rare(runs={"r1": frozenset("abcde"), "r2": frozenset("abcdef")})
    score = compare(one, other, shared)
    assert statement in score.statements
    assert may_be_asked(one, other, score) is (statement == "days_retold")
    assert must_not_link(one, other) == "they are dated to days that are apart"
    assert "days_apart" in compare(one, other, Rare()).statements


def test_somebody_may_be_hurt_twice() -> None:
    hurt: dict[str, Any] = {"persons": (Person("Ilya Brann"),), "places": (HARBOUR,), "harm": Harm.INJURED}
    one, other = mention("r1", 1, when=day("2031-05-04"), **hurt), mention("r2", 1, when=day("2031-06-04"), **hurt)
    assert must_not_link(one, other) == "they are dated to days that are apart"
