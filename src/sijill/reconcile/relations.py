"""Relations between claims, each with its reason. Linear in the number of claims: what is not told here is *overlaps*."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sijill.domain.claim import LinkType
from sijill.domain.relation import ClaimRef, Relation, RelationKind
from sijill.reconcile.account import Account
from sijill.reconcile.additive import is_said_apart
from sijill.reconcile.bounds import roots_of
from sijill.reconcile.figures import may_be_one_figure
from sijill.reconcile.totals import Holder

_KINDS: Mapping[LinkType, RelationKind] = {
    LinkType.RESTATES: RelationKind.SAME,
    LinkType.SAME_EVENT_AS: RelationKind.SAME,
    LinkType.COMPETING_ESTIMATE: RelationKind.RIVAL,
    LinkType.COMPETING_VERSION_OF: RelationKind.RIVAL,
    LinkType.CONTRADICTS: RelationKind.RIVAL,
    LinkType.CONTRADICTED_BY: RelationKind.RIVAL,
    LinkType.SUBSET_OF: RelationKind.PART_OF,
    LinkType.IDENTIFIED_PART_OF: RelationKind.PART_OF,
    LinkType.NOT_ADDITIVE: RelationKind.OVERLAPS,
    LinkType.OVERLAPS: RelationKind.OVERLAPS,
    LinkType.TEMPORALLY_WITHIN: RelationKind.OVERLAPS,
    LinkType.POSSIBLY_SAME_EVENT_AS: RelationKind.OVERLAPS,
    LinkType.NOT_SAME_AS: RelationKind.OVERLAPS,
}


def relations_within(accounts: Sequence[Account]) -> Iterator[Relation]:
    """What the words of one report make of its own claims."""
    here = {account.claim.id: account for account in accounts}
    for account in accounts:
        if account.claim.subset_of in here:
            whole = here[account.claim.subset_of]
            yield Relation(account.ref, whole.ref, RelationKind.PART_OF, "the report counts these among the others")
        beside = {link.to for link in account.claim.relations if link.type is LinkType.DISJOINT_FROM}
        for link in account.claim.relations:
            other = here.get(link.to)
            if other is None or (link.type is LinkType.SAME_EVENT_AS and (link.to in beside or other.harm is not account.harm)):
                continue  # one event, other people
            yield _from_link(account, other, link.type)


def _from_link(account: Account, other: Account, link: LinkType) -> Relation:
    words = link.replace("_", " ")
    if link is LinkType.SUPERSEDED_BY:
        return Relation(other.ref, account.ref, RelationKind.UPDATES, "the report gives it as the newer count")
    if link is LinkType.INCLUDES:
        return Relation(other.ref, account.ref, RelationKind.PART_OF, "the report counts these among the others")
    if link in _KINDS:
        return Relation(account.ref, other.ref, _KINDS[link], f"the report's own words: {words}")
    if account.harm is other.harm and is_said_apart(account, other):
        return Relation(account.ref, other.ref, RelationKind.ADDITIVE, f"the report's own words: {words}")
    return Relation(account.ref, other.ref, RelationKind.OVERLAPS, f"{words}, but the words leave room for people counted in both")


def relations_across(accounts: Sequence[Account]) -> Iterator[Relation]:
    """How the counts of several reports in one incident stand to the first of their harm and population."""
    firsts: dict[tuple[str, str], Account] = {}
    for account in sorted(roots_of([each for each in accounts if each.counts]), key=_by_age):
        first = firsts.setdefault((account.harm, account.population), account)
        if first.ref.report != account.ref.report:
            yield _across(account, first)


def _across(account: Account, first: Account) -> Relation:
    if may_be_one_figure(account, first):
        return Relation(account.ref, first.ref, RelationKind.SAME, "two reports of one incident, and both numbers can be true")
    later = account.published is not None and first.published is not None and account.published > first.published
    if account.voice.root == first.voice.root and later:
        return Relation(account.ref, first.ref, RelationKind.UPDATES, f"a later count by {account.voice.name}")
    return Relation(account.ref, first.ref, RelationKind.RIVAL, f"{account.voice.name} and {first.voice.name} cannot both be right")


def relations_to_totals(incidents: Iterable[tuple[ClaimRef, Sequence[Account]]], holder: Holder) -> Iterator[Relation]:
    """Each incident in the smallest total that holds its day, place and people."""
    for first, accounts in incidents:
        total = holder.smallest_around(accounts)
        if total is not None:
            yield Relation(first, total.ref, RelationKind.PART_OF, "its day and place lie in those of the total: never added to it")


def _by_age(account: Account) -> tuple[int, ClaimRef]:
    return (account.published if account.published is not None else 10_000_000, account.ref)
