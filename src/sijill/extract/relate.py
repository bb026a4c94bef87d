"""How the counts of one report stand to each other: told again, brought up to date, contested, apart."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection
from collections.abc import Set as AbstractSet
from heapq import merge
from operator import attrgetter, itemgetter

from sijill.domain.claim import Scope
from sijill.domain.quantity import Modifier
from sijill.extract.drafts import Draft

NEAR_RIVAL = 3  # sentences back in which another speaker's figure may be a rival
SAME_SCOPE = frozenset((Scope.INCIDENT, Scope.INCIDENT_GROUP, Scope.DAY_TOTAL))
OVERLAPPING = {"people", "civilians", "residents", "family", "men", "workers"}


Apart = Callable[[Draft, Draft], bool]  # two drafts speak of different days


def relate(drafts: list[Draft], scopes: dict[int, Scope | None], apart: Apart) -> None:
    """Marks relations on the drafts of one report, the lesser wording pointing to the one that counts."""
    told: dict[tuple[str, int | None], list[tuple[int, Draft]]] = defaultdict(list)  # by harm and number, those that point nowhere yet
    wholes = [draft for draft in _wholes(drafts) if draft.zero is None and not draft.links]
    for index, later in enumerate(wholes):
        best = _best(later)
        if best is None:
            continue
        near = merge(*(told[later.harm, best + step] for step in (-1, 0, 1)), key=itemgetter(0))
        again = (each for each in near if _comparable(each[1], later, scopes) and _restates(each[1], later) and not apart(each[1], later))
        at, earlier = next(again, (index, later))
        if earlier is not later:
            lesser, better = _order(earlier, later)
            lesser.links.append(("restates", better))
        if earlier.links:
            told[earlier.harm, _best(earlier)].remove((at, earlier))
        if not later.links:
            told[later.harm, best].append((index, later))


def _wholes(drafts: list[Draft]) -> list[Draft]:
    """Counts of harm that are said to have happened and are no parts of others."""
    return [draft for draft in drafts if draft.harm and draft.parent is None and draft.polarity == "affirmed" and draft.number is not None]


def set_apart(drafts: list[Draft], places: Callable[[Draft], AbstractSet[str]]) -> None:
    """Marks "two others", "another man" as people beside those counted last, unless the count before holds them too.

    ``places`` are those of a draft's own words: others in one sentence and place are of one event.
    """
    wholes = [draft for draft in _wholes(drafts) if not draft.headline]
    for at, draft in enumerate(wholes):
        if draft.source is None or not draft.source.more or draft.source.own or draft.links:
            continue
        near = wholes[_first_from(wholes, draft.sentence - BESIDE) : at]
        before = [old for old in near if old.harm == draft.harm]
        if not before or any(kind == "superseded_by" for kind, _ in before[-1].links) or _is_beside_other_harm(draft, near):
            continue
        if any(_tells_others_again(draft, old, wholes) for old in wholes[:at]):
            continue
        if _is_within_toll(draft, before[-1]):
            draft.parent = before[-1]
            continue
        if draft.group != "attackers" and _is_the_rest(draft, before[-1], [old for old in drafts if old.sentence <= draft.sentence]):
            draft.parent = before[-1]
            continue
        draft.links.append(("disjoint_from", before[-1]))
        if before[-1].sentence == draft.sentence and _may_be_one_place(places(before[-1]), places(draft)):
            draft.links.append(("same_event_as", before[-1]))


def _is_within_toll(draft: Draft, toll: Draft) -> bool:
    """As in "the number of dead reached 19 as two more bodies were found": the new ones are among all."""
    told = toll.finding is not None and toll.finding.from_toll and toll.sentence == draft.sentence
    return told and 0 < _point(draft) < _point(toll)


def _is_beside_other_harm(draft: Draft, near: list[Draft]) -> bool:
    """As in "two men were killed and two others hurt": others than the dead of its sentence; who else is hurt is told elsewhere."""
    here = [old for old in near if old.sentence == draft.sentence]
    return bool(here) and all(old.harm != draft.harm for old in here)


def _tells_others_again(draft: Draft, old: Draft, wholes: list[Draft]) -> bool:
    """As in "four others were hurt" told twice: the others of one count, or than the dead of its sentence, not others than these."""
    if old.harm != draft.harm or (_best(old) or 0) < 2 or _best(draft) != _best(old) or not _one_group(draft, old):
        return False
    here = wholes[_first_from(wholes, old.sentence) : _first_from(wholes, old.sentence + 1)]
    return (old.source is not None and old.source.more) or _is_beside_other_harm(old, [each for each in here if each.start < old.start])


def _is_the_rest(draft: Draft, whole: Draft, told: list[Draft]) -> bool:
    """As in "16 were shot, one of them fatally. The 15 others ...": others than some of the count before, whose rest they are."""
    size, rest = _best(whole) or 0, _best(draft) or 0
    if rest < 2 or size <= rest:
        return False
    inner = whole.source.inner if whole.source is not None else None
    if inner is not None and inner.n == size - rest:
        return True  # "one of three people wounded ... the two others"
    near = (old for old in told if old is not whole and old is not draft and old.sentence >= whole.sentence and _best(old) == size - rest)
    return any(old.harm in ("killed", "injured") and old.polarity == "affirmed" for old in near)


def part(drafts: list[Draft], apart: set[int]) -> None:
    """Counts of a sentence that tells of "a separate attack" are of another event than those counted before it."""
    wholes = [draft for draft in _wholes(drafts) if not draft.headline]
    for at, draft in enumerate(wholes):
        before = [old for old in wholes[:at] if old.sentence < draft.sentence and not any(kind == "superseded_by" for kind, _ in old.links)]
        if id(draft) in apart and before:
            draft.links = [("separate_event", before[-1])]


def couple(drafts: list[Draft], scopes: dict[int, Scope | None], joined: Callable[[int, int, int], bool]) -> None:
    """As in "two were killed and three hurt": of one event, whatever places or days each is given.

    ``joined`` tells of a sentence and two offsets that nothing but "and" stands between them.
    """
    ends: dict[int, int] = defaultdict(int)  # of each whole and of its parts
    before: Draft | None = None
    for draft in (each for each in drafts if each.harm and each.number is not None and each.polarity == "affirmed"):
        if draft.parent is not None:
            ends[id(draft.parent)] = max(ends[id(draft.parent)], draft.end)
            continue
        if (
            before is not None
            and _may_be_coupled(before, draft, scopes)
            and joined(draft.sentence, max(before.end, ends[id(before)]), draft.start)
        ):
            draft.links.append(("same_event_as", before))
        before = draft


def _may_be_coupled(one: Draft, other: Draft, scopes: dict[int, Scope | None]) -> bool:
    both = one.sentence == other.sentence and one.harm != other.harm and {scopes[id(one)], scopes[id(other)]} <= SAME_SCOPE
    return both and all(link[0] != "same_event_as" for link in other.links)


def supersede(drafts: list[Draft], scopes: dict[int, Scope | None], updates: set[int], original: Collection[int] = ()) -> None:
    """Smaller counts told before a count that is said to be newer ("the toll later rose to 22") are out of date.

    ``original`` are the drafts of an entry that stands below its updates: older than they are, wherever they stand.
    """
    wholes = [draft for draft in _wholes(drafts) if draft.number and draft.number.point is not None and draft.harm in ("killed", "injured")]
    standing: dict[tuple[str, str, int], list[Draft]] = defaultdict(list)  # by harm, group and number, those that nothing outdates yet
    for old in (draft for draft in wholes if id(draft) in original and scopes[id(draft)] in SAME_SCOPE and not draft.links):
        standing[old.harm, old.group, _point(old)].append(old)
    for at, later in enumerate(wholes):
        if id(later) in updates:
            _outdate(standing, later)
            for earlier in wholes[_first_from(wholes, later.sentence - NEAR_RIVAL) : at]:
                if not earlier.links and (_is_the_newest(earlier, later) or _brings_to(earlier, later)):
                    earlier.parent = later
        if not later.links and scopes[id(later)] in SAME_SCOPE and id(later) not in original:
            standing[later.harm, later.group, _point(later)].append(later)


def _outdate(standing: dict[tuple[str, str, int], list[Draft]], later: Draft) -> None:
    """A later count outdates smaller ones of one event and of the same people, told in other sentences."""
    new = _point(later)
    for (harm, group, old), told in standing.items():
        one_event = 2 <= old < new <= max(GROWTH * old, SMALL)
        if one_event and harm == later.harm and _may_be_one_group(group, later.group):
            for earlier in (each for each in told if each.sentence != later.sentence):
                earlier.links.append(("superseded_by", later))
            told[:] = [each for each in told if not each.links]


def _point(draft: Draft) -> int:
    return (draft.number.point or 0) if draft.number else 0


def _first_from(row: list[Draft], sentence: int) -> int:
    """The place in a row of the first draft of a sentence or of one behind it."""
    return bisect_left(row, sentence, key=attrgetter("sentence"))


def _is_the_newest(earlier: Draft, later: Draft) -> bool:
    """As in "a nurse died of her wounds; the toll has risen to four": who is told just before is one of them."""
    one = earlier.number is not None and earlier.number.point == 1
    return one and earlier.harm == later.harm and 0 <= later.sentence - earlier.sentence <= 1 and _one_group(earlier, later)


def _brings_to(earlier: Draft, later: Draft) -> bool:
    """As in "twelve bodies were recovered, bringing the toll to 37": the new ones are among all of them."""
    if earlier.sentence != later.sentence or earlier.parent is not None or earlier.harm != later.harm:
        return False
    toll = later.finding is not None and later.finding.from_toll
    return toll and earlier is not later and 0 < _point(earlier) < _point(later) and _one_group(earlier, later)


def summarise(drafts: list[Draft], apart: Apart) -> None:
    """People without a number in the first words of a report ("Marines die in blast") are those counted right below."""
    wholes = _wholes(drafts)
    for draft in wholes:
        if draft.sentence > 0 or draft.links or draft.number is None or draft.number.modifier is not Modifier.UNQUANTIFIED_PLURAL:
            continue
        near = (each for each in wholes if 0 < each.sentence <= BESIDE + 1 and each.harm == draft.harm and _best(each) is not None)
        counted = next((each for each in near if _one_group(draft, each) and not apart(draft, each)), None)
        if counted is not None:
            draft.links.append(("restates", counted))


SMALL = 30  # people: up to here a first count may be far off
GROWTH = 4  # times a toll of one event may grow in a report; a larger count is that of a campaign
BESIDE = 2  # sentences between a count and the others beside it


def add_up(drafts: list[Draft], apart: Apart) -> None:
    """A count that the counts told after it add up to is their whole: nineteen dead, then seventeen in one town and two in the other.

    ``apart`` tells of two drafts that they speak of different days.
    """
    wholes = [draft for draft in _wholes(drafts) if draft.number and draft.number.best is not None and not draft.headline]
    for at, whole in enumerate(wholes):
        near = wholes[at + 1 : bisect_right(wholes, whole.sentence + REACH, key=attrgetter("sentence"))]
        later = [draft for draft in near if _is_within(draft, whole) and not apart(whole, draft)]
        for size in range(2, len(later) + 1):
            if _adds_up(later[:size], whole) or (whole.harm == "casualties" and _halves(later[:size], whole)):
                for draft in later[:size]:
                    draft.parent = whole
                break


def _adds_up(parts: list[Draft], whole: Draft) -> bool:
    """The numbers of later sentences sum to the whole."""
    total = sum(draft.number.best or 0 for draft in parts if draft.number)
    return whole.number is not None and total == whole.number.best and len({draft.sentence for draft in (whole, *parts)}) > 1


REACH = 6  # sentences a breakdown may go on after its whole


def _halves(parts: list[Draft], whole: Draft) -> bool:
    return (
        len(parts) == 2
        and {draft.harm for draft in parts} == {"killed", "injured"}
        and sum(draft.number.best or 0 for draft in parts if draft.number) == (whole.number.best if whole.number else None)
    )


def _is_within(draft: Draft, whole: Draft) -> bool:
    if draft.parent is not None or draft.number is None or whole.number is None or draft.number.best is None or whole.number.best is None:
        return False
    if draft.source is not None and (draft.source.own or (draft.source.more and draft.group == "attackers")):
        return False  # who kills himself is none of those he killed, nor are "three attackers", who "also died"
    return draft.number.best < whole.number.best and (
        draft.harm == whole.harm or (whole.harm == "casualties" and draft.harm in ("killed", "injured"))
    )


def contest(
    drafts: list[Draft], scopes: dict[int, Scope | None], speakers: dict[int, str], places: Callable[[Draft], AbstractSet[str]]
) -> None:
    """Two speakers, one harm, two figures, side by side: rivals, the later pointing to the earlier; not of two places."""
    wholes = [
        draft for draft in _wholes(drafts) if draft.number and draft.number.point is not None and not draft.links and not draft.headline
    ]
    for at, later in enumerate(wholes):
        before = reversed(wholes[_first_from(wholes, later.sentence - NEAR_RIVAL) : at])
        earlier = next((old for old in before if old.harm == later.harm and _may_be_one_place(places(old), places(later))), None)
        if earlier is not None and _are_rivals(earlier, later, scopes, speakers):
            later.links.append(("competing_estimate", earlier))


def _may_be_one_place(here: AbstractSet[str], there: AbstractSet[str]) -> bool:
    return not (here and there) or not here.isdisjoint(there)


def _are_rivals(earlier: Draft, later: Draft, scopes: dict[int, Scope | None], speakers: dict[int, str]) -> bool:
    if earlier.harm != later.harm or scopes[id(earlier)] != scopes[id(later)] or scopes[id(earlier)] not in SAME_SCOPE:
        return False
    a, b = speakers.get(id(earlier)), speakers.get(id(later))
    if not (a and b) or a == b or not (earlier.number and later.number) or earlier.number.point == later.number.point:
        return False
    return _one_group(earlier, later) and (earlier.status == later.status or "unknown" in (earlier.status, later.status))


def _comparable(a: Draft, b: Draft, scopes: dict[int, Scope | None]) -> bool:
    if a.harm != b.harm or (a.sentence == b.sentence and a.number is not None and a.number.modifier != "most" and not _same_words(a, b)):
        return False
    sa, sb = scopes[id(a)], scopes[id(b)]
    return sa == sb or (sa in SAME_SCOPE and sb in SAME_SCOPE)


def _same_words(a: Draft, b: Draft) -> bool:
    """The same number of the same word twice in one sentence, as where a headline runs into the text."""
    counted = a.number is not None and a.number.point is not None and a.number.point > 1
    return counted and bool(a.group_text) and a.group_text.casefold() == b.group_text.casefold()


def _restates(a: Draft, b: Draft) -> bool:
    """Of numbers that differ by one at most: one count, told twice."""
    x, y = a.number, b.number
    if x is None or y is None or x.best is None or y.best is None or not (_one_group(a, b) or a.headline) or _name_two(a, b):
        return False
    if x.point == y.point == 1 and not (a.headline or b.headline) and a.group_text.casefold() != b.group_text.casefold():
        return False  # one person is told again under the same noun only
    return x.point == y.point or (Modifier.MORE_THAN in (x.modifier, y.modifier) and _exclusive(x.best, y.low, x.low, y.best))


def _best(draft: Draft) -> int | None:
    return draft.number.best if draft.number else None


def _name_two(a: Draft, b: Draft) -> bool:
    """Each names one person, and no word of the one name is in the other."""
    names = [{word for person in draft.persons for word in (person.name or "").split()} for draft in (a, b)]
    return all(names) and names[0].isdisjoint(names[1])


def _exclusive(a_best: int, b_low: int | None, a_low: int | None, b_best: int) -> bool:
    """As in "more than 12" told again as "at least 12" or "12"."""
    return (
        a_best in (b_best, b_best - 1, b_best + 1)
        and ((b_low is not None and b_low in (a_best, a_best + 1)) or (a_low is not None and a_low in (b_best, b_best + 1)))
        and a_best != b_best
        and abs(a_best - b_best) == 1
        and (a_low == b_best + 1 or b_low == a_best + 1)
    )


def _one_group(a: Draft, b: Draft) -> bool:
    return _may_be_one_group(a.group, b.group)


def _may_be_one_group(one: str, other: str) -> bool:
    return one == other or one in OVERLAPPING or other in OVERLAPPING


def _order(earlier: Draft, later: Draft) -> tuple[Draft, Draft]:
    """A headline yields to the body; else the later telling points to the first."""
    if earlier.headline and not later.headline:
        return earlier, later
    return later, earlier
