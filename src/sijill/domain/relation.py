"""How two claims stand to each other: the words of DESIGN s. 5.2."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class ClaimRef(NamedTuple):
    """A claim of a report."""

    report: str
    claim: str


class RelationKind(StrEnum):
    """Unknown is OVERLAPS, and overlaps is not additive."""

    SAME = "same"
    PART_OF = "part_of"
    RIVAL = "rival"
    UPDATES = "updates"
    ADDITIVE = "additive"
    OVERLAPS = "overlaps"


@dataclass(frozen=True, slots=True)
class Relation:
    """What ``left`` is to ``right``, with the reason in a sentence."""

    left: ClaimRef
    right: ClaimRef
    kind: RelationKind
    reason: str
