"""Which of a report's places is the place of a claim."""

import pytest

from sijill.domain.place import Level, Place
from sijill.domain.report import Context, Report, Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract import find_claims
from sijill.extract.drafts import Draft
from sijill.extract.scenes import Scenery
from sijill.extract.where import is_finer, places_of, usable_places, widened
from sijill.places import open_gazetteer
from tests.factories import report, town
from tests.unit.extract.marked import EN, book_of, clauses_of

TOWNS = ("Brame", "Ostin", "Tarsk", "Velm", "Marenna", "Sarn")
LEVELS = {"Marenna": Level.COUNTRY, "Sarn": Level.PROVINCE, "Velm": Level.NEIGHBOURHOOD}


def placed(text: str) -> list[Place]:
    """The towns of a text where they stand in it; Marenna is a country, Sarn a province, Velm a quarter that no gazetteer has."""
    found = sorted((at, name) for name in TOWNS for at in range(len(text)) if text.startswith(name, at))
    places = [town(name, start=at, end=at + len(name), level=LEVELS.get(name, Level.TOWN)) for at, name in found]
    return [
        Place("Velm", "Velm", Level.NEIGHBOURHOOD, start=place.start, end=place.end) if place.name == "Velm" else place for place in places
    ]


def draft_at(text: str, words: str) -> Draft:
    start = text.index(words)
    index = next(index for index, span in enumerate(book_of(text).sentences) if span.start <= start < span.end)
    return Draft("killed", start, start + len(words), None, "people", "unknown", index, "test")


def scenery_of(text: str, home: Place | None = None) -> Scenery:
    return Scenery(placed(text), book_of(text), EN, home)


def where(text: str, words: str, *, own_only: bool = False, totals: bool = False, context: Context = Context()) -> list[str | None]:
    found = places_of(draft_at(text, words), scenery_of(text), context, own_only=own_only, totals=totals)
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
        ("Nine people were killed in Brame and Ostin.", "Nine people were killed", ["Brame", "Ostin"]),
        ("Nine people were killed in Brame in Sarn.", "Nine people were killed", ["Brame"]),
        ("Nine people were killed in Velm in Brame.", "Nine people were killed", ["Velm", "Brame"]),
        ("In Sarn, a raid killed nine people in Brame.", "killed nine people", ["Brame"]),
        ("Shells fell on Brame. Shops in Ostin were closed. Nine people died.", "Nine people died", ["Brame"]),
        ("Location: Brame\nTime: 9 am in Ostin\nNine people died.", "Nine people died", ["Brame"]),
        ("A Tarsk baker was killed by shells in Brame.", "was killed", ["Brame"]),
        ("A Tarsk baker was killed.", "was killed", ["Tarsk"]),
        ("Health officials in Brame said nine people died.", "nine people died", ["Brame"]),
        ("Nine people died, said the mayor of Ostin.", "Nine people died", ["Ostin"]),
        ("Shells fell on Brame. Nine people died, said the mayor of Ostin.", "Nine people died", ["Brame"]),
        ("Ostin police said nine people died.", "nine people died", ["Ostin"]),
        ("Gunmen killed six in Brame, and nine died in Ostin.", "killed six", ["Brame"]),
        ("Gunmen killed six in Brame, wounding four, and nine died in Ostin.", "wounding four", ["Brame"]),
        ("Shells fell in Brame where nine died.", "me where nine died", ["Brame"]),
        ("Marenna said nothing. Nine people died.", "Nine people died", []),
        ("Nine people died.", "Nine people died", []),
    ],
)
def test_the_nearest_scene(text: str, words: str, names: list[str]) -> None:
    assert where(text, words) == names


def test_a_claim_that_keeps_to_itself_borrows_no_place() -> None:
    assert where("Shells fell on Brame. Nine people died.", "Nine people died", own_only=True) == []


def test_a_total_is_not_placed_by_what_follows() -> None:
    assert where("Some 900 people have died. Shells fell on Brame.", "900 people have died", totals=True) == []
    assert where("Some 900 people have died. Shells fell on Brame.", "900 people have died") == ["Brame"]


def test_a_part_is_where_its_whole_is_unless_it_says_otherwise() -> None:
    text = "Nine people were killed in Brame. They fled from Ostin. Four were women. Two died in Tarsk."
    whole, part, other = (draft_at(text, words) for words in ("Nine people were killed", "Four were women", "Two died"))
    part.parent = other.parent = whole
    found = [places_of(draft, scenery_of(text), Context(), own_only=False)[0].name for draft in (part, other)]
    assert found == ["Brame", "Tarsk"]


def test_a_headline_is_as_fine_as_its_report() -> None:
    text = "Raid in Sarn kills nine\n\nShells fell on Brame in the morning."
    draft = draft_at(text, "kills nine")
    draft.headline = True
    assert [place.name for place in places_of(draft, scenery_of(text), Context(), own_only=False)] == ["Brame"]


def test_the_table_and_the_country_beside_a_report_are_asked_last() -> None:
    context = Context(location="Tarsk", country="XM")
    assert where("Nine people died.", "Nine people died", context=context) == ["Tarsk"]
    assert where("Nine people died in Brame.", "Nine people died", context=context) == ["Brame"]
    assert where("Nine people died.", "Nine people died", context=Context(country="XM")) == ["XM"]
    home = town("Marenna", level=Level.COUNTRY)
    draft = draft_at("Nine people died.", "Nine people died")
    assert places_of(draft, scenery_of("Nine people died.", home), Context(), own_only=False) == (home,)
    assert places_of(draft, scenery_of("Nine people died.", home), Context(), own_only=True) == ()


def test_places_of_furniture_and_datelines_are_no_scenes() -> None:
    text = "TARSK - Shells fell on Brame."
    places = [town("Tarsk", start=0, end=5), *placed(text), town("nowhere")]
    zones = (Zone(ZoneKind.DATELINE, Span(0, 7)),)
    assert [place.name for place in usable_places(places, Report("r", text, zones=zones))] == ["Brame"]
    assert [place.name for place in usable_places(places, Report("r", text))] == ["Tarsk", "Brame"]


@pytest.mark.parametrize("rest", [" (Northern News) - ", ", Marenna -- ", ", Sept 12: ", ", Marenna (Wire) - "])
def test_a_dateline_in_the_midst_of_a_text(rest: str) -> None:
    text = f"Raid kills nine. TARSK{rest}Shells fell."
    place = town("TARSK", start=17, end=22)
    assert usable_places([place], Report("r", text)) == []
    assert usable_places([place], Report("r", text.upper())) == [place]


@pytest.mark.parametrize(
    ("one", "other", "finer"),
    [
        (town("Brame"), town("Sarn", level=Level.PROVINCE), True),
        (town("Sarn", level=Level.PROVINCE), town("Brame"), False),
        (town("Brame", country="XO"), town("Sarn", level=Level.PROVINCE), False),
        (town("Brame"), town("Ostin", level=Level.CITY), False),
        (town("Velm", level=Level.VILLAGE), town("near Brame", level=Level.AREA), True),
    ],
)
def test_which_telling_is_finer(one: Place, other: Place, finer: bool) -> None:
    assert is_finer((one,), (other,)) is finer
    assert not is_finer((), (other,))
    assert is_finer((one,), ())


def test_a_claim_carries_no_candidates() -> None:
    place = town("Brame", candidates=(town("Brame"), town("Brame", lat=1.0)))
    assert widened(place) == town("Brame")


def test_a_whole_is_not_where_its_first_part_is() -> None:
    text = "At least 31 people were killed across Orvane on Thursday: 14 in Hama, nine in Homs and eight in Idlib, the monitor said."
    whole, *parts = find_claims(report(text), gazetteer=open_gazetteer()).claims
    assert [place.name for place in whole.places if place.level.value == "city"] == []
    assert len(parts) == 3


@pytest.mark.parametrize(("before", "expected"), [("Shells fell in Brame. ", "Brame"), ("", "Ostin Hospital")])
def test_a_hospital_where_somebody_died_is_no_scene_of_what_hurt_him(before: str, expected: str) -> None:
    told = "Nine people died at Ostin Hospital."
    text = before + told
    at = text.index("Ostin Hospital")
    hospital = Place("Ostin Hospital", "Ostin Hospital", Level.FACILITY, start=at, end=at + len("Ostin Hospital"))
    draft = draft_at(text, "Nine people died")
    draft.finding = clauses_of(told)[1][0]
    scenery = Scenery([*(place for place in placed(before) if before), hospital], book_of(text), EN)
    assert [place.name for place in places_of(draft, scenery, Context(), own_only=False)] == [expected]
