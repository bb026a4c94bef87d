"""The atom: somebody says, in these words, that so many of such people suffered this harm, there, then, by that hand.

Field names are those of the wire (``docs/wire.md``, the same as ``gold/SCHEMA.md``).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from sijill.domain.errors import ClaimError
from sijill.domain.filling import quickly_filled
from sijill.domain.place import Place
from sijill.domain.provenance import Perpetrator, Source
from sijill.domain.quantity import Quantity
from sijill.domain.when import When


class Kind(StrEnum):
    """What a claim is about. Only casualty, and some siege and displacement claims, count people harmed."""

    CASUALTY = "casualty"
    ATTACK = "attack"
    DAMAGE = "damage"
    FACILITY_STATUS = "facility_status"
    SIEGE_DISPLACEMENT = "siege_displacement"
    STATEMENT_ATTRIBUTION = "statement_attribution"
    EVIDENCE = "evidence"
    LEGAL = "legal"


class Harm(StrEnum):
    """What the people suffered; the last three where the text does not decide."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    ABDUCTED = "abducted"
    RELEASED = "released"
    DISPLACED = "displaced"
    BESIEGED = "besieged"
    DIED_INDIRECT = "died_indirect"  # hunger, disease
    SEXUAL_VIOLENCE = "sexual_violence"
    CASUALTIES = "casualties"  # killed and/or injured together, or the bare word
    KILLED_OR_INJURED = "killed_or_injured"
    SHOT_UNSPECIFIED = "shot_unspecified"


class CivilianStatus(StrEnum):
    """Status as said by the text, never guessed."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    SECURITY_FORCES = "security_forces"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Scope(StrEnum):
    """What the figure covers."""

    INCIDENT = "incident"
    INCIDENT_GROUP = "incident_group"  # one figure for several incidents
    DAY_TOTAL = "day_total"
    PERIOD_AGGREGATE = "period_aggregate"
    CAMPAIGN_AGGREGATE = "campaign_aggregate"
    CUMULATIVE = "cumulative"  # a running toll
    BACKGROUND = "background"  # an earlier event told for context
    DOCUMENTED_IN_PERIOD = "documented_in_period"
    ONGOING_CONDITION = "ongoing_condition"
    PATTERN = "pattern"


class Modality(StrEnum):
    """How it is said."""

    ASSERTED = "asserted"  # in the reporter's own voice
    REPORTED = "reported"
    ALLEGED = "alleged"  # blame by an interested or unnamed source
    CLAIMED = "claimed"  # a belligerent about itself or its enemy
    DENIED = "denied"
    CONTESTED = "contested"  # two versions in the text
    UNVERIFIED = "unverified"


class Polarity(StrEnum):
    """Whether harm is said to have happened or not."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Zero(StrEnum):
    """What a negation or an unknown says. Only ``explicit_none`` is a real zero."""

    EXPLICIT_NONE = "explicit_none"
    NONE_REPORTED = "none_reported"
    UNKNOWN = "unknown"


class LinkType(StrEnum):
    """What one claim says of another of the same report (``gold/SCHEMA.md`` s. 5)."""

    RESTATES = "restates"
    SUPERSEDED_BY = "superseded_by"
    COMPETING_ESTIMATE = "competing_estimate"
    COMPETING_VERSION_OF = "competing_version_of"
    CONTRADICTS = "contradicts"
    CONTRADICTED_BY = "contradicted_by"
    DISJOINT_FROM = "disjoint_from"
    SEPARATE_EVENT = "separate_event"
    SEPARATE_PERIOD = "separate_period"
    NOT_ADDITIVE = "not_additive"
    INCLUDES = "includes"
    OVERLAPS = "overlaps"
    TEMPORALLY_WITHIN = "temporally_within"
    IDENTIFIED_PART_OF = "identified_part_of"
    NOT_SAME_AS = "not_same_as"
    SAME_EVENT_AS = "same_event_as"
    POSSIBLY_SAME_EVENT_AS = "possibly_same_event_as"
    SUBSET_OF = "subset_of"


@dataclass(frozen=True, slots=True)
class Link:
    """A relation to another claim of the same report, by its id."""

    type: LinkType
    to: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """Further words of the report that give a claim its date, source or period."""

    quote: str
    start: int
    end: int
    role: str | None = None


@quickly_filled
@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon as written, its type from the closed list of ``gold/SCHEMA.md`` s. 4b, and how many munitions."""

    as_written: str | None
    type: str
    type_text: str | None = None
    count: Quantity | None = None
    start: int | None = None
    end: int | None = None


@quickly_filled
@dataclass(frozen=True, slots=True)
class Target:
    """What was struck, or the situation of the victims."""

    as_written: str | None
    type: str
    status: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A victim named or singled out in the text."""

    name: str | None
    age: int | None = None
    sex: str | None = None


@quickly_filled
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim with its exact words. Make it with :meth:`at`, which cuts the quote itself.

    ``start`` and ``end`` are code points into the report's text. ``subset_of`` and ``relations`` name other claims of the same
    report by id. ``rule`` says by which rule of the pack it was found, for people who mend packs.
    """

    id: str
    kind: Kind
    quote: str
    start: int
    end: int
    support: tuple[Support, ...] = ()
    harm: Harm | None = None
    number: Quantity | None = None
    group: str | None = None
    group_text: str | None = None
    civilian_status: CivilianStatus | None = None
    subset_of: str | None = None
    relations: tuple[Link, ...] = ()
    scope: Scope | None = None
    when: When | None = None
    places: tuple[Place, ...] = ()
    perpetrators: tuple[Perpetrator, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    targets: tuple[Target, ...] = ()
    cause: str | None = None
    source_chain: tuple[Source, ...] = ()
    modality: Modality | None = None
    polarity: Polarity | None = None
    zero: Zero | None = None
    persons: tuple[Person, ...] = ()
    notes: str | None = None
    rule: str | None = None

    @classmethod
    def at(cls, text: str, start: int, end: int, **fields: Any) -> Self:
        """The claim that stands at ``text[start:end]``; the quote is cut here and nowhere else.

        Raises ClaimError if the range is empty or outside the text.
        """
        if not 0 <= start < end <= len(text):
            raise ClaimError(f"a claim at {start}:{end} of a text of {len(text)} code points has no words")
        return cls(quote=text[start:end], start=start, end=end, **fields)
