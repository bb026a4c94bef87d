"""What the words around a name make of it: part of a city, near it, so far west of it, the province or the camp of that name."""

import math
import re
from dataclasses import dataclass, replace

from sijill.domain.filling import quickly_filled
from sijill.domain.place import Level, Place
from sijill.places.words import PlaceWords

_NEAR_KM = 10.0
_DIRECTION_KM = 15.0
_BEARINGS = {
    "north": 0, "northeast": 45, "north-east": 45, "east": 90, "southeast": 135, "south-east": 135, "south": 180, "southwest": 225,
    "south-west": 225, "west": 270, "northwest": 315, "north-west": 315,
}  # fmt: skip
_WIDE = (Level.COUNTRY, Level.PROVINCE, Level.REGION)
_SETTLED = (Level.CITY, Level.TOWN, Level.VILLAGE)
INSIDE = ("in the ", "In the ", "across the ")  # "in the west of Orlo" is in it, "west of Orlo" is not
_LOOK_BACK, _LOOK_ON = 60, 34
_PARAGRAPH = 2  # ends of line: what stands behind them belongs to another name
_OF = (" of ", " of the ")
_NAME_ENDS = re.compile(r"(?<!\w)([^\W\d_a-z][\w’-]*) $")
_MARKS = "#([«“”\"'‘"


@quickly_filled
@dataclass(frozen=True, slots=True)
class Phrase:
    """A name with the place words around it: ``start`` and ``end`` take them in."""

    start: int
    end: int
    relation: str = ""  # "", "near", "direction", "part"
    words: str = ""
    distance_km: float | None = None
    bearing: int | None = None
    level: Level | None = None

    def applied(self, place: Place) -> Place:
        """The place as these words mean it."""
        if self.relation == "near":
            return _near(place, self.words, self.distance_km)
        if self.relation == "direction" and self.bearing is not None:
            return _towards(place, self)
        if self.relation == "part":
            return _part(place, self.words)
        if self.relation in ("road", "facility"):
            return _by(place, self)
        if self.level is Level.AREA and place.level in _SETTLED:
            return _near(place, self.words)
        return place


def phrase_of(text: str, start: int, end: int, words: PlaceWords) -> Phrase:
    """The phrase around the name at ``text[start:end]``; the name alone if no place word stands by it."""
    level, new_end, relation, name_start = None, end, "", start
    found = words.after.match(text, end, min(len(text), end + _LOOK_ON)) if words.look_on(text[end : end + _LOOK_ON]) else None
    if found is not None and found.group().count("\n") < _PARAGRAPH:
        said = found.group("level").lower()
        level, new_end = words.levels[said], found.end()
        relation = "road" if said in words.roads else "facility" if said in words.facilities else ""
    before = text[max(0, start - _LOOK_BACK) : start]
    if before[-1:] in _MARKS:  # "the town of #Orlo", "the village of (Orlo)"
        before = before.rstrip(_MARKS)
        start = max(0, start - _LOOK_BACK) + len(before)
    back = words.look_back(before)
    if back is None:
        return Phrase(name_start, new_end, relation, text[name_start:new_end] if relation else text[end:new_end].strip(), level=level)
    told = back.groupdict()
    new_start = start - (len(before) - back.start())
    if told["level"] and back.group().endswith(_OF) and _is_named_before(text[max(0, new_start - _LOOK_ON) : new_start], words):
        return Phrase(name_start, new_end, relation, text[end:new_end].strip(), level=level)
    level = words.levels[told["level"].lower()] if told["level"] else level
    if told["direction"] and not told["distance"] and text[:new_start].endswith(INSIDE):
        return Phrase(new_start, new_end, "part", words.sides[told["direction"].lower()], level=level)
    if told["direction"]:
        unit = words.units.get((told["unit"] or "").lower(), 1.0)
        distance = _number(told["distance"]) * unit if told["distance"] and _number(told["distance"]) else None
        return Phrase(new_start, new_end, "direction", told["direction"].lower(), distance, _BEARINGS[told["direction"].lower()], level)
    if told["off"]:
        away = _number(told["off"]) * words.units.get(told["off_unit"].lower(), 1.0)
        return Phrase(new_start, new_end, "near", text[new_start:start].strip(), away, level=level)
    if told["near"]:
        return Phrase(new_start, new_end, "near", told["near"].lower(), level=level)
    if side := told["side"] or told["part"]:
        return Phrase(new_start, new_end, "part", side.lower(), level=level)
    said = text[new_start:start].strip() if relation == "" else text[name_start:new_end]
    return Phrase(new_start, new_end, relation, said or text[end:new_end].strip(), level=level)


def _is_named_before(before: str, words: PlaceWords) -> bool:
    """Of "the Orlo quarter of Tarn" the word is that of the name before it."""
    found = _NAME_ENDS.search(before)
    return found is not None and found[1].lower() not in words.prepositions and found[1] != "The"


def _number(words: str) -> float:
    plain = words.replace(",", ".")
    return float(plain) if plain[:1].isdigit() else {"a": 1.0, "an": 1.0}.get(words.lower(), 0.0)


def _near(place: Place, words: str, away_km: float | None = None) -> Place:
    reach = _NEAR_KM if away_km is None else away_km
    radius = (place.radius_km or 1.0) + (reach if place.level not in _WIDE else 0.0)
    return replace(
        place, level=Level.AREA, coord="relative", radius_km=round(radius, 1), precision=max(2, place.precision or 2),
        name=f"near {place.name}", parents=_itself(place), reason=f"{words} {place.name}; {place.reason}",
    )  # fmt: skip


def _by(place: Place, phrase: Phrase) -> Place:
    """A road named after the place, or a thing in it: somewhere there."""
    on_road = phrase.relation == "road"
    radius = (place.radius_km or 1.0) + (_NEAR_KM if on_road else 1.0)
    return replace(
        place, level=Level.AREA if on_road else Level.FACILITY, coord="relative", radius_km=round(radius, 1),
        precision=max(2, place.precision or 2),
        name=phrase.words, parents=_itself(place), reason=f"{phrase.words}: at {place.name}; {place.reason}",
    )  # fmt: skip


def _towards(place: Place, phrase: Phrase) -> Place:
    if place.lat is None or place.lon is None or phrase.bearing is None:
        return place
    away = phrase.distance_km if phrase.distance_km is not None else min(_DIRECTION_KM, (place.radius_km or 1.0) + 5.0)
    turn = math.radians(phrase.bearing)
    lat = place.lat + away * math.cos(turn) / 111.32
    lon = place.lon + away * math.sin(turn) / (111.32 * max(0.05, math.cos(math.radians(place.lat))))
    radius = max(3.0, away * 0.3) if phrase.distance_km is not None else _DIRECTION_KM
    return replace(
        place, level=Level.AREA, coord="relative", lat=round(lat, 4), lon=round(lon, 4), radius_km=round(radius, 1),
        precision=2 if away + radius <= 25 else 5,
        name=f"{phrase.words} of {place.name}", parents=_itself(place), reason=f"{phrase.words} of {place.name}; {place.reason}",
    )  # fmt: skip


def _part(place: Place, words: str) -> Place:
    """The words "eastern Orlo": part of a city where Orlo is a city, a region where it is wider; "rural" makes a countryside of it."""
    reason = f"{words} part of {place.name}; {place.reason}"
    if "rural" in words:
        return replace(
            place,
            level=Level.REGION,
            coord="relative",
            radius_km=max(30.0, place.radius_km or 0),
            precision=5,
            name=f"{words} {place.name}",
            parents=_itself(place),
            reason=reason,
        )
    bearing = _BEARINGS.get(words.removesuffix("ern"))
    level = Level.REGION if place.level in (*_WIDE, Level.DISTRICT, Level.AREA) else Level.PART_OF_CITY
    radius = (place.radius_km or 2.0) * (0.6 if bearing is not None else 1.0)
    moved = _shifted(place, bearing, (place.radius_km or 0.0) * 0.5)
    precision = max(place.precision or 1, 5 if level == Level.REGION else 1)
    return replace(
        moved,
        level=level,
        coord="relative",
        radius_km=round(radius, 1),
        precision=precision,
        name=f"{words} {place.name}",
        parents=_itself(place),
        reason=reason,
    )


def _shifted(place: Place, bearing: int | None, away: float) -> Place:
    if bearing is None or place.lat is None or place.lon is None:
        return place
    turn = math.radians(bearing)
    lat = max(-90.0, min(90.0, place.lat + away * math.cos(turn) / 111.32))
    lon = place.lon + away * math.sin(turn) / (111.32 * max(0.05, math.cos(math.radians(place.lat))))
    return replace(place, lat=round(lat, 4), lon=round(lon, 4))


def _itself(place: Place) -> tuple[str, ...]:
    return ((place.name,) if place.name else ()) + place.parents
