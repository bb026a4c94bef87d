"""People as a sentence counts them where the noun says its number and what describes it stands behind: noun, numeral, adjectives."""

from dataclasses import replace

from sijill.domain.quantity import Modifier
from sijill.extract.amounts import Amount
from sijill.extract.people import Group, of_force
from sijill.extract.units import Unit
from sijill.languages import Entry

NUMBERS = {"one": 1, "two": 2}
COUNTED_FORMS = frozenset(("noun", "anaphor"))
GENERAL = frozenset(("people", "residents", "men", "adults", "victims", "family"))  # what a closer word behind it may say better
NAME_REACH = 6  # units of a name behind a noun
MOST_OF_NUMERAL = 99
YEARS = range(1900, 2100)  # four digits without a noun are one
PASSED_BEHIND_NUMBER = frozenset(("the", "quote", "of", "other"))


def find_noun_groups(units: list[Unit]) -> list[Group]:
    """All groups of a sentence from left to right; none inside another."""
    groups: list[Group] = []
    at = 0
    while at < len(units):
        group = _group_at(units, at)
        if group is not None:
            groups.append(group)
        at = max(group.last, at + 1) if group is not None else at + 1
    return groups


def _group_at(units: list[Unit], at: int) -> Group | None:
    kind = units[at].kind
    if kind == "num":
        return _numbered(units, at)
    if kind == "the":
        return _definite(units, at)
    if kind == "include":
        return _one_of_them(units, at)
    if kind == "others":
        return _others(units, at) if not _is_ordinal(units[at]) or (at and units[at - 1].kind == "harm") else None
    if kind == "people" or _harm_noun(units, at):
        return _noun(units, at, at, None)
    return None


def _harm_noun(units: list[Unit], at: int) -> Entry | None:
    entry = units[at].sense("harms") if at < len(units) else None
    return entry if entry is not None and entry.meaning["form"] in COUNTED_FORMS and "number" in entry.meaning else None


def counted_again(unit: Unit) -> str:
    """The harm of "the dead" where a number before it counts them: "dozens of the dead"."""
    entry = unit.sense("harms")
    return entry.meaning.get("counted", "") if entry is not None else ""


def _numbered(units: list[Unit], at: int) -> Group | None:
    """As in "five children", "dozens of the dead", "four others", "12"."""
    amount, k = units[at].amount, at + 1
    while k < len(units) and units[k].kind in PASSED_BEHIND_NUMBER and k < at + 4:
        k += 1
    noun = units[k] if k < len(units) else None
    if noun is not None and noun.kind == "owned":
        return None  # "some of us"
    if noun is not None and (noun.kind == "people" or _harm_noun(units, k)):
        return _noun(units, at, k, amount)
    if noun is not None and (harm := counted_again(noun)):
        return _described(units, Group(at, k, k + 1, amount, "people", "unknown", noun.word, "num", harm, "harm", core=k + 1))
    if noun is not None and noun.kind == "others":
        group = _others(units, k)
        group.first, group.amount, group.kind, group.plural = at, amount, "bare", amount is None or amount.n != 1
        return group
    unknown = noun is not None and noun.kind == "word" and noun.word.isalpha()
    if noun is not None and (noun.kind in ("thing", "target", "weapon") or (unknown and amount is not None and amount.is_vague)):
        return _things(units, at, k, amount)
    if noun is not None and noun.kind == "force" and noun.senses["forces"].meaning["kind"] == "state":
        return Group(at, k, k + 1, amount, "soldiers", "combatant", noun.word, "num", core=k + 1)
    if noun is not None and unknown and k == at + 1:
        group = Group(at, k, k + 1, amount, "people", "unknown", noun.word, "num", kind="unknown", core=k + 1)
        return _described(units, group)
    if amount is not None and amount.n in YEARS and units[at].word.isdecimal():
        return None
    group = Group(at, -1, at + 1, amount, None, None, "", "num", kind="bare", plural=amount is None or amount.n != 1, core=at + 1)
    return _described(units, group)


def _things(units: list[Unit], at: int, head: int, amount: Amount | None) -> Group:
    """A number of what is no people; "43 cases" are what the words before them say."""
    entry = units[head].sense("things")
    if entry is not None and entry.meaning.get("what") == "case":
        return Group(at, -1, head + 1, amount, None, None, "", "num", kind="bare", plural=amount is None or amount.n != 1, core=head + 1)
    return Group(at, head, head + 1, amount, noun=units[head].word, opener="num", kind="thing", core=head + 1)


def _definite(units: list[Unit], at: int) -> Group | None:
    """As in "the child", "the three children"; "the dead" refer back and are no group of their own."""
    k = at + 1
    if k < len(units) and units[k].kind == "num":
        group = _numbered(units, k)
        if group is not None:
            group.first = at
        return group
    if k >= len(units) or units[k].kind != "people":
        return None
    group = _noun(units, at, k, None)
    group.opener = "the" if group.amount is None else group.opener
    return group


def _one_of_them(units: list[Unit], at: int) -> Group | None:
    """As in "was released one-of-them", right behind a word of harm."""
    entry = units[at].sense("grammar")
    n = NUMBERS.get(entry.meaning.get("number", "")) if entry is not None else None
    harm = units[at - 1].sense("harms") if at else None
    if n is None or harm is None or harm.meaning["harm"] == "injured":
        return None  # "the hurt of one-of-them is grave" is told of those counted
    return Group(at, -1, at + 1, _amount(n, units, at, at + 1), None, None, "", "num", kind="bare", plural=False, core=at + 1)


def _is_ordinal(unit: Unit) -> bool:
    """As in "a fourth was wounded"; elsewhere it counts nobody."""
    return "ordinal" in unit.senses["grammar"].meaning


def _others(units: list[Unit], at: int) -> Group:
    entry = units[at].sense("grammar")
    n = NUMBERS.get(entry.meaning.get("number", "")) if entry is not None else None
    amount = _amount(n, units, at, at + 1) if n is not None else None
    group = Group(at, -1, at + 1, amount, None, None, "", "others", kind="others" if n is None else "bare", core=at + 1)
    group.more, group.plural = True, n != 1
    return _described(units, group)


def _amount(n: int, units: list[Unit], first: int, last: int) -> Amount:
    return Amount(Modifier.EXACT, n, None, units[first].first, units[last - 1].last)


def _noun(units: list[Unit], first: int, head: int, amount: Amount | None) -> Group:
    unit = units[head]
    harm_noun = _harm_noun(units, head)
    entry = harm_noun or unit.senses["people"]
    told = NUMBERS.get(entry.meaning.get("number" if "bound" not in entry.meaning or _belongs(units, head + 1) else "bound", "many"))
    group = Group(
        first,
        head,
        head + 1,
        amount,
        entry.meaning.get("group", "people"),
        entry.meaning.get("status", "unknown"),
        unit.word,
        units[first].kind if first != head else "people",
        entry.meaning["harm"] if harm_noun else None,
        "harm" if harm_noun else "people",
        core=head + 1,
    )
    group.child = entry.meaning.get("age") == "child"
    if amount is None and told is not None:
        group.amount = _amount(told, units, first, head + 1)
    group.plural = group.amount is None or group.amount.n != 1
    _numeral_behind(units, group)
    return _described(units, group)


def _belongs(units: list[Unit], at: int) -> bool:
    """Somebody whose they are stands behind a noun: "her two children", "the two bodies of the girls"."""
    k = at + (at < len(units) and units[at].kind == "the")
    return at < len(units) and (
        units[at].kind == "owned" or (k < len(units) and (units[k].kind == "people" or _harm_noun(units, k) is not None))
    )


def _numeral_behind(units: list[Unit], group: Group) -> None:
    """As in "civilians two", "the children the three", "person one", "wounded their number is 33"."""
    k = _numbering_behind(units, group.core)
    numbered = k > group.core and (group.amount is None or group.amount.is_vague)
    while not numbered and k < len(units) and units[k].kind in ("owned", "the") and k < group.core + 2:
        k += 1
    if k >= len(units) or units[k].kind != "num" or (group.opener == "num" and not numbered):
        return
    amount = units[k].amount
    if amount is None or amount.n is None or amount.m is not None or (amount.n > MOST_OF_NUMERAL and not numbered):
        return
    behind = units[k + 1] if k + 1 < len(units) else None
    owners = k == group.core and group.kind == "harm" and group.amount is None and behind is not None and behind.kind == "people"
    if owners and behind is not None:
        _refine(group, behind.senses["people"])  # "the bodies of nine civilians"
    elif behind is not None and not numbered and (behind.kind in ("people", "thing", "weapon", "target") or _harm_noun(units, k + 1)):
        return
    if group.group != "family" or amount.n != 1:  # "members of one family" are not one
        group.amount = replace(amount, first=units[group.first].first)
        group.plural = amount.n != 1
    group.core = group.last = k + 1 + (owners or (numbered and behind is not None and behind.kind == "people"))


def _numbering_behind(units: list[Unit], at: int) -> int:
    """The unit behind "and their number is", or the same unit where nothing of the kind stands there."""
    k = at + (at < len(units) and units[at].kind in ("and", "comma"))
    return k + 1 if k < len(units) and units[k].kind == "numbering" else at


def _described(units: list[Unit], group: Group) -> Group:
    """Takes what stands behind the noun and says more of the same people."""
    at = group.last
    while at < len(units):
        unit = units[at]
        step = _step(units, at, group)
        if step == 0:
            break
        at += step
        if unit.kind in ("people", "harm", "others", "owned"):
            group.core = at
    group.last = at
    _name_behind(units, group)
    return group


def _step(units: list[Unit], at: int, group: Group) -> int:
    """How many units from here on describe the group; what they say is set on it."""
    unit = units[at]
    if unit.kind == "owned":
        group.opener = "the" if group.opener == "people" else group.opener
        return 1
    if unit.kind == "others":
        group.more = True
        return 1
    if bound := _bound_behind(unit, group):
        group.amount = bound
        return 1
    k = at + (unit.kind == "the")
    said = unit.kind == "people" or group.opener in ("the", "num")
    if k < len(units) and units[k].kind == "people" and group.head >= 0 and said and not _are_two(units[k], group):
        _refine(group, units[k].senses["people"])
        if group.kind == "harm" and group.opener != "num" and group.amount is not None:
            group.amount = replace(group.amount, last=units[k].last)  # "the body of a woman"
        return k + 1 - at
    if _harm_noun(units, at) and group.kind == "people" and group.harm is None:
        group.harm = units[at].senses["harms"].meaning["harm"]
        return 1
    if unit.kind in ("of", "amidst"):
        return _of_whom(units, at, group)
    return 0


def _are_two(unit: Unit, group: Group) -> bool:
    """As in "abducted gunmen two-nurses", "led-away gunmen a-clerk": neither one nor two says anything of many."""
    number = unit.senses["people"].meaning.get("number")
    two = group.amount is not None and group.amount.n == NUMBERS["two"] and group.opener == "people"
    return (group.amount is None and group.plural and number in NUMBERS) or (two and number == "one")


def _bound_behind(unit: Unit, group: Group) -> Amount | None:
    """As in "five people at least"."""
    entry = unit.sense("numbers")
    if (
        entry is None
        or group.amount is None
        or entry.meaning.get("place") not in ("after", "either")
        or group.amount.modifier is not Modifier.EXACT
    ):
        return None
    return replace(group.amount, modifier=Modifier(entry.meaning["modifier"]))


def _refine(group: Group, entry: Entry) -> None:
    """A closer word behind says better who they are: "persons civilians", "children displaced"."""
    if group.group in GENERAL or group.group is None:
        group.group = entry.meaning["group"]
        group.child = group.child or entry.meaning.get("age") == "child"
    if group.status in (None, "unknown"):
        group.status = entry.meaning["status"]


def _of_whom(units: list[Unit], at: int, group: Group) -> int:
    """As in "of one family", "of her children", "among the civilians", "five of the guards"."""
    k = at + 1
    while k < len(units) and units[k].kind in ("the", "quote") and k < at + 3:
        k += 1
    if k >= len(units):
        return 0
    unit = units[k]
    if unit.kind == "num" and group.group == "family" and group.amount is None and k + 1 < len(units) and units[k + 1].kind == "people":
        group.amount, group.kind, group.plural = unit.amount, "people", True  # "a family of five persons"
        return k + 2 - at
    if unit.kind == "force" and (unit.sense("people") is None or group.group in ("soldiers", "militants", None)):
        group.group, group.status = of_force(unit.senses["forces"].meaning["kind"])
        return k + 1 - at
    if unit.kind != "people":
        return 0
    entry = unit.senses["people"]
    if entry.meaning["group"] == "family" and unit.kind == "people":
        group.group = "family" if group.group in GENERAL or group.group is None or group.kind == "harm" else group.group
        group.status = "civilian" if group.status in (None, "unknown") else group.status
    elif group.kind in ("harm", "bare", "others", "unknown") or group.group in GENERAL:
        group.group, group.status = entry.meaning["group"], entry.meaning["status"]
        group.child = entry.meaning.get("age") == "child"
    else:
        return 0
    k += 1
    while k < len(units) and (units[k].kind == "owned" or ((amount := units[k].amount) is not None and amount.n == 1)):
        k += 1
    return k - at


def _name_behind(units: list[Unit], group: Group) -> None:
    """A name behind one person belongs to the noun, up to the next mark or known word."""
    if group.plural or group.head < 0:
        return
    at = group.last
    while at < len(units) and at - group.last < NAME_REACH and (units[at].kind in ("quote", "cap") or _is_unknown(units[at])):
        at += 1
    group.last = at


def _is_unknown(unit: Unit) -> bool:
    return unit.kind == "word" and not unit.senses and unit.word[:1].isalpha()
