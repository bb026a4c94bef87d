"""Claims in the making: what the clauses found, with numbers, groups and parts settled, still tied to units and tokens."""

from dataclasses import dataclass, field

from sijill.domain.claim import Kind, Person
from sijill.domain.quantity import Modifier, Quantity
from sijill.extract.amounts import Amount
from sijill.extract.findings import Finding, Sentence
from sijill.extract.people import Group
from sijill.extract.roles import Roles
from sijill.extract.tokens import Tokens
from sijill.languages import Profile


@dataclass(slots=True, eq=False)
class Draft:
    """One claim in the making. ``start:end`` are its words, ``parent`` the draft it is a part of."""

    harm: str
    start: int
    end: int
    number: Quantity | None
    group: str
    status: str
    sentence: int
    rule: str
    group_text: str = ""
    parent: "Draft | None" = None
    finding: Finding | None = None
    source: Group | None = None
    polarity: str = "affirmed"
    zero: str | None = None
    links: list[tuple[str, "Draft"]] = field(default_factory=list)
    child: bool = False
    headline: bool = False
    kind: Kind = Kind.CASUALTY
    persons: tuple[Person, ...] = ()
    placed: list["Draft"] = field(default_factory=list)  # its parts of the same sentence that are told by their places


@dataclass(slots=True)
class Reader:
    """What turns units back into words and numbers: the text, its tokens, the profile, and the roles of words."""

    text: str
    tokens: Tokens
    sentence: Sentence
    profile: Profile
    index: int
    roles: Roles

    def start_of(self, unit: int) -> int:
        """Offset of the first code point of a unit."""
        return self.tokens.starts[self.sentence.units[unit].first]

    def end_of(self, unit: int) -> int:
        """Offset behind the last code point of the unit before ``unit``."""
        return self.tokens.ends[self.sentence.units[unit - 1].last - 1]

    def quantity(self, group: Group, override: Amount | None = None) -> Quantity:
        """The number of a group by the profile, with the words it stands in."""
        amount = override or group.amount
        if amount is not None:
            start, end = self.tokens.starts[amount.first], self.tokens.ends[amount.last - 1]
            if "partitive" in self.roles[self.tokens.words[amount.last - 1]] and amount.last - 1 > amount.first:
                end = self.tokens.ends[amount.last - 2]  # "some of" is written "some"
            low, best, high = (
                bound if bound is None else bound * amount.times for bound in self.profile.bounds(amount.modifier, amount.n, amount.m)
            )
            return Quantity(low, best, high, self.text[start:end], amount.modifier, start, end)
        return self._unwritten(group)

    def _unwritten(self, group: Group) -> Quantity:
        """A singular is one, a couple two; a bare plural and a family are an unstated number of at least two."""
        if group.holds.isdigit() and group.amount is None:
            start, end = self.start_of(group.first), self.end_of(group.core)
            low, best, high = self.profile.bounds(Modifier.EXACT, int(group.holds))
            return Quantity(low, best, high, self.text[start:end], Modifier.EXACT, start, end)
        plural = group.plural and (group.opener not in ("a", "another", "name", "age") or group.kind == "harm")  # "the other deaths"
        if group.holds == "several" or group.kind == "others" or plural:
            modifier = Modifier.UNQUANTIFIED_PLURAL
            start, end = self.start_of(group.first), self.end_of(group.core)
        else:
            modifier = Modifier.EXACT
            start, end = self.start_of(group.first), self.end_of(group.first + 1 if group.opener in ("a", "another", "the") else group.core)
        low, best, high = self.profile.bounds(modifier, 1)
        return Quantity(low, best, high, self.text[start:end], modifier, start, end)

    def person(self, group: Group) -> Person | None:
        """Somebody named: the name as written, with the age beside it."""
        if group.kind != "name":
            return None
        age = next((unit.amount.n for unit in self.sentence.units[group.core : group.last] if unit.amount is not None), None)
        return Person(self.text[self.start_of(group.first) : self.end_of(group.core)], age)


def sum_of(parts: list[Quantity], text: str) -> Quantity:
    """The number of a list without a written total: the sum, with the whole list as its words. An open part leaves the sum open."""
    lows = [part.low for part in parts]
    bests = [part.best for part in parts]
    highs = [part.high for part in parts]
    start, end = min(part.start or 0 for part in parts), max(part.end or 0 for part in parts)
    low = None if None in lows else sum(value for value in lows if value is not None)
    best = None if None in bests else sum(value for value in bests if value is not None)
    high = None if None in highs else sum(value for value in highs if value is not None)
    modifier = (
        Modifier.EXACT if (low, best) == (high, high) else Modifier.AT_LEAST if high is None and low is not None else Modifier.APPROXIMATELY
    )
    return Quantity(low, best, high, text[start:end], modifier, start, end)
