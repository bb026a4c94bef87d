"""An account: one claim with all that reconciliation needs to know of it, worked out once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from sijill.actors import Actors, fold_name, load_actors
from sijill.domain.claim import Claim, Harm, Kind, LinkType, Polarity, Scope, Zero
from sijill.domain.errors import ClaimError
from sijill.domain.filling import quickly_filled
from sijill.domain.provenance import Perpetrator
from sijill.domain.quantity import Modifier, Quantity
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.domain.when import first_day
from sijill.reconcile.claimants import BY_NAME, BY_ROLE, Voice, voice_of
from sijill.reconcile.intervals import BEGINNING, Days, days_of
from sijill.reconcile.namesakes import without_namesakes
from sijill.reconcile.populations import population
from sijill.reconcile.reckoning import may_count_found
from sijill.reconcile.regions import Region, region_of

# Words whose bounds are a convention, not evidence: a number beside them is worth more.
VAGUE: Final = frozenset(
    (
        *(Modifier.FEW, Modifier.SEVERAL, Modifier.A_NUMBER, Modifier.MANY, Modifier.SOME, Modifier.OTHERS, Modifier.MOST, Modifier.TENS),
        *(Modifier.DOZENS, Modifier.SCORES, Modifier.HUNDREDS, Modifier.THOUSANDS, Modifier.UNQUANTIFIED_PLURAL),
    )
)
TOTALS: Final = frozenset(
    (
        Scope.DAY_TOTAL,
        Scope.PERIOD_AGGREGATE,
        Scope.CAMPAIGN_AGGREGATE,
        Scope.CUMULATIVE,
        Scope.DOCUMENTED_IN_PERIOD,
        Scope.ONGOING_CONDITION,
        Scope.PATTERN,
    )
)
# No single attack of the conflicts recorded here killed or hurt as many: a larger count is that of a war, whatever its sentence looks like.
LARGEST_INCIDENT: Final = 10_000
_MONTH: Final = 31  # days: such a count dated to less is dated to when it stood


@quickly_filled
@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """A claim of harm of one report.

    ``low`` and ``high`` are closed bounds or ``None``; ``is_zero`` is "there were none", ``is_silent`` "none reported" or "unknown",
    which bounds nothing; ``found`` marks people counted when found rather than when harmed; ``published`` is a day ordinal or ``None``;
    ``accused`` are the sides it blames.
    """

    ref: ClaimRef
    claim: Claim
    harm: Harm
    scope: Scope
    population: str
    days: Days
    region: Region
    voice: Voice
    low: int | None
    best: int | None
    high: int | None
    is_vague: bool
    is_zero: bool
    is_silent: bool
    is_total: bool
    found: bool
    published: int | None
    accused: frozenset[str] = frozenset()

    @property
    def point(self) -> int | None:
        """The one number to compare by: best, else low, else high."""
        return self.best if self.best is not None else self.low if self.low is not None else self.high

    @property
    def counts(self) -> bool:
        """It says how many, or that there were none."""
        return not self.is_silent and self.point is not None


def accounts_of(reading: Reading, actors: Actors | None = None, origin: Reading | None = None) -> tuple[Account, ...]:
    """The accounts of a report, one for every claim of harm to people, in the order of their words.

    ``origin`` is the report this one is a copy of: a copy says nothing later than its original did.
    """
    register = actors or load_actors()
    published = day_ordinal((origin or reading).head.published)
    accounts = [
        _account(reading, claim, register, origin, published)
        for claim in without_namesakes(reading).claims
        if claim.harm is not None and claim.kind in (Kind.CASUALTY, Kind.SIEGE_DISPLACEMENT)
    ]
    accounts = _headlines_yield(_as_full_names(accounts), reading.head.title or "")
    whole = {account.claim.id: account for account in accounts}
    title = reading.head.title or ""
    spoken: dict[_Said, Account] = {}
    for account in accounts:
        if not account.voice.is_own:
            spoken.setdefault(_said(account), account)
    place = {account.claim.id: at for at, account in enumerate(accounts)}
    return tuple(_as_its_whole(_as_what_it_repeats(account, whole, spoken, place, title), whole) for account in accounts)


def _headlines_yield(accounts: list[Account], title: str) -> list[Account]:
    """A headline that names a place its own way ("Hillshire shooting") happens where the text below says, if that says where."""
    told = {account.region for account in accounts if account.region and not _is_headline(account, title)}
    return [
        replace(account, region=()) if told and account.region not in told and _is_headline(account, title) else account
        for account in accounts
    ]


def _is_headline(account: Account, title: str) -> bool:
    return account.claim.start < len(title) and account.claim.quote in title


def _as_full_names(accounts: list[Account]) -> list[Account]:
    """Speakers whom a report names in full once and in short elsewhere ("the department", "the activists") are one voice."""
    fullest: dict[tuple[str, str | None], Voice] = {}
    for voice in (each.voice for each in accounts if each.voice.sort or each.voice.root.startswith((BY_NAME, BY_ROLE))):
        known = fullest.setdefault((voice.root, voice.sort), voice)
        if len(voice.name) > len(known.name):
            fullest[voice.root, voice.sort] = voice
    names = {root: tuple(fold_name(voice.name).split()) for (root, sort), voice in fullest.items() if sort is None}
    alike: dict[str, list[str]] = defaultdict(list)  # by the last word
    for root, words in names.items():
        alike[words[-1] if words else ""].append(root)
    full = {root: fuller for roots in alike.values() for root in roots if (fuller := _fuller(root, {each: names[each] for each in roots}))}
    voices = [
        a.voice if a.voice.root.startswith(BY_ROLE) else fullest.get((full.get(a.voice.root, a.voice.root), a.voice.sort), a.voice)
        for a in accounts
    ]
    return [a if voice is a.voice else replace(a, voice=voice) for a, voice in zip(accounts, voices, strict=True)]


def _fuller(root: str, alike: Mapping[str, tuple[str, ...]]) -> str | None:
    """The one longer name that ends as the short one does; none where there are two."""
    words = alike[root]
    found = [other for other, name in alike.items() if name[-len(words) :] == words and other != root]
    return found[0] if len(found) == 1 else None


def _as_its_whole(account: Account, whole: Mapping[str, Account]) -> Account:
    """A part of people counted when found is counted when found."""
    seen = {account.claim.id}
    parent = whole.get(account.claim.subset_of or "")
    while parent is not None and parent.claim.id not in seen:
        if parent.found:
            return replace(account, found=True)
        seen.add(parent.claim.id)
        parent = whole.get(parent.claim.subset_of or "")
    return account


_Said = tuple[Harm, str, int | None]


def _said(account: Account) -> _Said:
    """What an account says: two of one report that say the same tell one count."""
    return account.harm, account.population, account.point


def _as_what_it_repeats(
    account: Account, whole: Mapping[str, Account], spoken: Mapping[_Said, Account], place: Mapping[str, int], title: str
) -> Account:
    """A headline or summary that repeats a claim of the same report is that claim's voice, and of a total that total.

    ``spoken`` holds the first claimant of each count: a publisher that gives it in its own voice gives theirs.
    """
    linked = [whole[link.to] for link in account.claim.relations if link.type is LinkType.RESTATES and link.to in whole]
    repeated = [other for other in linked if other.harm is account.harm and other is not account]
    echoed = spoken.get(_said(account)) if account.voice.is_own and account.point is not None else None
    other = min([*repeated, *([echoed] if echoed else [])], key=lambda each: place[each.claim.id], default=None)
    if other is None or other not in repeated:
        return replace(account, voice=other.voice) if other else account
    same = replace(account, voice=other.voice) if _is_voiceless(account, title) else account
    return replace(same, scope=other.scope, is_total=True, days=other.days, region=other.region) if other.is_total else same


def _is_voiceless(account: Account, title: str) -> bool:
    """The publisher's own words, or ones that nobody named says, or a headline whose speaker is named below it only."""
    if account.voice.is_own or not account.voice.is_known:
        return True
    return _is_headline(account, title) and all(source.start is None or source.start >= len(title) for source in account.claim.source_chain)


def _account(reading: Reading, claim: Claim, actors: Actors, origin: Reading | None, published: int | None) -> Account:
    assert claim.harm is not None  # noqa: S101 - accounts_of sees to it
    number = claim.number
    negated = claim.polarity is Polarity.NEGATED
    is_zero = negated and (claim.zero is Zero.EXPLICIT_NONE)
    scope = claim.scope or Scope.INCIDENT
    days = days_of(claim.when, scope)
    if number is not None and _most(number) > LARGEST_INCIDENT:
        scope = Scope.CAMPAIGN_AGGREGATE if scope not in TOTALS or scope is Scope.CUMULATIVE else scope
        days = days if days.length > _MONTH else Days(BEGINNING, days.last)
    return Account(
        ref=ClaimRef(reading.id, claim.id),
        claim=claim,
        harm=claim.harm,
        scope=scope,
        population=population(claim.group),
        days=days,
        region=region_of(claim.places),
        voice=voice_of(claim, reading, actors, origin),
        low=0 if is_zero else number.low if number else None,
        best=0 if is_zero else number.best if number else None,
        high=0 if is_zero else number.high if number else None,
        is_vague=bool(number and number.modifier in VAGUE),
        is_zero=is_zero,
        is_silent=(negated and not is_zero) or claim.zero in (Zero.UNKNOWN, Zero.NONE_REPORTED),
        is_total=scope in TOTALS,
        found=may_count_found(claim),
        published=published,
        accused=frozenset(side for hand in claim.perpetrators if (side := hand.side or _side_of(hand, claim, actors))),
    )


def _most(number: Quantity) -> int:
    return max(value for value in (number.low, number.best, number.high, 0) if value is not None)


def _side_of(hand: Perpetrator, claim: Claim, actors: Actors) -> str | None:
    country = next((place.country for place in claim.places if place.country), None)
    return actors.side_of(actors.find_in(hand.name, country) or actors.find_in(hand.as_written, country), country)


@lru_cache(maxsize=8192)
def day_ordinal(published: str | None) -> int | None:
    """A publication date as a day ordinal; one that is no date is unknown, like one that is missing."""
    if not published:
        return None
    try:
        return first_day(published[:10]).toordinal()
    except ClaimError:
        return None
