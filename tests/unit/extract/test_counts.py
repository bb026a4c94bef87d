"""From findings to counts: lists and sums, nouns carried over, plurals that lean on a number, names."""

import pytest

from sijill.domain.claim import Person
from sijill.extract.counts import count_people, merge_plurals, persons_in
from tests.factories import harms
from tests.unit.extract.marked import clauses_of, drafts_in, groups_of, reader_of, shown, unmark


def counts(text: str) -> list[tuple[str, str, str, bool]]:
    """Number, group and status of each draft of the first finding, and whether it is a part."""
    reader, findings = clauses_of(text)
    return [
        (shown(draft.number), draft.group, draft.status, draft.parent is not None) for draft in count_people(reader, findings[0], [], [])
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Nine farmers were killed.", [("9", "civilians", "civilian", False)]),
        (
            "Two girls and a boy were killed.",
            [("3", "people", "civilian", False), ("2", "girls", "civilian", True), ("1", "boys", "civilian", True)],
        ),
        (
            "Two soldiers and three rebels were killed.",
            [("5", "people", "combatant", False), ("2", "soldiers", "combatant", True), ("3", "militants", "combatant", True)],
        ),
        ("Four guards and 39 civilians were killed.", [("4", "police", "security_forces", False), ("39", "civilians", "civilian", False)]),
        ("Dozens of men and two boys were killed.", [("dozens", "men", "unknown", False), ("2", "boys", "civilian", False)]),
        ("Nine were killed.", [("9", "people", "unknown", False)]),
        ("Three families were killed.", [("unquantified_plural", "family", "civilian", False)]),
        ("Three families fled.", [("3", "family", "civilian", False)]),
        ("The two blasts killed five farmers each.", [("10", "civilians", "civilian", False)]),
        ("Each of the two blasts killed five farmers.", [("10", "civilians", "civilian", False)]),
        ("Two gunmen each killed five farmers.", [("10", "civilians", "civilian", False)]),
        ("The blasts killed five farmers each.", [("5", "civilians", "civilian", False)]),
        ("Two gunmen, each with a rifle, killed five farmers.", [("5", "civilians", "civilian", False)]),
        (
            "A girl and her parents were killed.",
            [("3", "family", "civilian", False), ("1", "girls", "civilian", True), ("2", "family", "civilian", True)],
        ),
        (
            "Ali, 5, and Omar, 7, died.",
            [("2", "people", "unknown", False), ("1", "people", "unknown", True), ("1", "people", "unknown", True)],
        ),
        (
            "11 boys and two women died.",
            [("13", "people", "civilian", False), ("11", "boys", "civilian", True), ("2", "women", "civilian", True)],
        ),
    ],
)
def test_one_finding(text: str, rows: list[tuple[str, str, str, bool]]) -> None:
    assert counts(text) == rows


def test_the_wounded_are_not_who_kills_those_told_with_each() -> None:
    killed, hurt = harms("Two raids on Orlo killed 5 guards and wounded 7 each.")
    assert (killed.number.best if killed.number else None, hurt.number.best if hurt.number else None) == (5, 14)
    assert (killed.scope, hurt.scope) == ("incident", "incident_group")


@pytest.mark.parametrize("marked", ["[Two girls and a boy] were killed.", "It killed [two women, a child and three men]."])
def test_the_words_of_a_sum_are_the_whole_list(marked: str) -> None:
    text, words = unmark(marked)
    reader, (finding,) = clauses_of(text)
    number = count_people(reader, finding, [], [])[0].number
    assert number is not None
    assert number.as_written == text[number.start : number.end] == words[0]


@pytest.mark.parametrize(
    ("text", "merged"),
    [
        ("16 women and children", [("16", "women and children", "civilian")]),
        ("312 fighters and civilians", [("312", "militants and civilians", "mixed")]),
        ("two women and a child", [("2", "women", "civilian"), ("1", "children", "civilian")]),
        ("two women and three children", [("2", "women", "civilian"), ("3", "children", "civilian")]),
    ],
)
def test_bare_plurals_lean_on_the_number_before(text: str, merged: list[tuple[str, str, str]]) -> None:
    reader = reader_of(text)
    assert [(shown(reader.quantity(group)), group.group, group.status) for group in merge_plurals(groups_of(text))] == merged


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ilva Marenko, 34, slept", (Person("Ilva Marenko", 34),)),
        ("Ilva Marenko slept", (Person("Ilva Marenko", None),)),
        ("a farmer, Tom Orlo, slept", (Person("Tom Orlo", None),)),
        ("a child named Tom Orlo slept", (Person("Tom Orlo", None),)),
        ("two farmers, Tom Orlo said, slept", ()),
        ("a farmer slept", ()),
    ],
)
def test_names(text: str, persons: tuple[Person, ...]) -> None:
    reader = reader_of(text)
    assert persons_in(reader, reader.sentence.groups[0]) == persons


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("The toll rose to 20 martyrs and 60 injuries.", ["killed", "injured"]),
        ("The arrivals were 52 martyrs still under the rubble.", ["killed"]),
        ("Nine farmers are under the rubble.", ["missing"]),
        ("Two injured persons died.", ["killed"]),
    ],
)
def test_a_noun_that_is_a_harm_keeps_it(text: str, harms: list[str]) -> None:
    reader, findings = clauses_of(text)
    assert [draft.harm for draft in count_people(reader, findings[0], [], [])] == harms


def test_some_of_those_placed_just_before_are_among_them() -> None:
    text = "Raids on Monday killed 90 people across Sarn. Tarn had 60 of the deaths. Many were killed in Ostin. Others died in Velm."
    whole, placed, many, others = harms(text)
    assert [each.subset_of for each in (placed, many, others)] == [whole.id, placed.id, placed.id]


def test_a_list_of_two_places_has_no_sum() -> None:
    found = harms("Strikes killed 10 people in Orlo and four in Tarn on Tuesday, the monitor said.")
    assert [(claim.number.point, claim.subset_of) for claim in found if claim.number] == [(10, None), (4, None)]


def test_the_dead_beside_the_hurt_are_not_hurt() -> None:
    dead, hurt = drafts_in("Boats brought 31 dead clerks and 12 others injured.")
    assert [(draft.harm, draft.number.point if draft.number else None) for draft in (dead, hurt)] == [("killed", 31), ("injured", 12)]


def test_the_military_are_no_civilians() -> None:
    drafts = drafts_in("Twelve civilian and 30 military deaths were recorded.")
    told = [(draft.number.best if draft.number else None, draft.status) for draft in drafts]
    assert told == [(12, "civilian"), (30, "combatant")]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Gunmen killed a clerk and his wife.", "family"),
        ("Gunmen killed a guard and his bodyguard.", "people"),
        ("Gunmen killed a clerk, his wife and three guards.", "people"),
        ("Gunmen killed the driver, his assistant and six passengers.", "people"),
    ],
)
def test_kin_and_no_others_are_a_family(text: str, group: str) -> None:
    (whole,) = [draft for draft in drafts_in(text) if draft.rule.endswith("list")]
    assert whole.group == group


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police arrested nine teachers. Four were released. One died in custody.", ["workers", "workers", "workers"]),
        ("Police arrested two teachers. Four were released.", ["workers", "people"]),
        ("Lena Roe, a camerawoman for Orlo TV, was shot dead.", ["journalists"]),
        ("Lena Roe, who met a nurse, was shot dead.", ["people"]),
    ],
)
def test_who_they_are_is_told_beside_or_before(text: str, told: list[str]) -> None:
    assert [claim.group for claim in harms(text)] == told
