"""Harm told by a verb and what becomes of its people behind them: "led nine men away", "set four free", "holds 40 clerks for ransom"."""

from sijill.extract.findings import Finding, Sentence, agent_before, form_of, make_finding, unit_before
from sijill.extract.nominals import as_taken, is_taken
from sijill.extract.objects import object_of
from sijill.extract.people import ATTACKING, FIGHTING, Group
from sijill.extract.units import Unit

END_REACH = 2  # units behind people in which their end stands: "nine men back into custody"
ENDS = (  # the part of the verb, that of the end, and the harm
    ("takes_people", "goes_free", "released"),
    ("takes_people", "into_custody", "detained"),
    ("takes_people", "led_off", "abducted"),
    ("holds_people", "led_off", "abducted"),
    ("holds_people", "into_custody", "detained"),
)
VERBS = frozenset(("takes_people", "holds_people", "swaps_people"))
TAKEN = frozenset(("abducted", "detained"))
CAPTIVES = frozenset(("detainees", "soldiers"))
LET_GO = CAPTIVES | {"hostages", "militants"}


def read_turned(sentence: Sentence, at: int) -> Finding | None:
    """Reads a verb that alone says no harm, by the words behind its people, or by who holds them."""
    roles = sentence.units[at].roles
    if roles.isdisjoint(VERBS):
        return None
    before = unit_before(sentence.units, at)
    chain = _people(sentence, at + 1) if before is None or sentence.units[before].kind != "be" or "ongoing_form" in roles else []
    if not chain:
        return None
    harm, agent = _end_of(sentence.units, at, chain) or _by_whom(sentence, at, chain), agent_before(sentence, at)
    if harm is None or (harm == "abducted" and agent is not None and not any(map(_is_armed, sentence.units[agent[0] : agent[1]]))):
        return None  # teachers who lead children away abduct nobody
    return make_finding(sentence, harm, chain, at, "active, turned", agent=agent)


def _people(sentence: Sentence, at: int) -> list[Group]:
    """Those right behind a verb who are counted or one: "nine men", "a nurse"; "four teachers hostage" by their own noun."""
    units = sentence.units
    chain = [as_taken(units, group) if is_taken(units, group) else group for group in object_of(sentence, at)]
    told = all(group.kind in ("people", "name") and not group.harm and group.opener != "the" for group in chain)
    one = chain and (chain[0].amount is not None or chain[0].opener in ("a", "another"))
    return chain if told and one else []


def _end_of(units: list[Unit], at: int, chain: list[Group]) -> str | None:
    end = chain[-1].head + 1
    behind = units[end : end + END_REACH]
    told = (harm for verb, role, harm in ENDS if verb in units[at].roles and any(role in unit.roles for unit in behind))
    wards = (unit.senses["harms"].meaning["harm"] for unit in behind if form_of(unit) == "ward")
    return next(told, None) or next((harm for harm in wards if harm in TAKEN), None)


def _by_whom(sentence: Sentence, at: int, chain: list[Group]) -> str | None:
    roles = sentence.units[at].roles
    if "swaps_people" in roles and chain[0].amount is not None and chain[0].group in LET_GO:
        return "released"
    return _held(sentence, at, chain) if "holds_people" in roles else None


def _held(sentence: Sentence, at: int, chain: list[Group]) -> str | None:
    """As in "the rebels hold 40 clerks", "the prison holds 900": held by who is armed, or where people are held."""
    agent = agent_before(sentence, at)
    if agent is None or chain[0].amount is None:
        return None
    units = sentence.units[agent[0] : agent[1]]
    if any("prison" in unit.roles for unit in units):
        return "detained"
    if not any(map(_is_armed, units)):
        return None
    return "detained" if chain[0].group in CAPTIVES or chain[0].status in FIGHTING else "abducted"


def _is_armed(unit: Unit) -> bool:
    people, force = unit.sense("people"), unit.sense("forces")
    return force is not None or (people is not None and people.meaning["group"] in ATTACKING)
