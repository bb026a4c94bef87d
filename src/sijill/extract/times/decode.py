"""A match of the moment expression, read into a Moment."""

import re

import regex

from sijill.extract.times.grammar import Grammar, MomentPattern
from sijill.extract.times.mention import Form, Moment

DIGITS = re.compile(r"\d+")
CENTURY_TURN = 50  # a year of two digits above it is of the twentieth century


def decode_moment(match: "regex.Match[str]", moments: MomentPattern, grammar: Grammar) -> Moment:
    """The moment that a match tells, its words read by the values of the pack."""
    name = next(name for name in moments.forms if match.start(name) >= 0)
    said = {group: words for group in moments.groups[name] if (words := match[group])}
    decoded = _calendar(said, grammar) | _numeric(said) | _relative(said, grammar)
    return Moment(form=Form(moments.forms[name]), start=match.start(), end=match.end(), **decoded)  # type: ignore[arg-type]


def _calendar(said: dict[str, str], grammar: Grammar) -> dict[str, object]:
    fields: dict[str, object] = {"year": _year(said)}
    if "weekday" in said:
        fields["weekday"] = int(_look_up(grammar, ("weekday", "weekday_short"), said["weekday"]))
    if "month" in said:
        fields["month"] = int(_look_up(grammar, ("month", "month_short", "month_also_word"), said["month"]))
    if "month_number" in said:
        fields["month"] = int(said["month_number"])
    if "hijri_month" in said:
        fields["month"] = int(grammar.value("month_hijri", said["hijri_month"]))
    for name in ("day", "day_to"):
        if name in said:
            fields[name] = _number(said[name])
    if "part_of_year" in said:
        first, last = grammar.value("part_of_year", said["part_of_year"]).split("-")
        fields["months"] = (int(first), int(last))
    if "season" in said:
        first_month = int(grammar.value("season", said["season"]))
        fields["months"] = (first_month, first_month + 2)
    return fields


def _numeric(said: dict[str, str]) -> dict[str, object]:
    return {"numbers": (int(said["first"]), int(said["second"]))} if "first" in said else {}


def _relative(said: dict[str, str], grammar: Grammar) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, entry in (("relative_day", "relative_day"), ("same_day", "same_day")):
        if name in said:
            fields["shift"] = int(grammar.value(entry, said[name]))
    if "night" in said:
        fields["which"] = grammar.value("night_before", said["night"])
    if "which" in said:
        fields["which"] = grammar.value("which", said["which"])
    if "week" in said:
        fields["which"] = "week before" if said["week"].split()[-2].casefold() == "last" else None
    if "stage" in said:
        fields["stage"] = _stage(said["stage"], grammar)
    if "unit" in said:
        fields["unit"] = _unit(said["unit"], grammar)
    fields["count"] = _count(said, grammar)
    if "direction" in said:
        fields["shift"] = 1 if said["direction"].casefold() == "later" else -1
        fields["which"] = "ago" if said["direction"].casefold() == "ago" else "told"
    fields["at_night"] = "part" in said and grammar.value("day_part", said["part"]) == "night"
    return fields


def _stage(word: str, grammar: Grammar) -> str:
    try:
        return grammar.value("stage", word)
    except KeyError:  # "later", "earlier": no part of the unit, only before or after the telling
        return ""


def _unit(word: str, grammar: Grammar) -> str:
    return "hour" if word[0].isdigit() else grammar.value("unit", word)


def _count(said: dict[str, str], grammar: Grammar) -> int | None:
    if "count" not in said:
        return 24 if said.get("unit", "").startswith("24") else None
    word = said["count"]
    value = word if word.isdigit() else grammar.value("count", word)
    return int(value) if value.isdigit() else None


def _year(said: dict[str, str]) -> int | None:
    for name in ("year", "decade", "hijri_year"):
        if name in said:
            return int(said[name])
    short = said.get("short_year")
    if not short:
        return None
    return int(short) if len(short) == 4 else int(short) + (1900 if int(short) >= CENTURY_TURN else 2000)


def _look_up(grammar: Grammar, entries: tuple[str, ...], word: str) -> str:
    for entry in entries:
        try:
            return grammar.value(entry, word)
        except KeyError:
            continue
    raise KeyError(word)


def _number(text: str) -> int:
    match = DIGITS.match(text.strip())
    if match is None:
        raise KeyError(text)
    return int(match[0])
