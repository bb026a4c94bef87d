"""Harm as a noun: "ten deaths", "the death of ten", "claimed ten lives", "lost ten soldiers"."""

from dataclasses import replace

from sijill.extract.findings import Finding, Sentence, agent_after, agent_before, make_finding
from sijill.extract.objects import heads_clause, object_of
from sijill.extract.outcomes import read_bears
from sijill.extract.people import KIN, Group
from sijill.extract.speakers import is_possessive
from sijill.extract.units import Unit

FIGURE_REACH = 10  # units between a noun of harm and the number behind its verb
PLACED = frozenset(("prep", "the", "cap", "word", "target", "thing", "time", "force", "people"))  # what says where those of a noun are
CHARGE = "charge"  # the rule of "two counts of murder"


def read_noun(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """As in "the bodies of ten villagers", "civilian deaths are more than 40"; a number before the noun is read by read_harm_nouns."""
    units = sentence.units
    if at + 1 < len(units) and units[at + 1].kind == "of":
        return read_nominal(sentence, at, findings)
    if at + 1 < len(units) and units[at + 1].kind == "colon" and heads_clause(units, at) and (chain := object_of(sentence, at + 2)):
        if _has_own_harm(units, chain[0]):
            return None
        return make_finding(sentence, units[at].senses["harms"].meaning["harm"], chain, at, "noun, list")
    group = None if _numbered(sentence, at) else _figure_behind(sentence, at)
    if group is None:
        return None
    described = next((owner for owner in sentence.groups if owner.first <= at < owner.last), None)
    group.group, group.status = (described.group, described.status) if described is not None else ("people", "unknown")
    return make_finding(sentence, units[at].senses["harms"].meaning["harm"], [group], at, "noun, be")


def _has_own_harm(units: list[Unit], group: Group) -> bool:
    """As in "casualties were two killed and four wounded": each number has its own harm behind it."""
    return group.kind == "bare" and group.core < len(units) and units[group.core].kind == "harm"


def _figure_behind(sentence: Sentence, at: int) -> Group | None:
    """As in "deaths have been 40", "fatalities in Orlo were put at 12", "bodies there numbered nine": a number alone behind a verb."""
    amounts = False
    for k in range(at + 1, min(len(sentence.units), at + FIGURE_REACH)):
        unit, index = sentence.units[k], sentence.by_first.get(k)
        if unit.kind == "be" or "amounts_to" in unit.roles:
            amounts = True
        elif amounts and index is not None:
            group = sentence.groups[index]
            return group if group.kind == "bare" and group.amount is not None and not _has_own_harm(sentence.units, group) else None
        elif not (unit.kind in ("adv", "have") or (amounts and "before_toll" in unit.roles) or (not amounts and unit.kind in PLACED)):
            return None
    return None


def _numbered(sentence: Sentence, at: int) -> bool:
    return any(group.first <= at < group.last and group.amount is not None for group in sentence.groups)


def read_nominal(sentence: Sentence, at: int, findings: list[Finding], harm: str | None = None) -> Finding | None:
    """Reads "the death of ten", "the killing on Saturday of nine", "the killing of a nurse and of two patients"."""
    units = sentence.units
    if (owner := _owner(sentence, at)) is not None:
        return make_finding(sentence, harm or units[at].senses["harms"].meaning["harm"], [owner], at, "nominal, owned")
    behind = at + 1
    while behind < len(units) and units[behind].kind in ("time", "adv"):
        behind += 1
    if behind < len(units) and units[behind].kind == "of":
        behind += 1
    elif behind >= len(units) or units[behind].kind != "num":
        return None
    chain = object_of(sentence, behind)
    if not chain or (chain[0].kind == "people" and chain[0].amount is None and chain[0].plural and chain[0].opener == "the"):
        return None
    chain += _of_others(sentence, chain[-1].last)
    if "remains" in units[at].roles and chain[0].kind == "unknown" and chain[0].amount is None:
        return None  # "the remains of a campfire"
    if any(group.kind != "name" for group in chain):
        chain = [group for group in chain if group.kind != "name" or group.last > group.core]  # a name without an age may be a place
    return make_finding(
        sentence, harm or units[at].senses["harms"].meaning["harm"], chain, at, "nominal", agent=agent_after(units, chain[-1].last)
    )


def _of_others(sentence: Sentence, at: int) -> list[Group]:
    """As in "the killing of a nurse and of two patients": those told behind another "of"."""
    units = sentence.units
    at += at < len(units) and units[at].kind == "comma"
    if [unit.kind for unit in units[at : at + 2]] != ["and", "of"]:
        return []
    return [group for group in object_of(sentence, at + 2) if group.amount is not None or group.opener in ("a", "another")]


def _owner(sentence: Sentence, at: int) -> Group | None:
    """As in "the clerk's death", "a teen's shooting death": one person, whose death it is; "the army's killing of ten" is not."""
    units = sentence.units
    if at < 2 or "genitive" not in units[at - 1].roles or (at + 1 < len(units) and units[at + 1].kind == "of"):
        return None
    index = sentence.by_last.get(at - 1)
    group = sentence.groups[index] if index is not None else None
    if group is None or group.plural or group.kind not in ("people", "name") or id(group) in sentence.used:
        return None
    return group if group.status not in ("combatant", "security_forces") else None


def read_lives(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "claimed ten lives", "took twelve villagers hostage"."""
    units = sentence.units
    if prisoners := [group for group in object_of(sentence, at + 1) if _are_prisoners(units, group)]:
        harm = "detained" if prisoners[0].group == "detainees" else "abducted"
        return make_finding(sentence, harm, prisoners, at, "taken", agent=agent_before(sentence, at))
    if taken := [as_taken(units, group) for group in object_of(sentence, at + 1) if is_taken(units, group)]:
        kept = "into_custody" in units[taken[-1].head + 1].roles
        return make_finding(sentence, "detained" if kept else "abducted", taken, at, "taken", agent=agent_before(sentence, at))
    if lost := _their_lives(sentence, at):
        return make_finding(sentence, "killed", lost, at, "lives")
    if at + 1 < len(units) and units[at + 1].kind == "harm" and units[at + 1].senses["harms"].meaning["form"] == "lives_of":
        return None
    chain = [group for group in object_of(sentence, at + 1) if _is_of_lives(units, group)]
    return make_finding(sentence, "killed", chain, at, "lives") if chain else read_bears(sentence, at, findings)


def _their_lives(sentence: Sentence, at: int) -> list[Group]:
    """As in "cost nine miners their lives", "cost a clerk his life"."""
    chain = object_of(sentence, at + 1)
    behind = sentence.units[chain[-1].core : chain[-1].core + 2] if chain else []
    owned = len(behind) > 1 and is_possessive(behind[0]) and "lives" in behind[1].roles
    return [group for group in chain if not _is_of_lives(sentence.units, group)] if owned else []


def is_taken(units: list[Unit], group: Group) -> bool:
    """The noun of a group is what its people became: as in "twelve villagers hostage"."""
    return group.head > group.first and "taken_as" in units[group.head].roles and units[group.head - 1].kind == "people"


def _are_prisoners(units: list[Unit], group: Group) -> bool:
    """As in "took seven prisoners": the noun is what those who were taken became."""
    return group.amount is not None and group.head == group.core - 1 and "taken_people" in units[group.head].roles


def as_taken(units: list[Unit], group: Group) -> Group:
    """A group "twelve villagers hostage" as those who were taken, by their own noun."""
    noun = units[group.head - 1]
    people = noun.senses["people"].meaning
    return replace(group, head=group.head - 1, noun=noun.word, group=people["group"], status=people["status"])


def _is_of_lives(units: list[Unit], group: Group) -> bool:
    return bool(group.noun) and "lives" in units[group.head].roles


def read_lives_of(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "claimed the lives of ten"."""
    chain = object_of(sentence, at + 1)
    return make_finding(sentence, "killed", chain, at, "lives of", agent=agent_before(sentence, at - 1)) if chain else None


def read_lost(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """As in "the brigade lost twelve soldiers": only people with a number can be lost, and kin to a weapon: "lost her son in the raid"."""
    units, chain = sentence.units, object_of(sentence, at + 1)
    if not chain or _is_of_lives(units, chain[0]) or any(group.kind != "people" for group in chain):
        return read_bears(sentence, at, findings)
    struck = any("weapons" in unit.senses or "attacks" in unit.senses for unit in units[at + 1 :])
    if not all(group.amount is not None or (struck and _is_ones_own(sentence, group)) for group in chain):
        return None
    return make_finding(sentence, "killed", chain, at, "lost", agent=_taken_by(units, chain[-1].core))


def _taken_by(units: list[Unit], at: int) -> tuple[int, int] | None:
    """As in "lost twelve soldiers to rebel attacks": who took them stands behind "to"."""
    if at >= len(units) or units[at].kind != "to":
        return None
    end = next(
        (k for k in range(at + 1, len(units)) if units[k].kind in ("comma", "stop", "dot", "prep", "and", "sub", "time")), len(units)
    )
    return (at + 1, end) if end > at + 1 else None


def _is_ones_own(sentence: Sentence, group: Group) -> bool:
    """As in "her husband": one of somebody's kin, whose owner was told; "its captain" is none."""
    return not group.plural and group.group in KIN and is_possessive(sentence.units[group.first])


def read_anaphor(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """As in "the bodies of ten villagers"; what refers back is read by the parts module, which knows the harm told before."""
    units = sentence.units
    if at + 1 < len(units) and units[at + 1].kind == "of" and "the_dead_of" in units[at].roles:
        return read_nominal(sentence, at, findings, harm="killed")
    return None


def read_harm_nouns(sentence: Sentence, findings: list[Finding]) -> None:
    """Groups whose noun or adjective is the harm make findings of their own: "25 fatalities", "three wounded guards"."""
    for group in sentence.groups:
        if group.harm and id(group) not in sentence.used and (group.amount is not None or group.opener in ("a", "another")):
            rule = "attributive" if group.kind != "harm" else CHARGE if _is_charge(sentence.units[group.head]) else "noun"
            chain = [*_described_before(sentence, group), group] if rule == "noun" else [group]
            if group.status == "unknown" and any(unit.kind == "force" for unit in sentence.units[group.first : group.head]):
                group.group, group.status = "soldiers", "combatant"  # "30 military deaths"
            findings.append(Finding(group.harm, chain, chain[0].first, group.core, rule, group.head))
            sentence.used.update(map(id, chain))


def _described_before(sentence: Sentence, group: Group) -> list[Group]:
    """As in "twelve civilian and 30 military deaths": a number whose noun stands behind the other number."""
    units = sentence.units
    index = sentence.by_last.get(group.first - 1) if group.first > 1 and units[group.first - 1].kind == "and" else None
    other = sentence.groups[index] if index is not None and group.amount is not None else None
    if other is None or other.kind != "people" or other.amount is None or other.amount.n == 1 or id(other) in sentence.used:
        return []
    return [other] if "many_people" not in units[other.head].roles else []


def _is_charge(unit: Unit) -> bool:
    """As in "two counts of murder"."""
    entry = unit.sense("harms")
    return entry is not None and "charge" in entry.meaning
