import pytest

from sijill.places import Gazetteer
from sijill.places.cutting import cut
from sijill.places.finding import lookup_of
from sijill.places.scanning import scan
from sijill.places.words import place_words


def _hits(text: str, gazetteer: Gazetteer) -> list[str]:
    lookup, words = lookup_of(gazetteer), place_words("en")
    return [text[hit.start : hit.end] for hit in scan(cut(text, lookup, words), lookup, words)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("from New York to Los Angeles", ["New York", "Los Angeles"]),
        ("the U.S. and the UK", ["U.S.", "UK"]),
        ("us and them", []),
        ("Syria's coast", ["Syria"]),
        ("in eastern Aleppo", ["eastern Aleppo"]),
        ("at al-Bab and at Al Bab", ["al-Bab", "Al Bab"]),
        ("as Russia grew", ["Russia"]),
        ("Huntington, W.Va. is hilly", ["Huntington", "W.Va."]),
        ("a rUSSIA b", []),
        ("in Harran Qwzzyx", ["Harran Qwzzyx"]),  # a small place's name at the beginning of an unknown one
        ("in Aleppo Qwzzyx", ["Aleppo"]),  # but not one that everybody knows
        ("in Harran Ahmed said", ["Harran"]),
        ("It is in Homs. In the end", ["Homs"]),
    ],
)
def test_the_longest_name_at_each_spot(gazetteer: Gazetteer, text: str, hits: list[str]) -> None:
    assert _hits(text, gazetteer) == hits
