"""The people who are the subject of a predicate, however far before it they stand."""

from dataclasses import replace

from sijill.extract.findings import Sentence, chain_of, form_of
from sijill.extract.people import ATTACKING, Group
from sijill.extract.roles import NO_ROLES
from sijill.extract.speakers import is_possessive
from sijill.extract.units import Unit

SKIP_LEFT = frozenset(("adv", "be", "have", "to", "time"))
STOPS_LEFT = frozenset(("sub", "stop", "colon", "say"))
PASSED = frozenset(
    ("noun", "anaphor", "nominal", "light", "lives", "struck", "carried", "bears")
)  # forms of harm that take no subject from what stands behind them
ASIDES = frozenset(("include", "who", "age", "figure", "cap", "a", "the", "num", "people"))
ASIDE_REACH = 6  # units from a predicate to the comma that closes its aside
RELATIVE_REACH = 8  # units from "who" to the people of its clause
JOINED_REACH = 16  # units between a verb and its subject that another verb stands between
LEADING = frozenset(("time", "comma", "and", "adv", "quote", "cap", "dash", "colon"))  # units before the subject of a sentence
FAR = 40  # units a subject may stand before its verb


def subject_of(sentence: Sentence, at: int) -> list[Group]:
    """The chain of groups that is the subject of a predicate that begins at a unit.

    A counted group behind a preposition is passed over for one before it: "four men from a single family were killed". Behind "and" the
    subject is that of the verb before it: "a clerk stepped on a mine and died".
    """
    units, j = sentence.units, at - 1
    j -= j > 0 and units[j].kind == "and" and _ends_verb(sentence, j)
    steps, relative, dashed, crossed = 0, False, False, False
    second: list[Group] = []
    while j >= 0 and steps < FAR:
        steps += 1
        j = _before_relative(sentence, j, at)
        kind = units[j].kind
        relative = relative or kind == "who" or "complementiser" in units[j].roles
        index = sentence.by_last.get(j + 1)
        crossed = crossed or kind in ("say", "they", "he")
        if (
            index is not None
            and (group := sentence.groups[index]).counts_people
            and not _is_passed(group, dashed, crossed and not relative)
            and not _is_carried(units, group)
        ):
            if not _behind_preposition(units, group):
                return _adjoining(sentence, at, group) or _subject_chain(sentence, _of_apposition(sentence, index), at, relative)
            if not second and group.amount is not None and group.kind != "harm" and not _is_of_thing(units, group, at):
                second = _subject_chain(sentence, index, at, relative)
                if not _is_one(group) or relative:
                    return second
        if kind in SKIP_LEFT or kind in ("who", "modal", "neg", "quote") or "complementiser" in units[j].roles or _is_hearsay(units, j):
            j -= 1
        elif kind in ("comma", "close", "dash"):
            behind, j = j, _skip_aside(units, j)
            dashed = dashed or (kind == "dash" and j == behind - 1)  # "OLD PORT - Two men, shot ...": the name is a dateline
        elif kind in STOPS_LEFT or (kind == "harm" and not _is_passed_over(sentence, j)):
            return second
        else:
            j -= 1
        if j >= 0 and kind in ("and", "or", "by") and not _joins_no_clauses(units, j + 1, names=sentence.noun_first):
            return second
    return second


def subject_of_verb_before(sentence: Sentence, at: int) -> list[Group]:
    """As in "three clerks were bombed by a jet and lost their lives": the subject of the verb that "and" joins this one to.

    Only people with a number, or one person, right before a verb of being: whoever else stands between is the doer or the place.
    """
    units = sentence.units
    if at < 3 or units[at - 1].kind != "and":
        return []
    for k in range(at - 2, max(0, at - JOINED_REACH), -1):
        if units[k].kind in ("stop", "sub", "colon", "say", "dot", "who") or (units[k].kind == "harm" and form_of(units[k]) not in PASSED):
            return []
        index = sentence.by_last.get(k)
        if index is None or not (units[k].kind == "be" or "were_phrase" in units[k].roles or "verb_of_one" in units[k].roles):
            continue
        group = sentence.groups[index]
        told = group.amount is not None or group.opener in ("a", "another") or group.kind == "name"
        if told and group.counts_people and id(group) not in sentence.used and not _behind_preposition(units, group):
            return _subject_chain(sentence, index, k, relative=False)
        return []
    return []


def controlled_subject(sentence: Sentence, at: int) -> list[Group]:
    """As in "a gunman opened fire, killing two, before being shot": who is the subject of the sentence suffers what "being" begins.

    One who attacks is marked as who did it: he is none of those he harmed.
    """
    units = sentence.units
    if not 0 < at < len(units) or units[at].kind != "be" or "ongoing_form" not in units[at].roles or units[at - 1].kind != "sub":
        return []
    start = next((k + 1 for k in range(at - 2, -1, -1) if units[k].kind in ("say", "stop", "colon")), 0)
    first = next((group for group in sentence.groups if group.first >= start and group.kind != "thing"), None)
    if first is None or not first.counts_people or first.core >= at or not all(unit.kind in LEADING for unit in units[start : first.first]):
        return []
    chain = chain_of(sentence, sentence.groups.index(first), leftward=False)
    return [replace(group, own=not group.plural) if group.group in ATTACKING else group for group in chain]


def _before_relative(sentence: Sentence, j: int, at: int) -> int:
    """As in "a man who killed three guards was shot": the three do not agree with "was", so the clause that names them is passed over."""
    units, index = sentence.units, sentence.by_last.get(j + 1)
    if index is None or at >= len(units) or not _disagrees(sentence.groups[index], units[at]):
        return j
    first = sentence.groups[index].first
    for k in range(first - 1, max(0, first - RELATIVE_REACH), -1):
        if units[k].kind == "who":
            return k - 1
        if units[k].kind in ("comma", "stop", "colon", "dot", "and"):
            return j
    return j


def _disagrees(group: Group, verb: Unit) -> bool:
    """Several people before "was", or one before "were"."""
    several = group.amount is not None and (group.amount.n or 0) > 1 and group.opener == "num"
    one = _is_one(group) or (group.amount is None and not group.plural)
    return (several and "verb_of_one" in verb.roles) or (one and "verb_of_many" in verb.roles)


def all_told(units: list[Unit], chain: list[Group], at: int) -> list[Group]:
    """As in "one of the two men who were shot", "four of the five killed": what describes the noun is said of all of them."""
    group = chain[0]
    if len(chain) > 1 or group.inner is None or at >= len(units):
        return chain
    relative = any(unit.kind == "who" or "complementiser" in unit.roles for unit in units[group.core : at])
    verb = units[at]
    if "verb_of_one" in verb.roles or not (relative or (at == group.core and verb.kind == "harm" and "verb_of_many" not in verb.roles)):
        return chain
    return [replace(group, amount=group.inner, inner=group.amount, plural=group.inner.n != 1)]


def _is_passed_over(sentence: Sentence, at: int) -> bool:
    """A harm that takes no subject from what stands behind it, or says no more than which people are meant: "two of the wounded"."""
    of = at > 0 and sentence.units[at - 1].kind == "of" and form_of(sentence.units[at]) == "toll"
    return of or form_of(sentence.units[at]) in PASSED or _says_which(sentence, at)


def _says_which(sentence: Sentence, at: int) -> bool:
    """As in "four soldiers wounded at the gate have died": the first harm says which four are meant."""
    units, noun = sentence.units, at
    if at > 1 and units[at - 1].kind == "be" and units[at - 2].kind == "who":
        noun = at - 2  # "soldiers who were wounded at the gate have died"
    index = sentence.by_last.get(noun)
    if index is None or at + 1 >= len(units) or sentence.groups[index].amount is None:
        return False
    behind = units[at + 1]
    return form_of(units[at]) == "participle" and (behind.kind in ("prep", "have", "time") or form_of(behind) == "intransitive")


def _is_hearsay(units: list[Unit], at: int) -> bool:
    """As in "eight people were said to have been killed": what is said is said of them."""
    return at > 0 and units[at].kind == "say" and units[at - 1].kind == "be" and "leads_to_verb" in units[at].roles


def _adjoining(sentence: Sentence, at: int, far: Group) -> list[Group]:
    """As in "people at a vigil for a boy shot dead": one person right before the predicate, rather than a word that counts nobody."""
    index = sentence.by_last.get(at)
    if index is None or not (far.kind == "unknown" or (far.opener == "people" and far.amount is None and far.plural)):
        return []
    near = sentence.groups[index]
    one = near is not far and near.kind == "people" and near.opener == "a" and not near.plural
    return [near] if one and _behind_preposition(sentence.units, near) else []


def _joins_no_clauses(units: list[Unit], at: int, *, names: bool) -> bool:
    """As in "two men accused of kidnappings and murders were shot", "two men, 30 and 42 were shot": nouns or ages are joined, or names."""
    kinds = ("harm", "figure", "cap") if names else ("harm", "figure")
    return 0 < at < len(units) - 1 and units[at - 1].kind == units[at + 1].kind and units[at - 1].kind in kinds


def _is_passed(group: Group, dashed: bool, crossed: bool) -> bool:
    """A name before a lone dash is a dateline; people without a number before "say", "they" or a name are who speaks, not who suffers."""
    thing = group.kind == "unknown" and group.opener == "a"  # "an inquest found he died"
    bare = group.opener == "people" and group.amount is None and group.plural
    return (dashed and group.kind == "name") or (crossed and (bare or thing))


def _is_carried(units: list[Unit], group: Group) -> bool:
    """As in "a bus carrying 45 people was hit": the bus was."""
    return group.first > 0 and units[group.first - 1].kind == "carrying"


def _behind_preposition(units: list[Unit], group: Group) -> bool:
    before = units[group.first - 1].kind if group.first else ""
    return before in ("prep", "by", "of") or (before == "to" and group.kind != "unknown")  # "guards loyal to the governor"


def _ends_verb(sentence: Sentence, at: int) -> bool:
    """A verb and what belongs to it end before a unit, and no people whom "and" would join to others."""
    index = sentence.by_last.get(at)
    people = index is not None and sentence.groups[index].counts_people
    return not people and sentence.units[at - 1].kind not in ("comma", "harm")


def _is_of_thing(units: list[Unit], group: Group, at: int) -> bool:
    """As in "houses of 40 families were burned", not "the funeral of two men killed there"."""
    return (
        at < len(units)
        and units[at].kind == "be"
        and group.first > 1
        and units[group.first - 1].kind == "of"
        and units[group.first - 2].kind in ("thing", "target")
    )


def _is_one(group: Group) -> bool:
    """As in "a single family": one thing that others come from."""
    return group.amount is not None and group.amount.n == 1


def _of_apposition(sentence: Sentence, index: int) -> int:
    """As in "18 civilians, all members of one family, were killed": what stands before "all" is meant."""
    group, units = sentence.groups[index], sentence.units
    first = group.first
    if group.kind == "name" and first > 1 and units[first - 1].kind == "comma" and (other := sentence.by_last.get(first - 1)) is not None:
        return other if sentence.groups[other].opener == "another" else index  # "a third, Jon Roe, 45, was hurt"
    if group.amount is None and first and units[first - 1].kind == "say" and "leads_to_being" in units[first - 1].roles:
        return sentence.by_last.get(first - 1, index)  # "30 people believed to be herders were killed"
    if group.amount is not None or first < 2 or units[first - 1].kind != "adv" or units[first - 2].kind != "comma":
        return index
    owner = sentence.by_last.get(first - 2)
    return owner if owner is not None and sentence.groups[owner].amount is not None else index


def _subject_chain(sentence: Sentence, index: int, at: int, relative: bool) -> list[Group]:
    """The coordinated groups of a subject; behind "including" it is the group before that word, unless "who" or ", and" parts them.

    As in "12 bodies and 40 injured": a noun that says its own harm takes no part in that of its neighbour.
    """
    chain = chain_of(sentence, index, leftward=True)
    chain = [group for group in chain if group.kind != "harm" or group.harm != "killed"] or chain
    if not chain or relative:
        return (chain if _all_are_meant(sentence.units, chain, at) else chain[-1:]) if relative else chain
    anchor = _include_anchor(sentence, sentence.groups.index(chain[0]))
    if anchor is None:
        return _one_number(sentence, _next_clause(sentence.units, chain), at)
    before = sentence.units[at - 1].kind if at else ""
    if _inside_aside(sentence.units, chain[0].first, at):
        return chain
    if before != "comma":
        rest = _parted(sentence.units, chain)
        if rest:
            return rest
    return chain if anchor.harm == "casualties" else [anchor]  # "40 casualties, including nine dead": the forty are not all dead


def _parted(units: list[Unit], chain: list[Group]) -> list[Group]:
    """The groups of a chain behind its last ", and"."""
    for k in range(len(chain) - 1, 0, -1):
        between = [unit.kind for unit in units[chain[k - 1].last : chain[k].first]]
        if "comma" in between and "and" in between:
            return chain[k:]
    return []


def _next_clause(units: list[Unit], chain: list[Group]) -> list[Group]:
    """As in "nine were killed, including seven children, and 37 hurt": whom "including" names are of the verb before it."""
    k = chain[0].first - 1
    while k >= 0 and units[k].kind in ("comma", "adv", "open"):
        k -= 1
    verb = k - 1 - (k > 0 and units[k - 1].kind == "comma")
    if k < 1 or units[k].kind != "include" or units[verb].kind != "harm":
        return chain
    return _parted(units, chain) or chain


def _all_are_meant(units: list[Unit], chain: list[Group], at: int) -> bool:
    """As in "two brothers and a nurse, who were killed", "the baker, his wife and their sons, who were killed": not the last alone."""
    last = chain[-1]
    aside = last.last < at and units[last.last].kind == "comma" and last.last + 1 < at and units[last.last + 1].kind == "who"
    many = any("were" in unit.roles for unit in units[last.last : at + 1]) or "were_phrase" in units[at].roles
    kin = len(chain) > 1 and all(is_possessive(units[group.first]) for group in chain[1:])
    return aside and many and (kin or not last.plural)


def _inside_aside(units: list[Unit], first: int, at: int) -> bool:
    """As in "300 men, including 40 wounded last week, marched": the predicate belongs to those included alone."""
    if at >= len(units) or units[at].kind != "harm" or first < 2 or units[first - 2].kind != "comma" or units[at - 1].kind == "comma":
        return False
    close = next((k for k in range(at + 1, min(len(units), at + ASIDE_REACH)) if units[k].kind == "comma"), None)
    return close is not None and close + 1 < len(units) and units[close + 1].kind in ("word", "verb")


def _one_number(sentence: Sentence, chain: list[Group], at: int) -> list[Group]:
    """Subject and verb agree: "Old Mill, villagers were killed" tells of nobody called Old Mill, "guards, was found dead" of no guards."""
    verb = sentence.units[at].roles if at < len(sentence.units) else NO_ROLES
    if len(chain) == 1 and chain[0].kind == "name" and "verb_of_many" in verb:
        return []
    if len(chain) == 1 and chain[0].kind == "people" and chain[0].plural and chain[0].amount is None and "verb_of_one" in verb:
        return []
    return chain


def _include_anchor(sentence: Sentence, index: int) -> Group | None:
    """Where a chain stands behind "including", the group before that word is the real subject."""
    group = sentence.groups[index]
    k = group.first - 1
    while k >= 0 and sentence.units[k].kind in ("comma", "adv", "open"):
        k -= 1
    if k < 0 or not _opens_aside(sentence.units, k):
        return None
    at = k
    k -= 1
    while k >= 0 and sentence.units[k].kind in ("comma", "open", "dash"):
        k -= 1
    owner = sentence.by_last.get(k + 1)
    if owner is None or is_whole_behind(sentence.units[at], sentence.groups[owner], group):
        return None
    return _include_anchor(sentence, sentence.groups.index(chain_of(sentence, owner, leftward=True)[0])) or sentence.groups[owner]


def _opens_aside(units: list[Unit], at: int) -> bool:
    """As in ", including two clerks", ", all of them clerks"; "the dead include" is a verb."""
    if units[at].kind == "they":
        return at > 0 and units[at - 1].kind == "comma" and "holds_partitive" in units[at].roles
    return units[at].kind == "include" and "including_verb" not in units[at].roles


def is_whole_behind(unit: Unit, before: Group, behind: Group) -> bool:
    """As in "two clerks among seven dead": "among" stands before those who hold the others."""
    entry = unit.sense("grammar")
    if entry is None or "whole" not in entry.meaning or behind.amount is None or behind.amount.n is None:
        return False
    return behind.amount.n > ((before.amount.n if before.amount is not None else None) or 1)


def _skip_aside(units: list[Unit], j: int) -> int:
    """Jump back over ", including two children," or "(two of them women)"; a comma without a partner is passed alone."""
    if units[j].kind == "close":
        return next((k - 1 for k in range(j - 1, max(-1, j - 30), -1) if units[k].kind == "open"), j - 1)
    for k in range(j - 1, max(-1, j - 25), -1):
        if units[k].kind in ("comma", "dash") and k < j - 1:
            inside = units[k + 1 : j]
            if len(inside) == 1 and inside[0].kind == "num":
                return j - 1  # "residents, some 4,000, were trapped"
            if len(inside) > 2 and inside[0].kind == "num" and inside[1].kind == "include":
                return k - 1  # "13 people, seven of whom were children, died"
            if inside[0].kind == "neg" or (inside[0].kind == "say" and units[k].kind == "comma"):
                return k - 1  # "12 people, not 30 as the rebels claim, were killed", "seven people, according to reports, were killed"
            vague = inside[0].amount is not None and inside[0].amount.is_vague
            if inside[0].kind in ("num", "a") and not vague and inside[-1].kind == "people" and any(unit.kind == "and" for unit in inside):
                return j - 1  # "three people, two women and a child, were killed"
            if any(unit.kind in ("be", "have", "sub", "stop") for unit in inside) and inside[0].kind not in ("who", "include"):
                return j - 1
            if units[k - 1].kind in ("cap", "people", "close", "num", "word", "age") or inside[0].kind in ("include", "who", "age"):
                return k - 1 if inside[0].kind in ASIDES or inside[-1].kind == "figure" else j - 1
            return j - 1
    return j - 1
