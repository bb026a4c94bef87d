"""A bare name, as a recorder writes it in a cell, to one place or none: "Vicinity of the dam, Orlo", "Orlo (Tarn)", "Orlo village"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sijill.domain.place import Level, Place
from sijill.places.finding import place_of
from sijill.places.folding import fold
from sijill.places.gazetteer import Gazetteer
from sijill.places.resolving import Choice, Setting, called, decide, rank, setting_of
from sijill.places.spelling import EXACTLY, rows_spelt
from sijill.places.table import Row, apart_km
from sijill.places.words import ordinary_names, place_words
from sijill.places.writing import Part, is_between, read_parts, tells_several

ROADS = place_words("en").roads
_SAME_SPOT_KM = 25.0
_TOO_WIDE_KM = 30.0
_AROUND_KM = 40.0
FINE = (Level.NEIGHBOURHOOD, Level.PART_OF_CITY, Level.FACILITY)
SETTLED = (Level.VILLAGE, Level.TOWN)
TOWNS = (Level.CITY, Level.TOWN, Level.VILLAGE)
COARSE = (Level.COUNTRY, Level.PROVINCE, Level.REGION)
_ORDER = (
    Level.FACILITY, Level.NEIGHBOURHOOD, Level.PART_OF_CITY, Level.CAMP, Level.VILLAGE, Level.UNKNOWN, Level.TOWN, Level.CITY, Level.AREA,
    Level.DISTRICT, Level.REGION, Level.PROVINCE, Level.COUNTRY,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Reading:
    part: Part
    rows: tuple[Row, ...]
    how: str

    @property
    def exact(self) -> bool:
        """Spelt as in the gazetteer, but perhaps for the article."""
        return "spelling" not in self.how


def resolve_name(name: str, gazetteer: Gazetteer, country: str | None = None, context: Sequence[str] = ()) -> Place:
    """The place a bare name stands for, or an unresolved place with the reason and the candidates.

    ``country`` is a name or ISO code; ``context`` are names that are known to be near or around it.
    """
    if tells_several(name):
        return Place(name, name, reason="several places, not all of them named")
    setting = setting_of(gazetteer, country, context)
    readings = [_read(part, gazetteer, setting.given_country) for part in read_parts(name)]
    if not any(reading.rows for reading in readings):
        return Place(name, name, reason="not in the gazetteer, nor a spelling near to one of its names")
    choice, loose = _settled(readings, gazetteer, setting, is_between(name))
    candidates = tuple(map(called, choice.others[:5]))
    if choice.row is None:
        return Place(name, name, reason=choice.reason, candidates=candidates)
    place = place_of(choice.row, gazetteer, name, None, None, choice.reason, candidates)
    return _around(place) if loose else place


def places_named(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """All places that are called so and by no other name first, the best known first: a city and the province named after it."""
    rows = [gazetteer.row(number) for number in gazetteer.named(fold(name))]
    own = gazetteer.table.first_named(fold(name))
    return tuple(
        place_of(row, gazetteer, name, None, None, f"{name!r}: {EXACTLY}")
        for row in rows
        if gazetteer.is_own(row.number) or row.number in own
    )


def _read(part: Part, gazetteer: Gazetteer, country: str | None) -> _Reading:
    for form in part.forms[:-1]:  # with its place words it may be a name of its own: "Old Bridge", "Road of the Dam"
        rows = tuple(row for row in map(gazetteer.row, gazetteer.named(form)) if country is None or row.country in (country, ""))
        if rows:
            return _Reading(replace(part, forms=(form,), loose=False), rows, EXACTLY)
    rows, how = rows_spelt(part.key, gazetteer, country)
    if part.glottal and how != EXACTLY:
        rows = tuple(row for row in rows if not _lacks_glottal(row))
    reading = _Reading(part, rows, how)
    if part.key in ordinary_names() or (not reading.exact and part.level in FINE):
        return _Reading(part, (), "")  # "centre", "the market": no name; "Orlo market" in another spelling: too little
    return reading


def _lacks_glottal(row: Row) -> bool:
    """GeoNames' own romanisation marks long vowels and every ayn and hamza: where it has no apostrophe the name has none."""
    return row.id.startswith("geonames") and not row.name.isascii() and not any(mark in row.name for mark in "'’‘`")


def _settled(readings: list[_Reading], gazetteer: Gazetteer, setting: Setting, between: bool) -> tuple[Choice, bool]:
    """The finest part that fits the others. Where only coarser parts are known the name stays unresolved, but for things in a town."""
    anchors = [reading.rows[0] for reading in readings if len(reading.rows) == 1 or (reading.rows and reading.rows[0].level in COARSE)]
    decided = [(reading, _decided(reading, anchors, gazetteer, setting)) for reading in readings if reading.rows]
    known = [(reading, choice.row) for reading, choice in decided if choice.row is not None]
    known = [(reading, row) for reading, row in known if not _contradicted(reading, row, known)]
    if not known:
        return decided[0][1], False
    if between:
        return _between([row for _, row in known]), True
    if apart := _towns_apart(known):
        return Choice(None, tuple(apart), f"several towns: {', '.join(called(row) for row in apart)}"), False
    reading, _ = min(known, key=lambda pair: _ORDER.index(pair[1].level))
    choice = next(choice for other, choice in decided if other is reading)
    read = {id(other.part) for other, _ in known}
    unread = [other.part for other in readings if id(other.part) not in read]
    if silent := _why_not(reading, choice, unread, readings, setting):
        return Choice(None, (choice.row,) if choice.row else (), silent), False
    return choice, reading.part.loose or bool(unread)


def _towns_apart(known: Sequence[tuple[_Reading, Row]]) -> list[Row]:
    """Towns that are named side by side and lie apart; a name that a province bears too tells where the one before it lies."""
    towns = [
        row
        for reading, row in known
        if reading.exact and not reading.part.loose and row.level in TOWNS and not any(other.level in COARSE for other in reading.rows)
    ]
    return towns if len(towns) > 1 and any(apart_km(towns[0], row) > _SAME_SPOT_KM for row in towns[1:]) else []


def _decided(reading: _Reading, anchors: Sequence[Row], gazetteer: Gazetteer, setting: Setting) -> Choice:
    others = tuple(anchor for anchor in anchors if anchor not in reading.rows)
    around = replace(setting, anchors=(*setting.anchors, *others))
    scored = rank(_fitting(reading), around, gazetteer, key=reading.part.key, said=reading.part.level)
    return decide(scored, reading.part.key, f"{reading.part.key!r}: {reading.how}", _SAME_SPOT_KM)


def _why_not(reading: _Reading, choice: Choice, unread: Sequence[Part], readings: Sequence[_Reading], setting: Setting) -> str:
    """Why the best known part does not place the whole name; empty if it does."""
    row = choice.row
    if row is None:
        return choice.reason
    is_country = row.level is Level.COUNTRY and len(readings) == 1 and reading.how == EXACTLY
    if row.level in COARSE and reading.part.level not in (Level.PROVINCE, Level.COUNTRY) and not is_country:
        return f"only {row.name} around it is known"
    if reading.part.level == Level.NEIGHBOURHOOD and row.level not in FINE and len(readings) == 1:
        return f"a quarter called {row.name} is not known, only a place of that name"
    if reading.part.level == Level.AREA and not ROADS.isdisjoint(reading.part.said.split()):
        return f"a street called after {row.name} may be anywhere"
    if row.level == Level.AREA and row.radius_km > _TOO_WIDE_KM:
        return f"{row.name} is {row.radius_km:g} km wide; no point of it is named"
    if any(not _in_town(part, reading, row, readings) for part in unread):
        return f"only {row.name} beside it is known; {unread[0].key!r} is not in the gazetteer"
    if row.level in FINE and not _surrounded(row, readings, setting) and (reading.part.level in SETTLED or reading.how != EXACTLY):
        return f"{called(row)} is part of a town, and nothing says that this town is meant"
    return ""


def _in_town(part: Part, known: _Reading, row: Row, readings: Sequence[_Reading]) -> bool:
    """The unknown part lies in or by the known place: it is a street or a quarter of it, or named in one breath with it.

    "Orlo, Tarn" may also mean the province of Tarn; then only things that towns have are in the town.
    """
    if part.joined:
        return part.joined == "and"
    if part.level in (*FINE, Level.CAMP):
        return True
    if part.level in SETTLED and known.part.loose:
        return False
    if known.part.level in (Level.DISTRICT, Level.PROVINCE):
        return False
    if part.mark in (":", "(") or known.part.mark == "(" or readings[0] is known:
        return part.level not in SETTLED
    named_after = any(other.level == Level.PROVINCE and other.country == row.country for other in known.rows)
    return not named_after and row.level not in COARSE


def _surrounded(row: Row, readings: Sequence[_Reading], setting: Setting) -> bool:
    others = [other for reading in readings for other in reading.rows[:3] if other != row]
    return row.id.startswith("project") or any(apart_km(row, other) <= _AROUND_KM for other in (*others, *setting.anchors))


def _contradicted(reading: _Reading, row: Row, known: Sequence[tuple[_Reading, Row]]) -> bool:
    """A fine or inexactly spelt part that lies far from a town written beside it is another place of that name."""
    if reading.exact and row.level not in FINE:
        return False
    others = [other for one, other in known if one is not reading and other.level not in FINE]
    return bool(others) and all(apart_km(row, other) > _AROUND_KM + other.radius_km for other in others)


def _between(rows: Sequence[Row]) -> Choice:
    if len(rows) == 1 and rows[0].level not in COARSE:
        return Choice(rows[0], (), f"at a way to or from {rows[0].name}")
    if len(rows) < 2 or apart_km(rows[0], rows[1]) > 2 * _SAME_SPOT_KM:
        return Choice(None, tuple(rows), "between places that are unknown or far apart")
    middle = rows[0]._replace(
        lat=(rows[0].lat + rows[1].lat) / 2, lon=(rows[0].lon + rows[1].lon) / 2, level=Level.AREA, radius_km=apart_km(*rows[:2]) / 2
    )
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
    return replace(
        place, level=Level.AREA, coord="relative", radius_km=radius, precision=precision, reason=f"at or near {place.name}; {place.reason}"
    )
