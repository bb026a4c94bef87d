"""Lines that only say who published a text and when: "Example Courier, 5 March 2031", "By Jane Roe | Example Courier | 5 March 2031".

A line is taken only if every part of it is known for what it is, so that no sentence of a report and no second headline is lost: dates,
clocks, labels, "3 hours ago", "by" with a name, outlets, and names. A part with a number, a harm or a weapon in it is none of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from sijill.actors import ActorKind, load_actors
from sijill.domain.span import Span
from sijill.extract.bylines import NAME_WORD, Byline, role_words
from sijill.extract.composed import compose
from sijill.extract.outlets import outlet_pattern
from sijill.extract.place_words import is_told_as_place
from sijill.extract.roles import roles_of
from sijill.extract.written_dates import DateForms, WrittenDate, date_forms, read_date, weekday
from sijill.languages import Pack

LONGEST = 160
LONGEST_NAME = 7  # words
SMALL_WORDS = 6  # more of them make a sentence
SMALL_WORDS_UNDATED = 3  # or a title
_MARKUP = "*_#>[]~= \t\u00a0"
_CUT = re.compile(r"(?<=[^\W\d_]{3})\.\s+|\s*[|,;•·()\[\]@/»*]+\s*|\s+[-–—~]+\s*|^[-–—~]+\s*|\s*[-–—]+(?=\s|$)|:(?=\s|$)")
_NAME_PARTS = rf"(?:the )?{NAME_WORD}(?:[ -](?:(?:of|the|for|and|de|del|al|el|la|bin|van|von|der|&)[ -]){{0,2}}{NAME_WORD}){{0,6}}"
_NAME = re.compile(rf"(?:(?:The|the) )?{_NAME_PARTS}")
_SENTENCE_END = re.compile(r"(?<![ap]\.m)[.!?…:]$")
_HANDLE = re.compile(r"(?<!\w)@\w")  # a post that is shown on the page, and its own date
_MAY_BE_DATED = re.compile(r"\d{4}|\d[:.]\d\d|\d ?[AaPp]\.?[Mm]\b|\d [^\W\d]{3,9}\.? \d\d")
_NOT_IN_NAMES = ("harms", "numbers", "weapons", "attacks")


@dataclass(frozen=True, slots=True)
class OwnLine:
    """What a line of that kind says. A line is ``sure`` where it holds a date, an age ("3 hours ago") or an author; names of outlets
    alone, a clock or a count of words count only beside a sure one. ``named`` is set where all that it names is shown to be an outlet or
    an author; ``bare`` where it is a date and nothing else; ``runs_on`` where a name runs into the date, as in a title.
    """

    said: Byline
    sure: bool
    named: bool
    bare: bool = False
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    fixed: re.Pattern[str]
    undated: re.Pattern[str]
    dates: DateForms
    labels: tuple[tuple[str, re.Pattern[str]], ...]
    by: re.Pattern[str]
    agency: re.Pattern[str]
    staff: re.Pattern[str]
    staff_behind: re.Pattern[str]
    desk: re.Pattern[str]
    filler: re.Pattern[str]
    fields: tuple[re.Pattern[str], re.Pattern[str]]  # of authors, of others
    outlets: re.Pattern[str]
    papers: re.Pattern[str]
    calendar: re.Pattern[str]
    not_names: frozenset[str]


@lru_cache
def _words(pack: Pack) -> _Words:
    section = pack["masthead"]
    dates = date_forms(pack)
    glued = dates.any.replace(r"(?<!\w)", "")  # "By Jane RoeMarch 5, 2031"
    clocks = "|".join(compose(section, name) for name in ("clock", "bare_clock") if name in section) or "(?!)"
    others = (
        "|".join(compose(section, entry.name) for entry in section.values() if entry.meaning.get("role") in ("age", "measure")) or "(?!)"
    )
    day = rf"(?:(?:{weekday(pack)})\.?,? +)?(?P<iso>{glued})"
    months = compose(section, "month") if "month" in section else "(?!)"
    not_names = set(section["no_place"].words if "no_place" in section else ()) | {
        word for name in _NOT_IN_NAMES for entry in pack[name].values() for word in entry.words if " " not in word
    }
    return _Words(
        fixed=re.compile(rf"(?P<date>{day})|(?P<clock>{clocks})|(?P<other>{others})|{weekday(pack)}", re.IGNORECASE),
        undated=re.compile(rf"(?P<date>(?P<iso>(?!)))|(?P<other>{others})|{weekday(pack)}", re.IGNORECASE),
        dates=dates,
        labels=tuple(
            (kind, re.compile(rf"{role_words(section, 'label', kind)}(?: +|$)", re.IGNORECASE)) for kind in ("updated", "published")
        ),
        by=re.compile(rf"{role_words(section, 'by')}(?: +|$)", re.IGNORECASE),
        agency=re.compile(role_words(section, "agency")),
        staff=re.compile(role_words(section, "staff"), re.IGNORECASE),
        staff_behind=re.compile(rf" {role_words(section, 'staff')}$", re.IGNORECASE),
        desk=re.compile(role_words(section, "desk"), re.IGNORECASE),
        filler=re.compile(rf"{role_words(section, 'filler')}", re.IGNORECASE),
        fields=(re.compile(role_words(section, "field", "author"), re.IGNORECASE), re.compile(role_words(section, "field"), re.IGNORECASE)),
        outlets=outlet_pattern(pack),
        papers=re.compile(role_words(section, "paper")),
        calendar=re.compile(rf"(?:{weekday(pack)}|{months})", re.IGNORECASE),
        not_names=frozenset(not_names),
    )


def read_own_line(text: str, start: int, pack: Pack) -> OwnLine | None:
    """The line that begins at an offset, if it says nothing but who published the text and when. Marks of emphasis around it are passed
    over. At most ``LONGEST`` code points are looked at.
    """
    end = text.find("\n", start, start + LONGEST + 1)
    return read_own_words(text, Span(start, end if end >= 0 else len(text)), pack)


def read_own_words(text: str, span: Span, pack: Pack) -> OwnLine | None:
    """The same for the words of a span, as of a bracket at the end of a text."""
    if len(span) > LONGEST:
        return None
    start, line = span.start, span.cut(text)
    bare = line.strip(_MARKUP)
    if not bare or _SENTENCE_END.search(bare) or _HANDLE.search(bare):
        return None
    dated = _MAY_BE_DATED.search(bare) is not None
    if sum(word[0].islower() for word in bare.split()) > (SMALL_WORDS if dated else SMALL_WORDS_UNDATED):
        return None
    if bare.isupper() and text[span.end : span.end + LONGEST].isupper():
        return None  # in a text all in capitals nothing is shown to be a name
    at = start + line.index(bare)
    state = _State(_words(pack), text, pack, dated)
    return state.line(Span(start, start + len(line.rstrip()))) if state.read(at, at + len(bare)) else None


@dataclass(slots=True)
class _State:
    words: _Words
    text: str
    pack: Pack
    dated: bool
    label: str = "published"
    is_labelled: bool = False
    dates: dict[str, WrittenDate] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    agency: str | None = None
    is_by: bool = False
    fixed: int = 0
    certain: bool = False
    joined: bool = False  # a name runs into a date: "Patrol Report May 12, 2031" may be a title

    def read(self, start: int, end: int) -> bool:
        """Every part of the line is known for what it is."""
        at = start
        for found in self._fixed(start, end):
            words = self.text[at : found.start()]
            if not self._read_words(words) or not self._take_fixed(found):
                return False
            self.joined = self.joined or self._runs_on(words)
            at = found.end()
        return self._read_words(self.text[at:end])

    def _runs_on(self, words: str) -> bool:
        """A name stands before a date, and nothing between them."""
        last = words.split()[-1:]
        return (
            words.endswith(" ") and bool(last) and last[0][-1].isalpha() and not (self.is_labelled or self.words.filler.fullmatch(last[0]))
        )

    def _fixed(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Dates, clocks and ages, each by itself or glued to what stands before it."""
        at = start
        pattern = self.words.fixed if self.dated else self.words.undated
        while found := pattern.search(self.text, at, end):
            before = self.text[found.start() - 1 : found.start()] if found.start() > at else ""
            if before.isalnum() and not (before.islower() and not found[0][0].islower() and found["date"]):
                at = found.start() + 1
                continue
            yield found
            at = found.end()

    def _take_fixed(self, found: re.Match[str]) -> bool:
        self.fixed += 1
        if found["date"] is None:
            self.certain = self.certain or any(word in (found["other"] or "").lower() for word in self.pack.listed("roles", "ago"))
            return True
        written = found["iso"]  # by itself: what it is glued to is no part of it
        date = read_date(written, Span(0, len(written)), self.words.dates)
        if date is None:
            return False
        self.dates.setdefault(self.label, WrittenDate(date.iso, Span(*found.span("iso"))))
        return True

    def _read_words(self, words: str) -> bool:
        return all(self._read_part(" ".join(part.split())) for part in _CUT.split(words))

    def _read_part(self, part: str) -> bool:
        part = self._without_filler(part)
        if not part:
            return True
        for kind, label in self.words.labels:
            if found := label.match(part):
                self.label, self.is_labelled = kind, True
                return self._read_part(part[found.end() :])
        if found := self.words.by.match(part):
            self.is_by = True
            return self._read_part(part[found.end() :])
        if any(fields.fullmatch(part) for fields in self.words.fields):
            self.is_by = self.words.fields[0].fullmatch(part) is not None
            return True
        return self._read_name(part)

    def _without_filler(self, part: str) -> str:
        while part and (found := self.words.filler.match(part)):
            part = part[found.end() :].strip()
        head, _, last = part.rpartition(" ")
        return self._without_filler(head) if last and self.words.filler.fullmatch(last) else part

    def _read_name(self, part: str) -> bool:
        if self.words.agency.fullmatch(part):
            self.agency = self.agency or part
            self.is_by = False
            return True
        if self.words.staff.fullmatch(part):
            self.certain, self.is_by, self.fixed = self.certain or self.is_by, False, self.fixed + 1
            return True
        if self.words.desk.fullmatch(part):
            return True
        if (found := self.words.staff_behind.search(part)) and self._is_name(part[: found.start()]):
            self.fixed += 1
            return self._read_name(part[: found.start()])
        if self.is_by and self._read_correspondent(part):
            return True
        if self._is_outlet(part):
            self.outlets.append(part)
            return True
        if not self._is_name(part):
            return False
        if self.is_by:
            self.authors.append(part)
            self.is_by = False
        else:
            self.names.append(part)
        return True

    def _read_correspondent(self, part: str) -> bool:
        """An author with what stands behind: Jane Roe in Port Amar, Jane Roe for the Example Courier."""
        for filler in reversed(list(self.words.filler.finditer(part))):
            if self._is_name(name := part[: filler.start()].strip()):
                self.authors.append(name)
                self.is_by = False
                return self._read_part(part[filler.end() :].strip())
        return False

    def _is_name(self, part: str) -> bool:
        tokens = part.lower().split()
        small = {token for token in part.split() if token.islower()}
        return (
            len(tokens) <= LONGEST_NAME
            and _NAME.fullmatch(part) is not None
            and (self.is_by or part[0].isupper() or part[:4] == "the ")  # letters that have no capitals show no name
            and not any(token in self.words.not_names or self.words.calendar.fullmatch(token) for token in tokens if token not in small)
        )

    def _is_outlet(self, part: str) -> bool:
        actor = load_actors().find(part)
        if actor is not None:
            return actor.kind is not ActorKind.STATE
        if " " not in part:
            return "." in part and self.words.outlets.fullmatch(part) is not None
        shown = self.words.outlets.search(part) or self.words.papers.search(part)
        plain = re.sub(r" \d{1,2}$", "", part)  # "Channel 12"
        return bool(shown) and self._is_name(plain)

    def line(self, whole: Span) -> OwnLine | None:
        """What was read, if it is anything; ``whole`` is the line with its marks."""
        shown = bool(self.agency or (self.outlets and not self.joined))
        sure = bool(self.dates or self.authors or self.certain)
        if not (sure or self.outlets or shown or self.fixed) or (self.is_by and not self.fixed):
            return None
        outlet = self.outlets[0] if self.outlets else self._unknown_outlet()
        said = Byline(whole, self._author(), outlet, self.agency, self.dates.get("published"), self.dates.get("updated"))
        told = shown or bool(self.authors) or self.certain
        names = bool(self.names or self.outlets)
        return OwnLine(said, sure, told or not names, not (told or names or self.is_labelled), self.joined)

    def _author(self) -> str | None:
        if self.authors or not self.outlets:
            return " and ".join(self.authors) or None
        return next((name for name in self.names if self._is_person(name)), None)

    def _is_person(self, name: str) -> bool:
        return 1 <= name.count(" ") <= 3 and not is_told_as_place(self.text, name, self.pack)

    def _unknown_outlet(self) -> str | None:
        """A name that nothing shows to be an outlet's is one where it can hardly be a person's: "The Wayfarer", "Zeitmark"."""
        if len(self.names) != 1 or self.authors or not self.dates:
            return None
        name = self.names[0]
        alone = "definite_phrase" in roles_of(self.pack)[name.lower()] or (" " not in name and len(name) > 3)
        return name if alone and not self.joined and not is_told_as_place(self.text, name, self.pack) else None
