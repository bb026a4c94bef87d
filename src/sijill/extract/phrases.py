"""Actors as a sentence names them: "suspected rebels", "Israeli forces", "fighters of the Red Hill coalition"."""

from dataclasses import dataclass

from sijill.domain.filling import quickly_filled
from sijill.extract.findings import Sentence
from sijill.extract.units import Unit

FIGHTERS = frozenset(("armed_group", "army", "belligerent", "state"))
OPENERS = frozenset(("cap", "the", "a"))
LONGEST_ASIDE = 8  # units of a relative clause that names a nation
COMMON = frozenset(("weapon", "thing", "target"))  # units that may open a name
GLUE = frozenset(("dash", "quote", "dot"))


@quickly_filled
@dataclass(frozen=True, slots=True)
class ActorPhrase:
    """Units ``[first, last)`` that name somebody who may use force; ``name`` is the register's, where it knows it."""

    first: int
    last: int
    name: str | None
    kind: str  # state, army, armed_group, irregular ...
    is_adjective: bool = False  # "Israeli" in "an Israeli airstrike"
    country: str | None = None


def actor_phrases(sentence: Sentence) -> list[ActorPhrase]:
    """All actor phrases of a sentence from left to right."""
    units, bearers = sentence.units, bearers_of(sentence)
    found: list[ActorPhrase] = []
    fighters = frozenset(at for at in sentence.told("people") if _describes_attack(units, at))
    members = frozenset(at for at in sentence.told("people") if _is_membership(units, at))
    at, last = 0, max((*bearers, *fighters, *members), default=-1)
    while at <= last:
        opens = at in bearers or at in members or units[at].kind in OPENERS or "attacks" in units[at].senses
        phrase = _phrase_at(units, at, bearers) if opens else None
        if phrase is None and at in fighters:
            phrase = ActorPhrase(at, at + 1, None, "irregular", is_adjective=True)
        if phrase is None:
            at += 1
            continue
        found.append(phrase)
        at = phrase.last
    return found


def bearers_of(sentence: Sentence) -> frozenset[int]:
    """The units that name a force, a nation or a party."""
    units = sentence.units
    named = (at for at in sentence.told("named") if units[at].senses["named"].meaning["kind"] in FIGHTERS)
    return frozenset(at for at in (*named, *sentence.told("nations"), *sentence.told("forces")) if not lends_its_name(units, at))


def lends_its_name(units: list[Unit], at: int) -> bool:
    """As in "Freedonian-made rockets", "rebel-held towns": whose they are called is not who fires them."""
    return at + 2 < len(units) and units[at + 1].kind == "dash" and "lends_name" in units[at + 2].roles


def _describes_attack(units: list[Unit], at: int) -> bool:
    """As in "a guerrilla ambush", "separatist rockets": fighters named by an adjective of what they did."""
    people = units[at].sense("people")
    if people is None or people.meaning["group"] not in ("militants", "soldiers") or at + 1 >= len(units):
        return False
    attack, noun = units[at + 1].sense("attacks"), units[at + 1].kind == "thing"
    return attack is not None and (noun or attack.meaning["role"] == "noun") and "forces" not in units[at].senses


def _phrase_at(units: list[Unit], at: int, bearers: frozenset[int]) -> ActorPhrase | None:
    end, head = at, -1
    while end < len(units):
        unit = units[end]
        if end in bearers or _is_membership(units, end):
            head, end = end, end + 1
        elif (
            (unit.kind in GLUE and end > at and end + 1 < len(units) and (end + 1 in bearers or units[end + 1].kind == "cap"))
            or unit.kind == "cap"
            or lends_its_name(units, end)
            or (end > at and (lends_its_name(units, end - 1) or lends_its_name(units, end - 2)))
            or _is_likeness(unit)
            or (end == at and unit.kind in ("the", "a") and "demonstrative" not in unit.roles)
        ):
            end += 1
        else:
            break
    if head < 0:
        return None
    last = head + 1
    first = at
    while first < head and units[first].kind in ("the", "a", "dash", "quote", "dot"):
        first += 1
    behind = _members_of(units, head, last, bearers)
    if behind == last and head not in bearers:
        return None  # members of a family, of no group that is named
    return named_phrase(units, first, _aside_of(units, behind), bearers)


def named_phrase(units: list[Unit], first: int, last: int, bearers: frozenset[int]) -> ActorPhrase | None:
    """The phrase of units ``[first, last)`` with the name and kind that its ``bearers`` give it; none where all of them are machines."""
    inside = [units[k] for k in range(first, last) if k in bearers or ("nations" in units[k].senses and not lends_its_name(units, k))]
    named = next((unit.senses["named"] for unit in inside if unit.sense("named") is not None), None)
    nation = next((unit.senses["nations"] for unit in inside if unit.sense("nations") is not None), None)
    force = next((unit.senses["forces"] for unit in reversed(inside) if unit.sense("forces") is not None), None)
    kind = (
        named.meaning["kind"]
        if named
        else "state"
        if nation and (force is None or force.meaning["kind"] == "state")
        else force.meaning["kind"]
        if force
        else "irregular"
        if any(_is_membership(units, k) for k in range(first, last))
        else "state"
    )
    if (
        inside
        and named is None
        and nation is None
        and all(_is_machine(unit) for unit in inside)
        and not any(map(_is_likeness, units[first:last]))
    ):
        return None
    name = named.meaning["name"] if named else nation.meaning["name"] if nation and kind == "state" else None
    return ActorPhrase(first, last, name, kind, force is None and named is None, nation.name if nation else None)


def _is_membership(units: list[Unit], at: int) -> bool:
    """As in "suspected members of the Red Hill Front": who belongs to what is named behind "of"."""
    return "membership" in units[at].roles and at + 1 < len(units) and units[at + 1].kind == "of"


def _is_machine(unit: Unit) -> bool:
    """A weapon, or whoever handles it: "a drone", "snipers"; nobody is named by it alone."""
    weapon, force = unit.sense("weapons"), unit.sense("forces")
    owned = force is not None and "owned" in force.meaning
    return weapon is not None and weapon.meaning["type"] not in ("suicide_bomb", "clashes") and not owned


def _aside_of(units: list[Unit], last: int) -> int:
    """As in "warplanes, which we believe to be Russian": the nation told in the aside belongs to the phrase."""
    if last + 1 >= len(units) or units[last].kind != "comma" or units[last + 1].kind != "who":
        return last
    for k in range(last + 2, min(len(units), last + LONGEST_ASIDE)):
        if "nations" in units[k].senses:
            return k + 1
        if units[k].kind in ("comma", "stop", "dot", "harm"):
            return last
    return last


def _is_likeness(unit: Unit) -> bool:
    entry = unit.sense("attacks")
    return entry is not None and entry.meaning["role"] == "adjective"


def _members_of(units: list[Unit], head: int, last: int, bearers: frozenset[int]) -> int:
    """As in "fighters of the ... coalition", "members of ...": the name behind "of" belongs to the phrase."""
    belongs = units[head].sense("forces") is not None or _is_membership(units, head)
    if last + 1 < len(units) and units[last].kind == "of" and belongs:
        k = last + 1
        while (
            k < len(units)
            and k - last < 9
            and (
                units[k].kind in ("the", "cap", "dash", "num", "figure", "quote")
                or k in bearers
                or (units[k].kind in COMMON and k + 1 < len(units) and units[k + 1].kind == "cap")  # "the Sword Front"
                or (units[k].kind == "word" and k > last + 1 and units[k].sense("attacks") is None and "past_form" not in units[k].roles)
            )
        ):
            k += 1
        if any(units[n].kind == "cap" or n in bearers for n in range(last + 1, k)):
            return k
    return last
