import pytest

from sijill.domain.place import Level, Place
from sijill.reconcile.namesakes import without_namesakes
from tests.factories import claim, reading, town

ORREL, TARN = town("Orrel", 11.0), town("Tarn", 30.0)


def called(name: str, level: Level, lat: float = 30.0, after: str = "Tarn") -> Place:
    return town(name, lat, level=level, coord="relative", parents=(after, "XM"))


@pytest.mark.parametrize(
    ("place", "located"),
    [
        (called("Tarn Avenue", Level.AREA), False),
        (called("Tarn Hospital", Level.FACILITY), False),
        (called("near Tarn", Level.AREA), True),  # says it of itself
        (called("Orrel Avenue", Level.AREA, 11.0, "Orrel"), True),
        (called("Tarn Hospital", Level.FACILITY, 13.0), True),  # in another part of the land
        (called("Tarn Avenue", Level.AREA, 13.0), False),
        (TARN, True),
    ],
)
def test_a_street_called_after_a_town_far_from_the_report_is_not_there(place: Place, located: bool) -> None:
    known = reading("r1", claim(places=(place,)))
    given = without_namesakes(type(known)(known.id, known.head, known.claims, places=(ORREL, place)))
    assert given.claims[0].places[0].is_resolved is located


def test_where_nothing_else_is_named_it_stays() -> None:
    place = called("Tarn Avenue", Level.AREA)
    known = reading("r1", claim(places=(place,)))
    assert without_namesakes(type(known)(known.id, known.head, known.claims, places=(place,))) is not None
    assert without_namesakes(known).claims[0].places == (place,)
