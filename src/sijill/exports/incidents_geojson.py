"""``incidents.geojson``: RFC 7946. A province is an area, an incident nobody located has a null geometry, precision is a property."""

import json
from typing import Any

from sijill.domain.incident import Incident
from sijill.domain.place import Place
from sijill.exports.airwars import geolocation
from sijill.exports.cells import STATUS
from sijill.exports.record import Record
from sijill.exports.situating import Shape, circle, finest, radius_km, shape_of
from sijill.exports.wire import incident_to_line

MOST_EAST = 180.0


def incidents_geojson(record: Record) -> bytes:
    """The file, one feature per incident in the order of the record."""
    collection = {
        "type": "FeatureCollection",
        "status": STATUS,
        "policy": record.policy,
        "profile": record.profile,
        "features": [_feature(incident) for incident in record.incidents],
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"


def _feature(incident: Incident) -> dict[str, Any]:
    place = finest(incident.places)
    line = incident_to_line(incident)
    properties = {key: value for key, value in line.items() if key not in ("id", "claims")}
    properties["claims"] = [f"{report}/{claim}" for report, claim in line["claims"]]
    properties["drawn_as"] = shape_of(place).value
    if place is not None:
        properties |= {"place": place.name or place.as_written, "place_level": place.level.value, "radius_km": place.radius_km}
        properties |= {"where_precision": place.precision, "airwars_accuracy": geolocation(place)}
    return {"type": "Feature", "id": incident.id, "geometry": _geometry(place), "properties": properties}


def _geometry(place: Place | None) -> dict[str, Any] | None:
    shape = shape_of(place)
    if place is None or place.lat is None or place.lon is None or shape is Shape.NOWHERE:
        return None
    if shape is Shape.POINT:
        return {"type": "Point", "coordinates": [place.lon, place.lat]}
    ring = circle(place.lat, place.lon, radius_km(place))
    if any(abs(lon) > MOST_EAST for lon, _ in ring):  # RFC 7946 wants it cut at the antimeridian: better no shape than a wrong one
        return None
    return {"type": "Polygon", "coordinates": [ring]}
