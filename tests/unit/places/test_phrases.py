import pytest

from sijill.domain.place import Level, Place
from sijill.places.phrases import phrase_of
from sijill.places.words import place_words

ORLO = Place("Orlo", "Orlo", Level.TOWN, "XM", 11.0, -35.0, "gazetteer", radius_km=3.0, precision=1)


def _placed(text: str, base: Place = ORLO) -> tuple[str, Place]:
    start = text.index("Orlo")
    phrase = phrase_of(text, start, start + 4, place_words("en"))
    return text[phrase.start : phrase.end], phrase.applied(base)


@pytest.mark.parametrize(
    ("text", "words", "level", "precision"),
    [
        ("a fair in Orlo today", "Orlo", Level.TOWN, 1),
        ("the town of Orlo today", "town of Orlo", Level.TOWN, 1),
        ("the town of #Orlo today", "town of #Orlo", Level.TOWN, 1),
        ('the town of "Orlo" today', 'town of "Orlo', Level.TOWN, 1),
        ("a fair (Orlo) today", "Orlo", Level.TOWN, 1),
        ("fields near Orlo", "near Orlo", Level.AREA, 2),
        ("fields 10 km west of Orlo", "10 km west of Orlo", Level.AREA, 2),
        ("fields in eastern Orlo", "eastern Orlo", Level.PART_OF_CITY, 1),
        ("on the Orlo road", "Orlo road", Level.AREA, 2),
        ("at Orlo hospital", "Orlo hospital", Level.FACILITY, 2),
        ("at the Orlo vegetable market", "Orlo vegetable market", Level.FACILITY, 2),
        ("in the Tarn quarter of Orlo", "Orlo", Level.TOWN, 1),
        ("fields in western rural Orlo", "western rural Orlo", Level.REGION, 5),
    ],
)
def test_words_around_a_name(text: str, words: str, level: Level, precision: int) -> None:
    written, place = _placed(text)
    assert written == words
    assert (place.level, place.precision) == (level, precision)


def test_so_far_west_of_it_is_a_point_with_a_radius() -> None:
    _, place = _placed("fields 20 miles west of Orlo")
    assert place.lat == pytest.approx(11.0, abs=0.01)
    assert place.lon == pytest.approx(-35.0 - 32.18 / (111.32 * 0.9816), abs=0.01)
    assert place.coord == "relative"
    assert place.parents == ("Orlo",)


def test_a_part_of_a_province_is_a_region() -> None:
    province = Place("Orlo", "Orlo", Level.PROVINCE, "XM", 11.0, -35.0, "centroid", radius_km=60.0, precision=4)
    _, place = _placed("fields in northern Orlo", province)
    assert (place.level, place.precision) == (Level.REGION, 5)
    assert (place.lat or 0) > 11.0
