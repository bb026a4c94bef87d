"""With what, and against what: weapons and targets of a claim, from its clause, else its sentence, else the sentences around it."""

from sijill.domain.claim import Target, Weapon
from sijill.domain.quantity import Quantity
from sijill.extract.drafts import Reader
from sijill.extract.units import Unit

PASSED = frozenset(("the", "a", "cap", "word", "other", "num", "target"))
# A more exact word makes a less exact one of the same sentence redundant: "a car bomb ... the blast", "barrel bombs ... the bombing".
COVERS = {
    "airstrike": {"explosive", "missile"},
    "barrel_bomb": {"explosive"},
    "cluster_munition": {"explosive"},
    "ied": {"explosive"},
    "car_bomb": {"explosive", "ied", "landmine"},
    "suicide_bomb": {"explosive"},
    "landmine": {"explosive", "artillery"},
    "drone": {"explosive", "airstrike"},
    "missile": {"explosive"},
    "rocket": {"explosive", "artillery"},
    "mortar": {"explosive", "artillery"},
    "artillery": {"explosive"},
    "grenade": {"explosive", "rocket"},
    "tank": {"artillery"},
    "sniper": {"small_arms"},
    "fire": {"explosive"},
}


def weapons_in(reader: Reader) -> tuple[Weapon, ...]:
    """The weapons a sentence names, one of each type, the words of the first."""
    found: dict[str, Weapon] = {}
    for at in reader.sentence.told("weapons"):
        unit = reader.sentence.units[at]
        entry = unit.senses["weapons"]
        if entry.meaning["type"] in found or unit.kind == "figure":
            continue
        start, end = reader.start_of(at), reader.end_of(at + 1)
        kind = (
            "airstrike"
            if unit.word in ("bombing", "bombings") and at and reader.sentence.units[at - 1].sense("nations") is not None
            else entry.meaning["type"]
        )
        found[kind] = Weapon(reader.text[start:end], kind, count=_count(reader, at), start=start, end=end)
    covered = set().union(*(COVERS.get(kind, set()) for kind in found)) if found else set()
    return tuple(weapon for kind, weapon in found.items() if kind not in covered)


def _count(reader: Reader, at: int) -> Quantity | None:
    """As in "at least 18 barrel bombs": how many munitions; never victims."""
    group = next(
        (group for group in reader.sentence.groups if group.first < at < group.last and group.amount is not None and group.kind == "thing"),
        None,
    )
    return reader.quantity(group) if group is not None else None


def targets_in(reader: Reader) -> tuple[Target, ...]:
    """What a sentence names as struck: a target noun behind a preposition or a verb of attack."""
    found: dict[str, Target] = {}
    units = reader.sentence.units
    for at in reader.sentence.told("targets"):
        entry = units[at].senses["targets"]
        if entry.meaning["type"] in found:
            continue
        before = [other for other in units[max(0, at - 4) : at] if other.kind not in PASSED or other.sense("attacks") is not None]
        if _is_struck(units, at) or (before and (before[-1].kind in ("prep", "of", "word") or before[-1].sense("attacks") is not None)):
            start, end = reader.start_of(at), reader.end_of(at + 1)
            found[entry.meaning["type"]] = Target(reader.text[start:end], entry.meaning["type"], start=start, end=end)
    return tuple(found.values())


def _is_struck(units: list[Unit], at: int) -> bool:
    """As in "the central blood bank of Sarn was struck": the subject of damage told right behind it."""
    return any((entry := unit.sense("kinds")) is not None and entry.meaning["kind"] == "damage" for unit in units[at + 1 : at + 9])
