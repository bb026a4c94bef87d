"""What reading one report gave: its claims, its places, and what is known of it. Never its text."""

from dataclasses import dataclass

from sijill.domain.claim import Claim
from sijill.domain.place import Place
from sijill.domain.report import Head


@dataclass(frozen=True, slots=True)
class Ignored:
    """Words that look like harm and are not counted, with the reason by name: nothing is dropped silently."""

    quote: str
    start: int
    end: int
    reason: str  # "accident", "natural_disaster", "sport", "hypothetical", "furniture", "age", ...


@dataclass(frozen=True, slots=True)
class Reading:
    """One report as the claims it makes. ``claims`` stand in the order of their words."""

    id: str
    head: Head
    claims: tuple[Claim, ...] = ()
    places: tuple[Place, ...] = ()
    ignored: tuple[Ignored, ...] = ()
