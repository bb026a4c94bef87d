"""Bylines: date, clock, author and outlet above a text or glued to its first sentence.

Forms: "12 May 2031 – By Jane Roe – outletname -Text", "Posted: Monday, May 12, 2031 8:18 PM EST Updated: ...", "AFP Sunday 12 May 2031
Text", "By Jane Roe, Example News", "12.05.2031(updated 1601 12.05.2031)". A byline is read token by token from where it may begin, and
only what is recognised belongs to it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sijill.domain.span import Span
from sijill.extract.composed import compose, either
from sijill.extract.outlets import outlet_pattern
from sijill.extract.written_dates import DateForms, WrittenDate, date_forms, read_date, weekday
from sijill.languages import Entry, Pack

REACH = 400  # no byline is longer
OPENING = 24
CLOCKS = ("clock", "bare_clock", "age")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_OPENERS = ("weekday", "label", "agency", "by")
NAME_WORD = r"(?:[^\W\d_a-z](?:[^\W\d_]{0,2}\.(?=\W|$)|(?:[^\W\d_]|['’.&-](?=\w))*))"
_NAME = rf"{NAME_WORD}(?: (?:(?:de|la|al|el|bin|van|von|der|abu) )?{NAME_WORD}){{0,4}}"
_NAME_END = r"(?=\s*(?:$|[\n|,;(/•·–—]|-+\s|\d))"
_OUTLET = re.compile(
    r"(?P<outlet>[a-z][a-z0-9.]{2,29}|[^\W\d_a-z][\w.&'’]*(?: [^\W\d_a-z][\w.&'’]*){0,3})(?P<end>\s*[-–—](?=[^\s-])|\s+[-–—]\s)"
)
_OWN_LINE_OUTLET = re.compile(r"(?P<outlet>[^\W\d_][^\n.!?;:]{1,60}?)\s*(?=\n)")
_SEPARATORS = " @\t\u00a0|•·,;:/()–—-"


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says, with its place; dates are apart by what they date."""

    span: Span
    author: str | None = None
    outlet: str | None = None
    agency: str | None = None
    published: WrittenDate | None = None
    updated: WrittenDate | None = None


@dataclass(frozen=True, slots=True)
class BylineWords:
    """The token pattern of a language and its date forms."""

    token: re.Pattern[str]
    forms: DateForms
    not_names: re.Pattern[str]
    first_words: frozenset[str]
    outlets: re.Pattern[str]

    def may_begin(self, text: str, start: int) -> bool:
        """A figure, or one of the words that bylines begin with: most first sentences are told apart by this alone."""
        opening = text[start : start + OPENING]
        if opening[:1].isdigit():
            return True
        first = _FIRST_WORD.match(opening)
        return first is not None and first[0].lower() in self.first_words


@lru_cache
def byline_words(pack: Pack) -> BylineWords:
    """The byline grammar of a pack."""
    section = pack["masthead"]
    forms = date_forms(pack)
    alternatives = (
        rf"(?P<date>(?:(?:{weekday(pack)})\.?,? +)?(?P<iso>{forms.any}))",
        rf"(?P<weekday>(?:{weekday(pack)})\b\.?(?=,? *[\n\d]))",
        rf"(?P<updated>{role_words(section, 'label', 'updated')}(?: on| at)?)",
        rf"(?P<published>{role_words(section, 'label', 'published')}(?: on| at)?)",
        rf"(?P<clock>(?:at +)?(?:{'|'.join(compose(section, name) for name in CLOCKS if name in section)}))",
        rf"(?P<agency>(?-i:{role_words(section, 'agency')}))(?=\W|$)",
        rf"(?P<by>{role_words(section, 'by')}):?\s+(?P<author>(?-i:{_NAME}(?:(?: and| &) {_NAME})?)){_NAME_END}",
    )
    return BylineWords(
        re.compile("|".join(alternatives), re.IGNORECASE),
        forms,
        not_names=re.compile(rf"(?:{weekday(pack)}|{compose(section, 'month') if 'month' in section else '(?!)'})(?:\W|$)", re.IGNORECASE),
        first_words=_first_words(section),
        outlets=outlet_pattern(pack),
    )


def _first_words(section: Mapping[str, Entry]) -> frozenset[str]:
    named = [entry for entry in section.values() if "month" in entry.meaning or entry.meaning.get("role") in _OPENERS]
    return frozenset(found[0].lower() for entry in named for word in entry.words if (found := _FIRST_WORD.match(word)))


def role_words(section: Mapping[str, Entry], role: str, means: str | None = None) -> str:
    """The alternation of all words of a role in the section ``masthead``; nothing matches where it has none."""
    words = [
        word
        for entry in section.values()
        if entry.meaning.get("role") == role and entry.meaning.get("means") == means
        for word in entry.words
    ]
    return either(tuple(words)) if words else r"(?!)"


def read_byline(text: str, start: int, pack: Pack) -> Byline | None:
    """The byline that begins at an offset, or ``None``. At most ``REACH`` code points are looked at."""
    words = byline_words(pack)
    if not words.may_begin(text, start):
        return None
    stop = min(len(text), start + REACH)
    state = _State(words, text, stop)
    at = end = start
    while (found := words.token.match(text, at, stop)) and state.take(found):
        end = found.end()
        at = _past_separators(text, end, stop)
    if state.has_evidence:
        end = state.take_outlet(end, at)
    return state.byline(start, end)


class _State:
    """What was recognised so far."""

    def __init__(self, words: BylineWords, text: str, stop: int) -> None:
        self.words, self.text, self.stop = words, text, stop
        self.label = "published"
        self.found: dict[str, WrittenDate] = {}
        self.author: str | None = None
        self.agency: str | None = None
        self.outlet: str | None = None

    @property
    def has_evidence(self) -> bool:
        return bool(self.found) or self.author is not None

    def take(self, found: re.Match[str]) -> bool:
        """The token belongs to the byline; False where it rather begins a sentence."""
        kind = found.lastgroup if found.lastgroup in ("updated", "published", "clock", "agency", "weekday") else None
        if found["date"] is not None:
            return self._take_date(found)
        if found["author"] is not None:
            return self._take_author(found["author"])
        if kind in ("updated", "published"):
            self.label = kind
        elif kind == "agency":
            self.agency = self.agency or found["agency"]
        return True

    def _take_date(self, found: re.Match[str]) -> bool:
        date = read_date(self.text, Span(*found.span("iso")), self.words.forms)
        if date is None or self._runs_on(found.end()):
            return False
        self.found.setdefault(self.label, date)
        self.label = "updated" if self.label == "updated" else "published"
        return True

    def _runs_on(self, end: int) -> bool:
        """A small letter behind a bare date: the date is the beginning of a sentence ("12 May 2031 saw ...")."""
        behind = self.text[end : end + 2]
        return (
            len(behind) == 2
            and behind[0] in " \u00a0"
            and behind[1].islower()
            and self.label == "published"
            and not self._label_follows(end)
        )

    def _label_follows(self, end: int) -> bool:
        return bool(self.words.token.match(self.text, end + 1, self.stop)) or self.text.startswith("at ", end + 1)

    def _take_author(self, name: str) -> bool:
        if self.author is not None or self.words.not_names.match(name):
            return False
        self.author = " ".join(name.split()).rstrip(",")
        return True

    def take_outlet(self, end: int, at: int) -> int:
        """The end of the byline with the outlet that may close it, and with the dash that ends it."""
        dashed = any(char in "-–—|" for char in self.text[end:at])
        if dashed and "\n" not in self.text[end:at] and (found := _OUTLET.match(self.text, at, self.stop)):
            self.outlet = found["outlet"]
            return found.end("end") if self.text[found.end("end") - 1] != " " else found.end("end") - 1
        if "," in self.text[end:at] and self.author and (found := _OWN_LINE_OUTLET.match(self.text, at, self.stop)):
            self.outlet = found["outlet"].strip() if self.words.outlets.search(found["outlet"]) else None
            return found.end("outlet")
        return end + len(self.text[end:at].rstrip()) if dashed else end

    def byline(self, start: int, end: int) -> Byline | None:
        """The byline, if a date or an author was found; an author alone must end the line, since body text may begin with "By"."""
        if not self.has_evidence or (not self.found and not self._ends_line(end)):
            return None
        return Byline(Span(start, end), self.author, self.outlet, self.agency, self.found.get("published"), self.found.get("updated"))

    def _ends_line(self, end: int) -> bool:
        return self.outlet is not None or not self.text[end : self.stop].split("\n", 1)[0].strip(_SEPARATORS)


def _past_separators(text: str, at: int, stop: int) -> int:
    newlines = 0
    while at < stop and (text[at] in _SEPARATORS or (text[at] == "\n" and newlines < 2)):
        newlines += text[at] == "\n"
        at += 1
    return at
