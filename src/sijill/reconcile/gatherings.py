"""Gatherings: counts of several incidents over some days, or beside one told by itself, are totals: kept and compared, never added."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sijill.domain.claim import Harm, Scope
from sijill.domain.place import Level
from sijill.domain.when import Precision
from sijill.reconcile.account import Account
from sijill.reconcile.intervals import overlap
from sijill.reconcile.populations import includes
from sijill.reconcile.regions import COARSE, is_fine, regions_touch, same_region

_ONE_DAY: Final = 2  # days, a night's two included
_LONG: Final = (Precision.MONTH, Precision.YEAR)
_SOME_DAYS: Final = (Precision.WEEKEND, Precision.WEEK, Precision.MONTH, Precision.YEAR)


def as_totals(accounts: Sequence[Account], *, placed: bool = False) -> tuple[Account, ...]:
    """The accounts of a report, a count of several incidents being a total where the report tells one of them by itself, or tells them over
    some days.

    With ``placed`` only where it tells one at a place of its own.
    """
    singles = [each for each in accounts if each.scope is Scope.INCIDENT and each.counts and not each.is_zero and not each.is_vague]
    singles = [each for each in singles if is_fine(each.region)] if placed else singles
    groups = [each for each in accounts if each.scope is Scope.INCIDENT_GROUP and each.counts]
    held = {each.ref for each in groups if any(_is_one_of(single, each, placed) for single in singles)}
    long = set() if placed else {each.ref for each in accounts if _is_over_days(each) or _is_wide(each)}
    return tuple(_as_total(each) if each.ref in held | long or _is_of_a_land(each) else each for each in accounts)


def _is_over_days(account: Account) -> bool:
    """It counts several incidents, dated to a weekend, a week, or other days of which no night holds all."""
    when = account.claim.when
    if account.scope is not Scope.INCIDENT_GROUP or not account.counts:
        return False
    return when is not None and account.days.is_closed and (when.precision in _SOME_DAYS or account.days.length > _ONE_DAY)


def _is_wide(account: Account) -> bool:
    """Several incidents of a whole country, or what a whole province suffered in a year."""
    levels = {spot.level for spot in account.region}
    if account.scope is Scope.INCIDENT_GROUP:
        return account.counts and levels == {Level.COUNTRY}
    when = account.claim.when
    return account.scope is Scope.INCIDENT and when is not None and when.precision is Precision.YEAR and bool(levels) and levels <= COARSE


def _is_of_a_land(account: Account) -> bool:
    """Of a month or a year in a whole country, or in a province where nothing says what struck or was struck: no one incident."""
    claim = account.claim
    long = claim.when is not None and claim.when.precision in _LONG and account.scope is Scope.INCIDENT
    levels = {spot.level for spot in account.region}
    return long and (levels == {Level.COUNTRY} or (bool(levels) and levels <= COARSE and not (claim.weapons or claim.targets)))


def _as_total(account: Account) -> Account:
    day = account.days.is_closed and account.days.length <= _ONE_DAY
    return replace(account, scope=Scope.DAY_TOTAL if day else Scope.PERIOD_AGGREGATE, is_total=True)


def _is_one_of(single: Account, account: Account, placed: bool) -> bool:
    """Fewer people of the same harm, or shot, who may be of that place and time, and no words that tie the two."""
    if (
        single.harm not in (account.harm, Harm.SHOT_UNSPECIFIED)
        or not 0 < (single.point or 0) < (account.point or 0)
        or _are_tied(single, account)
    ):
        return False
    if not includes(account.population, single.population) or not overlap(single.days, account.days):
        return False
    return regions_touch(single.region, account.region) and not (placed and same_region(single.region, account.region))


def _are_tied(one: Account, other: Account) -> bool:
    return _leads_to(one, other) or _leads_to(other, one)


def _leads_to(one: Account, other: Account) -> bool:
    return one.claim.subset_of == other.claim.id or any(link.to == other.claim.id for link in one.claim.relations)
