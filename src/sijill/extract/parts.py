"""Parts of a count told in its own sentence: "including ...", "five of them ...", breakdowns in brackets, numbers listed by place."""

from dataclasses import replace

from sijill.domain.quantity import Modifier
from sijill.extract.amounts import Amount
from sijill.extract.counts import count_people, merge_plurals
from sijill.extract.drafts import Draft, Reader
from sijill.extract.findings import chain_of, is_light, make_finding
from sijill.extract.objects import without_next_subject
from sijill.extract.people import Group
from sijill.extract.subjects import is_whole_behind
from sijill.extract.units import Unit

BE_OR_COMMA = frozenset(("be", "comma", "adv", "colon", "quote", "open", "dash", "have"))
STATE_REACH = 9  # units between "among the dead" and the verb of those who are
OF_BOTH = frozenset(("casualties", "killed_or_injured", "shot_unspecified"))  # harm of which the dead and the hurt are parts
SHARES = {"share_most": Modifier.MOST, "share_many": Modifier.MANY, "share_some": Modifier.SOME}


def held_behind(reader: Reader, at: int) -> tuple[Group, Group] | None:
    """As in "two clerks among seven dead": those before the word, and those behind it who hold them."""
    left, index = _group_before(reader, at), reader.sentence.by_first.get(at + 1)
    if left is None or index is None or not is_whole_behind(reader.sentence.units[at], left, reader.sentence.groups[index]):
        return None
    return left, reader.sentence.groups[index]


def find_held(reader: Reader, held: tuple[Group, Group], drafts: list[Draft]) -> list[Draft]:
    """Those before "among" as parts of those behind it, whose harm counts them."""
    left, behind = held
    whole = draft_for(drafts, behind)
    return [part_of(reader, left, whole, drafts)] if whole is not None and draft_for(drafts, left) is None else []


def find_included(reader: Reader, at: int, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """Groups behind "including" and its like are parts of the people counted before it."""
    units = reader.sentence.units
    roles = units[at].roles
    share = next((modifier for role, modifier in SHARES.items() if role in roles), None)
    harm = _harm_of(units[at])
    whole = (
        _whole_before(reader, at, drafts) or _whole_before(reader, at, []) or last_whole(before, harm)
        if harm == "killed" or "says_victims" in roles
        else _whole_before(reader, at, drafts)
    )
    left = _group_before(reader, at)
    told = draft_for(drafts, left) if left is not None else None
    if told is not None and told.parent is None and "of_told" in roles and told.number is not None:
        beside = [each for each in drafts if each is not told and each.start < told.start]  # "nine were hurt, two of whom are in a coma"
        earlier = before if "of_them" in roles else []
        told.parent = last_whole(beside, told.harm, (told.number.point or 0) + 1) or last_whole(
            earlier, told.harm, (told.number.point or 0) + 1
        )  # "Nine of them died in ..."
        return []
    if whole is None and not drafts and "among_told" in roles:
        whole = last_whole(before, harm)
    if whole is None:
        return _told_by_state(reader, at, left, harm, before) if harm is not None and not drafts else []
    if left is not None and left.kind == "bare" and left.amount is not None and "of_told" in roles and draft_for(drafts, left) is None:
        return _counted_share(reader, at, left, whole, drafts)
    chain = chain_behind(reader, at) or (_behind_verb(reader, at) if left is None else [])
    if not chain and left is not None and "among_all" in roles and left.counts_people and left is not whole.source:
        return [part_of(reader, left, whole, drafts)] if draft_for(drafts, left) is None else []
    if share is not None:
        chain = chain[:1] if not chain else merge_plurals(chain)[:1]
        return [
            part_of(reader, group, whole, drafts, Amount(share, None, None, units[at].first, units[at].first + 1))
            for group in chain
            if group.kind == "people"
        ]
    made = []
    for group in merge_plurals(chain):
        own = draft_for(drafts, group)
        if own is not None:
            own.parent = own.parent or (whole if own is not whole and (own.harm == whole.harm or whole.harm in OF_BOTH) else None)
        elif _is_part(units, at, group):
            made.append(part_of(reader, group, whole, drafts))
    return made or _named_before(reader, at, whole, drafts)


def _is_part(units: list[Unit], at: int, group: Group) -> bool:
    """People or a number; of names those that are no place's: "among them Tom Roe", "including Tom Roe, who ...", "Tom Roe, 34"."""
    if group.kind != "name":
        return group.kind == "people" or (group.kind in ("unknown", "bare", "harm") and group.amount is not None)
    behind = [unit.kind for unit in units[group.core : group.core + 2]]
    return "among_all" in units[at].roles or group.last > group.core or behind in (["comma", "who"], ["comma", "a"])


def _named_before(reader: Reader, at: int, whole: Draft, drafts: list[Draft]) -> list[Draft]:
    """As in "nine more were hurt, Roe among them": one name between a comma and the word that includes it."""
    units = reader.sentence.units
    named = at > 1 and units[at - 1].kind == "cap" and units[at - 2].kind in ("comma", "dash")
    if not named or "among_all" not in units[at].roles:
        return []
    group = Group(at - 1, at - 1, at, None, "people", "unknown", "", "name", kind="name", plural=False, core=at)
    return [part_of(reader, group, whole, drafts)]


def tells_whole(reader: Reader, at: int, drafts: list[Draft]) -> bool:
    """As in "16 deaths among civilians": what stands right behind a count of harm says who all of them were, and is no part of it."""
    whole = _whole_before(reader, at, drafts) if "amid_people" in reader.sentence.units[at].roles else None
    chain = chain_behind(reader, at) if whole is not None else []
    group, source = chain[0] if len(chain) == 1 else None, whole.source if whole is not None else None
    if whole is None or group is None or source is None or group.amount is not None or not group.plural or group.kind != "people":
        return False
    if source.kind != "harm" or at not in (source.last, source.core):
        return False
    whole.group, whole.status, whole.end = group.group or whole.group, group.status or whole.status, reader.end_of(group.last)
    return True


def _told_by_state(reader: Reader, at: int, left: Group | None, harm: str, before: list[Draft]) -> list[Draft]:
    """As in "a clerk and two guards were among the dead", "among the hurt was a clerk", where nobody has counted them."""
    sentence = reader.sentence
    if left is None:
        chain = [group for group in _behind_verb(reader, at) if group.kind in ("people", "name")]
    elif "among_all" in sentence.units[at].roles and left.kind in ("people", "name"):
        chain = chain_of(sentence, sentence.groups.index(left), leftward=True)
    else:
        chain = []
    return count_people(reader, make_finding(sentence, harm, chain, at, "among"), [], before) if chain else []


def _behind_verb(reader: Reader, at: int) -> list[Group]:
    """As in "Among the dead, he said, were four clerks", "among the hurt in the raid was a clerk": those behind the verb of being."""
    units = reader.sentence.units
    if "among_told" not in units[at].roles:
        return []
    be = next((k for k in range(at + 1, min(len(units), at + STATE_REACH)) if units[k].kind == "be"), None)
    return chain_behind(reader, be) if be is not None else []


def _harm_of(unit: Unit) -> str | None:
    """The harm a word of including names itself: "among the dead", "among the wounded"."""
    if "says_dead" in unit.roles:
        return "killed"
    return "injured" if "says_hurt" in unit.roles else None


def _group_before(reader: Reader, at: int) -> Group | None:
    """The group right before a word of including, a verb between them passed over: "three children were among the dead"."""
    units = reader.sentence.units
    edge = at
    while edge > 0 and (units[edge - 1].kind in ("be", "adv") or is_light(units[edge - 1])) and "among_all" in units[at].roles:
        edge -= 1
    index = reader.sentence.by_last.get(edge)
    return reader.sentence.groups[index] if index is not None else None


def _counted_share(reader: Reader, at: int, left: Group, whole: Draft, drafts: list[Draft]) -> list[Draft]:
    """As in "five of them children", "two of whom were pregnant": a number before, what they are behind."""
    chain = [group for group in chain_behind(reader, at) if group.kind == "people" and group.amount is None][:1]
    if chain:
        chain[0].amount, chain[0].first = left.amount, left.first
        return [
            part_of(reader, chain[0], whole, drafts),
            *(
                part_of(reader, group, whole, drafts)
                for group in chain_behind(reader, at)[1:]
                if group.kind in ("people", "bare") and group.amount is not None
            ),
        ]
    behind = reader.sentence.units[at + 1] if at + 1 < len(reader.sentence.units) else None
    if behind is not None and "fatal" in behind.roles and whole.harm in OF_BOTH:
        return [replace(part_of(reader, left, whole, drafts), harm="killed", end=reader.end_of(at + 2))]
    if any(unit.kind == "harm" for unit in reader.sentence.units[at : at + 4]):
        return []
    left.group, left.status, left.core, left.last = whole.group, whole.status, at + 1, at + 1
    return [part_of(reader, left, whole, drafts)]


def chain_behind(reader: Reader, at: int) -> list[Group]:
    """The groups behind an including word; a number and its noun may be parted by "were": "4,104 were children and 2,641 women"."""
    units, sentence = reader.sentence.units, reader.sentence
    k = at + 1
    while k < len(units) and units[k].kind in BE_OR_COMMA:
        k += 1
    k += sentence.noun_first and k < len(units) and units[k].kind == "of"  # "most-of-them of the women"
    index = sentence.by_first.get(k)
    if index is None or [unit.kind for unit in units[at + 1 : at + 3]] == ["adv", "comma"]:
        return []  # "ten of them critically, doctors said"
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


def part_of(reader: Reader, group: Group, whole: Draft, drafts: list[Draft], amount: Amount | None = None) -> Draft:
    """A part of a whole: its harm and, where it says nothing else, its people."""
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
    if draft.status == "unknown" and group.group == "people":
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


def draft_for(drafts: list[Draft], group: Group) -> Draft | None:
    """The draft made of a group, if there is one."""
    return next((draft for draft in drafts if draft.source is group), None)


def find_bracketed(reader: Reader, at: int, drafts: list[Draft]) -> list[Draft]:
    """As in "227 killed (31 men, 25 women and two boys)": a breakdown in brackets right behind a count."""
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
    return [part_of(reader, group, whole, drafts) for group in inside if draft_for(drafts, group) is None]


def last_whole(before: list[Draft], harm: str | None, least: int = 0) -> Draft | None:
    """The last count told that is no part itself, of that harm if one is named, and no smaller than its part."""
    for draft in reversed(before[-12:]):
        if draft.parent is None and draft.polarity == "affirmed" and (harm in (None, "") or draft.harm == harm) and _can_hold(draft, least):
            return draft
    return None


def _can_hold(draft: Draft, least: int) -> bool:
    """The count is at least as large as its part; a vague one has no size."""
    number = draft.number
    return number is not None and (number.point or 0) >= least and not (least and number.best is None and number.high is None)


def settle_of_the_told(reader: Reader, drafts: list[Draft]) -> None:
    """As in "Of the 30 wounded, twelve are still in hospital": those counted behind are parts of those the sentence begins with."""
    units = reader.sentence.units
    if len(units) < 2 or units[0].kind not in ("of", "amidst", "include") or units[1].kind != "the":
        return
    whole = next((draft for draft in drafts if draft.source is not None and draft.source.first <= 2 and draft.parent is None), None)
    if whole is None or whole.number is None:
        return
    for draft in drafts:
        size = (draft.number.point or 0) if draft.number is not None else 0
        if draft is not whole and draft.parent is None and draft.harm == whole.harm and 0 < size < (whole.number.point or 0):
            draft.parent = whole
