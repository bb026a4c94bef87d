"""Harm where the deed stands first and the people behind it: "was-killed five", "the death-of five", "fell five dead"."""

from sijill.domain.quantity import Modifier
from sijill.extract.amounts import Amount
from sijill.extract.findings import Finding, Sentence, agent_after, chain_of, make_finding
from sijill.extract.noun_groups import counted_again
from sijill.extract.people import Group
from sijill.extract.subjects import subject_of
from sijill.extract.units import Unit
from sijill.extract.writing import OWNED_ONE, OWNED_TWO

DEEDS = frozenset(("verb", "deed"))
STOPS = frozenset(("stop", "sub", "say", "dot", "colon", "verb", "who", "modal"))
REACH = 16  # units behind a deed in which its people stand
COMPANY = 10  # units between a person and "with"
NAME = 5  # units of a name
CAUSE_REACH = 5  # units between a verb and its preposition
TALLY_REACH = 24
OWNERS = frozenset(("the", "target", "thing", "force"))  # nouns whose owners may stand right behind them: "on the homes of three"
LEADS = frozenset(
    ("stop", "dot", "comma", "colon", "dash", "prep", "and", "include", "num", "others", "adv", "quote", "close", "sub", "say")
)
PAIR = frozenset(("killed", "injured"))
OWNERS = {OWNED_ONE: 1, OWNED_TWO: 2}
CAUSES = frozenset(("by", "weapon"))
AWAY = frozenset(("prep", "by", "of"))


def read_verb(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "were-killed five people in ..."; where nobody stands behind the verb, those before it."""
    if at and sentence.units[at - 1].kind == "the":
        return None  # "the killing": no verb has an article
    index = sentence.by_last.get(at)
    if index is not None and _is_counted(sentence.groups[index]) and _next_deed(sentence.units, at) is not None:
        return _before(sentence, at, findings)  # "a man was-killed and were-wounded three"
    found = read_deed(sentence, at, findings)
    return found if found is not None or _takes_object(sentence, at) else _before(sentence, at, findings)


def _takes_object(sentence: Sentence, at: int) -> bool:
    """As in "who killed the soldiers": those before the verb did it."""
    index = sentence.by_first.get(at + 1)
    return index is not None and sentence.groups[index].counts_people


def read_verb_behind(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads a verb that agrees with people told before it: "five people, they-were-killed"."""
    return _before(sentence, at, findings) or read_deed(sentence, at, findings)


def read_deed(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "the death-of five people", "fell five dead"; two deeds joined share the people behind the second."""
    units = sentence.units
    if _next_deed(units, at) is not None:
        return None
    meaning = units[at].senses["harms"].meaning
    chain = _owners(sentence, at, findings) or (_named(sentence, at) if "names" in meaning else []) or people_behind(sentence, at + 1)
    chain = chain or _listed(sentence, at)
    if not chain or (meaning["form"] == "falls" and any(group.harm for group in chain)):
        return None
    chain += _company(sentence, chain)
    first, harm = _joined_before(units, at, findings)
    if any(other.harm != harm for other in findings):
        for group in chain:
            group.more = False  # "five killed and ten others hurt": others than the dead, not than the hurt told before
    if meaning["form"] == "falls" and chain[0].kind in ("bare", "unknown"):
        return None
    found = make_finding(sentence, harm, chain, at, meaning["form"], agent=agent_after(units, chain[-1].last))
    found.first = min(found.first, first)
    if _both_behind(units, chain[-1].last) or chain[0].harm == "casualties":
        found.harm = "casualties"
    found.hedge = "negated" if _is_negated(units, first) else None
    return found


def _owners(sentence: Sentence, at: int, findings: list[Finding]) -> list[Group]:
    """As in "hit a car, which led to his death", with those joined to him; "after his death" and a death told already count nobody."""
    units = sentence.units
    n = OWNERS.get(units[at + 1].word) if at + 1 < len(units) else None
    harm = units[at].senses["harms"].meaning["harm"]
    if n is None or not at or _form(units[at - 1]) != "light" or any(found.harm == harm for found in findings):
        return []
    amount = Amount(Modifier.EXACT, n, None, units[at + 1].first, units[at + 1].last - 1)
    group = Group(at + 1, -1, at + 2, amount, "people", "unknown", "", "owned", plural=n > 1, core=at + 2)
    sentence.groups.append(group)
    return [group, *_beside(sentence, at + 2)]


def _listed(sentence: Sentence, at: int) -> list[Group]:
    """As in "the death of the reporters Tom Roe and Jane Roe": as many as are named."""
    index = sentence.by_first.get(at + 1)
    group = sentence.groups[index] if index is not None else None
    if group is None or not _is_definite_many(group) or group.opener != "the":
        return []
    names = _names(sentence, group.last, listed=True)
    return names if len(names) > 1 else []


def _company(sentence: Sentence, chain: list[Group]) -> list[Group]:
    """Those told with one person: "the death of Tom Roe with three others"."""
    units, one = sentence.units, chain[-1]
    if one.plural or len(chain) > 1:
        return []
    for k in range(one.last, min(len(units) - 1, one.last + COMPANY)):
        entry = units[k].sense("grammar")
        index = sentence.by_first.get(k + 1)
        if entry is not None and "company" in entry.meaning:
            counted = index is not None and _is_counted(sentence.groups[index])
            return [sentence.groups[index]] if counted and index is not None else []
        if units[k].kind in STOPS or units[k].kind in ("by", "harm", "and"):
            break
    return []


def _both_behind(units: list[Unit], at: int) -> bool:
    """As in "took the life of twenty, dead and wounded": what stands behind says that not all of them died."""
    entry = units[at].sense("harms") if at < len(units) else None
    return entry is not None and entry.meaning["harm"] == "casualties"


def _before(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    chain = subject_of(sentence, at)
    if not chain or any(id(group) in sentence.used for group in chain) or _is_definite_many(chain[0]):
        return None
    return make_finding(sentence, sentence.units[at].senses["harms"].meaning["harm"], chain, at, "verb, subject before")


def _next_deed(units: list[Unit], at: int) -> int | None:
    """The deed joined right behind this one: "were killed and wounded ..."."""
    if at + 2 < len(units) and units[at + 1].kind == "and" and _form(units[at + 2]) in DEEDS:
        return at + 2
    return None


def _joined_before(units: list[Unit], at: int, findings: list[Finding]) -> tuple[int, str]:
    """The first of the deeds joined up to this one, and the harm of them all."""
    harms, first = {units[at].senses["harms"].meaning["harm"]}, at
    read = {found.predicate for found in findings}
    while first > 1 and units[first - 1].kind == "and" and _form(units[first - 2]) in DEEDS and first - 2 not in read:
        first -= 2
        harms.add(units[first].senses["harms"].meaning["harm"])
    return first, harms.pop() if len(harms) == 1 else "casualties"


def _form(unit: Unit) -> str:
    entry = unit.sense("harms")
    return entry.meaning["form"] if entry is not None and unit.kind == "harm" else ""


def _is_negated(units: list[Unit], at: int) -> bool:
    k = at - 1
    if k > 1 and units[k].kind == "prep":
        k = _verb_of_cause(units, k)  # "the shelling did not result in wounded"
    while k >= 0 and (
        units[k].kind in ("adv", "the", "of", "or") or _form(units[k]) in ("falls", "deed", "verb") or units[k].sense("speech") is not None
    ):
        k -= 1
    return k >= 0 and units[k].kind in ("no", "neg")


def _verb_of_cause(units: list[Unit], at: int) -> int:
    """The unit before a verb of a few words back that a preposition belongs to, its subject between the two."""
    k = at - 1
    while k > at - CAUSE_REACH and k > 0 and units[k].kind in ("weapon", "the", "word") and units[k - 1].kind != "neg":
        k -= 1
    return k - 1 if k > 0 and units[k - 1].kind == "neg" else at


def people_behind(sentence: Sentence, at: int) -> list[Group]:
    """The groups right behind a deed, or counted ones further on in its clause."""
    units, k, moved, away = sentence.units, at, False, False
    while k < len(units) and k - at < REACH:
        index = sentence.by_first.get(k)
        if index is not None:
            group = sentence.groups[index]
            if group.counts_people and not away and (not moved or _is_counted(group)):
                return _people(sentence, index)
            k, moved, away = max(group.last, k + 1), True, False
            continue
        kind = units[k].kind
        if kind in STOPS or (kind == "harm" and _form(units[k]) not in ("noun", "anaphor")) or (kind == "and" and moved):
            return []
        away = kind in AWAY or (away and kind in OWNERS)
        moved = moved or kind not in ("adv", "time", "quote", "comma")
        k += 1
    return []


def _people(sentence: Sentence, index: int) -> list[Group]:
    """The people told together; a noun of another harm is read by itself."""
    chain = chain_of(sentence, index, leftward=False)
    kept = [group for group in chain if group.harm in (None, chain[0].harm)]
    bare = bool(kept) and kept[0].kind == "harm" and kept[0].amount is None
    return [] if not kept or bare or _is_definite_many(kept[0]) else kept


def _is_counted(group: Group) -> bool:
    return group.amount is not None and group.kind != "bare"


def _is_definite_many(group: Group) -> bool:
    """As in "the killing of the civilians": nobody says how many."""
    return group.amount is None and group.opener == "the" and group.plural


def _named(sentence: Sentence, at: int) -> list[Group]:
    """Somebody told by name alone right behind the deed, with those joined to the name."""
    return _names(sentence, at + 1, listed=sentence.units[at].senses["harms"].meaning["names"] == "list")


def _names(sentence: Sentence, first: int, *, listed: bool) -> list[Group]:
    units = sentence.units
    k = first
    while k < len(units) and k - first < NAME and (units[k].kind == "quote" or (units[k].kind in ("word", "cap") and not units[k].senses)):
        k += 1
    words = [unit for unit in units[first:k] if unit.kind != "quote" and unit.word[:1].isalpha()]
    if len(words) < 2:
        return []
    while k > first and units[k - 1].kind == "quote" and units[first].kind != "quote":
        k -= 1
    group = Group(first, k - 1, k, None, "people", "unknown", "", "name", kind="name", plural=False, core=k)
    sentence.groups.append(group)
    joined = k + 1 < len(units) and units[k].kind == "and" and (listed or units[k + 1].kind == "cap")
    more = _names(sentence, k + 1, listed=True) if joined else []
    return [group, *(more or _beside(sentence, k))]


def _beside(sentence: Sentence, at: int) -> list[Group]:
    """Those joined to a name: "Tom Roe and his wife"."""
    units = sentence.units
    index = sentence.by_first.get(at + 1) if at < len(units) and units[at].kind == "and" else None
    if index is None or sentence.groups[index].kind != "people":
        return []
    return [group for group in chain_of(sentence, index, leftward=False) if group.harm is None]


def read_meets(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "met five people their death", "lost a woman her life": the harm stands behind the people."""
    units = sentence.units
    close = next((k for k in range(at + 1, min(len(units), at + REACH)) if _form(units[k]) == "fate"), None)
    if close is None or any(units[k].kind in STOPS for k in range(at + 1, close)):
        meaning = units[at].senses["harms"].meaning
        caused = "caused" not in meaning or any(unit.kind in CAUSES or unit.sense("causes") for unit in units[at + 1 :])
        return read_deed(sentence, at, findings) if meaning["harm"] and caused else None
    chain = people_behind(sentence, at + 1)
    if not chain or chain[0].first > close:
        chain = _before_meets(sentence, at)
    if not chain:
        return None
    found = make_finding(sentence, units[close].senses["harms"].meaning["harm"], chain, at, "meets")
    found.last = max(found.last, close + 1)
    return found


def _before_meets(sentence: Sentence, at: int) -> list[Group]:
    chain = subject_of(sentence, at)
    return [] if any(id(group) in sentence.used for group in chain) else chain


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
        if group.opener != "num" or not (units[k - 1].word in ("الي", "ل") or units[k - 1].kind in ("colon", "prep", "harm", "people")):
            continue
        mixed = group.last + 1 < len(units) and units[group.last].kind == "amidst" and _form(units[group.last + 1]) == "noun"
        found = make_finding(sentence, "casualties" if mixed else group.harm or harm or "killed", [group], at, "toll")
        found.from_toll = True
        return found
    return None


def read_state_of(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """Reads "five people under the rubble": the state stands behind the people."""
    chain = subject_of(sentence, at)
    if not chain or any(id(group) in sentence.used for group in chain) or chain[0].amount is None:
        return None
    return make_finding(sentence, sentence.units[at].senses["harms"].meaning["harm"], chain, at, "state")


def read_counted_nouns(sentence: Sentence, findings: list[Finding]) -> None:
    """Groups whose noun is the harm make findings of their own: "five dead", "wounded", "dead and wounded"."""
    for index, group in enumerate(sentence.groups):
        if not group.harm or id(group) in sentence.used or not _is_told(sentence.units, group):
            continue
        if _is_negated(sentence.units, group.first):
            continue
        harm, last = _with_next(sentence, index)
        group.harm = harm = _unless_bare(sentence.units, group, harm)
        found = Finding(harm, [group], group.first, last, "noun", group.head)
        findings.append(found)
        sentence.used.add(id(group))
    _read_labels(sentence, findings)
    findings.sort(key=lambda found: found.first)


def _read_labels(sentence: Sentence, findings: list[Finding]) -> None:
    """As in "The dead: 7, the wounded: 15": a number alone behind people of a harm, or people counted behind a colon."""
    units = sentence.units
    for at in sentence.told("harms"):
        colon = at + 1 < len(units) and units[at + 1].kind in ("colon", "stop")
        index = sentence.by_first.get(at + 1 + colon)
        group = sentence.groups[index] if index is not None else None
        harm = counted_again(units[at])
        if not harm or group is None or id(group) in sentence.used or not _is_counted_alone(units, group, colon=colon):
            continue
        if at and units[at - 1].kind in ("amidst", "of", "num", "include"):
            continue
        findings.append(make_finding(sentence, harm, [group], at, "label"))
        sentence.used.add(id(group))


def _is_counted_alone(units: list[Unit], group: Group, *, colon: bool) -> bool:
    """Its number is no item's of a list: "1- Tom Roe"."""
    listed = group.last < len(units) and units[group.last].kind in ("dash", "close", "dot") and group.last + 1 < len(units)
    return group.amount is not None and group.opener == "num" and not listed and (group.kind == "bare" or (colon and group.kind == "people"))


def _with_next(sentence: Sentence, index: int) -> tuple[str, int]:
    """As in "dozens of dead and wounded": one number for both."""
    group, units = sentence.groups[index], sentence.units
    k = group.last
    if k + 1 < len(units) and units[k].kind == "and" and (also := counted_again(units[k + 1])) and also != group.harm:
        return "casualties", k + 2
    if group.opener == "num" and group.harm == "killed" and _both_behind(units, k):
        return "casualties", k + 1  # "dozens of victims, dead and wounded"
    if group.opener != "num" and group.amount is not None:
        return group.harm or "", group.core  # "one dead and several wounded"
    following = sentence.groups[index + 1] if index + 1 < len(sentence.groups) else None
    alone = following is not None and following.opener != "num" and following.core == following.head + 1
    between = [unit.kind for unit in units[group.last : following.first]] if following is not None else []
    if following is None or not alone or "and" not in between or not set(between) <= {"and", "the"} or {following.harm, group.harm} != PAIR:
        return group.harm or "", group.core
    sentence.used.add(id(following))
    return "casualties", following.core


def _unless_bare(units: list[Unit], group: Group, harm: str) -> str:
    """Some words say more with a number than without: bare "victims" may be dead or hurt."""
    entry = units[group.head].sense("harms") if group.head >= 0 else None
    vague = group.amount is None or group.amount.is_vague
    return entry.meaning.get("bare", harm) if entry is not None and vague and harm == group.harm else harm


def _is_told(units: list[Unit], group: Group) -> bool:
    """A number says how many; a singular, a dual or a bare plural counts where something leads to it: "left dead and wounded"."""
    if group.opener == "num" or group.kind != "harm":
        return group.amount is not None or _stands_alone(units, group)
    before = units[group.first - 1] if group.first else None
    led = before is None or before.kind in LEADS or _form(before) in ("falls", "light", "noun", "anaphor", "tally")
    led = led or (before is not None and before.kind == "he" and _joined_number(units, group.last))  # "the toll: it is one dead and 7 hurt"
    return led and (group.amount is not None or _stands_alone(units, group))


def _joined_number(units: list[Unit], at: int) -> bool:
    return at + 1 < len(units) and units[at].kind == "and" and units[at + 1].kind == "num"


def _stands_alone(units: list[Unit], group: Group) -> bool:
    """A bare plural of harm that no noun behind it makes somebody's: "wounded among the civilians", not "the victims of the raid"."""
    behind = units[group.last] if group.last < len(units) else None
    return group.opener == "people" and (behind is None or behind.kind not in ("the", "weapon", "target", "word", "owned", "num", "harm"))
