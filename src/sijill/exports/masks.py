"""What is masked in the words of each report: names, contacts, and coordinates in words. Each text is read once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from sijill.domain.place import Level, Place
from sijill.domain.reading import Reading
from sijill.domain.report import Head, Report
from sijill.exports.kept import kept_names
from sijill.exports.names import Names, Phrases, Span, cut_masked, joined, parts_of, words_of
from sijill.exports.persons import find_persons, person_words
from sijill.exports.record import Record
from sijill.exports.traces import find_contacts, find_points

PRIVATE_SPEAKER = "person"  # the kind of a source that speaks for nobody else
_LETTERS = re.compile(r"[^\W\d_]{4,}")  # of an account or an address: a name more often than not
AUTHORS = re.compile(r"\s*(?:[,;/&|]|\band\b|\bwith\b|^by\b)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Mask:
    """What is masked in any words, and in the text of one report by where it stands."""

    names: Names = field(default_factory=Names)
    hides_contacts: bool = False
    hides_points: bool = False
    text: str = ""
    named: tuple[Span, ...] = ()  # names found in the text by what stands around them

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Everything masked in the text, in order, in code points."""
        return joined(self.text, (*self.named, *self._spans(self.text)))

    def mask(self, words: str, any_case: bool = False) -> str:
        """Some words masked; ``any_case`` takes names in small letters too, as addresses and file names write them."""
        return cut_masked(words, 0, len(words), joined(words, self._spans(words, any_case)))

    def cut(self, start: int, end: int) -> str:
        """The words of the text between two code points, masked by all that is known of their surroundings."""
        return cut_masked(self.text, start, end, self.spans)

    def _spans(self, words: str, any_case: bool = False) -> Iterator[Span]:
        yield from self.names.spans(words, any_case)
        if self.hides_contacts:
            yield from find_contacts(words)
        if self.hides_points:
            yield from find_points(words)


@dataclass(frozen=True, slots=True)
class Masks:
    """The mask of each report, the one for words of no report, and what they withhold, each once."""

    of: Mapping[str, Mask]
    everywhere: Mask
    persons: frozenset[tuple[str, ...]]
    contacts: frozenset[str]
    points: frozenset[str]

    def of_all(self, reports: Iterable[str]) -> Mask:
        """The mask for words that several reports share, such as a reason that names their claimants."""
        masks = [self.of[report] for report in dict.fromkeys(reports) if report in self.of]
        names = self.everywhere.names.with_those_of(mask.names for mask in masks) if masks else self.everywhere.names
        return replace(self.everywhere, names=names)


def find_masks(record: Record, names: bool, points: bool) -> Masks:
    """The masks of a record. ``names`` hides persons' names and contacts, ``points`` coordinates in words."""
    seen = [_look(report, reading, names, points) for report, reading in _paired(record)]
    places = Phrases(place for look in seen for place in look.places)
    common = Phrases(name for look in seen for name in look.names if len(words_of(name)) > 1 and name not in places)
    kept = kept_names()
    told = _told_together(record, {look.report.id: look.names for look in seen})
    own = {
        look.report.id: Mask(_names(look, told[look.report.id], common, kept), names, points, look.report.text, look.spans) for look in seen
    }
    return Masks(
        own,
        Mask(Names((common,), kept=(kept, places)) if names else Names(), names, points),
        _persons(told.values()),
        frozenset(each for look in seen for each in look.contacts),
        frozenset(each for look in seen for each in look.points),
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """What one reading of a report's words gives."""

    report: Report
    names: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    places: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


def _paired(record: Record) -> Iterator[tuple[Report, Reading | None]]:
    readings = {reading.id: reading for reading in record.readings}
    for report in record.reports:
        yield report, readings.get(report.id)


def _look(report: Report, reading: Reading | None, names: bool, points: bool) -> _Look:
    shown = reading is not None and bool(reading.claims or reading.ignored)  # of other reports only the head is shown
    text = report.text if shown else ""
    beside = "\n".join(word for word in (report.head.title, report.head.source_line, report.head.address) if word)
    places = tuple(dict.fromkeys(word for place in _places(reading) for word in (place.as_written, place.name) if word))
    found, spans = _named(report, reading, text, places) if names else ((), ())
    contacts = [each[start:end] for each in (text, beside) for start, end in find_contacts(each)] if names else []
    marked = [each[start:end] for each in (text, beside) for start, end in find_points(each)] if points else []
    persons = frozenset(map(words_of, found))
    return _Look(report, found, spans, tuple(place for place in places if words_of(place) not in persons), tuple(contacts), tuple(marked))


def _named(report: Report, reading: Reading | None, text: str, places: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The names a report tells, and where they stand in its text."""
    words, kept = person_words(report.head.lang), kept_names()
    stretches = [(place.start, place.end) for place in _places(reading) if place.start is not None and place.end is not None]
    found = find_persons(text, words, _disjoint([*stretches, *kept.spans(text)]))
    spans = tuple((each.start, each.end) for each in found)
    known = Phrases(places)
    names = [text[start:end] for start, end in spans]
    for line in (report.head.title, report.head.source_line, report.head.publisher):
        if line:
            inside = find_persons(line, words, _disjoint([*known.spans(line), *kept.spans(line)]))
            names += [line[each.start : each.end] for each in inside]
    names += [word for start, end in find_contacts(text) for word in _LETTERS.findall(text[start:end]) if word.lower() not in words.plain]
    names += [*_authors(report.head, kept), *(_told(reading) if reading else ())]
    return tuple(dict.fromkeys(names)), spans


def _places(reading: Reading | None) -> Iterator[Place]:
    """The places that are surely such: located, or with a place word beside them. Others may be persons' names in a list."""
    return (place for place in (reading.places if reading else ()) if place.is_resolved or place.level is not Level.UNKNOWN)


def _disjoint(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _authors(head: Head, kept: Phrases) -> list[str]:
    """Who wrote it, but no bodies."""
    bodies = person_words(head.lang).bodies
    named = (each.strip() for each in AUTHORS.split(head.author or ""))
    return [each for each in named if each and each not in kept and not bodies & set(words_of(each))]


def _told(reading: Reading) -> list[str]:
    """Names of victims, and of speakers who speak for nobody but themselves."""
    victims = [person.name for claim in reading.claims for person in claim.persons]
    speakers = [source.name for claim in reading.claims for source in claim.source_chain if source.kind == PRIVATE_SPEAKER]
    return [name for name in (*victims, *speakers) if name and not name.islower()]


def _names(look: _Look, told: tuple[str, ...], shared: Phrases, kept: Phrases) -> Names:
    if not told:
        return Names((shared,), kept=(kept, Phrases(look.places)))
    places = Phrases(look.places)
    own = Phrases(name for name in (*look.names, *told) if name not in places)
    common = _common_words(look.report)
    parts = frozenset(part for part in parts_of(told, look.report.text) - common if part not in places and part not in kept)
    return Names((own, shared), parts, (kept, places))


def _common_words(report: Report) -> frozenset[str]:
    """Words that are no name by themselves in a report in capitals, which cannot show that it writes them small."""
    small = sum(map(str.islower, report.text))
    return person_words(report.head.lang).plain if 4 * small < sum(map(str.isupper, report.text)) else frozenset()


def _told_together(record: Record, named: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """The names of each report and of the reports that tell of an incident with it: those often give the family name alone."""
    together: dict[str, dict[str, None]] = {report: dict.fromkeys(names) for report, names in named.items()}
    for incident in record.incidents:
        shared = dict.fromkeys(name for report in incident.reports for name in named.get(report, ()))
        for report in incident.reports:
            together.setdefault(report, {}).update(shared)
    return {report: tuple(names) for report, names in together.items()}


def _persons(told: Iterable[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """The different persons named: of names told together that lie in each other the longest counts."""
    found: set[tuple[str, ...]] = set()
    for names in told:
        holders: dict[str, list[set[str]]] = defaultdict(list)
        for name in sorted(set(map(words_of, names)), key=lambda words: (-len(words), words)):
            if name and not any(set(name) <= other for other in holders[name[-1]]):
                found.add(name)
                for word in name:
                    holders[word].append(set(name))
    return frozenset(found)
