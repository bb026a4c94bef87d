"""What stands above the body of a text: its title, bylines, lines of outlet and date, and the dateline, in whatever order they come."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from sijill.domain.span import Span
from sijill.extract.bylines import Byline, read_byline, role_words
from sijill.extract.datelines import Dateline, read_dateline
from sijill.extract.headlines import Headline, find_repeat, read_headline
from sijill.extract.own_lines import OwnLine, read_own_line
from sijill.extract.zones import Line, is_prose
from sijill.languages import Pack

ABOVE = 5  # own lines that may stand above a title
BELOW = 12  # lines between the title and the body that are looked at
FOOT = 3  # own lines below the body
CHRONICLE = 200  # lines in which the days of a chronicle are sought
LONGEST_DAY = 40
DAYS = 2  # beside the first
TITLES = 4  # lines: so many headlines below a date are no report
_DIGIT = re.compile(r"\d")
GLUED = 3  # bylines above a body behind which text may go on in the line
PASSED_OVER = 3  # of which so many may be second headlines, which stay body


@dataclass(slots=True)
class Top:
    """What stands above the body, as far as it is read: ``body`` is where the body begins."""

    body: int
    headline: Headline | None = None
    repeats: list[Span] = field(default_factory=list)
    labels: list[Span] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    dateline: Dateline | None = None


def read_top(text: str, lines: list[Line], first: int, pack: Pack) -> Top:
    """What stands above the body; ``first`` is the first line that is no furniture."""
    reader = _Reader(text, lines, pack, Top(body=lines[first].start))
    at = reader.read_above(first)
    below = reader.own(at + 1)
    dated = below is not None and below.sure and not below.bare
    if at < len(lines) and (headline := read_headline(text, lines, at, pack, dated=dated)):
        reader.top.headline = headline
        reader.top.body = headline.line_end
        at += 1
    reader.read_dateline(reader.read_below(at))
    return reader.top


@dataclass(slots=True)
class _Reader:
    """Reads down from the first line; what each line says by itself is kept, since its neighbours ask for it."""

    text: str
    lines: list[Line]
    pack: Pack
    top: Top
    seen: dict[int, OwnLine | None] = field(default_factory=dict)

    def own(self, at: int) -> OwnLine | None:
        """What a line says if it is an own line; a line that begins with a dateline is none."""
        if at not in self.seen:
            line = self.lines[at] if 0 <= at < len(self.lines) else None
            own = read_own_line(self.text, line.start, self.pack) if line else None
            self.seen[at] = None if own and line and self._has_dateline(line) else own
        return self.seen[at]

    def _has_dateline(self, line: Line) -> bool:
        dateline = read_dateline(self.text, line.start, self.pack, sure=True)
        return dateline is not None and dateline.span.end < line.end

    def read_above(self, at: int) -> int:
        """Lines above a title: an outlet's name, a date, "PRESS RELEASE". A name and a date that may be a title are left to be one."""
        stop = min(len(self.lines), at + ABOVE)
        while at < stop:
            own = self.own(at)
            if _releases(self.pack).fullmatch(self.lines[at].words) and at + 1 < len(self.lines):
                self.top.labels.append(self.lines[at].span)
            elif own and (own.sure if self._heads_prose(own, at) else own.named and (own.sure or self._title_follows(at))):
                if self._is_chronicle(own, at) or self._heads_list(own, at):
                    break
                self.top.bylines.append(own.said)
            else:
                break
            self.top.body = self.lines[at].end
            at += 1
        return at

    def _heads_list(self, own: OwnLine, at: int) -> bool:
        """A date alone above titles line by line, as the day on which a page was looked at."""
        below = self.lines[at + 1 : at + 1 + TITLES]
        return own.bare and len(below) == TITLES and all(line.words.count(" ") >= TITLES and not is_prose(line.words) for line in below)

    def _heads_prose(self, own: OwnLine, at: int) -> bool:
        """As in "Ilva Marenko, 5 March 2031" right above the text: a name and a date are no title, whoever is named."""
        below = self.lines[at + 1] if at + 1 < len(self.lines) else None
        return not (own.bare or own.runs_on) and below is not None and is_prose(below.words) and self._ends_sentence(at + 1)

    def _title_follows(self, at: int) -> bool:
        """An outlet's name alone is no title where a title or a sure line of its kind stands below it."""
        if at + 1 >= len(self.lines):
            return False
        below = self.own(at + 1)
        if below is not None:
            return below.sure
        return (
            at + 2 < len(self.lines)
            and not is_prose(self.lines[at + 1].words)
            and len(self.lines[at + 1].words) > len(self.lines[at].words)
        )

    def read_below(self, at: int) -> int:
        """The title again, bylines, and own lines; second headlines between them stay body. Gives the first unread line."""
        stop, over, ahead = min(len(self.lines), at + BELOW), 0, at
        while ahead < stop and over <= PASSED_OVER:
            line = self.lines[ahead]
            if line.end <= self.top.body:
                ahead += 1
            elif (end := self._read_line(ahead)) is not None:
                self.top.body = end
                at = ahead
            elif is_prose(line.words) or self.top.headline is None:
                break
            else:
                over += 1
                ahead += 1
        while at < len(self.lines) and self.lines[at].end <= self.top.body:
            at += 1
        return at

    def _read_line(self, at: int) -> int | None:
        """The end of what stands at the head of a line, or behind what was read of it, if it is no body."""
        start = _next_word(self.text, max(self.lines[at].start, self.top.body))
        if self.top.headline and (repeat := find_repeat(self.text, start, self.top.headline)):
            self.top.repeats.append(repeat)
            return repeat.end
        own = self.own(at) if start == self.lines[at].start else None
        counts = own is not None and self._counts(own, at)
        if own and own.sure and not counts:
            return None
        glued = read_byline(self.text, start, self.pack) if len(self.top.bylines) < GLUED else None
        said = [byline for byline in (glued, own.said if own and counts else None) if byline]
        if not said:
            return None
        self.top.bylines.append(max(said, key=lambda each: each.span.end))
        return self.top.bylines[-1].span.end

    def _counts(self, own: OwnLine, at: int) -> bool:
        """The line is sure, or stands beside a line that is. Names and dates line by line are a list, days as titles are a chronicle."""
        below = self.own(at + 1)
        if not own.named:
            return own.sure and all(each is None or each.named for each in (self.own(at - 1), below))
        if own.sure:
            return not self._is_chronicle(own, at)
        beside = at > 0 and any(self.lines[at - 1].start < said.span.end <= self.lines[at].start for said in self.top.bylines)
        return beside or (below is not None and below.sure)

    def _is_chronicle(self, own: OwnLine, at: int) -> bool:
        """Other days stand alone above prose further down, as this one does."""
        if not own.bare or at + 1 >= len(self.lines) or not self._ends_sentence(at + 1):
            return False
        further = range(at + 2, min(len(self.lines) - 1, at + CHRONICLE))
        short = (each for each in further if len(self.lines[each].words) <= LONGEST_DAY and _DIGIT.search(self.lines[each].words))
        alone = (self.own(each) for each in short if self._ends_sentence(each + 1))
        return len(list(islice((day for day in alone if day and day.bare and day.said.published), DAYS))) == DAYS

    def _ends_sentence(self, at: int) -> bool:
        return self.lines[at].words[-1] in ".!?"

    def read_dateline(self, at: int) -> None:
        """The dateline where the body begins, or where its first prose does, below second headlines."""
        prose = next((line.start for line in self.lines[at : at + PASSED_OVER + 1] if is_prose(line.words)), -1)
        body = _next_word(self.text, self.top.body)
        for start in (body, prose):
            if start >= body and (dateline := read_dateline(self.text, start, self.pack)):
                self.top.dateline = dateline
                if start == body:
                    self.top.body = dateline.span.end
                return


@lru_cache
def _releases(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"{role_words(pack['masthead'], 'release')}[ :!.]*", re.IGNORECASE)


def read_foot(text: str, lines: list[Line], start: int, end: int, pack: Pack) -> list[Byline]:
    """The sure own lines that close a body, which lies between two offsets: "Example Courier, 5 March 2031", "Published: 5 March 2031"."""
    found: list[Byline] = []
    for line in reversed(lines):
        if line.end > end:
            continue
        own = read_own_line(text, line.start, pack) if line.start >= start and len(found) < FOOT else None
        if own is None or not own.sure or not own.named:
            break
        found.insert(0, own.said)
    return found


def _next_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
