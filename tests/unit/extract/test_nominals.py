"""Nouns of harm and the people behind them."""

import pytest

from tests.factories import harms
from tests.unit.extract.marked import clauses_of, shown, unmark, words_of


@pytest.mark.parametrize(
    ("marked", "harm"),
    [
        ("The death of [two nurses] was told late.", "killed"),
        ("The killing of [a priest] was told late.", "killed"),
        ("[The clerk]'s death was told late.", "killed"),
        ("[A teen]'s shooting death was told late.", "killed"),
        ("The abduction of [two nurses] was told late.", "abducted"),
        ("The arrest of [two nurses] was told late.", "detained"),
        ("The bodies of [ten villagers] were found.", "killed"),
        ("It claimed [30 lives].", "killed"),
        ("It claimed the lives of [three teachers].", "killed"),
        ("There were [25 fatalities].", "killed"),
        ("There were [nine injuries].", "injured"),
        ("[Two wounded guards] left.", "injured"),
    ],
)
def test_nouns_of_harm(marked: str, harm: str) -> None:
    text, words = unmark(marked)
    reader, findings = clauses_of(text)
    assert [(found.harm, [words_of(reader, group.first, group.core) for group in found.chain]) for found in findings] == [(harm, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The killing of the villagers shocked all.",
        "The rebels claimed the mill.",
        "The death of hope is slow.",
        "The fatalities were told late.",
    ],
)
def test_nouns_that_count_nobody(text: str) -> None:
    assert clauses_of(text)[1] == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Twelve civilian and 30 military deaths were recorded.", [12, 30]),
        ("Twelve civilians and 30 deaths were recorded.", [30]),
    ],
)
def test_two_numbers_may_share_one_noun_of_harm(text: str, numbers: list[int]) -> None:
    (found,) = clauses_of(text)[1]
    assert [group.amount.n for group in found.chain if group.amount is not None] == numbers


@pytest.mark.parametrize(
    ("text", "harm", "numbers"),
    [
        ("Gunmen took 12 villagers hostage.", "abducted", [12]),
        ("Gunmen took a clerk captive.", "abducted", [None]),
        ("She lost her husband and two sons in the bombing.", "killed", [None, 2]),
    ],
)
def test_people_are_taken_and_lost(text: str, harm: str, numbers: list[int | None]) -> None:
    (found,) = clauses_of(text)[1]
    assert found.harm == harm
    assert [group.amount.n if group.amount else None for group in found.chain] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "She lost her husband at the fair.",
        "The club lost its captain in the attack.",
        "Gunmen took the road.",
        "They took a hostage negotiator.",
    ],
)
def test_what_is_lost_or_taken_otherwise_harms_nobody(text: str) -> None:
    assert clauses_of(text)[1] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fatalities were put at 12.", ["12"]),
        ("Bodies found in Orlo numbered 21.", ["21"]),
        ("Deaths in the valleys stood at 30 by noon.", ["30"]),
        ("Bodies in the wells were two days old.", []),
        ("Deaths in Orlo, said the mayor of 12 villages, go on.", []),
    ],
)
def test_how_many_deaths_there_were_behind_a_verb(text: str, told: list[str]) -> None:
    assert [shown(claim.number) for claim in harms(text) if claim.harm == "killed"] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Casualties: 4 killed, 11 injured in the shelling.", ["killed 4", "injured 11"]),
        ("Casualties: 14 in the shelling.", ["casualties 14"]),
        ("An attempt on the life of a judge left two bodyguards dead.", ["killed 2"]),
        ("Sixteen people died in the raid and twice as many were hurt.", ["killed 16", "injured 32"]),
    ],
)
def test_a_heading_of_harm_leaves_its_figures_to_their_own_words(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels took seven prisoners.", ["detained 7"]),
        ("The rebels took seven hostages.", ["abducted 7"]),
        ("The army loses four men at Tarn.", ["killed 4"]),
        ("The prisoners took seven loaves.", []),
        ("No deaths of nurses were reported after the raid.", ["killed 0"]),
    ],
)
def test_people_taken_and_lost(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The killing of a nurse and of two patients in the shelling shocked us.", ["killed 3", "killed 1", "killed 2"]),
        ("The raid cost nine miners their lives.", ["killed 9"]),
        ("The raid cost a miner his life.", ["killed 1"]),
        ("Losses in the raid were no fewer than 12 dead.", ["killed at_least 12"]),
        ("The killing of a nurse and of hope shocked us after the shelling.", ["killed 1"]),
        ("The raid cost nine miners their jobs.", []),
    ],
)
def test_more_ways_to_tell_of_deaths(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told
