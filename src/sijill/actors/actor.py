"""One entry of the register."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of body it is."""

    MONITOR = "monitor"  # documents harm as its work
    MEDICAL = "medical"
    RESCUE = "rescue"
    MEDIA = "media"
    AGENCY = "agency"  # sells news to other media
    STATE = "state"
    OFFICIAL = "official"  # a body of a state that is no army: ministry, police, court
    ARMY = "army"
    ARMED_GROUP = "armed_group"
    BELLIGERENT = "belligerent"  # a coalition, or another party to a conflict
    UN = "un"
    NGO = "ngo"
    ROLE = "role"  # no body of its own: "police", "activists", "witnesses"


@dataclass(frozen=True, slots=True)
class Actor:
    """A publisher, claimant or party, from public facts.

    ``country`` is where it sits (ISO 3166 alpha-2); ``side`` the id of the party it belongs to or speaks for, ``sides`` the same where a
    conflict is in another country (by country code); ``called`` are phrases that mean it only in a story about its own country;
    ``unnamed`` marks a role whose speakers have no identity that could be told apart; ``source`` says where the facts are public, ``link``
    where it publishes.
    """

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    country: str | None = None
    side: str | None = None
    sides: Mapping[str, str] = field(default_factory=dict)
    member_of: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    unnamed: bool = False
    source: str = ""
    link: str | None = None
