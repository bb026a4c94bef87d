"""Harm said of people, before it becomes claims: the groups of a sentence, how they are coordinated, and the pieces around a predicate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sijill.extract.apposed import without_apposed
from sijill.extract.groups import find_groups
from sijill.extract.lazily import Lazily
from sijill.extract.noun_groups import find_noun_groups
from sijill.extract.people import Group
from sijill.extract.units import Unit

WIDE = frozenset(("people", "civilians", "residents", "family"))  # words that may hold the people named behind them
LINKS = frozenset(("comma", "and", "adv", "quote", "figure", "age"))


@dataclass(slots=True)
class Finding:
    """One harm said of one chain of groups, before it becomes claims. Units ``[first, last)`` carry the words."""

    harm: str
    chain: list[Group]
    first: int
    last: int
    rule: str
    predicate: int
    negated: bool = False
    hedge: str | None = None  # "hypothetical", "unverified", "denied"
    agent: tuple[int, int] | None = None  # units of who did it
    from_toll: bool = False
    older: Group | None = None  # "rose from 12 to 17": the figure before


class Sentence:
    """The units of a sentence and what is found among them, each when first asked for: most sentences are asked for little."""

    def __init__(self, units: list[Unit], noun_first: bool = False) -> None:
        self.units = units
        self.noun_first = noun_first  # what describes a noun stands behind it
        self.used: set[int] = set()  # groups that a finding has

    @Lazily
    def groups(self) -> list[Group]:
        """Its people, from left to right."""
        return find_noun_groups(self.units) if self.noun_first else find_groups(self.units)

    @Lazily
    def by_last(self) -> Mapping[int, int]:
        """Groups by the unit behind them, or behind their noun."""
        return {last: index for index, group in enumerate(self.groups) for last in {group.last, group.core}}

    @Lazily
    def by_first(self) -> Mapping[int, int]:
        """Groups by their first unit."""
        return {group.first: index for index, group in enumerate(self.groups)}

    @Lazily
    def sensible(self) -> Mapping[str, list[int]]:
        """Units by the sections of the pack in which they have a sense."""
        found: dict[str, list[int]] = {}
        for at, unit in enumerate(self.units):
            for section in unit.senses:
                found.setdefault(section, []).append(at)
        return found

    def told(self, section: str) -> Sequence[int]:
        """The units that have a sense in a section of the pack, from left to right."""
        return self.sensible.get(section, ())


def chain_of(sentence: Sentence, index: int, *, leftward: bool) -> list[Group]:
    """The groups coordinated with one: "two officers, a clerk and a child", in the order of the text."""
    chain = [sentence.groups[index]]
    step = -1 if leftward else 1
    while 0 <= index + step < len(sentence.groups):
        a, b = (sentence.groups[index + step], sentence.groups[index])[::-step]
        if not _linked(sentence.units, a, b):
            break
        index += step
        chain.insert(0 if leftward else len(chain), sentence.groups[index])
    if not any(_has_and(sentence.units, a, b) for a, b in pairwise(chain)) and not _is_headline_list(chain):
        chain = [chain[-1] if leftward else chain[0]]  # a comma alone joins nothing
    while len(chain) > 1 and (_is_source(sentence.units, chain[0]) or _is_of_a_place(sentence.units, chain[0])):
        chain = chain[1:]
    chain = [group for group in chain if group.counts_people and not (group.kind == "name" and _is_placed(sentence.units, group))]
    return without_apposed(sentence.units, chain)


def _is_placed(units: list[Unit], name: Group) -> bool:
    """As in "In Nyandusa Hill, three women and two men were killed": a name behind a preposition is a place."""
    return name.first > 0 and units[name.first - 1].kind == "prep" and name.last == name.core


def _is_source(units: list[Unit], group: Group) -> bool:
    """As in "according to the mayor, two guards and a clerk were killed": who says so is not among them."""
    entry = units[group.first - 1].sense("speech") if group.first else None
    return entry is not None and entry.meaning["role"] == "preposition"


def _is_of_a_place(units: list[Unit], group: Group) -> bool:
    """As in "two died in Sarn, long a centre of unrest, and six were killed": something said of the place, no person."""
    if group.kind != "unknown" or group.opener != "a" or group.core >= len(units) or units[group.core].kind != "of":
        return False
    before = [unit.kind for unit in units[max(0, group.first - 2) : group.first]]
    return before[-1:] == ["comma"] or (before[:1] == ["comma"] and before[1:] in (["adv"], ["word"]))


def _is_headline_list(chain: list[Group]) -> bool:
    """As in "2 adults, six children dead", which opens a sentence: a comma for "and" between people of different sorts."""
    return (
        len(chain) == 2
        and chain[0].first == 0
        and all(group.kind == "people" and group.amount is not None and group.group not in WIDE for group in chain)
        and chain[0].group != chain[1].group
    )


def _has_and(units: list[Unit], a: Group, b: Group) -> bool:
    return any(unit.kind == "and" for unit in units[a.last : b.first])


def _linked(units: list[Unit], a: Group, b: Group) -> bool:
    between = units[a.last : b.first]
    if b.kind == "bare" and b.last < len(units) and units[b.last].kind == "include":
        return False  # "a cleaner and two guards, one of whom lost an eye"
    if not between:
        return a.kind == "name" and units[a.last - 1].kind == "comma"
    kinds = [unit.kind for unit in between]
    return all(kind in LINKS for kind in kinds) and ("and" in kinds or kinds == ["comma"] or kinds.count("comma") == 1)


def is_light(unit: Unit) -> bool:
    """As in "were reported killed", "left ten dead": a verb that carries no harm of its own."""
    return unit.kind == "harm" and unit.senses["harms"].meaning["form"] == "light"


def form_of(unit: Unit) -> str:
    """How a word of harm stands in its clause, as the pack tells it; empty for any other unit."""
    entry = unit.sense("harms")
    return entry.meaning["form"] if entry is not None and unit.kind == "harm" else ""


def unit_before(units: list[Unit], at: int) -> int | None:
    """The unit before a predicate, adverbs and "reported" passed over."""
    k = at - 1
    while k >= 0 and (units[k].kind in ("adv", "neg", "time") or (is_light(units[k]) and k and units[k - 1].kind in ("be", "adv"))):
        k -= 1
    return k if k >= 0 else None


def predicate_start(units: list[Unit], at: int) -> int:
    """The first auxiliary of a predicate."""
    k = at
    while k > 0 and (
        units[k - 1].kind in ("adv", "be", "have", "modal", "neg", "to") or (is_light(units[k - 1]) and _is_been(units, k - 2))
    ):
        k -= 1
    return k


def _is_been(units: list[Unit], at: int) -> bool:
    return at >= 0 and units[at].kind in ("be", "adv")


def agent_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The units before an active predicate that name who did it, back to the start of the clause."""
    units = sentence.units
    end = predicate_start(units, at)
    while end > 0 and units[end - 1].kind in ("comma", "who", "and", "adv"):
        end -= 1
    start = end
    while start > 0 and units[start - 1].kind not in ("stop", "sub", "colon", "say") and end - start < 30:
        start -= 1
    return (start, end) if start < end else None


def agent_after(units: list[Unit], at: int) -> tuple[int, int] | None:
    """As in "... by government forces": the units behind "by"."""
    for k in range(at, min(len(units), at + 14)):
        if units[k].kind == "by":
            end = k + 1
            while end < len(units) and units[end].kind not in (
                "comma",
                "stop",
                "sub",
                "harm",
                "be",
                "have",
                "prep",
                "say",
                "who",
                "by",
                "colon",
                "modal",
            ):
                end += 1
            return (k + 1, end) if end > k + 1 else None
        if units[k].kind in ("stop", "sub", "harm", "be", "have", "say"):
            break
    return None


def make_finding(sentence: Sentence, harm: str, chain: list[Group], at: int, rule: str, agent: tuple[int, int] | None = None) -> Finding:
    """A finding with the units that carry its words, from the first to the last that say who and what."""
    first = min((at, *(group.first for group in chain)))
    last = max((at + 1, *(group.last if group.first > at else group.core for group in chain)))
    return Finding(harm, list(chain), first, last, rule, at, agent=agent)
