"""Whose hand a clause names: the subject of an active verb of harm, whoever stands behind "by", the owner of a strike that killed."""

from collections.abc import Sequence

from sijill.extract.findings import Finding, Sentence, predicate_start
from sijill.extract.people import Group
from sijill.extract.phrases import ActorPhrase
from sijill.extract.speakers import is_possessive, mention_at, role_of
from sijill.extract.units import Unit

JOINING = frozenset(("and", "comma", "the", "a", "dash", "or", "num"))
BEFORE_NOUN = frozenset(("the", "a", "num", "other", "another", "age", "quote"))
NO_SUBJECT = frozenset(("prep", "of", "by", "to", "harm", "verb"))  # behind these a noun is an object, no subject
CLAUSE_STARTS = frozenset(("stop", "sub", "colon", "say", "dot", "close"))
LONGEST_CLAUSE = 40  # units
LONGEST_REPORT = 8  # units between a verb of telling and what is told: "dismissed as invention a report that ..."
LONGEST_OWN = 14  # units of a subject that is the speaker's own: "its strike on a granary"
TELLING = frozenset(("say", "claim", "deny"))
LONGEST_SUBJECT = 6  # units of a subject that no pack knows as an actor


def agents_of(sentence: Sentence, finding: Finding, phrases: Sequence[ActorPhrase]) -> list[ActorPhrase]:
    """The actors that the clause of a finding makes its hand, in the order of the text. ``phrases`` leave the harmed out."""
    if finding.agent is None:
        return []
    if finding.rule in ("active", "participle, active", "participle, pronoun", "lives of"):
        return _subject(sentence, _verb_of(sentence.units, finding), phrases)
    return _behind_by(sentence, finding.agent, phrases)


def _verb_of(units: list[Unit], finding: Finding) -> int:
    """The unit of the verb: "claimed" in "claimed the lives of", else the predicate itself."""
    at = finding.predicate
    return at - 1 if finding.rule == "lives of" and at and units[at - 1].kind == "harm" else at


def _behind_by(sentence: Sentence, span: tuple[int, int], phrases: Sequence[ActorPhrase]) -> list[ActorPhrase]:
    first, last = span
    inside = [phrase for phrase in phrases if first <= phrase.first and phrase.last <= last]
    if inside:
        return _chain(sentence.units, inside)
    group = next((group for group in sentence.groups if group.first == first and _is_somebody(group)), None)
    return [_as_phrase(sentence.units, group)] if group is not None else []


def _subject(sentence: Sentence, predicate: int, phrases: Sequence[ActorPhrase]) -> list[ActorPhrase]:
    units = sentence.units
    end = predicate_start(units, predicate)
    if end and (units[end - 1].kind == "who" or "complementiser" in units[end - 1].roles):
        return _antecedent(sentence, end - 1, phrases)
    start = clause_start(units, end)
    if (speaker := _speaker_of_own_deed(units, start, end)) is not None:
        return [speaker]
    inside = [phrase for phrase in phrases if start <= phrase.first and phrase.last <= end]
    beside = [phrase for phrase in inside if phrase.last == end and not _is_governed(units, phrase) and not _is_side(units, phrase)]
    if beside:
        return _chain_left(units, inside, beside[-1])
    subjects = [phrase for phrase in inside if not is_object(units, phrase)]
    if subjects:
        near = _last_conjunct(units, subjects, end)
        return _chain(units, subjects[subjects.index(near) :])
    return [] if any(phrase.last == end for phrase in inside) else _unknown_subject(sentence, start, end)


def _speaker_of_own_deed(units: list[Unit], start: int, end: int) -> ActorPhrase | None:
    """As in "the front claimed to have killed 40", "the army said it had killed ten", "denied that its jets had killed nine"."""
    one_of = units[start].kind == "num" and start + 2 < len(units) and units[start + 1].kind == "of"  # "that one of its jets had struck"
    own = start == end or (units[start].kind in ("it", "they") and end - start == 1) or is_possessive(units[start + 2 * one_of])
    if not own or end - start > LONGEST_OWN:
        return None
    found = (mention_at(units, k) for k in range(start - 1, max(-1, start - LONGEST_REPORT), -1) if role_of(units[k]) in TELLING)
    mention = next((mention for mention in found if mention is not None), None)
    if mention is None or mention.again or not mention.leads or not any(_may_fight(unit) for unit in units[mention.first : mention.last]):
        return None
    first = mention.first + (units[mention.first].kind in ("the", "a"))
    return ActorPhrase(first, mention.last, None, "irregular")


def _may_fight(unit: Unit) -> bool:
    voice = unit.sense("speech")
    harmless = voice is not None and voice.meaning.get("voice") == "medical"
    return not harmless and (unit.kind == "cap" or unit.sense("forces") is not None or unit.sense("named") is not None)


def _antecedent(sentence: Sentence, relative: int, phrases: Sequence[ActorPhrase]) -> list[ActorPhrase]:
    """As in "two gunmen who had killed five": the people right before the pronoun."""
    end = relative
    while end and sentence.units[end - 1].kind in ("comma", "quote"):
        end -= 1
    beside = [phrase for phrase in phrases if phrase.last == end]
    if beside:
        return _chain_left(sentence.units, [phrase for phrase in phrases if phrase.last <= end], beside[-1])
    index = sentence.by_last.get(end)
    group = sentence.groups[index] if index is not None else None
    return [_as_phrase(sentence.units, group)] if group is not None and _is_somebody(group) else []


def clause_start(units: list[Unit], end: int) -> int:
    """The first unit of the clause that a unit stands in."""
    start = end
    while start > 0 and end - start < LONGEST_CLAUSE and not _opens_clause(units[start - 1]):
        start -= 1
    return start


def _opens_clause(unit: Unit) -> bool:
    return unit.kind in CLAUSE_STARTS or "complementiser" in unit.roles or role_of(unit) in TELLING


def is_object(units: list[Unit], phrase: ActorPhrase) -> bool:
    """It is governed, or joined by "and" to a noun that is: "between the army and rebels"."""
    k = _before_noun(units, phrase)
    return _is_governed(units, phrase) or (k >= 0 and units[k].kind == "and" and _joins_objects(units, k))


def _is_governed(units: list[Unit], phrase: ActorPhrase) -> bool:
    """Behind a preposition or a verb it is no subject: "battled rebels", "in the West", "of the army"."""
    k = _before_noun(units, phrase)
    if k < 0:
        return False
    attack = units[k].sense("attacks")
    verb = attack is not None and attack.meaning["role"] in ("verb", "blame")
    return (units[k].kind in NO_SUBJECT or verb or _is_clash(units[k])) and role_of(units[k]) != "say"


def _before_noun(units: list[Unit], phrase: ActorPhrase) -> int:
    """The unit before a phrase, its articles and adjectives passed over."""
    k = phrase.first - 1
    while k >= 0 and (units[k].kind in BEFORE_NOUN or _is_adjective(units[k])) and "complementiser" not in units[k].roles:
        k -= 1
    return k


def _is_side(units: list[Unit], phrase: ActorPhrase) -> bool:
    """As in "clashes between the army and rebels": one of two sides of a fight, which as a whole is the subject."""
    k = _before_noun(units, phrase)
    if k < 0 or units[k].kind != "and":
        return False
    while k > 0 and units[k].kind in ("and", "cap", "word", "people", "force", "the", "a", "num", "dash"):
        k -= 1
    return k > 0 and units[k].kind == "prep" and _is_clash(units[k - 1])


def _is_clash(unit: Unit) -> bool:
    weapon = unit.sense("weapons")
    return weapon is not None and weapon.meaning["type"] == "clashes"


def _joins_objects(units: list[Unit], at: int) -> bool:
    """As in "between the army and rebels": the noun before "and" stands behind a preposition itself."""
    for k in range(at - 1, max(-1, at - LONGEST_SUBJECT), -1):
        if units[k].kind in ("prep", "of", "by", "harm"):
            return True
        if units[k].kind not in ("cap", "word", "people", "force", "the", "a", "num", "dash"):
            return False
    return False


def _is_adjective(unit: Unit) -> bool:
    entry = unit.sense("attacks")
    return entry is not None and entry.meaning["role"] == "adjective"


def _last_conjunct(units: list[Unit], subjects: list[ActorPhrase], end: int) -> ActorPhrase:
    """Of the subjects of a clause the one whose verb is nearest: "troops left and gunmen attacked, killing two"."""
    nearest = subjects[0]
    for phrase in subjects[1:]:
        between = units[nearest.last : phrase.first]
        joined = any(unit.kind in ("and", "comma") for unit in between[-3:])
        if joined and any(_is_verb(unit) for unit in between) and phrase.last < end and _is_verb(units[phrase.last]):
            nearest = phrase
    return nearest


def _is_verb(unit: Unit) -> bool:
    entry = unit.sense("attacks")
    return (
        unit.kind in ("be", "have", "verb", "harm") or (entry is not None and entry.meaning["role"] == "verb") or "past_form" in unit.roles
    )


def _chain(units: list[Unit], phrases: Sequence[ActorPhrase]) -> list[ActorPhrase]:
    """The first phrase and those coordinated with it."""
    chain = [phrases[0]]
    for phrase in phrases[1:]:
        if any(unit.kind not in JOINING for unit in units[chain[-1].last : phrase.first]):
            break
        chain.append(phrase)
    return chain


def _chain_left(units: list[Unit], phrases: Sequence[ActorPhrase], last: ActorPhrase) -> list[ActorPhrase]:
    """The phrases coordinated with the last one before a verb: "Russia and the regime killed ..."."""
    chain = [last]
    for phrase in reversed(phrases[: list(phrases).index(last)]):
        between = [unit.kind for unit in units[phrase.last : chain[0].first]]
        if any(kind not in JOINING for kind in between) or not {"and", "or", "comma"} & set(between) or _is_governed(units, phrase):
            break
        chain.insert(0, phrase)
    return chain


def _unknown_subject(sentence: Sentence, start: int, end: int) -> list[ActorPhrase]:
    """As in "a settler killed one", "Highlanders attacked two villages, killing nine": people or a plural name no pack knows."""
    units = sentence.units
    group = next((group for group in sentence.groups if group.last == end and group.first >= start and _is_somebody(group)), None)
    if group is not None and id(group) not in sentence.used and not _stands_behind_preposition(units, group.first):
        return [_as_phrase(units, group)]
    first = start
    while first < end and units[first].kind in ("adv", "time", "comma", "and", "the", "a", "quote", "dash"):
        first += 1
    verb = next((k for k in range(first, min(end, first + LONGEST_SUBJECT)) if _attacks(units[k])), None)
    if verb is None or verb == first or any(unit.kind not in ("cap", "people", "word", "dash") for unit in units[first:verb]):
        return []
    head = units[verb - 1]
    if head.kind == "people" or (head.kind == "cap" and "many_form" in head.roles):
        return [ActorPhrase(first, verb, None, "irregular")]
    return []


def _attacks(unit: Unit) -> bool:
    entry = unit.sense("attacks")
    return entry is not None and entry.meaning["role"] in ("verb", "noun") and unit.sense("weapons") is None


def _stands_behind_preposition(units: list[Unit], at: int) -> bool:
    return at > 0 and units[at - 1].kind in ("prep", "of", "by")


def _is_somebody(group: Group) -> bool:
    return group.kind in ("people", "name") and group.harm is None


def _as_phrase(units: list[Unit], group: Group) -> ActorPhrase:
    first = group.first
    while first < group.core - 1 and units[first].kind in ("the", "a"):
        first += 1
    return ActorPhrase(first, group.core, None, "irregular")
