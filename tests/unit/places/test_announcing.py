"""Names that no gazetteer has."""

import pytest

from sijill.places import Gazetteer
from sijill.places.cutting import cut
from sijill.places.finding import lookup_of
from sijill.places.scanning import scan
from sijill.places.words import place_words


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("the village of Kafr Qwzzyx", ["Kafr Qwzzyx"]),
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
        ("soldiers shelled Qwzzyx again", ["Qwzzyx"]),
        ("they besieged Qwzzyx", ["Qwzzyx"]),
        ("An attack on Qwzzyx and the village of Vwqqyx", ["Qwzzyx", "Vwqqyx"]),
        ("the attack on the Qwzzyx", ["Qwzzyx"]),
        ("a blast at the Qwzzyx vegetable market", ["Qwzzyx"]),
        ("a convoy in the Qwzzyx hills", ["Qwzzyx"]),
        ("in Qwzzyx's northern uplands it rained", ["Qwzzyx"]),
        ("the Qwzzyx base and the UNQ hospital", []),  # a force's own
        ("In Qwzzyx, shells fell. At Vwqqyx: two", ["Qwzzyx", "Vwqqyx"]),
        ("Residents of Qwzzyx said so", ["Qwzzyx"]),
        ("a farm north of Qwzzyx", ["Qwzzyx"]),
        ("rebels overran Qwzzyx at dawn", ["Qwzzyx"]),
        ("a camp on the edge of Qwzzyx", ["Qwzzyx"]),
        ("the road between Qwzzyx and Vwqqyx", ["Qwzzyx", "Vwqqyx"]),
        ("a truce between Qwzzyx and Vwqqyx", []),
        ("a shop in Old Qwzzyx burnt", ["Old Qwzzyx"]),
    ],
)
def test_names_are_announced_by_what_stands_beside_them(gazetteer: Gazetteer, text: str, hits: list[str]) -> None:
    lookup, words = lookup_of(gazetteer), place_words("en")
    assert [text[hit.start : hit.end] for hit in scan(cut(text, lookup, words), lookup, words)] == hits
