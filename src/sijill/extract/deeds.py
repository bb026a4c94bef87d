"""Harm where the deed stands first and the people behind it: "was-killed five", "the death-of five", "fell five dead"."""

from dataclasses import replace

from sijill.domain.quantity import Modifier
from sijill.extract.deed_people import OWNERS, REACH, STOPS, company_of, is_counted, is_definite_many, people_behind, victims_of_deed
from sijill.extract.findings import Finding, Sentence, agent_after, form_of, make_finding
from sijill.extract.harm_nouns import both_behind, is_listed, is_negated
from sijill.extract.objects import takes_object
from sijill.extract.people import Group
from sijill.extract.subjects import subject_of
from sijill.extract.units import Unit

DEEDS = frozenset(("verb", "deed"))
JOINED = DEEDS | {"meets"}  # "the loss and wounding of twenty"
TALLY_REACH = 24  # units between "the toll" and its number
CAUSES = frozenset(("by", "weapon"))
BESIDE_FALL = frozenset(("adv", "time", "quote", "comma"))


def read_verb(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "were-killed five people in ..."; where nobody stands behind the verb, those before it."""
    if at and sentence.units[at - 1].kind == "the":
        return None  # "the killing": no verb has an article
    index = sentence.by_last.get(at)
    if index is not None and is_counted(sentence.groups[index]) and _next_deed(sentence.units, at) is not None:
        return _before(sentence, at, findings)  # "a man was-killed and were-wounded three"
    if at + 1 < len(sentence.units) and sentence.units[at + 1].word in OWNERS and not (at and form_of(sentence.units[at - 1]) == "light"):
        return None  # "killed-him the guards": whoever stands behind did it
    found = read_deed(sentence, at, findings)
    return found if found is not None or takes_object(sentence, at) else _before(sentence, at, findings)


def read_verb_behind(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads a verb that agrees with people told before it: "five people, they-were-killed"."""
    return _before(sentence, at, findings) or read_deed(sentence, at, findings)


def read_deed(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "the death-of five people", "fell five dead"; two deeds joined share the people behind the second."""
    units = sentence.units
    if _next_deed(units, at) is not None:
        return None
    meaning = units[at].senses["harms"].meaning
    chain = victims_of_deed(sentence, at, findings)
    if not chain or (meaning["form"] == "falls" and any(group.harm for group in chain)):
        return None
    chain += company_of(sentence, chain)
    first, harm = _joined_before(units, at, findings)
    if any(other.harm != harm for other in findings):
        for group in chain:
            group.more = False  # "five killed and ten others hurt": others than the dead, not than the hurt told before
    if meaning["form"] == "falls" and not _may_fall(sentence, at, chain[0]):
        return None
    found = make_finding(sentence, harm, chain, at, meaning["form"], agent=agent_after(units, chain[-1].last))
    found.first = min(found.first, first)
    close = chain[-1].last
    if meaning["form"] == "falls" and close < len(units) and form_of(units[close]) == "fate":
        found.harm, found.last = units[close].senses["harms"].meaning["harm"], close + 1  # "fell four soldiers into captivity"
    if both_behind(units, chain[-1].last) or chain[0].harm == "casualties":
        found.harm = "casualties"
    found.hedge = "negated" if is_negated(units, first) else None
    return found


def _may_fall(sentence: Sentence, at: int, group: Group) -> bool:
    """People with a noun; one alone right behind: "fell a civilian", not "fell the terrorist attack" or "the fall of the prince's son"."""
    if group.kind in ("bare", "unknown"):
        return False
    return group.plural or group.opener == "num" or all(unit.kind in BESIDE_FALL for unit in sentence.units[at + 1 : group.first])


def _before(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    chain = subject_of(sentence, at)
    if not chain or any(id(group) in sentence.used for group in chain) or is_definite_many(chain[0]):
        return None
    return make_finding(sentence, sentence.units[at].senses["harms"].meaning["harm"], chain, at, "verb, subject before")


def _next_deed(units: list[Unit], at: int) -> int | None:
    """The deed joined right behind this one: "were killed and wounded ..."."""
    if at + 2 < len(units) and units[at + 1].kind == "and" and form_of(units[at + 2]) in DEEDS:
        return at + 2
    return None


def _joined_before(units: list[Unit], at: int, findings: list[Finding]) -> tuple[int, str]:
    """The first of the deeds joined up to this one, and the harm of them all."""
    harms, first = {units[at].senses["harms"].meaning["harm"]}, at
    read = {found.predicate for found in findings}
    while first > 1 and units[first - 1].kind == "and" and form_of(units[first - 2]) in JOINED and first - 2 not in read:
        first -= 2
        harms.add(units[first].senses["harms"].meaning["harm"])
    return first, harms.pop() if len(harms) == 1 else "casualties"


def read_meets(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "met five people their death", "lost a woman her life": the harm stands behind the people."""
    units = sentence.units
    close = next((k for k in range(at + 1, min(len(units), at + REACH)) if form_of(units[k]) == "fate"), None)
    if close is None or any(units[k].kind in STOPS for k in range(at + 1, close)):
        meaning = units[at].senses["harms"].meaning
        caused = "caused" not in meaning or any(unit.kind in CAUSES or unit.sense("causes") for unit in units[at + 1 :])
        if "lost" in meaning:
            return _lost(sentence, at)
        told = read_deed(sentence, at, findings) if meaning["harm"] and caused else None
        relative = meaning["harm"] and caused and at > 0 and units[at - 1].kind == "who"
        return told or (_before(sentence, at, findings) if relative else None)
    return _met(sentence, at, close)


def _lost(sentence: Sentence, at: int) -> Finding | None:
    """As in "lost the family four of their sons", "lost the army two of its men"; a count with no owner of its own is missing."""
    units, missing = sentence.units, None
    for k in range(at + 1, min(len(units), at + REACH)):
        if units[k].kind in STOPS or (units[k].kind == "harm" and form_of(units[k]) != "noun"):
            break
        index = sentence.by_first.get(k)
        group = sentence.groups[index] if index is not None else None
        if group is None or group.amount is None or not group.counts_people:
            continue
        if any(unit.kind == "owned" for unit in units[group.first : group.last]):
            return make_finding(sentence, "killed", [group], at, "lost")
        if k == at + 1 and is_counted(group) and group.harm is None and group.opener == "num":
            missing = make_finding(sentence, "missing", [group], at, "lost")
    return missing


def _met(sentence: Sentence, at: int, close: int) -> Finding | None:
    """The harm named at ``close``, of the people between it and the verb, else of those before the verb."""
    chain = people_behind(sentence, at + 1)
    if not chain or chain[0].first > close:
        chain = _before_meets(sentence, at)
    if not chain:
        return None
    found = make_finding(sentence, sentence.units[close].senses["harms"].meaning["harm"], chain, at, "meets")
    found.last = max(found.last, close + 1)
    return found


def _before_meets(sentence: Sentence, at: int) -> list[Group]:
    chain = subject_of(sentence, at)
    return [] if any(id(group) in sentence.used for group in chain) else chain


def read_exposed(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "were-subjected three women to rape": the deed stands behind the people, or behind the verb that follows them."""
    units = sentence.units
    close = next((k for k in range(at + 1, min(len(units), at + REACH)) if units[k].kind in STOPS or units[k].kind == "harm"), None)
    goal = close is not None and any("goal" in unit.roles for unit in units[close - 2 : close])
    if close is None or not goal or form_of(units[close]) not in DEEDS:
        return None
    return _met(sentence, at, close)


def read_reaps(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "reaped the blast the lives of seven", "reaped the fever of war six lives": who did it stands behind the verb."""
    units = sentence.units
    for k in range(at + 1, min(len(units), at + REACH)):
        if "lives" in units[k].roles:
            counted = [group for group in sentence.groups if group.head == k and group.amount is not None]
            chain = counted or [group for group in people_behind(sentence, k + 1) if group.kind != "bare" or group.plural]
            harm = units[at].senses["harms"].meaning["harm"]
            return make_finding(sentence, harm, chain, at, "takes") if chain else None
        if units[k].kind in STOPS or units[k].kind == "harm":
            return None
    return None


def read_tally(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "the toll of the dead rose to five", "the number of wounded: five"."""
    units = sentence.units
    meaning = units[at].senses["harms"].meaning
    harm = meaning["harm"]
    for k in range(at + 1, min(len(units), at + TALLY_REACH)):
        if units[k].kind in ("stop", "sub", "dot", "verb") and units[k].word != ":":
            return None
        entry = units[k].sense("harms")
        if entry is not None and not harm:
            harm = entry.meaning["harm"]
        index = sentence.by_first.get(k)
        if index is None or not sentence.groups[index].counts_people or sentence.groups[index].amount is None:
            continue
        group = sentence.groups[index]
        if group.opener != "num" or not (
            "goal" in units[k - 1].roles or units[k - 1].kind in ("colon", "prep", "harm", "people") or "amounts_to" in units[k - 1].roles
        ):
            continue
        if group.kind == "bare" and is_listed(units, group):
            return None
        mixed = group.last + 1 < len(units) and units[group.last].kind == "amidst" and form_of(units[group.last + 1]) == "noun"
        _bounded_before(units, at, group)
        found = make_finding(sentence, "casualties" if mixed else group.harm or harm or "killed", [group], at, "toll")
        found.from_toll = True
        return found
    return None


def _bounded_before(units: list[Unit], at: int, group: Group) -> None:
    """As in "exceeded the number of dead fifty": the verb before the toll bounds its number."""
    entry = units[at - 1].sense("numbers") if at else None
    if entry is not None and entry.meaning["class"] == "modifier" and group.amount is not None and group.amount.modifier is Modifier.EXACT:
        group.amount = replace(group.amount, modifier=Modifier(entry.meaning["modifier"]))


def read_state_of(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "five people under the rubble": the state stands behind the people."""
    chain = subject_of(sentence, at)
    if not chain or any(id(group) in sentence.used for group in chain) or chain[0].amount is None:
        return None
    return make_finding(sentence, sentence.units[at].senses["harms"].meaning["harm"], chain, at, "state")
