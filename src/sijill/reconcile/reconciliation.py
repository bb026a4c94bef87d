"""Claims to incidents: the whole record at once, as a pure function."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sijill.actors import Actors, load_actors
from sijill.domain.errors import UsageError
from sijill.domain.incident import Incident, Register
from sijill.domain.judgement import Judgement
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef, Relation
from sijill.reconcile.account import TOTALS, Account, accounts_of
from sijill.reconcile.clusters import Clusters, Unsure, cluster
from sijill.reconcile.compose import compose_incident
from sijill.reconcile.events import events_of
from sijill.reconcile.gatherings import as_totals
from sijill.reconcile.judged import Judged, apply_to, standing
from sijill.reconcile.lineage import Copy, find_copies
from sijill.reconcile.mentions import Mention, attack_mentions, mention_of, rare_in
from sijill.reconcile.numbering import number_incidents
from sijill.reconcile.policies import Policy, policy_named
from sijill.reconcile.relations import relations_across, relations_to_totals, relations_within
from sijill.reconcile.sides import without_sides
from sijill.reconcile.tellers import tellers_of
from sijill.reconcile.totals import Holder
from sijill.reconcile.waiting import waiting_groups

WAITS = "it may be told in another incident already, and waits until a person decides whether they are two:"


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A claim that is in no incident, and why."""

    claim: ClaimRef
    reason: str


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What the claims of many reports come to.

    ``accounts`` holds every claim of harm with what was worked out of it; ``accepted`` those a person accepted; ``copies`` the lineage;
    ``queue`` the pairs that only a person can decide.
    """

    incidents: tuple[Incident, ...]
    register: Register
    relations: tuple[Relation, ...]
    not_counted: tuple[NotCounted, ...]
    queue: tuple[Unsure, ...]
    policy: str
    copies: tuple[Copy, ...]
    accounts: Mapping[ClaimRef, Account]
    accepted: frozenset[ClaimRef]


def reconcile(
    readings: Iterable[Reading],
    judgements: Iterable[Judgement] = (),
    register: Register | None = None,
    policy: str = "ucdp",
    actors: Actors | None = None,
) -> Reconciliation:
    """The incidents of many reports under a policy, with permanent numbers from a register of those issued before.

    The grouping depends on readings and judgements alone, in whatever order they come. Raises UsageError for an unknown policy, or if two
    readings have one id.
    """
    rules, judged = policy_named(policy), standing(judgements)
    given = apply_to(_ordered(readings), judged)
    copies = find_copies(given)
    by_id = {reading.id: reading for reading in given}
    known = actors or load_actors()
    told = [_Told(reading, by_id, copies, known, judged.decided) for reading in given]
    mentions = sorted((mention for each in told for mention in each.mentions), key=_by_day)
    clusters = _clustered(mentions, judged)
    attacks = [attack for each in told for attack in each.attacks]
    rare = rare_in([*mentions, *attacks])
    waiting = waiting_groups(clusters, mentions, judged.decided, rare)
    standing_groups = [group for at, group in enumerate(clusters.groups) if at not in waiting]
    groups = [_refs(group, mentions) for group in standing_groups]
    numbers, after = number_incidents(groups, register)
    accounts = {account.ref: account for each in told for account in each.accounts}
    tellers = tellers_of(attacks, mentions, clusters, rare, waiting)
    incidents = _composed(standing_groups, clusters.reasons, mentions, numbers, rules, judged)
    number_of = dict(zip(standing_groups, numbers, strict=True))
    beside = {number_of[clusters.groups[at]]: listed for at, listed in tellers.items()}
    incidents = [beside[incident.id].beside(incident) if incident.id in beside else incident for incident in incidents]
    waits = [
        NotCounted(ref, f"{WAITS} {number_of[clusters.groups[other]]}")
        for at, other in waiting.items()
        for ref in _refs(clusters.groups[at], mentions)
    ]
    return Reconciliation(
        incidents=tuple(sorted(incidents, key=lambda incident: incident.id)),
        register=after,
        relations=_relations(told, groups, accounts),
        not_counted=_left_out(told, judged, waits),
        queue=clusters.queue,
        policy=rules.stamp,
        copies=tuple(copies[report] for report in sorted(copies)),
        accounts=accounts,
        accepted=judged.accepted,
    )


class _Told:
    """What one report tells: accounts, mentions, and what is in none."""

    def __init__(
        self, reading: Reading, by_id: Mapping[str, Reading], copies: Mapping[str, Copy], actors: Actors, held: Collection[ClaimRef]
    ) -> None:
        copy = copies.get(reading.id)
        self.reading = reading
        self.accounts = as_totals(accounts_of(reading, actors, by_id[copy.origin] if copy else None))
        events, left = events_of(self.accounts)
        dated = {account.ref: account for event in events for account in event.accounts}
        events, beside = without_sides(events, reading.head.title, held)
        self.left = (*left, *beside)
        self.accounts = tuple(dated.get(account.ref, account) for account in self.accounts)
        origin = copy.origin if copy else reading.id
        self.mentions = [mention_of(event, reading, origin) for event in events]
        self.attacks = [] if events else attack_mentions(reading, origin)


def _ordered(readings: Iterable[Reading]) -> list[Reading]:
    ordered = sorted(readings, key=lambda reading: reading.id)
    for one, other in pairwise(ordered):
        if one.id == other.id:
            raise UsageError(f"two reports have the id {one.id!r}: give each its own")
    return ordered


def _by_day(mention: Mention) -> tuple[int, int, tuple[str, str]]:
    return (mention.near.first, mention.near.last, mention.key)


def _clustered(mentions: Sequence[Mention], judged: Judged) -> Clusters:
    home = {account.ref: at for at, mention in enumerate(mentions) for account in mention.accounts}

    def positions(pairs: Iterable[tuple[ClaimRef, ClaimRef]]) -> list[tuple[int, int]]:
        found = [(home[one], home[other]) for one, other in pairs if one in home and other in home]
        return [(min(pair), max(pair)) for pair in found if pair[0] != pair[1]]

    return cluster(mentions, positions(judged.together), frozenset(positions(judged.apart)))


def _refs(group: Iterable[int], mentions: Sequence[Mention]) -> tuple[ClaimRef, ...]:
    return tuple(sorted(account.ref for at in group for account in mentions[at].accounts))


def _composed(
    groups: Sequence[tuple[int, ...]],
    reasons: Mapping[int, tuple[str, ...]],
    mentions: Sequence[Mention],
    numbers: Sequence[str],
    rules: Policy,
    judged: Judged,
) -> list[Incident]:
    incidents = []
    for number, group in zip(numbers, groups, strict=True):
        accounts = [account for at in group for account in mentions[at].accounts]
        confirmed = any(account.ref in judged.confirmed for account in accounts)
        incidents.append(compose_incident(number, accounts, rules, reasons[group[0]], confirmed))
    return incidents


def _relations(told: Sequence[_Told], groups: Sequence[tuple[ClaimRef, ...]], accounts: Mapping[ClaimRef, Account]) -> tuple[Relation, ...]:
    inside = [relation for each in told for relation in relations_within(each.accounts)]
    members = [[accounts[ref] for ref in group] for group in groups]
    across = [relation for group in members for relation in relations_across(group)]
    grouped = {ref for group in groups for ref in group}
    totals = [account for ref, account in accounts.items() if account.scope in TOTALS and ref not in grouped]
    held = relations_to_totals(((group[0].ref, group) for group in members), Holder(totals))
    return tuple(sorted((*inside, *across, *held), key=lambda each: (each.left, each.right, each.kind)))


def _left_out(told: Sequence[_Told], judged: Judged, waits: Sequence[NotCounted]) -> tuple[NotCounted, ...]:
    left = [NotCounted(account.ref, reason) for each in told for account, reason in each.left]
    rejected = [NotCounted(ref, f"rejected: {reason}") for ref, reason in judged.rejected.items()]
    return tuple(sorted((*left, *rejected, *waits), key=lambda each: each.claim))
