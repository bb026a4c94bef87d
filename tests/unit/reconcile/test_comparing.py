from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.incident import Bounds
from sijill.domain.listed import Comparison, Listed
from sijill.reconcile.comparing import compare_lists, km_between

MONDAY = date(2031, 5, 5).toordinal()


def row(identity: str, day: int = 0, lat: float | None = 11.0, killed: int | None = 9, **fields: Any) -> Listed:
    known = {"place": "Orrel", "lat": lat, "lon": None if lat is None else -35.0, "killed": Bounds(killed, killed, killed), **fields}
    return Listed(identity, MONDAY + day, MONDAY + day, **known)


def shown(found: Comparison) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    matched = [(match.here.id, match.there.id) for match in found.matched]
    return matched, [each.id for each in found.only_here], [each.id for each in found.only_there]


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        (row("b"), True),
        (row("b", killed=40), True),  # rivals are what a comparison is for
        (row("b", day=1), True),
        (row("b", day=2), False),
        (row("b", lat=11.05), True),
        (row("b", lat=11.5), False),
        (row("b", lat=11.5, reach_km=50.0), True),
        (row("b", lat=None), True),  # by name
        (row("b", lat=None, place="Tarn"), False),
    ],
)
def test_rows_of_one_incident_are_matched(other: Listed, is_one: bool) -> None:
    assert shown(compare_lists([row("a")], [other])) == (([("a", "b")], [], []) if is_one else ([], ["a"], ["b"]))


def test_one_row_to_one_row_the_surest_first() -> None:
    found = compare_lists([row("a", killed=9), row("b", killed=40)], [row("x", killed=41), row("y", killed=9), row("z", day=1, killed=9)])
    assert shown(found) == ([("a", "y"), ("b", "x")], [], ["z"])
    assert found.matched[0].reason == "the same days; 0 km apart; the ranges of those killed meet"
    assert found.matched[1].reason == "the same days; 0 km apart; the numbers killed differ"


def test_what_cannot_be_measured_is_not() -> None:
    assert km_between(row("a"), row("b", lat=None)) is None
    assert compare_lists([row("a", killed=None)], [row("b")]).matched[0].reason.endswith("one of the two gives no number killed")


rows = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(1, 30)), max_size=12)


@given(rows, rows, st.integers(0, 99))
def test_every_row_is_in_one_of_three_whatever_their_order(one: list[Any], other: list[Any], seed: int) -> None:
    here = [row(f"a{at}", day, 11.0 + 0.1 * lat, killed) for at, (day, lat, killed) in enumerate(one)]
    there = [row(f"b{at}", day, 11.0 + 0.1 * lat, killed) for at, (day, lat, killed) in enumerate(other)]
    matched, only_here, only_there = shown(compare_lists(here, there))
    assert sorted([*(pair[0] for pair in matched), *only_here]) == sorted(each.id for each in here)
    assert sorted([*(pair[1] for pair in matched), *only_there]) == sorted(each.id for each in there)
    rng = Random(seed)
    mixed = compare_lists(rng.sample(here, len(here)), rng.sample(there, len(there)))
    assert sorted(shown(mixed)[0]) == sorted(matched)
