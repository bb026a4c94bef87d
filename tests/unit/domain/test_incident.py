"""Bounds of an incident."""

import pytest

from sijill.domain.incident import Bounds


@pytest.mark.parametrize(
    ("bounds", "known"),
    [(Bounds(), False), (Bounds(low=0, best=0, high=0), True), (Bounds(high=25), True), (Bounds(low=3), True), (Bounds(best=1), True)],
)
def test_a_figure_is_known_by_any_bound(bounds: Bounds, *, known: bool) -> None:
    assert bounds.is_known is known
