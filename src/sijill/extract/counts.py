"""From findings to counts: groups with their numbers, lists and their sums, nouns carried over, names."""

from dataclasses import replace

from sijill.domain.claim import Person
from sijill.domain.quantity import Quantity
from sijill.extract.drafts import Draft, Reader, sum_of
from sijill.extract.findings import Finding, Sentence
from sijill.extract.people import KIN, Group
from sijill.extract.speakers import is_possessive
from sijill.extract.units import Unit

WHOLE = {"people", "civilians", "residents", "family", "workers"}
SORTS = {"women", "men", "children", "girls", "boys", "adults"}  # of any people
NEAR = 2  # sentences behind people taken in which a number alone is of them
EACH = "each"  # ends the rule of a count that was multiplied
INHERITS_NOT = frozenset(("family",))  # "a family of seven was killed and five injured": the five are not the family


def count_people(reader: Reader, finding: Finding, earlier: list[Draft], before: list[Draft]) -> list[Draft]:
    """The drafts of one finding: one for each group, and their sum where a list has no total of its own."""
    groups = merge_plurals(finding.chain)
    _multiply(reader.sentence, finding, groups)
    _inherit(groups, earlier, reader, before)
    made = [_draft(reader, finding, group) for group in groups]
    if len({draft.harm for draft in made}) > 1:
        return made
    if len(made) == 1:
        made[0].parent = _whole_of_placed(reader, finding, made[0], before)
        made[0].start, made[0].end = reader.start_of(finding.first), reader.end_of(finding.last)
        return made + _older(reader, finding, made[0])
    if (whole := _apposed(made)) is not None:
        return whole
    if _one_list(groups, finding) and not _at_two_places(reader, groups):
        parent = _parent(reader, finding, made)
        for part in made:
            part.parent = parent
        return [parent, *made]
    made[0].start = reader.start_of(finding.first)
    made[-1].end = max(made[-1].end, reader.end_of(finding.last))
    return made


def _multiply(sentence: Sentence, finding: Finding, groups: list[Group]) -> None:
    """As in "the two blasts killed five people each", "each of the two blasts killed five people": ten in all."""
    doer = next((each for each in reversed(sentence.groups) if _may_do(sentence, each, finding)), None)
    if doer is None or doer.amount is None:
        return
    before = [*range(max(0, doer.first - 2), doer.first), *([doer.core] if doer.core + 1 == finding.predicate else [])]
    for group in groups:
        if group.amount is None or group.amount.n is None:
            continue
        behind = group.core < len(sentence.units) and _is_each(sentence.units[group.core])
        if behind or any(_is_each(sentence.units[k]) for k in before):
            times, last = doer.amount.n or 1, sentence.units[group.core].last if behind else group.amount.last
            most = group.amount.m * times if group.amount.m is not None else None
            group.amount = replace(group.amount, n=group.amount.n * times, m=most, last=last)
            finding.rule = f"{finding.rule}, {EACH}"


def _may_do(sentence: Sentence, group: Group, finding: Finding) -> bool:
    """Several, told before the predicate, and nobody who is harmed himself."""
    several = group.amount is not None and (group.amount.n or 0) > 1
    return several and group.last <= finding.predicate and id(group) not in sentence.used


def _is_each(unit: Unit) -> bool:
    entry = unit.sense("grammar")
    return entry is not None and "counts" in entry.meaning


def _whole_of_placed(reader: Reader, finding: Finding, draft: Draft, before: list[Draft]) -> Draft | None:
    """As in "Another 25 fatalities were in the north": part of the total broken down just before, if it still fits in."""
    units = reader.sentence.units
    group = finding.chain[0]
    if (group.kind == "bare" or group.opener == "others") and (group.amount is None or group.amount.n is None):
        return _whole_of_some(reader, draft, before)
    if (
        finding.rule != "noun"
        or group.opener not in ("another", "other", "num")
        or group.core + 1 >= len(units)
        or units[group.core].kind != "be"
        or units[group.core + 1].kind != "prep"
    ):
        return None
    whole = next(
        (
            old.parent
            for old in reversed(before[-8:])
            if old.parent is not None and old.rule == "part, placed" and old.parent.harm == draft.harm and old.parent.parent is None
        ),
        None,
    )
    if whole is None or whole.number is None or draft.number is None:
        return None
    placed = sum(
        old.number.point or 0
        for old in before
        if old.parent is whole and old.rule == "part, placed" and old.number is not None and old.number.best is not None
    )
    if whole.number.point is None or placed + (draft.number.point or 0) > whole.number.point:
        return None
    draft.rule = "part, placed"
    return whole


def _whole_of_some(reader: Reader, draft: Draft, before: list[Draft]) -> Draft | None:
    """As in "The province had 82 of the dead. Many were killed in its capital. Others died in Tarn": some of those placed just before."""
    near = (old for old in reversed(before[-8:]) if reader.index - 2 <= old.sentence < reader.index)
    placed = next((old for old in near if old.rule == "part, placed" and old.harm == draft.harm), None)
    if placed is None:
        return None
    draft.rule = "part, placed"
    return placed if placed.number is not None and placed.number.best is not None else placed.parent


def _draft(reader: Reader, finding: Finding, group: Group) -> Draft:
    if _counts_homes(reader, finding, group):
        group.amount = None
    start, end = reader.start_of(group.first), reader.end_of(group.last if group.last <= finding.last else group.core)
    words = reader.text[reader.start_of(group.head) : reader.end_of(group.head + 1)] if group.head >= 0 else ""
    draft = Draft(
        _own_harm(finding, group),
        start,
        end,
        reader.quantity(group),
        group.group or "people",
        group.status or "unknown",
        reader.index,
        finding.rule,
        words,
        finding=finding,
        source=group,
    )
    draft.persons = persons_in(reader, group)
    draft.child = group.child
    return draft


def _counts_homes(reader: Reader, finding: Finding, group: Group) -> bool:
    """As in "three families were killed": more people than three; who flees is counted by families."""
    if group.holds != "several" or group.amount is None or finding.harm in ("displaced", "besieged"):
        return False
    return group.amount.last <= reader.sentence.units[group.head].first


def _own_harm(finding: Finding, group: Group) -> str:
    """A noun that is a harm keeps it: "52 martyrs are under the rubble", "the toll rose to 20 martyrs and 60 injuries"."""
    if group.harm == "killed" and finding.harm == "injured":
        return group.harm  # "31 dead clerks and 12 others hurt"
    if group.kind != "harm" or not group.harm or group.harm == finding.harm:
        return finding.harm
    if finding.from_toll:
        return group.harm if group.harm in ("injured", "missing") else finding.harm
    lost = finding.harm in ("missing", "abducted", "detained", "released")
    return group.harm if group.harm == "killed" or (lost and group.harm == "casualties") else finding.harm


def persons_in(reader: Reader, group: Group) -> tuple[Person, ...]:
    """The person a group is, or whose name stands right behind it: "a farmer, Anna Roe, 34,", "a child named Tom Roe"."""
    if (person := reader.person(group)) is not None:
        return (person,)
    if group.plural or (group.amount is not None and group.amount.n != 1):
        return ()
    behind = next((other for other in reader.sentence.groups if other.kind == "name" and 0 <= other.first - group.core <= 3), None)
    between = reader.sentence.units[group.core : behind.first] if behind is not None else []
    if behind is None or not all(unit.kind in ("comma", "adv", "age") or "naming" in unit.roles for unit in between):
        return ()
    person = reader.person(behind)
    return (person,) if person is not None else ()


def merge_plurals(chain: list[Group]) -> list[Group]:
    """Bare plurals lean on the number before them: "16 women and children", "312 combatants and civilians"."""
    merged: list[Group] = []
    for group in chain:
        last = merged[-1] if merged else None
        bare = group.amount is None and group.plural and group.kind == "people" and group.opener == "people"
        if last is not None and bare and last.kind == "people" and ((last.amount is not None and last.plural) or last.opener == "people"):
            last.group = last.group if last.group == group.group else f"{_pair_name(last)} and {_pair_name(group)}"
            last.status = last.status if last.status == group.status else "mixed"
            last.core, last.last = max(last.core, group.core), max(last.last, group.last)
            continue
        merged.append(group)
    return merged


def _pair_name(group: Group) -> str:
    return group.group or "people"


def _held_before(before: list[Draft], index: int, n: int) -> list[Draft]:
    """As in "Police arrested nine teachers. Four were freed, one died.": those of a number alone are among those just taken."""
    taken = [draft for draft in before if draft.harm in ("detained", "abducted") and index - NEAR <= draft.sentence < index]
    return [draft for draft in taken if draft.number is not None and (draft.number.point or 0) >= n and draft.parent is None]


def _inherit(groups: list[Group], earlier: list[Draft], reader: Reader, before: list[Draft]) -> None:
    """A number without a noun takes the noun of the people counted before it in the sentence; "dozens more" also across the full stop."""
    if (
        not earlier
        and before
        and groups[0].amount is not None
        and "additional" in reader.roles[reader.tokens.words[groups[0].amount.last - 1]]
    ):
        earlier = [draft for draft in before if draft.sentence >= reader.index - 2 and draft.parent is None]
    if not earlier and groups[0].amount is not None and groups[0].amount.n is not None:
        earlier = _held_before(before, reader.index, groups[0].amount.n)
    known = next(
        (
            draft
            for draft in reversed(earlier)
            if draft.source is not None
            and draft.source.kind in ("people", "unknown", "harm")
            and draft.group not in INHERITS_NOT
            and draft.parent is None
        ),
        None,
    )
    for group in groups:
        if group.group is None:
            vague = group.amount is None or group.amount.is_vague
            if known is not None and known.source is not None and not (vague and known.status == "unknown"):
                group.group, group.status, group.child = known.group, known.status, known.child
            else:
                group.group, group.status = "people", "unknown"


def _apposed(made: list[Draft]) -> list[Draft] | None:
    """As in "three people, two women and a child, were killed": the first number is the sum of the others."""
    points = [draft.number.point if draft.number else None for draft in made]
    if None in points or len(made) < 3 or any(draft.source is not None and draft.source.own for draft in made):
        return None
    numbers = [point for point in points if point is not None]
    if numbers[0] != sum(numbers[1:]) or any(part.group == made[0].group for part in made[1:]):
        return None
    if made[0].group not in WHOLE and (made[0].group in SORTS or any(part.group not in SORTS for part in made[1:])):
        return None  # "three children, two women and a man": nobody of one sort is of another
    for part in made[1:]:
        part.parent = made[0]
    return made


def _one_list(groups: list[Group], finding: Finding) -> bool:
    """A list gets one sum, unless its two halves stand on different sides: "four police and 39 civilians" are two counts."""
    if finding.from_toll or any(group.amount is not None and group.amount.is_vague for group in groups):
        return False
    if any(group.amount is None and group.plural for group in groups):
        return False
    fighting = {group.status in ("combatant", "security_forces") for group in groups}
    digits = any(group.amount is not None and group.amount.n is not None and group.amount.n > 9 for group in groups)
    return len(groups) > 2 or not (digits and len(fighting) == 2)


def _at_two_places(reader: Reader, groups: list[Group]) -> bool:
    """As in "killed 10 people in Orlo and four in Tarn": each has its own place, so there are two counts and no sum."""
    placed = [_is_placed(reader, group) for group in groups]
    return len(placed) > 1 and all(placed)


def _is_placed(reader: Reader, group: Group) -> bool:
    units = reader.sentence.units
    behind = units[group.core : group.core + 2]
    return len(behind) > 1 and "place_of_count" in behind[0].roles and behind[1].kind == "cap"


def _parent(reader: Reader, finding: Finding, made: list[Draft]) -> Draft:
    number = sum_of([draft.number for draft in made if draft.number is not None], reader.text)
    number = _with_last_noun(reader, number, made[-1])
    names = {draft.group for draft in made}
    statuses = {draft.status for draft in made}
    group = names.pop() if len(names) == 1 else "people"
    status = (
        statuses.pop()
        if len(statuses) == 1
        else "civilian"
        if statuses <= {"civilian", "unknown"} and finding.harm != "detained"
        else "mixed"
        if "civilian" in statuses and len(statuses) > 1
        else "unknown"
    )
    if len(made) == 2 and "with" in finding.rule:
        group = "family"
    sources = [draft.source for draft in made[1:] if draft.source is not None]
    if any(_is_kin(reader, source) for source in sources) and all(source.kind == "name" or _is_kin(reader, source) for source in sources):
        group, status = "family", "civilian"
    start, end = min(reader.start_of(finding.first), made[0].start), max(reader.end_of(finding.last), made[-1].end)
    return Draft(finding.harm, start, end, number, group, status, reader.index, finding.rule + ", list", finding=finding)


def _is_kin(reader: Reader, group: Group) -> bool:
    """As in "his wife", "her two sons"; "the bomber" is nobody's, and "his bodyguard" no kin."""
    return group.group in KIN and bool(group.noun) and is_possessive(reader.sentence.units[group.first])


def _with_last_noun(reader: Reader, number: Quantity, last: Draft) -> Quantity:
    """The words of a sum are the whole list, its last noun included."""
    if last.source is None or number.start is None:
        return number
    end = reader.end_of(last.source.core)
    return replace(number, as_written=reader.text[number.start : end], end=end)


def _older(reader: Reader, finding: Finding, draft: Draft) -> list[Draft]:
    """As in "rose from 12 to 17": the figure before, superseded by the new one."""
    if finding.older is None:
        return []
    if finding.older.group is None:
        finding.older.group, finding.older.status = draft.group, draft.status
    older = _draft(reader, finding, finding.older)
    older.links.append(("superseded_by", draft))
    older.rule = "toll, before"
    return [older]
