"""Bounds of an incident."""

import pytest

from sijill.domain.incident import Bounds, add_bounds


@pytest.mark.parametrize(
    ("bounds", "known"),
    [(Bounds(), False), (Bounds(low=0, best=0, high=0), True), (Bounds(high=25), True), (Bounds(low=3), True), (Bounds(best=1), True)],
)
def test_a_figure_is_known_by_any_bound(bounds: Bounds, *, known: bool) -> None:
    assert bounds.is_known is known


@pytest.mark.parametrize(
    ("figures", "total"),
    [
        ([], Bounds()),
        ([Bounds()], Bounds()),
        ([Bounds(1, 2, 3), Bounds(10, 10, 10)], Bounds(11, 12, 13)),
        ([Bounds(1, 2, 3), Bounds(10, 10, None)], Bounds(11, 12, None)),
        ([Bounds(None, 25, 25)], Bounds(None, 25, 25)),
        ([Bounds(None, 25, 25), Bounds(10, 10, 10)], Bounds(10, 35, 35)),
        ([Bounds(24, None, None)], Bounds(24, None, None)),
        ([Bounds(24, None, None), Bounds(None, 25, 25)], Bounds(24, 49, None)),
        ([Bounds(0, 0, 0), Bounds()], Bounds(0, 0, 0)),
    ],
)
def test_a_sum_is_open_where_nothing_is_known(figures: list[Bounds], total: Bounds) -> None:
    assert add_bounds(figures) == total
