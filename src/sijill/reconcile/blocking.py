"""Blocking: which mentions are worth comparing. No all-pairs: they meet under keys of place and day, victim, or text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from math import floor
from typing import Final

from sijill.domain.place import Level
from sijill.reconcile.mentions import Mention, Rare
from sijill.reconcile.regions import COARSE, Spot, is_resolved
from sijill.reconcile.spelled import sounds

_CELLS_PER_DEGREE: Final = 2.0  # cells of about 55 km
_MOST_DAYS: Final = 8  # a longer interval meets others by place and number only
_CROWD: Final = 60  # mentions of one key that are compared all with all; in larger crowds each meets its nearest by number
_WINDOW: Final = 25
_ANYWHERE: Final = "anywhere"
_UNIT: Final = "unit"
_NAME: Final = "named"
_YEARLESS: Final = "day of some year"
_NUMBER: Final = "killed"
_NAMES: Final = 8  # places of a report by which its events are looked for


def candidate_pairs(mentions: Sequence[Mention], rare: Rare) -> list[tuple[int, int]]:
    """Pairs of positions, the smaller first, sorted."""
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    yearless = yearless_days(mentions)
    for at, mention in enumerate(mentions):
        for key in set(keys_of(mention, yearless)):
            blocks[key].append(at)
    pairs = set(_alike(mentions, rare))
    named: dict[tuple[int, int], str] = {}  # pairs that share a rare name, with the first
    loose = [not (mention.is_fine and is_resolved(mention.region)) for mention in mentions]
    undated = [not (mention.days.is_closed and _days(mention)) for mention in mentions]
    for key, block in blocks.items():
        if (
            _NUMBER in key or _YEARLESS in key
        ):  # a place and a number, or a day of some year, bring together only what has no known day with the rest
            pairs.update(pair for pair in _pairs(block, mentions) if undated[pair[0]] or undated[pair[1]])
            continue
        # A wide key brings together only what has no known fine place with the rest: two known places meet under their own, or where
        # both reports name several places that few reports name.
        name = _rare_name(key, rare)
        if len(block) > 1 and (name or not _is_wide(key) or any(loose[at] for at in block)):
            for pair in _pairs(block, mentions):
                if not _is_wide(key) or loose[pair[0]] or loose[pair[1]] or (name and named.setdefault(pair, name) != name):
                    pairs.add(pair)
    return sorted(pairs)


def yearless_days(mentions: Iterable[Mention]) -> frozenset[str]:
    """The days of some year, nobody says which, on which events are said to have been."""
    return frozenset(day for mention in mentions if mention.is_floating for day in mention.calendar.month_days)


def _rare_name(key: tuple[object, ...], rare: Rare) -> str | None:
    """The place of a key of names, if few reports name it."""
    where = key[0]
    return where[1] if isinstance(where, tuple) and where[0] == _NAME and f"@{where[1]}" in rare.words else None


def _alike(mentions: Sequence[Mention], rare: Rare) -> Iterator[tuple[int, int]]:
    """The events of two reports that share rare runs of words, whatever their places and days."""
    holders: dict[str, list[str]] = defaultdict(list)
    for report, runs in rare.runs.items():
        for run in runs:
            holders[run].append(report)
    shared = Counter(pair for reports in holders.values() if len(reports) <= _CROWD for pair in combinations(sorted(reports), 2))
    told: dict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        told[mention.report].append(at)
    for (one, other), count in shared.items():
        if count > 1:
            yield from ((min(pair), max(pair)) for pair in product(told[one], told[other]))


def _is_wide(key: tuple[object, ...]) -> bool:
    where = key[0]
    return where == _ANYWHERE or (isinstance(where, tuple) and where[0] in (_UNIT, _NAME))


def _pairs(block: list[int], mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    crowd = len(block) > _CROWD
    ordered = sorted(block, key=lambda at: (_size(mentions[at]), mentions[at].near, mentions[at].key)) if crowd else block
    reach = _WINDOW if crowd else len(ordered)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 : at + 1 + reach]:
            if mentions[one].report != mentions[other].report:
                yield (one, other) if one < other else (other, one)


def _size(mention: Mention) -> int:
    return (mention.killed or mention.injured or (0, 0))[0]


def keys_of(mention: Mention, yearless: frozenset[str]) -> Iterator[tuple[object, ...]]:
    """What others meet a mention under; ``yearless`` are the days of some year that the record names."""
    for victim in mention.victims:
        yield ("victim", victim)
    yield ("text", mention.group)
    days = _days(mention)
    parts = sorted(mention.calendar.month_days & yearless)
    killed = mention.killed[0] if mention.killed else 0
    places = {key for place in mention.region for key in place_keys(place)}
    for where in places | {("written", sound) for sound in sounds(mention.written)}:
        yield from ((where, day) for day in days)
        yield from ((where, _YEARLESS, part) for part in parts)
        if killed > 1 or (killed and not days):
            yield (where, _NUMBER, killed)
    for name in sorted(mention.named)[:_NAMES]:
        yield from (((_NAME, name), day) for day in days)
        yield from (((_NAME, name), _YEARLESS, part) for part in parts)
        if killed > 1:
            yield ((_NAME, name), _NUMBER, killed)
    if killed > 1:  # a number and a day alone: for places nobody could resolve
        yield from ((_ANYWHERE, day, killed) for day in days)
        yield from ((_ANYWHERE, _YEARLESS, part, killed) for part in parts)


def _days(mention: Mention) -> range:
    """Each day it may have been and the one after, so that neighbouring days meet; none where it may have been on any."""
    near = mention.near
    return range(near.first, near.last + 2) if near.is_closed and near.length <= _MOST_DAYS else range(0)


def place_keys(place: Spot) -> Iterator[tuple[object, ...]]:
    """What events at a place that may be this one are met under."""
    if place.key:
        yield ("place", place.key)
    if place.name and place.name != place.key:
        yield ("name", place.name)
    if place.level is Level.COUNTRY:
        return
    if place.lat is not None:
        lat, lon = place.lat * _CELLS_PER_DEGREE, place.lon * _CELLS_PER_DEGREE
        yield ("cell", floor(lat), floor(lon))
        yield ("half cell", floor(lat + 0.5), floor(lon + 0.5))
    if place.level in COARSE:
        yield (_UNIT, place.key)
    else:
        for parent in place.parents:
            yield (_UNIT, parent)
