"""Streets and buildings that bear the name of a town elsewhere: where they lie is not known."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sijill.domain.place import Level, Place
from sijill.domain.reading import Reading
from sijill.reconcile.regions import km_apart, spot_of

# How far a thing called after a town may lie from every other place of its report. "The Orlo hospital" may be the report's only mention of
# Orlo, in another part of the country; a road is called after a town it need not even lead to.
_FARTHEST_KM: Final = {Level.AREA: 100.0, Level.FACILITY: 400.0}


def without_namesakes(reading: Reading) -> Reading:
    """The reading with streets and buildings unlocated that were placed in a town of their name, far from all else the report names."""
    around = [place for place in reading.places if place.is_resolved and place.level is not Level.COUNTRY and not _is_called_after(place)]
    if not around or not any(_is_called_after(place) for claim in reading.claims for place in claim.places):
        return reading
    claims = (replace(claim, places=tuple(_located(place, around) for place in claim.places)) for claim in reading.claims)
    return replace(reading, claims=tuple(claims))


def _is_called_after(place: Place) -> bool:
    """A road or building with a town's name in its own, which is all that says where it lies; "near Orlo" says it of itself."""
    if place.coord != "relative" or place.level not in _FARTHEST_KM or not place.parents:
        return False
    return not (place.name or "").endswith(place.parents[0])


def _located(place: Place, around: Sequence[Place]) -> Place:
    if not _is_called_after(place):
        return place
    here, farthest = spot_of(place), _FARTHEST_KM[place.level]
    if any(km_apart(here, spot) - spot.reach <= farthest for spot in map(spot_of, around)):
        return place
    reason = f"called after {place.parents[0]}, but told of far from there"
    return replace(place, lat=None, lon=None, coord=None, radius_km=None, precision=None, gazetteer_id=None, parents=(), reason=reason)
