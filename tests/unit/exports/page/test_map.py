"""The map: no pins for provinces, uncertainty to scale, and nothing for what nobody located."""

from dataclasses import replace

import pytest

from sijill.domain.incident import Bounds, Incident
from sijill.domain.place import Level, Place
from sijill.exports.page.map import draw_map, spots
from sijill.exports.page.wording import wording
from sijill.exports.situating import Shape

SAY = wording("en")
TOWN = Place("Brame", "Brame", Level.TOWN, "XV", 11.88, -40.98, radius_km=2.0)
PROVINCE = Place("Uplands", "Uplands", Level.PROVINCE, "XV", 13.3, -41.3, radius_km=45.0)


def incident(identity: str, place: Place, low: int = 5) -> Incident:
    return Incident(identity, ("r",), (), None, (place,), Bounds(low, low, low), Bounds())


def test_incidents_of_one_place_are_one_spot() -> None:
    found, nowhere = spots([incident("a", TOWN), incident("b", TOWN, 3), incident("c", Place("x", None))])
    assert [(spot.figure, spot.shape, spot.name) for spot in found] == [(8, Shape.POINT, "Brame")]
    assert [each.id for each in nowhere] == ["c"]


def test_a_province_is_hatched_and_a_town_is_a_disc() -> None:
    drawn = str(draw_map(spots([incident("a", TOWN), incident("b", PROVINCE)])[0], (), SAY))
    assert drawn.count('class="area"') == 1
    assert drawn.count('class="place"') == 1


def test_uncertainty_is_drawn_where_it_is_larger_than_the_disc() -> None:
    vague = replace(TOWN, lat=12.5, radius_km=30.0)
    drawn = str(draw_map(spots([incident("a", TOWN), incident("b", vague)])[0], (), SAY))
    assert drawn.count('class="uncertain"') == 1


def test_circles_that_would_hide_each_other_are_one() -> None:
    near = replace(TOWN, name="Brame east", lat=11.881)
    drawn = str(draw_map(spots([incident("a", TOWN), incident("b", near, 4), incident("c", PROVINCE)])[0], (), SAY))
    assert drawn.count('class="place"') == 1
    assert "Brame, Brame east: 2 incidents, 9 killed" in drawn


def test_nobody_killed_is_an_empty_disc() -> None:
    assert 'class="place none"' in str(draw_map(spots([incident("a", TOWN, 0)])[0], (), SAY))


@pytest.mark.parametrize("lat", [0.0, 89.9, -89.9])
def test_the_map_has_a_size_anywhere_on_the_globe(lat: float) -> None:
    drawn = str(draw_map(spots([incident("a", replace(TOWN, lat=lat, lon=179.9))])[0], (TOWN,), SAY))
    assert "nan" not in drawn
    assert "inf" not in drawn


def test_a_hostile_name_is_text() -> None:
    drawn = str(draw_map(spots([incident("a", replace(TOWN, name="<script>"))])[0], (), SAY))
    assert "<script>" not in drawn


@pytest.mark.parametrize(
    ("killed", "told"),
    [
        (Bounds(None, 25, 25), "up to 25 killed"),
        (Bounds(24, None, None), "at least 24 killed"),
        (Bounds(), "no figure"),
    ],
)
def test_a_label_says_no_more_than_the_bounds(killed: Bounds, told: str) -> None:
    drawn = str(draw_map(spots([replace(incident("a", TOWN), killed=killed)])[0], (), SAY))
    assert f"1 incident, {told}" in drawn
    assert ("hollow" in drawn) is (killed.high is not None)


def test_names_run_into_no_disc_and_a_landmark_under_one_is_left_out() -> None:
    under, beside = replace(TOWN, name="Under"), replace(TOWN, name="Beside", lat=12.2)
    drawn = str(draw_map(spots([incident("a", TOWN), incident("b", replace(TOWN, name="Ostin", lon=-40.9))])[0], (under, beside), SAY))
    assert "Under" not in drawn
    assert "Beside" in drawn
