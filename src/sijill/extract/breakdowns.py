"""People of a harm told in an earlier sentence: "the dead included ...", "of the casualties, 82 were in ...", "one of the five was ..."."""

from itertools import pairwise

from sijill.extract.counts import count_people, merge_plurals, persons_in
from sijill.extract.drafts import Draft, Reader
from sijill.extract.findings import make_finding
from sijill.extract.noun_groups import counted_again
from sijill.extract.parts import chain_behind, draft_for, last_whole, part_of
from sijill.extract.people import Group
from sijill.extract.units import Unit

SCENES = frozenset(("cap", "the", "word", "target", "thing", "weapon", "age"))


def find_of_victims(reader: Reader, at: int, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """As in "The fatalities included 11 women", "most of the victims were women", "Of the casualties, 82 were in ..."."""
    units = reader.sentence.units
    harm = counted_again(units[at]) or ("injured" if "says_hurt" in units[at].roles else "killed")
    least = _counted(reader, at)
    group = _counted_of(reader, at)
    told = next((draft for draft in drafts if group is not None and draft.source is not None and draft.source.first == group.first), None)
    if told is not None:
        told.parent = told.parent or last_whole(before, told.harm, least)  # "Two of the victims were shot dead" is counted by its verb
        return []
    whole = last_whole(drafts, harm, least) or last_whole(before, harm, least) or last_whole(before, None, least)
    if whole is None:
        return _told_alone(reader, at, harm, before) if not drafts else []
    if harm == "injured" and whole.harm == "killed":
        return []  # the wounded are no part of the dead
    if group is not None and (made := _made_up(reader, at, group, whole, drafts)):
        return made
    if group is not None:
        draft = placed_part(reader, group, whole, drafts)
        draft.start = reader.start_of(_clause_start(reader, group.first))
        return [draft]
    if at and units[at - 1].kind == "amidst":  # "and among the dead three children"
        return [part_of(reader, group, whole, drafts) for group in chain_behind(reader, at) if draft_for(drafts, group) is None]
    behind = at + 1
    while behind < len(units) and units[behind].kind in ("adv", "comma", "have"):
        behind += 1
    if behind < len(units) and (units[behind].kind in ("include", "be") or _are_they(units, behind)):
        return _said_of_victims(reader, at, behind, whole, drafts)
    if at and units[at - 1].kind == "of":
        found = [group for group in reader.sentence.groups if group.first > at and _is_number_of_some(units, group)]
        return [placed_part(reader, group, whole, drafts) for group in found if draft_for(drafts, group) is None]
    return []


def _are_they(units: list[Unit], at: int) -> bool:
    """As in "the dead they a mother and two boys", where no verb of being stands; a list behind a colon is read by itself."""
    return units[at].kind == "they" and at + 1 < len(units) and units[at + 1].kind not in ("colon", "dash", "stop")


def _made_up(reader: Reader, at: int, group: Group, whole: Draft, drafts: list[Draft]) -> list[Draft]:
    """As in "Women made up 12 of the dead and children nine": each number with those who stand before it."""
    units, by_last = reader.sentence.units, reader.sentence.by_last
    verb = group.first
    while verb and "makes_up" in units[verb - 1].roles:
        verb -= 1
    index = by_last.get(verb) if verb < group.first else None
    if index is None or reader.sentence.groups[index].kind != "people":
        return []
    pairs = [(reader.sentence.groups[index], group)]
    for noun, number in pairwise(reader.sentence.groups):
        joined = noun.first > at and number.first == noun.last and number.kind == "bare" and number.amount is not None
        if joined and noun.kind == "people" and noun.amount is None and draft_for(drafts, noun) is None:
            pairs.append((noun, number))
    made = [part_of(reader, noun, whole, drafts, number.amount) for noun, number in pairs]
    for draft, (noun, number) in zip(made, pairs, strict=True):
        draft.start, draft.end = reader.start_of(noun.first), reader.end_of(number.last)
    return made


def _told_alone(reader: Reader, at: int, harm: str, before: list[Draft]) -> list[Draft]:
    """As in "the dead include a clerk and two guards" where nobody has counted the dead."""
    behind, units = at + 1, reader.sentence.units
    among = reader.sentence.noun_first and at > 0 and units[at - 1].kind == "amidst"
    leads = behind < len(units) and (units[behind].kind == "include" or _are_they(units, behind))
    if not among and not (leads and ("definite_phrase" in units[at].roles or reader.sentence.noun_first)):
        return []
    chain = [group for group in chain_behind(reader, at if among else behind) if group.kind in ("people", "name")]
    return count_people(reader, make_finding(reader.sentence, harm, chain, at, "among"), [], before) if chain else []


def _said_of_victims(reader: Reader, at: int, behind: int, whole: Draft, drafts: list[Draft]) -> list[Draft]:
    """What "were" or "included" behind the victims says of them, for all or for a share."""
    units, share = reader.sentence.units, _share_before(reader, at)
    if share is not None and units[behind].kind == "be" and behind + 1 < len(units) and "harmed_again" in units[behind + 1].roles:
        group = Group(share.first, -1, share.last, share.amount, whole.group, whole.status, kind="bare", core=share.core)
        return [placed_part(reader, group, whole, drafts)]
    named = ("people", "name") if units[behind].kind == "include" else ("people",)
    chain = merge_plurals([group for group in chain_behind(reader, behind) if group.kind in named])
    if share is not None and chain:
        return [part_of(reader, chain[0], whole, drafts, share.amount)]
    return [
        part_of(reader, group, whole, drafts)
        for group in chain
        if draft_for(drafts, group) is None and (group.amount is not None or units[behind].kind == "include")
    ]


def _share_before(reader: Reader, at: int) -> Group | None:
    """As in "most of the victims": the number phrase that takes a share of them."""
    by_last = reader.sentence.by_last
    index = by_last.get(at) or by_last.get(at + 1)
    if index is not None:
        group = reader.sentence.groups[index]
        return group if group.amount is not None else None
    groups = (group for group in reader.sentence.groups if group.first <= at - 1 < group.last and group.amount is not None)
    return next(groups, None) if at and reader.sentence.units[at - 1].kind == "num" else None


def _counted_of(reader: Reader, at: int) -> Group | None:
    """As in "82 of the deaths": the number right before "of"."""
    index = reader.sentence.by_last.get(at - 1)
    if not at or reader.sentence.units[at - 1].kind != "of" or index is None:
        return None
    group = reader.sentence.groups[index]
    return group if group.kind == "bare" and group.amount is not None else None


def _is_number_of_some(units: list[Unit], group: Group) -> bool:
    return group.kind == "bare" and group.amount is not None and group.last < len(units) and units[group.last].kind == "be"


def _counted(reader: Reader, at: int) -> int:
    """The number before "of the deaths", or behind "of the casualties,"; one where there is none."""
    index = reader.sentence.by_last.get(at - 1)
    if index is None:
        index = next((n for n, group in enumerate(reader.sentence.groups) if group.first > at and group.kind == "bare"), None)
    amount = reader.sentence.groups[index].amount if index is not None else None
    return (amount.n or 1) if amount is not None else 1


def placed_part(reader: Reader, group: Group, whole: Draft, drafts: list[Draft]) -> Draft:
    """A part that is told by its place, with the words up to the end of its clause."""
    draft = part_of(reader, group, whole, drafts)
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


def find_named(reader: Reader, before: list[Draft]) -> list[Draft]:
    """As in "One of the five was Anna Roe, 34, a teacher": somebody named is part of the count told before."""
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
    draft = part_of(reader, one, whole, [])
    draft.start, draft.end, draft.persons = reader.start_of(one.first), reader.end_of(named.core), persons_in(reader, named)
    draft.rule = "part, named"
    return [draft]


def find_elsewhere(reader: Reader, before: list[Draft]) -> list[Draft]:
    """As in "Many were in the old town.", "Others were in ...": people of the count told before, placed apart."""
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
    tortured = "those_told" in units[group.last].roles and any("torture" in unit.roles for unit in units)
    if not elsewhere and not tortured:
        return []
    owner = whole.parent or whole
    while tortured and owner.parent is not None:
        owner = owner.parent
    draft = placed_part(reader, group, owner, [])
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


def find_said_to_be(reader: Reader, drafts: list[Draft]) -> list[Draft]:
    """As in "Of the 14 killed in the raid, nine were women and two were toddlers": numbers behind a count, each with what they were."""
    units, groups = reader.sentence.units, reader.sentence.groups
    made: list[Draft] = []
    for group, noun in pairwise(groups):
        whole = next((draft for draft in reversed(drafts) if draft.start < reader.start_of(group.first) and _holds(draft, group)), None)
        if whole is None or draft_for(drafts, group) is not None or not _are_said_to_be(units, group, noun):
            continue
        noun.amount, noun.first = group.amount, group.first
        made.append(part_of(reader, noun, whole, drafts))
    return made


def _holds(draft: Draft, group: Group) -> bool:
    """A count said to have happened that is no part, and larger than the number."""
    size = (draft.number.point or 0) if draft.number is not None else 0
    return draft.parent is None and draft.polarity == "affirmed" and bool(draft.harm) and group.amount is not None and size > _size(group)


def _are_said_to_be(units: list[Unit], group: Group, noun: Group) -> bool:
    """As in ", nine were women": a number behind a mark or "and", a verb of being, and a noun that closes the clause."""
    if group.kind != "bare" or not group.first or units[group.first - 1].kind not in ("comma", "and", "stop"):
        return False
    between = [unit.kind for unit in units[group.last : noun.first]]
    closed = noun.last >= len(units) or units[noun.last].kind in ("comma", "and", "dot", "stop", "sub")
    return between == ["be"] and noun.kind == "people" and noun.amount is None and noun.opener == "people" and closed


def _describes_name(reader: Reader, group: Group) -> bool:
    """As in "said Ada Roe, a nurse at the clinic"."""
    index = reader.sentence.by_last.get(group.first - 1)
    return group.opener == "a" and index is not None and reader.sentence.groups[index].kind == "name"


def _has_its_place(units: list[Unit], group: Group) -> bool:
    """People behind a mark or "and", with a place, a day or a cause behind them: "11 in Sarn", "six of shelling", "two on Monday"."""
    at = group.core if group.kind == "people" else group.last  # "a child in Sarn": the place may belong to the noun
    if not _size(group) or group.kind not in ("bare", "people") or at + 1 >= len(units):
        return False
    behind, scene = units[at], units[at + 1]
    if group.kind == "people" and not _ends_there(units, at + 1):
        return False
    if "time" in (behind.kind, scene.kind if behind.kind == "prep" else ""):
        return _is_listed(units, group)
    if scene.kind in ("a", "the") and at + 2 < len(units):
        scene = units[at + 2]
    placed = "place_of_part" in behind.roles and scene.kind in SCENES
    caused = "cause_of_part" in behind.roles and (scene.kind == "weapon" or scene.sense("weapons") is not None)
    return (placed or caused) and _is_listed(units, group)


def _ends_there(units: list[Unit], at: int) -> bool:
    """No verb is said of people in a list: "two clerks in Sarn", not "two clerks in Sarn said"."""
    end = next((k for k in range(at, len(units)) if units[k].kind in ("comma", "and", "stop", "dot")), len(units))
    return not any(unit.kind in ("be", "have", "harm", "say", "verb", "modal", "who", "neg") for unit in units[at:end])


def _is_placed_itself(reader: Reader, first: Draft, listed: Group) -> bool:
    """As in "26 were killed in Sarn and 13 in Odra": the first has its own place, and the second stands beside it."""
    units = reader.sentence.units
    if first.finding is None or units[listed.first - 1].kind not in ("and", "comma"):
        return False
    between = units[first.finding.predicate + 1 : listed.first - 1]
    return any(unit.kind == "prep" for unit in between) and not any(unit.kind in ("include", "colon", "dash", "open") for unit in between)


def _is_listed(units: list[Unit], group: Group) -> bool:
    """Right behind a mark or "and"."""
    return group.first > 0 and units[group.first - 1].kind in ("comma", "and", "dash", "colon", "stop", "open")


def _make_up(units: list[Unit], groups: list[Group], whole: int) -> list[Group]:
    """The people listed behind their total who add up to it, whatever is said of each."""
    listed = [group for group in groups if group.counts_people and _size(group) and _is_listed(units, group)]
    listed = [group for group in listed if not any(other is not group and other.first == group.first for other in groups)]
    return listed if len(listed) > 1 and sum(map(_size, listed)) == whole else []


def _size(group: Group) -> int:
    """How many a group counts by its number, or as one: "a clerk"; nought where it does not say."""
    if group.amount is not None:
        return group.amount.n or 0
    return int(group.opener in ("a", "another") and not group.plural)


def _owner_of_list(first: Draft, total: int, before: list[Draft]) -> Draft:
    """The count that a list goes into: one told before that holds it and the first number, then a part of it too, or that number."""
    own, bare = (first.number.point if first.number else 0) or 0, first.source is None or first.source.kind == "bare"
    whole = last_whole(before, first.harm, total + own)
    made_up = whole is not None and whole.number is not None and whole.number.best == total + own
    if not (own < total or bare or made_up):
        return first.parent or first
    if whole is None:
        return first
    if first.parent is None and (bare or made_up):
        first.parent = whole
    return whole


def find_listed(reader: Reader, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """As in "Fourteen were killed in the north and 11 in the west", "- 11 in Sarn, six in Odra": numbers, each with its place."""
    units = reader.sentence.units
    first = next((draft for draft in drafts if draft.finding is not None and draft.polarity == "affirmed"), None)
    if first is None or first.finding is None or first.number is None:
        return []
    if len(first.finding.chain) > 1 and all(group.amount is None for group in first.finding.chain):
        return []  # people told one by one are no number that a list goes into
    after = [group for group in reader.sentence.groups if group.first > first.finding.predicate]
    told = [group for group in after if (own := draft_for(drafts, group)) is None or own.harm == first.harm]
    behind = [group for group in told if draft_for(drafts, group) is None and not _describes_name(reader, group)]
    listed = [group for group in behind if _has_its_place(units, group)]
    whole = first.number.best or 0
    if sum(map(_size, listed)) != whole:
        listed = [group for group in _make_up(units, told, whole) if group in behind] or listed
    if not listed:
        return []
    total = sum(map(_size, listed))
    owner = _owner_of_list(first, total, before)
    made = [placed_part(reader, group, owner, drafts) for group in listed]
    if owner is first and ((first.number.point or 0) < total or (total != whole and _is_placed_itself(reader, first, listed[0]))):
        for draft in made:
            draft.parent = None
    return made
