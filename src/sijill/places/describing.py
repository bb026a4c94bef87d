"""Places told without a name: "the country", "the west of the country", "the border zone"; and the country that a report tells of."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sijill.domain.place import Level, Place
from sijill.places.cutting import DEMONYM
from sijill.places.finding import lookup_of, place_of
from sijill.places.folding import fold
from sijill.places.gazetteer import Gazetteer
from sijill.places.phrases import Phrase
from sijill.places.table import Row
from sijill.places.words import PlaceWords, place_words

CLEAR = 0.6  # share of a report's places and peoples from which their country is the one it tells of
LETTERS = 4  # of "US", "U.S."
_CAPITALISED = re.compile(r"[A-Z](?<!\w[A-Z])[a-z]{3,}\b")  # a letter first: only where it stands is the rest looked at


def story_country(text: str, places: Sequence[Place], gazetteer: Gazetteer) -> Place | None:
    """The country that most places and peoples of a report belong to, or ``None`` where none stands out.

    Peoples weigh half: soldiers are sent abroad. Countries that only stand in letters or before a hyphen ("US-led") are actors.
    """
    told: Counter[str] = Counter()
    for place in places:
        if place.country and not _is_actor(place, text):
            told[place.country] += 2
    lookup = lookup_of(gazetteer)
    for word in _CAPITALISED.findall(text):
        if lookup[word] & DEMONYM:
            told.update(gazetteer.row(number).country for number in gazetteer.demonym(fold(word))[:1])
    if not told:
        return None
    (code, count), *_ = told.most_common(1)
    row = _countries(gazetteer).get(code)
    if row is None or count < CLEAR * told.total():
        return None
    return place_of(row, gazetteer, None, None, None, "the country of the report's other places and peoples; no place is told")


def _is_actor(place: Place, text: str) -> bool:
    written = place.as_written or ""
    in_letters = len(written) <= LETTERS and written.isupper()
    return place.level is Level.COUNTRY and (in_letters or text[place.end : (place.end or 0) + 1] == "-")


def described_places(
    text: str,
    home: Place | None,
    *,
    lang: str | None = "en",
    places: Sequence[Place] = (),
    gazetteer: Gazetteer | None = None,
    filed: Place | None = None,
) -> tuple[Place, ...]:
    """Stretches of a report that tell a place without naming it, in text order; ``home`` is the country it tells of, if that is known.

    ``places`` are the ones it names, in text order: "the province" is that of the last one before it; ``filed`` is where it was
    written: "here", "this border town".
    """
    words = place_words(lang or "en")
    told = [
        _unit(found, places, gazetteer) if found.groupdict().get("unit") else _described(found, home, words)
        for found in words.described.finditer(text)
    ]
    here = words.here.finditer(text) if filed is not None else ()
    return (*told, *(_here(found, filed) for found in here if filed is not None))


def _here(found: re.Match[str], filed: Place) -> Place:
    return replace(filed, as_written=found.group(), start=found.start(), end=found.end(), reason=f"{found.group()}: {filed.name}")


def _unit(found: re.Match[str], places: Sequence[Place], gazetteer: Gazetteer | None) -> Place:
    """As in "in the province": the province of the place named last, or one that nobody names."""
    written, start, end = found.group(), *found.span()
    before = next((place for place in reversed(places) if (place.end or 0) <= start and place.is_resolved), None)
    row = _province_of(before, gazetteer) if before is not None and gazetteer is not None else None
    if before is None or gazetteer is None or row is None:
        return Place(written, written, Level.PROVINCE, start=start, end=end, reason="a province told without a name")
    return place_of(row, gazetteer, written, start, end, f"{written}: that of {before.name}")


def _province_of(place: Place, gazetteer: Gazetteer) -> Row | None:
    names = (place.name,) if place.level is Level.PROVINCE else place.parents
    rows = (gazetteer.row(number) for name in names if name for number in gazetteer.named(fold(name)))
    return next((row for row in rows if row.level is Level.PROVINCE and row.country == place.country), None)


def _described(found: re.Match[str], home: Place | None, words: PlaceWords) -> Place:
    written, start, end = found.group(), *found.span()
    unnamed = found["zone"] or found["held"]
    if unnamed or home is None:
        reason = "a place told without a name" if unnamed else f"{written}: no country stands out in the report"
        level = Level.FACILITY if found["held"] else Level.AREA
        return Place(written, written, level, home.country if home else None, start=start, end=end, reason=reason)
    side = found["side"] or found["part"]
    if side is None:
        return replace(home, as_written=written, start=start, end=end, reason=f"{written}: {home.name}")
    part = Phrase(start, end, "part", words.sides[side.lower()]).applied(home)
    return replace(part, as_written=written, start=start, end=end)


@lru_cache(maxsize=4)
def _countries(gazetteer: Gazetteer) -> dict[str, Row]:
    """Countries by code: they are the first rows of the table."""
    found: dict[str, Row] = {}
    for number in gazetteer.table.numbers():
        row = gazetteer.row(number)
        if row.level is not Level.COUNTRY:
            break
        found.setdefault(row.country, row)
    return found
