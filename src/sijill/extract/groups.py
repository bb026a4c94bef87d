"""People as a sentence counts them: "at least 12 people", "a woman and her three children", "five of them", "others"."""

from itertools import pairwise

from sijill.domain.quantity import Modifier
from sijill.extract.amounts import Amount
from sijill.extract.heads import find_head
from sijill.extract.people import Group
from sijill.extract.tails import absorb_tail, fighters_named
from sijill.extract.units import Unit

MORE = frozenset(("other", "others", "another"))
_FULL_NAME = 2  # capitalised words
LISTED = 6  # people whose ages are listed behind them
ADULT = 18  # years; an age in months is below it too, or is told in years
YOUNG = {"men": "boys", "women": "girls", "adults": "children"}
OPENERS = frozenset(("num", "a", "another", "the", "others", "people", "age", "other"))


def find_groups(units: list[Unit]) -> list[Group]:
    """All groups of a sentence from left to right; none inside another."""
    groups: list[Group] = []
    at = 0
    while at < len(units):
        group = read_group(units, at)
        if group is None:
            at += 1
        else:
            group.more = any(unit.kind in MORE for unit in units[group.first : group.core]) and units[group.first].kind != "the"
            groups.append(group)
            at = max(group.last, at + 1)
    for name, noun in pairwise(groups):
        _describe(units, name, noun)
    return groups


def _describe(units: list[Unit], name: Group, noun: Group) -> None:
    """As in "Anna Roe, a nurse at the mill, was shot": what somebody named is said to be."""
    aside = units[name.core : noun.first]
    one = noun.kind == "people" and noun.opener == "a" and not noun.plural and noun.amount is None
    beside = bool(aside) and aside[-1].kind == "comma" and all(unit.kind in ("comma", "age", "figure") for unit in aside)
    if name.kind == "name" and one and beside:
        name.group, name.status = noun.group, noun.status


def read_group(units: list[Unit], at: int) -> Group | None:
    """The group that begins at a unit, or None."""
    kind = units[at].kind
    if kind == "others":
        return Group(at, at, at + 1, None, "people", "unknown", "others", kind, core=at + 1)
    if kind == "harm":
        return _harm_group(units, at, at)
    if kind == "cap":
        return _name(units, at)
    if kind not in OPENERS or "complementiser" in units[at].roles or (kind == "age" and units[at].amount is None):
        return None
    return _noun_group(units, at)


def _noun_group(units: list[Unit], at: int) -> Group | None:
    opener = units[at]
    head, harm, harm_at = find_head(units, at)
    if harm_at >= 0 and (head < 0 or harm_at > head):
        return _harm_group(units, at, harm_at)
    if opener.kind == "num" and (head < 0 or _is_of_others(units, head)):
        return _bare(units, at)
    if _is_before_name(units, at, head):
        return None
    if head < 0 and opener.kind == "a" and at + 1 < len(units) and units[at + 1].kind == "age":
        return _aged(units, at)
    if head < 0:
        return _of_age(units, at) if opener.kind in ("another", "age") else None
    group = _made(units, at, head, harm)
    if group is not None:
        absorb_tail(units, group)
    return group


def _of_age(units: list[Unit], at: int) -> Group | None:
    """As in "12-year-old shot in Orlo": a headline leaves the article out; a child is told by the age."""
    group = _bare(units, at)
    if group is not None and units[at].kind == "age" and _is_young(units[at]):
        group.group, group.status, group.child = "children", "civilian", True
    return group


def _aged(units: list[Unit], at: int) -> Group:
    """As in "a 27-year-old was shot": a person told by age alone."""
    age = units[at + 1].amount
    child = age is not None and age.n is not None and age.n < 18
    group = Group(at, -1, at + 2, None, "children" if child else "people", "civilian" if child else "unknown", "", "a", core=at + 2)
    group.plural, group.child = False, child
    return group


def _made(units: list[Unit], at: int, head: int, harm: str | None) -> Group | None:
    opener, noun = units[at], units[head]
    amount = next((unit.amount for unit in units[at:head] if unit.kind == "num" and unit.amount is not None), None)
    if noun.kind == "people":
        entry = noun.senses["people"]
        group = Group(
            at, head, head + 1, amount, entry.meaning["group"], entry.meaning["status"], noun.word, opener.kind, harm, core=head + 1
        )
        group.child = entry.meaning.get("age") == "child"
        if group.group in YOUNG and any(unit.kind == "age" and _is_young(unit) for unit in units[at:head]):
            group.group, group.child = YOUNG[group.group], True
        group.plural = "many_people" in noun.roles if amount is None else (amount.n != 1)
        if "member" in noun.roles and (fighters := fighters_named(units, at, head)) is not None:
            group.group, group.status = fighters
        group.own = "self" in entry.meaning
        group.holds = entry.meaning.get("holds", "")
        if "pair" in entry.meaning and amount is None and _is_of_one(opener):
            group.holds, group.plural = entry.meaning["pair"], False
        return _as_many_as_ages(units, group)
    if amount is None and opener.kind not in ("a", "another"):
        return None
    if (fighters := fighters_named(units, at, head)) is not None:
        return Group(
            at, head, head + 1, amount, *fighters, noun.word, opener.kind, harm, core=head + 1, plural=amount is None or amount.n != 1
        )
    if noun.kind in ("thing", "target", "weapon"):
        return Group(at, head, head + 1, amount, None, None, noun.word, opener.kind, harm, "thing", core=head + 1)
    if noun.kind == "force":
        return Group(at, head, head + 1, amount, "soldiers", "combatant", noun.word, opener.kind, harm, core=head + 1)
    if amount is not None and amount.n != 1 and not _could_be_plural(units, head):
        return _bare(units, at)
    return Group(
        at,
        head,
        head + 1,
        amount,
        "people",
        "unknown",
        noun.word,
        opener.kind,
        harm,
        "unknown",
        plural=amount is not None and amount.n != 1,
        core=head + 1,
    )


def _as_many_as_ages(units: list[Unit], group: Group) -> Group:
    if group.plural and group.amount is None and (ages := _ages_behind(units, group.core)) > 1:
        group.holds = str(ages)
    return group


def _ages_behind(units: list[Unit], at: int) -> int:
    """As in "his cousins, aged six and seven": how many ages are listed right behind a noun."""
    at += at < len(units) and units[at].kind == "comma"
    if at < len(units) and units[at].listed:
        return units[at].listed
    ages = 0
    while at < len(units) and units[at].kind == "figure" and ages < LISTED:
        ages, at = ages + 1, at + 1
        at += at + 1 < len(units) and units[at].kind in ("and", "comma") and units[at + 1].kind == "figure"
    return ages


def _is_of_one(opener: Unit) -> bool:
    """As in "his parents", "her parents": theirs may be those of several."""
    entry = opener.sense("grammar")
    return entry is not None and "owner" in entry.meaning and entry.meaning.get("number") == "one"


def _is_young(unit: Unit) -> bool:
    """As in "his 9-month-old brother", "his 12-year-old brother"."""
    return unit.amount is not None and unit.amount.n is not None and unit.amount.n < ADULT


def _could_be_plural(units: list[Unit], head: int) -> bool:
    return units[head].kind == "cap" or "many_named" in units[head].roles


def _bare(units: list[Unit], at: int) -> Group | None:
    """A number without a noun: "12 killed", "five of them", "another 25"; the noun comes from elsewhere."""
    unit, end = units[at], at + 1
    amount = unit.amount if unit.kind == "num" else None
    if unit.kind in ("another", "the", "other") and end < len(units) and units[end].kind == "num":
        amount, end = units[end].amount, end + 1
    if unit.kind in ("the", "other") and amount is None:
        return None
    end += end + 1 < len(units) and units[end].kind == "word" and units[end + 1].kind == "others"
    while end < len(units) and units[end].kind in ("other", "others"):
        end += 1
    group = Group(at, -1, end, amount, None, None, "", unit.kind, kind="bare", core=end)
    group.plural = amount is None or amount.n != 1
    if end < len(units) and units[end].kind == "of":
        _of_whom(units, group)
    return group


def _is_before_name(units: list[Unit], at: int, head: int) -> bool:
    """As in "kills man, 18 Karel Dovan wounded", "7 City News": figures beside a name are an age or a part of it, and count nobody."""
    begin = next((k + 1 for k in range(head, at, -1) if units[k].kind == "age"), at + 1)
    words = units[begin : head + 1]
    if units[at].kind != "num" or not units[at].word.isdecimal() or len(words) < _FULL_NAME:
        return False
    return all(unit.kind == "cap" and "many_people" not in unit.roles for unit in words)


def _is_of_others(units: list[Unit], head: int) -> bool:
    """As in "four unnamed others": the word is no noun."""
    return units[head].kind == "word" and head + 1 < len(units) and units[head + 1].kind == "others"


def _of_whom(units: list[Unit], group: Group) -> None:
    """As in "two of his bodyguards", "one of the employees": the noun stands behind "of"."""
    inner = group.last + 1
    whole = units[inner : inner + 2] if inner < len(units) and units[inner].kind == "the" else units[inner : inner + 1]
    group.inner = whole[-1].amount if whole and whole[-1].kind == "num" else None
    if inner < len(units) and units[inner].kind in ("the", "people", "word", "cap", "num"):
        head, _, _ = find_head(units, inner)
        if 0 <= head < len(units) - 2 and "genitive" in units[head + 1].roles:
            head = head + 2 if units[head + 2].kind == "people" else -1  # "300 of the People's Guards"
        if head >= 0 and units[head].kind == "people":
            entry = units[head].senses["people"]
            group.group, group.status, group.noun, group.kind = entry.meaning["group"], entry.meaning["status"], units[head].word, "people"
            group.head, group.last, group.core = head, head + 1, head + 1
            group.child = entry.meaning.get("age") == "child"
        elif head >= 0 and units[head].kind in ("thing", "target", "weapon"):
            group.kind = "thing"  # "five of their vehicles"
        elif (counted := inner + (units[inner].kind == "the")) < len(units) and units[counted].kind == "num" and group.amount is not None:
            group.last = group.core = counted + 1  # "one of the six, a clerk, died": the six are not who died
            if (
                counted + 1 < len(units)
                and units[counted + 1].kind == "harm"
                and units[counted + 1].senses["harms"].meaning["form"] == "noun"
            ):
                group.last = group.core = counted + 2  # "three of the seven gunshot victims"


def _harm_group(units: list[Unit], at: int, head: int) -> Group | None:
    """A group whose noun is the harm: "25 fatalities", "three bodies", "civilian casualties"."""
    entry = units[head].senses["harms"]
    form = "nominal" if "counted_deed" in units[head].roles else entry.meaning["form"]
    if form not in ("noun", "nominal", "anaphor") or (at == head and form != "noun"):
        return None
    amount = next((unit.amount for unit in units[at:head] if unit.kind == "num" and unit.amount is not None), None)
    amount = amount or _fold(units[at:head])
    described = next((unit.senses["people"] for unit in units[at:head] if unit.kind == "people"), None)
    group = Group(
        at,
        head,
        head + 1,
        amount,
        "people",
        "unknown",
        units[head].word,
        units[at].kind,
        entry.meaning["harm"] or None,
        "harm",
        core=head + 1,
    )
    if head + 1 < len(units) and units[head + 1].kind == "of" and amount is None:
        return None
    if described is not None:
        group.group, group.status = described.meaning["group"], described.meaning["status"]
    if "civilian" in units[head].roles:
        group.group, group.status = "civilians", "civilian"
    group.plural = "many_form" in units[head].roles
    if amount is None and units[at].kind in ("the", "another") and entry.meaning["form"] != "noun":
        return None
    absorb_tail(units, group)
    return group


def _fold(units: list[Unit]) -> Amount | None:
    """As in "a quadruple homicide": one deed, four dead."""
    for unit in units:
        if (entry := unit.sense("numbers")) is not None and entry.meaning["class"] == "fold":
            return Amount(Modifier.EXACT, int(entry.meaning["value"]), None, unit.first, unit.last)
    return None


def _name(units: list[Unit], at: int) -> Group | None:
    """Two to five capitalised words in a row, perhaps with initials: somebody's name, if a predicate of harm says so."""
    end = at
    while (
        end < len(units)
        and end - at < 6
        and (
            units[end].kind == "cap"
            or (units[end].kind in ("dot", "dash", "quote") and end > at and end + 1 < len(units) and units[end + 1].kind == "cap")
        )
    ):
        end += 1
    if end < len(units) and units[end].kind == "dot" and len(units[end - 1].word) == 1 and end - at > 1:
        end += 1  # "Amra H., 23"
    if sum(unit.kind == "cap" for unit in units[at:end]) < 2 and not _age_behind(units, end):
        return None  # one word is no full name
    if end < len(units) and units[end].kind in ("thing", "target"):
        return None  # "South Mill Road", "Old Town Market" are places
    group = Group(at, end - 1, end, None, "people", "unknown", "", "name", kind="name", plural=False, core=end)
    if _age_behind(units, end):
        close = end + 2
        age = units[end + 1].amount
        group.child = age is not None and age.n is not None and age.n < 18
        group.last = close + (close < len(units) and units[close].kind == "comma")
    return group


def _age_behind(units: list[Unit], end: int) -> bool:
    """As in "Ali, 5, ..." and "Ali, aged 5,": an age between commas behind a name."""
    if end + 1 >= len(units) or units[end].kind != "comma" or units[end + 1].kind not in ("age", "figure"):
        return False
    return end + 2 >= len(units) or units[end + 2].kind in ("comma", "and", "be", "harm", "dot", "stop")
