"""The incidents of one report."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sijill.actors import Actors
from sijill.domain.claim import Harm
from sijill.domain.incident import Incident
from sijill.domain.reading import Reading
from sijill.reconcile.account import Account, accounts_of
from sijill.reconcile.compose import compose_incident
from sijill.reconcile.events import by_prominence, events_of
from sijill.reconcile.gatherings import as_totals
from sijill.reconcile.policies import Policy, policy_named

_COUNTED: Final = (Harm.KILLED, Harm.INJURED)


def incidents_of(reading: Reading, policy: str = "ucdp", actors: Actors | None = None) -> tuple[Incident, ...]:
    """The incidents one report tells, most prominent first, numbered ``i1``, ``i2`` ... within the report.

    No day, period or running total is one, except a running toll of a single incident. In a report that counts nobody otherwise its first
    total stands alone, marked ``total_only``, unless the report itself spreads it over several places; across reports it stays a total.
    Raises UsageError for an unknown policy.
    """
    rules = policy_named(policy)
    accounts = as_totals(accounts_of(reading, actors), placed=True)
    events, _ = events_of(accounts)
    ordered = by_prominence(events, reading.head.title)
    incidents = tuple(compose_incident(f"i{number}", event.accounts, rules) for number, event in enumerate(ordered, 1))
    counted = any(account.harm in _COUNTED and account.counts and not account.is_vague for event in ordered for account in event.accounts)
    return incidents if counted else (*_total_alone(accounts, rules), *incidents)


def _total_alone(accounts: Sequence[Account], rules: Policy) -> tuple[Incident, ...]:
    """The first total of a report that counts nobody by incident, with what the report ties to it."""
    totals = (account for account in accounts if account.is_total and account.counts and not account.is_vague)
    first = next((account for account in totals if account.harm in _COUNTED), None)
    if first is None:
        return ()
    beside = [account for account in accounts if account.is_total and (account.scope, account.days) == (first.scope, first.days)]
    if _is_spread(beside):
        return ()
    found = compose_incident("t1", beside, rules, (f"{first.scope.replace('_', ' ')}: the report counts nobody by incident",))
    return (replace(found, reason_codes=(*found.reason_codes, "total_only")),)


def _is_spread(totals: Sequence[Account]) -> bool:
    """The report places parts of a total elsewhere: it is the toll of several incidents. Where many of them were may be where all were."""
    whole = {total.claim.id: total for total in totals if total.region}
    parts = ((part, whole[part.claim.subset_of]) for part in totals if part.claim.subset_of in whole and part.region and not part.is_vague)
    return any(part.region != total.region for part, total in parts)
