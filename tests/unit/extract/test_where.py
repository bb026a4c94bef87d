"""Which of a report's places is the place of a claim."""

import pytest

from sijill.domain.place import Level, Place
from sijill.domain.report import Context, Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract.drafts import Draft
from sijill.extract.where import places_of, usable_places, widened
from tests.factories import town
from tests.unit.extract.marked import book_of

TOWNS = ("Brame", "Ostin", "Tarsk", "Marenna")


def placed(text: str) -> list[Place]:
    """The towns of a text where they stand in it; Marenna is a country."""
    found = [(at, name) for name in TOWNS for at in range(len(text)) if text.startswith(name, at)]
    return [
        town(name, start=at, end=at + len(name), level=Level.COUNTRY if name == "Marenna" else Level.TOWN) for at, name in sorted(found)
    ]


def draft_at(text: str, words: str) -> Draft:
    start = text.index(words)
    index = next(index for index, span in enumerate(book_of(text).sentences) if span.start <= start < span.end)
    return Draft("killed", start, start + len(words), None, "people", "unknown", index, "test")


def where(text: str, words: str, *, own_only: bool = False, context: Context = Context()) -> list[str | None]:
    found = places_of(draft_at(text, words), placed(text), book_of(text), text, context, own_only=own_only)
    return [place.name for place in found]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Nine people were killed in Brame.", "Nine people were killed in Brame", ["Brame"]),
        ("Nine people were killed in Brame.", "Nine people were killed", ["Brame"]),
        ("In Brame, shells killed nine people.", "killed nine people", ["Brame"]),
        ("Nine people were killed in Brame, and four were hurt in Ostin.", "four were hurt", ["Ostin"]),
        ("Shells fell on Brame. Nine people died.", "Nine people died", ["Brame"]),
        ("Shells fell on Brame.\n\nNine people died.", "Nine people died", ["Brame"]),
        ("Marenna said nothing. Nine people died.", "Nine people died", []),
        ("Nine people died.", "Nine people died", []),
    ],
)
def test_the_nearest_scene(text: str, words: str, names: list[str]) -> None:
    assert where(text, words) == names


def test_the_place_of_a_speaker_is_no_scene() -> None:
    assert where("Nine people died, said the mayor of Ostin.", "Nine people died") == []


def test_a_claim_that_keeps_to_itself_borrows_no_place() -> None:
    assert where("Shells fell on Brame. Nine people died.", "Nine people died", own_only=True) == []


def test_a_part_is_where_its_whole_is() -> None:
    text = "Nine people were killed in Brame. They fled from Ostin. Four were women."
    part = draft_at(text, "Four were women")
    part.parent = draft_at(text, "Nine people were killed")
    found = places_of(part, placed(text), book_of(text), text, Context(), own_only=False)
    assert [place.name for place in found] == ["Brame"]


def test_the_table_beside_a_report_is_asked_last() -> None:
    context = Context(location="Tarsk", country="XM")
    assert where("Nine people died.", "Nine people died", context=context) == ["Tarsk"]
    assert where("Nine people died in Brame.", "Nine people died", context=context) == ["Brame"]
    assert where("Nine people died.", "Nine people died", context=Context(country="XM")) == ["XM"]


def test_places_of_furniture_and_datelines_are_no_scenes() -> None:
    text = "TARSK - Shells fell on Brame."
    places = [town("Tarsk", start=0, end=5), *placed(text), town("nowhere")]
    zones = [Zone(ZoneKind.DATELINE, Span(0, 7))]
    assert [place.name for place in usable_places(places, zones, text)] == ["Brame"]
    assert [place.name for place in usable_places(places, [], text)] == ["Tarsk", "Brame"]


def test_a_claim_carries_no_candidates() -> None:
    place = town("Brame", candidates=(town("Brame"), town("Brame", lat=1.0)))
    assert widened(place) == town("Brame")
