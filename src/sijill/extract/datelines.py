"""Datelines: the place, sometimes the date and the agency, before the first words of a wire report.

Forms: "PORT AMAR, May 12 (Agency) -", "Port Amar (Agency) -", "PORT AMAR, 12 MAY 90 -- [REPORT] [NAME] [TEXT]", "Port Amar, AGENCY-",
"PORT AMAR —", "PORT AMAR, May 12 /AGENCY/.", "PORT AMAR. May 12 (Agency) -", "(Port Amar, 12 May 2031) -", "May 12 (Agency) -",
"PORT AMAR: Shells ...", "Port Amar - Shells ...".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sijill.domain.place import Level, Place
from sijill.domain.report import Report, ZoneKind
from sijill.domain.span import Span
from sijill.extract.composed import compose, either
from sijill.extract.place_words import is_told_as_place, is_told_of_here
from sijill.extract.written_dates import DateForms, WrittenDate, date_forms, read_date, weekday
from sijill.languages import Pack

REACH = 300  # no dateline is longer
OPENING = 90  # code points within which its first dash or bracket stands
LONGEST_PLACE = 60
_MARK = re.compile("[(/:_=–—-]")
_SECOND_DASH = re.compile(r"[^.!?\n]{0,250}?\s[-–—]+\s")
_UPPER = r"[^\W\d_a-z][^\W\d_a-z'’.]*+(?:-[^\W\d_a-z]++)*+"
# In a place, NO_DAY stands for "no weekday or month follows": "PORT AMAR, Tuesday" is a place and a day; PARTICLE for "al", "of".
_UPPER_PLACE = rf"{_UPPER}(?:[ /]{_UPPER}){{0,3}}(?:,? \([A-Z][A-Z .]{{1,30}}\)(?=,))?(?:, NO_DAY(?:[A-Z][\w.]{{1,15}} ?){{1,2}})?"
_MIXED = r"[^\W\d_a-z][\w'’-]*+"
_MIXED_PLACE = rf"{_MIXED}(?:[ /](?:(?:PARTICLE)[ -])?{_MIXED}){{0,3}}(?:, NO_DAY{_MIXED}(?: {_MIXED})?)?"
_DASH = r"(?:[ \u00a0]*(?:--|[–—])\s{0,3}|[ \u00a0]+[-_=]\s{0,3}|[-_=]\s{1,3})"
_LOOSE_DASH = r"[ \u00a0]*(?:--|[-–—_=])\s{0,3}"  # behind a bracket or an agency a dash needs no blank
_BRACKETS = re.compile(r"\[(?P<name>[^\]\[]{1,120})\]\s*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and by whom a report was filed; ``place`` is the span of its words, ``date`` only if the year is written."""

    span: Span
    place: Span | None = None
    date: WrittenDate | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    forms: tuple[re.Pattern[str], ...]
    bare: tuple[re.Pattern[str], ...]  # a place and nothing else, which a name that speaks may be as well
    tags: re.Pattern[str]
    dates: DateForms
    no_place: frozenset[str]
    small: frozenset[str]  # that stand inside a place in small letters


@lru_cache
def _words(pack: Pack) -> _Words:
    section = pack["masthead"]
    dates = date_forms(pack)
    month = compose(section, "month") if "month" in section else "(?!)"
    whole = rf"(?:(?:{weekday(pack)}),? )?(?P<date>{dates.any})"
    part = rf"(?:(?:{weekday(pack)},? )?(?:{month} \d{{1,2}}|\d{{1,2}} {month})|{weekday(pack)})"
    when = rf"(?:[,.]? ?\| ?|[,.] ?| )(?i:{whole}|{part})"
    agency = either(section["agency"].words) if "agency" in section else "(?!)"
    signed = r"\((?P<agency>[^\W\d_a-z][^()\n]{1,40})\)"
    no_day = rf"(?!(?i:{weekday(pack)}|{month})(?!\w))"
    particles = (*section["name_particles"].words, *pack.listed("roles", "partitive"))
    upper, mixed = (form.replace("NO_DAY", no_day).replace("PARTICLE", "|".join(particles)) for form in (_UPPER_PLACE, _MIXED_PLACE))
    any_place = rf"(?P<place>{upper}|{mixed})"
    forms = (
        rf"\(?(?P<agency>{agency})\)?{_DASH}(?=[^\W\d_a-z])",
        rf"(?P<place>{upper}) \((?i:{whole})\){_DASH}(?=\S)",
        rf"{any_place}(?:{when})?,? {signed}{_LOOSE_DASH}(?=\S)",
        rf"(?P<place>{upper})(?:{when})?\.?{_DASH}(?=\S)",
        rf"{any_place} {signed},? (?i:{whole}|{part}){_DASH}(?=\S)",
        rf"(?P<place>{mixed})(?:{when}){_DASH}(?=[^\W\d_])",
        rf"{any_place} \((?P<agency>{agency})\)\s*",
        rf"{any_place},? (?P<agency>{agency}){_LOOSE_DASH}(?=\S)",
        rf"{any_place}(?:{when})?\.? /(?P<agency>[^/\n]{{2,40}})/[.:]?(?:{_DASH}|\s{{0,3}})(?=[^\W\d_])",
        rf"\({any_place}(?:{when})?\){_DASH}(?=[^\W\d_a-z])",
        rf"{any_place}(?:[,.] ?| )(?i:{whole}): (?=[^\W\d_a-z])",
        rf"(?i:{whole}|{part}) (?:\((?P<agency>[^()\n]{{2,40}})\)){_DASH}(?=[^\W\d_a-z])",
    )
    bare = (rf"(?P<place>{upper}): (?=[^\W\d_a-z])", rf"(?P<place>{mixed}) [-–—] (?=[^\W\d_a-z][^\W\d_A-Z])")
    tags = compose(section, "bracket_tag") if "bracket_tag" in section else "(?!)"
    no_place = section["no_place"].words if "no_place" in section else ()
    small = frozenset((*particles, *pack.listed("roles", "conjunction")))
    return _Words(tuple(map(re.compile, forms)), tuple(map(re.compile, bare)), re.compile(rf"{tags}\s*"), dates, frozenset(no_place), small)


def read_dateline(text: str, start: int, pack: Pack, *, sure: bool = False) -> Dateline | None:
    """The dateline that begins at an offset, or ``None``. At most ``REACH`` code points are looked at.

    A ``sure`` one is more than a place before a colon or a dash, with which titles begin too.
    """
    words = _words(pack)
    if not _may_begin(text, start, words.small):
        return None
    stop = min(len(text), start + REACH)
    for form in words.forms:
        if found := form.match(text, start, stop):
            return _dateline(text, found, words)
    for form in () if sure else words.bare:
        if (found := form.match(text, start, stop)) and _is_place_only(text, found, pack):
            return _dateline(text, found, words)
    return None


def _may_begin(text: str, start: int, small: frozenset[str]) -> bool:
    """Capitals or figures only, as far as the first mark that a dateline needs: most first sentences are told apart by this alone."""
    opening = text[start : start + OPENING]
    if not opening[:1].isupper() and not opening[:1].isdigit() and opening[:1] != "(":
        return False
    mark = _MARK.search(opening, 1)
    return mark is not None and all(not word[0].islower() or word in small for word in opening[: mark.start()].split())


def _is_place_only(text: str, found: re.Match[str], pack: Pack) -> bool:
    """The text tells elsewhere of something there: "Port Amar - Shells fell", and not "Jane Roe - killed by a shell"."""
    name = found["place"].strip()
    told = is_told_as_place(text, name, pack) or (name.isupper() and is_told_of_here(text, pack))
    return told and _SECOND_DASH.match(text, found.end()) is None


def _dateline(text: str, found: re.Match[str], words: _Words) -> Dateline | None:
    groups = found.groupdict()
    date = read_date(text, Span(*found.span("date")), words.dates) if groups.get("date") else None
    end, by = _past_brackets(text, found.end(), words.tags)
    place = Span(*found.span("place")) if groups.get("place") else None
    if place is not None:
        place = Span(place.start, place.start + len(place.cut(text).rstrip()))
    bare = date is None and not groups.get("agency") and not by
    if place and (len(place) > LONGEST_PLACE or place.cut(text).casefold() in words.no_place):
        return None
    if bare and text[end : end + OPENING].isupper():
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


def filed_place(report: Report, places: Sequence[Place], pack: Pack) -> Place | None:
    """The place of the dateline, the resolved one among those given if there is one there."""
    zone = next((zone.span for zone in report.zones if zone.kind is ZoneKind.DATELINE), None)
    said = read_dateline(report.text, zone.start, pack) if zone is not None else None
    if zone is None or said is None or said.place is None:
        return None
    known = next((place for place in places if place.start is not None and zone.start <= place.start < zone.end), None)
    capitals = said.place.cut(report.text).partition(",")[0]
    if known is not None or not capitals.isupper():
        return known  # what no gazetteer knows must be written as datelines are
    name = capitals.title()
    return Place(name, name, Level.TOWN, start=said.place.start, end=said.place.end, reason="where the report was filed")
