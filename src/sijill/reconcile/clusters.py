"""Clusters: mentions of one incident, joined from the surest pair on and never against a sign that they are two."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sijill.domain.relation import ClaimRef
from sijill.reconcile.blocking import candidate_pairs
from sijill.reconcile.features import PLACED_APART, Score, compare, may_be_asked, must_not_link, weights
from sijill.reconcile.mentions import Mention, rare_in

CONTRADICTED: Final = "one judgement holds the two together, another keeps them or what belongs to them apart"
_LOOKED_AT: Final = 6  # members of each cluster that a join is checked against
_SLACK: Final = 0.5  # how far the mean of the other pairs may stay below the merging sum


@dataclass(frozen=True, slots=True)
class Unsure:
    """Two mentions that may be one incident: a question for a person."""

    left: ClaimRef
    right: ClaimRef
    points: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Clusters:
    """Groups of positions of mentions, the pairs for people, and for each group why its members were joined.

    ``doubts`` are the pairs of positions that may be one, down to where what nothing dates waits, with their points, where the places are
    not told apart.
    """

    groups: tuple[tuple[int, ...], ...]
    queue: tuple[Unsure, ...]
    reasons: Mapping[int, tuple[str, ...]]  # by the first position of the group
    doubts: tuple[tuple[float, int, int], ...] = ()


def cluster(
    mentions: Sequence[Mention], together: Iterable[tuple[int, int]] = (), apart: Collection[tuple[int, int]] = frozenset()
) -> Clusters:
    """The mentions grouped into incidents.

    ``together`` and ``apart`` are pairs (smaller position first) that people decided; what is apart keeps whole groups apart, so that no
    chain of joins undoes it. Where people decided both, the two stay apart and go back to them as a question.
    """
    table = _Table(mentions, frozenset(apart))
    unsure = []
    for one, other in sorted(together):
        if table.is_kept_apart(one, other):
            unsure.append((Score(0.0, ()), one, other))
        else:
            table.join(one, other, "a person says they are one")
    scored = [(table.score(one, other), one, other) for one, other in candidate_pairs(mentions, table.rare)]
    scored.sort(key=lambda row: (-row[0].points, mentions[row[1]].key, mentions[row[2]].key))
    for score, one, other in scored:
        if score.points < min(weights().queue, weights().wait):
            break
        if score.points >= weights().merge and table.may_join(one, other):
            table.join(one, other, score.sentence)
        elif not table.is_kept_apart(one, other) and may_be_asked(mentions[one], mentions[other], score):
            unsure.append((score, one, other))
    return table.clusters(unsure)


class _Table:
    """The growing groups. Positions are followed by the number of their group."""

    def __init__(self, mentions: Sequence[Mention], apart: frozenset[tuple[int, int]]) -> None:
        self.mentions = mentions
        self.group = list(range(len(mentions)))
        self.members: dict[int, list[int]] = {at: [at] for at in range(len(mentions))}
        self.reasons: dict[int, list[str]] = defaultdict(list)
        self.rare = rare_in(mentions)
        self.scores: dict[tuple[int, int], Score] = {}
        self.apart: dict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self.apart[one].add(other)
            self.apart[other].add(one)

    def score(self, one: int, other: int) -> Score:
        pair = (one, other) if one < other else (other, one)
        if pair not in self.scores:
            self.scores[pair] = compare(self.mentions[pair[0]], self.mentions[pair[1]], self.rare)
        return self.scores[pair]

    def may_join(self, one: int, other: int) -> bool:
        """Nothing keeps any two members of the two groups apart, and on the whole they look like one."""
        here, there = self.group[one], self.group[other]
        if here == there:
            return True
        ours, theirs = self.members[here], self.members[there]
        if self.is_kept_apart(one, other):
            return False
        pairs = [(a, b) for a in self._looked_at(ours) for b in self._looked_at(theirs)]
        if any(must_not_link(self.mentions[a], self.mentions[b]) for a, b in (*pairs, *self._told_twice(ours, theirs))):
            return False
        points = [self.score(a, b).points for a, b in pairs if self.mentions[a].report != self.mentions[b].report]
        return sum(points) >= (weights().merge - _SLACK) * len(points)

    def _told_twice(self, ours: Sequence[int], theirs: Sequence[int]) -> list[tuple[int, int]]:
        """What one report tells in both groups: another report that tells it once shows that it is one, unless the words part the two."""
        shared = {self.mentions[at].report for at in ours} & {self.mentions[at].report for at in theirs}
        here, there = ([at for at in group if self.mentions[at].report in shared] for group in (ours, theirs))
        return [(a, b) for a in here for b in there if self.mentions[a].report == self.mentions[b].report]

    def is_kept_apart(self, one: int, other: int) -> bool:
        """A person parted some members of the two groups."""
        theirs = set(self.members[self.group[other]])
        return any(self.apart[member] & theirs for member in self.members[self.group[one]] if member in self.apart)

    def join(self, one: int, other: int, reason: str) -> None:
        here, there = sorted((self.group[one], self.group[other]))
        if here == there:
            return
        for at in self.members[there]:
            self.group[at] = here
        self.members[here] += self.members.pop(there)
        self.reasons[here] += [reason, *self.reasons.pop(there, [])]

    def clusters(self, unsure: Sequence[tuple[Score, int, int]]) -> Clusters:
        groups = tuple(sorted(tuple(sorted(members)) for members in self.members.values()))
        asked: dict[tuple[int, int], Unsure] = {}
        for score, one, other in unsure:
            pair = (min(self.group[one], self.group[other]), max(self.group[one], self.group[other]))
            if (
                pair[0] != pair[1] and pair not in asked and (score.points >= weights().queue or not score.statements)
            ):  # the surest pair of two groups stands for all of theirs
                left, right = (self.mentions[at].accounts[0].ref for at in (one, other))
                asked[pair] = Unsure(left, right, score.points, score.sentence or CONTRADICTED)
        reasons = {members[0]: tuple(dict.fromkeys(self.reasons.get(self.group[members[0]], ()))) for members in groups}
        told = ((score, one, other) for score, one, other in unsure if score.statements and PLACED_APART.isdisjoint(score.statements))
        doubts = tuple((score.points, one, other) for score, one, other in told)
        return Clusters(groups, tuple(asked.values()), reasons, doubts)

    def _looked_at(self, members: Sequence[int]) -> Sequence[int]:
        """The members that say most: dated, placed, with numbers."""
        return sorted(members, key=lambda at: (-_told(self.mentions[at]), self.mentions[at].key))[:_LOOKED_AT]


def _told(mention: Mention) -> int:
    return mention.days.is_closed + mention.is_fine + (mention.killed is not None) + (mention.injured is not None)
