"""Which people suffer which harm: every predicate of a sentence is read by the form the pack gives it."""

from collections.abc import Callable, Mapping

from sijill.extract.aftermath import read_aftermath
from sijill.extract.deeds import read_deed, read_exposed, read_meets, read_reaps, read_state_of, read_tally, read_verb, read_verb_behind
from sijill.extract.elided import read_elided
from sijill.extract.findings import Finding, Sentence, predicate_start
from sijill.extract.harm_nouns import read_counted_nouns
from sijill.extract.named import read_named
from sijill.extract.nominals import read_anaphor, read_harm_nouns, read_lives, read_lives_of, read_lost, read_nominal, read_noun
from sijill.extract.outcomes import read_bears, read_result, read_wounds_borne
from sijill.extract.own_hand import read_on_self, read_suicide
from sijill.extract.people import Group
from sijill.extract.predicates import read_active, read_intransitive, read_participle, read_sends, read_state, read_ward
from sijill.extract.roles import NO_ROLES
from sijill.extract.struck import read_carried, read_struck
from sijill.extract.tolls import read_labelled, read_toll
from sijill.extract.units import Unit

FEAR_REACH = 4  # units between a word of fear and the harm it speaks of
QUESTION_REACH = 4  # units behind a harm in which its question mark stands
CAUSE_REACH = 6  # units between the dead and what they died of
DENIAL_REACH = 10  # units between a denial and the harm it denies


def read_clauses(units: list[Unit], *, noun_first: bool = False) -> tuple[Sentence, list[Finding]]:
    """Every harm of a sentence with the groups that suffer it, in the order of its predicates."""
    sentence = Sentence(units, noun_first)
    findings: list[Finding] = []
    for at in sentence.told("harms"):
        found = _READERS[units[at].senses["harms"].meaning["form"]](sentence, at, findings)
        if found is not None and found.chain and not _told(findings, found):
            _hedge(units, found)
            findings.append(found)
            sentence.used.update(id(group) for group in found.chain)
    read_aftermath(sentence, findings)
    (read_counted_nouns if noun_first else read_harm_nouns)(sentence, findings)
    read_wounds_borne(sentence, findings)
    read_labelled(sentence, findings)
    read_elided(sentence, findings)
    read_named(sentence, findings)
    for found in findings:
        if found.harm == "killed" and _is_slow(units, found):
            found.harm = "died_indirect"
            for group in found.chain:
                group.harm = "died_indirect" if group.harm == "killed" else group.harm
        if _is_feared(units, found.first) or _is_feared_behind(units, found) or _is_asked(units, found.last):
            found.hedge = "hypothetical"
    return sentence, findings


def _is_slow(units: list[Unit], found: Finding) -> bool:
    """As in "died of hunger", "hunger has killed nine", which no blow did: the cause is among the words or beside them."""
    if _is_slow_cause(units, _doer_at(units, found.predicate)):
        return True
    if found.rule.endswith("active"):
        return False  # "the bomb killed nine in the famine": who did it says how
    for k in range(found.first, min(len(units), found.last + CAUSE_REACH)):
        if _is_slow_cause(units, k):
            return True
        if k >= found.last and units[k].kind in ("comma", "stop", "sub", "dot", "colon", "harm"):
            return False
    return False


def _is_slow_cause(units: list[Unit], at: int) -> bool:
    entry = units[at].sense("causes") if at >= 0 else None
    return entry is not None and "slow" in entry.meaning


def _doer_at(units: list[Unit], at: int) -> int:
    """As in "hunger has killed nine", "famine claimed the lives of nine": the unit before the verb, -1 where there is none."""
    k = predicate_start(units, at) - 1
    while k > 0 and units[k].kind == "harm" and units[k].senses["harms"].meaning["form"] in ("lives", "light"):
        k = predicate_start(units, k) - 1
    return k


def _told(findings: list[Finding], found: Finding) -> bool:
    """The same people with the same harm stand there already: "climbed to 31 dead"."""
    return any(old.harm == found.harm and {id(group) for group in found.chain} <= {id(group) for group in old.chain} for old in findings)


def _hedge(units: list[Unit], found: Finding) -> None:
    """Marks what is not said to have happened: "could be killed", "threatened to kill", "whether any were hurt"."""
    start = predicate_start(units, found.predicate)
    auxiliaries = units[start : found.predicate]
    roles = NO_ROLES.union(*(unit.roles for unit in auxiliaries))
    if "besides" in roles:
        for group in found.chain:
            group.more = True  # "four men were also killed": beside those told before
    if (found.predicate and units[found.predicate - 1].kind == "failed") or (
        any(unit.kind == "modal" for unit in auxiliaries) and "possible_past" not in roles
    ):
        found.hedge = "hypothetical"
    elif any(unit.kind == "modal" for unit in auxiliaries):
        found.hedge = "unverified"
    elif (
        found.rule.startswith(("active", "intransitive"))
        and any(unit.kind == "to" for unit in auxiliaries)
        and not _is_owned_to(units, start)
    ) or _is_no_count(units, found.chain):
        found.hedge = "hypothetical"
    elif (
        any(unit.kind == "neg" for unit in auxiliaries)
        or _none_of(units, found.chain[0].first)
        or (found.rule == "nominal" and _none_of(units, found.predicate))
    ):
        found.hedge = "negated"
    elif _is_denied(units, min(start, found.first)) or _is_denied_behind(units, found.last):
        found.hedge = "negated" if "any_of" in units[found.chain[0].first - 1].roles else "denied"
    clause = max((k for k in range(found.first) if units[k].kind in ("stop", "sub", "colon")), default=-1)
    if any("conditional" in unit.roles for unit in units[max(0, clause) : found.first]):
        found.hedge = "hypothetical"


def _is_owned_to(units: list[Unit], at: int) -> bool:
    """As in "pleaded guilty to killing four", "confessed to shooting two": what somebody owns to has happened."""
    entry = units[at - 1].sense("grammar") if at else None
    return entry is not None and "owns" in entry.meaning


def _is_feared(units: list[Unit], at: int) -> bool:
    """As in "warns of thousands of deaths"; not past a mark."""
    for k in range(at - 1, max(-1, at - 1 - FEAR_REACH), -1):
        entry = units[k].sense("speech")
        if entry is not None and entry.meaning["role"] == "fear":
            return True
        if units[k].kind in ("comma", "stop", "dot", "colon", "sub", "and"):
            return False
    return False


def _is_feared_behind(units: list[Unit], found: Finding) -> bool:
    """As in "hundreds of deaths feared"."""
    entry = units[found.last].sense("speech") if found.last < len(units) and found.rule == "noun" else None
    return entry is not None and entry.meaning["role"] != "deny" and "behind" in entry.meaning


def _is_asked(units: list[Unit], at: int) -> bool:
    """As in "Did the strike kill 20 people?": a question claims nothing; its mark may stand glued to the words behind it."""
    marks = [unit.word for unit in (*units[-2:], *units[at : at + QUESTION_REACH])]
    return "?" in marks or "؟" in marks


def _is_no_count(units: list[Unit], chain: list[Group]) -> bool:
    """As in "it was not known how many people had died", "five people a day are killed", "kill 200 people a year"."""
    asked, last = chain[0].first > 0 and units[chain[0].first - 1].kind == "asked", chain[-1].core
    return asked or (last < len(units) and _is_rate(units, last))


def _is_rate(units: list[Unit], at: int) -> bool:
    """As in "each day"; "a day" is one before the verb of its people or the end of the clause, else it is a time: "a day later"."""
    entry, behind = units[at].sense("grammar"), units[at + 1] if at + 1 < len(units) else None
    if units[at].kind == "rate":
        return True
    maybe = entry is not None and "rate" in entry.meaning
    return maybe and (behind is None or behind.kind in ("dot", "comma", "stop") or "verb_of_many" in behind.roles)


def _none_of(units: list[Unit], at: int) -> bool:
    """As in "no civilians were killed", "none of the 40 people", "neither of the two", "not one of the 30"."""
    k = at - 1
    while k >= 0 and (units[k].kind in ("of", "the") or "single_one" in units[k].roles):
        k -= 1
    return k >= 0 and units[k].kind in ("no", "neg")


def _is_denied(units: list[Unit], at: int) -> bool:
    """As in "the army denied killing 17", "denied reports that its strike killed 17"; not past another clause, nor of whose deed it was."""
    for k in range(at - 1, max(-1, at - DENIAL_REACH), -1):
        entry = units[k].sense("speech")
        if entry is not None and entry.meaning["role"] != "noun" and not _is_object_of_denial(units, k):
            return entry.meaning["role"] == "deny" and "hand" not in entry.meaning and not _is_negated(units, k)
        if units[k].kind in ("stop", "colon", "comma") or (units[k].kind == "sub" and "complementiser" not in units[k].roles):
            return False
        if "hand_denied" in units[k].roles:
            return False
    return False


def _is_negated(units: list[Unit], at: int) -> bool:
    """As in "nobody denies that", "did not deny that"."""
    return any(unit.kind in ("no", "neg") for unit in units[max(0, at - 2) : at])


def _is_object_of_denial(units: list[Unit], at: int) -> bool:
    """A word of saying that is the noun denied: "rejected claims that", "dismissed as lies reports of"."""
    return any((entry := unit.sense("speech")) is not None and entry.meaning["role"] == "deny" for unit in units[max(0, at - 4) : at])


def _is_denied_behind(units: list[Unit], at: int) -> bool:
    """As in "the report that 17 were killed is not true"; not past a mark of the end or another harm."""
    for unit in units[at : at + DENIAL_REACH]:
        entry = unit.sense("speech")
        if entry is not None and entry.meaning["role"] == "deny":
            return "behind" in entry.meaning
        if unit.kind in ("dot", "stop", "colon", "comma", "harm"):
            return False
    return False


def _read_light(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """As in "left", "caused": the harm stands in the object and is read there, but who "suffered a broken wrist" is hurt himself."""
    return read_bears(sentence, at, findings) if "bears" in sentence.units[at].senses["harms"].meaning else None


_READERS: Mapping[str, Callable[[Sentence, int, list[Finding]], Finding | None]] = {
    "participle": read_participle,
    "active": read_active,
    "intransitive": read_intransitive,
    "state": read_state,
    "noun": read_noun,
    "nominal": read_nominal,
    "lives": read_lives,
    "lives_of": read_lives_of,
    "light": _read_light,
    "result": read_result,
    "bears": read_bears,
    "lost": read_lost,
    "on_self": read_on_self,
    "suicide": read_suicide,
    "struck": read_struck,
    "carried": read_carried,
    "anaphor": read_anaphor,
    "toll": read_toll,
    "sends": read_sends,
    "ward": read_ward,
    "verb": read_verb,
    "verb_behind": read_verb_behind,
    "deed": read_deed,
    "meets": read_meets,
    "exposed": read_exposed,
    "reaps": read_reaps,
    "falls": read_deed,
    "takes": read_deed,
    "fate": _read_light,
    "tally": read_tally,
    "state_of": read_state_of,
}
