"""Joining: which groups of accounts of one report speak of one moment. Each is compared with those near it in days or place alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from sijill.domain.claim import Harm, LinkType
from sijill.domain.place import Level
from sijill.reconcile.account import Account
from sijill.reconcile.figures import may_be_one_figure, wording
from sijill.reconcile.intervals import Days, gap, hull, overlap
from sijill.reconcile.nearby import Board
from sijill.reconcile.populations import includes
from sijill.reconcile.regions import SETTLEMENTS, Region, is_fine, lies_in, regions_touch

_FOUND_WITHIN: Final = 10  # days after an event in which bodies found at its place may be those of its dead
APART: Final = frozenset((LinkType.SEPARATE_EVENT, LinkType.SEPARATE_PERIOD, LinkType.NOT_SAME_AS))


@dataclass(slots=True)
class Moment:
    """Accounts that were joined so far, with what later ones are compared by, kept up to date as they come.

    ``days`` are those of the most exactly dated account. ``roots`` holds one account for each thing said, by harm and region: who says
    the same of the same place is compared once.
    """

    accounts: list[Account] = field(default_factory=list)
    days: Days = field(default_factory=lambda: hull([]))
    ids: set[str] = field(default_factory=set)
    apart: set[str] = field(default_factory=set)
    roots: dict[Harm, dict[Region, dict[tuple[object, ...], Account]]] = field(default_factory=dict)
    _fine: Counter[Region] = field(default_factory=Counter)
    _coarse: Counter[Region] = field(default_factory=Counter)

    def take(self, accounts: Sequence[Account]) -> None:
        """Takes a group that belongs here."""
        here = {account.claim.id for account in accounts}
        self.ids |= here
        for account in accounts:
            self.accounts.append(account)
            self.apart.update(link.to for link in account.claim.relations if link.type in APART)
            if account.days.is_known:
                self.days = min(self.days if self.days.is_known else account.days, account.days, key=lambda days: (days.length, days))
            if account.region:
                (self._fine if is_fine(account.region) else self._coarse)[account.region] += 1
            if account.claim.subset_of not in here:
                self.roots.setdefault(account.harm, {}).setdefault(account.region, {}).setdefault(_said(account), account)

    @property
    def region(self) -> Region:
        """The finest places its accounts name together, the first on a tie."""
        named = self._fine or self._coarse
        return named.most_common(1)[0][0] if named else ()


def _said(account: Account) -> tuple[object, ...]:
    return account.is_zero, account.population, *wording(account)


def join_groups(groups: Iterable[Sequence[Account]]) -> list[list[Account]]:
    """Groups that nothing in the report keeps apart, joined to the nearest earlier one."""
    moments: list[Moment] = []
    board = Board()
    for group in groups:
        new = Moment()
        new.take(group)
        back = _FOUND_WITHIN if all(account.found for account in new.accounts) else 1
        near = board.near(Days(new.days.first - back, new.days.last + 1), new.region)
        at = next((at for at in near if _is_one(new, moments[at])), len(moments))
        if at == len(moments):
            moments.append(new)
        else:
            moments[at].take(group)
        board.put(at, moments[at].days, moments[at].region)
    return [moment.accounts for moment in moments]


def _is_one(new: Moment, moment: Moment) -> bool:
    """The report gives no sign that the two are different events."""
    if not (moment.ids.isdisjoint(new.apart) and new.ids.isdisjoint(moment.apart)):
        return False
    if new.days.is_known and moment.days.is_known and not overlap(new.days, moment.days) and not _is_aftermath(new, moment):
        return False
    return not _placed_apart(new.region, moment.region) and all(_may_stand_together(one, other) for one, other in _pairs(new, moment))


def _is_aftermath(new: Moment, moment: Moment) -> bool:
    """Other harm of the same place on the neighbouring day: killed late on Friday, six wounded released on Saturday morning."""
    if _is_found_later(new, moment):
        return True
    if gap(new.days, moment.days) > 1 or not new.roots.keys().isdisjoint(moment.roots):
        return False
    return bool(new.region) and bool(moment.region) and {spot.key for spot in new.region} == {spot.key for spot in moment.region}


def _is_found_later(new: Moment, moment: Moment) -> bool:
    """Dead of the same place who are counted when found, within days of an event that killed: perhaps its dead, so never added to them."""
    if not all(account.found for account in new.accounts) or Harm.KILLED not in moment.roots:
        return False
    after = new.days.first - moment.days.last
    here, there = ({spot.key for spot in region} for region in (new.region, moment.region))
    return 0 < after <= _FOUND_WITHIN and (not here or here == there)


def _pairs(new: Moment, moment: Moment) -> Iterator[tuple[Account, Account]]:
    """Counts of one harm at two places that are different ones; at one place any two may stand together."""
    for harm, regions in new.roots.items():
        for here, said in regions.items():
            for there, told in moment.roots.get(harm, {}).items():
                if here != there and _named_apart(here, there):
                    yield from ((one, other) for one in said.values() for other in told.values())


def _may_stand_together(account: Account, other: Account) -> bool:
    """Of two places: one figure, a denial, or people named apart: not a second count of the same sort of people elsewhere."""
    if not (account.counts and other.counts) or account.is_zero or other.is_zero:
        return True
    if may_be_one_figure(account, other):
        return True
    return not (includes(account.population, other.population) or includes(other.population, account.population))


def _named_apart(one: Region, other: Region) -> bool:
    """Two names of one sort, streets or towns, of which neither lies in the other: a second place. A street may lie in the town."""
    if not (is_fine(one) and is_fine(other)):
        return False
    if not regions_touch(one, other):
        return True
    pairs = [(here, there) for here in one for there in other]
    if any(here.key == there.key or lies_in(here, there) or lies_in(there, here) for here, there in pairs):
        return False
    return all((here.level in SETTLEMENTS) == (there.level in SETTLEMENTS) for here, there in pairs)


def _placed_apart(one: Region, other: Region) -> bool:
    """Both name fine places, and these do not touch, or neither name is known and they differ."""
    if not (is_fine(one) and is_fine(other)):
        return False
    if not regions_touch(one, other):
        return True
    if any(spot.is_resolved for spot in (*one, *other)) or _is_building(one) is not _is_building(other):  # a house stands in a street
        return False
    return not _share_a_name({spot.name for spot in one}, {spot.name for spot in other})


def _is_building(region: Region) -> bool:
    return all(spot.level is Level.FACILITY for spot in region)


def _share_a_name(one: set[str], other: set[str]) -> bool:
    return any(set(here.split()) & set(there.split()) for here in one for there in other)
