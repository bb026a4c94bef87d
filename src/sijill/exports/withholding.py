"""What a working copy leaves out: persons' names, and coordinates finer than a town. What is left out is counted."""

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar
from urllib.parse import unquote

from sijill.domain.ids import short_id
from sijill.domain.place import Level, Place
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.domain.report import Report
from sijill.exports.names import Names, cut_masked, names_of, parts_of
from sijill.exports.record import FileOutcome, Record

T = TypeVar("T")

TOWN_OR_COARSER = frozenset((Level.COUNTRY, Level.REGION, Level.PROVINCE, Level.DISTRICT, Level.CITY, Level.TOWN))
COARSE_DEGREES = 1  # decimals kept: a tenth of a degree, about the size of a town
COARSE_KM = 10.0  # a coarsened point says no more than this
NEAR_A_PLACE = 2  # UCDP's where_prec: in the neighbourhood of a known point
PRIVATE_SPEAKER = "person"  # the kind of a source that speaks for nobody else
KEPT = frozenset(("digest", "shingles", "lang", "published", "reason_codes", "country", "gazetteer_id", "versions", "digests", "rule"))


@dataclasses.dataclass(frozen=True, slots=True)
class Disclosure:
    """What may be shown. The default shows neither persons' names nor exact places."""

    with_names: bool = False
    exact_places: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Stubs:
    """How much was withheld: different persons' names, and places whose coordinates were made coarser."""

    names: int = 0
    coordinates: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Shown:
    """The record as it may be shown. Its reports hold no text; words in their sentence come from :meth:`cut`, masked."""

    record: Record
    stubs: Stubs
    disclosure: Disclosure
    texts: Mapping[str, str]
    names: Mapping[str, Names]
    _spans: dict[str, tuple[tuple[int, int], ...]] = dataclasses.field(default_factory=dict, compare=False, repr=False)

    def cut(self, report: str, start: int, end: int) -> str:
        """The words of a report (by the id it is shown under) between two code points of its own text, names masked."""
        text = self.texts[report]
        if report not in self._spans:
            self._spans[report] = tuple(self.names[report].spans(text)) if report in self.names else ()
        return cut_masked(text, start, end, self._spans[report])


def withhold(record: Record, disclosure: Disclosure) -> Shown:
    """The record with everything left out that the disclosure does not allow, and the count of what was."""
    keeper = _Keeper(record, disclosure)
    shown = keeper.record()
    texts = {keeper.report_id(report.id): report.text for report in record.reports}
    names = {keeper.report_id(report): found for report, found in keeper.names_in.items()}
    return Shown(shown, Stubs(len(keeper.persons), len(keeper.coarsened)), disclosure, texts, names)


class _Keeper:
    """One pass over a record; it remembers which names and places it met."""

    def __init__(self, record: Record, disclosure: Disclosure) -> None:
        self.disclosure = disclosure
        self.original = record
        named = {} if disclosure.with_names else {reading.id: _persons(reading) for reading in record.readings}
        self.persons = frozenset(name for names in named.values() for name in names)
        self.everywhere = names_of(self.persons)
        told = _told_together(record, named)
        self.names_in = {report.id: self._names(told.get(report.id, ()), report.text) for report in record.reports}
        self.coarsened: set[tuple[str | None, float | None, float | None]] = set()

    def _names(self, own: tuple[str, ...], text: str) -> Names:
        return Names(self.everywhere.sequences, parts_of(own, text)) if own else self.everywhere

    def record(self) -> Record:
        original = self.original
        return dataclasses.replace(
            original,
            reports=tuple(self.report(report) for report in original.reports),
            digests={self.report_id(name): digest for name, digest in original.digests.items()},
            readings=tuple(self.reading(reading) for reading in original.readings),
            files=tuple(self.file(outcome) for outcome in original.files),
            **{
                part: self.walk(getattr(original, part), self.everywhere)
                for part in ("workspace", "incidents", "relations", "set_aside", "claimants", "tolls", "landmarks")
            },
        )

    def report_id(self, report: str) -> str:
        """The id itself, or a digest of it where it holds a name."""
        return short_id("withheld-report", report) if self._of(report).mask(report) != report else report

    def _of(self, report: str) -> Names:
        return self.names_in.get(report, self.everywhere)

    def report(self, report: Report) -> Report:
        kept: Report = self.walk(dataclasses.replace(report, text=""), self._of(report.id))
        return dataclasses.replace(kept, id=self.report_id(report.id))

    def reading(self, reading: Reading) -> Reading:
        kept: Reading = self.walk(reading, self._of(reading.id))
        return dataclasses.replace(kept, id=self.report_id(reading.id))

    def file(self, outcome: FileOutcome) -> FileOutcome:
        names = self._of(outcome.reports[0]) if outcome.reports else self.everywhere
        kept: FileOutcome = self.walk(outcome, names)
        return dataclasses.replace(kept, reports=tuple(map(self.report_id, outcome.reports)))

    def walk(self, value: Any, names: Names) -> Any:
        """Any value of the record with its words masked and its places coarsened."""
        if isinstance(value, Enum) or value is None or isinstance(value, (int, float)):
            return value
        if isinstance(value, str):
            return names.mask(value)
        if isinstance(value, ClaimRef):
            return ClaimRef(self.report_id(value.report), value.claim)
        if isinstance(value, tuple):
            return tuple(self.walk(item, names) for item in value)
        if isinstance(value, Place):
            value = self.place(value)
        return self._fields(value, names)

    def _fields(self, value: Any, names: Names) -> Any:
        if isinstance(claim := getattr(value, "claim", None), ClaimRef):
            names = self._of(claim.report)
        changed = {}
        for each in dataclasses.fields(value):
            if each.name not in KEPT:
                changed[each.name] = self._field(each.name, getattr(value, each.name), names)
        return dataclasses.replace(value, **changed)

    def _field(self, name: str, value: Any, names: Names) -> Any:
        if name == "reports":
            return tuple(map(self.report_id, value))
        if name == "address" and value is not None:
            return value if names.mask(unquote(value)) == unquote(value) else names.mask(unquote(value))
        return value if name == "id" else self.walk(value, names)

    def place(self, place: Place) -> Place:
        if self.disclosure.exact_places or not place.is_resolved or place.level in TOWN_OR_COARSER:
            return place
        self.coarsened.add((place.name or place.as_written, place.lat, place.lon))
        return coarsen(place)


def coarsen(place: Place) -> Place:
    """The place at a tenth of a degree, with a radius that says so; what else could tell the point is left out."""
    radius = max(place.radius_km or 0.0, COARSE_KM)
    lat, lon = (None if at is None else round(at, COARSE_DEGREES) for at in (place.lat, place.lon))
    precision = max(place.precision or NEAR_A_PLACE, NEAR_A_PLACE)
    return dataclasses.replace(
        place, lat=lat, lon=lon, radius_km=radius, precision=precision, coord="coarsened", gazetteer_id=None, reason=None
    )


def _persons(reading: Reading) -> tuple[str, ...]:
    """Names of victims, and of speakers who speak for nobody but themselves."""
    victims = [person.name for claim in reading.claims for person in claim.persons]
    speakers = [source.name for claim in reading.claims for source in claim.source_chain if source.kind == PRIVATE_SPEAKER]
    return tuple(dict.fromkeys(name for name in (*victims, *speakers) if name and not name.islower()))


def _told_together(record: Record, named: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """The names of each report and of the reports that tell of an incident with it: those often give the family name alone."""
    together: dict[str, dict[str, None]] = {report: dict.fromkeys(names) for report, names in named.items()}
    for incident in record.incidents:
        shared = dict.fromkeys(name for report in incident.reports for name in named.get(report, ()))
        for report in incident.reports:
            together.setdefault(report, {}).update(shared)
    return {report: tuple(names) for report, names in together.items()}
