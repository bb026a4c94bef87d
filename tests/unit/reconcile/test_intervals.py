import pytest

from sijill.domain.claim import Scope
from sijill.domain.when import Precision, When
from sijill.reconcile.intervals import BEGINNING, END, EVER, Days, day_between, days_of, gap, hull, inside, overlap


@pytest.mark.parametrize(
    ("when", "scope", "length"),
    [
        (When("2031-05-04", "2031-05-04", Precision.DAY), None, 1),
        (When("2031-05", "2031-05", Precision.MONTH), None, 31),
        (When("2031-05-04", "2031-05-04", Precision.NIGHT), None, 2),  # into the next morning
        (When("2031-05-04", "2031-05-04", Precision.ABOUT), None, 7),
    ],
)
def test_days_are_widened_by_precision(when: When, scope: Scope | None, length: int) -> None:
    assert days_of(when, scope).length == length


@pytest.mark.parametrize(
    ("when", "scope", "first_is_open"),
    [
        (When("2031-05-04", "2031-05-04", Precision.AS_OF), None, True),
        (When("2031-05-01", "2031-05-04", Precision.PERIOD), Scope.DOCUMENTED_IN_PERIOD, True),
        (When("2031-05-01", None, Precision.OPEN_PERIOD), None, False),
        (When("2031-05-04", "2031-05-04", Precision.DAY), Scope.CUMULATIVE, True),
        (When("2031-05-01", "2031-05-04", Precision.PERIOD), Scope.CUMULATIVE, False),
        (When("2031-05-04", "2031-05-04", Precision.DAY), Scope.DAY_TOTAL, False),
    ],
)
def test_counts_as_of_a_day_or_documented_then_may_hold_earlier_harm(when: When, scope: Scope | None, first_is_open: bool) -> None:
    assert (days_of(when, scope).first == BEGINNING) is first_is_open


def test_what_is_not_resolved_is_ever() -> None:
    assert days_of(None) == days_of(When(precision=Precision.WEEKDAY)) == EVER
    assert not EVER.is_known
    assert not Days(5, END).is_closed


@pytest.mark.parametrize(
    ("one", "other", "overlapping", "between", "apart"),
    [
        (Days(1, 3), Days(3, 4), True, False, 0),
        (Days(1, 3), Days(4, 4), False, False, 1),  # minutes may lie between them
        (Days(1, 3), Days(5, 5), False, True, 2),
        (EVER, Days(5, 5), True, False, 0),
    ],
)
def test_overlap_and_a_whole_day_between(one: Days, other: Days, overlapping: bool, between: bool, apart: int) -> None:
    assert (overlap(one, other), overlap(other, one)) == (overlapping, overlapping)
    assert (day_between(one, other), day_between(other, one)) == (between, between)
    assert gap(one, other) == gap(other, one) == apart


def test_inside_and_hull() -> None:
    assert inside(Days(2, 3), Days(1, 3))
    assert not inside(Days(2, END), Days(1, 300))
    assert inside(EVER, EVER)
    assert hull([Days(4, 5), EVER, Days(1, 2)]) == Days(1, 5)
    assert hull([EVER]) == EVER
