"""A toll: the answer for a window of place, period, harm and population, with its working."""

from dataclasses import dataclass
from enum import StrEnum

from sijill.domain.claim import Harm
from sijill.domain.place import Place
from sijill.domain.relation import ClaimRef


@dataclass(frozen=True, slots=True)
class Window:
    """What is asked: place x period x harm x population. ``None`` is no limit; ``start`` and ``end`` are ISO dates, both inclusive."""

    place: Place | None = None
    start: str | None = None
    end: str | None = None
    harm: Harm = Harm.KILLED
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One claim as the working shows it: who says how many, in which words, of which side."""

    claim: ClaimRef
    claimant: str
    side: str | None
    low: int | None
    high: int | None
    words: str
    publisher: str | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class IncidentSum:
    """The sum over the incidents inside a window; no day, period or running total is ever in it.

    ``high`` is ``None`` where an incident has no highest value; ``without_low`` counts incidents that add nothing to ``low``.
    """

    low: int
    best: int
    high: int | None
    incidents: tuple[str, ...] = ()
    without_low: int = 0
    left_out: tuple[tuple[str, str], ...] = ()  # incident and why


class FloorKind(StrEnum):
    """How well each cell of a floor is supported, best first."""

    REVIEWED = "reviewed"  # a person accepted a claim of every cell
    TWO_CLAIMANTS = "two_claimants"  # two or more independent claimants not of one side
    ONE_CLAIMANT = "one_claimant"


@dataclass(frozen=True, slots=True)
class CellUsed:
    """A figure a floor is built of: claims of the same figure and its rivals, and the lowest closed low of their claimants."""

    value: int
    said: tuple[Said, ...]
    is_total: bool
    claimants: tuple[str, ...]
    sides: tuple[str, ...]
    inside: tuple[Said, ...] = ()  # claims that lie inside this figure or overlap it, and so add nothing


@dataclass(frozen=True, slots=True)
class Floor:
    """If the claims used are true, at least ``value``. ``exact`` is false where a heavier set may exist; the value still holds."""

    kind: FloorKind
    value: int
    cells: tuple[CellUsed, ...]
    exact: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Highest:
    """The most that is claimed; ``is_open`` where a part has no highest value ("N or more")."""

    value: int
    is_open: bool
    cells: tuple[CellUsed, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """One total beside the parts that its own claimant gives, and what they leave unplaced.

    ``dimension`` is what the parts divide the total by (``"place"``, ``"population"``); ``remainder_low`` and ``remainder_high`` bound what
    is in no part (``None``: open). A negative remainder is a conflict: the parts say more than the total.
    """

    total: Said
    dimension: str
    parts: tuple[Said, ...]
    remainder_low: int | None
    remainder_high: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Toll:
    """What is known for a window. ``floors`` holds those that exist, best supported first; the first is the headline.

    ``complete_count`` is there only where a claim itself says that it is complete.
    """

    window: Window
    policy: str
    incident_sum: IncidentSum
    floors: tuple[Floor, ...]
    highest: Highest
    complete_count: tuple[Said, ...]
    audits: tuple[Audit, ...]
    rivals: tuple[tuple[Said, ...], ...]
    unplaced: tuple[tuple[Said, str], ...]  # claims that could not be placed in or out of the window, and why
    notes: tuple[str, ...] = ()
