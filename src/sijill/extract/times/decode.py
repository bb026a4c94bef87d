"""A match of the moment expression, read into a Moment."""

import re

from sijill.extract.times.grammar import Grammar, Match, Point
from sijill.extract.times.mention import Moment

DIGITS = re.compile(r"\d+")
MOST = 10_000  # wordings of one pattern that are remembered
CENTURY_TURN = 50  # a year of two digits above it is of the twentieth century


def decode_moment(match: Match, point: Point, grammar: Grammar) -> Moment:
    """The moment that a match tells, its words read by the values of the pack."""
    wording = match.group(0, *point.groups)
    fields = point.known.get(wording)
    if fields is None:
        if len(point.known) >= MOST:
            point.known.clear()
        said = {group: words for group in point.groups if (words := match[group])}
        fields = point.known[wording] = _calendar(said, grammar) | _numeric(said) | _relative(said, grammar)
    return Moment(point.form, match.start(), match.end(), **fields)  # type: ignore[arg-type]


def _calendar(said: dict[str, str], grammar: Grammar) -> dict[str, object]:
    fields: dict[str, object] = {"year": _year(said)}
    if "weekday" in said:
        fields["weekday"] = grammar.number(said["weekday"], "weekday", "weekday_short")
    if "month" in said:
        fields["month"] = grammar.number(said["month"], "month", "month_short", "month_also_word")
    if "month_number" in said:
        fields["month"] = int(said["month_number"])
    if "hijri_month" in said:
        fields["month"] = grammar.number(said["hijri_month"], "month_hijri")
    fields |= {name: _digits(said[name]) for name in ("day", "day_to") if name in said}
    if "part_of_year" in said:
        first, _, last = (grammar.value(said["part_of_year"], "part_of_year") or "1-12").partition("-")
        fields["months"] = (int(first), int(last))
    if "season" in said and (month := grammar.number(said["season"], "season")):
        fields["months"] = (month, month + 2)
    return fields


def _numeric(said: dict[str, str]) -> dict[str, object]:
    return {"numbers": (int(said["first"]), int(said["second"]))} if "first" in said else {}


def _relative(said: dict[str, str], grammar: Grammar) -> dict[str, object]:
    fields: dict[str, object] = {"count": _count(said, grammar)}
    for name in ("relative_day", "same_day"):
        if name in said:
            fields["shift"] = grammar.number(said[name], name)
    for name in ("which", "stage", "unit"):
        if name in said:
            fields[name] = grammar.value(said[name], name)
    if "night" in said:
        fields["which"] = grammar.value(said["night"], "night_before")
    if "week" in said:
        fields["which"] = "week before" if grammar.value(said["week"], "week") == "last" else None
    if "direction" in said:
        fields["which"], _, shift = (grammar.value(said["direction"], "direction") or "told/-1").partition("/")
        fields["shift"] = int(shift)
    fields["at_night"] = "part" in said and grammar.value(said["part"], "day_part") == "night"
    return fields


def _count(said: dict[str, str], grammar: Grammar) -> int | None:
    word = said.get("count", "")
    return int(word) if word.isdigit() else grammar.number(word, "count")


def _year(said: dict[str, str]) -> int | None:
    for name in ("year", "decade", "hijri_year"):
        if name in said:
            return int(said[name])
    short = said.get("short_year")
    if not short:
        return None
    return int(short) if len(short) == 4 else int(short) + (1900 if int(short) >= CENTURY_TURN else 2000)


def _digits(text: str) -> int | None:
    match = DIGITS.match(text)
    return int(match[0]) if match else None
