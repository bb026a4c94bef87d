"""How the places of a sentence stand in it."""

import pytest

from sijill.domain.place import Level, Place
from sijill.domain.report import Head, Report
from sijill.extract import find_claims
from sijill.extract.scenes import Scenery, Standing
from sijill.places import open_gazetteer
from tests.factories import town
from tests.unit.extract.marked import EN, book_of

TOWNS = ("Brame", "Ostin", "Tarsk", "Marenna", "the country")
LEVELS = {"Marenna": Level.COUNTRY, "the country": Level.COUNTRY}


def placed(text: str) -> list[Place]:
    """The towns of a text where they stand in it; Marenna is a country."""
    found = sorted((at, name) for name in TOWNS for at in range(len(text)) if text.startswith(name, at))
    return [town(name, start=at, end=at + len(name), level=LEVELS.get(name, Level.TOWN)) for at, name in found]


@pytest.mark.parametrize(
    ("text", "standings"),
    [
        ("Nine died in Brame.", "scene"),
        ("Nine died in the old southern town Brame.", "scene"),
        ("Soldiers stormed Brame.", "scene"),
        ("The bombing of Brame went on.", "scene"),
        ("An attack against Brame failed.", "scene"),
        ("Shells fell on the outskirts of Brame.", "scene"),
        ("Shells fell on Brame and Ostin.", "scene scene"),
        ("Brame, meanwhile, was shelled.", "scene"),
        ("Location: Brame", "labelled"),
        ("The fair (Brame) was bombed.", "scene"),
        ("Nine were killed, and the country mourns.", "scene"),
        ("A baker from Brame died.", "beside"),
        ("They fled to Ostin.", "beside"),
        ("Soldiers stationed in Brame shelled a market.", "actor"),
        ("A Brame photo journalist died.", "beside"),
        ("Brame police said nothing.", "actor"),
        ("Marenna said nothing.", "actor"),
        ("Marenna's police shot nine people.", "actor"),
        ("A Marenna strike killed nine.", "actor"),
        ("The Marenna-led coalition struck.", "actor"),
        ("At 9 am Brame time shells fell.", "actor"),
        ("Health officials in Brame said that nine people died.", "speakers"),
        ("Nine people died, said the mayor of Ostin.", "speakers"),
    ],
)
def test_what_a_place_is_to_its_sentence(text: str, standings: str) -> None:
    scenery = Scenery(placed(text), book_of(text), EN)
    assert " ".join(mention.standing.name.lower() for mention in scenery.of(0)) == standings


def test_each_sentence_has_its_own_places() -> None:
    text = "Nine died in Brame. Four died in Ostin."
    scenery = Scenery(placed(text), book_of(text), EN)
    assert [[mention.place.name for mention in scenery.of(index)] for index in (0, 1)] == [["Brame"], ["Ostin"]]
    assert scenery.of(0) is scenery.of(0)


def test_a_mention_tells_where_it_stands() -> None:
    text = "Nine died in Brame today."
    (mention,) = Scenery(placed(text), book_of(text), EN).of(0)
    assert text[mention.start : mention.end] == "Brame"
    assert mention.standing is Standing.SCENE
    assert mention.first == mention.last


@pytest.mark.parametrize(
    "text", ["مقتل 3 مدنيين جراء قصف لبلدة زرمانة شمال بلدة سارون", "مقتل 3 مدنيين بقصف بالقرب من بلدة زرمانة بريف بلدة سارون"]
)
def test_what_lies_north_of_another_place_is_the_scene(text: str) -> None:
    (found,) = find_claims(Report("r", text, Head(lang="ar")), gazetteer=open_gazetteer()).claims
    assert found.places[0].name == "زرمانة"
