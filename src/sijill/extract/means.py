"""With what, and against what: weapons and targets of a claim, from its clause, else its sentence, else the sentences around it."""

from collections.abc import Sequence

from sijill.domain.claim import Target, Weapon
from sijill.domain.quantity import Quantity
from sijill.extract.drafts import Draft, Reader
from sijill.extract.kinship import own_finding
from sijill.extract.units import Unit

PASSED = frozenset(("the", "a", "cap", "word", "other", "num", "target"))
# A more exact word makes a less exact one of the same sentence redundant: "a car bomb ... the blast", "barrel bombs ... the bombing".
COVERS = {
    "airstrike": {"explosive"},
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


SLOW = frozenset(("died_indirect", "displaced", "besieged", "detained", "released"))  # harm that no blow does
HEAVY = frozenset(("artillery", "mortar", "rocket", "tank", "missile", "airstrike"))  # "opened fire with mortars"
VAGUE = frozenset(("explosive",))  # types that another sentence may tell more exactly
NOUN_LEADS = frozenset(("the", "a", "another", "cap", "time", "figure", "other", "num"))  # before these a "strike" is a noun
NEAR = 3  # units between a plane and the verb of its attack
SEIZED = 10  # units between a weapon and the word that says it was taken


def weapons_in(reader: Reader) -> tuple[Weapon, ...]:
    """Every mention of a weapon in a sentence, in the order of its words."""
    units = reader.sentence.units
    found = []
    for at in sorted({*reader.sentence.told("weapons"), *reader.sentence.told("attacks")}):
        kind = _type_of(units, at)
        if kind is not None and units[at].kind != "figure" and not _is_seized(units, at) and not _opens_name(reader, at):
            start, end = reader.start_of(at), reader.end_of(at + 1)
            found.append((Weapon(reader.text[start:end], kind, count=_count(reader, at), start=start, end=end), _is_loose(units[at])))
    heavy = any(weapon.type in HEAVY for weapon, loose in found)
    return tuple(weapon for weapon, loose in found if not (loose and heavy))


def _opens_name(reader: Reader, at: int) -> bool:
    """As in "fighters of the Sword Front": the first word of a group's name."""
    units, written = reader.sentence.units, reader.text[reader.start_of(at) : reader.end_of(at + 1)]
    named = 0 < at < len(units) - 1 and units[at - 1].kind == "the" and units[at + 1].kind == "cap"
    return named and written.istitle()


def _is_loose(unit: Unit) -> bool:
    """As in "opened fire": by guns, where nothing heavier is named."""
    weapon = unit.sense("weapons")
    return weapon is not None and "loose" in weapon.meaning


def _type_of(units: list[Unit], at: int) -> str | None:
    """The type of a weapon's word; a nation's "bombing" comes from the air."""
    weapon, attack = units[at].sense("weapons"), units[at].sense("attacks")
    if weapon is None:
        is_noun = at > 0 and (units[at - 1].kind in NOUN_LEADS or "genitive" in units[at - 1].roles)
        return attack.meaning.get("weapon") if attack is not None and is_noun else None
    if "acting" in weapon.meaning and not _attacks(units, at):
        return None
    of_nation = at > 0 and units[at - 1].sense("nations") is not None
    return weapon.meaning.get("nations", weapon.meaning["type"]) if of_nation else weapon.meaning["type"]


def _attacks(units: list[Unit], at: int) -> bool:
    """As in "planes bombed the village", "bombed by planes": it is what attacks, not what crashed, landed or carried the wounded."""
    before, behind = units[max(0, at - NEAR) : at], units[at + 1 : at + 1 + NEAR]
    if any(unit.kind == "by" for unit in before):
        return any(unit.sense("attacks") is not None for unit in units[max(0, at - 2 * NEAR) : at])
    verb = next((unit for unit in behind if unit.kind == "be" or unit.sense("attacks") is not None), None)
    return verb is not None and verb.kind != "be" and verb.senses["attacks"].meaning["role"] == "verb"


def once_each(weapons: Sequence[Weapon]) -> tuple[Weapon, ...]:
    """One weapon of each type, the words of the first; what a more exact word covers is left out."""
    found: dict[str, Weapon] = {}
    for weapon in weapons:
        found.setdefault(weapon.type, weapon)
    covered = set().union(*(COVERS.get(kind, set()) for kind in found)) if found else set()
    return tuple(weapon for kind, weapon in found.items() if kind not in covered)


def _is_seized(units: list[Unit], at: int) -> bool:
    """As in "recovered a machine gun", "one rifle was confiscated": found or taken, not used."""
    for step in (-1, 1):
        for k in range(at + step, at + step * SEIZED, step):
            if not 0 <= k < len(units) or units[k].kind in ("comma", "stop", "dot", "sub", "harm"):
                break
            entry = units[k].sense("kinds")
            if entry is not None and entry.meaning["kind"] == "seizure":
                return True
    return False


def weapons_for(reader: Reader, weapons: tuple[Weapon, ...], draft: Draft) -> tuple[Weapon, ...]:
    """The weapons of a sentence that the clause of a draft may mean: those of its own half, between semicolons, before all others."""
    finding = own_finding(draft)
    if finding is None or not weapons:
        return once_each(weapons)
    units = reader.sentence.units
    first = max((k for k in range(finding.first) if units[k].kind == "stop"), default=-1)
    last = next((k for k in range(finding.last, len(units)) if units[k].kind == "stop"), len(units))
    start, end = reader.start_of(min(first + 1, len(units) - 1)), reader.end_of(last)
    inside = [weapon for weapon in weapons if start <= (weapon.start or 0) < end]
    if inside or draft.harm in SLOW:
        return once_each(inside)
    return once_each([weapon for weapon in weapons if (weapon.start or 0) < start] or weapons)


def is_vague(weapons: tuple[Weapon, ...]) -> bool:
    """Nothing is said but that something exploded."""
    return {weapon.type for weapon in weapons} <= VAGUE


def cause_in(reader: Reader, draft: Draft) -> str | None:
    """What the words of a draft, up to the next mark, say that killed or hurt without being a weapon."""
    units = reader.sentence.units
    for at in reader.sentence.told("causes"):
        entry = units[at].sense("causes")
        if entry is not None and draft.start <= reader.start_of(at) and not _parted(reader, draft, at):
            return entry.meaning["cause"]
    return None


def _parted(reader: Reader, draft: Draft, at: int) -> bool:
    return any(
        unit.kind in ("comma", "stop", "sub") and draft.end <= reader.start_of(k) for k, unit in enumerate(reader.sentence.units[:at])
    )


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
