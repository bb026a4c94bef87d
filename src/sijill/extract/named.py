"""People told by name alone: "the dead were identified as Arin Volk, 41; Tesa Volk, 38; and a third man"."""

from collections.abc import Mapping

from sijill.extract.apposed import without_apposed
from sijill.extract.findings import Finding, Sentence, make_finding
from sijill.extract.people import Group
from sijill.extract.speakers import is_possessive
from sijill.extract.units import Unit

ENDS = frozenset(("be", "have", "who", "harm", "dot", "stop", "modal", "say", "sub", "colon"))  # units between two names that end a list
MORE = frozenset(("a", "another", "num"))  # how somebody without a name is told behind "and"
BEFORE = frozenset(("be", "have", "adv", "quote", "colon", "dash", "time"))  # units between who is meant and the first name
HARMS: Mapping[str, str] = {"dead_by_name": "killed", "hurt_by_name": "injured"}  # role of the words, and what befell the people
OF_EVENT = frozenset(("of", "prep", "the", "thing", "cap", "target", "weapon"))  # "the dead of the raid", "those killed in Sarn"
LONGEST_EVENT = 8  # units from the words to what announces the names


def read_named(sentence: Sentence, findings: list[Finding]) -> None:
    """Adds a finding for each list of names that words for the dead or the wounded announce."""
    for at in sentence.told("harms"):
        if at and sentence.units[at - 1].kind in ("of", "amidst"):
            continue  # "one of the dead was Ilva Marenko", "among the dead were"
        harm = next((told for role, told in HARMS.items() if role in sentence.units[at].roles), None)
        chain = _names_behind(sentence, at) if harm is not None else []
        told = next(
            (found for found in findings if found.predicate == at or (found.harm == harm and chain and chain[0] in found.chain)), None
        )
        if harm is None or not chain or told is not None:
            continue
        _leave(findings, chain)
        findings.append(make_finding(sentence, harm, chain, at, "named"))
        sentence.used.update(id(group) for group in chain)


def _leave(findings: list[Finding], chain: list[Group]) -> None:
    """Takes those named from what befell others: "the dead were Arin and Tesa Volk, and 14 people were wounded"."""
    for found in findings:
        others = [group for group in found.chain if group not in chain]
        if len(others) < len(found.chain) and others:
            found.chain, found.first = others, max(found.first, others[0].first)


def _names_behind(sentence: Sentence, at: int) -> list[Group]:
    """The names announced by words at a unit: "were identified as", "are", a colon; "police named the dead as"."""
    units, start = sentence.units, at + 1
    while start < min(len(units), at + LONGEST_EVENT) and units[start].kind in OF_EVENT:
        start += 1
    first = start
    while first < len(units) and (units[first].kind in BEFORE or "naming" in units[first].roles):
        first += 1
    index = sentence.by_first.get(first)
    if first == start or index is None or sentence.groups[index].kind != "name":
        return []
    chain = [sentence.groups[index]]
    for group in sentence.groups[index + 1 :]:
        if group.first >= chain[-1].last and _go_on(units, chain[-1].last, group) and not _suffers_more(sentence, group):
            chain.append(group)
    return without_apposed(units, chain)


def _suffers_more(sentence: Sentence, group: Group) -> bool:
    """Somebody counted of whom the sentence tells other harm: "..., and 14 people were wounded"."""
    return group.kind != "name" and id(group) in sentence.used


def _go_on(units: list[Unit], start: int, group: Group) -> bool:
    """Somebody a list goes on with: a name behind a comma, "and" or a semicolon, whatever was said of the one before, or "and a child"."""
    before = units[group.first - 1]
    if group.kind != "name" and is_possessive(units[group.first]):
        return before.kind in ("comma", "and")  # "his brother Omar, 38"
    if group.kind != "name":
        return before.kind == "and" and group.opener in MORE
    between = units[start : group.first]
    joined = before.kind in ("comma", "and") or before.word == ";" or not between
    return joined and not any(unit.kind in ENDS and unit.word != ";" for unit in between)
