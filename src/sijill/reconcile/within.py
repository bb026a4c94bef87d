"""The incidents of one report."""

from sijill.actors import Actors
from sijill.domain.incident import Incident
from sijill.domain.reading import Reading
from sijill.reconcile.account import accounts_of
from sijill.reconcile.compose import compose_incident
from sijill.reconcile.events import by_prominence, events_of
from sijill.reconcile.policies import policy_named


def incidents_of(reading: Reading, policy: str = "ucdp", actors: Actors | None = None) -> tuple[Incident, ...]:
    """The incidents one report tells, most prominent first, numbered ``i1``, ``i2`` ... within the report.

    No day, period or running total is one, except a running toll of a single incident. Raises UsageError for an unknown policy.
    """
    rules = policy_named(policy)
    events, _ = events_of(accounts_of(reading, actors))
    ordered = by_prominence(events, reading.head.title)
    return tuple(compose_incident(f"i{number}", event.accounts, rules) for number, event in enumerate(ordered, 1))
