"""Figures: when two numbers may be one count, and what one voice says in all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sijill.reconcile.account import Account


@dataclass(frozen=True, slots=True)
class Figure:
    """What one voice says of one harm and population of one incident, and on which accounts each bound stands.

    ``published`` is the day of the latest account used, ``None`` if unknown.
    """

    low: int | None
    best: int | None
    high: int | None
    accounts: tuple[Account, ...]
    is_vague: bool
    published: int | None

    @property
    def root(self) -> str:
        """The voice."""
        return self.accounts[0].voice.root


def may_be_one_figure(one: Account, other: Account) -> bool:
    """Both can be true of one count: "nearly 25" and 25, "at least 20" and 22, "dozens" and 31."""
    if not (one.counts and other.counts):
        return False
    if one.is_vague or other.is_vague:
        return _reach(one, other)
    if one.point == other.point:
        return True
    return _reach(one, other) and (one.low is None or one.high is None or other.low is None or other.high is None)


def _reach(one: Account, other: Account) -> bool:
    """The ranges have a number in common, an open end reaching as far as it needs."""
    floor = max(one.low or 0, other.low or 0)
    highs = [high for high in (one.high, other.high) if high is not None]
    return not highs or floor <= min(highs)


def merge_wordings(accounts: Sequence[Account]) -> Figure:
    """One figure from several wordings of it by one voice: the weaker wording bounds it.

    A headline "25" and a body "nearly 25" have no low and the high 25. Numbers beside vague words make the words silent; among different
    numbers the range spans them, and the one most often given, then the one given first, is the best.
    """
    numbers = [account for account in accounts if not account.is_vague] or list(accounts)
    points = [account.point for account in numbers]
    same = len(set(points)) == 1
    lows, highs = [account.low for account in numbers], [account.high for account in numbers]
    low = None if same and None in lows else min((value for value in lows if value is not None), default=None)
    open_end = None in highs and (
        same
        or max((p for a, p in zip(numbers, points, strict=True) if a.high is None and p is not None), default=-1)
        >= max((value for value in highs if value is not None), default=-1)
    )
    high = None if open_end else max((value for value in highs if value is not None), default=None)
    bests = [account.best for account in numbers if account.best is not None]
    best = max(bests, key=lambda value: (bests.count(value), -bests.index(value))) if bests else None
    days = [account.published for account in numbers if account.published is not None]
    return Figure(low, best, high, tuple(numbers), all(account.is_vague for account in numbers), max(days, default=None))


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
