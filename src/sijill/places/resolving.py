"""One place or none for each name of a report, chosen by the report's other places, with the reason in words."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from sijill.domain.place import Level
from sijill.domain.report import Context
from sijill.places.cutting import DEMONYM
from sijill.places.evidence import Sighting
from sijill.places.folding import fold
from sijill.places.gazetteer import Gazetteer
from sijill.places.spelling import rows_spelt
from sijill.places.table import Row, apart_km

Key = TypeVar("Key")
MOST_CANDIDATES = 24
MOST_TELLING = 12  # readings of a name that are asked where the report plays
MARGIN = 0.55  # by how much the best reading must lead readings elsewhere
ELSEWHERE_KM = 60.0
CLEAR = 0.45  # share of a report's places from which their country is taken for the country of the story
GIVEN = 6.0  # what the country given beside the report adds
SECOND_NAME = 1.0  # what it costs to be known by another name first
MOST_COMPANY = 4.0  # what the nearness of the report's other names can add
MOST_OFTEN = 4
SEAT_PEOPLE = 20_000
ONE_SPOT_KM = 12.0
OBSCURE = 15_000  # people: a place no larger is seldom named abroad without its country
UNITS = (Level.PROVINCE, Level.DISTRICT, Level.REGION, Level.AREA)  # words that may stand beside the name of a province
ROUND = 1000  # more than there are degrees around the earth
BESIDE = tuple(ROUND * north + east for north in (-1, 0, 1) for east in (-1, 0, 1))
NOBODY: Mapping[str, float] = {}
POPULATED = (Level.CITY, Level.TOWN, Level.VILLAGE)


@dataclass(slots=True)
class Setting:
    """What a report says of where it plays: weights of countries and of first-order regions, and the context beside it."""

    countries: Mapping[str, float] = field(default_factory=dict)
    states: Mapping[tuple[str, str], float] = field(default_factory=dict)
    given_country: str | None = None
    given_state: str | None = None
    anchors: Sequence[Row] = ()
    cells: Mapping[int, Mapping[str, float]] = field(default_factory=dict)  # names by the square degree their readings lie in
    around: dict[int, tuple[float, Mapping[str, float]]] = field(default_factory=dict)  # with those beside, and their sum


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen row, or none, the other readings, and why."""

    row: Row | None
    others: tuple[Row, ...]
    reason: str


def choose_all(sightings: Sequence[Sighting], gazetteer: Gazetteer, context: Context) -> list[Choice]:
    """A choice for every sighting of a report, in order; the same name means the same place wherever nothing says otherwise."""
    setting = _setting(sightings, gazetteer, context)
    alone = len({sighting.hit.key for sighting in sightings}) == 1 and setting.given_country is None
    made: dict[tuple[object, ...], Choice] = {}
    choices = []
    for sighting in sightings:
        container = sightings[sighting.container].hit.rows if sighting.container is not None else ()
        signature = (sighting.hit.key, sighting.word_after, sighting.word_before, tuple(container[:3]), bool(sighting.hit.flags & DEMONYM))
        if signature not in made:
            chosen = _choose(sighting, gazetteer, setting, [gazetteer.row(row) for row in container[:6]])
            made[signature] = _unaided(chosen) if alone else chosen
        choices.append(made[signature])
    return _one_name_one_place(sightings, choices)


def _unaided(choice: Choice) -> Choice:
    """The choice where a report names no other place: what it says of its reason is of the name itself alone."""
    if choice.row is None or not choice.reason.startswith(("among", "in the country of")):
        return choice
    return Choice(choice.row, choice.others, "the best known place of this name; the report names no other")


def setting_of(gazetteer: Gazetteer, country: str | None, nearby: Iterable[str]) -> Setting:
    """The setting of a bare name: a country, and names that stand beside it."""
    rows = [gazetteer.row(numbers[0]) for name in nearby if (numbers := gazetteer.named(fold(name)))]
    code = country_code(country, gazetteer)
    return Setting({row.country: 1.0 for row in rows}, {}, code, None, tuple(rows))


def country_code(name: str | None, gazetteer: Gazetteer) -> str | None:
    """The ISO code of a country's name or code, or None."""
    if not name:
        return None
    for number in gazetteer.named(fold(name))[:5]:
        if (row := gazetteer.row(number)).level == Level.COUNTRY:
            return row.country
    return name.upper() if len(name) == 2 and name.isalpha() else None


def rank(
    rows: Sequence[Row], setting: Setting, gazetteer: Gazetteer, *, key: str = "", said: Level | None = None, container: Sequence[Row] = ()
) -> list[tuple[float, Row]]:
    """The rows with their scores, best first: how known they are, and how well they fit the setting."""
    first = gazetteer.first_named(key) if key else frozenset()
    second = -SECOND_NAME if key else 0.0
    scored = [(_score(row, setting, gazetteer, said, container) + (0.0 if row.number in first else second), row) for row in rows]
    if key and len(scored) > 1:
        least = max(score for score, _ in scored) - MOST_COMPANY - MARGIN
        scored = [(score + min(MOST_COMPANY, 1.6 * _company(row, key, setting)) if score > least else score, row) for score, row in scored]
    if len(scored) > 2:
        scored = [(score + _votes(row, scored), row) for score, row in scored]
    scored.sort(key=lambda pair: (-pair[0], pair[1].number))
    return scored


def _votes(row: Row, scored: Sequence[tuple[float, Row]]) -> float:
    """Several rows of one name at one spot outweigh a stray one: each doubling counts."""
    if not row.id.startswith("project"):
        return 0.0
    return 0.6 * math.log2(sum(apart_km(row, other) < ONE_SPOT_KM for _, other in scored))


def decide(scored: Sequence[tuple[float, Row]], name: str, reason: str, elsewhere_km: float = ELSEWHERE_KM) -> Choice:
    """The best row if it leads every reading elsewhere by enough, else none with the candidates."""
    best_score, best = scored[0]
    rivals = [row for score, row in scored[1:] if score > best_score - MARGIN and apart_km(row, best) > max(elsewhere_km, best.radius_km)]
    others = tuple(row for _, row in scored[1:6])
    if rivals and best_score < 12:
        near = ", ".join(_called(row) for row in rivals[:3])
        return Choice(None, (best, *others), f"{name!r} may be {_called(best)} or {near}; nothing in the report decides")
    return Choice(best, others, reason)


def _setting(sightings: Sequence[Sighting], gazetteer: Gazetteer, context: Context) -> Setting:
    countries: dict[str, float] = defaultdict(float)
    states: dict[tuple[str, str], float] = defaultdict(float)
    cells: dict[int, dict[str, float]] = {}
    times = Counter(sighting.hit.key for sighting in sightings)
    for sighting in {sighting.hit.key: sighting for sighting in sightings}.values():
        if not sighting.hit.rows:
            continue
        shares = _readings(gazetteer, tuple(sighting.hit.rows[:MOST_TELLING]))
        often = min(MOST_OFTEN, times[sighting.hit.key])
        weight = (0.4 if sighting.hit.flags & DEMONYM else 1.0) * often
        first = shares[0][0]
        if first.level in (Level.COUNTRY, Level.PROVINCE, Level.REGION, Level.PART_OF_CITY, Level.NEIGHBOURHOOD, Level.CAMP):
            countries[first.country] += weight
            if first.level == Level.PROVINCE:
                states[first.country, first.admin1] += 1.5 * often
            continue
        if sighting.container is not None:
            continue
        telling = 1.0 / (1.0 + math.log(len(sighting.hit.rows)))
        for row, share, cell in shares:
            cells.setdefault(cell, {})[sighting.hit.key] = telling
            countries[row.country] += share * often
            if row.admin1:
                states[row.country, row.admin1] += share * often
    given = country_code(context.country, gazetteer)
    state = _state(context.admin1, given, gazetteer)
    return Setting(_normal(countries), _normal(states), given, state, (), cells)


def _cell(row: Row) -> int:
    """The number of the square degree of a row; the eight beside it are ``BESIDE`` away."""
    return int(row.lat // 1) * ROUND + int(row.lon // 1)


def _company(row: Row, key: str, setting: Setting) -> float:
    """How many other names of the report have a reading within a degree or so, each weighed by how telling it is."""
    if len(setting.cells) < 2:
        return 0.0
    cell = _cell(row)
    known = setting.around.get(cell)
    if known is None:
        names = _around(cell, setting.cells)
        known = setting.around[cell] = (sum(names.values()), names)
    return known[0] - known[1].get(key, 0.0)


def _around(cell: int, cells: Mapping[int, Mapping[str, float]]) -> Mapping[str, float]:
    near = [names for step in BESIDE if (names := cells.get(cell + step))]
    if len(near) < 2:
        return near[0] if near else NOBODY
    best: dict[str, float] = {}
    for names in near:
        for name, telling in names.items():
            if telling > best.get(name, 0.0):
                best[name] = telling
    return best


@lru_cache(maxsize=8192)
def _readings(gazetteer: Gazetteer, numbers: tuple[int, ...]) -> tuple[tuple[Row, float, int], ...]:
    """The rows a name may stand for, each with its share, the better known the more, and its square degree."""
    rows = _without_provinces_of_towns([gazetteer.row(number) for number in numbers])
    weights = [math.sqrt(row.population + 200) for row in rows]
    total = sum(weights)
    return tuple((row, weight / total, _cell(row)) for row, weight in zip(rows, weights, strict=True))


def _normal(counts: Mapping[Key, float]) -> dict[Key, float]:
    total = sum(counts.values())
    return {key: count / total for key, count in counts.items()} if total else {}


def _state(name: str | None, country: str | None, gazetteer: Gazetteer) -> str | None:
    if not name:
        return None
    for number in gazetteer.named(fold(name))[:8]:
        row = gazetteer.row(number)
        if row.level == Level.PROVINCE and (country is None or row.country == country):
            return row.admin1
    return None


def _choose(sighting: Sighting, gazetteer: Gazetteer, setting: Setting, container: Sequence[Row]) -> Choice:
    hit = sighting.hit
    name = hit.key
    rows = [gazetteer.row(number) for number in hit.rows[:MOST_CANDIDATES]]
    if hit.flags & DEMONYM:
        return Choice(rows[0], tuple(rows[1:]), "people or things called after this country or region")
    if with_word := [gazetteer.row(number) for number in gazetteer.named(f"{name} {sighting.word_after}")] if sighting.word_after else []:
        rows = with_word
    if not rows:
        return _by_spelling(name, gazetteer, setting)
    said = sighting.level
    if said is Level.COUNTRY and all(row.level is not Level.COUNTRY for row in rows):
        said = Level.PROVINCE  # "Orlo country", of a place that is no country: the land around it
    if said not in UNITS:
        rows = _without_provinces_of_towns(rows)
    scored = rank(rows, setting, gazetteer, key=hit.key, said=said, container=container)
    if not container and (why := _out_of_story(scored[0][1], setting)):
        return Choice(None, tuple(row for _, row in scored[:6]), why)
    return decide(scored, name, _reason(scored, setting, container))


def _out_of_story(row: Row, setting: Setting) -> str:
    """Why a small place abroad is not meant by a report that plays elsewhere; empty if it may be."""
    if row.level not in POPULATED or row.population > OBSCURE:
        return ""
    home = setting.given_country or next((code for code, share in setting.countries.items() if share > CLEAR and code), None)
    if home is None or home == row.country:
        return ""
    return f"not in the gazetteer where the report plays; {_called(row)} bears it"


def _by_spelling(name: str, gazetteer: Gazetteer, setting: Setting) -> Choice:
    """A name that only its place word tells: by another spelling within the country of the report, if that is clear."""
    country = setting.given_country or next((code for code, share in setting.countries.items() if share > CLEAR and code), None)
    rows, how = rows_spelt(name, gazetteer, country, letters=False) if country else ((), "")
    if not rows:
        return Choice(None, (), "not in the gazetteer")
    return decide(rank(rows, setting, gazetteer), name, how)


def _without_provinces_of_towns(rows: list[Row]) -> list[Row]:
    """A bare name that a town and its province share means the town."""
    towns = [row for row in rows if row.level in POPULATED]
    return [row for row in rows if row.level != Level.PROVINCE or not any(_seat(town, row) for town in towns)]


def _seat(town: Row, province: Row) -> bool:
    return town.country == province.country and town.admin1 == province.admin1 and town.population > SEAT_PEOPLE


def _score(row: Row, setting: Setting, gazetteer: Gazetteer, said: Level | None, container: Sequence[Row]) -> float:
    score = _known(row) + (3.0 if gazetteer.is_own(row.number) else 0.0)
    score += 3.0 * setting.countries.get(row.country, 0.0) + 3.5 * setting.states.get((row.country, row.admin1), 0.0)
    if setting.given_country:
        score += GIVEN if row.country == setting.given_country else -GIVEN / 2 if row.country else 0.0
        if setting.given_state and row.admin1:
            score += 2.0 if row.admin1 == setting.given_state else 0.0
    if container:
        score += 12.0 if any(_inside(row, outer) for outer in container) else -3.0
    if said:
        score += _level_fit(row.level, said)
    if setting.anchors:
        nearest = min(apart_km(row, anchor) for anchor in setting.anchors)
        score += 3.0 if nearest < 60 else 1.5 if nearest < 200 else 0.0
    return score


def _known(row: Row) -> float:
    if row.level == Level.COUNTRY:
        return 7.6
    if row.level in (Level.PROVINCE, Level.REGION, Level.AREA):
        return 7.0
    if row.id.startswith("sijill"):
        return 5.0
    return math.log10(row.population + 500)


def _inside(row: Row, outer: Row) -> bool:
    if outer.level == Level.COUNTRY:
        return row.country == outer.country and row.level != Level.COUNTRY
    if outer.level == Level.PROVINCE:
        return row.country == outer.country and row.admin1 == outer.admin1 and row.number != outer.number
    return row.number != outer.number and row.country == outer.country and apart_km(row, outer) <= max(30.0, outer.radius_km * 1.3)


def _level_fit(level: Level, said: Level) -> float:
    """How well a row's level agrees with the place word beside the name."""
    if said == Level.PROVINCE:
        return 2.5 if level in (Level.PROVINCE, Level.REGION) else -1.5
    if said in POPULATED:
        return 1.5 if level in POPULATED else -4.0 if level in (Level.PROVINCE, Level.COUNTRY, Level.REGION) else 0.0
    return 0.0


def _reason(scored: Sequence[tuple[float, Row]], setting: Setting, container: Sequence[Row]) -> str:
    best = scored[0][1]
    if container and any(_inside(best, outer) for outer in container):
        return f"in {container[0].name}, as written after it"
    if len(scored) == 1:
        return "the only place of this name"
    if setting.given_country == best.country:
        return "in the country given beside the report"
    if setting.states.get((best.country, best.admin1), 0.0) > 0.3:
        return "among the report's other places of this region"
    if setting.countries.get(best.country, 0.0) > 0.3:
        return "in the country of the report's other places"
    return "the best known place of this name"


def _called(row: Row) -> str:
    inside = ", ".join(part for part in (row.admin1, row.country) if part)
    return f"{row.name} ({inside})" if inside else row.name


def called(row: Row) -> str:
    """A row for a reader: its name, region code and country."""
    return _called(row)


def _one_name_one_place(sightings: Sequence[Sighting], choices: list[Choice]) -> list[Choice]:
    """A name resolved once by the words after it ("City, State") is that place all through the report."""
    sure: dict[str, Choice] = {}
    for sighting, choice in zip(sightings, choices, strict=True):
        if sighting.container is not None and choice.row:
            sure.setdefault(sighting.hit.key, choice)
    settled = []
    for sighting, choice in zip(sightings, choices, strict=True):
        known = sure.get(sighting.hit.key)
        follows = known and known.row and sighting.container is None and not sighting.word_after
        settled.append(Choice(known.row, choice.others, "as placed elsewhere in the report") if known and follows else choice)
    return settled
