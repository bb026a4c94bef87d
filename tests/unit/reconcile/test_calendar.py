import pytest

from sijill.domain.when import Precision, When
from sijill.reconcile import reconcile
from sijill.reconcile.calendar import Calendar, calendar_of
from sijill.reconcile.intervals import EVER, Days
from tests.factories import claim, day, reading, town

SUNDAY = day("2031-05-04")
HILL = town("Hill", 12.5)


def on(month_day: str | None = None, weekday: int | None = None) -> Calendar:
    return calendar_of(EVER, [When(precision=Precision.DAY_WITHOUT_YEAR, month_day=month_day, weekday=weekday)])


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (on("--05-04"), on("--05-04"), "same_day_of_year"),
        (on("--05-04"), on("--05-05"), None),  # the day of the telling may be that of the event
        (on("--05-04"), on("--05-06"), "day_of_year_apart"),
        (on("--12-31"), on("--01-01"), None),
        (on("--02-29"), on("--03-02"), "day_of_year_apart"),
        (on("--02-28"), on("--03-01"), None),  # neighbours in three years of four
        (on("--02-28"), on("--02-29"), None),
        (on("--02-27"), on("--03-01"), "day_of_year_apart"),
        (on("--02-28"), on("--03-02"), "day_of_year_apart"),
        (on("--05-04", 7), on("--05-04", 7), "same_date_and_weekday"),
        (on("--05-04", 7), on("--05-04", 1), "day_of_year_apart"),  # of two years
        (on("--05-04", 7), on("--05-05", 1), None),
        (on("--05-04", 7), on("--05-05", 7), "day_of_year_apart"),
        (on("--12-31", 3), on("--01-01", 4), None),
        (on("--12-31", 3), on("--01-01", 3), "day_of_year_apart"),
        (on("--05-04", 7), on("--05-04"), "same_day_of_year"),
        (on(weekday=7), on(weekday=7), "same_weekday"),
        (on(weekday=7), on(weekday=1), None),
        (on(weekday=7), on(weekday=3), "weekday_apart"),
        (on("--05-04"), on(weekday=7), None),
        (on(), on("--05-04"), None),
    ],
)
def test_what_two_calendars_say_of_each_other(one: Calendar, other: Calendar, said: str | None) -> None:
    assert one.statement(other) == other.statement(one) == said


def test_known_days_have_their_place_in_the_year_and_the_week() -> None:
    thursday = calendar_of(Days(741479, 741479), [])
    assert thursday == Calendar(frozenset(("--02-06",)), frozenset((4,)))
    assert calendar_of(Days(741479, 741479 + 30), []) == Calendar()  # a month is on every weekday
    assert on("--02-06").statement(thursday) == "same_day_of_year"


@pytest.mark.parametrize(
    ("month_day", "reports"),
    [("--05-04", [("a", "b")]), ("--05-09", [("a",), ("b",)])],
)
def test_a_day_without_its_year_joins_and_parts(month_day: str, reports: list[tuple[str, ...]]) -> None:
    undated = When(precision=Precision.DAY_WITHOUT_YEAR, month_day=month_day)
    told = [reading("a", claim("c1", 9, when=SUNDAY, places=(HILL,)), published="2031-05-05")]
    told.append(reading("b", claim("c1", 9, when=undated, places=(HILL,)), published=None))
    assert sorted(incident.reports for incident in reconcile(told).incidents) == reports
