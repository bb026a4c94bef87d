"""incidents.geojson: RFC 7946."""

import json
from typing import Any

from sijill.exports.incidents_geojson import incidents_geojson
from tests.invented import velmora


def features() -> dict[str, Any]:
    collection = json.loads(incidents_geojson(velmora()))
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    return {feature["id"]: feature for feature in collection["features"]}


def test_a_point_is_longitude_then_latitude() -> None:
    assert features()["VM-0002"]["geometry"] == {"type": "Point", "coordinates": [-40.55, 13.05]}


def test_a_province_is_an_area_and_never_a_pin() -> None:
    uplands = features()["VM-0005"]
    assert uplands["geometry"]["type"] == "Polygon"
    assert uplands["properties"]["drawn_as"] == "area"
    assert uplands["properties"]["where_precision"] == 4


def test_what_nobody_located_has_a_null_geometry() -> None:
    ashby = features()["VM-0012"]
    assert ashby["geometry"] is None
    assert ashby["properties"]["place"] == "Little Ashby"


def test_ranges_policy_and_claims_are_properties() -> None:
    first = features()["VM-0001"]["properties"]
    assert first["killed"]["low"] == 21
    assert first["policy"] == "ucdp/1"
    assert "courier-0504/c1" in first["claims"]
