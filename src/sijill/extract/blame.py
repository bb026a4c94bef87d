"""Who is said to have done it, where the text says so: by its grammar, never because a name stands near."""

from dataclasses import dataclass
from itertools import pairwise

from sijill.domain.provenance import Perpetrator
from sijill.extract.drafts import Draft, Reader
from sijill.extract.findings import Finding, Sentence
from sijill.extract.phrases import ActorPhrase, actor_phrases
from sijill.extract.units import Unit

NEAR = 4  # units between an actor and the attack noun or verb it goes with


@dataclass(frozen=True, slots=True)
class Blame:
    """What a sentence says of who did it: for each finding by grammar, and for the sentence as a whole."""

    phrases: tuple[ActorPhrase, ...]
    general: tuple[ActorPhrase, ...]


def read_blame(sentence: Sentence) -> Blame:
    """Actors of a sentence, and those among them who are said to attack."""
    units, phrases = sentence.units, actor_phrases(sentence)
    general = [phrase for phrase in phrases if _attacks(units, phrase)]
    joined = [pair for pair in pairwise(phrases) if _are_joined(units, *pair)]
    general += [b for a, b in joined if a in general and b not in general]
    general += [a for a, b in joined if b in general and a not in general]
    return Blame(tuple(phrases), tuple(sorted(general, key=lambda phrase: phrase.first)))


def _are_joined(units: list[Unit], a: ActorPhrase, b: ActorPhrase) -> bool:
    """As in "the army and the militia"."""
    between = [unit.kind for unit in units[a.last : b.first]]
    return "and" in between and all(kind in ("and", "the", "a") for kind in between)


def _role(unit: Unit, wanted: str) -> bool:
    entry = unit.sense("attacks")
    return entry is not None and entry.meaning["role"] == wanted


def _attacks(units: list[Unit], phrase: ActorPhrase) -> bool:
    if phrase.first and units[phrase.first - 1].word in ("its", "their", "his", "her", "our") and phrase.name is None:
        return False
    if phrase.first and _in_circumstance(units, phrase):
        return False
    return _has_attack_noun(units, phrase) or _is_attacker(units, phrase) or _is_blamed(units, phrase)


def _in_circumstance(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "..., as the army carried out heavy shelling": what went on meanwhile is not blame."""
    for k in range(phrase.first - 1, max(-1, phrase.first - 8), -1):
        if units[k].word in ("as", "while", "amid"):
            return k > 0
        if units[k].kind in ("comma", "stop", "sub", "be"):
            return False
    return False


def _has_attack_noun(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "a Turkish drone strike", "Israeli air raids", "Katiba Brigade shelling"."""
    for k in range(phrase.last, min(len(units), phrase.last + 3)):
        if _is_means(units[k]):
            return True
        if units[k].kind not in ("word", "cap", "dash", "other", "adv", "target", "harm") and not _role(units[k], "adjective"):
            return False
    return phrase.is_adjective is False and phrase.country is not None and _is_means(units[phrase.last - 1])


def _is_means(unit: Unit) -> bool:
    entry = unit.sense("attacks")
    return (
        unit.sense("weapons") is not None
        or (entry is not None and entry.meaning["role"] == "noun")
        or unit.word in ("attack", "strike", "shelling", "bombing", "raid", "assault", "strikes", "raids", "attacks")
    )


def _is_attacker(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "rebels attacked", "the army has been shelling", "attack by gunmen"."""
    if (phrase.first and units[phrase.first - 1].kind == "by") or (
        phrase.first > 1 and units[phrase.first - 1].kind in ("the", "a") and units[phrase.first - 2].kind == "by"
    ):
        return any(_is_means(unit) or _role(unit, "verb") for unit in units[max(0, phrase.first - 12) : phrase.first])
    if phrase.first and (units[phrase.first - 1].kind in ("prep", "of", "to") or _role(units[phrase.first - 1], "verb")):
        return False
    for k in range(phrase.last, min(len(units), phrase.last + NEAR)):
        if _role(units[k], "verb"):
            return k == 0 or units[k - 1].kind != "be" or units[k].word.endswith("ing")
        if units[k].kind not in ("adv", "have", "who", "be", "and", "modal", "cap") or (
            units[k].kind == "be" and k + 1 < len(units) and not units[k + 1].word.endswith("ing")
        ):
            return False
    return False


def _is_blamed(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "who accused Freedonia of", "blamed on the rebels", "carried out by the army"."""
    before = [unit for unit in units[max(0, phrase.first - 3) : phrase.first] if unit.kind not in ("the", "a", "adv", "by")]
    return bool(before) and _role(before[-1], "blame")


def perpetrators_of(reader: Reader, blame: Blame, draft: Draft, *, agents_only: bool = False) -> list[ActorPhrase]:
    """Those the clause of a draft names as its hand: subject of an active verb, "by ...", an adjective on the weapon."""
    finding = draft.finding
    if finding is None:
        return [phrase for phrase in blame.general if draft.start <= reader.start_of(phrase.first) < draft.end]
    victims = finding.chain + ([draft.source] if draft.source else [])
    free = [
        phrase
        for phrase in blame.phrases
        if not any(group.first < phrase.last and phrase.first < max(group.core, group.first + 1) for group in victims)
    ]
    agents = _agents(reader.sentence.units, finding, free)
    return agents if agents or agents_only else [phrase for phrase in blame.general if phrase in free]


def _agents(units: list[Unit], finding: Finding, phrases: list[ActorPhrase]) -> list[ActorPhrase]:
    if finding.agent is None:
        return []
    first, last = finding.agent
    inside = [phrase for phrase in phrases if first <= phrase.first and phrase.last <= last]
    if not inside:
        return []
    chain = [inside[0]]
    if (
        inside[0].first - first > 3
        and finding.rule != "participle, passive"
        and not _has_attack_noun(units, inside[0])
        and not _is_attacker(units, inside[0])
    ):
        return []
    for phrase in inside[1:]:
        between = units[chain[-1].last : phrase.first]
        if any(unit.kind not in ("and", "comma", "the", "a", "dash") for unit in between):
            break
        chain.append(phrase)
    return chain


def as_perpetrator(reader: Reader, phrase: ActorPhrase) -> Perpetrator:
    """The phrase as a value of the claim, with its own words."""
    start, end = reader.start_of(phrase.first), reader.end_of(phrase.last)
    written = reader.text[start:end]
    return Perpetrator(written, phrase.name or written, start=start, end=end)
