"""Which people suffer which harm: predicates of a sentence and the groups they take.

Forms read (the `form` of the pack's harm words): participle ("were killed", "killed ten", "ten killed"), active ("killing ten"), intransitive
("ten died"), state ("left ten dead"), noun ("ten deaths"), nominal ("the death of ten"), lives ("claimed ten lives"), toll ("the death toll rose to ten").
"""

from dataclasses import dataclass, field

from sijill.extract.groups import Group, find_groups, read_group
from sijill.extract.units import Unit

SKIP_LEFT = frozenset(("adv", "be", "have", "to", "time"))
LINKS = frozenset(("comma", "and", "adv", "quote"))
STOPS_LEFT = frozenset(("sub", "stop", "colon", "say"))
FAR = 40  # units a subject may stand before its verb
TOLL_REACH = 16  # units between "toll" and its number


@dataclass(slots=True)
class Finding:
    """One harm said of one chain of groups, before it becomes claims. Units ``[first, last)`` carry the words."""

    harm: str
    chain: list[Group]
    first: int
    last: int
    rule: str
    predicate: int
    negated: bool = False
    hedge: str | None = None  # "hypothetical", "unverified", "denied"
    agent: tuple[int, int] | None = None  # units of who did it
    from_toll: bool = False
    older: Group | None = None  # "rose from 12 to 17": the figure before
    of_last: bool = False  # people of a harm told in an earlier sentence


@dataclass(slots=True)
class Sentence:
    """The units of a sentence, its groups, and what was found."""

    units: list[Unit]
    groups: list[Group] = field(default_factory=list)
    by_last: dict[int, int] = field(default_factory=dict)
    by_first: dict[int, int] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)


def read_clauses(units: list[Unit]) -> tuple[Sentence, list[Finding]]:
    """Every harm of a sentence with the groups that suffer it, in the order of its predicates."""
    sentence = _prepare(units)
    findings: list[Finding] = []
    for at, unit in enumerate(units):
        if unit.kind == "harm":
            found = _READERS[unit.senses["harms"].meaning["form"]](sentence, at, findings)
            if found is not None and found.chain and not _told(findings, found):
                _hedge(units, found)
                findings.append(found)
                sentence.used.update(id(group) for group in found.chain)
    _harm_nouns(sentence, findings)
    return sentence, findings


def _told(findings: list[Finding], found: Finding) -> bool:
    """The same people with the same harm stand there already: "climbed to 31 dead"."""
    return any(old.harm == found.harm and {id(group) for group in found.chain} <= {id(group) for group in old.chain} for old in findings)


def _hedge(units: list[Unit], found: Finding) -> None:
    """Marks what is not said to have happened: "could be killed", "threatened to kill", "whether any were hurt"."""
    start = _predicate_start(units, found.predicate)
    auxiliaries = units[start : found.predicate]
    words = {unit.word for unit in auxiliaries}
    if any(unit.kind == "modal" for unit in auxiliaries) and not words & {"may have", "might have", "may have been", "must have"}:
        found.hedge = "hypothetical"
    elif any(unit.kind == "modal" for unit in auxiliaries):
        found.hedge = "unverified"
    elif found.rule.startswith(("active", "intransitive")) and any(unit.kind == "to" for unit in auxiliaries):
        found.hedge = "hypothetical"
    elif any(unit.kind == "neg" for unit in auxiliaries):
        found.hedge = "negated"
    clause = max((k for k in range(found.first) if units[k].kind in ("stop", "sub", "colon")), default=-1)
    if {unit.word for unit in units[max(0, clause) : found.first]} & {"if", "unless", "whether", "lest"} or (
        found.first and units[found.first - 1].word == "whether"
    ):
        found.hedge = "hypothetical"


def _prepare(units: list[Unit]) -> Sentence:
    sentence = Sentence(units, find_groups(units))
    for index, group in enumerate(sentence.groups):
        for last in {group.last, group.core}:
            sentence.by_last[last] = index
        sentence.by_first[group.first] = index
    return sentence


def chain_of(sentence: Sentence, index: int, *, leftward: bool) -> list[Group]:
    """The groups coordinated with one: "two officers, a clerk and a child", in the order of the text."""
    chain = [sentence.groups[index]]
    step = -1 if leftward else 1
    while 0 <= index + step < len(sentence.groups):
        a, b = (sentence.groups[index + step], sentence.groups[index])[::-step]
        if not _linked(sentence.units, a, b):
            break
        index += step
        chain.insert(0 if leftward else len(chain), sentence.groups[index])
    if not any(_has_and(sentence.units, a, b) for a, b in zip(chain, chain[1:], strict=False)):
        chain = [chain[-1] if leftward else chain[0]]  # a comma alone joins nothing
    return [group for group in chain if group.counts_people]


def _has_and(units: list[Unit], a: Group, b: Group) -> bool:
    return any(unit.kind == "and" for unit in units[a.last : b.first])


def _linked(units: list[Unit], a: Group, b: Group) -> bool:
    between = units[a.last : b.first]
    if not between:
        return False
    kinds = [unit.kind for unit in between]
    return all(kind in LINKS for kind in kinds) and ("and" in kinds or kinds == ["comma"] or kinds.count("comma") == 1)


# subjects -----------------------------------------------------------------------------------------------------------


def subject_of(sentence: Sentence, at: int) -> list[Group]:
    """The chain of groups that is the subject of a predicate that begins at a unit."""
    units, j = sentence.units, at - 1
    steps, relative = 0, False
    while j >= 0 and steps < FAR:
        steps += 1
        kind = units[j].kind
        relative = relative or kind == "who" or units[j].word == "that"
        if (index := sentence.by_last.get(j + 1)) is not None and sentence.groups[index].counts_people and _is_subject(sentence, index, at):
            return _subject_chain(sentence, index, at, relative)
        if kind in SKIP_LEFT or kind in ("who", "modal", "neg", "quote") or units[j].word == "that":
            j -= 1
        elif kind in ("comma", "close", "dash"):
            j = _skip_aside(units, j)
        elif kind in STOPS_LEFT or (kind == "harm" and units[j].senses["harms"].meaning["form"] not in ("noun", "anaphor", "nominal")):
            return []
        else:
            j -= 1
        if j >= 0 and kind in ("and", "or", "by"):
            return []
    return []


def _is_subject(sentence: Sentence, index: int, at: int) -> bool:
    """Names and nouns the pack does not know count only right before the predicate; a group behind a preposition is no subject."""
    group = sentence.groups[index]
    before = sentence.units[group.first - 1] if group.first else None
    if before is not None and before.kind in ("prep", "by", "of") and (group.amount is None or group.kind == "harm"):
        return False
    return True


def _subject_chain(sentence: Sentence, index: int, at: int, relative: bool) -> list[Group]:
    """The coordinated groups of a subject; behind "including" it is the group before that word, unless "who" or ", and" parts them."""
    chain = chain_of(sentence, index, leftward=True)
    if not chain or relative:
        return chain[-1:] if relative else chain
    anchor = _include_anchor(sentence, sentence.groups.index(chain[0]))
    if anchor is None:
        return _one_number(sentence, chain, at)
    before = sentence.units[at - 1].kind if at else ""
    if before != "comma":
        for k in range(len(chain) - 1, 0, -1):
            between = [unit.kind for unit in sentence.units[chain[k - 1].last : chain[k].first]]
            if "comma" in between and "and" in between:
                return chain[k:]
    return [anchor]


def _one_number(sentence: Sentence, chain: list[Group], at: int) -> list[Group]:
    """A name suffers in the singular: "Old Mill, villagers were killed" says nothing of anybody called Old Mill."""
    plural = at < len(sentence.units) and sentence.units[at].word in ("were", "are", "have", "have been", "were being")
    if all(group.kind == "name" for group in chain) and len(chain) == 1 and plural:
        return []
    return chain


def _include_anchor(sentence: Sentence, index: int) -> Group | None:
    """Where a chain stands behind "including", the group before that word is the real subject."""
    group = sentence.groups[index]
    k = group.first - 1
    while k >= 0 and sentence.units[k].kind in ("comma", "adv", "open"):
        k -= 1
    if k < 0 or sentence.units[k].kind != "include" or sentence.units[k].word in ("included", "include", "includes"):
        return None
    k -= 1
    while k >= 0 and sentence.units[k].kind in ("comma", "open", "dash"):
        k -= 1
    owner = sentence.by_last.get(k + 1)
    if owner is None:
        return None
    return _include_anchor(sentence, sentence.groups.index(chain_of(sentence, owner, leftward=True)[0])) or sentence.groups[owner]


def _skip_aside(units: list[Unit], j: int) -> int:
    """Jump back over ", including two children," or "(two of them women)"; a comma without a partner is passed alone."""
    if units[j].kind == "close":
        return next((k - 1 for k in range(j - 1, max(-1, j - 30), -1) if units[k].kind == "open"), j - 1)
    for k in range(j - 1, max(-1, j - 25), -1):
        if units[k].kind in ("comma", "dash") and k < j - 1:
            inside = units[k + 1 : j]
            if len(inside) == 1 and inside[0].kind == "num":
                return j - 1  # "residents, some 4,000, were trapped"
            if any(unit.kind in ("be", "have", "sub", "stop") for unit in inside) and inside[0].kind not in ("who", "include"):
                return j - 1
            if units[k - 1].kind in ("cap", "people", "close", "num", "word", "age") or inside[0].kind in ("include", "who", "age"):
                return k - 1 if inside[0].kind in ("include", "who", "age", "cap", "a", "the", "num", "people") else j - 1
            return j - 1
    return j - 1


# objects ------------------------------------------------------------------------------------------------------------


def object_of(sentence: Sentence, at: int) -> list[Group]:
    """The chain of groups right behind a predicate that ends before a unit."""
    units = sentence.units
    while at < len(units) and units[at].kind in ("adv", "quote", "time"):
        at += 1
    if at >= len(units):
        return []
    index = sentence.by_first.get(at)
    if index is None and units[at].kind == "the" and at + 1 < len(units):
        index = sentence.by_first.get(at + 1)
    if index is None:
        return []
    return without_next_subject(sentence, chain_of(sentence, index, leftward=False)) if sentence.groups[index].counts_people else []


def without_next_subject(sentence: Sentence, chain: list[Group]) -> list[Group]:
    """Ends a chain before people who are the subject of the next clause: "killed six and a settler killed one", "..., medics and witnesses said"."""
    units = sentence.units
    while len(chain) > 1:
        last = chain[-1]
        behind = last.last
        while behind < len(units) and units[behind].kind in ("adv", "have", "quote"):
            behind += 1
        if behind < len(units) and units[behind].kind == "say":
            chain = [group for group in chain[:-1] if group.amount is not None or group.opener in ("a", "another")] or chain[:1]
            continue
        if (
            behind < len(units)
            and units[behind].kind == "harm"
            and units[behind].senses["harms"].meaning["form"] in ("participle", "active")
            and _object_right(sentence, behind)
        ):
            chain = chain[:-1]
            continue
        if behind < len(units) and units[behind].kind == "be" and last.amount is None and last.plural:
            chain = chain[:-1]
            continue
        break
    return chain


def _object_right(sentence: Sentence, at: int) -> bool:
    index = sentence.by_first.get(at + 1)
    return index is not None and sentence.groups[index].counts_people


def _heads_clause(units: list[Unit], at: int) -> bool:
    """ "Killed were ...", "Dead: ...": the predicate opens its clause, perhaps behind a mark of a list."""
    k = at - 1
    while k >= 0 and units[k].kind in ("adv", "dash", "among"):
        k -= 1
    return k < 0 or units[k].kind in ("stop", "comma", "colon", "dot")


def _counted_before(sentence: Sentence, at: int) -> bool:
    """A number ends right before the predicate: "12 killed ..."."""
    index = sentence.by_last.get(_predicate_start(sentence.units, at))
    return index is not None and (sentence.groups[index].amount is not None or sentence.groups[index].opener in ("a", "another"))


def _object_is_next_clause(sentence: Sentence, chain: list[Group]) -> bool:
    """ "12 killed, 8 wounded": the group behind belongs to the next predicate."""
    if not chain:
        return False
    last = chain[0].last
    units = sentence.units
    while last < len(units) and units[last].kind == "adv":
        last += 1
    return (
        last < len(units)
        and units[last].kind in ("harm", "be")
        and (units[last].kind == "be" or units[last].senses["harms"].meaning["form"] in ("participle", "state", "intransitive"))
    )


# readers, one for each form -----------------------------------------------------------------------------------------


def _participle(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    units = sentence.units
    if at + 1 < len(units) and units[at + 1].kind == "people" and _attributive(sentence, at):
        return None
    if (
        at + 1 < len(units)
        and units[at + 1].kind in ("be", "colon")
        and (chain := object_of(sentence, at + 2))
        and _heads_clause(units, at)
    ):
        return _finding(sentence, units[at].senses["harms"].meaning["harm"], chain, at, "participle, inverted")
    before = _left(units, at)
    if before is not None and units[before].kind in ("prep", "of", "the") and before == at - 1 and not object_of(sentence, at + 1):
        return None  # "in besieged districts", "the wounded man"
    other = _before_other_verbs(units, at)
    passive = (before is not None and units[before].kind == "be") or other < at
    chain = [] if passive else object_of(sentence, at + 1)
    harm = units[at].senses["harms"].meaning["harm"]
    if chain and not (_object_is_next_clause(sentence, chain) and _counted_before(sentence, at)):
        return _finding(sentence, harm, chain, at, "participle, active", agent=_agent_before(sentence, at))
    if not passive and before is not None and units[before].kind == "have":
        return None
    if pronoun := _pronoun_object(sentence, at):
        if at + 2 < len(units) and units[at + 2].word == "dead":
            harm = "killed"
        return _finding(sentence, harm, pronoun, at, "participle, pronoun", agent=_agent_before(sentence, at))
    start = _predicate_start(units, _before_other_verbs(units, at))
    chain = _shared_subject(units, at, findings) or subject_of(sentence, start)
    if not chain or (not passive and _is_doer(units, chain, at)):
        return None
    return _finding(
        sentence, harm, chain, at, "participle, passive" if passive else "participle, reduced", agent=_agent_after(units, at + 1)
    )


def _before_other_verbs(units: list[Unit], at: int) -> int:
    """ "were tortured and killed": verbs the pack does not know stand between the auxiliary and this one."""
    k = at
    while k > 2 and units[k - 1].kind in ("and", "comma") and units[k - 2].kind == "word" and units[k - 2].word.endswith(("ed", "en")):
        k -= 2
    return k if k < at and units[k - 1].kind in ("be", "adv") else at


def _is_doer(units: list[Unit], chain: list[Group], at: int) -> bool:
    """ "police arrested and detained ten": people without a number, before an active verb that shares its object."""
    bare = all(group.amount is None and group.plural and group.kind != "name" for group in chain)
    behind = units[at + 1].kind if at + 1 < len(units) else "dot"
    return bare and behind not in ("prep", "by", "comma", "dot", "sub", "stop", "include", "figure", "num", "adv")


def _attributive(sentence: Sentence, at: int) -> bool:
    """ "three wounded guards": the word describes its noun, whose group carries the harm."""
    return any(group.first < at < group.head and group.harm for group in sentence.groups)


def _shared_subject(units: list[Unit], at: int, findings: list[Finding]) -> list[Group]:
    """ "were beaten and killed", "was shot in the chest and died": the subject of the predicate before."""
    left = _left(units, at)
    while left is not None and units[left].kind in ("be", "have", "adv"):
        left -= 1
        if left < 0:
            return []
    if left is None or units[left].kind not in ("and", "or", "comma", "sub") or not findings:
        return []
    last = findings[-1]
    return last.chain if last.predicate < at and "active" not in last.rule and not last.from_toll and last.rule != "noun" else []


def _active(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    units = sentence.units
    harm = units[at].senses["harms"].meaning["harm"]
    behind = at + 1
    while behind < len(units) and units[behind].kind == "time":
        behind += 1
    if behind < len(units) and units[behind].kind == "of":
        return _nominal(sentence, at, findings)
    chain = object_of(sentence, at + 1) or _pronoun_object(sentence, at)
    if not chain:
        return None
    return _finding(sentence, harm, chain, at, "active", agent=_agent_before(sentence, at))


def _intransitive(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    units = sentence.units
    chain = _shared_subject(units, at, findings) or subject_of(sentence, _predicate_start(units, at))
    if not chain:
        return None
    found = _finding(sentence, units[at].senses["harms"].meaning["harm"], chain, at, "intransitive")
    if (
        at + 1 < len(units)
        and units[at + 1].word == "with"
        and (index := sentence.by_first.get(at + 2)) is not None
        and sentence.groups[index].kind == "people"
    ):
        found.chain = chain + chain_of(sentence, index, leftward=False)
        found.last = max(found.last, found.chain[-1].last)
    return found


def _state(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    units = sentence.units
    if at + 1 < len(units) and units[at + 1].kind in ("people", "and") and _attributive(sentence, at):
        return None
    harm = units[at].senses["harms"].meaning["harm"]
    if at + 1 < len(units) and units[at + 1].kind == "colon" and _heads_clause(units, at) and (chain := object_of(sentence, at + 2)):
        return _finding(sentence, harm, chain, at, "state, inverted")
    if at and units[at - 1].kind == "the":
        return None
    chain = subject_of(sentence, _predicate_start(units, at))
    if not chain or (chain[-1].opener == "the" and chain[-1].amount is None and chain[-1].plural):
        return None
    return _finding(sentence, harm, chain, at, "state")


def _noun(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """ "the bodies of ten villagers", "civilian deaths are more than 40"; a number before the noun is read by _harm_nouns."""
    units = sentence.units
    if at + 1 < len(units) and units[at + 1].kind == "of":
        return _nominal(sentence, at, findings)
    if at + 1 < len(units) and units[at + 1].kind == "colon" and _heads_clause(units, at) and (chain := object_of(sentence, at + 2)):
        return _finding(sentence, units[at].senses["harms"].meaning["harm"], chain, at, "noun, list")
    k = at + 1
    while k < len(units) and units[k].kind in ("adv", "have"):
        k += 1
    index = sentence.by_first.get(k + 1)
    if (
        k > at
        and k < len(units)
        and units[k].kind == "be"
        and index is not None
        and sentence.groups[index].kind == "bare"
        and sentence.groups[index].amount is not None
        and not _numbered(sentence, at)
    ):
        group = sentence.groups[index]
        described = next((owner for owner in sentence.groups if owner.first <= at < owner.last), None)
        group.group, group.status = (described.group, described.status) if described is not None else ("people", "unknown")
        return _finding(sentence, units[at].senses["harms"].meaning["harm"], [group], at, "noun, be")
    return None


def _numbered(sentence: Sentence, at: int) -> bool:
    return any(group.first <= at < group.last and group.amount is not None for group in sentence.groups)


def _nominal(sentence: Sentence, at: int, findings: list[Finding], harm: str | None = None) -> Finding | None:
    units = sentence.units
    behind = at + 1
    while behind < len(units) and units[behind].kind in ("time", "adv"):
        behind += 1
    if behind < len(units) and units[behind].kind == "of":
        behind += 1
    elif behind >= len(units) or units[behind].kind != "num":
        return None
    chain = object_of(sentence, behind)
    if not chain or (chain[0].kind == "people" and chain[0].amount is None and chain[0].plural and chain[0].opener == "the"):
        return None
    if any(group.kind != "name" for group in chain):
        chain = [group for group in chain if group.kind != "name"]
    return _finding(
        sentence, harm or units[at].senses["harms"].meaning["harm"], chain, at, "nominal", agent=_agent_after(units, chain[-1].last)
    )


def _lives(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    units = sentence.units
    if at + 1 < len(units) and units[at + 1].kind == "harm" and units[at + 1].senses["harms"].meaning["form"] == "lives_of":
        return None
    chain = [group for group in object_of(sentence, at + 1) if group.noun in ("lives", "life")]
    return _finding(sentence, "killed", chain, at, "lives") if chain else None


def _lives_of(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    chain = object_of(sentence, at + 1)
    return _finding(sentence, "killed", chain, at, "lives of", agent=_agent_before(sentence, at - 1)) if chain else None


def _light(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    return None  # "left", "caused": the harm stands in the object and is read there


def _lost(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """ "the brigade lost twelve soldiers": only people with a number can be lost."""
    chain = object_of(sentence, at + 1)
    if not chain or any(group.kind != "people" or group.amount is None for group in chain) or chain[0].noun in ("lives", "life"):
        return None
    return _finding(sentence, "killed", chain, at, "lost")


def _anaphor(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    """ "the bodies of ten villagers"; what refers back is read by the parts module, which knows the harm told before."""
    units = sentence.units
    if (
        at + 1 < len(units)
        and units[at + 1].kind == "of"
        and units[at].word in ("the deaths", "the bodies", "the dead bodies", "the corpses")
    ):
        return _nominal(sentence, at, findings, harm="killed")
    return None


def _toll(sentence: Sentence, at: int, findings: list[Finding]) -> Finding | None:
    units = sentence.units
    end = min(len(units), at + 1 + TOLL_REACH)
    older: Group | None = None
    for k in range(at + 1, end):
        unit = units[k]
        if (
            unit.kind in ("stop", "include")
            or (unit.kind == "sub" and unit.word not in ("as",))
            or (unit.kind == "harm" and unit.senses["harms"].meaning["form"] == "toll")
        ):
            break
        index = sentence.by_first.get(k)
        if index is None or sentence.groups[index].amount is None:
            continue
        group = sentence.groups[index]
        if not _toll_leads_to(units, at + 1, group.first):
            continue
        if units[k - 1].word == "from" and older is None:
            older = group
            continue
        chain = chain_of(sentence, index, leftward=False)
        found = _finding(sentence, units[at].senses["harms"].meaning["harm"], chain, at, "toll")
        found.from_toll, found.older = True, older
        return found
    return _toll_before(sentence, at)


def _toll_before(sentence: Sentence, at: int) -> Finding | None:
    """ "bringing to 61 the number of dead": the number stands before the toll."""
    index = sentence.by_last.get(at)
    if index is None and at and sentence.units[at - 1].kind == "the":
        index = sentence.by_last.get(at - 1)
    if (
        index is None
        or sentence.groups[index].kind != "bare"
        or sentence.groups[index].amount is None
        or not sentence.groups[index].first
        or sentence.units[sentence.groups[index].first - 1].word not in ("to", "at")
    ):
        return None
    found = _finding(sentence, sentence.units[at].senses["harms"].meaning["harm"], [sentence.groups[index]], at, "toll")
    found.from_toll = True
    return found


def _toll_leads_to(units: list[Unit], start: int, at: int) -> bool:
    """The number is what the toll is, or has come to: "rose to 12", "stood at 12", "of 12", "has passed 12", "toll: 12", "toll 12"."""
    if at == start:
        return True
    before = units[at - 1]
    return before.word in ("to", "at", "of", "past", "from", "with", "as", "than", "by then") or before.kind in (
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


_READERS = {
    "participle": _participle,
    "active": _active,
    "intransitive": _intransitive,
    "state": _state,
    "noun": _noun,
    "nominal": _nominal,
    "lives": _lives,
    "lives_of": _lives_of,
    "light": _light,
    "lost": _lost,
    "anaphor": _anaphor,
    "toll": _toll,
}


def _harm_nouns(sentence: Sentence, findings: list[Finding]) -> None:
    """Groups whose noun or adjective is the harm make findings of their own: "25 fatalities", "three wounded guards"."""
    for group in sentence.groups:
        if group.harm and id(group) not in sentence.used and (group.amount is not None or group.opener in ("a", "another")):
            chain = [group]
            findings.append(
                Finding(group.harm, chain, group.first, group.core, "noun" if group.kind == "harm" else "attributive", group.head)
            )
            sentence.used.add(id(group))


# pieces -------------------------------------------------------------------------------------------------------------


def _left(units: list[Unit], at: int) -> int | None:
    """The unit before a predicate, adverbs passed over."""
    k = at - 1
    while k >= 0 and units[k].kind in ("adv", "neg", "time"):
        k -= 1
    return k if k >= 0 else None


def _predicate_start(units: list[Unit], at: int) -> int:
    """The first auxiliary of a predicate."""
    k = at
    while k > 0 and units[k - 1].kind in ("adv", "be", "have", "modal", "neg", "to"):
        k -= 1
    return k


def _pronoun_object(sentence: Sentence, at: int) -> list[Group]:
    """ "killing him", "shot them dead": the last group before that fits."""
    units = sentence.units
    behind = at + 1
    if behind >= len(units) or units[behind].kind not in ("they", "he") or units[behind].word in ("they", "he", "she"):
        return []
    plural = units[behind].kind == "they"
    earlier = [
        group
        for group in sentence.groups
        if group.last <= at
        and group.counts_people
        and group.plural == plural
        and (group.amount is not None or group.opener in ("a", "another"))
    ]
    return earlier[-1:] if earlier and id(earlier[-1]) not in sentence.used else []


def _agent_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The units before an active predicate that name who did it, back to the start of the clause."""
    units = sentence.units
    end = _predicate_start(units, at)
    while end > 0 and units[end - 1].kind in ("comma", "who", "and", "adv"):
        end -= 1
    start = end
    while start > 0 and units[start - 1].kind not in ("stop", "sub", "colon", "say") and end - start < 30:
        start -= 1
    return (start, end) if start < end else None


def _agent_after(units: list[Unit], at: int) -> tuple[int, int] | None:
    """ "... by government forces": the units behind "by"."""
    for k in range(at, min(len(units), at + 14)):
        if units[k].kind == "by":
            end = k + 1
            while end < len(units) and units[end].kind not in (
                "comma",
                "stop",
                "sub",
                "harm",
                "be",
                "have",
                "prep",
                "say",
                "who",
                "by",
                "colon",
                "modal",
            ):
                end += 1
            return (k + 1, end) if end > k + 1 else None
        if units[k].kind in ("stop", "sub", "harm", "be", "have", "say"):
            break
    return None


def _finding(sentence: Sentence, harm: str, chain: list[Group], at: int, rule: str, agent: tuple[int, int] | None = None) -> Finding:
    first = min(at, *(group.first for group in chain))
    last = max(at + 1, *(group.last if group.first > at else group.core for group in chain))
    return Finding(harm, list(chain), first, last, rule, at, agent=agent)


__all__ = ["Finding", "Sentence", "chain_of", "object_of", "read_clauses", "read_group", "subject_of"]
