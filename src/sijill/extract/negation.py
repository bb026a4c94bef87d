"""Claims of no harm, of unknown harm, and of harm without a number: "no casualties", "casualties were not known", "caused injuries"."""

from sijill.domain.quantity import Modifier, Quantity
from sijill.extract.drafts import Draft, Reader
from sijill.extract.findings import Finding, form_of
from sijill.extract.units import Unit

HURT = frozenset(("killed", "injured", "casualties", "shot_unspecified"))
SAID = frozenset(("noun", "participle", "state", "nominal", "intransitive", "verb", "deed"))  # forms that can be denied
ANY_REACH = 5  # units between "any" behind a denial and the harm denied
OF_REACH = 16  # units behind "none of" in which its harm stands
OF_NEWS = 5  # units between "no information" and the harm
NUMBER_UNKNOWN = "number unknown"  # the rule of "the number of wounded is not known"
ASKED_REACH = 6  # units between "how many" and the harm it asks about
REACH = 8  # units behind the negated noun in which "reported" says that none were reported


def silent_drafts(reader: Reader, findings: list[Finding]) -> list[Draft]:
    """Drafts for harm that is denied, unknown or unnumbered in this sentence."""
    denied = [at for at, unit in enumerate(reader.sentence.units) if unit.kind in ("no", "neg")]
    drafts = [draft for at in denied if (draft := _no_news(reader, at) or _none(reader, at)) is not None]
    drafts += [draft for at in reader.sentence.told("speech") if (draft := _denied_any(reader, at)) is not None]
    spans = [(draft.start, draft.end) for draft in drafts]
    counted = {found.predicate for found in findings if found.hedge != "hypothetical"}
    for at in reader.sentence.told("harms"):
        form = reader.sentence.units[at].senses["harms"].meaning["form"]
        if any(a <= reader.start_of(at) < b for a, b in spans):
            continue
        asked = form != "noun" and at not in counted and _asks_number(reader.sentence.units, at)
        draft = _unknown(reader, at, NUMBER_UNKNOWN if asked else "unknown") if form == "noun" or asked else None
        draft = draft or (_bare_noun(reader, at) if form == "noun" else None)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _asks_number(units: list[Unit], at: int) -> bool:
    """As in "the number of wounded", "how many people were hurt"."""
    meaning = units[at].senses["harms"].meaning
    if not meaning["harm"]:
        return False
    return meaning["form"] == "toll" or any(unit.kind == "asked" for unit in units[max(0, at - ASKED_REACH) : at])


def _none(reader: Reader, at: int) -> Draft | None:
    """As in "no casualties", "caused no injuries", "no one was hurt", "without loss of life"."""
    units = reader.sentence.units
    if "none_of_some" in units[at].roles and at + 2 < len(units) and "partitive_opening" in units[at + 1].roles:
        return _none_of_some(reader, at)
    people_only = units[at].kind == "neg"
    if people_only and "nobody" not in units[at].roles:
        return _zero(reader, at, at + 1) if _harms_nobody(units, at) else None
    if people_only and at and units[at - 1].kind == "harm" and units[at - 1].senses["harms"].meaning["form"] in ("participle", "active"):
        return _zero(reader, at, at - 1)  # "killed no one"
    for k in range(at + 1, min(len(units), at + 7)):
        unit = units[k]
        if unit.kind == "harm":
            form = unit.senses["harms"].meaning["form"]
            if (form in SAID or "victims" in unit.roles) and not (
                form in ("nominal", "participle") and "without" in units[at].roles and k > at + 2
            ):
                return _zero(reader, at, k)
        if unit.kind in ("prep", "of") and units[k - 1].kind in ("word", "say") and k - at <= 3:
            continue  # "no immediate word on casualties", "no reports of injuries"
        if not people_only and unit.kind in ("the", "who"):
            return None  # "no doubt who was to blame for the deaths"
        if unit.kind in ("comma", "stop", "sub", "num", "prep", "have") or (unit.kind == "word" and k - at > 4):
            return None
    return None


def _no_news(reader: Reader, at: int) -> Draft | None:
    """Harm of which nobody has heard."""
    units = reader.sentence.units
    k = _untold(units, at)
    if k is None:
        return None
    harm, start, end = units[k].senses["harms"].meaning["harm"], reader.start_of(at), reader.end_of(k + 1)
    draft = Draft(harm, start, end, None, "people", "unknown", reader.index, "unknown")
    draft.zero = "unknown"
    return draft


def _untold(units: list[Unit], at: int) -> int | None:
    """As in "no information about losses": the harm of which nobody has heard, which is no denial."""
    news = next((k for k in range(at + 1, min(len(units), at + 3)) if "tidings" in units[k].roles), None)
    if units[at].kind != "no" or news is None:
        return None
    k = next((k for k in range(news + 1, min(len(units), news + OF_NEWS)) if form_of(units[k]) == "noun"), None)
    placed = k is not None and all(unit.kind in ("prep", "of", "word", "people", "the", "adv") for unit in units[news + 1 : k])
    return k if placed else None


def _harms_nobody(units: list[Unit], at: int) -> bool:
    """As in "not was-hurt anybody", where the verb stands first."""
    return at + 2 < len(units) and units[at + 1].kind == "harm" and form_of(units[at + 1]) == "verb" and "nobody" in units[at + 2].roles


def _denied_any(reader: Reader, at: int) -> Draft | None:
    """As in "denied any killings", "denied that anyone had died": nobody, in the words of who denies it."""
    units, says = reader.sentence.units, reader.sentence.units[at].sense("speech")
    if says is None or says.meaning["role"] != "deny":
        return None
    one = next((k for k in range(at + 1, min(len(units), at + REACH)) if "any_of" in units[k].roles), None)
    if one is None:
        return None
    if units[one - 1].kind == "harm" and units[one - 1].senses["harms"].meaning["harm"] in HURT:
        return _zero(reader, at, one - 1)  # "denied killing any civilians"
    for k in range(one + 1, min(len(units), one + ANY_REACH)):
        if units[k].kind == "harm" and units[k].senses["harms"].meaning["form"] in SAID | {"participle"}:
            return _zero(reader, at, k) if units[k].senses["harms"].meaning["harm"] in HURT else None
        if units[k].kind in ("comma", "stop", "num", "of", "prep"):
            return None
    return None


def _none_of_some(reader: Reader, at: int) -> Draft | None:
    """As in "None of the neighbours was hurt", "Neither of the two shells hurt anyone", "none of the injured are minors"."""
    units = reader.sentence.units
    end = next((k for k in range(at + 2, min(len(units), at + OF_REACH)) if units[k].kind in ("stop", "sub", "say")), len(units))
    k = next(
        (k for k in range(at + 2, min(end, at + OF_REACH)) if units[k].kind == "harm" and units[k].senses["harms"].meaning["harm"]), None
    )
    if k is None:
        return None
    harm = units[k].senses["harms"].meaning["harm"]
    if harm not in HURT or any(unit.kind == "modal" for unit in units[at:k]):
        return None
    draft = _zero(reader, at, k)
    described = next((unit.senses["people"] for unit in units[k:end] if unit.sense("people") is not None), None)
    if units[k].senses["harms"].meaning["form"] in ("toll", "anaphor") and described is not None:
        draft.group, draft.status = described.meaning["group"], described.meaning["status"]
    return draft


def _zero(reader: Reader, at: int, k: int) -> Draft:
    units = reader.sentence.units
    meaning = units[k].senses["harms"].meaning
    harm = meaning.get("none", meaning["harm"]) or "casualties"
    if harm == "casualties" or any(
        unit.kind in ("or", "and") and n + 1 < len(units) and units[n + 1].kind == "harm" for n, unit in enumerate(units[k : k + 3], k)
    ):
        harm = "killed_or_injured"
    end = k + 1
    while end < len(units) and end < k + REACH and units[end].kind not in ("comma", "stop", "sub", "dot"):
        end += 1
    reported = any("reported" in unit.roles for unit in units[max(0, at - 2) : end]) and not any(
        unit.kind == "say" and "plain_saying" in unit.roles for unit in units[at:k]
    )
    number = Quantity(
        0,
        0,
        None if reported else 0,
        reader.text[reader.start_of(at) : reader.end_of(at + 1)],
        Modifier.EXACT,
        reader.start_of(at),
        reader.end_of(at + 1),
    )
    among = (
        units[k + 1 : end]
        if k + 1 < end and (units[k + 1].kind == "amidst" or not units[k + 1].roles.isdisjoint(("nobody", "any_of")))
        else []
    )
    people = next((unit.senses["people"] for unit in [*units[at:k], *among] if unit.kind == "people"), None)
    group, status = (
        (people.meaning["group"], people.meaning["status"])
        if people is not None
        else (meaning["group"], meaning["status"])
        if "group" in meaning
        else ("civilians", "civilian")
        if "civilian" in units[at].roles | units[k].roles
        else ("people", "unknown")
    )
    start = min(at, k)
    while start > 0 and units[start - 1].kind == "harm" and units[start - 1].senses["harms"].meaning["form"] == "light":
        start -= 1
    draft = Draft(harm, reader.start_of(start), reader.end_of(end), number, group, status, reader.index, "none")
    draft.polarity, draft.zero = "negated", "none_reported" if reported else "explicit_none"
    return draft


def _unknown(reader: Reader, at: int, rule: str) -> Draft | None:
    """As in "casualties were not immediately known", "nobody can say yet whether casualties were caused"."""
    units = reader.sentence.units
    if any(group.first <= at < group.last and group.amount is not None for group in reader.sentence.groups):
        return None
    near = [k for k, unit in enumerate(units) if unit.sense("speech") is not None and "not_known" in unit.roles and abs(k - at) <= 8]
    if not near:
        return None
    start, end = min(at, near[0]), max(at, near[-1]) + 1
    harm = units[at].senses["harms"].meaning["harm"]
    draft = Draft(harm, reader.start_of(start), reader.end_of(end), None, "people", "unknown", reader.index, rule)
    draft.zero = "unknown"
    return draft


def _bare_noun(reader: Reader, at: int) -> Draft | None:
    """As in "resulted in casualties", "caused injuries": people were harmed, nobody says how many."""
    units = reader.sentence.units
    if "many_form" not in units[at].roles or any(
        group.first <= at < group.last and (group.amount is not None or group.opener in ("the", "a")) for group in reader.sentence.groups
    ):
        return None
    lead = _verb_before(units, at)
    if lead is None or _are_borne(units, lead, at):
        return None
    start, end = reader.start_of(at), reader.end_of(at + 1)
    low, best, high = reader.profile.bounds(Modifier.UNQUANTIFIED_PLURAL)
    number = Quantity(low, best, high, reader.text[start:end], Modifier.UNQUANTIFIED_PLURAL, start, end)
    civilian = any("civilian" in unit.roles for unit in units[max(0, at - 2) : at + 1])
    return Draft(
        units[at].senses["harms"].meaning["harm"],
        reader.start_of(lead),
        end,
        number,
        "civilians" if civilian else "people",
        "civilian" if civilian else "unknown",
        reader.index,
        "bare noun",
    )


def _are_borne(units: list[Unit], lead: int, at: int) -> bool:
    """As in "she sustained injuries": who bears them is hurt, and they are nobody."""
    return "bears" in units[lead].senses["harms"].meaning and units[at].senses["harms"].meaning["harm"] == "injured"


def _verb_before(units: list[Unit], at: int) -> int | None:
    for k in range(at - 1, max(-1, at - 5), -1):
        if units[k].kind == "harm" and units[k].senses["harms"].meaning["form"] == "light":
            return k
        if units[k].kind in ("comma", "stop", "be", "no", "neg", "modal"):
            return None
    return None
