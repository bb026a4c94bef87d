"""The time words of a pack, compiled: a scan for words that may begin a time, and one expression of all moments."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs
import regex

from sijill.domain.errors import PackError
from sijill.languages import Entry, Pack

SECTION = "times"
VALUED = ("weekday", "month", "unit", "count", "stage", "day_part", "which", "relative_day", "night_before", "same_day", "part_of_year", "season", "role")
# Entries whose words are where a time may stand; for the others a time has one of these in it.
TRIGGERS = ("weekday", "weekday_short", "month", "month_also_word", "month_short", "unit", "season", "relative_day", "night_before", "same_day", "day_part", "trigger")
MARKS = ("19", "20", "/", ":")
REFERENCE = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True)
class Grammar:
    """A pack's times, ready to run. ``forms`` names the form of each alternative of ``moment``; ``values`` maps folded words to meanings."""

    triggers: ahocorasick_rs.AhoCorasick
    moment: "regex.Pattern[str]"
    forms: Mapping[str, str]
    run_up: "regex.Pattern[str]"  # reads backwards from a trigger over words that may begin its moment
    before: "regex.Pattern[str]"  # reads backwards from a moment over words that belong to it
    before_since: "regex.Pattern[str]"  # the same, over an event that a period runs from
    joins: tuple[tuple[str, "regex.Pattern[str]"], ...]
    uses: Mapping[str, "regex.Pattern[str]"]
    values: Mapping[str, Mapping[str, str]]

    def value(self, entry: str, word: str) -> str:
        """What a word of an entry means. Raises KeyError if the entry has no such word."""
        return self.values[entry][_fold(word)]


@lru_cache
def compile_grammar(pack: Pack) -> Grammar | None:
    """The grammar of a pack's times, or ``None`` if the pack has no moments.

    Raises PackError naming every entry whose pattern is none.
    """
    section = pack[SECTION]
    points = [entry for name, entry in section.items() if name.startswith("point_")]
    if not any("weekday" in entry.meaning.get("kind", "") for entry in points):
        return None  # the base pack alone
    faults: list[str] = []
    forms = {f"p{number}": entry.meaning["kind"] for number, entry in enumerate(points)}
    moments = "|".join(f"(?P<p{number}>{_expand(entry, section)})" for number, entry in enumerate(points))
    grammar = Grammar(
        triggers=_triggers(section),
        moment=_compile(rf"(?<!\w)(?:{moments})(?!\w)", faults, "point_*"),
        forms=forms,
        run_up=_compile(rf"(?r)(?:(?<!\w)(?:{_expand(section['run_up'], section)})[\s,./–—-]{{0,3}}){{0,9}}", faults, "run_up"),
        before=_compile(rf"(?r)(?<!\w)(?:{_expand(section['before_moment'], section)})", faults, "before_moment"),
        before_since=_compile(rf"(?r)(?<!\w)(?:{_expand(section['before_since_event'], section)})", faults, "before_since_event"),
        joins=tuple((entry.meaning["join"], _compile(_expand(entry, section), faults, name)) for name, entry in section.items() if name.startswith("join_")),
        uses=_uses(section, faults),
        values={name: _values(section[name], faults) for name in (*VALUED, "weekday_short", "month_short", "month_also_word", "month_hijri") if name in section},
    )
    if faults:
        raise PackError(f"times of language pack {pack.code}", faults)
    return grammar


def _uses(section: Mapping[str, Entry], faults: list[str]) -> dict[str, "regex.Pattern[str]"]:
    uses = {name: entry for name, entry in section.items() if name.startswith("use_")}
    return {name: _compile(f"(?:{_expand(entry, section)})" + (r"\Z" if "at" not in entry.meaning and name.startswith("use_before") else ""), faults, name) for name, entry in uses.items()}


def _compile(pattern: str, faults: list[str], name: str) -> "regex.Pattern[str]":
    try:
        return regex.compile(pattern, regex.IGNORECASE)
    except regex.error as error:
        faults.append(f"{SECTION}.yml: {name}: {error}")
        return regex.compile("")


def _expand(entry: Entry, section: Mapping[str, Entry]) -> str:
    """The entry as one pattern, every ``{name}`` replaced by the pattern or the words it stands for."""
    if entry.pattern is None:
        longest_first = sorted(entry.words, key=len, reverse=True)
        return "|".join(r"\s+".join(regex.escape(part) for part in word.split()) for word in longest_first)
    return REFERENCE.sub(lambda match: f"(?:{_expand(section[match[1]], section)})", entry.pattern)


def _values(entry: Entry, faults: list[str]) -> dict[str, str]:
    values = entry.meaning.get("values", "").split()
    if len(values) != len(entry.words):
        faults.append(f"{SECTION}.yml: {entry.name}: {len(entry.words)} words and {len(values)} values")
    return {_fold(word): value for word, value in zip(entry.words, values, strict=False)}


def _fold(word: str) -> str:
    return " ".join(word.casefold().replace(".", "").split())


def _triggers(section: Mapping[str, Entry]) -> ahocorasick_rs.AhoCorasick:
    words = sorted(set(_spellings(section)))
    return ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def _spellings(section: Mapping[str, Entry]) -> Iterator[str]:
    """The last word of each trigger as it may be cased: the words before it are found backwards from it."""
    for name in TRIGGERS:
        for word in section[name].words if name in section else ():
            last = word.split()[-1]
            yield from (last, last.lower(), last.capitalize(), last.upper())
    for mark in MARKS:
        yield from (mark, mark.capitalize(), mark.upper())
