"""Waiting: incidents that may be told in another one. Until a person says whether they are two, the better told one counts alone."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sijill.domain.claim import Scope
from sijill.domain.relation import ClaimRef
from sijill.reconcile.clusters import Clusters
from sijill.reconcile.features import are_set_apart, weights
from sijill.reconcile.mentions import Mention, Rare
from sijill.reconcile.overlapping import is_held, overlapping

_DATED: Final = 27  # days: a month or a year tells few events apart, and neither does the day of a publication
_Rank = tuple[bool, bool, int, int, tuple[str, str]]


def waiting_groups(
    clusters: Clusters, mentions: Sequence[Mention], held: Collection[ClaimRef] = frozenset(), rare: Rare | None = None
) -> Mapping[int, int]:
    """By the position of each group that waits the position of the one it may be told in: a better told one, which stands.

    Waiting are groups that nothing dates, where people are asked about them at all; groups of one text that look like one with another
    and could not join it, or may be one with it and have no day; and events that one text tells without a day, where a dated one stands
    that may have been at its place: what may be one is not added. ``held`` are claims that a person decided something about: their groups
    stand.
    """
    told = [[mentions[at] for at in group] for group in clusters.groups]
    beside = questions(clusters, mentions)
    ranks = {number: _rank(told[number]) for number in beside}
    waiting: dict[int, int] = {}
    for number in sorted(beside, key=ranks.__getitem__):
        least = _least_points(told[number], held)
        stands = [other for other, points in beside[number].items() if points >= least and other not in waiting]
        better = [other for other in stands if ranks[other] < ranks[number] and not _are_two(told[number], told[other])]
        if better:
            waiting[number] = min(better, key=lambda other: (-beside[number][other], ranks[other]))
    waiting |= overlapping(told, waiting, held, rare or Rare())
    return {number: waiting.get(other, other) for number, other in waiting.items()}


def questions(clusters: Clusters, mentions: Sequence[Mention]) -> Mapping[int, Mapping[int, float]]:
    """Of each group that people are asked about the groups beside it, with the points of the surest pair."""
    home = {at: number for number, group in enumerate(clusters.groups) for at in group}
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    for points, one, other in clusters.doubts:
        here, there = home[one], home[other]
        if here != there and _counts_several(mentions[one]) is _counts_several(mentions[other]):
            beside[here][there] = beside[there][here] = max(points, beside[here].get(there, points))
    return beside


def _are_two(told: Sequence[Mention], other: Sequence[Mention]) -> bool:
    return any(are_set_apart(here, there) for here in told for there in other)


def _counts_several(mention: Mention) -> bool:
    """It counts the dead of several incidents together, which steps back where one of them is counted."""
    return any(account.scope is Scope.INCIDENT_GROUP for account in mention.accounts)


def _least_points(told: Sequence[Mention], held: Collection[ClaimRef]) -> float:
    """From how many points on a group waits."""
    if is_held(told, held):
        return float("inf")
    if all(mention.is_floating for mention in told):
        return weights().wait
    if len({mention.group for mention in told}) > 1:
        return float("inf")
    return weights().merge if any(mention.days.length <= _DATED for mention in told) else weights().queue


def _rank(told: Sequence[Mention]) -> _Rank:
    """The better told first: dated, at least by its publication, by more reports, with more dead."""
    undated = not any(mention.days.is_closed for mention in told)
    floating = all(mention.is_floating for mention in told)
    reports = len({mention.report for mention in told})
    return undated, floating, -reports, -max((mention.killed or (0, 0))[0] for mention in told), min(mention.key for mention in told)
