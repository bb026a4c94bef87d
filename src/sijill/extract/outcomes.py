"""Harm told by its outcome: "hacked three to death", "lost a leg", "a bullet in the thigh", "escaped with a graze"."""

from sijill.extract.findings import Finding, Sentence, agent_before, chain_of, form_of, make_finding, predicate_start
from sijill.extract.objects import pronoun_object
from sijill.extract.people import Group
from sijill.extract.subjects import subject_of
from sijill.extract.units import Unit

WOUND_REACH = 6  # units from the verb to the noun of the wound
PART_REACH = 6  # units from what struck to the part of the body
INSIDE = frozenset(("a", "the", "num", "word", "adv", "other", "weapon", "age", "they", "another", "cap", "thing"))
PASSIVE = frozenset(("be", "adv"))


def read_result(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "beat two men to death", "hacked him to death", "were trampled to death", "buried nine alive"."""
    units = sentence.units
    if at and _ends_so(units, at, at - 1):
        chain = subject_of(sentence, predicate_start(units, at - 1)) if at > 1 and units[at - 2].kind in PASSIVE else []
        return make_finding(sentence, "killed", chain, at, "participle, passive") if chain else None
    if at > 1 and _ends_so(units, at, at - 2) and (chain := pronoun_object(sentence, at - 2)):
        return make_finding(sentence, "killed", chain, at, "participle, pronoun", agent=agent_before(sentence, at - 2))
    index = sentence.by_last.get(at)
    chain = chain_of(sentence, index, leftward=True) if index is not None and sentence.groups[index].counts_people else []
    verb = chain[0].first - 1 if chain else -1
    if verb < 0 or not _ends_so(units, at, verb):
        return None
    found = make_finding(sentence, "killed", chain, at, "participle, active", agent=agent_before(sentence, verb))
    found.first = min(found.first, verb)
    return found


def _ends_so(units: list[Unit], at: int, verb: int) -> bool:
    """A verb of hurting before "to death", or of burning and burying before "alive"."""
    return ("deadly_alive" if "alive" in units[at].roles else "deadly_verb") in units[verb].roles


def read_bears(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "took shrapnel in the shoulder", "lost a leg", "suffered a broken wrist": the wound stands behind the verb."""
    end = _wound_end(sentence.units, at + 1, loss=form_of(sentence.units[at]) == "lost")
    return _hurt(sentence, at, end, findings) if end else None


def read_wounds_borne(sentence: Sentence, findings: list[Finding]) -> None:
    """Adds those told of with a wound and no verb that hurts: "came home with a bullet in his thigh"."""
    units = sentence.units
    for at in range(2, len(units)):
        if "company" not in units[at].roles or not (end := _wound_end(units, at + 1)):
            continue
        if any("discovered" in unit.roles or unit.kind in ("harm", "no", "neg") for unit in units[max(0, at - 3) : at]):
            continue
        found = _hurt(sentence, at, end, findings)
        if found is not None and not any({id(each) for each in found.chain} & {id(each) for each in old.chain} for old in findings):
            findings.append(found)
            sentence.used.update(id(group) for group in found.chain)


def _hurt(sentence: Sentence, at: int, end: int, findings: list[Finding]) -> Finding | None:
    chain = subject_of(sentence, predicate_start(sentence.units, at))
    chain = [group for group in chain if _may_be_hurt(group)]
    if not chain or (chain[0].first and sentence.units[chain[0].first - 1].kind == "include"):
        return None
    deadly = any("bears_death" in unit.roles for unit in sentence.units[at:end])
    found = make_finding(sentence, "killed" if deadly else "injured", chain, at, "intransitive, wound")
    found.last = max(found.last, end)
    sentence.used.update(id(group) for group in sentence.groups if group.kind == "harm" and at < group.head < end)  # "a neck injury"
    return found


def _may_be_hurt(group: Group) -> bool:
    """Somebody told of as people: bodies have wounds and are not hurt by them, and a thing no pack knows has none."""
    return group.kind in ("people", "name", "bare") or (group.kind == "unknown" and group.opener in ("another", "a"))


def _wound_end(units: list[Unit], at: int, *, loss: bool = False) -> int:
    """The unit behind the words of a wound that begin at a unit, 0 if none does."""
    for k in range(at, min(len(units), at + WOUND_REACH)):
        roles = units[k].roles
        if "wound" in roles or "body_hurt" in roles or ("body_part" in roles and (loss or _is_broken(units, at, k))):
            return k + 1
        if "missile" in roles and (part := _part_behind(units, k + 1)):
            return part
        if units[k].kind not in INSIDE:
            return 0
    return 0


def _is_broken(units: list[Unit], at: int, k: int) -> bool:
    """As in "a broken left wrist"."""
    return any("broken_part" in unit.roles for unit in units[at:k])


def _part_behind(units: list[Unit], at: int) -> int:
    """As in "shrapnel in the left shoulder", "a bullet lodged in his thigh": the unit behind the part of the body, or 0."""
    placed = False
    for k in range(at, min(len(units), at + PART_REACH)):
        if placed and "body_part" in units[k].roles:
            return k + 1
        placed = placed or units[k].kind in ("prep", "to")
        if units[k].kind not in INSIDE and units[k].kind not in ("prep", "to"):
            return 0
    return 0
