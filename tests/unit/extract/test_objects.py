"""Whom a predicate takes behind it."""

import pytest

from sijill.extract.objects import counted_before, heads_clause, object_is_next_clause, object_of, pronoun_object
from tests.factories import harms
from tests.unit.extract.marked import reader_of, shown, unmark, words_of


def place(text: str) -> int:
    """The first predicate of harm."""
    return next(at for at, unit in enumerate(reader_of(text).sentence.units) if unit.kind == "harm")


@pytest.mark.parametrize(
    "marked",
    [
        "It killed [nine people].",
        "It killed also [nine people].",
        "It killed [two guards] and [a clerk].",
        "It killed [two guards], [a clerk] and [a child].",
        "It killed the [nine people].",
        "Shelling killed [six] and a settler killed one.",
        "Rebels killed [six], medics and witnesses said.",
        "It killed the hope of all.",
        "It killed three tanks.",
        "It killed the militia's paymaster.",
        "It killed the militia's paymaster and [two guards].",
        "It killed 30 cows and [two herders].",
        "A bomber who attacked a gate killed [himself] and [four guards].",
        "It killed",
    ],
)
def test_objects(marked: str) -> None:
    text, words = unmark(marked)
    reader = reader_of(text)
    assert [
        words_of(reader, group.first, group.core).removeprefix("the ") for group in object_of(reader.sentence, place(text) + 1)
    ] == words


@pytest.mark.parametrize(
    ("text", "next_clause"), [("12 killed, 8 wounded", False), ("12 killed 8 wounded", True), ("It killed 8 people.", False)]
)
def test_a_group_may_belong_to_the_next_predicate(text: str, *, next_clause: bool) -> None:
    sentence = reader_of(text).sentence
    assert object_is_next_clause(sentence, object_of(sentence, place(text) + 1)) is next_clause


@pytest.mark.parametrize(("text", "counted"), [("12 killed there", True), ("A farmer killed there", True), ("Rebels killed there", False)])
def test_a_number_right_before(text: str, *, counted: bool) -> None:
    assert counted_before(reader_of(text).sentence, place(text)) is counted


@pytest.mark.parametrize(("text", "heads"), [("Killed were nine people", True), ("Nine people were killed", False)])
def test_a_predicate_may_open_its_clause(text: str, *, heads: bool) -> None:
    assert heads_clause(reader_of(text).sentence.units, place(text)) is heads


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("They stopped a farmer and killed him.", ["a farmer"]),
        ("They stopped two farmers and killed them.", ["two farmers"]),
        ("They stopped a farmer and killed them.", []),
        ("They stopped farmers and killed them.", []),
        ("They killed.", []),
    ],
)
def test_pronouns_stand_for_people_counted_before(text: str, who: list[str]) -> None:
    reader = reader_of(text)
    reader.sentence.used.clear()
    assert [words_of(reader, group.first, group.core) for group in pronoun_object(reader.sentence, place(text))] == who


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The raiders stormed the yard of the elder, killing him, his brother and two workers.", ["4", "1", "1", "2"]),
        ("They murdered her, her two sons and a cousin.", ["4", "1", "2", "1"]),
        ("Raiders killed him, burned the house and left.", []),
        ("Raiders killed them, the house and a cow.", []),
    ],
)
def test_a_pronoun_at_the_head_of_a_list(text: str, told: list[str]) -> None:
    assert [shown(claim.number) for claim in harms(text) if claim.harm == "killed"] == told
