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

    A bound is ``None`` where it is not known: ``low`` and ``best`` where no incident gives one, ``high`` where one leaves it open.
    ``without_low`` and ``without_best`` count the incidents that add nothing to those.
    """

    low: int | None
    best: int | None
    high: int | None
    incidents: tuple[str, ...] = ()
    without_low: int = 0
    without_best: int = 0
    left_out: tuple[tuple[str, str], ...] = ()  # incident and why


@dataclass(frozen=True, slots=True)
class MayBeInside:
    """An incident that may lie in the window or not, because its place or days are known no better; it is in no figure of the toll."""

    incident: str
    low: int | None
    best: int | None
    high: int | None
    why: str
    said: tuple[Said, ...]


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

    ``complete_count`` is there only where a claim itself says that it is complete. ``in_words`` are figures inside the window that are
    told without a number ("dozens"): their ``value`` is a convention of the number profile, and no floor rests on it.
    """

    window: Window
    policy: str
    incident_sum: IncidentSum
    floors: tuple[Floor, ...]
    highest: Highest
    complete_count: tuple[Said, ...]
    audits: tuple[Audit, ...]
    rivals: tuple[tuple[Said, ...], ...]
    unplaced: tuple[tuple[Said, str], ...]  # totals that could not be placed in or out of the window, and why
    notes: tuple[str, ...] = ()
    may_be_inside: tuple[MayBeInside, ...] = ()
    in_words: tuple[CellUsed, ...] = ()
