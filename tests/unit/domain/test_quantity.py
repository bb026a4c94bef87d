"""Counts with bounds that stay open where the words leave them open."""

import pytest

from sijill.domain.quantity import Quantity


@pytest.mark.parametrize(
    ("quantity", "point", "is_open"),
    [
        (Quantity(26, 26, 26, "26"), 26, False),
        (Quantity(12, 12, None, "at least 12"), 12, True),
        (Quantity(None, 25, 25, "nearly 25"), 25, False),
        (Quantity(None, None, 40, "up to 40"), 40, False),
        (Quantity(20, None, 30, "between 20 and 30"), 20, False),
        (Quantity(24, None, None, "dozens"), 24, True),
        (Quantity(None, None, None, "most of them"), None, True),
        (Quantity(0, 0, 0, "no"), 0, False),  # nought is a number, not the absence of one
    ],
)
def test_point_and_open_end(quantity: Quantity, point: int | None, *, is_open: bool) -> None:
    assert quantity.point == point
    assert quantity.is_open is is_open
