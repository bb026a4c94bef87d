"""Verbs and states of harm: by which form each was read, and who shares a subject."""

import pytest

from tests.unit.extract.marked import clauses_of


def forms(text: str) -> list[tuple[str, str]]:
    return [(found.harm, found.rule.split(",")[0]) for found in clauses_of(text)[1]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nine people were killed.", [("killed", "participle")]),
        ("It killed nine people.", [("killed", "participle")]),
        ("Killed were nine people.", [("killed", "participle")]),
        ("Killed in the raid: a clerk and two guards.", [("killed", "participle")]),
        ("Mine kills tractor driver.", [("killed", "active")]),
        ("Storm kills interest in the raid.", []),
        ("Killed in the raid were nine people.", [("killed", "participle")]),
        ("The blast left nine people with burns.", [("injured", "state")]),
        ("It came at dawn, killing nine people.", [("killed", "active")]),
        ("Nine people died.", [("killed", "intransitive")]),
        ("It left nine people dead.", [("killed", "state")]),
        ("Nine people are missing.", [("missing", "intransitive")]),
        ("Police arrested and detained ten farmers.", [("detained", "participle")]),
        ("Nine people were beaten and killed.", [("injured", "participle"), ("killed", "participle")]),
        ("Nine people were reported killed.", [("killed", "participle")]),
        ("The fire sent nine people to the hospital.", [("injured", "active")]),
        ("Nine people were still in hospital.", [("injured", "state")]),
        ("Nine people are in critical condition.", [("injured", "intransitive")]),
        ("He is accused of shooting nine people.", [("shot_unspecified", "active")]),
        ("He shot nine people dead.", [("killed", "participle")]),
        ("They burned nine people alive.", [("killed", "participle")]),
        ("He fled before killing himself.", [("killed", "active")]),
        ("At the site of the shooting 40 clerks knelt.", []),
        ("One man waved a bloodied arm.", []),
        ("Nine people were admitted to hospitals.", [("injured", "participle")]),
        ("Nine people required medical attention.", [("injured", "intransitive")]),
    ],
)
def test_forms(text: str, found: list[tuple[str, str]]) -> None:
    assert forms(text) == found


@pytest.mark.parametrize(("text", "number"), [("Half of the 60 dead were women.", 60), ("Thirty of the 60 dead lay there.", 30)])
def test_what_is_said_of_some_of_the_dead_counts_them_all(text: str, number: int) -> None:
    (found,) = clauses_of(text)[1]
    assert [group.amount.n if group.amount else None for group in found.chain] == [number]


def test_one_subject_for_two_predicates() -> None:
    first, second = clauses_of("A farmer was shot in the chest and died.")[1]
    assert (first.harm, second.harm) == ("shot_unspecified", "killed")
    assert first.chain == second.chain


def test_those_who_died_with_somebody_are_counted_too() -> None:
    (found,) = clauses_of("A nurse died with two children.")[1]
    assert [group.group for group in found.chain] == ["medical staff", "children"]


@pytest.mark.parametrize(
    "text",
    [
        "A shooting suspect was tried.",
        "Nine officers came to the scene of a shooting.",
        "The council sent nine doctors abroad.",
        "Nine people walked to the hospital.",
        "The guards, was found dead.",
        "The wounded man spoke.",
        "In besieged districts bread is dear.",
        "The dead were buried.",
        "Rebels have killed.",
    ],
)
def test_words_that_only_describe(text: str) -> None:
    assert forms(text) == []


def test_kin_behind_the_verb_are_killed_too() -> None:
    (found,) = clauses_of("A nurse was killed together with her husband.")[1]
    assert [group.group for group in found.chain] == ["medical staff", "men"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The attack killed Sergeant Marenko and wounded Corporal Roe.", [("killed", 1), ("injured", 1)]),
        ("The strike killed 12, and another four died in Ostin.", [("killed", 1), ("killed", 1)]),
        ("Two of the five men who were wounded at the gate died.", [("injured", 1), ("killed", 1)]),
    ],
)
def test_each_verb_has_its_own_people(text: str, told: list[tuple[str, int]]) -> None:
    assert [(found.harm, len(found.chain)) for found in clauses_of(text)[1]] == told
