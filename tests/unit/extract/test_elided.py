"""Rival counts of which only the number is said."""

import pytest

from tests.factories import harms


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The army says 12 people were killed; the rebels say 30; the UN, 21.",
            [("killed", 12), ("killed", 30), ("killed", 21)],
        ),
        ("The raid wounded 12 people; the hospital says at least 30.", [("injured", 12), ("injured", 30)]),
        ("Two men were killed: Tom Roe, 25; Jan Sarn, 21.", [("killed", 2)]),
        ("Three people were killed in Orlo; in Tarn, 21.", [("killed", 3)]),
        ("Twelve people were killed; the rebels say 30 trucks came.", [("killed", 12)]),
        ("The army has left Orlo; the rebels say 30.", []),
    ],
)
def test_a_number_alone_behind_another_speaker(text: str, rows: list[tuple[str, int]]) -> None:
    assert [(claim.harm, claim.number.best if claim.number else None) for claim in harms(text)] == rows


def test_its_words_are_the_speaker_and_the_number_and_it_rivals_the_count_before() -> None:
    first, second = harms("The army says 12 people were killed; the rebels say 30.")
    assert second.quote == "the rebels say 30"
    assert [(link.type.value, link.to) for link in second.relations] == [("competing_estimate", first.id)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("ZRA reports that 12 people were killed, while the Orlo Times, citing a nurse, speaks of 15.", [("killed", 12), ("killed", 15)]),
        ("The mayor counted five dead; the bishop named seven.", [("killed", 5), ("killed", 7)]),
        ("The army says eight people were killed, while the rebels met six.", [("killed", 8)]),
    ],
)
def test_other_words_by_which_somebody_counts(text: str, rows: list[tuple[str, int]]) -> None:
    assert [(claim.harm, claim.number.best if claim.number else None) for claim in harms(text)] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The army put the toll of the raid at 12 dead, residents at 30.", [12, 30]),
        ("The army put the death toll of the raid at 12 and residents at 30.", [12, 30]),
        ("The death toll of the raid was put at 40 by the governor, but at 61 by the Red Cross.", [40, 61]),
        ("Officials put the death toll of the raid at 12 and the damage at 30 million.", [12]),
        ("Police put the death toll of the raid at 12 at 9 a.m.", [12]),
    ],
)
def test_a_toll_that_two_put_at_other_numbers(text: str, rows: list[int]) -> None:
    assert [claim.number.best if claim.number else None for claim in harms(text)] == rows
