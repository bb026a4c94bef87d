"""Totals: day, period and running counts, grouped by the window they count, and the search for the one around an incident."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from sijill.domain.claim import Harm
from sijill.domain.relation import ClaimRef
from sijill.reconcile.account import Account
from sijill.reconcile.intervals import Days, hull, inside
from sijill.reconcile.populations import includes
from sijill.reconcile.regions import Region, region_in

_SHORT: Final = 31  # days: shorter totals are found by their days, longer ones by going through them

WindowKey = tuple[Harm, str, Days, frozenset[str], str]


def window_key(account: Account) -> WindowKey:
    """What a total counts: harm, population, days, places. Totals nobody can date or place are kept apart by voice."""
    places = frozenset(spot.key for spot in account.region)
    own = "" if account.days.is_known and places else f"{account.ref.report}"
    return (account.harm, account.population, account.days, places, own)


def by_window(totals: Iterable[Account]) -> dict[WindowKey, list[Account]]:
    """Totals that count the same, together: the same figure or its rivals.

    A part whose words set it in the same window as its whole (its place is not known) stands by itself.
    """
    found: dict[WindowKey, list[Account]] = defaultdict(list)
    every = list(totals)
    windows = {account.ref: window_key(account) for account in every}
    for account in every:
        key = windows[account.ref]
        whole = account.claim.subset_of and windows.get(ClaimRef(account.ref.report, account.claim.subset_of))
        found[(*key[:-1], str(account.ref)) if whole == key else key].append(account)
    return dict(found)


class Holder:
    """Finds the smallest total around an incident without going through all of them."""

    def __init__(self, totals: Sequence[Account]) -> None:
        firsts = [
            min(group, key=lambda account: account.ref) for group in by_window(a for a in totals if a.counts and a.days.is_closed).values()
        ]
        firsts.sort(key=lambda account: (account.days.length, account.ref))
        self._long = [account for account in firsts if account.days.length > _SHORT]
        self._by_day: dict[int, list[Account]] = defaultdict(list)
        for account in firsts:
            if account.days.length <= _SHORT:
                for day in range(account.days.first, account.days.last + 1):
                    self._by_day[day].append(account)

    def smallest_around(self, accounts: Sequence[Account]) -> Account | None:
        """The shortest total whose days, places and people hold those of the accounts."""
        days = hull([account.days for account in accounts])
        region = _region(accounts)
        if not days.is_closed or not region:
            return None
        harms = {account.harm for account in accounts if account.counts}
        here = {account.ref for account in accounts}
        nearby: list[Account] = [*self._by_day.get(days.first, ()), *self._long]
        for total in nearby:
            holds = total.harm in harms and inside(days, total.days) and bool(total.region) and region_in(region, total.region)
            if holds and total.ref not in here and any(includes(total.population, each.population) for each in accounts):
                return total
        return None


def _region(accounts: Sequence[Account]) -> Region:
    return tuple(dict.fromkeys(spot for account in accounts for spot in account.region))
