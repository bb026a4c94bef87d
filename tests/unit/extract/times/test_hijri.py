"""Days of the Islamic calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.times.hijri import gregorian_day


@pytest.mark.parametrize(
    ("hijri", "day"),
    [
        ((1, 1, 1), date(622, 7, 19)),
        ((1400, 1, 1), date(1979, 11, 21)),
        ((1445, 9, 1), date(2024, 3, 11)),
        ((1438, 1, 1), date(2016, 10, 3)),
    ],
)
def test_tabular_days(hijri: tuple[int, int, int], day: date) -> None:
    assert gregorian_day(*hijri) == day


@given(year=st.integers(1, 1600), month=st.integers(1, 11))
def test_months_have_29_or_30_days(year: int, month: int) -> None:
    assert (gregorian_day(year, month + 1, 1) - gregorian_day(year, month, 1)).days in (29, 30)


@pytest.mark.parametrize("hijri", [(1445, 13, 1), (1445, 1, 31), (1445, 0, 1)])
def test_what_is_no_date_is_refused(hijri: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="no Hijri date"):
        gregorian_day(*hijri)
