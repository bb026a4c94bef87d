"""Places in running text: found, joined with the words around them, resolved in one go over the whole report."""

import re
import string
from dataclasses import replace
from functools import lru_cache

from sijill.domain.place import Level, Place
from sijill.domain.report import Context
from sijill.places.caseless import find_caseless
from sijill.places.cutting import DEMONYM, Lookup, cut
from sijill.places.evidence import ACCEPT, Sighting, judge
from sijill.places.gazetteer import Gazetteer
from sijill.places.phrases import phrase_of
from sijill.places.resolving import Choice, called, choose_all
from sijill.places.roads import join_roads
from sijill.places.scanning import scan
from sijill.places.streets import find_streets
from sijill.places.table import Row
from sijill.places.words import PlaceWords, ordinary_names, place_words

_PRECISION = {
    Level.COUNTRY: 6, Level.REGION: 5, Level.PROVINCE: 4, Level.DISTRICT: 3, Level.CITY: 1, Level.TOWN: 1, Level.VILLAGE: 1,
    Level.PART_OF_CITY: 1,    Level.NEIGHBOURHOOD: 1, Level.CAMP: 1, Level.FACILITY: 1, Level.AREA: 5, Level.UNKNOWN: 2,
}  # fmt: skip
_BEYOND_ASCII = re.compile("[^\0-\x7f]")
_SMALL, _LARGE = string.ascii_lowercase.encode(), string.ascii_uppercase.encode()


@lru_cache(maxsize=4)
def lookup_of(gazetteer: Gazetteer) -> Lookup:
    """The words looked up so far in a gazetteer: one memory for a process."""
    return Lookup(gazetteer)


def find_places(
    text: str, gazetteer: Gazetteer, *, lang: str | None = "en", context: Context | None = None, start: int = 0, end: int | None = None
) -> tuple[Place, ...]:
    """Every place name of ``text[start:end]`` in text order, resolved or not, all resolved together.

    Offsets index the whole text. Demonyms ("Russian warplanes"), organisations and persons named after places are not places; they
    only help to tell the country. Without coordinates a place is unresolved, and its reason and candidates say why.
    """
    words = place_words(lang or "en")
    lookup = lookup_of(gazetteer)
    stretch = text[start:end]
    shouting = _is_shouting(stretch)
    pieces = cut(_calmed(stretch, words) if shouting else stretch, lookup, words)
    sightings = judge(pieces, list(scan(pieces, lookup, words)), lookup, words, shouting)
    kept = sorted([*_kept(sightings), *find_caseless(stretch, lookup, lang)], key=lambda sighting: sighting.hit.start)
    choices = choose_all(kept, gazetteer, context or Context())
    places = [
        _place(stretch, sighting, choice, gazetteer, words)
        for sighting, choice in zip(kept, choices, strict=True)
        if not sighting.hit.flags & DEMONYM
    ]
    places += find_streets(pieces, places, words)
    places.sort(key=lambda place: (place.start or 0, place.end or 0))
    return tuple(_moved(place, start) for place in join_roads(stretch, places, words))


def _kept(sightings: list[Sighting]) -> list[Sighting]:
    numbering = {old: new for new, old in enumerate(number for number, sighting in enumerate(sightings) if sighting.score >= ACCEPT)}
    kept = [sightings[old] for old in numbering]
    for sighting in kept:
        if sighting.container is not None:
            sighting.container = numbering.get(sighting.container)
    return kept


def _is_shouting(text: str) -> bool:
    """Nearly all letters are capitals, as on old wires."""
    sample = text[:2000]
    plain = sample.encode("ascii", "ignore")
    others = _BEYOND_ASCII.findall(sample) if len(plain) < len(sample) else []
    small = len(plain) - len(plain.translate(None, _SMALL)) + sum(map(str.islower, others))
    large = len(plain) - len(plain.translate(None, _LARGE)) + sum(map(str.isupper, others))
    return small * 4 < large and len(sample) > 40


def _calmed(text: str, words: PlaceWords) -> str:
    """The text of old wires with first letters capital only, of the same length; ordinary and place words stand in small letters."""

    def calm(found: re.Match[str]) -> str:
        word = found.group()
        small = word.lower()
        ordinary = small in ordinary_names() or small in words.vocabulary
        plain = small if ordinary or small in words.prepositions or small in words.levels or small in words.parts else word.capitalize()
        return plain if len(plain) == len(word) else word

    return re.sub(r"[^\W\d_]+", calm, text)


def _place(text: str, sighting: Sighting, choice: Choice, gazetteer: Gazetteer, words: PlaceWords) -> Place:
    hit = sighting.hit
    phrase = phrase_of(text, hit.start, hit.end, words)
    row = choice.row
    candidates = tuple(called(other) for other in choice.others[:5])
    if row is None:
        return Place(
            text[phrase.start : phrase.end],
            text[hit.start : hit.end],
            phrase.level or Level.UNKNOWN,
            start=phrase.start,
            end=phrase.end,
            reason=choice.reason,
            candidates=candidates,
        )
    plain = place_of(row, gazetteer, text[phrase.start : phrase.end], phrase.start, phrase.end, choice.reason, candidates)
    return phrase.applied(plain)


def place_of(
    row: Row,
    gazetteer: Gazetteer,
    as_written: str | None,
    start: int | None,
    end: int | None,
    reason: str,
    candidates: tuple[str, ...] = (),
) -> Place:
    """A row as a place, with UCDP's precision code for its level; areas get their centroid, points their own coordinates."""
    area = row.level in (Level.COUNTRY, Level.REGION, Level.PROVINCE, Level.DISTRICT, Level.AREA)
    return Place(
        as_written, row.name, row.level, row.country or None, row.lat, row.lon, "centroid" if area else "gazetteer", start, end,
        row.radius_km, _PRECISION[row.level], row.id, _parents(row, gazetteer), reason, candidates,
    )  # fmt: skip


def _parents(row: Row, gazetteer: Gazetteer) -> tuple[str, ...]:
    parents = [gazetteer.row(row.parent).name] if row.parent is not None else []
    if row.admin1 and row.level != Level.PROVINCE:
        parents.append(province_name(row.country, row.admin1, gazetteer))
    if row.country and row.level != Level.COUNTRY:
        parents.append(row.country)
    return tuple(dict.fromkeys(parents))


def province_name(country: str, code: str, gazetteer: Gazetteer) -> str:
    """The name of a first-order region, or its code where no name is known."""
    return gazetteer.table.provinces.get(f"{country}.{code}", f"{country}.{code}")


def _moved(place: Place, by: int) -> Place:
    if not by or place.start is None or place.end is None:
        return place
    return replace(place, start=place.start + by, end=place.end + by)
