"""Ties: which accounts of one incident the words of their reports link; looked up, not compared pair by pair."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from sijill.domain.claim import LinkType
from sijill.domain.relation import ClaimRef
from sijill.reconcile.account import Account


class Ties:
    """The links of some types among some accounts, in both directions."""

    def __init__(self, accounts: Collection[Account], types: Collection[LinkType]) -> None:
        here = {account.ref for account in accounts}
        self._ends: dict[ClaimRef, set[ClaimRef]] = defaultdict(set)
        for account in accounts:
            for link in account.claim.relations:
                to = ClaimRef(account.ref.report, link.to)
                if link.type in types and to in here and to != account.ref:
                    self._ends[account.ref].add(to)
                    self._ends[to].add(account.ref)

    def of(self, accounts: Iterable[Account]) -> set[ClaimRef]:
        """What the accounts are tied to."""
        return {end for account in accounts for end in self._ends.get(account.ref, ())}
