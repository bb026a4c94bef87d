from sijill.domain.report import Context
from sijill.places import Gazetteer, find_places
from sijill.places.resolving import called, country_code, decide, rank, setting_of


def test_a_country_is_known_by_name_and_code(gazetteer: Gazetteer) -> None:
    assert country_code("Syria", gazetteer) == "SY"
    assert country_code("sy", gazetteer) == "SY"
    assert country_code("سوريا", gazetteer) == "SY"
    assert country_code(None, gazetteer) is None
    assert country_code("no such land", gazetteer) is None


def test_the_words_after_a_name_decide(gazetteer: Gazetteer) -> None:
    places = {place.name: place for place in find_places("Fairs in Paris, Texas, and in Lebanon, Missouri. Lebanon is green.", gazetteer)}
    assert places["Paris"].country == "US"
    assert places["Lebanon"].country == "US"
    assert "as written after it" in (places["Paris"].reason or "")


def test_other_places_of_the_report_decide(gazetteer: Gazetteer) -> None:
    text = "The line runs from Clarksville by Paris to Greenville and Sherman in north Texas."
    paris = next(place for place in find_places(text, gazetteer) if place.name == "Paris")
    assert paris.country == "US"


def test_what_nothing_decides_stays_open_with_its_candidates(gazetteer: Gazetteer) -> None:
    rows = [row for row in map(gazetteer.row, gazetteer.named("springfield")) if row.country == "US"][:5]
    choice = decide(rank(rows, setting_of(gazetteer, None, ()), gazetteer, key="springfield"), "springfield", "why")
    assert choice.row is None
    assert len(choice.others) == 5
    assert called(rows[0]) in choice.reason


def test_the_given_region_decides(gazetteer: Gazetteer) -> None:
    place = find_places("The hills of Springfield are low.", gazetteer, context=Context(country="United States", admin1="Illinois"))[0]
    assert "Illinois" in place.parents


def test_a_name_alone_in_its_report_says_so(gazetteer: Gazetteer) -> None:
    (place,) = find_places("Shelling of Homs killed two.", gazetteer)
    assert place.reason == "the best known place of this name; the report names no other"
