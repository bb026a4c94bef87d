from typing import Any

import pytest

from sijill.domain.claim import LinkType
from sijill.domain.place import Level
from sijill.domain.relation import ClaimRef
from sijill.domain.when import Precision, When
from sijill.reconcile import reconcile
from sijill.reconcile.account import accounts_of
from sijill.reconcile.events import Event, events_of
from sijill.reconcile.sides import BEFORE, BESIDE, without_sides
from tests.factories import claim, day, link, reading, town

HILL, ISLE = town("Hill", 12.5), town("Isle", 2.0)
MAIN: dict[str, Any] = {"places": (HILL,), "when": day("2031-05-04")}


def told(*, published: str | None = "2031-05-05", **side: Any) -> tuple[Event, Event]:
    """A main event of nine dead at Hill, and another, as one report tells them."""
    every = accounts_of(reading("r", claim("c1", 9, **MAIN), claim("c2", 2, start=900, **side), published=published))
    first, second = (Event(tuple(events_of([account])[0][0].accounts)) for account in every)
    return first, second


@pytest.mark.parametrize(
    ("side", "stands"),
    [
        ({"places": (ISLE,), "when": day("2031-05-04")}, True),
        ({"places": (ISLE,)}, True),
        ({"places": (ISLE,), "published": None}, False),  # neither its words nor a publication say when
        ({"places": (ISLE,), "when": day("2031-05-04"), "published": None}, True),
        ({"places": (HILL,), "when": day("2031-05-06")}, True),
        ({"places": (town("Brill", None),), "when": day("2031-05-04")}, True),
        ({"places": (HILL,), "when": day("2031-05-04")}, False),
        ({"places": (HILL,), "when": day("2031-05-05")}, False),  # perhaps the same night
        ({"places": (town("Mill Street", 2.0, level=Level.AREA),), "when": day("2031-05-04")}, False),
        ({"places": (town("Isle hospital", 2.0, level=Level.FACILITY),), "when": day("2031-05-04")}, False),
        ({"places": (town("the North", 2.0, level=Level.PROVINCE),), "when": day("2031-05-04")}, False),
        ({"when": day("2031-05-04")}, False),
        ({}, False),
    ],
)
def test_what_stands_beside_the_main_event(side: dict[str, Any], stands: bool) -> None:
    main, other = told(**side)
    kept, left = without_sides((main, other), None)
    assert kept == ((main, other) if stands else (main,))
    assert [(account.ref.claim, why) for account, why in left] == ([] if stands else [("c2", BESIDE)])


APART: dict[str, Any] = {"relations": link(LinkType.SEPARATE_EVENT, "c1")}


@pytest.mark.parametrize(
    ("side", "stands"),
    [
        ({"when": day("2031-05-01")}, False),
        ({"when": day("2030-05-04")}, False),
        ({"when": day("2031-05-01", "2031-05-31")}, False),  # of a month, beside what has a day
        ({"when": day("2031-05-04", "2031-05-06")}, True),
        ({"when": day("2031-05-01"), **APART}, False),  # two events, and yet the one of before
        ({"when": When(precision=Precision.DAY_WITHOUT_YEAR, month_day="--02-02"), **APART}, False),
        ({"when": When(precision=Precision.DAY_WITHOUT_YEAR, month_day="--05-04"), **APART}, True),
        ({"when": day("2031-05-03")}, True),  # the evening before
        ({"when": day("2031-05-07")}, True),
    ],
)
def test_what_went_before_the_main_event_counts_where_it_was_reported(side: dict[str, Any], stands: bool) -> None:
    main, other = told(places=(ISLE,), **side)
    kept, left = without_sides((main, other), None)
    assert kept == ((main, other) if stands else (main,))
    assert [why for _, why in left] == ([] if stands else [BEFORE])


@pytest.mark.parametrize(("published", "stands"), [("2031-05-06", False), ("2031-05-03", True)])
def test_a_main_event_without_a_day_was_shortly_before_its_publication(published: str, stands: bool) -> None:
    told = [claim("c1", 9, places=(HILL,)), claim("c2", 2, start=900, places=(ISLE,), when=day("2031-05-01"), **APART)]
    main, other = (Event((account,)) for account in accounts_of(reading("r", *told, published=published)))
    assert without_sides((main, other), None)[0] == ((main, other) if stands else (main,))


def test_what_a_person_decided_about_stands() -> None:
    main, other = told()
    assert without_sides((main, other), None, {ClaimRef("r", "c2")}) == ((main, other), ())


def test_what_the_report_itself_calls_another_event_stands() -> None:
    main, other = told(relations=link(LinkType.SEPARATE_EVENT, "c1"))
    assert without_sides((main, other), None) == ((main, other), ())


def test_a_report_of_one_event_has_no_side() -> None:
    main, _ = told()
    assert without_sides((main,), None) == ((main,), ())


def test_a_side_event_is_told_with_its_reason_and_counts_where_a_report_tells_it() -> None:
    road = town("Mill Street", 2.0, level=Level.AREA)
    beside = claim("c2", 2, start=900, places=(road,), when=day("2031-05-04"))
    report = reading("r1", claim("c1", 9, **MAIN), beside)
    alone = reconcile([report])
    assert [incident.killed.best for incident in alone.incidents] == [9]
    assert [(each.claim.claim, each.reason) for each in alone.not_counted] == [("c2", BESIDE)]
    own = reading("r2", claim("c1", 2, places=(road,), when=day("2031-05-04")))
    assert sorted(incident.killed.best or 0 for incident in reconcile([report, own]).incidents) == [2, 9]
