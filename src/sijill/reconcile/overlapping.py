"""Overlapping: events told once and without a day, at a place where dated ones stand that they may be. What may be one is never added."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from sijill.domain.place import Level
from sijill.domain.relation import ClaimRef
from sijill.reconcile.blocking import place_keys
from sijill.reconcile.features import SHARED_GROUND, are_set_apart, compare, must_not_link
from sijill.reconcile.mentions import Mention, Rare
from sijill.reconcile.spelled import sounds

_LOOKED_AT: Final = 40  # groups under one key, or with one number, that an event is held against
_Key = tuple[object, ...]
_ANY: Final[_Key] = ("any",)


def overlapping(told: Sequence[Sequence[Mention]], waiting: Collection[int], held: Collection[ClaimRef], rare: Rare) -> Mapping[int, int]:
    """By the position of each group of one report that nothing dates the position of the dated one it overlaps and is most like."""
    floating = {number for number, group in enumerate(told) if all(mention.is_floating for mention in group)}
    asked = [number for number in sorted(floating.difference(waiting)) if _is_told_once(told[number]) and not is_held(told[number], held)]
    if not asked:
        return {}
    wanted = {key for number in asked for key in _keys(told[number])}
    beside: dict[_Key, list[int]] = defaultdict(list)
    for number in sorted(set(range(len(told))).difference(floating, waiting)):
        for key in wanted & {*_keys(told[number]), _ANY}:
            beside[key].append(number)
    found: dict[int, int] = {}
    for number in asked:
        near = sorted({other for key in _keys(told[number]) for other in beside[key][:_LOOKED_AT]})
        scored = [(points, -other) for other in near if (points := _overlap(told[number], told[other], rare)) is not None]
        if scored:
            found[number] = -max(scored)[1]
    return found


def is_held(told: Iterable[Mention], held: Collection[ClaimRef]) -> bool:
    """A person decided something about one of its claims."""
    return any(account.ref in held for mention in told for account in mention.accounts)


def _is_told_once(told: Sequence[Mention]) -> bool:
    return len({mention.group for mention in told}) == 1


def _is_located(mention: Mention) -> bool:
    """Somebody knows where it was: a place of which a gazetteer knows where it lies, smaller than a country."""
    return any(spot.is_resolved and spot.level is not Level.COUNTRY for spot in mention.region)


def _keys(told: Sequence[Mention]) -> set[_Key]:
    """The places a group is looked for at; anywhere, by its number of dead or whatever it is, where nobody knows where it was."""
    places: set[_Key] = {key for mention in told for place in mention.region for key in place_keys(place)}
    places |= {("written", sound) for mention in told for sound in sounds(mention.written)}
    numbers: set[_Key] = {("killed", mention.killed[0]) for mention in told if mention.killed}
    return places | numbers if any(map(_is_located, told)) else places | numbers | {_ANY}


def _overlap(told: Sequence[Mention], other: Sequence[Mention], rare: Rare) -> float | None:
    """How alike a group and a dated one of other reports are that may have been at one place; ``None`` where something tells them apart."""
    pairs = [(here, there) for here in told for there in other]
    if any(here.report == there.report or are_set_apart(here, there) for here, there in pairs):
        return None
    scores = [(here, compare(here, there, rare)) for here, there in pairs if must_not_link(here, there) is None]
    return max(
        (score.points for here, score in scores if not _is_located(here) or SHARED_GROUND.intersection(score.statements)), default=None
    )
