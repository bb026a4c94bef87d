import pytest

from sijill.places import Gazetteer
from sijill.places.finding import lookup_of
from sijill.places.scanning import DEMONYM, GIVEN, LONGER, NAME, ORDINARY, cut, scan
from sijill.places.words import place_words


def _hits(text: str, gazetteer: Gazetteer) -> list[str]:
    lookup = lookup_of(gazetteer)
    return [text[hit.start : hit.end] for hit in scan(cut(text, lookup), lookup, place_words("en"))]


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
        ("the village of Kafr Qwzzyx", ["Kafr Qwzzyx"]),
        ("Huntington, W.Va. is hilly", ["Huntington", "W.Va."]),
        ("a rUSSIA b", []),
        ("in Harran Qwzzyx", ["Harran Qwzzyx"]),  # a small place's name at the beginning of an unknown one
        ("in Aleppo Qwzzyx", ["Aleppo"]),  # but not one that everybody knows
        ("in Harran Ahmed said", ["Harran"]),
        ("trees in Qwz Si grew", ["Qwz Si"]),
        ("the village of Tell Qwzzyx", ["Tell Qwzzyx"]),  # a word that names of places begin with
        ("near Tell Qwzzyx a mine", ["Tell Qwzzyx"]),
        ("the town of Hope Qwzzyx", ["Hope Qwzzyx"]),  # an ordinary word, where nothing but a name can stand
        ("He spoke of Hope Qwzzyx", ["Hope"]),
        ("an attack on Qwzzyx failed", ["Qwzzyx"]),
        ("the shelling of Qwzzyx", ["Qwzzyx"]),
        ("people from Qwzzyx came", ["Qwzzyx"]),
        ("a letter from Qwzzyx", []),
        ("over the Qwzzyx pass", ["Qwzzyx"]),
        ("shops at Qwzzyx Vwq", ["Qwzzyx Vwq"]),
        ("It is in Homs. In the end", ["Homs"]),
    ],
)
def test_the_longest_name_at_each_spot(gazetteer: Gazetteer, text: str, hits: list[str]) -> None:
    assert _hits(text, gazetteer) == hits


@pytest.mark.parametrize(
    ("word", "flags"), [("Aleppo", NAME), ("Syrian", DEMONYM), ("Most", ORDINARY), ("Mary", GIVEN), ("New", LONGER), ("Qwzzyx", 0)]
)
def test_what_a_word_may_be(gazetteer: Gazetteer, word: str, flags: int) -> None:
    lookup = lookup_of(gazetteer)
    assert lookup[word] & flags == flags
    assert bool(lookup[word]) is bool(flags)


def test_pieces_tell_words_gaps_and_offsets(gazetteer: Gazetteer) -> None:
    pieces = cut("In Aleppo on Monday", lookup_of(gazetteer))
    assert [pieces.word(at) for at in range(4)] == ["In", "Aleppo", "Monday", ""]
    assert pieces.gap_before(2) == " on "
    assert (pieces.start(1), pieces.end(1)) == (3, 9)
