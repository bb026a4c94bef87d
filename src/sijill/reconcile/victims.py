"""Victims told one by one: whether two accounts name one person or two, and who is among those a report counts together."""

import re
from functools import lru_cache
from typing import Final

from sijill.actors import fold_name
from sijill.domain.claim import Claim, LinkType
from sijill.reconcile.account import Account
from sijill.reconcile.figures import RIVAL
from sijill.reconcile.populations import ATTACKERS, includes
from sijill.reconcile.ties import Ties

_NAME: Final = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}")
_NOT_AMONG: Final = (LinkType.DISJOINT_FROM, LinkType.SEPARATE_EVENT, LinkType.SUPERSEDED_BY, *RIVAL)


@lru_cache(maxsize=8192)
def victims_of(claim: Claim) -> tuple[str, ...]:
    """Full names of the dead and hurt, folded: of persons, or a name that stands where a number would."""
    names = [fold_name(person.name) for person in claim.persons if person.name]
    words = (claim.number.as_written if claim.number else None) or ""
    if _NAME.fullmatch(words):
        names.append(fold_name(words))
    return tuple(dict.fromkeys(name for name in names if " " in name))


def given_name(account: Account) -> str:
    """The first name of the one person an account counts, "" where it names none: two given names are two people, of one family or not."""
    names = victims_of(account.claim) if account.point == 1 else ()
    return names[0].split()[0] if names else ""


_Count = tuple[str, str, str, bool, int]  # report, population, voice, whether a publisher says it itself, number


def without_individuals(roots: list[Account]) -> list[Account]:
    """Leaves out those told one by one whom the same report counts together: they are parts of that count, no rivals of it.

    Whether an attacker is one of those counted is asked of the words of the count.
    """
    counts = {_count_of(account) for account in roots if (account.point or 0) > 1 and not account.is_vague}
    if not counts:
        return roots
    tied = Ties(roots, _NOT_AMONG)
    alone = {each.ref for each in roots if _is_told_one_by_one(each) and each.population != ATTACKERS and not tied.of([each])}
    return [each for each in roots if each.ref not in alone or not _is_among(each, counts)]


def _count_of(account: Account) -> _Count:
    return account.ref.report, account.population, account.voice.root, account.voice.is_own, account.point or 0


def _is_told_one_by_one(account: Account) -> bool:
    """One person, or a list of persons that nobody counts, as in "a mother, her sister and two sons"."""
    return account.point == 1 or (account.claim.rule or "").endswith("list")


def _is_among(one: Account, counts: set[_Count]) -> bool:
    """Another voice may hold that there were only so many, if it gives a number; a publisher's own count is nobody's rival here."""
    number = one.claim.number.as_written if one.claim.number else None
    counted = one.point != 1 or (number is not None and (number.casefold() == "one" or number.isdigit()))
    return any(
        one.ref.report == report
        and point > (one.point or 0)
        and includes(population, one.population)
        and (not counted or one.voice.root == root or one.voice.is_own or is_own)
        for report, population, root, is_own, point in counts
    )
