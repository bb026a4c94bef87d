import pytest

from sijill.domain.place import Level
from sijill.domain.report import Context
from sijill.places import Gazetteer, find_places
from sijill.places.finding import lookup_of, place_of, province_name


def _marked(text: str, gazetteer: Gazetteer) -> str:
    """The text with every place in brackets."""
    for place in reversed(find_places(text, gazetteer)):
        assert place.start is not None
        assert place.end is not None
        assert text[place.start : place.end] == place.as_written
        text = f"{text[: place.start]}[{place.as_written}]{text[place.end :]}"
    return text


@pytest.mark.parametrize(
    "marked",
    [
        "The bakery in [eastern Aleppo city] opens at six.",
        "She was born in [the district of Bab Alnairab], he in [the al-Shaar district].".replace("[the ", "the [", 2),
        "Olive groves stand [10 km north of Azaz].",
        "A bus from [Atareb] stops [near Idlib].",
        "The school of [Hama Province] and of [Deir Ezzor province].",
        "Concerts in [Paris], [Texas], drew crowds.",
        "[BEIRUT] (Agency) — The festival began.",
        "Ferries reach the [Gaza Strip] and the [West Bank].",
        "Mr. Jackson said nothing. Jackson left.",
        "Russian and Syrian poets met.",
        "The Aleppo Media Centre and the Washington Post printed it.",
        "On Monday most of the police were nice.",
        "Trains leave for the [village of Kafr Qwzzyx] daily.",
        "A library on [Orlo Street] and one on [Highway 9].",
        "The Aleppo family met an [Aleppo] family.",
        "Olives grow [west of Idlib] and in the [west of Idlib].",
        "A bus on the [Homs-Palmyra road] stopped.",
        "Snow lay on the [Qwzzyx pass] and in [Harran Dur].",
        "The river is wide in [Pale Township] each year.",
    ],
)
def test_places_in_running_text(gazetteer: Gazetteer, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert _marked(text, gazetteer) == marked


def test_wires_in_capitals(gazetteer: Gazetteer) -> None:
    text = "THE FAIR IN THE CITY OF SAN SALVADOR OPENED. MOST OF THE VISITORS WERE FROM NICARAGUA."
    assert [place.name for place in find_places(text, gazetteer)] == ["San Salvador", "Nicaragua"]


def test_offsets_index_the_whole_text(gazetteer: Gazetteer) -> None:
    text = "Damascus. Aleppo is old."
    (place,) = find_places(text, gazetteer, start=10)
    assert text[place.start : place.end] == "Aleppo"
    assert find_places(text, gazetteer, start=0, end=9)[0].name == "Damascus"


def test_the_country_of_the_story_decides(gazetteer: Gazetteer) -> None:
    text = "The market of Tripoli is covered."
    lebanon = find_places(text, gazetteer, context=Context(country="Lebanon"))[0]
    libya = find_places(text, gazetteer, context=Context(country="Libya"))[0]
    assert (lebanon.country, libya.country) == ("LB", "LY")
    assert lebanon.reason == "in the country given beside the report"


def test_an_unknown_name_is_kept_word_for_word(gazetteer: Gazetteer) -> None:
    (place,) = find_places("They farm near the village of Qwzzyx.", gazetteer)
    assert not place.is_resolved
    assert place.name == "Qwzzyx"
    assert place.reason == "not in the gazetteer"


def test_a_small_place_abroad_is_not_meant(gazetteer: Gazetteer) -> None:
    place = find_places("Mangoes from Mandalay and Yangon are sold in Pale Township.", gazetteer)[-1]
    assert not place.is_resolved
    assert place.reason is not None
    assert place.reason.startswith("not in the gazetteer where the report plays; ")


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("in the west of Idlib", "western Idlib", Level.PART_OF_CITY),
        ("just west of Idlib", "west of Idlib", Level.AREA),
        ("in the countryside of Azaz", "near", Level.AREA),
    ],
)
def test_in_it_beside_it_or_around_it(gazetteer: Gazetteer, text: str, name: str, level: Level) -> None:
    (place,) = find_places(f"It rained {text} today.", gazetteer)
    assert (place.name or "").startswith(name)
    assert place.level is level


def test_a_town_before_the_province_called_after_it(gazetteer: Gazetteer) -> None:
    assert find_places("Aleppo is old.", gazetteer)[0].level == Level.CITY
    assert find_places("Aleppo governorate is wide.", gazetteer)[0].level == Level.PROVINCE


def test_parents_run_from_fine_to_coarse(gazetteer: Gazetteer) -> None:
    (place,) = find_places("The park of the al-Shaar district is green.", gazetteer)[:1]
    assert place.parents == ("Aleppo", "SY")
    row = gazetteer.row(gazetteer.named("al shaar")[0])
    assert place_of(row, gazetteer, None, None, None, "because").reason == "because"
    assert province_name("SY", "12", gazetteer) == "Idlib"
    assert lookup_of(gazetteer) is lookup_of(gazetteer)


def test_the_same_text_gives_the_same_places(gazetteer: Gazetteer) -> None:
    text = "From Springfield to Lincoln and Omaha, Nebraska."
    assert find_places(text, gazetteer) == find_places(text, gazetteer)


@pytest.mark.parametrize(
    "text", ["", " ", "A " * 20_000, "Aleppo " * 5_000, "village of " * 5_000, "Kafr village " * 3_000, "((((" * 5_000, "\u202eحلب" * 500]
)
def test_hostile_texts_end_soon(gazetteer: Gazetteer, text: str) -> None:
    for place in find_places(text, gazetteer):
        assert text[place.start : place.end] == place.as_written


def test_names_listed_after_an_announced_one(gazetteer: Gazetteer) -> None:
    places = find_places("Fairs in the towns of Qwzzyx and Vwqqly open in May.", gazetteer)
    assert [place.name for place in places] == ["Qwzzyx", "Vwqqly"]
