"""Where a speaker stands beside a word of telling: before it, behind it, or in an aside between the two."""

from dataclasses import dataclass

from sijill.domain.filling import quickly_filled
from sijill.extract.units import Unit

LIVES_REACH = 4  # units behind "claimed" in which lives are what was claimed: "the raid claimed at least 27 lives"
SHORT_ROLE = 8  # units of a role that the pack need not know
LONGEST_SPEAKER = 22  # units
SHORT_ASIDE = 9  # units of a name or role between commas
LONGEST_ASIDE = 16  # units of ", whose planes were in the area,"
TOLL_REACH = 6  # units behind "gave" among which a toll stands
SPEAKER_ENDS = frozenset(("comma", "stop", "sub", "colon", "who", "be", "have", "modal", "quote", "time"))
CLAUSE_ENDS = frozenset(("comma", "stop", "dot", "colon", "quote", "open", "dash"))
CONTENT = frozenset(("harm", "be", "have", "num", "modal", "no"))  # units of what is told
NOUN_FOLLOWERS = frozenset(("be", "have", "by", "of", "prep", "modal"))
LABEL_ENDS = frozenset(("stop", "dot", "dash", "colon", "comma", "quote", "open", "close", "harm"))
PRONOUNS = frozenset(("he", "they", "it"))
NAMELIKE = frozenset(("cap", "a", "the", "of", "people", "say", "word", "prep", "dot", "force", "time", "age", "num", "target", "thing"))


@quickly_filled
@dataclass(frozen=True, slots=True)
class Mention:
    """Units ``[first, last)`` that name a speaker. ``leads``: the words told stand behind the verb, else before it.

    ``again``: a pronoun, which is whoever spoke last. ``local``: an aside that speaks for its own sentence only.
    """

    first: int
    last: int
    leads: bool
    again: bool = False
    local: bool = False


def role_of(unit: Unit) -> str | None:
    """What a unit does in a clause of telling: ``say``, ``claim``, ``deny``, ``hedge``, ``noun`` ..."""
    entry = unit.sense("speech")
    return entry.meaning["role"] if entry is not None else None


def is_possessive(unit: Unit) -> bool:
    """As in "its", "their": the owner was told before."""
    entry = unit.sense("grammar")
    return entry is not None and "owner" in entry.meaning


def mention_at(units: list[Unit], at: int) -> Mention | None:
    """The speaker that a word of telling at a unit has."""
    role = role_of(units[at])
    if role == "account":
        return Mention(at, at + 1, leads=at == 0)
    if role == "preposition":
        span = _behind(units, at) if _is_of_name(units, at) else None
        return Mention(*span, leads=_opens(units, at), local=not _opens(units, at)) if span is not None else None
    if role not in ("say", "claim", "deny") or _is_noun(units, at) or _claims_lives(units, at):
        return None
    leads = _leads(units, at)
    return _before(units, at, leads) or _inverted(units, at)


def label_at(units: list[Unit], at: int) -> Mention | None:
    """As in "Local sources: nine killed", "(Tarn Media Office) nine killed": a speaker alone before a colon or in brackets at the head."""
    first = at - 1
    while first >= 0 and units[first].kind not in LABEL_ENDS and at - first <= SHORT_ROLE:
        first -= 1
    bracketed = first == 0 and units[0].kind == "open" and units[at].kind == "close"
    label = units[first + 1 : at]
    opens = first < 0 or units[first].kind in ("dot", "stop", "dash")
    if not label or not (bracketed or (opens and units[at].kind == "colon")) or any(unit.kind not in NAMELIKE for unit in label):
        return None
    if all(unit.kind in ("people", "force", "the") for unit in label) and at + 1 < len(units) and units[at + 1].kind == "num":
        return None  # "Police: 3 killed" in a list of victims
    speaks = any(role_of(unit) == "noun" or unit.sense("named") is not None or unit.word == "@" for unit in label)
    told = any(unit.kind == "harm" for unit in units[at + 1 :])
    return Mention(first + 1, at, leads=True) if speaks and told and not any(_is_event(unit) for unit in label) else None


def _is_of_name(units: list[Unit], at: int) -> bool:
    """Some prepositions lead to a speaker only before a name: "via @OrloNews", "per Health Dept", not "per capita"."""
    if "named" not in units[at].senses["speech"].meaning or at + 1 >= len(units):
        return True
    return units[at + 1].kind in ("cap", "the") or units[at + 1].word == "@"


def _claims_lives(units: list[Unit], at: int) -> bool:
    """As in "the raid claimed at least 27 lives": nothing is told."""
    return any("lives" in unit.roles for unit in units[at + 1 : at + LIVES_REACH])


def _opens(units: list[Unit], at: int) -> bool:
    """Nothing but small words stand between the start of the clause and the unit."""
    k = at - 1
    while k >= 0 and units[k].kind in ("and", "adv", "sub", "quote", "dash"):
        k -= 1
    return k < 0 or units[k].kind in ("stop", "colon", "dot")


def _leads(units: list[Unit], at: int) -> bool:
    """What is told stands behind the verb: "said nine died", "said: ..."; not in "..., police said on Monday."."""
    k = at + 1
    while k < len(units) and units[k].kind not in CLAUSE_ENDS:
        if units[k].kind in CONTENT or "complementiser" in units[k].roles:
            return True
        k += 1
    return k < len(units) and (units[k].kind == "colon" or (units[k].kind == "quote" and k + 1 < len(units) and units[k + 1].kind != "dot"))


def _is_noun(units: list[Unit], at: int) -> bool:
    """As in "a report", "the claims", or a participle: "nine deaths were reported", "losses reported in Ostin", "men accused of it"."""
    says = units[at].sense("speech")
    before = units[at - 1].kind if at else "dot"
    behind = units[at + 1] if at + 1 < len(units) else None
    if says is None or before in ("a", "the", "of", "other", "another"):
        return True
    if "also_noun" in says.meaning and (before == "num" or behind is None or behind.kind in NOUN_FOLLOWERS or role_of(behind) == "say"):
        return True
    if says.meaning["role"] == "claim":
        return behind is not None and (behind.kind == "of" or "company" in behind.roles)
    if "passive_too" not in says.meaning or (before != "be" and _tells_that(units, at)):
        return False
    ends = behind is None or behind.kind in ("dot", "comma", "stop", "prep", "adv", "to", "time")
    return before == "be" or (ends and not _is_closing(units, at))


def _tells_that(units: list[Unit], at: int) -> bool:
    """As in "reported at noon that ...": what is told stands behind."""
    for unit in units[at + 1 : at + SHORT_ROLE]:
        if "complementiser" in unit.roles:
            return True
        if unit.kind in CLAUSE_ENDS or unit.kind in CONTENT:
            return False
    return False


def _is_closing(units: list[Unit], at: int) -> bool:
    """As in "nine people died, the doctors' network reported": a speaker of their own stands between the comma and the verb."""
    end = at
    while end and units[end - 1].kind in ("adv", "have"):
        end -= 1
    k = end - 1
    while k >= 0 and units[k].kind not in SPEAKER_ENDS and units[k].kind != "harm":
        k -= 1
    told = units[k + 1 : end]
    return 0 <= k < end - 1 and units[k].kind in ("comma", "quote") and (_names_somebody(told) or told[0].kind == "the")


def _behind(units: list[Unit], at: int) -> tuple[int, int] | None:
    """As in "according to the health ministry": the units behind."""
    first = at + 1
    while first < len(units) and "goal" in units[first].roles:
        first += 1
    end = first
    while (
        end < len(units)
        and units[end].kind not in ("comma", "stop", "sub", "dot", "who", "quote", "colon", "time")
        and not (units[end].kind == "num" and end > first + 1)
        and end - first < LONGEST_SPEAKER
    ):
        if (units[end].kind == "harm" and end > first) or units[end].kind == "have" or (units[end].kind == "be" and end > first):
            return None
        end += 1
    return (first, end) if end > first else None


def giver_at(units: list[Unit], at: int) -> Mention | None:
    """As in "the coroner gave a higher toll of 36": who gives a number of the dead."""
    told = any(unit.kind == "harm" for unit in units[at + 1 : at + TOLL_REACH])
    return _before(units, at, leads=True) if told else None


def _before(units: list[Unit], at: int, leads: bool) -> Mention | None:
    """The subject of a verb of telling: "officials said", "the mayor, Ilva Marenko, said", "he added"."""
    end = at
    while end > 0 and units[end - 1].kind in ("adv", "have", "quote", "time", "modal", "to"):
        end -= 1
    last = end
    if end > 1 and units[end - 1].kind == "comma" and (opening := _aside_before(units, end - 1)) is not None:
        end, last = opening, (end - 1 if _is_name(units[opening + 1 : end - 1]) else opening)
    first = _start_of_speaker(units, end)
    if (who := _clause_of_speaker(units, end)) is not None:
        end = last = who  # "a trader who fled across the lake said"
        first = _start_of_speaker(units, end)
    first = _past_opening(units, first, end)
    if first < end and first > 1 and units[first - 1].kind == "comma" and (name := _apposition(units, first)):
        first = name
    while first < end and (units[first].kind in ("and", "dash", "or") or "before_speaker" in units[first].roles):
        first += 1
    if first >= end:
        return None
    if all(unit.kind in PRONOUNS for unit in units[first:end]):
        return Mention(first, end, leads or _opens(units, first), again=True)
    bounded = not leads and first > 0 and units[first - 1].kind in ("comma", "quote")
    return Mention(first, last, leads or _opens(units, first)) if _could_speak(units[first:end], bounded=bounded) else None


def _clause_of_speaker(units: list[Unit], end: int) -> int | None:
    """Where the speaker ends whom a clause without a mark describes; people that stand before "who" and its verb."""
    for k in range(end - 1, max(0, end - LONGEST_ASIDE), -1):
        if units[k].kind in ("comma", "stop", "dot", "colon", "quote", "sub"):
            return None
        if units[k].kind == "who":
            return k if k + 1 < end and _names_somebody(units[k - 1 : k]) else None
    return None


def _past_opening(units: list[Unit], first: int, end: int) -> int:
    """The speaker behind words of time or place: "Over the same months the mission recorded"."""
    if first >= end or units[first].kind != "prep":
        return first
    return next(
        (k for k in range(end - 1, first + 1, -1) if units[k].kind == "the" and units[k - 1].kind in ("word", "thing", "time")), first
    )


def _start_of_speaker(units: list[Unit], end: int) -> int:
    first = end
    while (
        first > 0
        and units[first - 1].kind not in SPEAKER_ENDS
        and "opens_told" not in units[first - 1].roles
        and not _tells_harm(units, first - 1)
        and not (role_of(units[first - 1]) in ("say", "claim", "deny") and not _is_noun(units, first - 1))
        and end - first < LONGEST_SPEAKER
    ):
        first -= 1
    return first


def _inverted(units: list[Unit], at: int) -> Mention | None:
    """As in "..., said a spokesman", "“...,” said the mayor of Ostin"."""
    behind = units[at + 1].kind if at + 1 < len(units) else "dot"
    named = behind == "the" and at + 2 < len(units) and units[at + 2].kind == "cap"
    closes = at and units[at - 1].kind in ("comma", "quote", "dash") and (named or behind not in ("comma", "stop", "dot", "the"))
    plain = at + 2 < len(units) and "said" in units[at].roles and behind in ("a", "the", "cap")
    if not closes and not plain:
        return None
    stop = at + 1
    while (
        stop < len(units)
        and units[stop].kind not in ("comma", "stop", "dot", "sub", "colon", "quote")
        and not _tells_harm(units, stop)
        and stop - at < LONGEST_SPEAKER
    ):
        stop += 1
    told = units[at + 1 : stop]
    if not told or "opens_told" in told[0].roles:
        return None
    if not _could_speak(told, bounded=False) or (stop < len(units) and _tells_harm(units, stop)):
        return None
    return Mention(at + 1, stop, leads=False)


def _tells_harm(units: list[Unit], at: int) -> bool:
    """A predicate of harm ends the words of a speaker; an adjective does not: "activists in besieged Sarn said"."""
    if units[at].kind != "harm" or units[at].senses["harms"].meaning["form"] in ("noun", "nominal"):
        return False
    return not (at and units[at - 1].kind in ("prep", "the", "of"))


def _aside_before(units: list[Unit], comma: int) -> int | None:
    """As in "The press agency, Safa, reported": the unit of the first comma, if what stands between the two is a name or a role."""
    for k in range(comma - 1, max(0, comma - LONGEST_ASIDE), -1):
        if units[k].kind == "comma":
            clause = units[k + 1].kind == "who" or "tells_on" in units[k + 1].roles
            named = comma - k < SHORT_ASIDE and all(unit.kind in NAMELIKE for unit in units[k + 1 : comma])
            return k if clause or named else None
    return None


def _is_name(units: list[Unit]) -> bool:
    return bool(units) and all(unit.kind in ("cap", "dot", "dash") for unit in units)


def _apposition(units: list[Unit], first: int) -> int:
    """As in "Jane Roe, a member of the rescuers, said": the name before the first comma."""
    k = first - 2
    while k > 0 and units[k - 1].kind not in SPEAKER_ENDS and first - k < 12:
        k -= 1
    name = units[k : first - 1]
    named = all(unit.kind in ("cap", "dot", "the", "people", "say", "dash") for unit in name)
    return k if named and any(unit.kind != "people" for unit in name) else 0


def _could_speak(units: list[Unit], *, bounded: bool) -> bool:
    """Somebody who can speak: a source noun, a name, a nation, people, a short role; between comma and verb anybody not a thing."""
    if all(unit.kind in ("he", "they", "it", "the", "a", "adv", "to", "num") for unit in units):
        return False
    if _is_event(units[-1]) or _is_event(units[min(1, len(units) - 1)]):
        return False  # "the blast claimed nine lives"
    if units[0].kind in ("the", "a") and len(units) <= SHORT_ROLE:
        return True  # "the town's health directorate"
    return _names_somebody(units) or (
        bounded and len(units) <= SHORT_ROLE and all(unit.kind in ("word", "people", "target") for unit in units)
    )


def _is_event(unit: Unit) -> bool:
    return unit.sense("weapons") is not None and unit.sense("forces") is None


def _names_somebody(units: list[Unit]) -> bool:
    return any(
        unit.kind in ("cap", "people", "force", "say")
        or role_of(unit) == "noun"
        or unit.sense("named") is not None
        or unit.sense("nations") is not None
        for unit in units
    )
