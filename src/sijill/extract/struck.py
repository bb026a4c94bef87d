"""Verbs that tell of harm only by what stands beside them: "were hit in the shooting", "were taken to Mercy Hospital"."""

from sijill.extract.findings import Finding, Sentence, agent_after, agent_before, make_finding, predicate_start, unit_before
from sijill.extract.objects import object_of
from sijill.extract.people import Group
from sijill.extract.subjects import subject_of
from sijill.extract.units import Unit

GUNS = frozenset(("small_arms", "sniper"))
WARD_REACH = 9  # units behind "taken to" among which the hospital stands
PART_REACH = 4  # units behind "hit" among which the part of the body stands
BY_REACH = 5  # units behind "hit by" among which the weapon stands
ENDS = frozenset(("comma", "stop", "dot", "sub", "colon", "harm", "say", "who"))


def read_struck(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "four people were hit in the shooting", "bullets struck two men": people alone, where the sentence tells of gunfire."""
    units = sentence.units
    passive = _is_passive(units, at)
    if passive and _in_the_body(units, at):
        chain = subject_of(sentence, predicate_start(units, at))
        return (
            make_finding(sentence, "injured", chain, at, "participle, passive", agent=agent_after(units, at + 1))
            if _are_people(chain)
            else None
        )
    if not _by_gunfire(units, at):
        return None
    chain = [] if passive else object_of(sentence, at + 1)
    if _are_people(chain):
        return make_finding(sentence, _harm(units[at]), chain, at, "participle, active", agent=agent_before(sentence, at))
    if not passive and "ongoing_form" in units[at].roles:
        return None
    chain = subject_of(sentence, predicate_start(units, at))
    if not _are_people(chain) or not (passive or _follows(chain, at)):
        return None
    rule = "participle, passive" if passive else "participle, reduced"
    return make_finding(sentence, _harm(units[at]), chain, at, rule, agent=agent_after(units, at + 1))


def _in_the_body(units: list[Unit], at: int) -> bool:
    """As in "was hit in the left shoulder": a part of the body behind a preposition."""
    behind = units[at + 1 : at + 1 + PART_REACH]
    return bool(behind) and behind[0].kind == "prep" and any("body_part" in unit.roles for unit in behind)


def read_carried(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "two men were taken to Mercy Hospital": the dead are taken elsewhere, and to be taken anywhere else is no harm."""
    units = sentence.units
    ward = next((k for k in range(at + 1, min(len(units), at + WARD_REACH)) if _is_ward(units[k]) or units[k].kind in ENDS), len(units))
    if ward >= len(units) or not _is_ward(units[ward]):
        return None
    passive = _is_passive(units, at)
    chain = _shared(units, at, findings) or subject_of(sentence, predicate_start(units, at))
    if not _are_people(chain):
        return None
    many = any(group.amount is None and group.plural and group.kind != "name" for group in chain)  # how many, nobody says
    if many or not (passive or _follows(chain, at)):
        return None
    found = make_finding(sentence, _harm(units[at]), chain, at, "participle, passive" if passive else "participle, reduced")
    found.last = max(found.last, ward + 1)
    return found


def _harm(unit: Unit) -> str:
    return unit.senses["harms"].meaning["harm"]


def _is_ward(unit: Unit) -> bool:
    entry = unit.sense("targets")
    return entry is not None and entry.meaning.get("type") == "hospital"


def _is_passive(units: list[Unit], at: int) -> bool:
    before = unit_before(units, at)
    return "passive" in units[at].senses["harms"].meaning or (before is not None and units[before].kind == "be")


def _shared(units: list[Unit], at: int, findings: list[Finding]) -> list[Group]:
    """As in "was shot and taken to Mercy Hospital": the subject of the verb before."""
    before = unit_before(units, at)
    if before is None or units[before].kind != "and" or not findings or "active" in findings[-1].rule:
        return []
    return findings[-1].chain


def _follows(chain: list[Group], at: int) -> bool:
    """As in "Four people hit in shooting": a headline leaves the verb of being out."""
    return at in (chain[-1].core, chain[-1].last) and chain[0].amount is not None


def _are_people(chain: list[Group]) -> bool:
    """Somebody told of as people: a word for people, a name, a number alone."""
    return bool(chain) and all(group.kind in ("people", "name", "bare", "harm") and group.harm != "killed" for group in chain)


def _by_gunfire(units: list[Unit], at: int) -> bool:
    """The sentence tells of gunfire; where "by" says what struck, that is a gun's."""
    near = units[at + 1 : at + 1 + BY_REACH]
    if near and near[0].kind == "by":
        return any(_is_gun(unit) for unit in near)
    return any(_is_gun(unit) for unit in units)


def _is_gun(unit: Unit) -> bool:
    entry = unit.sense("weapons")
    return entry is not None and entry.meaning["type"] in GUNS
