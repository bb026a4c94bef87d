"""The heaviest set of things of which no two may stand together."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

EXACT_UP_TO: Final = 48  # things in one knot that branch and bound goes through; larger knots get a set that may not be the heaviest


class Heaviest(NamedTuple):
    """The chosen positions, sorted, and whether no heavier set exists."""

    chosen: tuple[int, ...]
    is_exact: bool


def heaviest_set(weights: Sequence[int], conflicts: Mapping[int, set[int]], least: int = EXACT_UP_TO) -> Heaviest:
    """A heaviest set without conflict: exact where things lie in each other as in a tree, or in knots of at most ``least``.

    ``conflicts`` names for each position those it may not stand beside, both ways round. In a larger knot the set is still free of
    conflict, but a heavier one may exist.
    """
    alive = {at for at, weight in enumerate(weights) if weight > 0}
    chosen, exact = _solve(alive, weights, conflicts, least)
    return Heaviest(tuple(sorted(chosen)), exact)


def _solve(alive: set[int], weights: Sequence[int], conflicts: Mapping[int, set[int]], least: int) -> tuple[set[int], bool]:
    chosen: set[int] = set()
    exact = True
    for knot in _knots(alive, conflicts):
        part, sure = _knot(knot, weights, conflicts, least)
        chosen |= part
        exact = exact and sure
    return chosen, exact


def _knot(knot: set[int], weights: Sequence[int], conflicts: Mapping[int, set[int]], least: int) -> tuple[set[int], bool]:
    """One connected knot. What conflicts with all the rest stands alone or not at all: so trees of containment are taken apart."""
    alone = {at for at in knot if len(conflicts.get(at, set()) & knot) == len(knot) - 1}
    if alone:
        best = max(alone, key=lambda at: (weights[at], -at))
        rest, exact = _solve(knot - alone, weights, conflicts, least)
        taken = {best} if weights[best] > sum(weights[at] for at in rest) else rest
        return taken, exact
    if len(knot) <= least:
        return _Branching(weights, conflicts).best(knot), True
    return _greedy(knot, weights, conflicts), False


def _knots(alive: set[int], conflicts: Mapping[int, set[int]]) -> list[set[int]]:
    """The connected parts, by smallest position."""
    left, knots = set(alive), []
    for start in sorted(alive):
        if start not in left:
            continue
        knot, waiting = {start}, [start]
        while waiting:
            new = (conflicts.get(waiting.pop(), set()) & left) - knot
            knot |= new
            waiting += new
        left -= knot
        knots.append(knot)
    return knots


class _Branching:
    """Branch on the thing with most conflicts, in or out. What then falls apart is solved part by part, each part once."""

    def __init__(self, weights: Sequence[int], conflicts: Mapping[int, set[int]]) -> None:
        self.weights = weights
        self.conflicts = conflicts
        self.solved: dict[frozenset[int], set[int]] = {}

    def best(self, things: set[int]) -> set[int]:
        """A heaviest set without conflict among some things."""
        chosen: set[int] = set()
        for part in _knots(things, self.conflicts):
            key = frozenset(part)
            if key not in self.solved:
                self.solved[key] = part if len(part) == 1 else self._branch(part)
            chosen |= self.solved[key]
        return chosen

    def _branch(self, part: set[int]) -> set[int]:
        here = max(part, key=lambda at: (len(self.conflicts[at] & part), self.weights[at], -at))
        taken = {here} | self.best(part - self.conflicts[here] - {here})
        weight = self._weight(taken)
        rest = part - {here}
        if _bound(rest, self.weights, self.conflicts) <= weight:
            return taken
        left = self.best(rest)
        return left if self._weight(left) > weight else taken

    def _weight(self, things: set[int]) -> int:
        return sum(self.weights[at] for at in things)


def _bound(rest: set[int], weights: Sequence[int], conflicts: Mapping[int, set[int]]) -> int:
    """No set of the rest is heavier: of things that all conflict with each other only one counts."""
    bound, open_ones = 0, sorted(rest, key=lambda at: (-weights[at], at))
    while open_ones:
        clique = [open_ones[0]]
        for at in open_ones[1:]:
            if all(at in conflicts[other] for other in clique):
                clique.append(at)
        bound += weights[clique[0]]
        open_ones = [at for at in open_ones if at not in clique]
    return bound


def _greedy(knot: set[int], weights: Sequence[int], conflicts: Mapping[int, set[int]]) -> set[int]:
    """The heavier of two simple choices: by weight against what it shuts out, and by weight alone."""
    by_ratio = sorted(knot, key=lambda at: (-weights[at] / (1 + sum(weights[o] for o in conflicts.get(at, set()) & knot)), at))
    by_weight = sorted(knot, key=lambda at: (-weights[at], at))
    picked = []
    for order in (by_ratio, by_weight):
        taken: set[int] = set()
        for at in order:
            if not conflicts.get(at, set()) & taken:
                taken.add(at)
        picked.append(taken)
    return max(picked, key=lambda taken: sum(weights[at] for at in taken))
