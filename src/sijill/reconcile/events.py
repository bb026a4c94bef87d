"""Events: which accounts of one report speak of one moment of harm."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sijill.domain.claim import Harm, LinkType, Scope
from sijill.domain.relation import ClaimRef
from sijill.domain.when import Precision
from sijill.reconcile.account import TOTALS, Account
from sijill.reconcile.figures import may_be_one_figure
from sijill.reconcile.intervals import BEGINNING, Days, days_of, hull, overlap
from sijill.reconcile.populations import includes
from sijill.reconcile.regions import SETTLEMENTS, SMALL, Region, is_fine, lies_in, regions_touch

SAME: Final = frozenset(
    (
        *(LinkType.RESTATES, LinkType.SUPERSEDED_BY, LinkType.SAME_EVENT_AS, LinkType.COMPETING_ESTIMATE, LinkType.COMPETING_VERSION_OF),
        *(LinkType.CONTRADICTS, LinkType.CONTRADICTED_BY, LinkType.SUBSET_OF, LinkType.IDENTIFIED_PART_OF),
    )
)
APART: Final = frozenset((LinkType.SEPARATE_EVENT, LinkType.SEPARATE_PERIOD, LinkType.NOT_SAME_AS))
_LONGEST_EVENT: Final = 4  # days: a running toll over more than a long weekend is that of a campaign
_LEAD: Final = 700  # code points after the headline


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """The accounts of one report that speak of one moment, in the order of their words."""

    accounts: tuple[Account, ...]

    @property
    def days(self) -> Days:
        """The days on which it may have happened: those of the most exactly dated account."""
        known = [account.days for account in self.accounts if account.days.is_known]
        return min(known, key=lambda days: (days.length, days)) if known else hull([])

    @property
    def region(self) -> Region:
        """The finest places its accounts name together."""
        fine = [account.region for account in self.accounts if is_fine(account.region)]
        named = fine or [account.region for account in self.accounts if account.region]
        return max(named, key=lambda region: (named.count(region), -named.index(region))) if named else ()


NO_HARM_ALONE: Final = frozenset((Harm.DETAINED, Harm.RELEASED, Harm.DISPLACED, Harm.BESIEGED))  # beside other harm they tell its course


def events_of(accounts: Sequence[Account]) -> tuple[tuple[Event, ...], tuple[tuple[Account, str], ...]]:
    """The events a report tells, in the order of their first words, and the accounts that belong to none, each with the reason.

    Day, period and running totals make no event unless they are the toll of a single one; earlier events told as background make one only
    in a report that tells nothing else.
    """
    reasons = {account.ref: reason for account in accounts if (reason := _why_no_event(account, accounts))}
    told = [_as_incident(account) for account in accounts if account.ref not in reasons]
    if not told:
        told = [account for account in accounts if account.scope is Scope.BACKGROUND and account.days.is_known and is_fine(account.region)]
    events = [Event(tuple(sorted(group, key=_by_words))) for group in _joined(_linked(told))]
    if any(_tells_harm(event) for event in events):
        course = [account for event in events if not _tells_harm(event) for account in event.accounts]
        reasons |= {account.ref: f"{account.harm}, told beside other harm: the course of events, no incident" for account in course}
        events = [event for event in events if _tells_harm(event)]
    kept = {account.ref for event in events for account in event.accounts}
    left = tuple((account, reasons[account.ref]) for account in accounts if account.ref not in kept)
    return tuple(sorted(events, key=lambda event: _by_words(event.accounts[0]))), left


def _as_incident(account: Account) -> Account:
    """The toll of one incident is dated as an incident is, not as a running count."""
    return replace(account, days=days_of(account.claim.when), is_total=False) if account.is_total else account


def _tells_harm(event: Event) -> bool:
    return any(account.harm not in NO_HARM_ALONE for account in event.accounts)


def by_prominence(events: Iterable[Event], title: str | None) -> list[Event]:
    """The events of a report, most prominent first: in the headline, then in the lead, then the largest low."""
    return sorted(events, key=lambda event: (_zone(event, title), -_largest(event), _by_words(event.accounts[0])))


def _zone(event: Event, title: str | None) -> int:
    length = len(title or "")
    if any(account.claim.start < length and account.claim.quote in (title or "") for account in event.accounts):
        return 0
    return 1 if any(account.claim.start < length + _LEAD for account in event.accounts) else 2


def _largest(event: Event) -> int:
    return max((account.low if account.low is not None else account.point or 0 for account in event.accounts), default=0)


def _by_words(account: Account) -> tuple[int, int, ClaimRef]:
    return (account.claim.start, account.claim.end, account.ref)


def _why_no_event(account: Account, accounts: Sequence[Account]) -> str | None:
    """Why an account makes no event by itself, in a sentence; ``None`` if it may."""
    scope = account.scope
    if scope is Scope.BACKGROUND:
        return "an earlier event told as background: it counts where it is reported itself"
    if scope is Scope.CUMULATIVE and _is_one_event(account, accounts):
        return None
    if scope is Scope.PERIOD_AGGREGATE and _is_one_loosely_dated_event(account, accounts):
        return None
    if scope in TOTALS:
        return f"{scope.replace('_', ' ')}: kept and compared, never added to incidents"
    parent = _parent(account, accounts)
    if parent is not None and parent.scope in TOTALS and parent.scope is not Scope.DAY_TOTAL and not is_fine(account.region):
        return f"part of a figure of the scope {parent.scope.replace('_', ' ')}, without a place of its own"
    return None


def _is_one_event(account: Account, accounts: Sequence[Account]) -> bool:
    """A running toll of one incident ("the toll rose to 31"), not of a campaign: the report ties it to one, or gives no other account."""
    parent = _parent(account, accounts)
    if parent is not None:
        return _is_one_event(parent, accounts) if parent.scope is Scope.CUMULATIVE else parent.scope not in TOTALS
    by_id = {other.claim.id: other for other in accounts}
    tied = [by_id.get(link.to) for link in account.claim.relations if link.type in SAME]
    tied += [other for other in accounts for link in other.claim.relations if link.type in SAME and link.to == account.claim.id]
    if any(other is not None and other.scope is Scope.INCIDENT for other in tied):
        return True
    short = account.days.length <= _LONGEST_EVENT if account.days.is_closed else account.days.first == BEGINNING
    struck = bool(account.claim.targets or account.claim.weapons) and (not account.region or is_fine(account.region))
    return short and (struck or _is_small(account)) and not _has_other_account(account, accounts)


def _is_one_loosely_dated_event(account: Account, accounts: Sequence[Account]) -> bool:
    """The only account of one event that the report dates to a few days, or to a month, in one small place."""
    when = account.claim.when
    if when is None or not account.days.is_closed or not _is_small(account) or _has_other_account(account, accounts):
        return False
    return account.days.length <= _LONGEST_EVENT or when.precision in (Precision.MONTH, Precision.WEEK, Precision.WEEKEND)


def _has_other_account(account: Account, accounts: Sequence[Account]) -> bool:
    """The report counts the same harm in an incident of its own."""
    return any(other.harm is account.harm and other.scope in (Scope.INCIDENT, Scope.INCIDENT_GROUP) for other in accounts)


def _is_small(account: Account) -> bool:
    return bool(account.region) and all(spot.level in SMALL for spot in account.region)


def _parent(account: Account, accounts: Sequence[Account]) -> Account | None:
    return next((other for other in accounts if other.claim.id == account.claim.subset_of), None)


def _linked(accounts: Sequence[Account]) -> list[list[Account]]:
    """Accounts that the report's own links make one."""
    leader = {account.claim.id: account.claim.id for account in accounts}

    def lead(claim: str) -> str:
        while leader[claim] != claim:
            claim = leader[claim]
        return claim

    for account in accounts:
        ties = [link.to for link in account.claim.relations if link.type in SAME]
        for to in [*ties, *([account.claim.subset_of] if account.claim.subset_of else [])]:
            if to in leader:
                one, other = sorted((lead(account.claim.id), lead(to)))
                leader[other] = one
    groups: dict[str, list[Account]] = defaultdict(list)
    for account in sorted(accounts, key=_by_words):
        groups[lead(account.claim.id)].append(account)
    return list(groups.values())


def _joined(groups: list[list[Account]]) -> list[list[Account]]:
    """Groups that nothing in the report keeps apart, joined to the nearest earlier one."""
    events: list[list[Account]] = []
    for group in groups:
        home = next((event for event in reversed(events) if _one_moment(group, event)), None)
        if home is None:
            events.append(list(group))
        else:
            home.extend(group)
    return events


def _one_moment(group: Sequence[Account], event: Sequence[Account]) -> bool:
    """The report gives no sign that the two are different events."""
    if _said_apart(group, event) or _dated_apart(group, event) or _placed_apart(group, event):
        return False
    return all(_may_stand_together(account, other) for account in _roots(group) for other in _roots(event) if account.harm is other.harm)


def _roots(group: Sequence[Account]) -> list[Account]:
    here = {account.claim.id for account in group}
    return [account for account in group if account.claim.subset_of not in here]


def _may_stand_together(account: Account, other: Account) -> bool:
    """One figure, rivals for it, a denial, or people named apart: not a second count of the same sort of people elsewhere."""
    if not (account.counts and other.counts) or account.is_zero or other.is_zero:
        return True
    if may_be_one_figure(account, other):
        return True
    if not (includes(account.population, other.population) or includes(other.population, account.population)):
        return True
    return not _named_apart(account.region, other.region)


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


def _said_apart(group: Sequence[Account], event: Sequence[Account]) -> bool:
    ids, others = {account.claim.id for account in group}, {account.claim.id for account in event}
    ahead = any(link.type in APART and link.to in others for account in group for link in account.claim.relations)
    return ahead or any(link.type in APART and link.to in ids for account in event for link in account.claim.relations)


def _dated_apart(group: Sequence[Account], event: Sequence[Account]) -> bool:
    """Both are dated, on different days."""
    one, other = Event(tuple(group)).days, Event(tuple(event)).days
    return one.is_known and other.is_known and not overlap(one, other)


def _placed_apart(group: Sequence[Account], event: Sequence[Account]) -> bool:
    """Both name fine places, and these do not touch, or neither name is known and they differ."""
    one, other = Event(tuple(group)).region, Event(tuple(event)).region
    if not (is_fine(one) and is_fine(other)):
        return False
    if not regions_touch(one, other):
        return True
    unknown = not any(spot.is_resolved for spot in (*one, *other))
    return unknown and not _share_a_name({spot.name for spot in one}, {spot.name for spot in other})


def _share_a_name(one: set[str], other: set[str]) -> bool:
    return any(set(here.split()) & set(there.split()) for here in one for there in other)
