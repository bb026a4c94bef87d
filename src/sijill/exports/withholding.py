"""What a working copy leaves out: persons' names and contacts, and coordinates finer than a town. What is left out is counted."""

import dataclasses
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, TypeVar
from urllib.parse import unquote

from sijill.domain.ids import short_id
from sijill.domain.incident import Incident
from sijill.domain.place import Level, Place
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef, Relation
from sijill.domain.report import Report
from sijill.domain.toll import CellUsed, Floor, Toll
from sijill.exports.masks import Mask, find_masks
from sijill.exports.names import BLOCK, words_of
from sijill.exports.record import FileOutcome, Record

T = TypeVar("T")

TOWN_OR_COARSER = frozenset((Level.COUNTRY, Level.REGION, Level.PROVINCE, Level.DISTRICT, Level.CITY, Level.TOWN))
COARSE_DEGREES = 1  # decimals kept: a tenth of a degree, about the size of a town
COARSE_KM = 10.0  # a coarsened point says no more than this
NEAR_A_PLACE = 2  # UCDP's where_prec: in the neighbourhood of a known point
CUT = ("quote", "as_written", "name")  # words that stand at the offsets beside them
KEPT = frozenset(("digest", "shingles", "lang", "published", "reason_codes", "country", "gazetteer_id", "versions", "digests", "rule"))


@dataclasses.dataclass(frozen=True, slots=True)
class Disclosure:
    """What may be shown. The default shows neither persons' names nor exact places."""

    with_names: bool = False
    exact_places: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Stubs:
    """How much was withheld, each once: persons' names, contacts (addresses, accounts, numbers), places whose coordinates were made
    coarser, and coordinates that stood in words.
    """

    names: int = 0
    contacts: int = 0
    coordinates: int = 0
    points: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Shown:
    """The record as it may be shown. Its reports hold no text; words in their sentence come from :meth:`cut`, masked."""

    record: Record
    stubs: Stubs
    disclosure: Disclosure
    masks: Mapping[str, Mask]

    def cut(self, report: str, start: int, end: int) -> str:
        """The words of a report (by the id it is shown under) between two code points of its own text, masked."""
        return self.masks[report].cut(start, end)


def withhold(record: Record, disclosure: Disclosure) -> Shown:
    """The record with everything left out that the disclosure does not allow, and the count of what was."""
    keeper = _Keeper(record, disclosure)
    shown = keeper.record()
    found = keeper.masks
    stubs = Stubs(len(found.persons), len(found.contacts), len(keeper.coarsened), len(found.points))
    return Shown(shown, stubs, disclosure, {keeper.report_id(report): mask for report, mask in found.of.items()})


class _Keeper:
    """One pass over a record; it remembers which places it met, and numbers persons who stand alone."""

    def __init__(self, record: Record, disclosure: Disclosure) -> None:
        self.disclosure = disclosure
        self.original = record
        self.masks = find_masks(record, names=not disclosure.with_names, points=not disclosure.exact_places)
        self.everywhere = self.masks.everywhere
        self.ids = {report.id: self._shown_id(report.id) for report in record.reports}
        self.numbers: dict[tuple[str, ...], int] = {}
        self.coarsened: set[tuple[str | None, float | None, float | None]] = set()

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
        return self.ids.get(report) or self._shown_id(report)

    def _shown_id(self, report: str) -> str:
        return short_id("withheld-report", report) if self._of(report).mask(report, any_case=True) != report else report

    def _of(self, report: str) -> Mask:
        return self.masks.of.get(report, self.everywhere)

    def report(self, report: Report) -> Report:
        kept: Report = self.walk(dataclasses.replace(report, text=""), self._of(report.id))
        return dataclasses.replace(kept, id=self.report_id(report.id))

    def reading(self, reading: Reading) -> Reading:
        kept: Reading = self.walk(reading, self._of(reading.id))
        return dataclasses.replace(kept, id=self.report_id(reading.id))

    def file(self, outcome: FileOutcome) -> FileOutcome:
        mask = self._of(outcome.reports[0]) if outcome.reports else self.everywhere
        kept: FileOutcome = self.walk(dataclasses.replace(outcome, name=mask.mask(outcome.name, any_case=True)), mask)
        return dataclasses.replace(kept, reports=tuple(map(self.report_id, outcome.reports)))

    def walk(self, value: Any, mask: Mask) -> Any:
        """Any value of the record with its words masked and its places coarsened."""
        if isinstance(value, Enum) or value is None or isinstance(value, (int, float)):
            return value
        if isinstance(value, str):
            return self.words(value, mask)
        if isinstance(value, ClaimRef):
            return ClaimRef(self.report_id(value.report), value.claim)
        if isinstance(value, tuple):
            return tuple(self.walk(item, mask) for item in value)
        if isinstance(value, Place):
            value = self.place(value)
        return self._fields(value, mask)

    def words(self, value: str, mask: Mask) -> str:
        """Words masked; a name that stands alone, as a claimant's does, has a number, so that two persons do not become one."""
        masked = mask.mask(value)
        return self.numbered(value) if masked == BLOCK else masked

    def numbered(self, name: str) -> str:
        """The block with the number of the person of a name."""
        return f"{BLOCK} {self.numbers.setdefault(words_of(name), len(self.numbers) + 1)}"

    def _fields(self, value: Any, mask: Mask) -> Any:
        mask = self._mask_for(value, mask)
        changed = {}
        for each in dataclasses.fields(value):
            if each.name not in KEPT:
                held = getattr(value, each.name)
                stands = each.name in CUT and _stands(value, held, mask)
                changed[each.name] = self.words_at(value, each.name, mask) if stands else self._field(each.name, held, mask)
        return dataclasses.replace(value, **changed)

    def words_at(self, value: Any, name: str, mask: Mask) -> str:
        """Words of the text, masked by all that is known of their surroundings; a person's name alone has its number."""
        masked = mask.cut(value.start, value.end)
        return self.numbered(getattr(value, name)) if masked == BLOCK and name == "name" else masked

    def _mask_for(self, value: Any, mask: Mask) -> Mask:
        """The mask of the report a value speaks of, or of all reports it speaks of."""
        if isinstance(claim := getattr(value, "claim", None), ClaimRef):
            return self._of(claim.report)
        if isinstance(value, Incident):
            return self.masks.of_all(value.reports)
        if isinstance(value, (Relation, Toll, Floor, CellUsed)):
            return self.masks.of_all(_reports_in(value))
        return mask

    def _field(self, name: str, value: Any, mask: Mask) -> Any:
        if name == "reports":
            return tuple(map(self.report_id, value))
        if name == "address" and value is not None:
            return value if mask.mask(unquote(value), any_case=True) == unquote(value) else mask.mask(unquote(value), any_case=True)
        return value if name == "id" else self.walk(value, mask)

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


def _reports_in(value: Any) -> Iterator[str]:
    """The reports of every claim a value refers to."""
    if isinstance(value, ClaimRef):
        yield value.report
    elif isinstance(value, tuple):
        for item in value:
            yield from _reports_in(item)
    elif dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from _reports_in(getattr(value, each.name))


def _stands(value: Any, held: Any, mask: Mask) -> bool:
    """The words are those of the report's text at the offsets beside them."""
    start, end = getattr(value, "start", None), getattr(value, "end", None)
    return isinstance(held, str) and isinstance(start, int) and isinstance(end, int) and mask.text[start:end] == held
