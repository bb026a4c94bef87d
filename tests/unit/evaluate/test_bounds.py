import pytest

from sijill.domain.quantity import Modifier
from sijill.evaluate.bounds import Bounds, bounds_of


@pytest.mark.parametrize(
    ("modifier", "figures", "expected"),
    [
        (Modifier.EXACT, [26], (26, 26, 26)),
        (Modifier.AT_LEAST, [26], (26, 26, None)),
        (Modifier.MORE_THAN, [26], (26, 26, None)),
        (Modifier.NEARLY, [26], (None, 26, 26)),
        (Modifier.APPROXIMATELY, [26], (None, 26, None)),
        (Modifier.UP_TO, [26], (None, None, 26)),
        (Modifier.LESS_THAN, [26], (None, None, 25)),
        (Modifier.RANGE, [20, 30], (20, None, 30)),
        (Modifier.DOZENS, [], (24, None, None)),
        (Modifier.MOST, [], (None, None, None)),
    ],
)
def test_bounds(modifier: Modifier, figures: list[int], expected: Bounds) -> None:
    assert bounds_of(modifier, figures) == expected


@pytest.mark.parametrize(("modifier", "figures"), [(Modifier.EXACT, []), (Modifier.RANGE, [1]), (Modifier.AT_LEAST, [1, 2])])
def test_figures_that_do_not_fit(modifier: Modifier, figures: list[int]) -> None:
    with pytest.raises(ValueError, match="unpack"):
        bounds_of(modifier, figures)
