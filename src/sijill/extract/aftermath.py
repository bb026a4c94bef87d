"""Harm told by what others do about it: a hospital takes people in, neighbours bury them, a war drives them out; how they fare."""

from sijill.extract.findings import Finding, Sentence, agent_after, agent_before, make_finding, predicate_start, unit_before
from sijill.extract.objects import object_of
from sijill.extract.people import ATTACKING, FIGHTING, Group
from sijill.extract.subjects import subject_of
from sijill.extract.turned import read_turned
from sijill.extract.units import Unit

WOUND_REACH = 8  # units behind patients in which their wounds are told
STATE_REACH = 7  # units behind people in which their state is told
OWNER_REACH = 5  # units that say who lost people
FEWEST_DRIVEN = 20  # people driven across something: fewer are led away
TAKEN_IN, BURIED = "active, taken in", "active, buried"  # rules that tell of harm only in a report of violence


def read_aftermath(sentence: Sentence, findings: list[Finding]) -> None:
    """Adds people counted as taken in, buried or driven out, and those of whom a state is told, whom no other word of harm has counted."""
    for at, unit in enumerate(sentence.units):
        if unit.kind not in ("word", "verb", "thing", "harm") or not unit.roles or _is_only_meant(sentence.units, at):
            continue
        if any(found.predicate == at for found in findings):
            continue
        found = (
            _patients(sentence, at)
            or _buried(sentence, at)
            or _driven(sentence, at)
            or _led(sentence, at)
            or _lost(sentence, at)
            or _faring(sentence, at)
            or read_turned(sentence, at)
        )
        told = found is not None and found.rule == BURIED and any(old.harm == "killed" for old in findings)
        if found is not None and not told and not any(id(group) in sentence.used for group in found.chain):
            findings.append(found)
            sentence.used.update(map(id, found.chain))


def _is_only_meant(units: list[Unit], at: int) -> bool:
    """As in "threatened to bury a thousand", "will treat 40"; "had to bury 14" has happened."""
    k = at - 1
    while k > 0 and units[k].kind in ("quote", "adv"):
        k -= 1
    if k < 1 or units[k].kind != "to":
        return k >= 0 and units[k].kind in ("modal", "neg")
    return units[k - 1].kind != "have"


def _counted(sentence: Sentence, at: int) -> list[Group]:
    """People with a number right behind a verb; a bare number where it says "others"."""
    chain = object_of(sentence, at)
    counts = all((group.kind == "people" or group.more) and not group.harm and group.opener != "the" for group in chain)
    return chain if chain and chain[0].amount is not None and counts else []


def _is_passive(units: list[Unit], at: int) -> bool:
    before = unit_before(units, at)
    return before is not None and units[before].kind == "be"


def _patients(sentence: Sentence, at: int) -> Finding | None:
    """Reads "the clinic treated 40 people", "took in 57 people with machete wounds": hurt where a hospital or wounds say so."""
    units, behind = sentence.units, at + 1
    if "takes_in" in units[at].roles and behind < len(units) and "takes_in_behind" in units[behind].roles:
        behind += 1
    elif "takes_patients" not in units[at].roles:
        return None
    chain = _counted(sentence, behind)
    if not chain or _is_passive(units, at):
        return None
    last = chain[-1].core
    wounded = any("body_hurt" in unit.roles for unit in units[last : last + WOUND_REACH])
    if not wounded and (chain[-1].group == "patients" or not any(map(_is_medical, units[:at]))):
        return None
    return make_finding(sentence, "injured", chain, at, TAKEN_IN)


def _is_medical(unit: Unit) -> bool:
    target, people = unit.sense("targets"), unit.sense("people")
    hospital = target is not None and target.meaning.get("type") == "hospital"
    return hospital or (people is not None and people.meaning["group"] == "medical staff")


def _buried(sentence: Sentence, at: int) -> Finding | None:
    """Reads "residents buried 14 people", "Tom Roe was buried on Monday"; whom rubble buried nobody has laid to rest."""
    units = sentence.units
    if "buries" in units[at].roles and _is_passive(units, at):
        return _laid_to_rest(sentence, at)
    chain = _counted(sentence, at + 1) if "buries" in units[at].roles and not _is_passive(units, at) else []
    before = unit_before(units, at)
    if not chain or before is None or units[before].kind in ("weapon", "target", "harm", "thing", "modal"):
        return None
    behind = units[chain[-1].core : chain[-1].core + 2]
    if any("covered_by" in unit.roles or unit.kind == "harm" for unit in behind):
        return None
    return make_finding(sentence, "killed", chain, at, BURIED)


def _laid_to_rest(sentence: Sentence, at: int) -> Finding | None:
    """As in "nine villagers were buried on Friday", "was buried in a mass grave": a time, a grave or nothing stands behind the verb."""
    units = sentence.units
    behind = units[at + 1] if at + 1 < len(units) else None
    graves = any("grave" in unit.roles for unit in units[at + 1 : at + 1 + WOUND_REACH])
    if behind is not None and not graves and behind.kind not in ("time", "dot", "comma"):
        return None
    chain = subject_of(sentence, predicate_start(units, at))
    told = all(group.kind in ("people", "name") for group in chain)
    one = chain and (chain[0].amount is not None or chain[0].kind == "name" or chain[0].opener in ("a", "another"))
    return make_finding(sentence, "killed", chain, at, BURIED) if told and one else None


def _driven(sentence: Sentence, at: int) -> Finding | None:
    """Reads "forced 4,000 people from their homes", "drove 12,000 people over the border"; soldiers are driven back, not out."""
    units = sentence.units
    chain = _counted(sentence, at + 1) if "drives_out" in units[at].roles and not _is_passive(units, at) else []
    if not chain or chain[-1].core >= len(units) or any(group.status in FIGHTING or group.group == "protesters" for group in chain):
        return None
    amount = chain[0].amount
    many = amount is not None and (amount.is_vague or (amount.n or 0) >= FEWEST_DRIVEN)
    if not many or "way_out" not in units[chain[-1].core].roles:
        return None
    return make_finding(sentence, "displaced", chain, at, "active, driven")


def _led(sentence: Sentence, at: int) -> Finding | None:
    """Reads "were taken from their dormitory by gunmen", "gunmen took 14 men from the village"."""
    units = sentence.units
    if "leads_away" not in units[at].roles:
        return None
    if _is_passive(units, at):
        chain, agent = subject_of(sentence, predicate_start(units, at)), agent_after(units, at + 1)
    else:
        chain, agent = _counted(sentence, at + 1), agent_before(sentence, at)
        if not chain or chain[-1].core >= len(units) or "way_from" not in units[chain[-1].core].roles:
            return None
    told = bool(chain) and (chain[0].amount is not None or chain[0].opener in ("a", "another"))
    hostages = told and chain[0].group == "hostages"
    if not told or not (hostages or (agent is not None and any(map(_is_armed, units[agent[0] : agent[1]])))):
        return None
    return make_finding(sentence, "abducted", chain, at, "participle, passive" if _is_passive(units, at) else "active", agent=agent)


def _is_armed(unit: Unit) -> bool:
    people, force = unit.sense("people"), unit.sense("forces")
    irregular = force is not None and force.meaning["kind"] == "irregular"
    return irregular or (people is not None and people.meaning["group"] in ATTACKING)


def _lost(sentence: Sentence, at: int) -> Finding | None:
    """Reads "cost the army 25 men", "cost the rebels at least 40 fighters"."""
    units, k = sentence.units, at + 1
    if "costs" not in units[at].roles:
        return None
    while k < len(units) and k - at < OWNER_REACH and units[k].kind in ("the", "force", "people", "cap", "word"):
        k += 1
    index = sentence.by_first.get(k) if k > at + 1 else None
    index = sentence.by_first.get(at + 1) if index is None and _names_owner(sentence, at + 1) else index
    group = sentence.groups[index] if index is not None else None
    if group is None or group.kind != "people" or group.amount is None or id(group) in sentence.used or "lives" in units[group.head].roles:
        return None
    return make_finding(sentence, "killed", [group], at, "lost")


def _names_owner(sentence: Sentence, at: int) -> bool:
    """As in "the army 25 men", which reads like one group: those who lost them stand before the number."""
    index = sentence.by_first.get(at)
    group = sentence.groups[index] if index is not None else None
    if group is None or group.amount is None:
        return False
    kinds = [unit.kind for unit in sentence.units[group.first : group.head]]
    return "num" in kinds and not {"force", "people"}.isdisjoint(kinds[: kinds.index("num")])


def _faring(sentence: Sentence, at: int) -> Finding | None:
    """Reads "the condition of two is critical", "the fate of 14 is unknown"."""
    units, roles = sentence.units, sentence.units[at].roles
    said = "grave_state" if "state_noun" in roles else "fate_unknown" if "fate_noun" in roles else ""
    if not said or at + 1 >= len(units) or units[at + 1].kind != "of":
        return None
    chain = object_of(sentence, at + 2)
    if not chain or chain[0].amount is None:
        return None
    close = next(
        (k for k in range(chain[-1].core, min(len(units), chain[-1].core + STATE_REACH)) if said in units[k].roles),
        None,
    )
    if close is None:
        return None
    found = make_finding(sentence, "injured" if said == "grave_state" else "missing", chain, at, "condition")
    found.last = max(found.last, close + 1)
    return found
