"""Permanent numbers: each incident keeps the number under which most of its claims were known before."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from sijill.domain.incident import Issued, Register
from sijill.domain.relation import ClaimRef

PREFIX: Final = "I"
DIGITS: Final = 6

Claims = tuple[ClaimRef, ...]


def number_incidents(groups: Sequence[Claims], register: Register | None = None) -> tuple[tuple[str, ...], Register]:
    """A number for each group of claims, and the register after it.

    A number goes to the group that holds most of the claims it last stood for; each group bears one number, each number one group. A number
    whose claims went to a group with another number redirects there; one whose claims stand in none is withdrawn, and comes back
    with them. Groups in their given order take new numbers.
    """
    before = register or Register()
    given = _assign(groups, before)
    last = max((int(entry.number.removeprefix(PREFIX)) for entry in before.issued), default=0)
    numbers: list[str] = []
    for at in range(len(groups)):
        if at not in given:
            last += 1
        numbers.append(given.get(at) or f"{PREFIX}{last:0{DIGITS}d}")
    return tuple(numbers), _after(before, groups, numbers)


def follow(register: Register, number: str) -> str | None:
    """The number under which an incident stands now, ``None`` if it was withdrawn or never issued."""
    entries = {entry.number: entry for entry in register.issued}
    seen: set[str] = set()
    while number in entries and number not in seen:
        seen.add(number)
        entry = entries[number]
        if entry.redirect is None:
            return None if entry.withdrawn else number
        number = entry.redirect
    return None


def _assign(groups: Sequence[Claims], register: Register) -> dict[int, str]:
    holder = {claim: at for at, claims in enumerate(groups) for claim in claims}
    shared: list[tuple[int, bool, str, int]] = []
    wooers: dict[int, int] = defaultdict(int)
    for entry in register.issued:
        counts: dict[int, int] = defaultdict(int)
        for claim in entry.claims:
            if claim in holder:
                counts[holder[claim]] += 1
        for at, count in counts.items():
            shared.append((-count, entry.redirect is not None, entry.number, at))
            wooers[at] += 1
    # Of equal claims a number takes the group that fewer others ask for: after an un-merge the merged number finds its own claims free.
    shared.sort(key=lambda row: (row[0], row[1], wooers[row[3]], row[2], groups[row[3]]))
    given: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, number, at in shared:
        if at not in given and number not in taken:
            given[at] = number
            taken.add(number)
    return given


def _after(before: Register, groups: Sequence[Claims], numbers: Sequence[str]) -> Register:
    now = dict(zip(numbers, groups, strict=True))
    holder = {claim: number for number, claims in now.items() for claim in claims}
    known = {entry.number for entry in before.issued}
    kept = [_kept(entry, now, holder) for entry in before.issued]
    return Register((*kept, *(Issued(number, claims) for number, claims in now.items() if number not in known)))


def _kept(entry: Issued, now: Mapping[str, Claims], holder: Mapping[ClaimRef, str]) -> Issued:
    if entry.number in now:
        return Issued(entry.number, now[entry.number])
    homes: dict[str, int] = defaultdict(int)
    for claim in entry.claims:
        if claim in holder:
            homes[holder[claim]] += 1
    if homes:
        return replace(entry, redirect=min(homes, key=lambda number: (-homes[number], number)), withdrawn=None)
    return replace(entry, redirect=None, withdrawn=entry.withdrawn or "none of its claims stands in an incident any more")
