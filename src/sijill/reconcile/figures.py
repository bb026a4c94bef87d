"""Figures: when two numbers may be one count, and what one voice says in all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sijill.domain.claim import LinkType
from sijill.domain.filling import quickly_filled
from sijill.domain.quantity import Modifier
from sijill.reconcile.account import Account

RIVAL: Final = frozenset((LinkType.COMPETING_ESTIMATE, LinkType.COMPETING_VERSION_OF, LinkType.CONTRADICTS, LinkType.CONTRADICTED_BY))
_ROUND: Final = (Modifier.APPROXIMATELY, Modifier.NEARLY)
_GIVE: Final = 0.25  # of a round number: how far off the one meant may be


@quickly_filled
@dataclass(frozen=True, slots=True)
class Figure:
    """What one voice says of one harm and population of one incident, and on which accounts each bound stands.

    ``least`` is the lowest low of all wordings, for floors; ``published`` the day of the latest account used, ``None`` if unknown.
    """

    low: int | None
    best: int | None
    high: int | None
    accounts: tuple[Account, ...]
    is_vague: bool
    published: int | None
    least: int | None = None

    @property
    def root(self) -> str:
        """The voice."""
        return self.accounts[0].voice.root

    @property
    def is_own(self) -> bool:
        """A publisher says it in its own voice."""
        return any(account.voice.is_own for account in self.accounts)

    @property
    def start(self) -> int:
        """Where its words begin, in the report that says it first."""
        return min(account.claim.start for account in self.accounts)


def wording(account: Account) -> tuple[object, ...]:
    """All that :func:`may_be_one_figure` looks at: accounts that have it in common need not be compared again."""
    return account.counts, _rounding(account), account.low, account.best, account.high


def may_be_one_figure(one: Account, other: Account) -> bool:
    """Both can be true of one count: "nearly 25" and 25, "at least 20" and 22, "20 to 30" and 25, "dozens" and 31.

    A profile may have made a range of the words: "nearly 25" is 24 to 25 by one, and no rival to 25.
    """
    return one.counts and other.counts and (one.point == other.point or _reach(one, other))


def _reach(one: Account, other: Account) -> bool:
    """The ranges have a number in common, an open end reaching as far as it needs."""
    ranges = (_range(one), _range(other))
    floor = max(low for low, _ in ranges)
    highs = [high for _, high in ranges if high is not None]
    return not highs or floor <= min(highs)


def _range(account: Account) -> tuple[int, int | None]:
    """The numbers the words leave room for, whatever the profile makes of them: "about 26" is neither 26 alone nor 500."""
    modifier, point = _rounding(account), account.point
    if modifier is None or point is None:
        return account.low or 0, account.high
    give = max(1, int(point * _GIVE))
    return point - give, point + give if modifier is Modifier.APPROXIMATELY else (account.high or point)


def _rounding(account: Account) -> Modifier | None:
    number = account.claim.number
    return number.modifier if number and number.modifier in _ROUND else None


def merge_wordings(accounts: Sequence[Account]) -> Figure:
    """One figure from several wordings of it by one voice: the weaker wording bounds it.

    A headline "25" and a body "nearly 25" have no low and the high 25. Numbers beside vague words make the words silent. Of different
    numbers the one most often given, then the one given first, is the best; larger ones lift the high, and smaller ones lower the low only
    where the report calls them rivals, or another report gives them: else they may count some of the same people.
    """
    numbers = [account for account in accounts if not account.is_vague] or list(accounts)
    points = [account.point for account in numbers]
    given = [account.point for account in numbers if account.best is not None] or points
    chosen = Counter(given).most_common(1)[0][0]  # of several that are given as often, the one given first
    homes = {account.ref.report for account in numbers if account.point == chosen}
    mine = [account for account in numbers if account.point == chosen or account.ref.report not in homes or _is_rival(account)]
    days = [account.published for account in numbers if account.published is not None]
    return Figure(
        low=_weakest_low(mine),
        best=next((account.best for account in numbers if account.point == chosen), None),
        high=_highest(numbers),
        accounts=tuple(numbers),
        is_vague=all(account.is_vague for account in numbers),
        published=max(days, default=None),
        least=_weakest_low(numbers),
    )


def _is_rival(account: Account) -> bool:
    return any(link.type in RIVAL for link in account.claim.relations)


def _weakest_low(accounts: Sequence[Account]) -> int | None:
    """Open where the same number is once given without a low; else the lowest."""
    same = len({account.point for account in accounts}) == 1
    lows = [account.low for account in accounts]
    return None if same and None in lows else min((low for low in lows if low is not None), default=None)


def _highest(accounts: Sequence[Account]) -> int | None:
    """The highest closed high, or open where a number at least as high is."""
    closed = max((account.high for account in accounts if account.high is not None), default=None)
    reach = max((account.point or 0 for account in accounts if account.high is None), default=None)
    return closed if reach is None or (closed is not None and reach < closed) else None


def figures_by_voice(accounts: Iterable[Account]) -> list[Figure]:
    """One figure for each voice, its latest report superseding its earlier ones; sorted by voice."""
    by_root: dict[str, list[Account]] = {}
    for account in accounts:
        by_root.setdefault(account.voice.root, []).append(account)
    return [merge_wordings(_latest(mine)) for _, mine in sorted(by_root.items())]


def _latest(accounts: Sequence[Account]) -> list[Account]:
    """What a voice said last, by day of publication; numbers said earlier are kept only where nothing but vague words came later."""
    numbers = [account for account in accounts if not account.is_vague] or list(accounts)
    days = {account.published for account in numbers}
    if len(days) > 1 and None not in days:
        last = max(day for day in days if day is not None)
        numbers = [account for account in numbers if account.published == last]
    return sorted(numbers, key=lambda account: (account.ref.report, account.claim.start, account.ref))
