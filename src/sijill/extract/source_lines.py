"""Source lines: the body that a repost names as its origin, below the text: "(Source: Example Office / 12.05.2031)", "--Agency"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from sijill.domain.span import Span
from sijill.extract.composed import either
from sijill.extract.own_lines import read_own_words
from sijill.extract.written_dates import DateForms, WrittenDate, date_forms, read_date
from sijill.languages import Pack

WITHIN = 6_000  # code points from the end: what stands below may be a comment form
LONGEST = 160
BELOW = 250  # code points of body that may stand below a source line
_LAST_BRACKET = re.compile(r"[(\[](?P<words>[^()\[\]\n]{5,100})[)\]]\.?\s*\Z")
SIGN_OFF = 60  # code points at the end of a paragraph in which an agency signs


@dataclass(frozen=True, slots=True)
class SourceLine:
    """The origin's name as written, its place, and the date beside it."""

    name: str
    span: Span
    date: WrittenDate | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    hints: tuple[str, ...]  # as a label may write them
    line: re.Pattern[str]
    sign_off: re.Pattern[str]
    date: re.Pattern[str]
    dates: DateForms


@lru_cache
def _words(pack: Pack) -> _Words:
    section = pack["masthead"]
    label = either(section["source_label"].words) if "source_label" in section else "(?!)"
    agency = either(section["agency"].words) if "agency" in section else "(?!)"
    dates = date_forms(pack)
    labels = section["source_label"].words if "source_label" in section else ()
    stems = [label for label in labels if not any(label != other and label.startswith(other) for other in labels)]
    return _Words(
        tuple(sorted({form for stem in stems for form in (stem, stem.capitalize(), stem.upper())})),
        re.compile(rf"{label}[ \t]*[:：][ \t]*(?P<name>[^\n)\]]{{2,{LONGEST}}})", re.IGNORECASE),
        re.compile(rf"[ \t]*(?:--?|[–—/(])[ \t]*(?P<name>{agency})\)?[ \t.]*(?=\n|\Z)", re.IGNORECASE),
        re.compile(rf"[\s,/|–—-]*\(?(?P<date>{dates.any})\)?", re.IGNORECASE),
        dates,
    )


def read_source_line(text: str, start: int, end: int, pack: Pack) -> SourceLine | None:
    """The source line at the end of a body, which lies between two offsets, or the sign-off of an agency there.

    A label with more than a few words of body below it is the credit of a picture and no source line.
    """
    words = _words(pack)
    start = max(start, end - WITHIN)
    found = _last_label(text, start, end, words)
    if found:
        return _source_line(text, found, words)
    return _in_bracket(text, start, end, pack) or _signed_off(text, start, end, words)


def _in_bracket(text: str, start: int, end: int, pack: Pack) -> SourceLine | None:
    """An outlet and a date in the bracket that ends a body: "(Example Courier, 5 March 2031)"."""
    found = _LAST_BRACKET.search(text, max(start, end - LONGEST), end)
    own = read_own_words(text, Span(*found.span("words")), pack) if found else None
    if found is None or own is None or own.said.published is None or not (name := own.said.outlet or own.said.agency):
        return None
    return SourceLine(name, Span(found.start(), found.start() + len(found[0].rstrip())), own.said.published)


def _last_label(text: str, start: int, end: int, words: _Words) -> re.Match[str] | None:
    """The last label at the beginning of a line or in a bracket."""
    best = None
    tail = text[start:end]
    for hint in words.hints:
        at = text.rfind(hint, start, end) if hint in tail else -1
        while at >= 0 and (best is None or at > best.start()):
            before = text[max(start, at - 3) : at].rstrip(" \t")[-1:]
            if before in ("", "\n", "(", "[") and (found := words.line.match(text, at, end)):
                best = found
            at = text.rfind(hint, start, at)
    return best if best and (end - best.end() <= BELOW or _is_dated_bracket(text, best, words)) else None


def _is_dated_bracket(text: str, found: re.Match[str], words: _Words) -> bool:
    """As in "(Source: ... / 12.05.2031)" with a date inside its bracket is a source line whatever stands below it."""
    return text[found.start() - 1 : found.start()] in ("(", "[") and bool(found.start()) and words.date.search(found["name"]) is not None


def _source_line(text: str, found: re.Match[str], words: _Words) -> SourceLine:
    name, date = found["name"], None
    if dated := words.date.search(name):
        at = found.start("name") + dated.start("date")
        date = read_date(text, Span(at, at + len(dated["date"])), words.dates)
        name = name[: dated.start()]
    start, end = found.span()
    if text[start - 1 : start] in ("(", "[") and start:
        start, end = start - 1, end + (text[end : end + 1] in (")", "]"))
    return SourceLine(name.strip(" .,/|–—-") or found["name"].strip(), Span(start, end), date)


def _signed_off(text: str, start: int, end: int, words: _Words) -> SourceLine | None:
    """An agency's name behind a dash at the end of the last paragraph or of one of the last few lines."""
    if not any(mark in text[max(start, end - 4 * SIGN_OFF) : end] for mark in "-–—/("):
        return None
    for _ in range(4):
        line_start = max(start, text.rfind("\n", start, end) + 1)
        at = max(line_start, end - SIGN_OFF)
        found = words.sign_off.search(text, at, end)
        if found and not text[found.end() : end].strip():
            lead = len(found[0]) - len(found[0].lstrip())
            return SourceLine(found["name"], Span(found.start() + lead, found.start() + len(found[0].rstrip())))
        if line_start <= start:
            return None
        end = line_start - 1
    return None
