"""Rolls: people named one by one under a heading that says their harm, as many as are numbered ("The wounded: 1- Tom Roe 2- Jane Roe")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from sijill.domain.claim import Person
from sijill.domain.quantity import Modifier, Quantity
from sijill.domain.span import Span
from sijill.extract.drafts import Draft
from sijill.extract.findings import Sentence
from sijill.extract.lexicon import Lexicon
from sijill.extract.noun_groups import counted_again
from sijill.extract.people import Group
from sijill.extract.speakers import is_possessive
from sijill.extract.tokens import Tokens, tokenise
from sijill.extract.uncounted import read_counted_units
from sijill.extract.units import Unit
from sijill.extract.writing import plain_word
from sijill.languages import Pack, Profile, load_pack

LONGEST_ITEM = 110  # code points from one number to the next
LONGEST_HEADING = 120  # code points before the first number
NEAR = 4  # units at most between the word of harm and the first number, unless the heading speaks of names
LEAST = 2  # people: one alone is told in other ways
_MARKED = regex.compile(  # a number of its own, or one glued to the name before it
    r"(?:(?<![\p{Nd}\p{L}.,/]|\p{Nd}:)\p{Nd}{1,3}\s?[-–_.)/ـ]+|(?<=\p{L})\p{Nd}{1,3}\s?[-–_)]+)\s?(?=[\p{Lu}\p{Lo}\"“«])"
)
_CUT = regex.compile(r"\s*(?:\.\.\.|…)")
_BREAK = regex.compile(r"\.\.\.|…|\. |#|http|(?<=\p{Lo})(?=\p{Latin})")  # also a page's button glued to the last name
_BEHIND_NAME = regex.compile(r"[\p{Nd}(,،:؛\n-]")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'-]+")
_OF_PEOPLE = frozenset(("killed", "injured", "missing", "detained", "abducted", "released"))
_NO_NAME = frozenset(("weapon", "attack", "num", "verb", "no", "neg"))
_LEADS_AWAY = frozenset(("prep", "by", "to", "verb", "sub", "who", "modal", "have", "harm", "amidst", "that", "neg", "no"))
_SIGNS = frozenset(("colon", "dash", "comma", "quote", "stop", "open", "close"))
_NAMES_OF = frozenset(("of", "the", "num", "other", "people", "harm", "who", "be", *_SIGNS))  # "names of those three men who were killed"
_BEHIND_HEAD = frozenset(("comma", "open", "dash", "prep", "of", "by", "who", "and", "num", "figure", "age", "be", "have", "harm"))
_NO_PERSON = ("things", "targets", "forces", "speech", "weapons")
_SURE_PLACES = frozenset(("province", "district", "city", "town", "village", "neighbourhood", "camp"))
_DOUBTFUL_PLACES = frozenset(("area", "facility"))  # "Hill", "Lane" and "Church" are names of people too
_SOMEBODY = frozenset(("a", "another", "the", "cap", "num"))  # behind "and" in an item: one more person


@dataclass(frozen=True, slots=True)
class Roll:
    """The people named under one harm; ``span`` goes from the word of harm to the last name, ``cut`` where there are more of them:
    the list breaks off, or an item tells of people beside the one it names.
    """

    harm: str
    span: Span
    names: tuple[str, ...]
    cut: bool


@dataclass(frozen=True, slots=True)
class RollReader:
    """What finds rolls in a text, by the words of one language."""

    text: str
    lexicon: Lexicon
    profile: Profile
    pack: Pack

    @property
    def announcing(self) -> Sequence[str]:
        """The words that announce names."""
        entry = self.pack["tables"].get("names")
        return entry.words if entry is not None else ()

    def rolls(self) -> Iterator[Roll]:
        """The rolls of the text, from its start to its end."""
        for marks, floor in self._lists():
            if (roll := self._read(marks, floor)) is not None:
                yield roll

    def numerals(self) -> list[Span]:
        """The numbers that stand before the items of lists: they count nobody."""
        lists = [marks for marks, _ in self._lists() if all(map(self._is_name, self._items(marks)))]
        return [Span(mark.start(), mark.end()) for marks in lists for mark in marks]

    def _lists(self) -> Iterator[tuple[list[regex.Match[str]], int]]:
        """The numbers of each list, and the offset before which its heading does not begin."""
        marks = list(_MARKED.finditer(self.text))
        first = 0
        while first < len(marks):
            last = self._run(marks, first)
            if last > first:
                yield marks[first : last + 1], marks[first - 1].end() if first else 0
            first = max(last, first) + 1

    def _items(self, marks: list[regex.Match[str]]) -> list[Span]:
        ends = [*(mark.start() for mark in marks[1:]), self._last_end(marks[-1].end())]
        return [Span(mark.end(), end) for mark, end in zip(marks, ends, strict=True)]

    def drafts(self, sentences: Sequence[Span]) -> list[tuple[Draft, Span]]:
        """One draft for each roll, with the span of its names; the sentence is that of its heading."""
        return [(self._draft(roll, sentences), roll.span) for roll in self.rolls()]

    def _run(self, marks: list[regex.Match[str]], first: int) -> int:
        """The last of the marks that count on from one; the first itself where it is no one."""
        if _number(marks[first]) != 1:
            return first
        last = first
        while (
            last + 1 < len(marks)
            and _number(marks[last + 1]) == last + 2 - first
            and marks[last + 1].start() - marks[last].end() <= LONGEST_ITEM
        ):
            last += 1
        return last

    def _read(self, marks: list[regex.Match[str]], floor: int) -> Roll | None:
        headed = self._heading(max(floor, marks[0].start() - LONGEST_HEADING), marks[0].start())
        items = self._items(marks)
        if headed is None or len(items) < LEAST or not all(map(self._is_name, items)) or self._is_of_places(items, headed[2]):
            return None
        harm, start, _ = headed
        end = items[-1].start + len(self.text[items[-1].start : items[-1].end].rstrip(" \n\t.,،"))
        names = tuple(_named(self.text[item.start : self._name_end(item)]) for item in items)
        return Roll(harm, Span(start, end), names, _CUT.match(self.text, end) is not None or any(map(self._holds_others, items)))

    def _heading(self, start: int, end: int) -> tuple[str, int, bool] | None:
        """The harm of the last word of harm before the first number, where it stands, and whether names are announced; it leads
        to nothing but names.
        """
        tokens, units = self._units(Span(start, end))
        at = next((k for k in range(len(units) - 1, -1, -1) if _harm_of(units[k])), None)
        if at is None or any(unit.kind in ("dot", "num", "include") for unit in units[at + 1 :]):
            return None
        announced = self._announces(tokens, units, at)
        if not announced and (len(units) - at - 1 > NEAR or not self._leads_to_names(tokens, units, at)):
            return None
        return _harm_of(units[at]), tokens.starts[units[at].first], announced

    def _announces(self, tokens: Tokens, units: list[Unit], at: int) -> bool:
        """Names are announced right before the word of harm, or right before the first number."""
        behind = max((self._told_until(tokens, word) for word in self.announcing), default=-1)
        if behind < 0:
            return False
        told = sum(tokens.starts[unit.first] < behind for unit in units)
        return all(unit.kind in (_NAMES_OF if told <= at else _SIGNS) for unit in (units[told:at] if told <= at else units[told:]))

    def _leads_to_names(self, tokens: Tokens, units: list[Unit], at: int) -> bool:
        """No other word leads from the word of harm to the names ("Killed by province:"), nor to it ("Letters for the dead:")."""
        start = tokens.starts[units[at].first]
        led = at > 0 and units[at - 1].kind in ("prep", "by", "to") and "\n" not in self.text[tokens.starts[units[at - 1].first] : start]
        return not led and _LEADS_AWAY.isdisjoint(unit.kind for unit in units[at + 1 :])

    def _told_until(self, tokens: Tokens, word: str) -> int:
        """The offset behind the last time that a heading has a word; -1 where it has none."""
        found = self.text.lower().rfind(word, tokens.starts[0], tokens.ends[-1])
        return found + len(word) if found >= 0 else -1

    def _units(self, span: Span) -> tuple[Tokens, list[Unit]]:
        tokens = tokenise(self.text, span.start, span.end, self.lexicon.writing)
        return tokens, read_counted_units(tokens, self.lexicon, [])

    def _last_end(self, start: int) -> int:
        """The last name ends with its line, or where words of another kind begin."""
        line = self.text.find("\n", start)
        stop = min(line if line >= 0 else len(self.text), start + LONGEST_ITEM)
        found = _BREAK.search(self.text, start, stop)
        return found.start() if found else stop

    def _is_name(self, item: Span) -> bool:
        words = _WORD.findall(self.text[item.start : item.end])
        return len(words) > 1 and not any(_tells(unit) for unit in self._units(item)[1][:2])

    def _is_of_places(self, items: list[Span], announced: bool) -> bool:
        """An item is a place or a body beyond doubt ("1. Orlo City"), or most may be ("1. Orlo Road") and no names are announced."""
        doubts = list(map(self._doubt, items))
        return max(doubts) > 1 or (not announced and 2 * sum(doubts) > len(items))

    def _doubt(self, item: Span) -> int:
        """Whether an item names no person: 2 certainly, 1 perhaps, 0 no."""
        tokens, units = self._units(item)
        article = units[0].kind == "the"
        named = units[article:]
        if article and not (named and self._is_person(tokens, named)):
            return 2
        return self._doubt_of_noun(tokens, named) if self.lexicon.noun_first else self._doubt_of_last(tokens, named)

    def _is_person(self, tokens: Tokens, named: list[Unit]) -> bool:
        """Words that begin with a word for people, with a title, or with a word before a given name."""
        first = tokens.words[named[0].first]
        given = _kind(named, 1) == "cap" if self.lexicon.noun_first else first in _given(self.pack)
        return given or named[0].kind in ("people", "harm") or first in _titles(self.pack)

    def _doubt_of_noun(self, tokens: Tokens, named: list[Unit]) -> int:
        """Where the noun stands first, it says what is named."""
        word = tokens.words[named[0].first]
        if word in _bodies(self.pack):
            return 2 * (named[0].first == 0 or not self._is_person(tokens, named))
        unknown = named[0].kind == "word" and word.startswith(self.pack.listed("grammar", "article"))
        return int((unknown or self._is_doubtful(word, named[0])) and not self._is_person(tokens, named))

    def _doubt_of_last(self, tokens: Tokens, named: list[Unit]) -> int:
        """Where the noun stands last, the last word of a name says what is named: "Orlo Road", "Jane Hill"."""
        size = next((k for k, unit in enumerate(named) if k and unit.kind in _BEHIND_HEAD), len(named))
        word = tokens.words[named[size - 1].last - 1]
        if word in _bodies(self.pack):
            return 2
        person = self._is_person(tokens, named) or any(unit.kind in ("age", "figure") for unit in named)
        return int(self._is_doubtful(word, named[size - 1]) and not person)

    def _is_doubtful(self, word: str, head: Unit) -> bool:
        known = any(head.sense(section) for section in _NO_PERSON) and head.sense("people") is None
        return known or word in _doubtful_places(self.pack)

    def _holds_others(self, item: Span) -> bool:
        """An item tells of more people than the one it names: "Tom Roe and five guards", "Jane Roe, a clerk, with her sons"."""
        units = self._units(item)[1]
        groups = Sentence(units, noun_first=self.lexicon.noun_first).groups
        return self._name_end(item) < item.end or any(_is_several(group) and not _is_owner(units, group.first) for group in groups)

    def _name_end(self, item: Span) -> int:
        """Where an item goes on to somebody else: "Tom Roe and five guards", "Tom Roe and Ilya Brann"."""
        tokens, units = self._units(item)
        return next((tokens.starts[units[at].first] for at in range(1, len(units)) if _goes_on(units, at)), item.end)

    def _draft(self, roll: Roll, sentences: Sequence[Span]) -> Draft:
        modifier = Modifier.AT_LEAST if roll.cut else Modifier.EXACT
        low, best, high = self.profile.bounds(modifier, len(roll.names))
        words = self.text[roll.span.start : roll.span.end]
        number = Quantity(low, best, high, words, modifier, roll.span.start, roll.span.end)
        home = next((index for index, span in enumerate(sentences) if span.start <= roll.span.start < span.end), 0)
        persons = tuple(map(Person, roll.names))
        return Draft(roll.harm, roll.span.start, roll.span.end, number, "people", "unknown", home, "roll", persons=persons)


def _number(mark: regex.Match[str]) -> int:
    return int("".join(sign for sign in mark.group() if sign.isdecimal()))


def _named(item: str) -> str:
    """The words of a name, up to an age, a bracket or a comma."""
    return " ".join(_WORD.findall(_BEHIND_NAME.split(item, 1)[0]))


def _harm_of(unit: Unit) -> str:
    """The harm a word of a heading says of those named below it."""
    entry = unit.sense("harms")
    said = entry.meaning["harm"] if entry is not None and unit.kind == "harm" else ""
    return counted_again(unit) or (said if said in _OF_PEOPLE else "")


def _tells(unit: Unit) -> bool:
    """An item of a list of attacks or of figures is no name."""
    return unit.kind in _NO_NAME or (unit.kind == "harm" and not counted_again(unit))


def _kind(units: Sequence[Unit], at: int) -> str:
    return units[at].kind if at < len(units) else ""


def _goes_on(units: Sequence[Unit], at: int) -> bool:
    """One more person behind "and": somebody counted, named, or told by whose they are."""
    kind = _kind(units, at + 1)
    return units[at].kind == "and" and (kind in _SOMEBODY or (kind == "people" and _kind(units, at + 2) == "owned"))


def _is_several(group: Group) -> bool:
    """A counted group or several people."""
    counted = group.amount is not None and group.amount.n != 1
    return (group.kind in ("people", "harm", "others") and (counted or group.plural or bool(group.holds))) or (group.more and counted)


def _is_owner(units: list[Unit], at: int) -> bool:
    """As in "father of five children": not beside the one named, but said of them."""
    return at > 0 and (units[at - 1].kind == "of" or is_possessive(units[at - 1]))


@lru_cache
def _bodies(pack: Pack) -> frozenset[str]:
    """Words that say what no person is called: bodies, buildings, and the surer words of place."""
    return frozenset(plain_word(word, pack) for word in pack.listed("tables", "no_names")) | _places(pack, _SURE_PLACES)


@lru_cache
def _titles(pack: Pack) -> frozenset[str]:
    return frozenset(plain_word(word, pack) for section in ("persons", "tables") for word in pack.listed(section, "titles"))


@lru_cache
def _doubtful_places(pack: Pack) -> frozenset[str]:
    return _places(pack, _DOUBTFUL_PLACES)


def _places(pack: Pack, levels: frozenset[str]) -> frozenset[str]:
    entries = [*load_pack("base")["places"].values(), *pack["places"].values()]
    return frozenset(plain_word(word, pack) for entry in entries if entry.meaning.get("level") in levels for word in entry.words)


@lru_cache
def _given(pack: Pack) -> frozenset[str]:
    """Common given names."""
    entries = (entry for entry in load_pack("base")["persons"].values() if entry.name.startswith("given_names"))
    return frozenset(plain_word(word, pack) for entry in entries for word in entry.words)
