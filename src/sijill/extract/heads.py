"""The noun of a number phrase: "12 Palestinian farmers", "three seriously wounded guards"."""

from sijill.extract.units import Unit

INSIDE = frozenset(("word", "cap", "other", "age", "people", "force", "target", "dash", "quote", "thing", "weapon", "figure", "say"))
DOERS = frozenset(("thing", "weapon", "force"))  # nouns before a verb of harm that are its subject
OBJECTS = frozenset(("a", "the", "num", "people", "cap", "name", "word"))  # what a verb has behind it, and a noun has not
LONGEST_BODY = 3  # units of the name of a body behind its first noun of people
LONGEST_RUN = 7  # units between a number and its noun


def find_head(units: list[Unit], at: int) -> tuple[int, str | None, int]:
    """The noun of the phrase that opens at a unit: its index (or -1), an adjective's harm, and a harm noun's index (or -1)."""
    head, harm = -1, None
    begin = at if units[at].kind == "people" else at + 1
    for k in range(begin, min(len(units), at + 1 + LONGEST_RUN)):
        unit = units[k]
        if unit.kind != "people" and head >= 0 and units[head].kind == "people":
            if any(each.kind == "num" for each in units[at:k]) and (noun := _behind_body(units, k)) >= 0:
                head = noun
            break
        if unit.kind == "say" and k + 1 < len(units) and units[k + 1].kind == "num":
            break  # "other witnesses said nine people died"
        if unit.kind == "harm":
            if _is_harm_noun(units[at], unit, units[k + 1].kind if k + 1 < len(units) else ""):
                return head, harm, k
            if not _describes(units, k) or _is_self(units, k + 1) or (head >= 0 and units[head].kind in DOERS):
                break  # "the attack killed Sergeant Marenko" is no phrase of a killed sergeant
            harm = unit.senses["harms"].meaning["harm"]
        elif _passes(units, at, k):
            continue
        elif unit.kind not in INSIDE or (head >= 0 and ends_phrase(units, k)):
            break
        else:
            head = k
    return head, harm, -1


def _is_harm_noun(opener: Unit, unit: Unit, behind: str) -> bool:
    """As in "ten deaths", "ten of the victims", "three killings", "ten arrests": the harm is the noun, and takes no object behind it."""
    form = unit.senses["harms"].meaning["form"]
    counted = opener.kind == "num" and "many_form" in unit.roles and not _is_vague(opener)
    return form in ("noun", "anaphor") or (counted and (form == "nominal" or ("counted_deed" in unit.roles and behind not in OBJECTS)))


def _describes(units: list[Unit], k: int) -> bool:
    """The harm is an adjective: "three wounded guards"."""
    return units[k].senses["harms"].meaning["form"] in ("participle", "state") and _noun_follows(units, k + 1)


def _is_self(units: list[Unit], k: int) -> bool:
    """As in "killed himself": a verb, whatever noun stands before it."""
    entry = units[k].sense("people") if k < len(units) else None
    return entry is not None and "self" in entry.meaning


def _passes(units: list[Unit], at: int, k: int) -> bool:
    """What stands inside a phrase without being its noun: marks, "other", a number behind "the", an adverb before an adjective of harm."""
    unit = units[k]
    if unit.kind == "num":
        return units[at].kind in ("the", "another", "other", "a")
    if unit.kind == "modal":
        return k + 1 < len(units) and units[k + 1].kind == "people"  # "three would-be robbers"
    if unit.kind == "adv":
        return _harm_ahead(units, k) or ("past_form" in unit.roles and _people_ahead(units, k + 1))  # "ten suspected rebels"
    if unit.kind == "others":
        return k + 1 < len(units) and units[k + 1].kind == "people"  # "18 others people", a slip
    return unit.kind in ("dash", "quote", "say", "other", "figure", "age")


def _behind_body(units: list[Unit], k: int) -> int:
    """As in "four Police Department officers", "three Sheriff's Office deputies": the noun behind the name of a body, or -1."""
    end = k
    while end < len(units) and end - k < LONGEST_BODY and (units[end].kind in ("cap", "say") or "genitive" in units[end].roles):
        end += 1
    named = any(unit.kind in ("cap", "say") for unit in units[k:end])
    told = end < len(units) and units[end].kind == "people" and (end + 1 >= len(units) or units[end + 1].kind != "say")
    return end if named and told else -1


def ends_phrase(units: list[Unit], k: int) -> bool:
    """A word behind a noun that ends like a verb or adverb ends the phrase, unless a noun of people still comes."""
    return units[k].kind == "word" and "verb_or_adverb_form" in units[k].roles and not _people_ahead(units, k + 1)


def _people_ahead(units: list[Unit], k: int) -> bool:
    """A noun of people follows before the phrase ends: the word before it is an adjective, no verb."""
    for unit in units[k : k + 4]:
        if unit.kind == "people":
            return True
        if unit.kind not in INSIDE:
            return False
    return False


def _is_vague(unit: Unit) -> bool:
    return unit.amount is not None and unit.amount.is_vague


def _harm_ahead(units: list[Unit], k: int) -> bool:
    """An adverb that leans on an adjective of harm: "seriously wounded guards"."""
    return k + 2 < len(units) and units[k + 1].kind == "harm" and _noun_follows(units, k + 2)


def _noun_follows(units: list[Unit], k: int) -> bool:
    return k < len(units) and units[k].kind == "people"
