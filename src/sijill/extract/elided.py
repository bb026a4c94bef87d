"""Rival counts of which only the number is said: "the army says 12 people were killed; the rebels say 30; the UN, 21"."""

from sijill.extract.findings import Finding, Sentence, make_finding
from sijill.extract.people import Group
from sijill.extract.units import Unit

COUNTED = frozenset(("killed", "injured", "casualties"))
SPEAKERS = frozenset(("the", "cap", "force", "people", "target", "thing", "say", "word", "adv"))
LONGEST_PUTTING = 6  # units of who puts the toll at another number
LONGEST_CLAUSE = 14  # units from the mark before the speaker to the number


def read_elided(sentence: Sentence, findings: list[Finding]) -> None:
    """Adds a finding for each number alone that another speaker gives behind a mark or "while", with the harm told before it."""
    units = sentence.units
    for group in sentence.groups:
        if group.kind != "bare" or group.amount is None or id(group) in sentence.used:
            continue
        if _put_again(sentence, findings, group) or not ends_clause(units, group.last):
            continue
        mark = next((k for k in range(group.first - 1, max(-1, group.first - LONGEST_CLAUSE), -1) if _parts_speakers(units[k])), None)
        told = _told_before(findings, mark) if mark is not None and is_speaker(units[mark + 1 : group.first]) else None
        if mark is not None and told is not None:
            found = make_finding(sentence, told.harm, [group], group.first, "elided")
            found.first = mark + 1
            findings.append(found)
            sentence.used.add(id(group))


def _put_again(sentence: Sentence, findings: list[Finding], group: Group) -> bool:
    """As in "put the toll at 12, residents at 30", "put at 12 by police and at 30 by residents": a second number of the same toll."""
    units, at = sentence.units, group.first - 1
    if at < 1 or "put_at" not in units[at].roles:
        return False
    mark = at - 1
    while mark and at - mark <= LONGEST_PUTTING and units[mark].kind in SPEAKERS:
        mark -= 1
    who = units[mark + 1 : at]
    named = ends_clause(units, group.last) and _are_people(who) if who else _is_by(units, group.last)
    told = next((found for found in reversed(findings) if found.from_toll and found.last <= mark), None)
    if not named or told is None or not (units[mark].kind in ("and", "comma") or _parts_speakers(units[mark])):
        return False
    found = make_finding(sentence, told.harm, [group], group.first, "elided")
    found.first = mark + 1
    findings.append(found)
    sentence.used.add(id(group))
    return True


def _are_people(units: list[Unit]) -> bool:
    """As in "residents", "the army", "the Red Cross"; not "the damage"."""
    return any(unit.kind in ("people", "force", "cap") or not unit.senses.keys().isdisjoint(("named", "forces")) for unit in units)


def _is_by(units: list[Unit], at: int) -> bool:
    return at < len(units) and units[at].kind == "by"


def _parts_speakers(unit: Unit) -> bool:
    """As in "...; the rebels say 30", "..., while the rebels speak of 30"."""
    return unit.word == ";" or "parts_speakers" in unit.roles


def _told_before(findings: list[Finding], mark: int) -> Finding | None:
    """The last harm of counted people before a mark."""
    found = [each for each in findings if each.last <= mark and each.harm in COUNTED and each.chain[0].amount is not None]
    return max(found, key=lambda each: each.first, default=None)


def is_speaker(units: list[Unit]) -> bool:
    """Words that name who speaks, then a verb of saying; or a comma for it where "the" or a known name tells that nobody's age follows."""
    aside = next((k for k, unit in enumerate(units) if unit.kind == "comma"), 0)
    if 0 < aside < len(units) - 2 and units[-2].kind == "comma":
        units = [*units[:aside], units[-1]]  # "while the gazette, citing two doctors, speaks of 15"
    if len(units) < 2 or any(unit.kind not in SPEAKERS for unit in units[:-1]):
        return False
    known = units[0].kind == "the" or any("named" in unit.senses or "forces" in unit.senses for unit in units)
    return units[-1].kind == "say" or "gives_number" in units[-1].roles or (units[-1].kind == "comma" and known)


def ends_clause(units: list[Unit], at: int) -> bool:
    """Nothing of the clause stands there."""
    return at >= len(units) or units[at].kind in ("dot", "stop")
