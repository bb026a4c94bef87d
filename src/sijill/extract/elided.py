"""Rival counts of which only the number is said: "the army says 12 people were killed; the rebels say 30; the UN, 21"."""

from sijill.extract.findings import Finding, Sentence, make_finding
from sijill.extract.units import Unit

COUNTED = frozenset(("killed", "injured", "casualties"))
SPEAKERS = frozenset(("the", "cap", "force", "people", "target", "thing", "say", "word", "adv"))
LONGEST_CLAUSE = 14  # units from the mark before the speaker to the number


def read_elided(sentence: Sentence, findings: list[Finding]) -> None:
    """Adds a finding for each number alone that another speaker gives behind a mark or "while", with the harm told before it."""
    units = sentence.units
    for group in sentence.groups:
        if group.kind != "bare" or group.amount is None or id(group) in sentence.used or not ends_clause(units, group.last):
            continue
        mark = next((k for k in range(group.first - 1, max(-1, group.first - LONGEST_CLAUSE), -1) if _parts_speakers(units[k])), None)
        told = _told_before(findings, mark) if mark is not None and is_speaker(units[mark + 1 : group.first]) else None
        if mark is not None and told is not None:
            found = make_finding(sentence, told.harm, [group], group.first, "elided")
            found.first = mark + 1
            findings.append(found)
            sentence.used.add(id(group))


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
