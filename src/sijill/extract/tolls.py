"""Tolls: "the death toll rose from 12 to 17", "bringing to 61 the number of dead"."""

from sijill.extract.findings import Finding, Sentence, chain_of, make_finding
from sijill.extract.people import Group
from sijill.extract.units import Unit

TOLL_REACH = 16  # units between "toll" and its number
FAR = 36  # the same, with a clause between them that says which toll
LONGEST_LABEL = 14  # units of a label before its number


def read_toll(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "the death toll rose from 12 to 17", "the toll stands at 12"."""
    units = sentence.units
    if (told := _toll_before(sentence, at)) is not None:
        return told  # "brings to 52 the number of people killed: 30 clerks ...": what stands behind are its parts
    far = False  # "the toll of the raid that hit a market rose to 12", "the toll in the raid following ... has risen to 12"
    older: Group | None = None
    for k in range(at + 1, min(len(units), at + 1 + FAR)):
        unit = units[k]
        far = far or _opens_relative(units, k) or k > at + TOLL_REACH
        if unit.kind == "who" or "complementiser" in unit.roles:
            continue
        if unit.kind == "modal" and "possible_past" not in unit.roles and not far:
            return None  # "the toll may rise as 20 of the injured ...": nothing that it is
        if (
            unit.kind in ("stop", "include")
            or (unit.kind == "sub" and "comparison" not in unit.roles)
            or (unit.kind == "harm" and unit.senses["harms"].meaning["form"] == "toll")
        ):
            break
        index = sentence.by_first.get(k)
        if index is None or sentence.groups[index].amount is None:
            continue
        group = sentence.groups[index]
        if not _toll_leads_to(units, at + 1, group.first) or (far and not _is_come_to(units, group.first)):
            continue
        if "origin" in units[k - 1].roles and older is None:
            older = group
            continue
        chain = [each for each in chain_of(sentence, index, leftward=False) if not _puts_own(units, each)]
        older = older or (_from_behind(sentence, chain[-1].last) if chain else None)
        found = make_finding(sentence, units[at].senses["harms"].meaning["harm"], chain, at, "toll")
        found.from_toll, found.older = True, older
        return found
    return None


def _puts_own(units: list[Unit], group: Group) -> bool:
    """As in "the army put the toll at 12 and residents at 30": who gives a number of their own is not counted."""
    behind = units[group.core : group.core + 2]
    return group.amount is None and len(behind) == 2 and "put_at" in behind[0].roles and behind[1].kind == "num"


def _from_behind(sentence: Sentence, at: int) -> Group | None:
    """As in "revised the toll to 48 from 60"."""
    index = sentence.by_first.get(at + 1) if at < len(sentence.units) and "origin" in sentence.units[at].roles else None
    group = sentence.groups[index] if index is not None else None
    return group if group is not None and group.kind == "bare" and group.amount is not None else None


def _opens_relative(units: list[Unit], at: int) -> bool:
    """As in "the raid that hit a market", "the strike which began": a clause that says which is meant, behind its noun."""
    return (units[at].kind == "who" or "complementiser" in units[at].roles) and units[at - 1].kind not in ("say", "be", "comma")


def _is_come_to(units: list[Unit], at: int) -> bool:
    """As in "has risen to 12": behind a verb and "to", as a count has come to be."""
    return at > 1 and "goal" in units[at - 1].roles and units[at - 2].kind in ("word", "verb", "harm")


def _toll_before(sentence: Sentence, at: int) -> Finding | None:
    """As in "bringing to 61 the number of dead": the number stands before the toll."""
    index = sentence.by_last.get(at)
    if index is None and at and sentence.units[at - 1].kind == "the":
        index = sentence.by_last.get(at - 1)
    if (
        index is None
        or sentence.groups[index].kind != "bare"
        or sentence.groups[index].amount is None
        or not sentence.groups[index].first
        or "ends_at_toll" not in sentence.units[sentence.groups[index].first - 1].roles
    ):
        return None
    found = make_finding(sentence, sentence.units[at].senses["harms"].meaning["harm"], [sentence.groups[index]], at, "toll")
    found.from_toll = True
    return found


def _toll_leads_to(units: list[Unit], start: int, at: int) -> bool:
    """The number is what the toll is, or has come to: "rose to 12", "stood at 12", "of 12", "has passed 12", "toll: 12", "toll 12"."""
    if at == start:
        return True
    before = units[at - 2] if units[at - 1].kind == "quote" and at - 1 > start else units[at - 1]
    return "before_toll" in before.roles or before.kind in (
        "be",
        "colon",
        "have",
        "adv",
        "dash",
        "open",
        "neg",
        "word",
        "say",
        "to",
    )


def read_labelled(sentence: Sentence, findings: list[Finding]) -> None:
    """As in "Children killed: 5", "Dead on arrival - 9": a label that says the harm, and a bare number behind its mark."""
    units = sentence.units
    for group in sentence.groups:
        at = group.first - 1
        if group.kind != "bare" or group.amount is None or id(group) in sentence.used or not _is_alone(units, group):
            continue
        start = _label_start(units, at)
        said = next((k for k in range(start, at) if units[k].kind == "harm" and units[k].senses["harms"].meaning["harm"]), None)
        if said is None or any(unit.kind in ("num", "no", "neg", "be", "have", "sub") for unit in units[start:at]):
            continue
        described = next((unit.senses["people"] for unit in units[start:at] if unit.kind == "people"), None)
        if described is not None:
            group.group, group.status = described.meaning["group"], described.meaning["status"]
        found = make_finding(sentence, units[said].senses["harms"].meaning["harm"], [group], said, "label")
        found.first = start
        findings[:] = [old for old in findings if not (start <= old.predicate < at and _unnumbered(old))]
        findings.append(found)
        sentence.used.add(id(group))


def _is_alone(units: list[Unit], group: Group) -> bool:
    """A mark before the number, and the end of the line or clause behind it."""
    before, behind = units[group.first - 1].kind if group.first else "", units[group.last].kind if group.last < len(units) else "dot"
    return before in ("colon", "dash") and behind in ("dot", "comma", "stop", "open", "and", "close")


def _label_start(units: list[Unit], at: int) -> int:
    start = at
    while start > 0 and at - start < LONGEST_LABEL and units[start - 1].kind not in ("dot", "stop", "comma", "colon", "close", "num"):
        start -= 1
    while start < at and units[start].kind in ("dash", "and"):
        start += 1
    return start


def _unnumbered(found: Finding) -> bool:
    """As in the label "soldiers wounded in the north": the number behind it says how many."""
    return all(group.amount is None and group.plural for group in found.chain)
