"""Claims beside casualties: attacks with their munitions, damage, the state of facilities, statements of blame, evidence, legal context."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sijill.domain.claim import Kind
from sijill.extract.drafts import Draft, Reader
from sijill.extract.facts import Facts
from sijill.extract.units import Unit

PARTS = frozenset(("comma", "stop", "sub", "colon", "dash"))
ORDER = (Kind.LEGAL, Kind.EVIDENCE, Kind.STATEMENT_ATTRIBUTION, Kind.FACILITY_STATUS, Kind.DAMAGE)
FACILITIES = frozenset(
    ("hospital", "medical", "school", "market", "factory", "infrastructure", "place of worship", "camp of displaced people", "ambulance")
)
SHORTEST = 4  # units: less is no clause
RIGHT_BEHIND = 3  # units


@dataclass(frozen=True, slots=True)
class Segment:
    """Units ``[first, last)`` between two marks of a sentence."""

    first: int
    last: int


def other_drafts(facts: Facts, taken: list[Draft]) -> Iterator[Draft]:
    """One draft for each segment of a sentence that makes such a claim and no casualty claim."""
    reader = facts.reader
    for segment in _segments(reader):
        start, end = reader.start_of(segment.first), reader.end_of(segment.last)
        if any(draft.start < end and start < draft.end for draft in taken):
            continue
        kind = _kind(facts, segment)
        if kind is not None:
            yield _draft(reader, segment, kind)


def _is_hyphen(reader: Reader, at: int) -> bool:
    """A dash glued to the words beside it parts nothing."""
    unit = reader.sentence.units[at]
    return unit.kind == "dash" and at > 0 and reader.end_of(at) == reader.start_of(at)


def _segments(reader: Reader) -> Iterator[Segment]:
    units = reader.sentence.units
    first = 0
    for at, unit in enumerate([*units, None]):
        if unit is None or (unit.kind in PARTS and at - first >= SHORTEST and not _is_hyphen(reader, at)) or unit.kind in ("stop", "colon"):
            last = at
            while last > first and units[last - 1].kind in ("dot", "comma", "quote", "stop"):
                last -= 1
            if last - first >= SHORTEST:
                yield Segment(first, last)
            first = at + 1


def _kind(facts: Facts, segment: Segment) -> Kind | None:
    units = facts.reader.sentence.units
    said = {units[at].senses["kinds"].meaning["kind"] for at in _told(facts, "kinds", segment)}
    struck = _told(facts, "targets", segment)
    facility = any(units[at].senses["targets"].meaning["type"] in FACILITIES for at in struck)
    for kind in ORDER:
        if kind.value in said and (kind is not Kind.FACILITY_STATUS or facility) and (kind is not Kind.DAMAGE or struck):
            return kind
    if "near" in said and facility and _told(facts, "weapons", Segment(0, segment.last)):
        return Kind.DAMAGE
    return Kind.ATTACK if _is_attack(facts, segment) else None


def _told(facts: Facts, section: str, segment: Segment) -> list[int]:
    """The units of a segment that have a sense in a section of the pack."""
    return [at for at in facts.reader.sentence.told(section) if segment.first <= at < segment.last]


def _is_attack(facts: Facts, segment: Segment) -> bool:
    """A weapon or a word of attack with somebody who does it, something that is struck, or a place that it was on, in one segment."""
    units = facts.reader.sentence.units
    weapons = _told(facts, "weapons", segment)
    told = [at for at in _told(facts, "attacks", segment) if units[at].senses["attacks"].meaning["role"] in ("verb", "noun")]
    acts = bool(told)
    hand = acts and not weapons and any(segment.first <= phrase.first < segment.last for phrase in facts.blame.general)
    counted = any(unit.kind == "num" for at in weapons for unit in units[max(segment.first, at - 2) : at])
    if not (acts and weapons) and not hand and not counted and not any(_is_struck(units, at, segment) for at in told):
        return False
    return any(unit.kind in ("be", "have", "word", "cap", "prep") for unit in units[segment.first : segment.last])


def _is_struck(units: Sequence[Unit], at: int, segment: Segment) -> bool:
    """A word of violence by itself, with what was struck right behind it, or where: "a raid on", "the shelling of a school"."""
    if "violent" not in units[at].senses["attacks"].meaning:
        return False
    behind = units[at + 1 : min(segment.last, at + 1 + RIGHT_BEHIND)]
    return any("targets" in unit.senses for unit in behind) or (len(behind) > 1 and behind[0].kind == "prep")


def _draft(reader: Reader, segment: Segment, kind: Kind) -> Draft:
    units = reader.sentence.units
    number = None
    if kind is Kind.FACILITY_STATUS:
        group = next(
            (
                group
                for group in reader.sentence.groups
                if segment.first <= group.first < segment.last and group.amount is not None and group.kind == "thing"
            ),
            None,
        )
        number = reader.quantity(group) if group is not None else None
    first = segment.first
    while first < segment.last - 1 and units[first].kind in ("and", "sub", "adv", "quote", "comma"):
        first += 1
    draft = Draft("", reader.start_of(first), reader.end_of(segment.last), number, "", "unknown", reader.index, kind.value)
    draft.kind = kind
    return draft
