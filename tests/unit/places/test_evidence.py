import pytest

from sijill.places import Gazetteer
from sijill.places.cutting import cut
from sijill.places.evidence import ACCEPT, judge
from sijill.places.finding import lookup_of
from sijill.places.scanning import scan
from sijill.places.words import place_words


def _accepted(text: str, gazetteer: Gazetteer) -> list[str]:
    lookup, words = lookup_of(gazetteer), place_words("en")
    pieces = cut(text, lookup, words)
    return [
        text[one.hit.start : one.hit.end]
        for one in judge(pieces, list(scan(pieces, lookup, words)), lookup, words, False)
        if one.score >= ACCEPT
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jordan is dry.", ["Jordan"]),
        ("Mary Jordan sings; Jordan said so.", []),
        ("Sen. Lincoln spoke.", []),
        ("A Columbia man plays in Columbia.", ["Columbia", "Columbia"]),
        ("The Washington Post wrote.", []),
        ("They met in Lincoln, Nebraska.", ["Lincoln", "Nebraska"]),
        ("Police and Most of March", []),
        ("the town of Mobile", ["Mobile"]),
        ("In Azaz, shelling killed ten.", ["Azaz"]),
        ("Rain fell. In Azaz, shelling killed ten.", ["Azaz"]),
        ("A raid on Douma killed ten.", ["Douma"]),
    ],
)
def test_signs_for_and_against_a_place(gazetteer: Gazetteer, text: str, places: list[str]) -> None:
    assert _accepted(text, gazetteer) == places
