"""Bounds of one incident: which accounts speak to which figure, and what they come to."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby

from sijill.domain.claim import CivilianStatus, Harm, LinkType, Modality
from sijill.domain.incident import Bounds
from sijill.domain.relation import ClaimRef
from sijill.reconcile.account import Account
from sijill.reconcile.figures import RIVAL, Figure, figures_by_voice, may_be_one_figure, wording
from sijill.reconcile.policies import Policy, bounds_by
from sijill.reconcile.populations import ATTACKERS, WHOLE, counts_civilians, figure_of, includes, is_victims
from sijill.reconcile.ties import Ties
from sijill.reconcile.victims import given_name, without_individuals

_CHARGE = "charge"  # the rule of what is told by "two counts of murder" alone
_APART = (LinkType.DISJOINT_FROM, LinkType.SEPARATE_EVENT)


@dataclass(frozen=True, slots=True)
class Figures:
    """The bounds of an incident by harm and population, the conflicts between them, and the accounts that bound nothing."""

    killed: Bounds
    injured: Bounds
    civilians_killed: Bounds | None
    civilians_injured: Bounds | None
    women_killed: Bounds | None
    children_killed: Bounds | None
    attackers_killed: Bounds | None
    conflicts: tuple[str, ...]
    denials: tuple[Account, ...]
    rival_counts: bool


def figures_of(accounts: Sequence[Account], policy: Policy) -> Figures:
    """All figures of one incident under a policy. Subset claims are never added to what holds them."""
    denials = tuple(account for account in accounts if is_denial(account, accounts))
    denied = {account.ref for account in denials}
    heard = [account for account in current_of(accounts) if account.counts and account.ref not in denied]
    killed, injured, hit = (_whole(heard, roots_of(accounts), harm, policy) for harm in (Harm.KILLED, Harm.INJURED, Harm.SHOT_UNSPECIFIED))
    parts = {
        "civilians_killed": _civilians(heard, Harm.KILLED, policy, killed),
        "civilians_injured": _civilians(heard, Harm.INJURED, policy, injured),
        "women_killed": _part(heard, Harm.KILLED, policy, "women"),
        "children_killed": _part(heard, Harm.KILLED, policy, "children"),
        "attackers_killed": _part(heard, Harm.KILLED, policy, "attackers"),
    }
    dead = Bounds() if _are_charges(heard) else killed  # a charge does not say that its dead are among the shot
    injured = _with_the_shot(injured, hit, dead, parts["attackers_killed"])
    conflicts = tuple(
        f"{name.replace('_', ' ')}: at least {bounds.low}, more than the {whole.high} of the whole"
        for name, bounds in parts.items()
        if bounds and (whole := injured if name.endswith("injured") else killed).high is not None and (bounds.low or 0) > whole.high
    )
    return Figures(killed, injured, **parts, conflicts=conflicts, denials=denials, rival_counts=_rivals(heard))


def is_denial(account: Account, accounts: Sequence[Account]) -> bool:
    """The alleged perpetrator, or a party on its side, says that there was no harm, or a claim is marked denied."""
    if account.claim.modality is Modality.DENIED:
        return True
    if not account.is_zero or account.voice.side is None:
        return False
    return any(account.voice.side in each.accused for each in accounts)


def current_of(accounts: Sequence[Account]) -> list[Account]:
    """The accounts without those that a report calls an older count of the same toll, and without that count wherever its voice gave it."""
    older = {_count_of(account): account for account in accounts if _is_superseded(account)}
    return [account for account in accounts if not _is_superseded(account) and not _is_before(account, older.get(_count_of(account)))]


def _is_superseded(account: Account) -> bool:
    return any(link.type is LinkType.SUPERSEDED_BY for link in account.claim.relations)


def _count_of(account: Account) -> tuple[str, Harm, str, int | None]:
    return (account.voice.root, account.harm, account.population, account.point)


def _is_before(account: Account, replaced: Account | None) -> bool:
    """Published no later than the report that replaces the count."""
    if replaced is None or account.ref.report == replaced.ref.report:
        return False
    return account.published is None or replaced.published is None or account.published <= replaced.published


def roots_of(accounts: Sequence[Account]) -> list[Account]:
    """The accounts that are no part of another one of the same incident and harm: the dead among 40 casualties are all the dead."""
    harms = {account.ref: account.harm for account in accounts}
    return [a for a in accounts if a.claim.subset_of is None or harms.get(ClaimRef(a.ref.report, a.claim.subset_of)) is not a.harm]


def _whole(heard: Sequence[Account], roots: Sequence[Account], harm: Harm, policy: Policy) -> Bounds:
    """Everybody harmed. Parts lift an open or lower low; more than the whole is a conflict, which is told and not mended."""
    mine = [account for account in heard if account.harm is harm or (account.population == WHOLE and _is_nobody(account, harm))]
    figures = total_figures([account for account in mine if account in roots])
    bounds = bounds_by(policy, figures)
    used = {account.ref for figure in figures for account in figure.accounts}
    voices, whole = {figure.root for figure in figures}, {account.ref for account in roots}
    # what a voice said before is no part of what it says now
    parts = [a for a in mine if a.ref not in used and not (a.ref in whole and a.voice.root in voices)]
    least, claims = _said_of_parts(parts)
    limits = [value for value in (bounds.best, bounds.high) if value is not None]
    if least <= (bounds.low or 0) or any(least > limit for limit in limits):
        return bounds
    return replace(bounds, low=least, low_claims=claims)


def _is_nobody(account: Account, harm: Harm) -> bool:
    """As in "there were no casualties": nobody was killed, and nobody hurt."""
    return account.is_zero and harm in (Harm.KILLED, Harm.INJURED) and account.harm in (Harm.CASUALTIES, Harm.KILLED_OR_INJURED)


def _are_charges(heard: Sequence[Account]) -> bool:
    return all(account.claim.rule == _CHARGE for account in heard if account.harm is Harm.KILLED)


def _with_the_shot(injured: Bounds, hit: Bounds, killed: Bounds, attackers: Bounds | None) -> Bounds:
    """People who were shot are hurt or dead: those not told dead are the injured, as the best that is known, never as a low."""
    if hit.best is None:
        return injured
    dead = killed.best if killed.best is not None else killed.low or 0
    left = hit.best - max(0, dead - ((attackers.best if attackers else None) or 0))
    if left < 1 or (injured.best if injured.best is not None else injured.low or 0) >= left:
        return injured
    high = None if hit.high is None or (injured.high is None and injured.is_known) else max(left, injured.high or 0)
    claims = tuple(sorted({*hit.best_claims, *killed.best_claims}))
    return Bounds(injured.low, left, high, injured.low_claims, claims, claims if high is not None else ())


def _said_of_parts(parts: Sequence[Account]) -> tuple[int, tuple[ClaimRef, ...]]:
    """The most that one part says for sure, and who says it."""
    said = [account for account in parts if not account.is_vague and account.low is not None and not account.is_zero]
    least = max((account.low or 0 for account in said), default=0)
    return least, tuple(sorted(account.ref for account in said if account.low == least))


def total_figures(roots: Sequence[Account]) -> list[Figure]:
    """One figure for each voice; voices whose counts a report calls different people are one figure, their sum.

    Where somebody counts everybody, a count of some kind of people alone is no rival to it.
    """
    counting = without_individuals(list(roots))
    choirs = _choirs(counting)
    totals = [(choir, _total_of(choir)) for choir in choirs]
    most = max((account.point or 0 for choir in choirs for account in choir if account.population == WHOLE), default=None)
    if most is None:
        return [total for _, total in totals]
    rivals = Ties(counting, RIVAL)
    return [
        total
        for choir, total in totals
        if _rivals_of(choir, rivals)
        or any(a.population == WHOLE or (a.point or 0) > most for a in choir)
        or (any(a.population == ATTACKERS for a in choir) and (total.best or 0) > most)  # victims of one kind and who killed them
    ]


def _choirs(roots: Sequence[Account]) -> list[list[Account]]:
    """The accounts by voice, voices together whose counts a report calls different people."""
    choirs: list[list[Account]] = []
    home: dict[ClaimRef, int] = {}
    apart = Ties(roots, _APART)
    for _, group in _by_voice(roots):
        voice = list(group)
        beside = min((home[ref] for ref in apart.of(voice) if ref in home), default=len(choirs))
        if beside == len(choirs):
            choirs.append([])
        choirs[beside].extend(voice)
        home.update((account.ref, beside) for account in voice)
    return choirs


def _rivals_of(choir: Sequence[Account], ties: Ties) -> set[ClaimRef]:
    """What a report itself sets against these accounts in another voice."""
    return ties.of(choir) - {account.ref for account in choir}


def _are_rivals(one: Account, other: Account) -> bool:
    return one.voice.root != other.voice.root and one.population == other.population and not may_be_one_figure(one, other)


def _by_voice(accounts: Iterable[Account]) -> Iterable[tuple[str, Iterable[Account]]]:
    return groupby(sorted(accounts, key=lambda a: (a.voice.root, a.ref.report, a.claim.start, a.ref)), key=lambda a: a.voice.root)


def _total_of(roots: list[Account]) -> Figure:
    """One voice's figure for everybody: its largest count, and beside it the people it names apart from those."""
    buckets: list[_Bucket] = []
    apart, restated = Ties(roots, _APART), Ties(roots, (LinkType.RESTATES,))
    names: dict[str, _Bucket] = {}
    for account in sorted(roots, key=_by_size):
        others, same, name = apart.of([account]), restated.of([account]), given_name(account)
        free = ([names[name]] if name in names else []) + [each for each in buckets if not each.names] if name else buckets
        home = next((each for each in free if others.isdisjoint(each.refs) and each.counts_people_of(account, same)), None)
        if home is None:
            buckets.append(home := _Bucket())
        home.take(account)
        names.setdefault(name, home)
    first, *rest = [figures_by_voice(bucket.accounts)[0] for bucket in buckets]
    added = [figure for bucket, figure in zip(buckets[1:], rest, strict=True) if _beside(bucket, buckets[0], apart.of(bucket.accounts))]
    return _sum([first, *added])


def _by_size(account: Account) -> tuple[bool, int, bool, bool]:
    """Numbers before vague words, the largest first, and of those told alone the named ones first."""
    return (account.is_vague, -(account.point or 0), not given_name(account), account.population != WHOLE)


class _Bucket:
    """Counts of the same people by one voice, with the numbers of each population."""

    def __init__(self) -> None:
        self.accounts: list[Account] = []
        self.refs: set[ClaimRef] = set()
        self.said: dict[str, dict[tuple[object, ...], Account]] = {}
        self.names: set[str] = set()

    def take(self, account: Account) -> None:
        """Takes a count that belongs here."""
        self.accounts.append(account)
        self.refs.add(account.ref)
        self.names |= {given_name(account)} - {""}
        self.said.setdefault(account.population, {}).setdefault(wording(account), account)

    def counts_people_of(self, account: Account, restated: Set[ClaimRef]) -> bool:
        """It tells one of these counts again, uses the same word, or a wider one with a number that may be the same."""
        if self._are_others(account):
            return False
        if account.population in self.said or not restated.isdisjoint(self.refs):
            return True
        return any(may_be_one_figure(account, other) for word in self.nested(account.population) for other in self.said[word].values())

    def _are_others(self, account: Account) -> bool:
        """Attackers beside their victims."""
        if account.population == ATTACKERS:
            return all(is_victims(each.claim) for each in self.accounts)
        return is_victims(account.claim) and self.said.keys() == {ATTACKERS}

    def holds_people_of(self, bucket: "_Bucket") -> bool:
        """Some of its words for people hold those of the bucket, or are held by them."""
        if any(self._are_others(account) for account in bucket.accounts):
            return False
        return any(self.nested(word) for word in bucket.said)

    def nested(self, population: str) -> list[str]:
        """Its words for people that hold a population or are held by it."""
        return [word for word in self.said if includes(word, population) or includes(population, word)]


def _beside(bucket: _Bucket, first: _Bucket, apart: Set[ClaimRef]) -> bool:
    """The bucket's people are not among those of the first: the report says so, or the words name different people."""
    named = bool(bucket.names and first.names) and bucket.names.isdisjoint(first.names)
    return named or _is_apart_from_all(bucket, first, apart) or not first.holds_people_of(bucket)


def _is_apart_from_all(bucket: _Bucket, first: _Bucket, apart: Set[ClaimRef]) -> bool:
    """The report sets the bucket's people beside the whole count of the first, or beside some of it who with them are more."""
    beside = [account.point or 0 for account in first.accounts if account.ref in apart]
    return bool(beside) and max(beside) + _most(bucket) > _most(first)


def _most(bucket: _Bucket) -> int:
    return max((account.point or 0 for account in bucket.accounts), default=0)


def _sum(figures: Sequence[Figure]) -> Figure:
    if len(figures) == 1:
        return figures[0]
    numbers = [figure for figure in figures if not figure.is_vague] or list(figures)
    days = [figure.published for figure in numbers if figure.published is not None]
    return Figure(
        low=_added((figure.low or 0 for figure in figures), any(figure.low is not None for figure in figures)),
        best=_added(
            ((figure.best if figure in numbers else figure.low) or 0 for figure in figures),  # a vague word adds what it says at least
            all(figure.best is not None for figure in numbers),
        ),
        high=_added((figure.high or 0 for figure in figures), all(figure.high is not None for figure in figures)),
        accounts=tuple(account for figure in figures for account in figure.accounts),
        is_vague=all(figure.is_vague for figure in figures),
        published=max(days, default=None),
        least=_added((figure.least or 0 for figure in figures), any(figure.least is not None for figure in figures)),
    )


def _added(values: Iterable[int], is_known: bool) -> int | None:
    return sum(values) if is_known else None


def _part(heard: Sequence[Account], harm: Harm, policy: Policy, figure: str) -> Bounds | None:
    """The bounds of one population, ``None`` where nobody counts it."""
    mine = [account for account in heard if account.harm is harm or _is_nobody(account, harm)]
    own = _said_civilians(mine) if figure == "civilians" else [account for account in mine if figure_of(account.population) == figure]
    if not own:
        return None
    return bounds_by(policy, [_part_of_voice(list(group), figure) for _, group in _by_voice(own)])


def _civilians(heard: Sequence[Account], harm: Harm, policy: Policy, whole: Bounds) -> Bounds | None:
    """The bounds of civilians; ``None`` where a few of many are called civilians and nobody counts all of them.

    Where everybody who is counted fought, none of the counted is a civilian, which leaves open whether there were others.
    """
    found = _part(heard, harm, policy, "civilians")
    counted = [account for account in roots_of(heard) if account.harm is harm and not account.is_zero]
    if found is None:
        return Bounds(0, 0, None, whole.low_claims, whole.best_claims) if counted and all(map(_fought, counted)) else None
    if any(counts_civilians(account.claim) and not account.is_vague for account in heard if account.harm is harm):
        return found
    everybody = max((value for value in (whole.low, whole.best) if value is not None), default=0)
    told = max((value for value in (found.low, found.best, found.high) if value is not None), default=0)
    return found if told >= everybody or all(_fought(account) or _is_civilian(account) for account in counted) else None


def _fought(account: Account) -> bool:
    return account.claim.civilian_status is CivilianStatus.COMBATANT


def _is_civilian(account: Account) -> bool:
    return account.claim.civilian_status is CivilianStatus.CIVILIAN


def _said_civilians(mine: Sequence[Account]) -> list[Account]:
    """Counts of civilians as said, without parts of such counts; where there are none, root counts of people called civilians."""
    roots = {account.ref for account in roots_of(mine)}  # people who are part of a count and civilians need not be all its civilians
    plain = [a for a in mine if _is_civilian(a) and (a.population == "civilians" or (a.population == WHOLE and a.ref in roots))]
    whole = {account.ref for account in plain}
    plain = [account for account in plain if ClaimRef(account.ref.report, account.claim.subset_of or "") not in whole]
    return plain or [account for account in roots_of(mine) if _is_civilian(account)]


def _part_of_voice(accounts: list[Account], figure: str) -> Figure:
    """One voice's figure for a population: its own word, else the sum of the words within it (girls and boys)."""
    plain = [account for account in accounts if account.population in (figure, WHOLE)]
    if plain:
        return figures_by_voice(plain)[0]
    by_word = groupby(sorted(accounts, key=lambda account: account.population), key=lambda account: account.population)
    return _sum([figures_by_voice(list(group))[0] for _, group in by_word])


def _rivals(heard: Sequence[Account]) -> bool:
    """Two voices give numbers for the same people that cannot both be true; one voice that gives two brings its count up to date."""
    for harm in (Harm.KILLED, Harm.INJURED):
        numbers = [account for account in without_individuals(roots_of(heard)) if account.harm is harm and not account.is_vague]
        ties = Ties(numbers, RIVAL)
        if any(_rivals_of(list(group), ties) for _, group in _by_voice(numbers)):
            return True
        latest = (account for _, group in _by_voice(numbers) for account in _total_of(list(group)).accounts)
        told = list({(account.voice.root, account.population, *wording(account)): account for account in latest}.values())
        for at, one in enumerate(told):
            if any(_are_rivals(one, other) for other in told[at + 1 :]):
                return True
    return False
