"""Events: which accounts of one report speak of one moment of harm."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sijill.domain.claim import Harm, LinkType, Modality, Scope
from sijill.domain.relation import ClaimRef
from sijill.domain.when import Precision
from sijill.reconcile.account import TOTALS, Account
from sijill.reconcile.intervals import BEGINNING, Days, days_of, hull
from sijill.reconcile.joining import join_groups
from sijill.reconcile.regions import SMALL, Region, is_fine
from sijill.reconcile.victims import victims_of

SAME: Final = frozenset(
    (
        *(LinkType.RESTATES, LinkType.SUPERSEDED_BY, LinkType.SAME_EVENT_AS, LinkType.COMPETING_ESTIMATE, LinkType.COMPETING_VERSION_OF),
        *(LinkType.CONTRADICTS, LinkType.CONTRADICTED_BY, LinkType.SUBSET_OF, LinkType.IDENTIFIED_PART_OF),
    )
)
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
        return Counter(named).most_common(1)[0][0] if named else ()  # the first on a tie


NO_HARM_ALONE: Final = frozenset((Harm.DETAINED, Harm.RELEASED, Harm.DISPLACED, Harm.BESIEGED))  # beside other harm they tell its course


def events_of(accounts: Sequence[Account]) -> tuple[tuple[Event, ...], tuple[tuple[Account, str], ...]]:
    """The events a report tells, in the order of their first words, and the accounts that belong to none, each with the reason.

    Day, period and running totals make no event unless they are the toll of a single one; earlier events told as background make one only
    in a report that tells nothing else.
    """
    told = _Told.of(accounts)
    reasons = {account.ref: reason for account in accounts if (reason := _why_no_event(account, told))}
    mine = [_as_incident(account) for account in accounts if account.ref not in reasons]
    if not mine:
        mine = [account for account in accounts if account.scope is Scope.BACKGROUND and _is_pinned(account)]
    events = [Event(tuple(sorted(group, key=_by_words))) for group in join_groups(_linked(mine))]
    if any(_tells_harm(event) for event in events):
        course = [account for event in events if not _tells_harm(event) for account in event.accounts]
        reasons |= {account.ref: _why_course(account) for account in course}
        events = [event for event in events if _tells_harm(event)]
    kept = {account.ref for event in events for account in event.accounts}
    left = tuple((account, reasons[account.ref]) for account in accounts if account.ref not in kept)
    return tuple(sorted(events, key=lambda event: _by_words(event.accounts[0]))), left


def _is_pinned(account: Account) -> bool:
    """Its words say when and where, or the very days."""
    return account.days.is_known and (is_fine(account.region) or (account.days.is_closed and account.days.length <= _LONGEST_EVENT))


def _as_incident(account: Account) -> Account:
    """The toll of one incident is dated as an incident is, not as a running count."""
    return replace(account, days=days_of(account.claim.when), is_total=False) if account.is_total else account


def _tells_harm(event: Event) -> bool:
    return any(account.harm not in NO_HARM_ALONE and not _is_nobody(account) for account in event.accounts)


def _is_nobody(account: Account) -> bool:
    """As in "nobody else was hurt"; a denial answers somebody's account of harm, and stands with it."""
    return (account.is_zero or account.is_silent) and account.claim.modality is not Modality.DENIED


def _why_course(account: Account) -> str:
    if account.is_zero or account.is_silent:
        return f"nobody {account.harm}, told beside other harm: no incident of its own"
    return f"{account.harm}, told beside other harm: the course of events, no incident"


def by_prominence(events: Iterable[Event], title: str | None) -> list[Event]:
    """The events of a report, most prominent first: in the headline, then in the lead, then with dead, then the largest low."""
    return sorted(events, key=lambda event: (_zone(event, title), not _kills(event), -_largest(event), _by_words(event.accounts[0])))


def _kills(event: Event) -> bool:
    return any(account.harm is Harm.KILLED and account.counts and not account.is_zero for account in event.accounts)


def _zone(event: Event, title: str | None) -> int:
    length = len(title or "")
    if any(account.claim.start < length and account.claim.quote in (title or "") for account in event.accounts):
        return 0
    return 1 if any(account.claim.start < length + _LEAD for account in event.accounts) else 2


def _largest(event: Event) -> int:
    return max((account.low if account.low is not None else account.point or 0 for account in event.accounts), default=0)


def _by_words(account: Account) -> tuple[int, int, ClaimRef]:
    return (account.claim.start, account.claim.end, account.ref)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a report tells, to look up: accounts by claim, those that its words make one with a claim, the harms it counts in incidents."""

    by_id: Mapping[str, Account]
    ties: Mapping[str, list[Account]]
    counted: frozenset[Harm]

    @classmethod
    def of(cls, accounts: Sequence[Account]) -> "_Told":
        ties: dict[str, list[Account]] = defaultdict(list)
        for account in accounts:
            for to in dict.fromkeys(link.to for link in account.claim.relations if link.type in SAME):
                ties[to].append(account)
        counted = frozenset(account.harm for account in accounts if account.scope in (Scope.INCIDENT, Scope.INCIDENT_GROUP))
        return cls({account.claim.id: account for account in reversed(accounts)}, ties, counted)

    def tied_to(self, account: Account) -> list[Account]:
        """The accounts its own links, or links to it, make one with it."""
        ahead = [self.by_id[link.to] for link in account.claim.relations if link.type in SAME and link.to in self.by_id]
        return [*ahead, *self.ties.get(account.claim.id, ())]


def _why_no_event(account: Account, told: _Told) -> str | None:
    """Why an account makes no event by itself, in a sentence; ``None`` if it may."""
    scope = account.scope
    if scope is Scope.BACKGROUND:
        return "an earlier event told as background: it counts where it is reported itself"
    if scope is Scope.CUMULATIVE and _is_one_event(account, told):
        return None
    if scope is Scope.PERIOD_AGGREGATE and _is_one_loosely_dated_event(account, told):
        return None
    if scope in TOTALS:
        return f"{scope.replace('_', ' ')}: kept and compared, never added to incidents"
    parent = told.by_id.get(account.claim.subset_of or "")
    if parent is not None and parent.scope in TOTALS and parent.scope is not Scope.DAY_TOTAL and not is_fine(account.region):
        return f"part of a figure of the scope {parent.scope.replace('_', ' ')}, without a place of its own"
    return None


def _is_one_event(account: Account, told: _Told) -> bool:
    """A running toll of one incident ("the toll rose to 31"), not of a campaign: the report ties it to one, or gives no other account."""
    parent = told.by_id.get(account.claim.subset_of or "")
    if parent is not None:
        return _is_one_event(parent, told) if parent.scope is Scope.CUMULATIVE else parent.scope not in TOTALS
    if any(other.scope is Scope.INCIDENT for other in told.tied_to(account)):
        return True
    short = account.days.length <= _LONGEST_EVENT if account.days.is_closed else account.days.first == BEGINNING
    struck = bool(account.claim.targets or account.claim.weapons) and (not account.region or is_fine(account.region))
    return short and (struck or _is_small(account)) and account.harm not in told.counted


def _is_one_loosely_dated_event(account: Account, told: _Told) -> bool:
    """The only account of one event that the report dates to a few days, or to a month, in one small place."""
    when = account.claim.when
    if when is None or not account.days.is_closed or not _is_small(account) or account.harm in told.counted:
        return False
    return account.days.length <= _LONGEST_EVENT or when.precision in (Precision.MONTH, Precision.WEEK, Precision.WEEKEND)


def _is_small(account: Account) -> bool:
    return bool(account.region) and all(spot.level in SMALL for spot in account.region)


def _named_again(accounts: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """Accounts of the death of one person, by the full name, with the first of them: nobody dies twice."""
    first: dict[str, Account] = {}
    for account in (each for each in accounts if each.harm is Harm.KILLED and not each.is_zero):
        for name in victims_of(account.claim):
            if first.setdefault(name, account) is not account:
                yield first[name], account


def _linked(accounts: Sequence[Account]) -> list[list[Account]]:
    """Accounts that the report's own links or the names of the dead make one."""
    leader = {account.claim.id: account.claim.id for account in accounts}

    def lead(claim: str) -> str:
        while leader[claim] != claim:
            leader[claim] = leader[leader[claim]]  # a shorter way for the next
            claim = leader[claim]
        return claim

    for account in accounts:
        ties = [link.to for link in account.claim.relations if link.type in SAME]
        for to in [*ties, *([account.claim.subset_of] if account.claim.subset_of else [])]:
            if to in leader:
                one, other = sorted((lead(account.claim.id), lead(to)))
                leader[other] = one
    for first, again in _named_again(accounts):
        leader[lead(again.claim.id)] = lead(first.claim.id)
    groups: dict[str, list[Account]] = defaultdict(list)
    for account in sorted(accounts, key=_by_words):
        groups[lead(account.claim.id)].append(account)
    return list(groups.values())
