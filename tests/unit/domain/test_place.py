"""Where, and how surely."""

import pytest

from sijill.domain.place import Place


@pytest.mark.parametrize(
    ("lat", "lon", "resolved"),
    [(1.5, 2.5, True), (0.0, 0.0, True), (None, None, False), (1.5, None, False), (None, 2.5, False)],
)
def test_a_place_is_resolved_by_both_coordinates(lat: float | None, lon: float | None, *, resolved: bool) -> None:
    assert Place("Tarsk", None, lat=lat, lon=lon).is_resolved is resolved
