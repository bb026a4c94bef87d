"""The arithmetic of totals: what the parts a claimant gives leave unplaced."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sijill.domain.relation import ClaimRef
from sijill.domain.toll import Audit, Said
from sijill.reconcile.account import Account
from sijill.reconcile.additive import is_said_apart
from sijill.reconcile.regions import Region


def said(account: Account) -> Said:
    """An account as the working of a toll shows it."""
    return Said(
        claim=account.ref,
        claimant=account.voice.name,
        side=account.voice.side,
        low=account.low,
        high=account.high,
        words=account.claim.quote,
        publisher=account.voice.publisher,
        scope=account.scope.value,
    )


def audits_of(accounts: Mapping[ClaimRef, Account], totals: Sequence[Account]) -> tuple[Audit, ...]:
    """The audit of every total whose claimant gives parts: by place, and by population."""
    children: dict[ClaimRef, list[Account]] = defaultdict(list)
    for account in accounts.values():
        if account.claim.subset_of is not None:
            children[ClaimRef(account.ref.report, account.claim.subset_of)].append(account)
    return tuple(audit for total in totals for audit in _audits(total, children.get(total.ref, [])))


def _audits(total: Account, parts: Sequence[Account]) -> Iterator[Audit]:
    numbered = [part for part in parts if part.harm is total.harm and part.point is not None and not part.is_vague]
    dimensions: dict[str, list[Account]] = defaultdict(list)
    for part in sorted(numbered, key=lambda each: each.claim.start):
        dimensions["population" if part.population != total.population else "place"].append(part)
    for dimension, mine in sorted(dimensions.items()):
        apart = _disjoint(mine, dimension)
        yield _audit(total, dimension, apart)


def _disjoint(parts: Sequence[Account], dimension: str) -> list[Account]:
    """Parts that are counted apart from each other: places that differ, or as the report's words say."""
    chosen: list[Account] = []
    for part in parts:
        if all(is_said_apart(part, other) or _differs(part, other, dimension) for other in chosen):
            chosen.append(part)
    return chosen


def _differs(part: Account, other: Account, dimension: str) -> bool:
    """The report divides one total by places, or by kinds of people: as an audit, not for adding across claimants."""
    if dimension == "place":
        return _keys(part.region) != _keys(other.region) and bool(part.region) and bool(other.region)
    return part.population != other.population


def _keys(region: Region) -> set[str]:
    return {spot.key for spot in region}


def _audit(total: Account, dimension: str, parts: Sequence[Account]) -> Audit:
    low_parts, high_parts = [part.low or 0 for part in parts], [part.high for part in parts]
    least, most = total.low if total.low is not None else total.point, total.high
    closed = None if None in high_parts else sum(high for high in high_parts if high is not None)
    remainder_low = None if least is None or closed is None else least - closed
    remainder_high = None if most is None else most - sum(low_parts)
    points = [part.point or 0 for part in parts]
    rest = (total.point or 0) - sum(points)
    unplaced = {"place": "unplaced", "population": "not described"}[dimension]
    if rest < 0:
        sentence = f"{total.point} is less than {' + '.join(map(str, points))} = {sum(points)}: the parts say more than the total"
    else:
        more = "" if most is not None else " or more"
        sentence = f"{total.point} = {' + '.join(map(str, [*points, rest]))}{more}, the last {unplaced}"
    return Audit(said(total), dimension, tuple(said(part) for part in parts), remainder_low, remainder_high, sentence)
