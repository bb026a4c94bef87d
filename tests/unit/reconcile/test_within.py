import pytest

from sijill.domain.claim import Scope
from sijill.domain.errors import UsageError
from sijill.reconcile import incidents_of
from tests.factories import claim, nearly, reading, town


def test_incidents_of_a_report_come_most_prominent_first() -> None:
    first, second = claim("c1", 3, places=(town("Hill", 12.5),)), claim("c2", 12, places=(town("Harbour", 11.0),), start=9)
    found = incidents_of(reading("r", first, second))
    assert [(incident.id, incident.killed.best) for incident in found] == [("i1", 12), ("i2", 3)]


def test_no_total_is_an_incident() -> None:
    assert incidents_of(reading("r", claim("c1", 116, scope=Scope.DAY_TOTAL))) == ()
    assert incidents_of(reading("r")) == ()


def test_a_headline_and_a_weaker_body_are_one_figure() -> None:
    (incident,) = incidents_of(reading("r", claim("c1", 25), claim("c2", nearly(25), group="civilians", start=9)))
    assert (incident.killed.low, incident.killed.high) == (None, 25)


def test_an_unknown_policy_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        incidents_of(reading("r"), policy="guess")
