"""The time words of a pack, compiled: a scan for words by which times are found, and the expressions of the moments each may stand in."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache

import ahocorasick_rs
import regex

from sijill.domain.errors import PackError
from sijill.extract.times.mention import Form
from sijill.extract.times.patterns import expand, fold_word
from sijill.languages import Entry, Pack

SECTION = "times"
# Entries whose words show that a time may stand there, and signs that do.
FOUND_BY = (
    *("weekday", "weekday_short", "month", "month_also_word", "month_short", "month_hijri", "season", "unit"),
    *("relative_day", "night_before", "same_day", "day_part", "trigger"),
)
TELLS_CASE = "(?-i:"  # what stands in it is looked for in the text as written
NOT_LATIN = re.compile("[\u0250-\u1fff]")  # letters with marks of their own, of which the engines think differently
_KEPT_OR_CAPITAL = re.compile(r"\(\?P<\w+>|\\(?:p\{\w+\}|.)|[A-Z]")
Pattern = re.Pattern[str] | regex.Pattern[str]
Match = re.Match[str] | regex.Match[str]
SIGNS = {"19": "number", "20": "number", "/": "slash", ":": "colon"}


@dataclass(frozen=True, eq=False)
class Point:
    """One way to tell a moment; ``is_small``: over a text in small letters. ``known`` is what its wordings were found to mean."""

    name: str
    form: Form
    pattern: Pattern
    groups: tuple[str, ...]
    is_small: bool
    known: dict[object, dict[str, object]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, eq=False)
class MomentPattern:
    """The ways to tell a moment that one kind of trigger may stand in, the surest first."""

    points: tuple[Point, ...]

    def match(self, text: str, small: str, start: int, end: int) -> "tuple[Point, Match] | None":
        """The first of them that begins at a place of a text, which is given in small letters too."""
        for point in self.points:
            match = point.pattern.match(small if point.is_small else text, start, end)
            if match is not None:
                return point, match
        return None


@dataclass(frozen=True)
class Grammar:
    """A pack's times, ready to run."""

    triggers: ahocorasick_rs.AhoCorasick
    moments: tuple[MomentPattern, ...]  # of each trigger, by its number in the scan
    any_moment: MomentPattern
    run_up: frozenset[str]  # words that may stand between the beginning of a moment and its trigger
    before: "regex.Pattern[str]"  # reads backwards from a moment over words that belong to it
    before_since: "regex.Pattern[str]"  # the same, over an event that a period runs from
    joins: tuple[tuple[str, "regex.Pattern[str]"], ...]
    joined: "regex.Pattern[str]"  # any join at all
    uses: Mapping[str, Pattern]  # over a text in small letters
    values: Mapping[str, Mapping[str, str]]

    def value(self, word: str, *entries: str) -> str | None:
        """What a word means in the first of the entries that has it; ``None`` if none has."""
        folded = fold_word(word)
        return next((self.values[entry][folded] for entry in entries if folded in self.values.get(entry, {})), None)

    def number(self, word: str, *entries: str) -> int | None:
        """The number that a word means in the first of the entries that has it; ``None`` if there is none or it is not said how many."""
        value = self.value(word, *entries)
        return int(value) if value and value.removeprefix("-").isdigit() else None


@lru_cache
def compile_grammar(pack: Pack) -> Grammar | None:
    """The grammar of a pack's times, or ``None`` if the pack has none of its own.

    Raises PackError naming every entry whose pattern or values are faulty.
    """
    if "before_moment" not in pack[SECTION]:
        return None  # the base pack alone
    builder = _Builder(pack)
    grammar = builder.grammar()
    if builder.faults:
        raise PackError(f"times of language pack {pack.code}", builder.faults)
    return grammar


class _Builder:
    """Compiles the entries of one pack and gathers their faults, so that all are told at once."""

    def __init__(self, pack: Pack) -> None:
        self.section = pack[SECTION]
        self.faults: list[str] = []
        self.points = {name: self._point(name, entry) for name, entry in self.section.items() if name.startswith("point_")}

    def grammar(self) -> Grammar:
        words = self._trigger_words()
        joins = tuple((entry.meaning["join"], self._of(name)) for name, entry in self.section.items() if name.startswith("join_"))
        return Grammar(
            triggers=ahocorasick_rs.AhoCorasick(
                list(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, implementation=ahocorasick_rs.Implementation.DFA
            ),
            moments=self._moments_of(words),
            any_moment=MomentPattern(tuple(self.points.values())),
            run_up=frozenset(token for word in self._run_up() for token in fold_word(word).replace("-", " ").split()),
            before=self._backwards("before_moment"),
            before_since=self._backwards("before_since_event"),
            joins=joins,
            joined=self._compile("|".join(f"(?:{pattern.pattern})" for _, pattern in joins), "join_*"),
            uses={name: self._use(name) for name in self.section if name.startswith("use_")},
            values={name: self._values(entry) for name, entry in self.section.items() if "values" in entry.meaning},
        )

    def _expanded(self, name: str) -> str:
        return expand(self.section[name], self.section)

    def _of(self, name: str) -> "regex.Pattern[str]":
        return self._compile(self._expanded(name), name)

    def _backwards(self, name: str) -> "regex.Pattern[str]":
        return self._compile(rf"(?r)(?<![\w-])(?:{self._expanded(name)})", name)

    def _use(self, name: str) -> Pattern:
        """Words before a moment reach up to it, unless the entry says that they stand anywhere."""
        reach = r"\Z" if name.startswith("use_before") and "at" not in self.section[name].meaning else ""
        return self._small(f"(?:{self._expanded(name)}){reach}", name)

    def _small(self, pattern: str, name: str) -> Pattern:
        """A pattern over a text in small letters: by ``re``, several times faster, as far as that knows what is written in it."""
        if TELLS_CASE in pattern or NOT_LATIN.search(pattern):
            return self._compile(pattern, name)
        with suppress(re.error):  # what only the other engine knows, and faults, which it tells
            return re.compile(_KEPT_OR_CAPITAL.sub(lambda found: found[0].lower() if len(found[0]) == 1 else found[0], pattern))
        return self._compile(pattern, name)

    def _compile(self, pattern: str, name: str) -> "regex.Pattern[str]":
        try:
            return regex.compile(pattern, regex.IGNORECASE)
        except regex.error as error:
            self.faults.append(f"{SECTION}.yml: {name}: {error}")
            return regex.compile("")

    def _values(self, entry: Entry) -> dict[str, str]:
        values = entry.meaning["values"].split()
        if len(values) != len(entry.words):
            self.faults.append(f"{SECTION}.yml: {entry.name}: {len(entry.words)} words and {len(values)} values")
        return {fold_word(word): value for word, value in zip(entry.words, values, strict=False)}

    def _run_up(self) -> Iterator[str]:
        for name, entry in self.section.items():
            if name == "run_up" or "values" in entry.meaning:
                yield from entry.words

    def _trigger_words(self) -> dict[str, frozenset[str]]:
        """Each word by which times are found, in each way it is cased, and what it is."""
        found: dict[str, set[str]] = {}
        for word, kind in self._spellings():
            found.setdefault(word, set()).add(kind)
        return {word: frozenset(found[word]) for word in sorted(found)}

    def _spellings(self) -> Iterator[tuple[str, str]]:
        yield from SIGNS.items()
        for kind in FOUND_BY:
            for word in self.section[kind].words if kind in self.section else ():
                last = word.split()[-1]  # the words before it are found backwards from it
                for spelling in (last, last.lower(), last.capitalize(), last.upper()):
                    yield spelling, kind

    def _moments_of(self, words: Mapping[str, frozenset[str]]) -> tuple[MomentPattern, ...]:
        patterns: dict[frozenset[str], MomentPattern] = {}
        for kinds in words.values():
            if kinds not in patterns:
                found_by = {name: set(self.section[name].meaning.get("by", "").split()) for name in self.points}
                patterns[kinds] = MomentPattern(tuple(point for name, point in self.points.items() if kinds & found_by[name]))
        return tuple(patterns[kinds] for kinds in words.values())

    def _point(self, name: str, entry: Entry) -> Point:
        pattern = self._small(rf"(?<!\w)(?:{self._expanded(name)})(?!\w)", name)
        return Point(name, Form(entry.meaning["kind"]), pattern, tuple(pattern.groupindex), isinstance(pattern, re.Pattern))
