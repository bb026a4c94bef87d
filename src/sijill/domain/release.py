"""A release: a frozen, numbered state of the record."""

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """How an incident of a release differs from the release before."""

    ADDED = "added"
    CHANGED = "changed"
    MERGED = "merged"
    SPLIT = "split"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference to the release before, with its reason."""

    incident: str
    kind: ChangeKind
    reason: str
    into: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """What was published under one number: the incidents, the policy and versions behind them, and what changed."""

    number: str
    made: str  # ISO time
    policy: str
    profile: str
    incidents: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    previous: str | None = None
    digest: str | None = None  # SHA-256 over the files of the release
