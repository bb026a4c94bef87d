"""A bare name, as a recorder writes it in a cell, to one place or none: "Vicinity of the dam, Orlo", "Orlo (Tarn)", "Orlo village"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from sijill.domain.place import Level, Place
from sijill.places.finding import place_of
from sijill.places.folding import fold, script_of, skeleton, soften, without_glued_article
from sijill.places.gazetteer import Gazetteer
from sijill.places.resolving import Choice, Setting, apart_km, called, decide, rank, setting_of
from sijill.places.table import Row
from sijill.places.words import place_words

_PARTS = re.compile(r"\s*[,،;:(){}\[\]|–—]\s*|\s+[-/]\s+|\s+(?:in|of the city of)\s+|/")
_SEVERAL = re.compile(r"\s+(?:and|or|&)\s+|\s+و(?=\S)")
_ALIKE = 0.72  # least likeness of the softened spellings where the skeletons are the same
_NEAR_KEY = 1  # edits between skeletons that are still tried
_SHORTEST = 4  # consonants a skeleton must have to be tried with an edit
_SAME_SPOT_KM = 12.0
FINE = (Level.NEIGHBOURHOOD, Level.PART_OF_CITY, Level.FACILITY, Level.CAMP)
COARSE = (Level.COUNTRY, Level.PROVINCE, Level.REGION)


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
    readings = [reading for part in _parts(name) if (reading := _read(part, gazetteer, setting.given_country))]
    if not readings:
        return Place(name, name, reason="not in the gazetteer, nor a spelling near to one of its names")
    chosen, container = _settled(readings, gazetteer, setting)
    if chosen.row is None:
        return Place(name, name, reason=chosen.reason, candidates=tuple(map(called, chosen.others[:5])))
    place = place_of(chosen.row, gazetteer, name, None, None, chosen.reason, tuple(map(called, chosen.others[:5])))
    return place if container is None else _within(place, container)


def _parts(name: str) -> Iterator[_Part]:
    words = place_words("en")
    for piece in _PARTS.split(name.replace("\u200e", "").replace("\u202c", "")):
        for single in _SEVERAL.split(piece):
            stripped, level, loose = _stripped(single.strip(), words)
            if len(fold(stripped).replace(" ", "")) > 1:
                yield _Part(stripped, level, loose)


def _stripped(name: str, words: object) -> tuple[str, Level | None, bool]:
    """The name without place words before and after it."""
    level, loose = None, False
    tokens = name.split()
    levels, near = _plain_words()
    changed = True
    while changed and len(tokens) > 1:
        changed = False
        for count in (3, 2, 1):
            if len(tokens) > count and (head := " ".join(tokens[:count]).lower()) in near | {"the"}:
                tokens, changed = tokens[count:], True
                loose = loose or head != "the"
                break
            if len(tokens) > count and (head := " ".join(tokens[:count]).lower()) in levels:
                level, changed = level or levels[head], True
                tokens = tokens[count:]
                tokens = tokens[1:] if len(tokens) > 1 and tokens[0] in ("of", "the") else tokens
                break
            if len(tokens) > count and (tail := " ".join(tokens[-count:]).lower()) in levels:
                level, changed = level or levels[tail], True
                tokens = tokens[:-count]
                break
    return " ".join(tokens), level, loose or level == Level.FACILITY


@lru_cache(maxsize=1)
def _plain_words() -> tuple[dict[str, Level], frozenset[str]]:
    from sijill.languages.pack import load_pack

    section = load_pack("en")["places"]
    levels = {word.lower(): Level(entry.meaning["level"]) for entry in section.values() if "level" in entry.meaning for word in entry.words}
    near = {word.lower() for entry in section.values() if entry.meaning.get("relation") in ("near", "direction", "part") for word in entry.words}
    near |= {f"{word} of" for word in near} | {"road to", "road near", "road between", "between", "behind", "road", "at", "from", "to", "farms of"}
    return levels, frozenset(near)


def _read(part: _Part, gazetteer: Gazetteer, country: str | None) -> _Reading | None:
    """The rows a part may name: by its exact key, by its spelling variants, by its consonants, by one edit."""
    key = fold(part.name)
    for how, keys in (("written so in the gazetteer", (key,)), ("but for the article", _article_variants(key))):
        numbers = dict.fromkeys(number for one in keys for number in gazetteer.named(one))
        rows = tuple(row for row in map(gazetteer.row, numbers) if country is None or row.country in (country, ""))
        if rows:
            return _Reading(part, rows, how)
    if country is None:
        return None
    rows = _by_skeleton(key, gazetteer, country)
    if rows:
        return _Reading(part, rows, "in another spelling of the same consonants")
    rows = _by_edit(key, gazetteer, country)
    return _Reading(part, rows, "in a spelling one letter away") if rows else None


def _article_variants(key: str) -> tuple[str, ...]:
    words = key.split()
    if script_of(key) == "arabic":
        bare = " ".join(word[2:] if word.startswith("ال") and len(word) > 3 else word for word in words)
        return tuple(dict.fromkeys((bare, "ال" + key, " ".join("ال" + word for word in words), " ".join((*words[:-1], "ال" + words[-1])))))
    bare = " ".join(words[1:]) if len(words) > 1 and words[0] in ("al", "el", "ar", "as", "ash", "at", "ad", "az", "an") else ""
    unglued = without_glued_article(key)
    return tuple(dict.fromkeys(one for one in (bare, unglued, f"al {key}", f"al {unglued}", f"al {bare}") if one and one != key))


def _by_skeleton(key: str, gazetteer: Gazetteer, country: str) -> tuple[Row, ...]:
    found: dict[int, float] = {}
    for variant in dict.fromkeys((key, without_glued_article(key))):
        bones = skeleton(variant)
        if len(bones) < 2:
            continue
        for number in gazetteer.alike(country, bones):
            likeness = _likeness(variant, gazetteer.row(number), bones)
            if likeness >= _ALIKE:
                found[number] = max(found.get(number, 0.0), likeness)
    if not found:
        return ()
    best = max(found.values())
    return tuple(gazetteer.row(number) for number, likeness in found.items() if likeness >= best - 0.1)


def _likeness(key: str, row: Row, bones: str) -> float:
    """How near the softened spellings are; across scripts only the consonants can be compared, and there must be enough of them."""
    own = fold(row.name)
    if script_of(key) != script_of(own):
        return 0.8 if len(bones) >= 3 else 0.0
    return max(DamerauLevenshtein.normalized_similarity(soften(key), soften(own)), 0.73 if len(bones) >= 4 else 0.0)


def _by_edit(key: str, gazetteer: Gazetteer, country: str) -> tuple[Row, ...]:
    bones = skeleton(without_glued_article(key))
    if len(bones) < _SHORTEST:
        return ()
    rows = {}
    for other, number in gazetteer.names_of(country):
        if abs(len(other) - len(bones)) <= 1 and other[:1] == bones[:1] and DamerauLevenshtein.distance(bones, other, score_cutoff=_NEAR_KEY) <= _NEAR_KEY:
            row = gazetteer.row(number)
            if row.level != Level.COUNTRY and _likeness(key, row, "") >= 0.8:
                rows[number] = row
    return tuple(rows.values())


def _settled(readings: list[_Reading], gazetteer: Gazetteer, setting: Setting) -> tuple[Choice, Level | None]:
    """The finest part that fits the others; where only the coarser parts are known, the place lies somewhere in them."""
    anchors = [reading.rows[0] for reading in readings if len(reading.rows) == 1 or reading.rows[0].level in COARSE]
    choices = []
    for reading in readings:
        others = tuple(anchor for anchor in anchors if anchor not in reading.rows)
        around = replace_setting(setting, others)
        word = reading.part.level.value if reading.part.level else ""
        scored = rank(_fitting(reading), around, gazetteer, level_word=word)
        choices.append((reading, decide(scored, reading.part.name, f"{reading.part.name!r}: {reading.how}")))
    known = [(reading, choice) for reading, choice in choices if choice.row is not None]
    if not known:
        return choices[0][1], None
    reading, choice = min(known, key=lambda pair: (_coarseness(pair[1].row), readings.index(pair[0])))
    assert choice.row is not None
    if choice.row.level in COARSE and (reading.part.level not in (Level.PROVINCE, Level.COUNTRY, Level.AREA, None) or len(readings) > 1):
        return Choice(None, (choice.row,), f"only {choice.row.name} around it is known"), None
    return choice, Level.AREA if reading.part.loose else None


def replace_setting(setting: Setting, anchors: Sequence[Row]) -> Setting:
    """The setting with more places that are known to be around."""
    return Setting(setting.countries, setting.states, setting.given_country, setting.given_state, (*setting.anchors, *anchors))


def _fitting(reading: _Reading) -> tuple[Row, ...]:
    """Provinces only where the word says so, where there is a settlement of the name too."""
    if reading.part.level in (Level.PROVINCE, Level.DISTRICT, Level.AREA):
        return reading.rows
    settled = tuple(row for row in reading.rows if row.level not in COARSE)
    return settled or reading.rows


def _coarseness(row: Row | None) -> int:
    order = (Level.FACILITY, Level.NEIGHBOURHOOD, Level.PART_OF_CITY, Level.CAMP, Level.VILLAGE, Level.UNKNOWN, Level.TOWN, Level.CITY, Level.AREA, Level.DISTRICT, Level.REGION, Level.PROVINCE, Level.COUNTRY)
    return order.index(row.level) if row else len(order)


def _within(place: Place, level: Level) -> Place:
    radius = (place.radius_km or 1.0) + 3.0
    return replace(place, level=level, coord="relative", radius_km=radius, precision=max(2, place.precision or 2), reason=f"at or near {place.name}; {place.reason}")
