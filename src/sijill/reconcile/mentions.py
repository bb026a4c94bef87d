"""A mention: one event as one report tells it, ready to be compared with those of other reports."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sijill.actors import fold_name
from sijill.domain.claim import Claim, Harm, Kind
from sijill.domain.reading import Reading
from sijill.reconcile.account import Account, day_ordinal
from sijill.reconcile.bounds import roots_of
from sijill.reconcile.calendar import Calendar, calendar_of
from sijill.reconcile.events import Event
from sijill.reconcile.intervals import BEGINNING, Days, days_of
from sijill.reconcile.regions import COARSE, Region, is_fine, region_of, spot_of
from sijill.reconcile.spelled import written_names
from sijill.reconcile.victims import victims_of

_NEWS_DAYS: Final = 3  # how long before its publication an undated event is looked for
_ATTACKS: Final = (Kind.ATTACK, Kind.DAMAGE, Kind.EVIDENCE)
_SHORTEST_WORD: Final = 5  # letters of a headline word that may tell one event from another


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One event of one report. ``days`` are those said; ``near`` those said or, where none is said, the days before publication.

    ``killed`` and ``injured`` are ``(low, high)`` of all figures given, ``None`` where none but a denial is; ``group`` is the original of a
    copied text; ``dead`` are the victims said to be killed; ``written`` are the names of its places as they stand there, ``named`` the
    finer places the report names anywhere, ``runs`` the hashes of its runs of words. ``calendar`` are the days of the year and of the week
    that its words name, or that its days are.
    """

    key: tuple[str, str]  # report and its first claim of the event: the same whatever else is in the record
    accounts: tuple[Account, ...]
    days: Days
    near: Days
    region: Region
    is_fine: bool
    killed: tuple[int, int | None] | None
    injured: tuple[int, int | None] | None
    victims: frozenset[str]
    dead: frozenset[str]
    weapons: frozenset[str]
    targets: frozenset[str]
    hands: frozenset[str]
    roots: frozenset[str]
    published: int | None
    publisher: str
    group: str
    title: frozenset[str]
    written: frozenset[str]
    named: frozenset[str]
    runs: tuple[str, ...]
    calendar: Calendar

    @property
    def report(self) -> str:
        """The report that tells it."""
        return self.key[0]

    @property
    def is_floating(self) -> bool:
        """Neither its words nor its publication say when it was."""
        return not self.days.is_closed and self.published is None


def mention_of(event: Event, reading: Reading, group: str) -> Mention:
    """The event of a reading as a mention."""
    return _mention([account.claim for account in event.accounts], event.days, event.region, reading, group, event.accounts)


def attack_mentions(reading: Reading, group: str) -> list[Mention]:
    """The attacks, their traces and their pictures that a reading tells of, by day and finest place, without anybody's harm."""
    told: dict[tuple[Days, Region], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if claim.kind in _ATTACKS and claim.places:
            told[days_of(claim.when), region_of(claim.places)].append(claim)
    return [_mention(claims, days, region, reading, group) for (days, region), claims in told.items()]


def _mention(
    claims: Sequence[Claim], days: Days, region: Region, reading: Reading, group: str, accounts: tuple[Account, ...] = ()
) -> Mention:
    published = day_ordinal(reading.head.published)
    near = days if days.is_closed else _near(days, published)
    return Mention(
        key=(reading.id, min(claim.id for claim in claims)),
        accounts=accounts,
        days=days,
        near=near,
        region=region,
        is_fine=is_fine(region),
        killed=_figure(accounts, Harm.KILLED),
        injured=_figure(accounts, Harm.INJURED),
        victims=frozenset(name for claim in claims for name in victims_of(claim)),
        dead=frozenset(name for claim in claims if claim.harm is Harm.KILLED for name in victims_of(claim)),
        weapons=frozenset(weapon.type for claim in claims for weapon in claim.weapons),
        targets=frozenset(target.type for claim in claims for target in claim.targets),
        hands=frozenset(hand.side or fold_name(hand.name or "") for claim in claims for hand in claim.perpetrators),
        roots=frozenset(account.voice.root for account in accounts if account.voice.is_known),
        published=published,
        publisher=fold_name(reading.head.publisher or ""),
        group=group,
        title=_title_words(reading.head.title),
        written=written_names((place for claim in claims for place in claim.places), region),
        named=frozenset(spot.name for spot in map(spot_of, reading.places) if spot.name and spot.level not in COARSE),
        runs=reading.head.shingles,
        calendar=calendar_of(near, [claim.when for claim in claims if claim.when]),
    )


@dataclass(frozen=True, slots=True)
class Rare:
    """What few reports have, so that two which share it may tell of one event.

    ``words`` are headline words, and places behind an "@", with how many reports hold them; ``runs`` are by report the hashes of its runs
    of words that few texts hold, copies counted once.
    """

    words: Mapping[str, int] = field(default_factory=dict)
    runs: Mapping[str, frozenset[str]] = field(default_factory=dict)


def rare_in(mentions: Sequence[Mention]) -> Rare:
    """What few of the reports have."""
    return Rare(rare_words(mentions), rare_runs(mentions))


def rare_runs(mentions: Sequence[Mention], most: int = 3) -> Mapping[str, frozenset[str]]:
    """The runs of words that two texts hold, or a few more. Gone through by their first digit, so that only a part is in memory."""
    texts = {mention.group: mention.runs for mention in mentions}
    found: dict[str, set[str]] = defaultdict(set)
    for digit in sorted({run[0] for runs in texts.values() for run in runs}):
        holders: dict[str, list[str]] = defaultdict(list)
        for text, runs in texts.items():
            for run in runs[bisect_left(runs, digit) :]:
                if run[0] != digit:
                    break
                holders[run].append(text)
        for run, held in holders.items():
            if 1 < len(held) <= most:
                for text in held:
                    found[text].add(run)
    return {mention.report: frozenset(found[mention.group]) for mention in mentions if mention.group in found}


def rare_words(mentions: Sequence[Mention], most: int = 30) -> Mapping[str, int]:
    """How many reports hold each headline word, and name each place, for those held by few."""
    counts: dict[str, int] = {}
    for title, named in {mention.report: (mention.title, mention.named) for mention in mentions}.values():
        for word in (*title, *(f"@{place}" for place in named)):
            counts[word] = counts.get(word, 0) + 1
    return {word: count for word, count in counts.items() if 1 < count <= most}


def _near(days: Days, published: int | None) -> Days:
    if published is None:
        return days
    first = days.first if days.first != BEGINNING else published - _NEWS_DAYS
    return Days(min(first, published), published)


def _figure(accounts: Sequence[Account], harm: Harm) -> tuple[int, int | None] | None:
    """The range of the numbers given for everybody harmed."""
    mine = [a for a in roots_of([a for a in accounts if a.harm is harm]) if a.counts and not a.is_zero]
    numbers = [a for a in mine if not a.is_vague] or mine
    points = [a.point for a in numbers if a.point is not None]
    if not points:
        return None
    return (min(points), None if any(a.high is None for a in numbers) else max(a.high or 0 for a in numbers))


def _title_words(title: str | None) -> frozenset[str]:
    return frozenset(word for word in fold_name(title or "").split() if len(word) >= _SHORTEST_WORD)
