"""Whose losses a bare number counts: "the army lost five killed and 12 wounded", "on the rebel side there were two dead"."""

from sijill.extract.drafts import Draft, Reader
from sijill.extract.people import FIGHTING, of_force
from sijill.extract.units import Unit

REACH = 16  # units between the side and its number
PASSED = frozenset(("and", "comma", "adv", "harm", "num", "figure", "colon", "be", "have", "prep", "quote", "dash", "of", "time"))
BARE = frozenset(("bare", "harm"))  # numbers that no noun of people follows


def settle_losses(reader: Reader, drafts: list[Draft]) -> None:
    """Gives numbers without a noun the side whose losses they are."""
    for draft in drafts:
        if draft.source is None or draft.source.kind not in BARE or draft.status != "unknown" or draft.group != "people":
            continue
        side = _side_before(reader.sentence.units, draft.source.first)
        if side is not None:
            draft.group, draft.status = side


def _side_before(units: list[Unit], at: int) -> tuple[str, str] | None:
    """The side told before a number, over other numbers of its losses: its verb or noun of loss, or "on the rebel side"."""
    for k in range(at - 1, max(-1, at - 1 - REACH), -1):
        unit, before = units[k], units[k - 1] if k else None
        if before is not None and not unit.roles.isdisjoint(("loses", "losses_of")) and (side := _fighters(units, k - 1)) is not None:
            return side
        placed = unit.kind == "cap" and before is not None and before.kind == "prep"
        if unit.kind not in PASSED and not placed:
            return None
    return None


def _fighters(units: list[Unit], at: int) -> tuple[str, str] | None:
    """The group and status of a force at a unit, over "has", "also"."""
    while at > 0 and units[at].kind in ("have", "adv"):
        at -= 1
    people, force = units[at].sense("people"), units[at].sense("forces")
    if people is not None and people.meaning["status"] in FIGHTING:
        return people.meaning["group"], people.meaning["status"]
    if force is not None:
        return of_force(force.meaning["kind"])
    return ("people", "combatant") if "enemy" in units[at].roles else None
