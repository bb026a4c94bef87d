"""Harm told by a verb and what becomes of its people behind them."""

import pytest

from tests.factories import harms
from tests.unit.extract.marked import shown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("After the raid soldiers took nine welders into custody.", ["detained 9"]),
        ("After the raid troops took seven rebels prisoner.", ["detained 7"]),
        ("After the raid the gang took a porter captive.", ["abducted 1"]),
        ("The rebels raided the mill and led four weavers away into the bush.", ["abducted 4"]),
        ("The raiders marched 12 boys off at gunpoint.", ["abducted 12"]),
        ("The militants are holding nine nurses for ransom.", ["abducted 9"]),
        ("The militants are holding nine nurses hostage.", ["abducted 9"]),
        ("Under the ceasefire the rebels let four teachers go.", ["released 4"]),
        ("Under the ceasefire the rebels set a teacher free.", ["released 1"]),
        ("Under the ceasefire the two armies swapped 58 prisoners.", ["released 58"]),
        ("After the shelling the army turned 12 villagers loose.", ["released 12"]),
        ("The rebels still hold about 1,200 soldiers.", ["detained approximately 1200"]),
        ("After the raid, prisons in the north are holding 900 porters.", ["detained 900"]),
        ("The rebels raided the mill and led four mules away into the bush.", []),
        ("After the shelling the teacher led nine pupils into the cellar.", []),
        ("After the shelling the mill let four rooms go.", []),
        ("After the shelling the hall holds 900 people.", []),
        ("After the shelling both sides swapped 40 maps.", []),
        ("After the shelling they took nine nurses into account.", []),
    ],
)
def test_what_becomes_of_people_says_their_harm(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "harms_told"),
    [
        ("Gunmen led nine men away from the village of Ostin.", ["abducted"]),
        ("Teachers led nine boys away from the school after the shelling of Ostin.", []),
    ],
)
def test_only_who_is_armed_abducts_by_leading_away(text: str, harms_told: list[str]) -> None:
    assert [claim.harm for claim in harms(text)] == harms_told
