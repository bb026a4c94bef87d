"""Harm told by its outcome."""

import pytest

from tests.factories import harms
from tests.unit.extract.marked import shown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They beat a shopkeeper to death with iron bars.", ["killed 1"]),
        ("A mob stoned one of the thieves to death.", ["killed 1"]),
        ("The raiders speared four goatherds and a nun to death.", ["killed 1", "killed 4", "killed 5"]),
        ("Three prisoners were flogged to death in the yard.", ["killed 3"]),
        ("The raiders buried nine miners alive.", ["killed 9"]),
        ("After the raid four men were sentenced to death.", []),
        ("After the raid four men were scared to death.", []),
        ("After the raid they found nine people alive.", []),
        ("After the raid they pulled nine miners out alive.", []),
    ],
)
def test_verbs_that_end_in_death(text: str, told: list[str]) -> None:
    assert sorted(f"{claim.harm} {shown(claim.number)}" for claim in harms(text)) == told


def test_the_words_of_such_a_claim_begin_with_its_verb() -> None:
    (claim,) = harms("Raiders hacked two clerks to death in Orlo.")
    assert claim.quote.startswith("hacked two clerks")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two shepherds lost fingers to a booby trap.", ["injured 2"]),
        ("A boy took a bullet in the shoulder.", ["injured 1"]),
        ("Her uncle caught shrapnel in the back.", ["injured 1"]),
        ("One guard got away with a broken wrist.", ["injured 1"]),
        ("Two of the men were admitted with fractured skulls.", ["injured 2"]),
        ("A clerk is nursing a bullet wound.", ["injured 1"]),
        ("A sixth man came home with a bullet lodged in his knee.", ["injured 1"]),
        ("Three farmers were shot dead and a fourth suffered a fractured arm.", ["killed 3", "injured 1"]),
        ("A student was found with a bullet in his head.", []),
        ("A man was killed with a bullet in the neck.", ["killed 1"]),
        ("After the shelling the team lost its left back.", []),
        ("After the shelling the minister took a hand in the talks.", []),
        ("The mayor received a letter with a bullet in it.", []),
        ("Two bodies were washed up with cuts to the face.", ["killed 2"]),
        ("Two shoppers received splinter injuries when a bomb went off.", ["injured 2"]),
        ("A nurse caught in the exchange of fire sustained a neck injury.", ["injured 1"]),
        ("Three pupils suffered fatal head wounds in the raid.", ["killed 3"]),
        ("In Orlo a guard was hurt, his wife in hospital with splinter wounds.", ["injured 1", "injured 1"]),
        ("The economy suffered a deep wound after the bombing.", []),
        ("The team suffered a knee injury in the second half of the match.", []),
        ("Guards with guns and wounds stood at the gate of the bombed mill.", []),
    ],
)
def test_wounds_that_somebody_bears(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told
