"""Tellers: reports that are listed with an incident and move none of its figures.

They tell of its attack and count nobody, or count people in a way that waits until a person decides.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from sijill.domain.incident import Incident
from sijill.reconcile.blocking import keys_of, yearless_days
from sijill.reconcile.clusters import Clusters
from sijill.reconcile.features import SHARED_GROUND, compare, must_not_link, weights
from sijill.reconcile.mentions import Mention, Rare
from sijill.reconcile.waiting import questions

_LOOKED_AT: Final = 40  # events under one key that an attack is compared with


_LISTED: Final = 2.5  # points from which a report that waits is listed, if no other incident comes near
_AHEAD: Final = 0.5
_FAR: Final = frozenset(("killed_far", "injured_far"))


@dataclass(slots=True)
class Tellers:
    """Reports beside those whose claims make an incident: of its attack alone, and such as may tell it and wait."""

    attack: set[str]
    waiting: set[str]

    def beside(self, incident: Incident) -> Incident:
        """The incident with these reports, and why they stand there."""
        attack = self.attack.difference(incident.reports)
        waiting = self.waiting.difference(incident.reports, attack)
        said = (
            _said("also listed, reports that tell of its attack and count nobody:", attack),
            _said("also listed, reports that may tell it, whose figures wait until a person decides:", waiting),
        )
        return replace(
            incident,
            reports=tuple(sorted({*incident.reports, *attack, *waiting})),
            reasons=(*incident.reasons, *(sentence for sentence in said if sentence)),
        )


def _said(what: str, reports: set[str]) -> str:
    return f"{what} {len(reports)}" if reports else ""


def tellers_of(
    attacks: Sequence[Mention], mentions: Sequence[Mention], clusters: Clusters, rare: Rare, waiting: Mapping[int, int]
) -> Mapping[int, Tellers]:
    """By the position of a group that stands the reports listed beside it."""
    found: dict[int, Tellers] = defaultdict(lambda: Tellers(set(), set()))
    asked = questions(clusters, mentions)
    counted = {mentions[member].report for at, group in enumerate(clusters.groups) if at not in waiting for member in group}
    for at, other in waiting.items():
        told, teller = ([mentions[member] for member in clusters.groups[each]] for each in (other, at))
        best = max((compare(one, two, rare) for one, two in product(teller, told)), key=lambda score: score.points)
        beside = asked.get(at, {})
        alike = max(beside.get(other, 0.0), best.points)
        rival = max((points for number, points in beside.items() if number != other and number not in waiting), default=0.0)
        unbound = "undated" in best.statements and SHARED_GROUND.isdisjoint(best.statements)  # neither by place nor by day
        clear = alike >= max(_LISTED, rival + _AHEAD) and not unbound
        if (clear or alike >= weights().merge) and _FAR.isdisjoint(best.statements) and _counts_dead(teller) is _counts_dead(told):
            found[other].waiting |= {mention.report for mention in teller} - counted
    for attack, at in _homes(attacks, mentions, clusters, rare):
        found[waiting.get(at, at)].attack.add(attack.report)
    return found


def _counts_dead(told: Sequence[Mention]) -> bool:
    return any(mention.killed is not None for mention in told)


def _homes(attacks: Sequence[Mention], mentions: Sequence[Mention], clusters: Clusters, rare: Rare) -> list[tuple[Mention, int]]:
    """Each attack that surely is the event of a group, with the one it is most like."""
    home = {at: number for number, group in enumerate(clusters.groups) for at in group}
    yearless = yearless_days((*mentions, *attacks))
    asked = [(attack, set(keys_of(attack, yearless))) for attack in attacks]
    wanted = frozenset(key for _, keys in asked for key in keys)
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions if wanted else ()):
        for key in wanted.intersection(keys_of(mention, yearless)):
            blocks[key].append(at)
    found = []
    for attack, keys in asked:
        beside = sorted({at for key in keys for at in blocks.get(key, ())[:_LOOKED_AT]})
        scored = [(compare(attack, mentions[at], rare).points, -home[at]) for at in beside if must_not_link(attack, mentions[at]) is None]
        points, number = max(scored, default=(0.0, 0))
        if points >= weights().merge:
            found.append((attack, -number))
    return found
