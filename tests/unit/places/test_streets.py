import pytest

from sijill.places import Gazetteer
from sijill.places.cutting import cut
from sijill.places.finding import lookup_of
from sijill.places.streets import find_streets
from sijill.places.words import place_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a shop on Qwzzyx Street.", ["Qwzzyx Street"]),
        ("a shop on Qwzzyx St. today", ["Qwzzyx St."]),
        ("on Highway 9 and County Road 12", ["Highway 9", "County Road 12"]),
        ("the Qwzzyx Memorial Hospital", ["Qwzzyx Memorial Hospital"]),
        ("a hospital in town", []),
    ],
)
def test_named_roads_and_facilities(gazetteer: Gazetteer, text: str, found: list[str]) -> None:
    places = find_streets(cut(text, lookup_of(gazetteer), place_words("en")), [], place_words("en"))
    assert [place.as_written for place in places] == found
    assert not any(place.is_resolved for place in places)
