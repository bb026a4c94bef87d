"""Rolls: people named one by one under a heading that says their harm, as many as are numbered ("The wounded: 1- Tom Roe 2- Jane Roe")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from sijill.domain.claim import Person
from sijill.domain.quantity import Modifier, Quantity
from sijill.domain.span import Span
from sijill.extract.drafts import Draft
from sijill.extract.lexicon import Lexicon
from sijill.extract.noun_groups import counted_again
from sijill.extract.tokens import tokenise
from sijill.extract.uncounted import read_counted_units
from sijill.extract.units import Unit
from sijill.languages import Pack, Profile

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
_NO_NAME = frozenset(("weapon", "attack", "num", "target", "verb", "no", "neg"))


@dataclass(frozen=True, slots=True)
class Roll:
    """The people named under one harm; ``span`` goes from the word of harm to the last name, ``cut`` where the list breaks off."""

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
        marks = list(_MARKED.finditer(self.text))
        first = 0
        while first < len(marks):
            last = self._run(marks, first)
            if last > first and (roll := self._read(marks[first : last + 1], marks[first - 1].end() if first else 0)) is not None:
                yield roll
            first = max(last, first) + 1

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
        ends = [*(mark.start() for mark in marks[1:]), self._last_end(marks[-1].end())]
        items = [Span(mark.end(), end) for mark, end in zip(marks, ends, strict=True)]
        if headed is None or len(items) < LEAST or not all(map(self._is_name, items)):
            return None
        harm, start = headed
        end = items[-1].start + len(self.text[items[-1].start : items[-1].end].rstrip(" \n\t.,،"))
        names = tuple(_named(self.text[item.start : item.end]) for item in items)
        return Roll(harm, Span(start, end), names, _CUT.match(self.text, end) is not None)

    def _heading(self, start: int, end: int) -> tuple[str, int] | None:
        """The harm of the last word of harm before the first number, and where it stands; it leads to nothing but names."""
        tokens = tokenise(self.text, start, end, self.lexicon.writing)
        units = read_counted_units(tokens, self.lexicon, [])
        at = next((k for k in range(len(units) - 1, -1, -1) if _harm_of(units[k])), None)
        if at is None or any(unit.kind in ("dot", "num", "include") for unit in units[at + 1 :]):
            return None
        offset = tokens.starts[units[at].first]
        spoken = any(word in self.text[start:offset].lower() for word in self.announcing)
        return (_harm_of(units[at]), offset) if spoken or len(units) - at - 1 <= NEAR else None

    def _last_end(self, start: int) -> int:
        """The last name ends with its line, or where words of another kind begin."""
        line = self.text.find("\n", start)
        stop = min(line if line >= 0 else len(self.text), start + LONGEST_ITEM)
        found = _BREAK.search(self.text, start, stop)
        return found.start() if found else stop

    def _is_name(self, item: Span) -> bool:
        words = _WORD.findall(self.text[item.start : item.end])
        units = read_counted_units(tokenise(self.text, item.start, item.end, self.lexicon.writing), self.lexicon, [])
        return len(words) > 1 and not any(_tells(unit) for unit in units[:2])

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
