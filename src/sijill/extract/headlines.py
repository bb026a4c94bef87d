"""The title line above a text, the name of its site beside it, and the title said again at the head of the body."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from sijill.domain.span import Span
from sijill.extract.bylines import role_words
from sijill.extract.datelines import read_dateline
from sijill.extract.outlets import outlet_pattern
from sijill.extract.zones import Line
from sijill.languages import Pack

LONGEST = 220  # a longer first line is a paragraph
SUFFIX = 70  # a site's name is no longer
SUFFIX_AT = re.compile(r"\s+(?:[-–—|•»:]|::)\s+")
_NO_TITLE = ("#", "@", "http", "“", '"', "•", "- ", "* ")  # beginnings of posts, quotes and lists
_SENTENCE_END = re.compile(r"[.;:,؛،]$")
_FIGURE_WORD = re.compile(r"\d{1,3}(?:,\d{3})*\s+[a-z]")


@dataclass(frozen=True, slots=True)
class Headline:
    """The title with its place, and the site's name beside it with its own; ``line_end`` is the end of the whole line."""

    title: str
    span: Span
    line_end: int
    site: Span | None = None
    site_name: str | None = None


def read_headline(text: str, lines: list[Line], at: int, pack: Pack, *, dated: bool = False) -> Headline | None:
    """The title, if the line at an index is one: short, no sentence with a full stop, no dateline, and with a longer text below it.

    One word is a title only where the line below it is ``dated``, by an outlet or an author.
    """
    line = _without_marks(lines[at], pack)
    if at + 1 >= len(lines) or len(line.words) > LONGEST or _SENTENCE_END.search(line.words):
        return None
    if " " not in line.words and not dated:
        return None
    if _goes_on(text, line, lines[at + 1]):
        return None
    below = max(len(other.words) for other in lines[at + 1 : at + 12])
    if below < len(line.words) * (2 if line.words.startswith(_NO_TITLE) else 1):
        return None
    if read_dateline(text, line.start, pack, sure=True) is not None and below < LONGEST:
        return None
    return replace(_split_site(line, outlet_pattern(pack)), line_end=lines[at].end)


def _goes_on(text: str, line: Line, below: Line) -> bool:
    """A wrapped line of a paragraph: the next follows without a blank line, in small letters or, in a text in capitals, in capitals."""
    if text.count("\n", line.end, below.start) > 1:
        return False
    return below.words[:1].islower() or (line.words.isupper() and below.words.isupper())


def _without_marks(line: Line, pack: Pack) -> Line:
    """A title without what marks it as one: "# Title", "**Title**", "Title: ..."."""
    found = _marks(pack).match(line.words)
    start = found.end() if found else 0
    return Line(line.words[start:].rstrip(" #*_") or line.words, line.start + start) if start else line


@lru_cache
def _marks(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"#{{1,6}}\s+|\*\*|__|{role_words(pack['masthead'], 'title')}\s*:\s+", re.IGNORECASE)


def _split_site(line: Line, outlets: re.Pattern[str]) -> Headline:
    """The headline with the name of its site apart, where the end of the line is one: "Harbour shelled - Example News"."""
    whole = Headline(line.words, line.span, line.end)
    cuts = list(SUFFIX_AT.finditer(line.words))
    best: Headline | None = None
    for cut in reversed(cuts):
        site = line.words[cut.end() :]
        if len(site) > SUFFIX or cut.start() < 15 or _FIGURE_WORD.search(site):
            break
        if outlets.search(site):
            best = Headline(
                line.words[: cut.start()],
                Span(line.start, line.start + cut.start()),
                line.end,
                Span(line.start + cut.end(), line.end),
                _site_name(site, outlets),
            )
    return best or whole


def _site_name(site: str, outlets: re.Pattern[str]) -> str:
    """The last part of a site's name that names an outlet; the others are sections and towns."""
    parts = SUFFIX_AT.split(site.strip(" |"))
    return next((part for part in reversed(parts) if outlets.search(part)), parts[-1])


def find_repeat(text: str, at: int, headline: Headline) -> Span | None:
    """The span of the title said again at an offset, with the full stop that may close it."""
    end = at + len(headline.title)
    if len(headline.title) < 15 or text[at:end].casefold() != headline.title.casefold():
        return None
    if text[end : end + 1].isalnum():
        return None
    return Span(at, end + (text[end : end + 2] == ". "))
