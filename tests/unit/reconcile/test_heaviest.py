from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sijill.reconcile.heaviest import heaviest_set


def conflicts(*pairs: tuple[int, int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def test_a_total_or_its_parts_never_both() -> None:
    tree = conflicts((0, 1), (0, 2), (0, 3))
    assert heaviest_set([10, 4, 4, 4], tree) == ((1, 2, 3), True)
    assert heaviest_set([13, 4, 4, 4], tree) == ((0,), True)
    assert heaviest_set([0, 0], {}) == ((), True)


def test_deep_trees_are_exact_whatever_their_size() -> None:
    """A total over a hundred totals over two incidents each."""
    pairs = [(0, at) for at in range(1, 301)] + [(at, 100 + 2 * at + side) for at in range(1, 101) for side in (-1, 0)]
    assert heaviest_set([100] + [3] * 100 + [2] * 200, conflicts(*pairs)).is_exact


def test_a_large_knot_says_that_a_heavier_set_may_exist() -> None:
    ring = conflicts(*((at, (at + 1) % 80) for at in range(80)))
    found = heaviest_set([1] * 80, ring)
    assert not found.is_exact
    assert not any(other in ring[one] for one, other in combinations(found.chosen, 2))
    assert heaviest_set([1] * 80, ring, least=80).is_exact


@given(st.lists(st.integers(0, 9), min_size=1, max_size=9), st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=14))
def test_small_knots_are_as_heavy_as_trying_everything(weights: list[int], pairs: set[tuple[int, int]]) -> None:
    known = conflicts(*(pair for pair in pairs if pair[0] != pair[1] and max(pair) < len(weights)))
    best = max(
        sum(weights[at] for at in chosen)
        for size in range(len(weights) + 1)
        for chosen in combinations(range(len(weights)), size)
        if not any(other in known.get(one, ()) for one, other in combinations(chosen, 2))
    )
    found = heaviest_set(weights, known)
    assert found.is_exact
    assert sum(weights[at] for at in found.chosen) == best
    assert not any(other in known.get(one, ()) for one, other in combinations(found.chosen, 2))
