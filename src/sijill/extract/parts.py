"""From findings to drafts: lists and their sums, "including ...", "five of them ...", breakdowns in brackets, and people of a harm told before."""

from sijill.domain.claim import Person
from sijill.domain.quantity import Modifier
from sijill.extract.amounts import Amount
from sijill.extract.clauses import Finding, chain_of, without_next_subject
from sijill.extract.drafts import Draft, Reader, sum_of
from sijill.extract.groups import Group
from sijill.extract.units import Unit

WHOLE = {"people", "civilians", "residents", "family", "workers"}
BE_OR_COMMA = frozenset(("be", "comma", "adv", "colon", "quote", "open", "dash", "have"))
INHERITS_NOT = frozenset(("family",))  # "a family of seven was killed and five injured": the five are not the family
ENDING = frozenset(
    (
        "among them",
        "amongst them",
        "among the dead",
        "among the victims",
        "among those killed",
        "among the killed",
        "among the wounded",
        "among the injured",
    )
)
SHARES = {
    "most": Modifier.MOST,
    "mostly": Modifier.MOST,
    "the majority": Modifier.MOST,
    "mainly": Modifier.MOST,
    "many": Modifier.MANY,
    "some": Modifier.SOME,
}


def drafts_of(reader: Reader, findings: list[Finding], before: list[Draft]) -> list[Draft]:
    """All drafts of a sentence in the order of their words; ``before`` are those of earlier sentences."""
    drafts: list[Draft] = []
    for finding in findings:
        drafts += _from_finding(reader, finding, drafts, before)
    for at, unit in enumerate(reader.sentence.units):
        if unit.kind == "include":
            drafts += _included(reader, at, drafts, before)
        elif unit.kind == "open":
            drafts += _bracketed(reader, at, drafts)
        elif unit.kind == "harm" and unit.senses["harms"].meaning["form"] == "anaphor":
            drafts += _of_victims(reader, at, drafts, before)
    drafts += _listed_by_place(reader, drafts, before)
    if not drafts:
        drafts += _others_elsewhere(reader, before) or _named_one(reader, before)
    return sorted(drafts, key=lambda draft: (draft.start, draft.end))


# findings -----------------------------------------------------------------------------------------------------------


def _from_finding(reader: Reader, finding: Finding, earlier: list[Draft], before: list[Draft]) -> list[Draft]:
    groups = _merged(finding.chain)
    _inherit(groups, earlier, reader, before)
    made = [_draft(reader, finding, group) for group in groups]
    if len(made) == 1:
        made[0].parent = _whole_of_placed(reader, finding, made[0], before)
        made[0].start, made[0].end = reader.start_of(finding.first), reader.end_of(finding.last)
        return made + _older(reader, finding, made[0])
    if (whole := _apposed(made)) is not None:
        return whole
    if _one_list(groups, finding):
        parent = _parent(reader, finding, made)
        for part in made:
            part.parent = parent
        return [parent, *made]
    made[0].start = reader.start_of(finding.first)
    made[-1].end = max(made[-1].end, reader.end_of(finding.last))
    return made


def _whole_of_placed(reader: Reader, finding: Finding, draft: Draft, before: list[Draft]) -> Draft | None:
    """ "Another 25 fatalities were in the north": part of the total broken down just before, if it still fits in."""
    units = reader.sentence.units
    group = finding.chain[0]
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


def _draft(reader: Reader, finding: Finding, group: Group) -> Draft:
    start, end = reader.start_of(group.first), reader.end_of(group.last if group.last <= finding.last else group.core)
    words = reader.text[reader.start_of(group.head) : reader.end_of(group.head + 1)] if group.head >= 0 else ""
    draft = Draft(
        finding.harm,
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
    draft.definite = group.opener == "the" and group.amount is None
    draft.persons = _persons(reader, group)
    draft.child = group.child
    return draft


def _persons(reader: Reader, group: Group) -> tuple[Person, ...]:
    """The person a group is, or whose name stands right behind it: "a farmer, Anna Roe, 34,", "a child named Tom Roe"."""
    if (person := reader.person(group)) is not None:
        return (person,)
    if group.plural or (group.amount is not None and group.amount.n != 1):
        return ()
    behind = next((other for other in reader.sentence.groups if other.kind == "name" and 0 <= other.first - group.core <= 3), None)
    between = reader.sentence.units[group.core : behind.first] if behind is not None else []
    if behind is None or not all(
        unit.kind in ("comma", "adv", "age") or unit.word in ("named", "identified", "as", "called") for unit in between
    ):
        return ()
    person = reader.person(behind)
    return (person,) if person is not None else ()


def _merged(chain: list[Group]) -> list[Group]:
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


def _inherit(groups: list[Group], earlier: list[Draft], reader: Reader, before: list[Draft]) -> None:
    """A number without a noun takes the noun of the people counted before it in the sentence; "dozens more" also across the full stop."""
    if (
        not earlier
        and before
        and groups[0].amount is not None
        and reader.text[: reader.tokens.ends[groups[0].amount.last - 1]].endswith((" more", " other", " others"))
    ):
        earlier = [draft for draft in before if draft.sentence >= reader.index - 2 and draft.parent is None]
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
    """ "three people, two women and a child, were killed": the first number is the sum of the others."""
    points = [draft.number.point if draft.number else None for draft in made]
    if None in points or len(made) < 3:
        return None
    numbers = [point for point in points if point is not None]
    if numbers[0] != sum(numbers[1:]) or made[0].group not in WHOLE or any(part.group == made[0].group for part in made[1:]):
        return None
    for part in made[1:]:
        part.parent = made[0]
    return made


def _one_list(groups: list[Group], finding: Finding) -> bool:
    """A list gets one sum, unless its two halves stand on different sides: "four police and 39 civilians" are two counts."""
    if (
        finding.from_toll
        or any(group.amount is not None and group.amount.is_vague for group in groups)
        or any(group.kind == "name" for group in groups)
    ):
        return False
    if any(group.amount is None and group.plural for group in groups):
        return False
    fighting = {group.status in ("combatant", "security_forces") for group in groups}
    digits = any(group.amount is not None and group.amount.n is not None and group.amount.n > 9 for group in groups)
    same = len({group.group for group in groups}) == 1
    return (len(fighting) == 1 and (not digits or same)) or len(groups) > 2


def _parent(reader: Reader, finding: Finding, made: list[Draft]) -> Draft:
    number = sum_of([draft.number for draft in made if draft.number is not None], reader.text)
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
    if any(draft.source is not None and draft.source.opener == "the" and draft.source.noun for draft in made[1:]):
        group, status = "family", "civilian"
    start, end = min(reader.start_of(finding.first), made[0].start), max(reader.end_of(finding.last), made[-1].end)
    return Draft(finding.harm, start, end, number, group, status, reader.index, finding.rule + ", list", finding=finding, listed=made)


def _older(reader: Reader, finding: Finding, draft: Draft) -> list[Draft]:
    """ "rose from 12 to 17": the figure before, superseded by the new one."""
    if finding.older is None:
        return []
    if finding.older.group is None:
        finding.older.group, finding.older.status = draft.group, draft.status
    older = _draft(reader, finding, finding.older)
    older.links.append(("superseded_by", draft))
    older.rule = "toll, before"
    return [older]


# parts --------------------------------------------------------------------------------------------------------------


def _included(reader: Reader, at: int, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """Groups behind "including" and its like are parts of the people counted before it."""
    units = reader.sentence.units
    word = units[at].word
    share = next((modifier for lead, modifier in SHARES.items() if word.startswith(lead)), None)
    whole = (
        _whole_before(reader, at, drafts) or _whole_before(reader, at, []) or _last_whole(before, None)
        if "dead" in word or "victim" in word or "killed" in word
        else _whole_before(reader, at, drafts)
    )
    counted = reader.sentence.by_last.get(at)
    left = reader.sentence.groups[counted] if counted is not None else None
    if whole is None and not drafts and (word.startswith(("among the", "included among"))):
        whole = _last_whole(before, None)
    if whole is None:
        return []
    if (
        left is not None
        and left.kind == "bare"
        and left.amount is not None
        and word in ("of them", "of whom", "of which", "of those", "of these")
        and _draft_of(drafts, left) is None
    ):
        return _counted_share(reader, at, left, whole, drafts)
    chain = _chain_behind(reader, at)
    if not chain and left is not None and word in ENDING and left.counts_people and left is not whole.source:
        return [_part(reader, left, whole, drafts)] if _draft_of(drafts, left) is None else []
    if share is not None:
        chain = chain[:1] if not chain else _merged(chain)[:1]
        return [
            _part(reader, group, whole, drafts, Amount(share, None, None, units[at].first, units[at].first + 1))
            for group in chain
            if group.kind == "people"
        ]
    made = []
    for group in _merged(chain):
        own = _draft_of(drafts, group)
        if own is not None:
            own.parent = own.parent or (whole if own is not whole else None)
        elif group.kind in ("people", "unknown", "bare", "harm") and (group.amount is not None or group.kind == "people"):
            made.append(_part(reader, group, whole, drafts))
    return made


def _counted_share(reader: Reader, at: int, left: Group, whole: Draft, drafts: list[Draft]) -> list[Draft]:
    """ "five of them children", "two of whom were pregnant": a number before, what they are behind."""
    chain = [group for group in _chain_behind(reader, at) if group.kind == "people" and group.amount is None][:1]
    if chain:
        chain[0].amount, chain[0].first = left.amount, left.first
        return [
            _part(reader, chain[0], whole, drafts),
            *(
                _part(reader, group, whole, drafts)
                for group in _chain_behind(reader, at)[1:]
                if group.kind in ("people", "bare") and group.amount is not None
            ),
        ]
    if any(unit.kind == "harm" for unit in reader.sentence.units[at : at + 4]):
        return []
    left.group, left.status, left.core, left.last = whole.group, whole.status, at + 1, at + 1
    return [_part(reader, left, whole, drafts)]


def _chain_behind(reader: Reader, at: int) -> list[Group]:
    """The groups behind an including word; a number and its noun may be parted by "were": "4,104 were children and 2,641 women"."""
    units, sentence = reader.sentence.units, reader.sentence
    k = at + 1
    while k < len(units) and units[k].kind in BE_OR_COMMA:
        k += 1
    index = sentence.by_first.get(k)
    if index is None:
        return []
    group = sentence.groups[index]
    if (
        group.kind == "bare"
        and index + 1 < len(sentence.groups)
        and all(unit.kind in ("be", "adv") for unit in units[group.last : sentence.groups[index + 1].first])
        and group.last < sentence.groups[index + 1].first
    ):
        noun = sentence.groups[index + 1]
        if noun.kind == "people" and noun.amount is None:
            noun.amount, noun.first = group.amount, group.first
            return chain_of(sentence, index + 1, leftward=False)
    return without_next_subject(sentence, chain_of(sentence, index, leftward=False))


def _part(reader: Reader, group: Group, whole: Draft, drafts: list[Draft], amount: Amount | None = None) -> Draft:
    if group.group is None:
        group.group, group.status = whole.group, whole.status
    words = reader.text[reader.start_of(group.head) : reader.end_of(group.head + 1)] if group.head >= 0 else ""
    number = reader.quantity(group, amount)
    start = min(reader.start_of(group.first), number.start if number.start is not None else reader.start_of(group.first))
    draft = Draft(
        whole.harm,
        start,
        reader.end_of(group.last),
        number,
        group.group,
        group.status or "unknown",
        reader.index,
        "part",
        words,
        whole,
        whole.finding,
        group,
    )
    if draft.status == "unknown" and group.group in ("people",):
        draft.status = whole.status
    return draft


def _whole_before(reader: Reader, at: int, drafts: list[Draft]) -> Draft | None:
    """The draft whose people stand right before a unit, else the last one that begins before it."""
    k = at
    units = reader.sentence.units
    while k > 0 and units[k - 1].kind in ("comma", "open", "dash", "adv", "quote", "and"):
        k -= 1
    edge = reader.start_of(at)
    exact = [draft for draft in drafts if draft.source is not None and k in (draft.source.last, draft.source.core)]
    if exact:
        return exact[-1]
    counted = reader.sentence.by_last.get(at)
    if counted is not None and reader.sentence.groups[counted].kind == "bare":
        edge = reader.start_of(reader.sentence.groups[counted].first)
    earlier = [draft for draft in drafts if draft.start < edge and draft.parent is None and draft.polarity == "affirmed"]
    if earlier:
        return max(earlier, key=lambda draft: draft.start)
    later = [draft for draft in drafts if draft.source is not None and draft.source.first < at and draft.parent is None]
    return later[-1] if later else None


def _draft_of(drafts: list[Draft], group: Group) -> Draft | None:
    return next((draft for draft in drafts if draft.source is group), None)


def _bracketed(reader: Reader, at: int, drafts: list[Draft]) -> list[Draft]:
    """ "227 killed (31 men, 25 women and two boys)": a breakdown in brackets right behind a count."""
    units = reader.sentence.units
    close = next((k for k in range(at, min(len(units), at + 60)) if units[k].kind == "close"), None)
    whole = next(
        (
            draft
            for draft in reversed(drafts)
            if draft.finding is not None
            and draft.parent is None
            and at in (draft.finding.last, draft.source.last if draft.source else -1, draft.source.core if draft.source else -1)
        ),
        None,
    )
    if close is None or whole is None or any(unit.kind == "include" for unit in units[at:close]):
        return []
    inside = [
        group
        for group in reader.sentence.groups
        if at < group.first and group.last <= close and group.kind == "people" and group.amount is not None
    ]
    return [_part(reader, group, whole, drafts) for group in inside if _draft_of(drafts, group) is None]


# people of a harm told before ---------------------------------------------------------------------------------------


def _last_whole(before: list[Draft], harm: str | None, least: int = 0) -> Draft | None:
    """The last count told that is no part itself, of that harm if one is named, and no smaller than its part."""
    for draft in reversed(before[-12:]):
        if draft.parent is None and draft.polarity == "affirmed" and (harm in (None, "") or draft.harm == harm):
            if (
                draft.number is not None
                and (draft.number.point or 0) >= least
                and not (least and draft.number.best is None and draft.number.high is None)
            ):
                return draft
    return None


def _of_victims(reader: Reader, at: int, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """ "The fatalities included 11 women", "most of the victims were women", "Of the casualties, 82 were in ..."."""
    units = reader.sentence.units
    word = units[at].word
    harm = "injured" if "wounded" in word or "injured" in word else "killed"
    least = _counted(reader, at)
    whole = _last_whole(drafts, harm, least) or _last_whole(before, harm, least) or _last_whole(before, None, least)
    if whole is None:
        return []
    k = at + 1
    while k < len(units) and units[k].kind in ("adv", "comma", "have"):
        k += 1
    counted = reader.sentence.by_last.get(at) or reader.sentence.by_last.get(at + 1)
    share = reader.sentence.groups[counted] if counted is not None else None
    if share is None and at and units[at - 1].kind == "num":
        share = next((group for group in reader.sentence.groups if group.first <= at - 1 < group.last), None)
    if (
        at
        and units[at - 1].kind == "of"
        and (index := reader.sentence.by_last.get(at - 1)) is not None
        and reader.sentence.groups[index].kind == "bare"
        and reader.sentence.groups[index].amount is not None
    ):
        draft = _placed(reader, reader.sentence.groups[index], whole, drafts)
        draft.start = reader.start_of(_clause_start(reader, reader.sentence.groups[index].first))
        return [draft]
    if (
        share is not None
        and share.amount is not None
        and k + 1 < len(units)
        and units[k].kind == "be"
        and units[k + 1].word in ("victims", "killed", "those")
    ):
        group = Group(share.first, -1, share.last, share.amount, whole.group, whole.status, kind="bare", core=share.core)
        return [_placed(reader, group, whole, drafts)]
    if k < len(units) and units[k].kind in ("include", "be"):
        chain = _merged([group for group in _chain_behind(reader, k) if group.kind == "people"])
        if share is not None and share.amount is not None and chain:
            chain = chain[:1]
            return [_part(reader, chain[0], whole, drafts, share.amount)]
        return [
            _part(reader, group, whole, drafts)
            for group in chain
            if _draft_of(drafts, group) is None and (group.amount is not None or units[k].kind == "include")
        ]
    if (at and units[at - 1].kind == "of") or word == "of":
        found = [
            group
            for group in reader.sentence.groups
            if group.first > at
            and group.kind == "bare"
            and group.amount is not None
            and group.last < len(units)
            and units[group.last].kind == "be"
        ]
        return [_placed(reader, group, whole, drafts) for group in found if _draft_of(drafts, group) is None]
    return []


def _counted(reader: Reader, at: int) -> int:
    """The number before "of the deaths", or behind "of the casualties,"; one where there is none."""
    index = reader.sentence.by_last.get(at - 1)
    if index is None:
        index = next((n for n, group in enumerate(reader.sentence.groups) if group.first > at and group.kind == "bare"), None)
    amount = reader.sentence.groups[index].amount if index is not None else None
    return (amount.n or 1) if amount is not None else 1


def _placed(reader: Reader, group: Group, whole: Draft, drafts: list[Draft]) -> Draft:
    draft = _part(reader, group, whole, drafts)
    draft.end = max(draft.end, _clause_end(reader, group.last))
    draft.rule = "part, placed"
    return draft


def _clause_start(reader: Reader, at: int) -> int:
    """The first unit of the clause, if it is near: "Sarn province accounted for 82 of the deaths"."""
    units: list[Unit] = reader.sentence.units
    start = at
    while start > 0 and units[start - 1].kind not in ("comma", "stop", "sub", "colon", "and", "say") and at - start < 8:
        start -= 1
    return start


def _clause_end(reader: Reader, at: int) -> int:
    units: list[Unit] = reader.sentence.units
    end = at
    while end < len(units) and units[end].kind not in ("comma", "stop", "sub", "dot", "colon"):
        end += 1
    return reader.end_of(end) if end > at else reader.end_of(at)


def _named_one(reader: Reader, before: list[Draft]) -> list[Draft]:
    """ "One of the five was Anna Roe, 34, a teacher": somebody named is part of the count told before."""
    units, groups = reader.sentence.units, reader.sentence.groups
    one = next((group for group in groups if group.first <= 1 and group.amount is not None and group.amount.n == 1), None)
    named = next((group for group in groups if group.kind == "name" and units[group.first - 1].kind == "be"), None)
    if one is None or named is None or not any(unit.kind == "of" for unit in units[one.first : named.first]):
        return []
    whole = next(
        (
            draft
            for draft in reversed(before)
            if draft.sentence >= reader.index - 2
            and draft.polarity == "affirmed"
            and draft.number is not None
            and (draft.number.point or 0) > 1
        ),
        None,
    )
    if whole is None:
        return []
    draft = _part(reader, one, whole, [])
    draft.start, draft.end, draft.persons = reader.start_of(one.first), reader.end_of(named.core), _persons(reader, named)
    draft.rule = "part, named"
    return [draft]


def _listed_by_place(reader: Reader, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """ "Fourteen were killed in the north and 11 in the west", "- 11 in Sarn, six in Odra": numbers without a noun, each with its place."""
    units = reader.sentence.units
    first = next((draft for draft in drafts if draft.finding is not None and draft.polarity == "affirmed"), None)
    if first is None or first.finding is None or first.number is None:
        return []
    listed = [
        group
        for group in reader.sentence.groups
        if group.kind == "bare" and group.amount is not None and group.amount.n is not None and group.first > first.finding.predicate and _draft_of(drafts, group) is None
        and group.last + 1 < len(units) and units[group.last].word in ("in", "at", "near", "around") and units[group.last + 1].kind in ("cap", "the", "word", "target", "thing")
        and units[group.first - 1].kind in ("comma", "and", "dash", "colon")
    ]  # fmt: skip
    if not listed:
        return []
    total = sum(group.amount.n or 0 for group in listed if group.amount)
    owner = first.parent or first
    if (first.number.point or 0) < total or first.source is None or first.source.kind == "bare":
        owner = _last_whole(before, first.harm, total + (first.number.point or 0)) or first
        if owner is not first and first.parent is None and first.source is not None and first.source.kind == "bare":
            first.parent = owner
    made = [_placed(reader, group, owner, drafts) for group in listed]
    if owner is first and (first.number.point or 0) < total:
        for draft in made:
            draft.parent = None
    return made


def _others_elsewhere(reader: Reader, before: list[Draft]) -> list[Draft]:
    """ "Many were in the old town.", "Others were in ...": people of the count told before, placed apart."""
    units, groups = reader.sentence.units, reader.sentence.groups
    if not groups or groups[0].first > 1 or not (groups[0].kind == "bare" or groups[0].opener == "others"):
        return []
    group = groups[0]
    whole = next(
        (
            draft
            for draft in reversed(before)
            if draft.sentence >= reader.index - 2
            and draft.polarity == "affirmed"
            and draft.number is not None
            and (draft.number.best is not None or draft.parent is not None)
        ),
        None,
    )
    if whole is None or group.last + 1 >= len(units):
        return []
    elsewhere = units[group.last].kind == "be" and units[group.last + 1].kind == "prep"
    tortured = units[group.last].word in ("those", "them") and any(unit.word.startswith("tortur") for unit in units)
    if not elsewhere and not tortured:
        return []
    owner = whole.parent or whole
    while tortured and owner.parent is not None:
        owner = owner.parent
    draft = _placed(reader, group, owner, [])
    if tortured:
        return [draft]
    if (
        whole.rule == "part, placed"
        and whole.sentence == reader.index - 1
        and whole.parent is not None
        and whole.number is not None
        and whole.number.best is not None
    ):
        draft.parent = whole  # "82 were in the province. Many were in its capital."
    elif whole.rule == "part, placed" and whole.parent is not None:
        draft.parent = whole.parent
    return [draft]
