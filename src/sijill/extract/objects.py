"""The people right behind a predicate."""

from sijill.extract.findings import Sentence, chain_of, predicate_start
from sijill.extract.people import Group
from sijill.extract.units import Unit

OWNED_REACH = 6  # units behind an owner in which what it has is told


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
    first = sentence.groups[index]
    if not (first.counts_people or _is_animal(units, first)):
        return []
    if _is_owner(units, first):
        return _behind_owned(sentence, first)
    return without_next_subject(sentence, chain_of(sentence, index, leftward=False))


def _is_owner(units: list[Unit], group: Group) -> bool:
    """As in "killed the militia's paymaster": the militia was not killed."""
    return group.amount is None and group.core < len(units) and "genitive" in units[group.core].roles


def _behind_owned(sentence: Sentence, owner: Group) -> list[Group]:
    """As in "the militia's paymaster and two guards": those joined to whom the owner has, of whom nobody knows how many they are."""
    units = sentence.units
    for k in range(owner.core + 1, min(len(units), owner.core + OWNED_REACH)):
        if units[k].kind == "and" and (index := sentence.by_first.get(k + 1)) is not None:
            return without_next_subject(sentence, chain_of(sentence, index, leftward=False))
        if units[k].kind not in ("word", "cap", "say", "force", "thing", "comma", "dash", "people"):
            return []
    return []


def _is_animal(units: list[Unit], group: Group) -> bool:
    """As in "killed 30 cows and two herders": the people stand behind the animals."""
    entry = units[group.head].sense("things") if group.head >= 0 else None
    return entry is not None and entry.meaning.get("what") == "animal"


def without_next_subject(sentence: Sentence, chain: list[Group]) -> list[Group]:
    """Ends a chain before the subject of the next clause: "killed six and a settler killed one", "..., medics and witnesses said"."""
    units = sentence.units
    while len(chain) > 1:
        last = chain[-1]
        behind = last.last
        while behind < len(units) and units[behind].kind in ("adv", "have", "quote"):
            behind += 1
        if behind < len(units) and units[behind].kind == "say":
            chain = [group for group in chain[:-1] if group.amount is not None or group.opener in ("a", "another")] or chain[:1]
            continue
        if behind < len(units) and units[behind].kind == "harm" and _opens_clause(sentence, behind):
            chain = chain[:-1]
            continue
        if behind < len(units) and units[behind].kind == "be" and last.amount is None and last.plural:
            chain = chain[:-1]
            continue
        break
    return chain


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """As in "killed six and a settler killed one", "killed 12, and another four died": those before the verb are its own."""
    form = sentence.units[at].senses["harms"].meaning["form"]
    return form == "intransitive" or (form in ("participle", "active") and takes_object(sentence, at))


def takes_object(sentence: Sentence, at: int) -> bool:
    """As in "who killed the soldiers": people stand right behind the verb."""
    index = sentence.by_first.get(at + 1)
    return index is not None and sentence.groups[index].counts_people


def heads_clause(units: list[Unit], at: int) -> bool:
    """As in "Killed were ...", "Dead: ...": the predicate opens its clause, perhaps behind a mark of a list."""
    k = at - 1
    while k >= 0 and units[k].kind in ("adv", "dash", "among"):
        k -= 1
    return k < 0 or units[k].kind in ("stop", "comma", "colon", "dot")


def counted_before(sentence: Sentence, at: int) -> bool:
    """A number ends right before the predicate: "12 killed ..."."""
    index = sentence.by_last.get(predicate_start(sentence.units, at))
    return index is not None and (sentence.groups[index].amount is not None or sentence.groups[index].opener in ("a", "another"))


def object_is_next_clause(sentence: Sentence, chain: list[Group]) -> bool:
    """As in "12 killed, 8 wounded": the group behind belongs to the next predicate."""
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


SUBJECT_PRONOUNS = frozenset(("subject_they", "subject_he", "subject_she"))
MALE, FEMALE = frozenset(("men", "boys")), frozenset(("women", "girls"))


def pronoun_object(sentence: Sentence, at: int) -> list[Group]:
    """As in "killing him", "shot them dead", "killed her and two others": the last group before that fits, and those named beside it."""
    units = sentence.units
    behind = at + 1
    if behind >= len(units) or not (_is_object_pronoun(units, behind)):
        return []
    beside = _beside_pronoun(sentence, behind + 1)
    earlier = [group for group in sentence.groups if group.last <= at and _may_be(group, units[behind])]
    meant = earlier[-1:] if earlier and id(earlier[-1]) not in sentence.used else []
    told = [group for group in beside if group.amount is not None or group.opener in ("a", "another", "the") or group.own]
    if not meant and len(told) == len(beside) > 1 and units[behind].kind != "they":
        meant = [_somebody(sentence, behind)]
    return meant + told


def _beside_pronoun(sentence: Sentence, at: int) -> list[Group]:
    """As in "killing her and two others", "killing him, his brother and two guards": those joined to a pronoun."""
    kind = sentence.units[at].kind if at < len(sentence.units) else ""
    if kind == "and":
        return object_of(sentence, at + 1)
    index = sentence.by_first.get(at + 1) if kind == "comma" else None
    chain = chain_of(sentence, index, leftward=False) if index is not None else []
    return chain if len(chain) > 1 else []


def _somebody(sentence: Sentence, at: int) -> Group:
    """Whom a pronoun at the head of a list means: the one told of last, whom no verb has counted."""
    told = next((group for group in reversed(sentence.groups) if group.last <= at and group.kind == "people" and not group.plural), None)
    women = "her" in sentence.units[at].roles
    group, status = (told.group, told.status) if told is not None else ("women", "civilian") if women else ("men", "unknown")
    return Group(at, at, at + 1, None, group, status, "", "he", plural=False, core=at + 1)


def _may_be(group: Group, pronoun: Unit) -> bool:
    """In number, and in sex where both say one."""
    if not group.counts_people or group.plural != (pronoun.kind == "they") or group.group in (MALE if "her" in pronoun.roles else FEMALE):
        return False
    return group.amount is not None or group.opener in ("a", "another") or (group.opener == "the" and "her" in pronoun.roles)


def _is_object_pronoun(units: list[Unit], at: int) -> bool:
    """As in "killed him", "killed her and two others"; "her" before a noun is none."""
    if "her" in units[at].roles:
        return at + 1 >= len(units) or units[at + 1].kind in ("and", "comma", "dot", "stop", "prep", "sub", "time", "by", "adv")
    return units[at].kind in ("they", "he") and SUBJECT_PRONOUNS.isdisjoint(units[at].roles)
