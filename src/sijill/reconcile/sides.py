"""Side events: what a report tells beside its main event without a place and a day of its own, so that nobody can say it is another."""

from collections.abc import Collection, Sequence
from typing import Final

from sijill.domain.relation import ClaimRef
from sijill.reconcile.account import Account
from sijill.reconcile.events import Event, by_prominence
from sijill.reconcile.intervals import gap
from sijill.reconcile.regions import QUARTERS, SETTLEMENTS, Level, Spot, may_touch

BESIDE: Final = "told beside the main event of its report, without a place and a day of its own: it counts where a report tells it as its own"
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
    kept = tuple(event for event in events if event is main or _stands(event, main) or any(a.ref in held for a in event.accounts))
    return kept, tuple((account, BESIDE) for event in events if event not in kept for account in event.accounts)


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
