"""Places told without a name."""

import pytest

from sijill.domain.place import Level, Place
from sijill.places import Gazetteer, described_places, find_places, story_country


def _home(text: str, gazetteer: Gazetteer) -> str | None:
    place = story_country(text, find_places(text, gazetteer), gazetteer)
    return place.name if place else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fairs opened in Aleppo and in Damascus.", "Syria"),
        ("US-led and UK teams came to Mosul.", "Iraq"),
        ("Iraqi bakers met in Basra; French bakers came.", "Iraq"),
        ("From Paris to Aleppo.", None),
        ("Nobody came.", None),
    ],
)
def test_the_country_that_a_report_tells_of(gazetteer: Gazetteer, text: str, name: str | None) -> None:
    assert _home(text, gazetteer) == name


@pytest.mark.parametrize(
    ("text", "written", "name", "level"),
    [
        ("It rained across the country.", "the country", "Iraq", Level.COUNTRY),
        ("It rained in the west of the country.", "the west of the country", "western Iraq", Level.REGION),
        ("It rained in the largely empty south, where few live.", "the largely empty south", "southern Iraq", Level.REGION),
        ("It rained in the hilly northern region bordering Tarn.", "the hilly northern region", "northern Iraq", Level.REGION),
        ("Nine died in regime prisons.", "regime prisons", "regime prisons", Level.FACILITY),
        ("It rained in the “de-escalation zone,” he said.", "the “de-escalation zone", "the “de-escalation zone", Level.AREA),
    ],
)
def test_a_place_without_a_name(gazetteer: Gazetteer, text: str, written: str, name: str, level: Level) -> None:
    home = story_country("Basra and Mosul", find_places("Basra and Mosul", gazetteer), gazetteer)
    (place,) = described_places(text, home)
    assert (place.as_written, place.name, place.level, place.country) == (written, name, level, "IQ")
    assert text[place.start : place.end] == written
    assert place.is_resolved is (level in (Level.COUNTRY, Level.REGION))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Two were killed here on Friday.", ["here"]),
        ("Shells hit this dusty border town.", ["this dusty border town"]),
        ("Here we go; they live here and there.", []),
    ],
)
def test_where_it_was_written(text: str, written: list[str]) -> None:
    filed = Place("Orlo", "Orlo", Level.TOWN)
    assert [(place.as_written, place.name) for place in described_places(text, None, filed=filed)] == [(each, "Orlo") for each in written]
    assert described_places(text, None) == ()


@pytest.mark.parametrize("text", ["The country's farms.", "the west wing", "the south side of it", "the zone", "countryside"])
def test_what_tells_no_place(text: str) -> None:
    assert described_places(text, None) == ()


def test_without_a_country_the_words_are_kept() -> None:
    (place,) = described_places("It rained across the country.", None)
    assert (place.name, place.is_resolved) == ("the country", False)
    assert place.reason == "the country: no country stands out in the report"


def test_the_province_is_that_of_the_place_named_before(gazetteer: Gazetteer) -> None:
    text = "Shelling killed nine in Lincoln, Nebraska. In the province 40 people died in May."
    named = find_places(text, gazetteer)
    (place,) = described_places(text, None, places=named, gazetteer=gazetteer)
    assert (place.as_written, place.name, place.level) == ("the province", "Nebraska", Level.PROVINCE)
    (unknown,) = described_places("In the province 40 people died.", None, gazetteer=gazetteer)
    assert (unknown.is_resolved, unknown.level) == (False, Level.PROVINCE)
