"""A row of a recorder's list, ours or another's, ready to be set beside a row of a second list."""

from dataclasses import dataclass, field

from sijill.domain.incident import Bounds


@dataclass(frozen=True, slots=True)
class Listed:
    """One incident of a list. Days are proleptic ordinals, both inclusive; degrees are WGS84, ``None`` where the row gives none."""

    id: str
    first: int
    last: int
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    reach_km: float = 0.0
    killed: Bounds = field(default_factory=Bounds)
    injured: Bounds = field(default_factory=Bounds)
    civilians_killed: Bounds = field(default_factory=Bounds)


@dataclass(frozen=True, slots=True)
class Match:
    """Two rows that tell of one incident, with the reason in a sentence."""

    here: Listed
    there: Listed
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two lists side by side: what both have, what is only in the first, what is only in the second. Nothing is in two of the three."""

    matched: tuple[Match, ...]
    only_here: tuple[Listed, ...]
    only_there: tuple[Listed, ...]
