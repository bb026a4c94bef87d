"""Who stands behind a deed: people counted or described, a name, a list of names, somebody told before."""

from sijill.domain.quantity import Modifier
from sijill.extract.amounts import Amount
from sijill.extract.findings import Finding, Sentence, chain_of, form_of
from sijill.extract.people import Group
from sijill.extract.speakers import role_of
from sijill.extract.writing import OWNED_ONE, OWNED_TWO

STOPS = frozenset(("stop", "sub", "say", "dot", "colon", "verb", "who", "modal"))
REACH = 16  # units behind a deed in which its people stand
COMPANY = 10  # units between a person and "with"
NAME = 5  # units of a name
DOER = 4  # units that say whose armed people are
OWNED = frozenset(("the", "target", "thing", "force"))  # nouns whose owners may stand right behind them: "on the homes of three"
AWAY = frozenset(("prep", "by", "of"))
OWNERS = {OWNED_ONE: 1, OWNED_TWO: 2}


def victims_of_deed(sentence: Sentence, at: int, findings: list[Finding]) -> list[Group]:
    """The groups that a deed at a unit happened to; empty where nobody is told."""
    meaning = sentence.units[at].senses["harms"].meaning
    if "through" in meaning:
        return _through(sentence, at, meaning["through"])
    named = _named(sentence, at) if "names" in meaning else []
    return _owners(sentence, at, findings) or named or people_behind(sentence, at + 1) or _listed(sentence, at)


def _through(sentence: Sentence, at: int, preposition: str) -> list[Group]:
    """As in "released yesterday the army from prison": those whom a verb reaches by its own preposition."""
    units = sentence.units
    for k in range(at + 1, min(len(units) - 1, at + REACH)):
        if units[k].word == preposition:
            return people_behind(sentence, k + 1)
        if units[k].kind in STOPS - {"say"} or units[k].kind in ("harm", "num"):
            break
    return []


def _owners(sentence: Sentence, at: int, findings: list[Finding]) -> list[Group]:
    """As in "hit a car, which led to his death", with those joined to him; "after his death" and a death told already count nobody."""
    units = sentence.units
    n = OWNERS.get(units[at + 1].word) if at + 1 < len(units) else None
    harm = units[at].senses["harms"].meaning["harm"]
    if n is None or not at or form_of(units[at - 1]) != "light" or any(found.harm == harm for found in findings):
        return []
    amount = Amount(Modifier.EXACT, n, None, units[at + 1].first, units[at + 1].last - 1)
    group = Group(at + 1, -1, at + 2, amount, "people", "unknown", "", "owned", plural=n > 1, core=at + 2)
    sentence.groups.append(group)
    return [group, *_beside(sentence, at + 2)]


def _listed(sentence: Sentence, at: int) -> list[Group]:
    """As in "the death of the reporters Tom Roe and Jane Roe": as many as are named."""
    index = sentence.by_first.get(at + 1)
    group = sentence.groups[index] if index is not None else None
    if group is None or not is_definite_many(group) or group.opener != "the":
        return []
    marked = group.last < len(sentence.units) and sentence.units[group.last].kind in ("stop", "colon", "comma")
    names = _names(sentence, group.last + marked, listed=True)
    return names if len(names) > 1 else []


def company_of(sentence: Sentence, chain: list[Group]) -> list[Group]:
    """Those told with one person: "the death of Tom Roe with three others"."""
    units, one = sentence.units, chain[-1]
    if one.plural or len(chain) > 1:
        return []
    for k in range(one.last, min(len(units) - 1, one.last + COMPANY)):
        entry = units[k].sense("grammar")
        index = sentence.by_first.get(k + 1)
        if entry is not None and "company" in entry.meaning:
            counted = index is not None and is_counted(sentence.groups[index])
            return [sentence.groups[index]] if counted and index is not None else []
        if units[k].kind in STOPS or units[k].kind in ("by", "harm", "and"):
            break
    return []


def people_behind(sentence: Sentence, at: int) -> list[Group]:
    """The groups right behind a deed, or counted ones further on in its clause."""
    units, k, moved, away, aside = sentence.units, at, False, False, False
    while k < len(units) and k - at < REACH:
        index = sentence.by_first.get(k)
        if index is not None:
            group = sentence.groups[index]
            if group.counts_people and not away and (not moved or is_counted(group)) and not (aside and group.amount is None):
                return _people(sentence, _object_of(sentence, index))
            k, moved, away = max(group.last, k + 1), True, False
            continue
        kind = units[k].kind
        if kind == "numbering" and (index := sentence.by_first.get(k + 1)) is not None:
            return [sentence.groups[index]]  # "the death of all on board, their number six"
        if kind in ("prep", "by") and k + 1 < len(units) and units[k + 1].kind == "owned":
            k, aside = k + 2, True  # "were killed in it two"
            continue
        if (
            (kind in STOPS and role_of(units[k]) != "noun")
            or (kind == "harm" and form_of(units[k]) not in ("noun", "anaphor"))
            or (kind == "and" and not (k + 1 < len(units) and units[k + 1].kind == "numbering"))
        ):
            return []
        away = kind in AWAY or (away and kind in OWNED)
        moved = moved or kind not in ("adv", "time", "quote", "comma")
        k += 1
    return []


def _object_of(sentence: Sentence, index: int) -> int:
    """As in "abducted gunmen two nurses": armed people whom no numeral counts did it to those right behind them."""
    doer = sentence.groups[index]
    k = doer.last
    while k < len(sentence.units) and k - doer.last < DOER and sentence.units[k].kind in ("the", "cap", "word", "force"):
        k += 1  # "killed soldiers of the army a clerk"
    behind = sentence.by_first.get(k)
    two = doer.opener == "people" and doer.amount is not None and doer.amount.n == 2  # a dual
    armed = (two or (doer.amount is None and doer.plural)) and doer.status in ("combatant", "security_forces")
    return behind if armed and behind is not None and is_counted(sentence.groups[behind]) else index


def _people(sentence: Sentence, index: int) -> list[Group]:
    """The people told together; a noun of another harm is read by itself."""
    chain = chain_of(sentence, index, leftward=False)
    kept = [group for group in chain if group.harm in (None, chain[0].harm)]
    bare = bool(kept) and kept[0].kind == "harm" and kept[0].amount is None
    return [] if not kept or bare or is_definite_many(kept[0]) else kept


def is_counted(group: Group) -> bool:
    """People with a number and a noun."""
    return group.amount is not None and group.kind != "bare"


def is_definite_many(group: Group) -> bool:
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
    k += listed and k + 1 < len(units) and units[k].kind == "comma" and units[k + 1].kind == "and"  # "Tom Roe, and Jane Roe"
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
