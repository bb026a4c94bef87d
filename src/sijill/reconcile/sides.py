"""Side events: what a report tells beside its main event without a place and a day of its own, so that nobody can say it is another."""

from collections.abc import Collection, Sequence
from typing import Final

from sijill.domain.place import Level
from sijill.domain.relation import ClaimRef
from sijill.reconcile.account import Account
from sijill.reconcile.events import Event, by_prominence
from sijill.reconcile.intervals import gap
from sijill.reconcile.joining import APART
from sijill.reconcile.regions import QUARTERS, SETTLEMENTS, Spot, may_touch

BESIDE: Final = (
    "told beside the main event of its report, without a place and a day of its own: it counts where a report tells it as its own"
)
_RECENT: Final = 7  # days around the main event; what lies farther back counts where it was reported
_DATED: Final = 2  # days of an event that the report dates, a night's two included
_OWN: Final = (SETTLEMENTS | QUARTERS) - {Level.FACILITY}  # a road, a hospital or a county does not tell two events of a day apart


def without_sides(
    events: Sequence[Event], title: str | None, held: Collection[ClaimRef] = frozenset()
) -> tuple[tuple[Event, ...], tuple[tuple[Account, str], ...]]:
    """The events of a report that stand by themselves, and the accounts of the others with the reason.

    ``held`` are claims that a person decided something about: their events stand.
    """
    if len(events) < 2:
        return tuple(events), ()
    main = by_prominence(events, title)[0]
    set_apart = {link.to for account in main.accounts for link in account.claim.relations if link.type in APART}
    kept: list[Event] = []
    left: list[Event] = []
    for event in events:
        said = any(account.ref in held or account.claim.id in set_apart or _is_set_apart(account) for account in event.accounts)
        (kept if event is main or said or (_stands(event, main) and not _is_undated(event)) else left).append(event)
    return tuple(kept), tuple((account, BESIDE) for event in left for account in event.accounts)


def _is_set_apart(account: Account) -> bool:
    """The report's own words make it another event ("another 25", "a separate attack")."""
    return any(link.type in APART for link in account.claim.relations)


def _is_undated(event: Event) -> bool:
    """Neither its words nor the publication of its report say when it was."""
    return not event.days.is_closed and all(account.published is None for account in event.accounts)


def _stands(event: Event, main: Event) -> bool:
    """It happened in another town or quarter, or in a town or quarter on another day, and at about the time of the main event."""
    apart = gap(event.days, main.days) if event.days.is_known and main.days.is_known else 0
    if apart > _RECENT or not event.region or any(spot.level not in _OWN for spot in event.region):
        return False
    dated = max(event.days.length, main.days.length) <= _DATED
    return (apart > 1 and dated) or all(_are_two(here, there) for here in event.region for there in main.region)


def _are_two(one: Spot, other: Spot) -> bool:
    """Their circles do not touch, or they are two towns, or two quarters, of different names, where one is in no gazetteer."""
    if one.is_resolved and other.is_resolved:
        return not may_touch(one, other)
    return one.name != other.name and (one.level in SETTLEMENTS) == (other.level in SETTLEMENTS) and other.level in _OWN
