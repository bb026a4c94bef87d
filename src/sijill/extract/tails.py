"""What belongs to a noun behind it: "of the Haddad family", "from the camp", a name, an age, a parenthesis."""

from sijill.extract.heads import ends_phrase
from sijill.extract.people import Group, of_force
from sijill.extract.units import Unit

TAIL_END = frozenset(
    (
        "dot",
        "verb",
        "comma",
        "harm",
        "be",
        "have",
        "who",
        "sub",
        "stop",
        "colon",
        "num",
        "include",
        "and",
        "or",
        "modal",
        "by",
        "open",
        "close",
        "others",
        "no",
        "neg",
        "another",
        "they",
        "he",
        "to",
        "a",
        "time",
    )
)
LONGEST_TAIL = 10  # units of a place or name after a noun


def absorb_tail(units: list[Unit], group: Group) -> None:
    """Words that belong to the noun: "of the Haddad family", "from the camp", a name, an age, a parenthesis."""
    at = group.last
    if bool(group.noun) and "relational" in units[group.head].roles and at < len(units) and units[at].kind == "of":
        at = _relational(units, group, at)
    while at < len(units) and at - group.core < LONGEST_TAIL + 4:
        unit = units[at]
        if unit.kind == "of" and not group.plural and group.kind != "unknown" and at + 1 < len(units) and units[at + 1].kind == "num":
            at += 2  # "a mother of three": the three are not counted here, but "a grave of three bodies" holds them
            continue
        if unit.kind == "of" and at + 1 < len(units) and units[at + 1].kind == "num" and group.kind == "unknown":
            break
        if unit.kind in ("of", "prep") and "ends_tail" not in unit.roles:
            at = _phrase_end(units, at + 1)
        elif unit.kind in ("cap", "age") or (unit.kind == "adv" and "here_or_there" in unit.roles):
            at += 1
        elif unit.kind == "open":
            close = next((k for k in range(at, min(len(units), at + 12)) if units[k].kind == "close"), -1)
            if close < 0 or any(units[k].kind in ("num", "harm") for k in range(at, close)):
                break
            at = close + 1
        else:
            break
    group.last = at


def _phrase_end(units: list[Unit], at: int) -> int:
    end = at
    while end < len(units) and end - at < LONGEST_TAIL and (_in_tail(units, end) or (units[end].kind == "a" and end == at)):
        if units[end].kind == "people" and end > at and units[end - 1].kind in ("of", "prep") and units[end].amount:
            break
        end += 1
    return end


def _in_tail(units: list[Unit], k: int) -> bool:
    return units[k].kind not in TAIL_END and not ends_phrase(units, k)


def _relational(units: list[Unit], group: Group, at: int) -> int:
    """As in "four members of the militia", "a family of seven": what stands behind "of" says who, or how many."""
    inner = at + 1
    if inner >= len(units):
        return at
    if units[inner].kind == "num" and group.group == "family" and group.amount is None:
        group.amount, group.plural = units[inner].amount, True
        return inner + 1
    stop, member = min(len(units), inner + 8), "member" in units[group.head].roles
    for k in range(inner, stop):
        unit = units[k]
        if unit.kind in TAIL_END and not (unit.kind == "a" and k == inner):
            break
        entry = unit.sense("people")
        if entry is not None and member:
            group.group, group.status = entry.meaning["group"], entry.meaning["status"]
            group.child = entry.meaning.get("age") == "child"
            if entry.meaning["group"] == "family":
                return k + 1
        elif unit.sense("forces") is not None and member:
            group.group, group.status = of_force(unit.senses["forces"].meaning["kind"])
        elif member and (fighters := fighters_named(units, k, k)) is not None:
            group.group, group.status = fighters
    return at


def fighters_named(units: list[Unit], at: int, head: int) -> tuple[str, str] | None:
    """As in "seven Red Hill dead": the name of an armed group or army stands for its members."""
    named = next((entry for unit in units[at : head + 1] if (entry := unit.sense("named")) is not None), None)
    if named is None or named.meaning["kind"] not in ("armed_group", "army"):
        return None
    return ("militants", "combatant") if named.meaning["kind"] == "armed_group" else ("soldiers", "combatant")
