"""``claims.csv``: one row per claim, its words and where they stand."""

from collections.abc import Callable
from dataclasses import dataclass

from sijill.domain.claim import Claim
from sijill.domain.place import Place
from sijill.domain.provenance import Source
from sijill.domain.quantity import Quantity
from sijill.domain.relation import ClaimRef
from sijill.domain.report import Head
from sijill.domain.when import When
from sijill.exports.airwars import geolocation
from sijill.exports.cells import STATUS, Cell, joined, write_table
from sijill.exports.names import BLOCK
from sijill.exports.record import Record
from sijill.exports.situating import finest

NO_QUANTITY, NO_TIME, NO_PLACE = Quantity(None, None, None), When(), Place(None, None)


@dataclass(frozen=True, slots=True)
class _Row:
    """One claim with what stands around it."""

    ref: ClaimRef
    claim: Claim
    head: Head
    profile: str
    incident: str | None
    not_counted: str | None

    @property
    def number(self) -> Quantity:
        return self.claim.number or NO_QUANTITY

    @property
    def when(self) -> When:
        return self.claim.when or NO_TIME

    @property
    def place(self) -> Place:
        return finest(self.claim.places) or NO_PLACE


# Column, what it says, and how a claim fills it.
COLUMNS: tuple[tuple[str, str, Callable[[_Row], Cell]], ...] = (
    ("report", "id of the report", lambda row: row.ref.report),
    ("claim", "id of the claim in its report", lambda row: row.ref.claim),
    ("incident", "id of the incident it counts in, empty if it counts in none", lambda row: row.incident),
    ("not_counted", "why it counts in none, by code", lambda row: row.not_counted),
    ("published", "date of the report, of the known precision", lambda row: row.head.published),
    ("publisher", "who published the report", lambda row: row.head.publisher),
    ("kind", "what the claim is about", lambda row: row.claim.kind.value),
    ("harm", "what the people suffered", lambda row: row.claim.harm),
    ("low", "lowest number the words allow, empty if open", lambda row: row.number.low),
    ("best", "the number itself, empty if the words give none", lambda row: row.number.best),
    ("high", "highest number the words allow, empty if open", lambda row: row.number.high),
    ("as_written", "the words of the number", lambda row: row.number.as_written),
    ("modifier", "how the words bound it", lambda row: row.claim.number.modifier if row.claim.number else None),
    ("group", "victims, as said", lambda row: row.claim.group),
    ("civilian_status", "status of the victims, as said", lambda row: row.claim.civilian_status),
    ("scope", "what the figure covers", lambda row: row.claim.scope),
    ("modality", "how it is said", lambda row: row.claim.modality),
    ("polarity", "whether harm is affirmed or negated", lambda row: row.claim.polarity),
    ("zero", "what a negation says", lambda row: row.claim.zero),
    ("when_start", "first day, of the written precision", lambda row: row.when.start),
    ("when_end", "last day, of the written precision", lambda row: row.when.end),
    ("when_precision", "how exactly the time is given", lambda row: row.claim.when.precision if row.claim.when else None),
    ("place", "finest place named", lambda row: row.place.name or row.place.as_written),
    ("place_level", "what kind of place that is", lambda row: row.place.level.value if row.claim.places else None),
    ("country", "ISO 3166 alpha-2", lambda row: row.place.country),
    ("lat", "degrees north, empty if not located", lambda row: row.place.lat),
    ("lon", "degrees east, empty if not located", lambda row: row.place.lon),
    ("radius_km", "how far off the point may be", lambda row: row.place.radius_km),
    ("where_prec", "how exactly, in UCDP's codes: 1 exact to 6 country", lambda row: row.place.precision),
    ("airwars_accuracy", "the same on Airwars' scale, derived", lambda row: geolocation(row.place)),
    ("perpetrators", "as alleged", lambda row: joined(each.name or each.as_written for each in row.claim.perpetrators)),
    ("weapons", "types", lambda row: joined(each.type for each in row.claim.weapons)),
    ("targets", "what was struck, or the victims' situation", lambda row: joined(each.type for each in row.claim.targets)),
    ("cause", "where it is not a weapon", lambda row: row.claim.cause),
    ("sources", "who says it, from speaker to publisher", lambda row: joined(map(_told_by, row.claim.source_chain))),
    ("subset_of", "id of the claim of the same report that contains this one", lambda row: row.claim.subset_of),
    ("quote", f"the words; {BLOCK} stands for a name, contact or coordinates left out", lambda row: row.claim.quote),
    ("withheld", "how many of these are left out of the words", lambda row: row.claim.quote.count(BLOCK)),
    ("start", "first code point of the words in the report's archived text, where nothing is left out", lambda row: row.claim.start),
    ("end", "code point after the last", lambda row: row.claim.end),
    ("profile", "how vague words became bounds", lambda row: row.profile),
    ("status", STATUS, lambda row: STATUS),  # noqa: ARG005 - every column is filled from a row
)


def _told_by(source: Source) -> str | None:
    """Who says it; of a person whose name is left out, what part they have in the telling."""
    name = source.name or source.as_written
    return f"{name} ({source.role})" if name and source.role and name.startswith(BLOCK) else name


def claims_csv(record: Record) -> bytes:
    """The file, claims in the order of the reports and of their words."""
    why = {each.claim: each.reason for each in record.not_counted}
    rows = (
        _Row(ref, claim, reading.head, record.profile, record.incident_of.get(ref), why.get(ref))
        for reading in record.readings
        for claim in reading.claims
        for ref in (ClaimRef(reading.id, claim.id),)
    )
    return write_table([name for name, _, _ in COLUMNS], ([fill(row) for _, _, fill in COLUMNS] for row in rows))
