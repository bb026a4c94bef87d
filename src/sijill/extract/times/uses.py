"""What a time in a report is told for: the event, the statement about it, another event, the report's own date."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import regex

from sijill.domain.span import Span
from sijill.extract.folding import lowered_text
from sijill.extract.times.grammar import Grammar
from sijill.extract.times.mention import Form, TimeKind, TimeMention

NEAR = 150  # code points beside a time in which the words about it stand
SENTENCE = 2_000  # code points: what stands farther back in a sentence without an end says nothing of a time
HEAD = 700  # a dateline stands in the first lines
DATELINE = 70  # the longest dateline: place, agency and date
LETTERS_OF_A_CLOCK = 8  # "2:44 PM EST"
ENTRY = re.compile(r"(?m)^[ \t]*(?:[-•*–—]\s*)?(?:\d{1,2} \w+|\w+ \d{1,2})(?:,? \d{4})?\s*[:–—]\s*\S")  # of a list of days
SENTENCE_END = regex.compile(r"[.!?](?:[\"'”’)\]]*)(?=\s|[A-Z“\"])|\n\s*\n|\n(?=\s*[-•*])")


class Worded(Protocol):
    """Something that stands at a place in the text: a mention, or a time told."""

    @property
    def start(self) -> int:
        """Where its words start."""

    @property
    def end(self) -> int:
        """Where its words end."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences of a text end; wrong only about abbreviations, which shortens the words looked at."""

    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Sentences":
        """The sentences of a text."""
        return cls((*(found.end() for found in SENTENCE_END.finditer(text)), len(text)))

    def start(self, at: int) -> int:
        """Where the sentence that holds a place begins."""
        before = bisect_right(self.ends, at)
        return self.ends[before - 1] if before else 0

    def end(self, at: int) -> int:
        """Where the sentence that holds a place ends."""
        behind = bisect_left(self.ends, at)
        return self.ends[min(behind, len(self.ends) - 1)]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the use of a time is read from: the report's text and what is known of its lines.

    ``speech`` holds the ends of words of saying, ``own`` the lines that date the report itself, ``published`` its date if known.
    """

    text: str
    grammar: Grammar
    sentences: Sentences
    speech: frozenset[int] = frozenset()
    own: tuple[Span, ...] = ()
    published: str | None = None

    def before(self, use: str, mention: TimeMention, floor: int) -> "re.Match[str] | regex.Match[str] | None":
        """The words of a use that reach up to a mention, from ``floor`` on."""
        return self.grammar.uses[use].search(lowered_text(self.text), max(floor, mention.start - NEAR), mention.start)

    def scene_at(self, place: int, mentions: Sequence[Worded]) -> int | None:
        """Where the words stand, before a place in its sentence, that bring up another event; words that are part of a time do not."""
        found = None
        since = max(self.sentences.start(place), place - SENTENCE)
        for cue in self.grammar.uses["use_before_earlier"].finditer(lowered_text(self.text), since, place):
            first = max(0, bisect_right(mentions, cue.start(), key=_start) - 1)
            if not any(mention.start < cue.end() and cue.start() < mention.end for mention in mentions[first : first + 2]):
                found = cue.start()
        return found

    def behind(self, use: str, mention: TimeMention) -> bool:
        """The words of a use stand right behind a mention."""
        return self.match_behind(use, mention) is not None

    def match_behind(self, use: str, mention: TimeMention) -> "re.Match[str] | regex.Match[str] | None":
        """The words of a use right behind a mention."""
        return self.grammar.uses[use].match(lowered_text(self.text), mention.end, min(len(self.text), mention.end + NEAR))


def _start(mention: Worded) -> int:
    return mention.start


class Use(StrEnum):
    """What a time is told for."""

    EVENT = "event"
    STATEMENT = "statement"  # "said on Monday"
    DATELINE = "dateline"  # the report's own date
    FUTURE = "future"
    FOLLOW_UP = "follow_up"  # "arrested on Monday", "in court on Monday": what came after
    NAME = "name"  # "the 2014 agreement"; a bare time of day


def use_of(mention: TimeMention, setting: Setting) -> Use:
    """What a mention is told for."""
    if mention.is_attributive:
        return Use.NAME
    if any(span.start <= mention.start < span.end for span in setting.own) or _is_dateline(mention, setting):
        return Use.DATELINE
    if mention.future:
        return Use.FUTURE
    if _dates_a_statement(mention, setting):
        return Use.STATEMENT
    return Use.EVENT if follow_up_of(mention, setting) is None else Use.FOLLOW_UP


def follow_up_of(mention: TimeMention, setting: Setting) -> int | None:
    """Where the word stands that gives a time to what came after the harm (court, arrest, funeral), or ``None``."""
    if mention.kind != TimeKind.MOMENT:
        return None
    found = setting.before("use_before_follow_up", mention, setting.sentences.start(mention.start))
    if found is None:
        behind = setting.match_behind("use_after_follow_up", mention)
        return behind.end() - 1 if behind is not None else None
    return found.start()


def _is_dateline(mention: TimeMention, setting: Setting) -> bool:
    if mention.form != Form.DATE or mention.kind != TimeKind.MOMENT or mention.first.day_to:
        return False
    if setting.before("use_before_published", mention, 0):
        return True
    line = setting.text.rfind("\n", 0, mention.start) + 1
    if mention.start > HEAD or mention.start - line > DATELINE or mention.start != mention.first.start:
        return False  # a dateline has no preposition
    named = setting.text[line : mention.start].strip(" ,-–—(")
    if not named and mention.first.year and _stands_alone(mention, setting):
        return True
    if _is_entry(setting.text, line):
        return False
    opens = named[:4].isupper() or not named or (mention.first.year is not None and ". " not in named)
    return opens and setting.behind("use_dateline", mention)


def _stands_alone(mention: TimeMention, setting: Setting) -> bool:
    """A date on a line of its own at the head of a report, a clock beside it at most, of the year of publication."""
    end = setting.text.find("\n", mention.end, mention.end + DATELINE)
    if end < 0 or not (setting.published is None or setting.published.startswith(str(mention.first.year))):
        return False
    return sum(sign.isalpha() for sign in setting.text[mention.end : end]) <= LETTERS_OF_A_CLOCK


def _dates_a_statement(mention: TimeMention, setting: Setting) -> bool:
    if mention.kind in (TimeKind.SINCE, TimeKind.UNTIL, TimeKind.AFTER):
        return False
    if any(end in setting.speech for end in range(mention.start - 2, mention.start + 1)):
        return True
    opening = setting.sentences.start(mention.start)
    if setting.before("use_before_statement", mention, opening) or setting.behind("use_after_statement", mention):
        return True
    opens = not any(sign.isalnum() for sign in setting.text[opening : mention.start])
    return opens and setting.behind("use_after_opening_statement", mention)


def _is_entry(text: str, line: int) -> bool:
    """The line is one of several that begin with a day each: "18 March: three killed", "20 March: two killed"."""
    return ENTRY.match(text, line) is not None and any(found.start() != line for found in ENTRY.finditer(text))
