"""Which counts may be added: the rules of DESIGN s. 5.2, to the letter. Unknown is no."""

from collections.abc import Iterator
from typing import Protocol

from sijill.domain.claim import LinkType
from sijill.domain.relation import ClaimRef
from sijill.reconcile.account import Account
from sijill.reconcile.intervals import Days, day_between
from sijill.reconcile.populations import are_disjoint, includes
from sijill.reconcile.regions import Region, is_resolved, regions_touch

_ADDED = (LinkType.DISJOINT_FROM, LinkType.SEPARATE_EVENT, LinkType.SEPARATE_PERIOD)


class Counted(Protocol):
    """Something that counts people harmed: an account, or a cell of several."""

    @property
    def days(self) -> Days:
        """When they may have been harmed."""

    @property
    def region(self) -> Region:
        """Where they may have been harmed."""

    @property
    def found(self) -> bool:
        """They are counted when found, not when harmed."""


def why_disjoint(one: Counted, other: Counted) -> str | None:
    """Why two counts of one harm can hold nobody in common, by their days and places; ``None`` if they can, or nobody can tell."""
    if one.found or other.found:
        return None
    if one.days.is_known and other.days.is_known and day_between(one.days, other.days):
        return "at least a whole day lies between them"
    if is_resolved(one.region) and is_resolved(other.region) and not regions_touch(one.region, other.region):
        return "their places, widened by radius, do not touch"
    return None


def set_apart_by(account: Account) -> Iterator[ClaimRef]:
    """The claims that the words of an account set apart from it."""
    return (ClaimRef(account.ref.report, link.to) for link in account.claim.relations if link.type in _ADDED)


def is_said_apart(one: Account, other: Account) -> bool:
    """One claimant's own words make them parts of one total, or say "another N"; sexes and ages only where the words exclude each other."""
    if one.voice.root != other.voice.root and one.ref.report != other.ref.report:
        return False
    ahead = any(link.type in _ADDED and link.to == other.claim.id for link in one.claim.relations)
    if not (ahead or any(link.type in _ADDED and link.to == one.claim.id for link in other.claim.relations)):
        return False
    same_words = (
        one.population == other.population or includes(one.population, other.population) or includes(other.population, one.population)
    )
    said = f"{one.claim.group_text or ''} {other.claim.group_text or ''}"
    return same_words or not _by_sex_or_age(one, other) or are_disjoint(one.population, other.population, said)


def _by_sex_or_age(one: Account, other: Account) -> bool:
    people = ("women", "men", "children", "girls", "boys", "adults")
    return one.population in people and other.population in people
