"""A bare name, as a recorder writes it in a cell, to one place or none: "Vicinity of the dam, Orlo", "Orlo (Tarn)", "Orlo village"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sijill.domain.place import Level, Place
from sijill.languages.pack import load_pack
from sijill.places.finding import place_of
from sijill.places.folding import fold
from sijill.places.gazetteer import Gazetteer
from sijill.places.resolving import Choice, Setting, apart_km, called, decide, rank, setting_of
from sijill.places.spelling import rows_spelt
from sijill.places.table import Row

_PARTS = re.compile(r"\s*[,،;:(){}\[\]|–—.]\s*|\s+[-/]\s+|\s+(?:in|في)\s+|/")
_SEVERAL = re.compile(r"\s+(?:and|or|&)\s+|\s+و(?=\S)")
_BETWEEN = re.compile(r"\b(?:between|linking|from .* to)\b", re.IGNORECASE)
_INVISIBLE = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\ufeff"))
_SAME_SPOT_KM = 25.0
_TOO_WIDE_KM = 30.0
_AROUND_KM = 40.0
FINE = (Level.NEIGHBOURHOOD, Level.PART_OF_CITY, Level.FACILITY)
COARSE = (Level.COUNTRY, Level.PROVINCE, Level.REGION)
_ORDER = (
    Level.FACILITY, Level.NEIGHBOURHOOD, Level.PART_OF_CITY, Level.CAMP, Level.VILLAGE, Level.UNKNOWN, Level.TOWN, Level.CITY, Level.AREA,
    Level.DISTRICT, Level.REGION, Level.PROVINCE, Level.COUNTRY,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a written name: the name without place words, what it is said to be, and how it stands to the place meant."""

    name: str
    level: Level | None
    loose: bool  # near it, or a facility in it: not the place itself


@dataclass(frozen=True, slots=True)
class _Reading:
    part: _Part
    rows: tuple[Row, ...]
    how: str


def resolve_name(name: str, gazetteer: Gazetteer, country: str | None = None, context: Sequence[str] = ()) -> Place:
    """The place a bare name stands for, or an unresolved place with the reason and the candidates.

    ``country`` is a name or ISO code; ``context`` are names that are known to be near or around it.
    """
    setting = setting_of(gazetteer, country, context)
    readings = [_read(part, gazetteer, setting.given_country) for part in _parts(name)]
    if not any(reading.rows for reading in readings):
        return Place(name, name, reason="not in the gazetteer, nor a spelling near to one of its names")
    choice, loose = _settled(readings, gazetteer, setting, bool(_BETWEEN.search(name)))
    candidates = tuple(map(called, choice.others[:5]))
    if choice.row is None:
        return Place(name, name, reason=choice.reason, candidates=candidates)
    place = place_of(choice.row, gazetteer, name, None, None, choice.reason, candidates)
    return _around(place) if loose else place


def _parts(name: str) -> Iterator[_Part]:
    for piece in _PARTS.split(name.translate(_INVISIBLE)):
        for single in _SEVERAL.split(piece or ""):
            part = _stripped(single.split())
            if len(fold(part.name).replace(" ", "")) > 1:
                yield part


def _stripped(tokens: list[str]) -> _Part:
    """The name without the place words before and after it."""
    levels, near = _plain_words()
    level, loose = None, False
    while step := _one_word_off(tokens, levels, near):
        tokens, found, nearby = step
        level, loose = level or found, loose or nearby
    return _Part(" ".join(tokens), level, loose or level in (Level.FACILITY, Level.AREA))


def _one_word_off(tokens: list[str], levels: dict[str, Level], near: frozenset[str]) -> tuple[list[str], Level | None, bool] | None:
    for count in (3, 2, 1):
        if len(tokens) <= count:
            continue
        head, tail = " ".join(tokens[:count]).lower(), " ".join(tokens[-count:]).lower()
        if head in near:
            return tokens[count:], None, head != "the"
        if head in levels:
            rest = tokens[count + 1 :] if tokens[count] == "of" and len(tokens) > count + 1 else tokens[count:]
            return rest, levels[head], False
        if tail in levels:
            return tokens[:-count], levels[tail], False
    return None


@lru_cache(maxsize=1)
def _plain_words() -> tuple[dict[str, Level], frozenset[str]]:
    section = load_pack("en")["places"]
    levels = {word.lower(): Level(entry.meaning["level"]) for entry in section.values() if "level" in entry.meaning for word in entry.words}
    near = {word.lower() for entry in section.values() if entry.meaning.get("relation") in ("near", "direction", "part") for word in entry.words}
    near |= {word.lower() for word in section["route_words"].words}
    return levels, frozenset(near | {f"{word} of" for word in near} | {"the"})


def _read(part: _Part, gazetteer: Gazetteer, country: str | None) -> _Reading:
    rows, how = rows_spelt(fold(part.name), gazetteer, country)
    return _Reading(part, rows, how)


def _settled(readings: list[_Reading], gazetteer: Gazetteer, setting: Setting, between: bool) -> tuple[Choice, bool]:
    """The finest part that fits the others. Where only coarser parts are known the name stays unresolved, but for things in a town."""
    anchors = [reading.rows[0] for reading in readings if len(reading.rows) == 1 or (reading.rows and reading.rows[0].level in COARSE)]
    decided = [(reading, _decided(reading, anchors, gazetteer, setting)) for reading in readings if reading.rows]
    known = [(reading, choice) for reading, choice in decided if choice.row is not None]
    if not known:
        return decided[0][1], False
    if between:
        return _between([choice for _, choice in known]), True
    reading, choice = min(known, key=lambda pair: _ORDER.index(pair[1].row.level) if pair[1].row else len(_ORDER))
    unread = [other.part for other in readings if not other.rows]
    if silent := _why_not(reading, choice, unread, readings, setting):
        return Choice(None, (choice.row,) if choice.row else (), silent), False
    return choice, reading.part.loose or bool(unread)


def _decided(reading: _Reading, anchors: Sequence[Row], gazetteer: Gazetteer, setting: Setting) -> Choice:
    others = tuple(anchor for anchor in anchors if anchor not in reading.rows)
    around = replace(setting, anchors=(*setting.anchors, *others))
    word = reading.part.level.value if reading.part.level else ""
    scored = rank(_fitting(reading), around, gazetteer, key=fold(reading.part.name), level_word=word)
    return decide(scored, reading.part.name, f"{reading.part.name!r}: {reading.how}", _SAME_SPOT_KM)


def _why_not(reading: _Reading, choice: Choice, unread: Sequence[_Part], readings: Sequence[_Reading], setting: Setting) -> str:
    """Why the best known part does not place the whole name; empty if it does."""
    row = choice.row
    if row is None:
        return choice.reason
    if row.level in COARSE and reading.part.level not in (Level.PROVINCE, Level.COUNTRY):
        return f"only {row.name} around it is known"
    if row.level == Level.AREA and row.radius_km > _TOO_WIDE_KM:
        return f"{row.name} is {row.radius_km:g} km wide; no point of it is named"
    if unread and any(part.level not in (*FINE, Level.CAMP) for part in unread):
        return f"only {row.name} beside it is known; {unread[0].name!r} is not in the gazetteer"
    if row.level in FINE and not _surrounded(row, readings, setting):
        return f"{called(row)} is part of a town, and nothing says that this town is meant"
    return ""


def _surrounded(row: Row, readings: Sequence[_Reading], setting: Setting) -> bool:
    others = [other for reading in readings for other in reading.rows[:3] if other != row]
    return row.id.startswith("project") or any(apart_km(row, other) <= _AROUND_KM for other in (*others, *setting.anchors))


def _between(choices: Sequence[Choice]) -> Choice:
    rows = [choice.row for choice in choices if choice.row is not None]
    if len(rows) < 2 or apart_km(rows[0], rows[1]) > 2 * _SAME_SPOT_KM:
        return Choice(None, tuple(rows), "between places that are unknown or far apart")
    middle = rows[0]._replace(lat=(rows[0].lat + rows[1].lat) / 2, lon=(rows[0].lon + rows[1].lon) / 2, level=Level.AREA, radius_km=apart_km(*rows[:2]) / 2)
    return Choice(middle, tuple(rows), f"half way between {rows[0].name} and {rows[1].name}")


def _fitting(reading: _Reading) -> tuple[Row, ...]:
    """Provinces only where the word says so, where there is a settlement of the name too."""
    if reading.part.level in (Level.PROVINCE, Level.DISTRICT, Level.AREA):
        return reading.rows
    settled = tuple(row for row in reading.rows if row.level not in COARSE)
    return settled or reading.rows


def _around(place: Place) -> Place:
    radius = (place.radius_km or 1.0) + 3.0
    precision = max(2, place.precision or 2)
    return replace(place, level=Level.AREA, coord="relative", radius_km=radius, precision=precision, reason=f"at or near {place.name}; {place.reason}")
