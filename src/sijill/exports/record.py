"""What exporters traverse: everything one workspace knows at one moment, as one frozen value."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from sijill.domain.claim import Claim, Kind, Scope
from sijill.domain.incident import Incident
from sijill.domain.place import Place
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef, Relation
from sijill.domain.report import Report
from sijill.domain.toll import Toll

TOTALS = frozenset(
    (Scope.DAY_TOTAL, Scope.PERIOD_AGGREGATE, Scope.CAMPAIGN_AGGREGATE, Scope.CUMULATIVE, Scope.DOCUMENTED_IN_PERIOD, Scope.INCIDENT_GROUP)
)


class Outcome(StrEnum):
    """What became of one file that was given."""

    READ = "read"  # claims were looked for
    STORED = "stored"  # kept, but there is no pack for its language
    DUPLICATE = "duplicate"  # the same bytes are there already
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """One file that was given, what became of it, and the line that says why.

    ``faults`` name each part of it (a row, a piece) that could not be read, ``notes`` what was done to the others or passed over in them.
    """

    name: str
    outcome: Outcome
    reports: tuple[str, ...] = ()
    message: str | None = None
    digest: str | None = None
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A claim that stands in no incident's figures, with the reason by code and in a sentence."""

    claim: ClaimRef
    reason: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who stands behind a claim.

    ``voice`` is one for all that count as one claimant; ``speaker`` tells unnamed ones of different sorts apart.
    """

    claim: ClaimRef
    voice: str
    speaker: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Record:
    """One workspace at one moment. Order is kept as given; exporters add none of their own but what they say.

    ``versions`` names what made it (program, packs, registers) with version or digest. A report without a reading was stored
    only. ``set_aside`` gives reasons the reconciler had; where it is silent the scope of the claim is the reason (:meth:`not_counted`).
    ``landmarks`` are well-known places for the map to label.
    """

    workspace: str
    profile: str
    policy: str
    reports: tuple[Report, ...] = ()
    readings: tuple[Reading, ...] = ()
    incidents: tuple[Incident, ...] = ()
    relations: tuple[Relation, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    claimants: tuple[Claimant, ...] = ()
    files: tuple[FileOutcome, ...] = ()
    tolls: tuple[Toll, ...] = ()
    landmarks: tuple[Place, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def report_by_id(self) -> Mapping[str, Report]:
        """Each report by its id."""
        return {report.id: report for report in self.reports}

    @cached_property
    def claim_by_ref(self) -> Mapping[ClaimRef, Claim]:
        """Each claim by its report and id."""
        return {ClaimRef(reading.id, claim.id): claim for reading in self.readings for claim in reading.claims}

    @cached_property
    def claimant_by_ref(self) -> Mapping[ClaimRef, Claimant]:
        """Who stands behind each claim of harm, where that was worked out."""
        return {each.claim: each for each in self.claimants}

    @cached_property
    def incident_of(self) -> Mapping[ClaimRef, str]:
        """The id of the incident a claim stands in."""
        return {ref: incident.id for incident in self.incidents for ref in incident.claims}

    @cached_property
    def relations_of(self) -> Mapping[ClaimRef, tuple[Relation, ...]]:
        """The relations a claim is the left side of."""
        found: dict[ClaimRef, list[Relation]] = defaultdict(list)
        for relation in self.relations:
            found[relation.left].append(relation)
        return {ref: tuple(relations) for ref, relations in found.items()}

    @cached_property
    def unread(self) -> Mapping[str, int]:
        """How many reports were stored only, by language (``"und"`` where it is not known)."""
        read = {reading.id for reading in self.readings}
        languages = sorted(report.head.lang or "und" for report in self.reports if report.id not in read)
        return {language: languages.count(language) for language in dict.fromkeys(languages)}

    @cached_property
    def not_counted(self) -> tuple[SetAside, ...]:
        """Each claim of harm that is in no incident's figures, with its reason; totals are kept and compared, never added."""
        given = {each.claim: each for each in self.set_aside}
        return tuple(
            given.get(ref) or SetAside(ref, reason_outside(claim))
            for ref, claim in self.claim_by_ref.items()
            if ref in given or (ref not in self.incident_of and claim.kind is Kind.CASUALTY)
        )


def reason_outside(claim: Claim) -> str:
    """Why a claim that stands in no incident is not counted, by code."""
    if claim.scope in TOTALS:
        return "total"
    if claim.scope in (Scope.BACKGROUND, Scope.ONGOING_CONDITION, Scope.PATTERN):
        return claim.scope.value
    return "unplaced"
