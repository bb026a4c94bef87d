"""Datelines: the place, sometimes the date and the agency, before the first words of a wire report.

Forms: "PORT AMAR, May 12 (Agency) -", "Port Amar (Agency) -", "PORT AMAR, 12 MAY 90 -- [REPORT] [NAME] [TEXT]", "Port Amar, AGENCY-",
"PORT AMAR —".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from sijill.domain.span import Span
from sijill.extract.composed import compose, either
from sijill.extract.written_dates import DateForms, WrittenDate, date_forms, read_date, weekday
from sijill.languages import Pack

REACH = 300  # no dateline is longer
OPENING = 90  # code points within which its first dash or bracket stands
LONGEST_PLACE = 60
_MARK = re.compile("[(–—-]")
_SMALL = frozenset(("al", "el", "de", "of", "ez", "ed", "es", "and"))
_UPPER = r"[^\W\d_a-z][^\W\d_a-z'’.]*+(?:-[^\W\d_a-z]++)*+"
_UPPER_PLACE = rf"{_UPPER}(?:[ /]{_UPPER}){{0,3}}(?:,? \([A-Z][A-Z .]{{1,30}}\)(?=,))?(?:, (?:[A-Z][\w.]{{1,15}} ?){{1,2}})?"
_MIXED = r"[^\W\d_a-z][\w'’-]*+"
_MIXED_PLACE = rf"{_MIXED}(?:[ /](?:(?:al|el|de|of|ez|ed|es)[ -])?{_MIXED}){{0,3}}(?:, {_MIXED}(?: {_MIXED})?)?"
_DASH = r"[ \u00a0]*(?:--|[-–—])\s{0,3}"
_BRACKETS = re.compile(r"\[(?P<name>[^\]\[]{1,120})\]\s*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and by whom a report was filed; ``place`` is the span of its words, ``date`` only if the year is written."""

    span: Span
    place: Span
    date: WrittenDate | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    forms: tuple[re.Pattern[str], ...]
    tags: re.Pattern[str]
    dates: DateForms
    no_place: frozenset[str]


@lru_cache
def _words(pack: Pack) -> _Words:
    section = pack["masthead"]
    dates = date_forms(pack)
    month = compose(section, "month") if "month" in section else "(?!)"
    whole = rf"(?:(?:{weekday(pack)}),? )?(?P<date>{dates.any})"
    part = rf"(?:{month} \d{{1,2}}|\d{{1,2}} {month}|{weekday(pack)})"
    when = rf"(?:, ?| )(?i:{whole}|{part})"
    agency = either(section["agency"].words) if "agency" in section else "(?!)"
    signed = r"\((?P<agency>[^()\n]{2,40})\)"
    forms = (
        rf"(?P<place>{_UPPER_PLACE}) \((?i:{whole})\){_DASH}(?=\S)",
        rf"(?P<place>{_UPPER_PLACE})(?:{when})?(?: {signed})?(?:{_DASH})(?=\S)",
        rf"(?P<place>{_MIXED_PLACE})(?:{when})? {signed}{_DASH}(?=\S)",
        rf"(?P<place>{_MIXED_PLACE})(?:{when}){_DASH}(?=[^\W\d_])",
        rf"(?P<place>{_UPPER_PLACE}|{_MIXED_PLACE}) \((?P<agency>{agency})\)\s*",
        rf"(?P<place>{_UPPER_PLACE}|{_MIXED_PLACE}),? (?P<agency>{agency}){_DASH}(?=\S)",
    )
    tags = compose(section, "bracket_tag") if "bracket_tag" in section else "(?!)"
    no_place = section["no_place"].words if "no_place" in section else ()
    return _Words(tuple(re.compile(form) for form in forms), re.compile(rf"{tags}\s*"), dates, frozenset(no_place))


def read_dateline(text: str, start: int, pack: Pack) -> Dateline | None:
    """The dateline that begins at an offset, or ``None``. At most ``REACH`` code points are looked at."""
    if not _may_begin(text, start):
        return None
    words = _words(pack)
    stop = min(len(text), start + REACH)
    for form in words.forms:
        if found := form.match(text, start, stop):
            return _dateline(text, found, words)
    return None


def _may_begin(text: str, start: int) -> bool:
    """Capitals or figures only, as far as the first mark that a dateline needs: most first sentences are told apart by this alone."""
    if not text[start : start + 1].isupper():
        return False
    opening = text[start : start + OPENING]
    mark = _MARK.search(opening)
    return mark is not None and all(not word[0].islower() or word in _SMALL for word in opening[: mark.start()].split())


def _dateline(text: str, found: re.Match[str], words: _Words) -> Dateline | None:
    groups = found.groupdict()
    date = read_date(text, Span(*found.span("date")), words.dates) if groups.get("date") else None
    end, by = _past_brackets(text, found.end(), words.tags)
    place = Span(*found.span("place"))
    bare = date is None and not groups.get("agency") and not by
    if len(place) > LONGEST_PLACE or place.cut(text).casefold() in words.no_place or (bare and text[end : end + OPENING].isupper()):
        return None  # in a text all in capitals, capitals before a dash say nothing
    return Dateline(Span(found.start(), len(text[:end].rstrip()) if end == len(text) else end), place, date, groups.get("agency") or by)


def _past_brackets(text: str, at: int, tags: re.Pattern[str]) -> tuple[int, str | None]:
    """The end of the bracketed head of an old wire report, and the name that stands in it: "[REPORT] [NAME] [TEXT]".

    A name belongs to the head only if a tag closes it; a bracket that is followed by speech names a speaker.
    """
    name: str | None = None
    end, after = at, at
    for _ in range(4):
        if tag := tags.match(text, after):
            end = after = tag.end()
        elif bracket := _BRACKETS.match(text, after):
            after = bracket.end()
            name = " ".join(bracket["name"].split())
        else:
            break
    return end, name if end == after else None
