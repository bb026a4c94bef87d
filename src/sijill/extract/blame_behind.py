"""Who is said to have done it where what describes a noun stands behind it: "the shelling of the army", "a raid Freedonian"."""

from itertools import pairwise

from sijill.extract.findings import Finding, Sentence, form_of
from sijill.extract.phrases import ActorPhrase, bearers_of, named_phrase
from sijill.extract.units import Unit

GAP = 4  # units of adjectives between an attack and its owner
LONGEST_NAME = 2  # words of a group's name that no register knows
PASSED = frozenset(("the", "word", "cap", "quote", "weapon", "target"))
NAMED = frozenset(("word", "cap"))


def actors_behind(sentence: Sentence) -> list[ActorPhrase]:
    """All actor phrases of a sentence from left to right: a force, a nation or a party, with the words behind it of its name."""
    units, bearers = sentence.units, bearers_of(sentence)
    found, at = [], 0
    for start in sorted(bearers):
        if start < at:
            continue
        at = _end(units, start, bearers)
        phrase = named_phrase(units, start, at, bearers)
        if phrase is not None:
            found.append(phrase)
    return found


def _end(units: list[Unit], start: int, bearers: frozenset[int]) -> int:
    end = start + 1
    while (k := end + (end < len(units) and units[end].kind == "the")) in bearers:
        end = k + 1
    force = units[end - 1].sense("forces")
    if force is None or "owner" not in force.meaning:
        return end
    last = end + (end < len(units) and units[end].kind in ("the", "quote"))
    stop = last
    while stop < len(units) and stop - last < LONGEST_NAME and units[stop].kind in NAMED and not units[stop].senses:
        stop += 1
    return stop if stop > last else end


def attackers_among(sentence: Sentence, phrases: list[ActorPhrase]) -> list[ActorPhrase]:
    """Those that the words before them say to attack, and those joined to them by "and"."""
    units = sentence.units
    general = [phrase for phrase in phrases if _attacks(units, phrase)]
    for one, other in pairwise(phrases):
        if (
            one in general
            and other not in general
            and [unit.kind for unit in units[one.last : other.first] if unit.kind != "the"] == ["and"]
        ):
            general.append(other)
    return general


def _attacks(units: list[Unit], phrase: ActorPhrase) -> bool:
    k = phrase.first - 1
    while k >= 0 and units[k].kind in ("the", "quote"):
        k -= 1
    if k < 0:
        return False
    if has_role(units[k], "owner") or has_role(units[k], "verb") or units[k].kind == "by":
        return True
    if has_role(units[k], "blame"):
        return True
    if units[k].kind in ("prep", "of"):
        return "owner" in units[k].senses["grammar"].meaning and _attack_before(units, k) is not None
    attack = _attack_before(units, k + 1)
    return attack is not None and not (attack and has_role(units[attack - 1], "verb")) and (attack == k or phrase.is_adjective)


def _attack_before(units: list[Unit], at: int) -> int | None:
    """The attack or weapon that the words right before a unit describe."""
    for k in range(at - 1, max(-1, at - 1 - GAP), -1):
        if _is_means(units[k]):
            return k
        if units[k].kind not in PASSED:
            return None
    return None


def _is_means(unit: Unit) -> bool:
    weapon = unit.sense("weapons")
    return (weapon is not None and weapon.meaning["type"] != "clashes") or has_role(unit, "noun")


def has_role(unit: Unit, wanted: str) -> bool:
    """What the unit does to an actor beside it: ``verb``, ``noun``, ``blame``, ``own`` ..."""
    entry = unit.sense("attacks")
    return entry is not None and entry.meaning["role"] == wanted


def takes_sides(units: list[Unit]) -> bool:
    """As in "the gangs of the ruler": words that only an enemy uses; "militia" is one before a name that says better who it is."""
    forces = [entry.meaning.get("loaded") for unit in units if (entry := unit.sense("forces")) is not None]
    named = any(unit.sense("named") is not None or unit.sense("nations") is not None for unit in units)
    return "yes" in forces or ("named" in forces and named)


def doers_of(sentence: Sentence, finding: Finding, phrases: list[ActorPhrase]) -> list[ActorPhrase]:
    """As in "killed the army three farmers": whoever stands between a verb of harm and those it harmed."""
    if form_of(sentence.units[finding.predicate]) != "verb" or not finding.chain:
        return []
    return [phrase for phrase in phrases if finding.predicate < phrase.first and phrase.last <= finding.chain[0].first][:1]
