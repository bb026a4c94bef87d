"""Side events: what a report tells beside its main event, of days before or so that nobody can say it is another."""

from collections.abc import Collection, Sequence
from typing import Final

from sijill.domain.place import Level
from sijill.domain.relation import ClaimRef
from sijill.reconcile.account import Account
from sijill.reconcile.calendar import APART as DATES_APART
from sijill.reconcile.calendar import Calendar, calendar_of
from sijill.reconcile.events import Event, by_prominence
from sijill.reconcile.intervals import Days, gap
from sijill.reconcile.joining import APART
from sijill.reconcile.regions import QUARTERS, SETTLEMENTS, Spot, may_touch

BESIDE: Final = (
    "told beside the main event of its report, without a place and a day of its own: it counts where a report tells it as its own"
)
BEFORE: Final = "told beside the main event of its report, as one of days before: it counts where a report tells it as its own"
_NEWS_DAYS: Final = 3  # how long before its publication a main event is that nothing else dates
_LOOSE: Final = 27  # days: what is dated to a month or a year beside what has a day
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
    left: list[tuple[Account, str]] = []
    for event in events:
        decided = event is main or any(account.ref in held for account in event.accounts)
        said = any(account.claim.id in set_apart or _is_set_apart(account) for account in event.accounts)
        before = _went_before(event, main)
        if decided or (not before and (said or (_stands(event, main) and not _is_undated(event)))):
            kept.append(event)
        else:
            left += [(account, BEFORE if before else BESIDE) for account in event.accounts]
    return tuple(kept), tuple(left)


def _is_set_apart(account: Account) -> bool:
    """The report's own words make it another event ("another 25", "a separate attack")."""
    return any(link.type in APART for link in account.claim.relations)


def _went_before(event: Event, main: Event) -> bool:
    """Told as what went before the main event: days before it, or on another day of the year where nobody says which year."""
    news = main.days if main.days.is_closed else _news_days(main)
    if event.days.is_closed and event.days.length > _LOOSE:
        return news.length <= _LOOSE
    if event.days.is_closed and news.is_closed:
        return event.days.last + 1 < news.first
    return _calendar(event).statement(_calendar(main)) == DATES_APART


def _news_days(event: Event) -> Days:
    published = next((account.published for account in event.accounts if account.published is not None), None)
    return event.days if published is None else Days(published - _NEWS_DAYS, published)


def _calendar(event: Event) -> Calendar:
    return calendar_of(event.days, [account.claim.when for account in event.accounts if account.claim.when])


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
