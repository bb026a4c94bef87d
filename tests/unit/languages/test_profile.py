"""Number profiles: each wording of the method's table, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.errors import PackError
from sijill.domain.quantity import Modifier
from sijill.languages import profile as profiles
from sijill.languages.profile import load_profile

NAMES = sorted(path.stem for path in profiles.PROFILES.glob("*.yml"))


@pytest.mark.parametrize(
    ("modifier", "n", "m", "bounds"),
    [
        (Modifier.EXACT, 26, None, (26, 26, 26)),
        (Modifier.AT_LEAST, 26, None, (26, 26, None)),
        (Modifier.MORE_THAN, 26, None, (27, 27, None)),
        (Modifier.NEARLY, 26, None, (None, 26, 26)),
        (Modifier.APPROXIMATELY, 26, None, (None, 26, None)),
        (Modifier.UP_TO, 26, None, (None, None, 26)),
        (Modifier.LESS_THAN, 26, None, (None, None, 25)),
        (Modifier.RANGE, 20, 30, (20, None, 30)),
        (Modifier.SEVERAL, None, None, (3, None, None)),
        (Modifier.DOZENS, None, None, (24, None, None)),
        (Modifier.HUNDREDS, None, None, (200, None, None)),
        (Modifier.THOUSANDS, None, None, (2000, None, None)),
        (Modifier.UNQUANTIFIED_PLURAL, None, None, (2, None, None)),
        (Modifier.MOST, None, None, (None, None, None)),
    ],
)
def test_strict_widens_nothing(modifier: Modifier, n: int | None, m: int | None, bounds: tuple[int | None, ...]) -> None:
    assert load_profile("strict").bounds(modifier, n, m) == bounds


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_is_called_what_its_file_is_called(name: str) -> None:
    assert load_profile(name).name == name
    assert load_profile(name).label == f"{name}/{load_profile(name).version}"


@pytest.mark.parametrize("name", NAMES)
@given(modifier=st.sampled_from(Modifier), n=st.integers(1, 10**6), more=st.integers(0, 1000))
def test_bounds_are_in_order(name: str, modifier: Modifier, n: int, more: int) -> None:
    given_bounds = [bound for bound in load_profile(name).bounds(modifier, n, n + more) if bound is not None]
    assert given_bounds == sorted(given_bounds)


def test_an_unknown_profile_is_told_with_the_known() -> None:
    with pytest.raises(PackError, match="strict"):
        load_profile("generous")
