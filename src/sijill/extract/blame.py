"""Who is said to have done it, where the text says so: by its grammar, never because a name stands near."""

from dataclasses import dataclass
from itertools import pairwise

from sijill.domain.provenance import Perpetrator
from sijill.extract.blame_behind import actors_behind, attackers_among, doers_of, has_role, takes_sides
from sijill.extract.drafts import Draft, Reader
from sijill.extract.findings import Sentence, form_of
from sijill.extract.hands import agents_of, is_object
from sijill.extract.kinship import own_finding
from sijill.extract.modality import ALLEGED
from sijill.extract.people import ATTACKING
from sijill.extract.phrases import ActorPhrase, actor_phrases
from sijill.extract.speakers import is_possessive
from sijill.extract.units import Unit

NEAR = 4  # units between an actor and the attack noun or verb it goes with
TAIL = 12  # units of a preposition's phrase between an actor and its verb: "forces with members of ... carried out"
NAMED = frozenset(("cap", "dash", "figure", "num", "thing", "force"))  # units of a name that no register knows
MEANS_REACH = 12  # units between a means of attack and "by"
CUSTODY = frozenset(("detained", "abducted", "released", "missing"))  # harm that an arrest does
DOUBT = 2  # units behind an actor in which a word of doubt is about it


@dataclass(frozen=True, slots=True)
class Blame:
    """What a sentence says of who did it: for each finding by grammar, and for the sentence as a whole."""

    phrases: tuple[ActorPhrase, ...]
    general: tuple[ActorPhrase, ...]
    forward: tuple[ActorPhrase, ...] = ()  # of ``general`` those whose deed harms only whom it is told of, or who is told behind it

    acting: tuple[ActorPhrase, ...] = ()  # of ``forward`` those who only did what leads to harm: "walked into", "rounded up"

    def before(self, harm: str | None) -> tuple[ActorPhrase, ...]:
        """The attackers who may have done what is told before their deed: not those who arrested, searched or fired on attackers."""
        return self.general if harm in CUSTODY else tuple(phrase for phrase in self.general if phrase not in self.forward)

    def behind(self, *, by_means: bool) -> tuple[ActorPhrase, ...]:
        """The attackers who may have done what is told behind their deed; ``by_means`` where it says by what, only those who attacked."""
        return tuple(phrase for phrase in self.general if phrase not in self.acting) if by_means else self.general


def read_blame(sentence: Sentence) -> Blame:
    """Actors of a sentence, and those among them who are said to attack."""
    if sentence.noun_first:
        phrases = actors_behind(sentence)
        return Blame(tuple(phrases), tuple(attackers_among(sentence, phrases)))
    units, phrases = sentence.units, actor_phrases(sentence)
    accused = _accused(sentence, phrases)
    phrases = sorted([*phrases, *accused], key=lambda phrase: phrase.first)
    general = accused + [phrase for phrase in phrases if phrase not in accused and _attacks(units, phrase)]
    joined = [pair for pair in pairwise(phrases) if _are_joined(units, *pair)]
    general += [b for a, b in joined if a in general and b not in general]
    general += [a for a, b in joined if b in general and a not in general]
    forward = tuple(phrase for phrase in general if _goes_forward(units, phrase))
    acting = tuple(phrase for phrase in forward if (verb := _verb_behind(units, phrase)) is not None and has_role(units[verb], "act"))
    return Blame(tuple(phrases), tuple(sorted(general, key=lambda phrase: phrase.first)), forward, acting)


def _goes_forward(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "police arrested two", "guards opened fire on the attackers": what came before was another's deed."""
    verb = _verb_behind(units, phrase)
    if verb is None:
        return False
    if _meets_attackers(units, verb):
        return True
    entry = units[verb].sense("attacks")
    return entry is not None and "forward" in entry.meaning and not _is_cause(units, phrase) and not _goes_on_to_attack(units, verb)


def _is_cause(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "two died after soldiers entered Ostin": the deed is told behind the harm as its cause; "before" is none."""
    k = phrase.first - 1
    while k > 0 and units[k].kind in ("the", "a"):
        k -= 1
    return k > 0 and units[k].kind == "sub" and "later" not in units[k].roles


def _goes_on_to_attack(units: list[Unit], verb: int) -> bool:
    """As in "walked into a shop and shot seven": a second verb of the same subject is an attack."""
    second = _verb_behind_and(units, verb + 1)
    entry = units[second].sense("attacks") if second is not None else None
    return entry is not None and "forward" not in entry.meaning


def _meets_attackers(units: list[Unit], verb: int) -> bool:
    """As in "shot dead two of the attackers", "launched an operation against the gunmen": the deed answers another's."""
    for k in range(verb + 1, min(len(units), verb + TAIL)):
        people = units[k].sense("people")
        if people is not None and people.meaning["group"] in ATTACKING:
            return any(unit.kind == "the" for unit in units[max(verb, k - 2) : k])
        if units[k].kind in ("comma", "stop", "dot", "sub", "say", "who"):
            return False
    return False


def _are_joined(units: list[Unit], a: ActorPhrase, b: ActorPhrase) -> bool:
    """As in "the army and the militia"."""
    between = [unit.kind for unit in units[a.last : b.first]]
    return "and" in between and all(kind in ("and", "the", "a") for kind in between)


def _attacks(units: list[Unit], phrase: ActorPhrase) -> bool:
    if phrase.first and is_possessive(units[phrase.first - 1]) and phrase.name is None:
        return False
    if phrase.first and _in_circumstance(units, phrase):
        return False
    return _has_attack_noun(units, phrase) or _fires_from(units, phrase) or _is_attacker(units, phrase) or _is_blamed(units, phrase)


def _in_circumstance(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "..., as the army carried out heavy shelling": what went on meanwhile is not blame."""
    for k in range(phrase.first - 1, max(-1, phrase.first - 8), -1):
        if "circumstance" in units[k].roles:
            return k > 0
        if units[k].kind in ("comma", "stop", "sub", "be"):
            return False
    return False


def _has_attack_noun(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "a Turkish drone strike", "Israeli air raids", "Katiba Brigade shelling"."""
    for k in range(phrase.last, min(len(units), phrase.last + 3)):
        if _is_means(units[k]) or (has_role(units[k], "custody") and any(unit.sense("causes") is not None for unit in units)):
            return True
        if units[k].kind not in ("word", "cap", "dash", "other", "adv", "target", "harm") and not has_role(units[k], "adjective"):
            return False
    return phrase.is_adjective is False and phrase.country is not None and _is_means(units[phrase.last - 1])


def _fires_from(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "mortar rounds fired from army positions": who holds what was fired from."""
    first = phrase.first - (phrase.first > 0 and units[phrase.first - 1].kind == "the")
    if not first or "origin" not in units[first - 1].roles:
        return False
    holds = any("firing_position" in unit.roles for unit in units[phrase.last - 1 : phrase.last + 2])
    before = units[max(0, first - MEANS_REACH) : first]
    return holds and any(_is_means(unit) for unit in before) and not any(unit.kind == "by" for unit in before)


def _is_deed(unit: Unit) -> bool:
    """A verb of attack, or of what those who bear arms do."""
    return has_role(unit, "verb") or has_role(unit, "act")


def _is_means(unit: Unit) -> bool:
    """A weapon or a noun of attack; fighting, which has two sides, says nothing of whose hand it was."""
    weapon = unit.sense("weapons")
    return (weapon is not None and weapon.meaning["type"] != "clashes") or _is_attack_noun(unit)


def _is_attack_noun(unit: Unit) -> bool:
    entry = unit.sense("attacks")
    return entry is not None and "noun" in (entry.meaning["role"], entry.meaning.get("also"))


def refers_back(sentence: Sentence) -> bool:
    """As in "killed in the ongoing bombing campaign": a definite attack, told before."""
    units = sentence.units
    for at in sentence.told("attacks"):
        if _is_attack_noun(units[at]):
            lead = next((k for k in range(at - 1, max(-1, at - NEAR), -1) if units[k].kind not in ("word", "weapon", "adv", "thing")), None)
            if lead is not None and units[lead].kind == "the" and not is_possessive(units[lead]):
                return True
    return False


def _is_attacker(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "rebels attacked", "the army has been shelling", "attack by gunmen"."""
    if (phrase.first and units[phrase.first - 1].kind == "by") or (
        phrase.first > 1 and units[phrase.first - 1].kind in ("the", "a") and units[phrase.first - 2].kind == "by"
    ):
        told = _led_by(units, phrase.first)
        return any(_is_means(unit) or has_role(unit, "verb") or form_of(unit) == "struck" for unit in told)
    if is_object(units, phrase):
        return False
    verb = _verb_behind(units, phrase)
    if verb is None or (units[verb - 1].kind == "be" and "ongoing_form" not in units[verb].roles):
        return False
    return units[verb].kind != "harm" or _has_object(units, verb)


def _led_by(units: list[Unit], at: int) -> list[Unit]:
    """The units before "by" that it may belong to; none where they tell what came later: "killing two before being shot by guards"."""
    before = units[max(0, at - MEANS_REACH) : at]
    later = max((k for k, unit in enumerate(before) if "later" in unit.roles), default=-1)
    return [] if later >= 0 and any("ongoing_form" in unit.roles for unit in before[later + 1 : later + 3]) else before


def _verb_behind(units: list[Unit], phrase: ActorPhrase) -> int | None:
    """The verb of attack that an actor is the subject of, over an aside or a preposition's phrase."""
    k, near = phrase.last, phrase.last + NEAR
    while k < min(len(units), near):
        if _is_deed(units[k]):
            return k
        if k == phrase.last and units[k].kind == "comma" and units[min(k + 1, len(units) - 1)].kind == "who":
            k = next((n for n in range(k + 2, min(len(units), k + TAIL)) if units[n].kind == "comma"), len(units)) + 1
            near = k + NEAR
            continue
        if k == phrase.last and units[k].kind == "prep":
            return _verb_behind_tail(units, k + 1)
        if k == phrase.last and units[k].kind == "comma" and phrase.last - phrase.first > 2:
            k, near = k + 1, near + 1  # behind an aside that belongs to the phrase
            continue
        if units[k].kind == "word" and units[k - 1].kind == "have":
            k += 1  # an adverb no pack knows: "have dramatically stepped up"
            continue
        if k == phrase.last and units[k].kind == "word":
            return _verb_behind_and(units, k + 1)
        if units[k].kind not in ("adv", "have", "who", "be", "and", "modal", "cap", "time") or (
            units[k].kind == "be" and k + 1 < len(units) and "ongoing_form" not in units[k + 1].roles
        ):
            return None
        k += 1
    return None


def _verb_behind_and(units: list[Unit], at: int) -> int | None:
    """As in "the air force flew 38 sorties and dropped barrel bombs": a second verb of the same subject."""
    for k in range(at, min(len(units) - 1, at + TAIL)):
        if units[k].kind == "and" and _is_deed(units[k + 1]):
            return k + 1
        if units[k].kind in ("comma", "stop", "dot", "sub", "harm", "say", "who", "be"):
            return None
    return None


def _verb_behind_tail(units: list[Unit], at: int) -> int | None:
    """As in "forces with members of a militia carried out ...": nothing but the words of a preposition's phrase stand between."""
    for k in range(at, min(len(units), at + TAIL)):
        if _is_deed(units[k]):
            return k
        if (
            units[k].kind in ("comma", "be", "have", "harm", "who", "sub", "stop", "dot", "verb", "to", "modal", "by")
            or "complementiser" in units[k].roles
        ):
            return None
    return None


def _has_object(units: list[Unit], verb: int) -> bool:
    """A verb that is also a participle is active where its object stands behind: "soldiers wounded two", not "five soldiers wounded"."""
    behind = units[verb + 1].kind if verb + 1 < len(units) else "dot"
    return behind not in ("dot", "comma", "stop", "prep", "by", "and", "sub", "time", "close", "quote", "adv")


def _is_blamed(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "who accused Freedonia of", "blamed on the rebels", "the army was responsible for", "the front claimed responsibility"."""
    before = [unit for unit in units[max(0, phrase.first - 3) : phrase.first] if unit.kind not in ("the", "a", "adv", "by", "colon")]
    behind = [unit for unit in units[phrase.last : phrase.last + 4] if unit.kind not in ("be", "have", "adv", "quote")]
    told = (bool(before) and has_role(before[-1], "blame")) or (bool(behind) and has_role(behind[0], "own"))
    return told or _blamed_on(units, phrase.first) is not None or _is_identity(units, phrase)


def _blamed_on(units: list[Unit], at: int) -> Unit | None:
    """The word of blame in "blamed the killings on herders"; ``at`` is where the accused begins."""
    k = at - 1
    while k > 0 and units[k].kind in ("the", "a", "quote"):
        k -= 1
    if k < 1 or "blamed_on" not in units[k].roles:
        return None
    for unit in reversed(units[max(0, k - NEAR) : k]):
        if has_role(unit, "blame"):
            return unit
        if unit.kind in ("comma", "stop", "dot", "sub", "say"):
            return None
    return None


def _is_identity(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "the attackers, believed to be rebels": who attacked is told with doubt to be these."""
    k = phrase.first - 1
    while k > 0 and units[k].kind in ("the", "a", "of", "quote"):
        k -= 1
    said = units[k].sense("speech") if k > 0 else None
    if said is None or "identity" not in said.meaning:
        return False
    people = [unit.sense("people") for unit in units[max(0, k - NEAR) : k]]
    return any(entry is not None and entry.meaning["group"] in ATTACKING for entry in people)


def _accused(sentence: Sentence, phrases: list[ActorPhrase]) -> list[ActorPhrase]:
    """Names the register does not know beside a word of blame: "blaming the Red Lantern", "the M-12 Movement claimed responsibility"."""
    units, found = sentence.units, []
    for at in sentence.told("attacks"):
        unit = units[at]
        if has_role(unit, "blame") or has_role(unit, "own"):
            span = _name_behind(units, at + 1) if has_role(unit, "blame") else _name_before(units, at)
            if span is not None and not any(phrase.first < span[1] and span[0] < phrase.last for phrase in phrases):
                found.append(ActorPhrase(*span, None, "irregular"))
    return found


def _name_behind(units: list[Unit], at: int) -> tuple[int, int] | None:
    while at < len(units) and units[at].kind in ("the", "a", "adv", "by", "quote"):
        at += 1
    end = at
    while end < len(units) and units[end].kind in NAMED:
        end += 1
    return (at, end) if end > at and units[at].kind == "cap" else None


def _name_before(units: list[Unit], at: int) -> tuple[int, int] | None:
    end = at
    while end > 0 and units[end - 1].kind in ("be", "have", "adv", "quote"):
        end -= 1
    first = end
    while first > 0 and units[first - 1].kind in NAMED:
        first -= 1
    negated = first > 0 and units[first - 1].kind in ("no", "neg")
    return (first, end) if first < end and not negated and any(unit.kind == "cap" for unit in units[first:end]) else None


def perpetrators_of(reader: Reader, blame: Blame, draft: Draft, *, agents_only: bool = False) -> list[ActorPhrase]:
    """Those the clause of a draft names as its hand: subject of an active verb, "by ...", an adjective on the weapon."""
    finding = own_finding(draft)
    if finding is None and draft.finding is None:
        return [phrase for phrase in blame.general if draft.start <= reader.start_of(phrase.first) < draft.end]
    victims = (finding.chain if finding is not None else []) + ([draft.source] if draft.source else [])
    free = [
        phrase
        for phrase in blame.phrases
        if not any(group.first < phrase.last and phrase.first < max(group.core, group.first + 1) for group in victims)
    ]
    if finding is None:
        return [phrase for phrase in _near(reader, blame, draft) if phrase in free]
    agents = (doers_of(reader.sentence, finding, free) if reader.sentence.noun_first else []) or agents_of(reader.sentence, finding, free)
    if agents or agents_only or _follows(reader.sentence.units, finding.predicate):
        return agents
    return [phrase for phrase in _near(reader, blame, draft) if phrase in free]


def _near(reader: Reader, blame: Blame, draft: Draft) -> list[ActorPhrase]:
    """The attackers of the sentence who may have done what a draft tells."""
    before = blame.before(draft.harm)
    behind = blame.behind(by_means=_tells_means(reader.sentence))
    return [phrase for phrase in behind if phrase in before or reader.start_of(phrase.first) < draft.start]


def _tells_means(sentence: Sentence) -> bool:
    return any(_is_means(sentence.units[at]) for at in sentence.told("weapons"))


def _follows(units: list[Unit], predicate: int) -> bool:
    """As in "shelled Ostin after the killing of nine", "in revenge for the death of two": the main clause is not about that harm."""
    harm = units[predicate].sense("harms")
    if harm is None or harm.meaning["form"] not in ("nominal", "noun", "active"):
        return False
    k = predicate - 1
    while k >= 0 and units[k].kind in ("the", "a", "adv"):
        k -= 1
    return k >= 0 and (units[k].kind == "sub" or "occasion" in units[k].roles)


def as_perpetrator(reader: Reader, phrase: ActorPhrase) -> Perpetrator:
    """The phrase as a value of the claim, with its own words; its basis is ``alleged`` where a word of doubt stands beside it."""
    units = reader.sentence.units
    article = units[phrase.first - 1].word if reader.sentence.noun_first and phrase.first and units[phrase.first - 1].kind == "the" else ""
    start, end = reader.start_of(phrase.first), reader.end_of(phrase.last)
    name = article + reader.text[start:end]  # glued to the preposition before it the article may have lost a letter
    start -= len(article) if reader.text[start - len(article) : end] == name else 0
    written = reader.text[start:end]
    basis = ALLEGED if _is_doubted(units, phrase) or takes_sides(units[phrase.first : phrase.last]) else None
    return Perpetrator(written, phrase.name or name, basis, start=start, end=end)


def _is_doubted(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "an alleged Israeli strike", "suspected rebels", "jets allegedly struck", "warplanes believed to be Russian"."""
    aside = phrase.last < len(units) and units[phrase.last].kind == "comma"
    near = units[max(0, phrase.first - 1) : phrase.last + (2 * DOUBT if aside else DOUBT)]
    if any((entry := unit.sense("speech")) is not None and entry.meaning["role"] == "hedge" for unit in near):
        return True
    around = (
        *units[max(0, phrase.first - DOUBT) : phrase.first],
        *units[phrase.last : phrase.last + DOUBT],
        _blamed_on(units, phrase.first),
    )
    return any((entry := unit.sense("attacks")) is not None and "doubt" in entry.meaning for unit in around if unit is not None)
