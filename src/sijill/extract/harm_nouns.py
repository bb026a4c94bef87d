"""Counts whose noun is the harm: "five dead", "two wounded", "dozens of dead and wounded", "the dead: 7"."""

from sijill.extract.findings import Finding, Sentence, form_of, make_finding
from sijill.extract.noun_groups import counted_again
from sijill.extract.people import Group
from sijill.extract.units import Unit

LEADS = frozenset(
    ("stop", "dot", "comma", "colon", "dash", "prep", "and", "include", "num", "others", "adv", "quote", "close", "sub", "say")
)
PAIR = frozenset(("killed", "injured"))
DESCRIBING = frozenset(("the", "people", "word", "of", "amidst", "prep", "cap", "force"))
LABEL = 6  # units of a label from its noun of harm to its mark
CAUSE_REACH = 5  # units between a verb and its preposition


def read_counted_nouns(sentence: Sentence, findings: list[Finding]) -> None:
    """Groups whose noun is the harm make findings of their own: "five dead", "wounded", "dead and wounded"."""
    for index, group in enumerate(sentence.groups):
        if not group.harm or id(group) in sentence.used or not _is_told(sentence.units, group):
            continue
        if is_negated(sentence.units, group.first):
            continue
        harm, last = _with_next(sentence, index)
        group.harm = harm = _unless_bare(sentence.units, group, harm)
        found = Finding(harm, [group], group.first, last, "noun", group.head)
        findings.append(found)
        sentence.used.add(id(group))
    _read_labels(sentence, findings)
    findings.sort(key=lambda found: found.first)


def _read_labels(sentence: Sentence, findings: list[Finding]) -> None:
    """As in "The dead: 7, the wounded: 15": a number alone behind people of a harm, or people counted behind a colon.

    Behind a toll also "the number of dead rose to 7 and the wounded to 15".
    """
    units = sentence.units
    tolls = [found.last for found in findings if found.from_toll]
    for at in sentence.told("harms"):
        behind_toll = at - 1 in tolls and units[at - 1].kind == "and"
        marks = ("colon", "stop", "prep") if behind_toll or _is_vague_behind(units, at) else ("colon", "stop")
        end = _label_end(units, at)
        colon = end < len(units) and units[end].kind in marks
        index = sentence.by_first.get(end + colon)
        group = sentence.groups[index] if index is not None else None
        harm = counted_again(units[at])
        if not harm or group is None or id(group) in sentence.used or not _is_counted_alone(units, group, colon=colon):
            continue
        if at and units[at - 1].kind in ("amidst", "of", "num", "include"):
            continue
        _describe(units[at:end], group)
        findings.append(make_finding(sentence, harm, [group], at, "label"))
        sentence.used.add(id(group))


def _label_end(units: list[Unit], at: int) -> int:
    """The unit behind a noun of harm, or, at the head of a clause, the colon behind what describes it: "The civilian dead: 7"."""
    end = at + 1
    while end < len(units) and end - at < LABEL and units[end].kind in DESCRIBING:
        end += 1
    heads = not at or units[at - 1].kind in ("stop", "dash", "comma", "dot", "and")
    return end if heads and end < len(units) and units[end].kind == "colon" else at + 1


def _describe(label: list[Unit], group: Group) -> None:
    """Whom the label of a bare number names."""
    entry = next((unit.senses["people"] for unit in label if unit.kind == "people"), None)
    if entry is not None and group.kind == "bare":
        group.group, group.status = entry.meaning["group"], entry.meaning["status"]


def _is_vague_behind(units: list[Unit], at: int) -> bool:
    """As in "the wounded in dozens": a preposition and a vague number."""
    amount = units[at + 2].amount if at + 2 < len(units) else None
    return amount is not None and amount.is_vague and units[at + 1].kind == "prep"


def _is_counted_alone(units: list[Unit], group: Group, *, colon: bool) -> bool:
    """Its number is no item's of a list: "1- Tom Roe"."""
    if group.amount is None or group.opener != "num" or is_listed(units, group):
        return False
    return group.kind == "bare" or (colon and group.kind == "people")


def is_listed(units: list[Unit], group: Group) -> bool:
    """Its number is that of an item of a list: "1- Tom Roe"; the dead are not "1."."""
    marked = group.last < len(units) and units[group.last].kind in ("dash", "close", "dot")
    one = group.amount is not None and group.amount.n == 1
    return marked and (group.last + 1 < len(units) or (one and units[group.last].kind == "dot"))


def _with_next(sentence: Sentence, index: int) -> tuple[str, int]:
    """As in "dozens of dead and wounded": one number for both."""
    group, units = sentence.groups[index], sentence.units
    k = group.last
    deed = k + 1 < len(units) and form_of(units[k + 1]) == "deed"  # "one dead and the wounding of others"
    if not deed and k + 1 < len(units) and units[k].kind == "and" and (also := counted_again(units[k + 1])) and also != group.harm:
        return ("casualties", k + 2) if _is_of_one_number(units, group, k + 1) else (group.harm or "", group.core)
    if group.opener == "num" and group.harm == "killed" and both_behind(units, k):
        sentence.used.update(id(other) for other in sentence.groups if other.first == k)
        return "casualties", k + 1  # "dozens of victims, dead and wounded"
    if group.opener != "num" and group.amount is not None:
        return group.harm or "", group.core  # "one dead and several wounded"
    following = sentence.groups[index + 1] if index + 1 < len(sentence.groups) else None
    alone = following is not None and following.opener != "num" and following.core == following.head + 1
    between = [unit.kind for unit in units[group.last : following.first]] if following is not None else []
    if following is not None and alone and not _is_of_one_number(units, group, following.head):
        return group.harm or "", group.core
    if following is None or not alone or "and" not in between or not set(between) <= {"and", "the"} or {following.harm, group.harm} != PAIR:
        return group.harm or "", group.core
    sentence.used.add(id(following))
    return "casualties", following.core


def _is_of_one_number(units: list[Unit], group: Group, at: int) -> bool:
    """As in "six dead (many) and wounded (many)"; "fifteen dead (one) and wounded (many)" counts the dead alone."""
    one, other = (units[k].sense("harms") for k in (group.head, at))
    return one is None or other is None or (one.meaning.get("number"), other.meaning.get("number")) != ("one", "many")


def _joined_number(units: list[Unit], at: int) -> bool:
    return at + 1 < len(units) and units[at].kind == "and" and units[at + 1].kind == "num"


def _unless_bare(units: list[Unit], group: Group, harm: str) -> str:
    """Some words say more with a number than without: bare "victims" may be dead or hurt."""
    entry = units[group.head].sense("harms") if group.head >= 0 else None
    vague = group.amount is None or group.amount.is_vague
    return entry.meaning.get("bare", harm) if entry is not None and vague and harm == group.harm else harm


def _is_told(units: list[Unit], group: Group) -> bool:
    """A number says how many; a singular, a dual or a bare plural counts where something leads to it: "left dead and wounded"."""
    if group.opener == "num" or group.kind != "harm":
        return group.amount is not None or _stands_alone(units, group)
    before = units[group.first - 1] if group.first else None
    led = before is None or before.kind in LEADS or form_of(before) in ("falls", "light", "noun", "anaphor", "tally")
    led = led or _is_led_over_doer(units, group.first)
    entry = units[group.head].sense("harms") if group.head >= 0 else None
    led = led or (entry is not None and "free" in entry.meaning and before is not None and before.kind != "the")
    led = led or (before is not None and before.kind == "he" and _joined_number(units, group.last))  # "the toll: it is one dead and 7 hurt"
    return led and (group.amount is not None or _stands_alone(units, group))


def _is_led_over_doer(units: list[Unit], at: int) -> bool:
    """As in "buried the villagers the bodies of two": who did it stands behind the verb."""
    k = at - 1
    while k > 0 and at - k < CAUSE_REACH and units[k].kind in ("the", "people", "thing", "word", "cap", "force"):
        k -= 1
    return 0 <= k < at - 1 and form_of(units[k]) == "light"


def _stands_alone(units: list[Unit], group: Group) -> bool:
    """A bare plural of harm that no noun behind it makes somebody's: "wounded among the civilians", not "the victims of the raid"."""
    behind = units[group.last] if group.last < len(units) else None
    if group.opener != "people" or behind is None or "severity" in behind.roles:
        return group.opener == "people"
    some = behind.kind == "num" and group.last + 1 < len(units) and units[group.last + 1].kind == "owned"  # "wounded, some of them badly"
    return some or behind.kind not in ("the", "weapon", "target", "word", "owned", "num", "harm")


def both_behind(units: list[Unit], at: int) -> bool:
    """As in "took the life of twenty, dead and wounded": what stands behind says that not all of them died."""
    entry = units[at].sense("harms") if at < len(units) else None
    return entry is not None and entry.meaning["harm"] == "casualties"


def is_negated(units: list[Unit], at: int) -> bool:
    """A word of denial stands before what begins at a unit, over small words and other words of harm."""
    k = at - 1
    if k > 1 and form_of(units[k]) == "falls" and units[k - 1].kind == "prep":
        k -= 1  # "in the fall of wounded"
    if k > 1 and units[k].kind == "prep":
        k = _verb_of_cause(units, k)  # "the shelling did not result in wounded"
    while k >= 0 and (
        units[k].kind in ("adv", "the", "of", "or")
        or form_of(units[k]) in ("falls", "deed", "verb")
        or units[k].sense("speech") is not None
    ):
        k -= 1
    return k >= 0 and units[k].kind in ("no", "neg")


def _verb_of_cause(units: list[Unit], at: int) -> int:
    """The unit before a verb of a few words back that a preposition belongs to, its subject between the two."""
    k = at - 1
    while k > at - CAUSE_REACH and k > 0 and units[k].kind in ("weapon", "the", "word") and units[k - 1].kind != "neg":
        k -= 1
    return k - 1 if k > 0 and units[k - 1].kind == "neg" else at
