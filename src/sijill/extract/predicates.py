"""Harm as a verb or an adjective: "were killed", "killed ten", "ten killed", "killing ten", "ten died", "left ten dead"."""

from sijill.extract.findings import Finding, Sentence, agent_after, agent_before, chain_of, make_finding, predicate_start, unit_before
from sijill.extract.nominals import read_nominal
from sijill.extract.objects import counted_before, heads_clause, object_is_next_clause, object_of, pronoun_object
from sijill.extract.people import Group
from sijill.extract.speakers import is_possessive
from sijill.extract.subjects import all_told, controlled_subject, subject_of, subject_of_verb_before
from sijill.extract.units import Unit

INVERTED_REACH = 8  # units of a sentence that opens "Killed in the raid were ..."


def read_participle(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "were killed", "killed ten", "ten killed", "killed were ten"."""
    units = sentence.units
    if at + 1 < len(units) and units[at + 1].kind == "people" and _attributive(sentence, at):
        return None
    be = _inverted_verb(units, at)
    if be is not None and (chain := object_of(sentence, be + 1)) and heads_clause(units, at):
        return make_finding(sentence, units[at].senses["harms"].meaning["harm"], chain, at, "participle, inverted")
    before = unit_before(units, at)
    if before is not None and units[before].kind in ("prep", "of", "the", "a") and before == at - 1 and not object_of(sentence, at + 1):
        return None  # "in besieged districts", "the wounded man", "a bloodied arm"
    other = _before_other_verbs(units, at)
    passive = (before is not None and units[before].kind == "be") or other < at
    chain = [] if passive else object_of(sentence, at + 1)
    harm = units[at].senses["harms"].meaning["harm"]
    if chain and not (object_is_next_clause(sentence, chain) and counted_before(sentence, at)):
        harm = "killed" if _ends_dead(units, chain[-1].last) else harm
        return make_finding(sentence, harm, chain, at, "participle, active", agent=agent_before(sentence, at))
    if not passive and before is not None and units[before].kind == "have":
        return None
    if pronoun := pronoun_object(sentence, at):
        if at + 2 < len(units) and "dead" in units[at + 2].roles:
            harm = "killed"
        return make_finding(sentence, harm, pronoun, at, "participle, pronoun", agent=agent_before(sentence, at))
    start = predicate_start(units, _before_other_verbs(units, at))
    chain = _shared_subject(units, at, findings) or subject_of(sentence, start) or subject_of_verb_before(sentence, start)
    if not chain and (harm == "killed" or not any(found.harm == "killed" for found in findings)):
        chain = [group for group in controlled_subject(sentence, start) if harm == "killed" or id(group) not in sentence.used]
    if not chain or (not passive and _is_doer(units, chain, at)):
        return None
    chain = all_told(units, chain, start)
    others = _beside(sentence, at + 1) if passive else []
    return make_finding(
        sentence, harm, [*chain, *others], at, "participle, passive" if passive else "participle, reduced", agent=agent_after(units, at + 1)
    )


def _inverted_verb(units: list[Unit], at: int) -> int | None:
    """As in "Killed were ten", "Killed in the raid: ten": the mark or verb of being behind which the people stand."""
    if at + 1 < len(units) and units[at + 1].kind in ("be", "colon"):
        return at + 1
    if at or len(units) < 2 or units[1].kind != "prep":
        return None
    end = next(
        (
            k
            for k in range(2, min(len(units), INVERTED_REACH))
            if units[k].kind not in ("the", "a", "word", "cap", "thing", "target", "weapon")
        ),
        0,
    )
    return end if end and ("were" in units[end].roles or units[end].kind == "colon") else None


def _beside(sentence: Sentence, at: int) -> list[Group]:
    """As in "57 guards were killed, along with 81 villagers": counted people behind the verb, joined to its subject."""
    at += at < len(sentence.units) and sentence.units[at].kind == "comma"
    if at >= len(sentence.units) or "along" not in sentence.units[at].roles:
        return []
    index = sentence.by_first.get(at + 1)
    chain = chain_of(sentence, index, leftward=False) if index is not None else []
    return [group for group in chain if group.kind == "people" and (group.amount is not None or is_possessive(sentence.units[group.first]))]


def _ends_dead(units: list[Unit], at: int) -> bool:
    """As in "shot two men dead", "beat them to death": what became of the people stands behind them."""
    if at >= len(units) or units[at].kind != "harm":
        return False
    meaning = units[at].senses["harms"].meaning
    return meaning["harm"] == "killed" and meaning["form"] in ("state", "result")


def _before_other_verbs(units: list[Unit], at: int) -> int:
    """As in "were tortured and killed": verbs the pack does not know stand between the auxiliary and this one."""
    k = at
    while k > 2 and units[k - 1].kind in ("and", "comma") and units[k - 2].kind == "word" and "participle_form" in units[k - 2].roles:
        k -= 2
    return k if k < at and units[k - 1].kind in ("be", "adv") else at


def _is_doer(units: list[Unit], chain: list[Group], at: int) -> bool:
    """As in "police arrested and detained ten": people without a number, before an active verb that shares its object."""
    bare = all(group.amount is None and group.plural and group.kind != "name" for group in chain)
    behind = units[at + 1].kind if at + 1 < len(units) else "dot"
    return bare and behind not in ("prep", "by", "comma", "dot", "sub", "stop", "include", "figure", "num", "adv")


def _attributive(sentence: Sentence, at: int) -> bool:
    """As in "three wounded guards": the word describes its noun, whose group carries the harm."""
    return any(group.first < at < group.head and group.harm for group in sentence.groups)


def _shared_subject(units: list[Unit], at: int, findings: list[Finding]) -> list[Group]:
    """As in "were beaten and killed", "was shot in the chest and died": the subject of the predicate before."""
    left = unit_before(units, at)
    while left is not None and units[left].kind in ("be", "have", "adv"):
        left -= 1
        if left < 0:
            return []
    if left is None or not findings or not (units[left].kind in ("and", "or", "comma") or "sequel" in units[left].roles):
        return []
    if units[left].kind == "comma" and units[left + 1].kind == "be":
        return []  # "two men, aged 25 and 52, were hurt": the aside has a subject of its own before it
    last = findings[-1]
    if any(unit.kind == "stop" for unit in units[last.predicate : left]):
        return []  # "two were killed; a third, Jon Roe, 45, died": the mark parts their clauses
    return last.chain if last.predicate < at and "active" not in last.rule and not last.from_toll and last.rule != "noun" else []


def read_active(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "killing ten", "the killing of ten"."""
    units = sentence.units
    harm = units[at].senses["harms"].meaning["harm"]
    behind = at + 1
    while behind < len(units) and units[behind].kind == "time":
        behind += 1
    if behind < len(units) and units[behind].kind == "of":
        return read_nominal(sentence, at, findings)
    chain = object_of(sentence, at + 1) or pronoun_object(sentence, at)
    if not chain or (_is_compound(chain[0]) and not _is_of_headline(units, at, chain[0])) or (at and units[at - 1].kind == "the"):
        return None  # "at the site of the shooting 40 clerks knelt"
    return make_finding(sentence, harm, chain, at, "active", agent=agent_before(sentence, at))


def _is_compound(group: Group) -> bool:
    """As in "a shooting suspect", "the shooting remains": a bare singular or noun of harm behind the word is no object of it."""
    if group.kind == "harm" and group.amount is None:
        return True
    return group.opener == "people" and group.amount is None and not group.plural and not group.own


def _is_of_headline(units: list[Unit], at: int, group: Group) -> bool:
    """As in "Mine kills tractor driver", "Sniper kills boy, 12": a headline leaves the article out."""
    one = group.kind == "people" and group.first == at + 1 and not group.holds
    behind = [unit.kind for unit in units[group.core : group.core + 2]]
    closed = not behind or behind[0] in ("dot", "prep", "sub", "time", "stop") or (behind[0] == "comma" and behind[1:] != ["num"])
    return one and closed and "kills_now" in units[at].roles


def _new_among(sentence: Sentence, chain: list[Group]) -> list[Group]:
    """As in "killed 12, and another four died": those of a list whom no verb before has counted."""
    return [group for group in chain if id(group) not in sentence.used] or chain


def read_intransitive(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "ten died", "a nurse died with her two children"."""
    units = sentence.units
    start = predicate_start(units, at)
    chain = _shared_subject(units, at, findings) or _new_among(sentence, subject_of(sentence, start))
    chain = chain or subject_of_verb_before(sentence, start)
    if not chain or ("bare_verb" in units[at].roles and start == at and not chain[0].plural and len(chain) == 1):
        return None  # "Don't let my child die"
    chain = all_told(units, chain, start) if units[start - 1].kind == "who" else chain
    found = make_finding(sentence, units[at].senses["harms"].meaning["harm"], chain, at, "intransitive")
    if (
        at + 1 < len(units)
        and "company" in units[at + 1].roles
        and (index := sentence.by_first.get(at + 2)) is not None
        and sentence.groups[index].kind == "people"
    ):
        found.chain = chain + chain_of(sentence, index, leftward=False)
        found.last = max(found.last, found.chain[-1].last)
    return found


def read_state(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "ten dead", "left ten dead", "ten are missing"."""
    units = sentence.units
    if at + 1 < len(units) and units[at + 1].kind in ("people", "and") and _attributive(sentence, at):
        return None
    harm = units[at].senses["harms"].meaning["harm"]
    if at + 1 < len(units) and units[at + 1].kind == "colon" and heads_clause(units, at) and (chain := object_of(sentence, at + 2)):
        return make_finding(sentence, harm, chain, at, "state, inverted")
    if at and units[at - 1].kind == "the":
        return None
    chain = subject_of(sentence, predicate_start(units, at))
    if not chain or (chain[-1].opener == "the" and chain[-1].amount is None and chain[-1].plural):
        return None
    return make_finding(sentence, harm, _counted_dead(units, chain, at), at, "state")


def _counted_dead(units: list[Unit], chain: list[Group], at: int) -> list[Group]:
    """As in "half of the 60 dead were women": the 60 are dead."""
    return all_told(units, chain, at) if at + 1 < len(units) and units[at + 1].kind == "be" else chain


def read_sends(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "sent four people to the hospital", "sent two to their graves": who is sent somewhere else is not hurt."""
    chain = object_of(sentence, at + 1)
    if not chain or not _is_form(sentence.units, chain[-1].last, "ward"):
        return None
    end = sentence.units[chain[-1].last].senses["harms"].meaning["harm"]
    found = make_finding(sentence, end, chain, at, "active, ward", agent=agent_before(sentence, at))
    found.last = max(found.last, chain[-1].last + 1)
    return found


def read_ward(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "three people were still in the hospital": being there says hurt only of people, and only behind a verb of being."""
    before = unit_before(sentence.units, at)
    if before is None or sentence.units[before].kind != "be":
        return None
    return read_state(sentence, at, findings)


def _is_form(units: list[Unit], at: int, form: str) -> bool:
    return at < len(units) and units[at].kind == "harm" and units[at].senses["harms"].meaning["form"] == form
