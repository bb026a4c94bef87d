"""Where, and how surely."""

from dataclasses import dataclass
from enum import StrEnum

from sijill.domain.filling import quickly_filled


class Level(StrEnum):
    """What kind of place a name stands for, coarse to fine (Airwars' scale, METHODOLOGY s. 1.3)."""

    COUNTRY = "country"
    REGION = "region"  # several provinces, or no administrative unit: "western Aleppo countryside"
    PROVINCE = "province"  # first-order administrative unit: governorate, state, oblast
    DISTRICT = "district"  # second- or third-order unit
    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    PART_OF_CITY = "part of city"  # "eastern Aleppo"
    NEIGHBOURHOOD = "neighbourhood"
    CAMP = "camp"
    FACILITY = "facility"
    AREA = "area"  # relative or linear: "near X", "on the X-Y road"
    UNKNOWN = "unknown"


@quickly_filled
@dataclass(frozen=True, slots=True)
class Place:
    """A place as written, and what it was resolved to, or that it was not.

    ``lat`` and ``lon`` are WGS84 degrees or both ``None`` (unresolved, kept verbatim). ``radius_km`` widens the point to the
    region that is meant; ``precision`` is UCDP's ``where_prec`` (1 exact ... 7); ``coord`` says how the coordinates were come by
    (``"gazetteer"``, ``"centroid"``, ``"relative"``, ``"context"``); ``gazetteer_id`` and ``parents`` (ids or names, finest first) let
    regions be compared; ``reason`` is a sentence; ``candidates`` are the readings that were not chosen.
    """

    as_written: str | None
    name: str | None
    level: Level = Level.UNKNOWN
    country: str | None = None  # ISO 3166 alpha-2
    lat: float | None = None
    lon: float | None = None
    coord: str | None = None
    start: int | None = None
    end: int | None = None
    radius_km: float | None = None
    precision: int | None = None
    gazetteer_id: str | None = None
    parents: tuple[str, ...] = ()
    reason: str | None = None
    candidates: tuple[str, ...] = ()

    @property
    def is_resolved(self) -> bool:
        """Coordinates are known."""
        return self.lat is not None and self.lon is not None
