"""What a time in a report is told for: the event, the statement about it, another event, the report's own date."""

from enum import StrEnum

import regex

from sijill.domain.span import Span
from sijill.extract.times.grammar import Grammar
from sijill.extract.times.mention import Form, TimeKind, TimeMention

NEAR = 150  # code points beside a time in which the words about it stand
HEAD = 700  # a dateline stands in the first lines
DATELINE = 70  # the longest dateline: place, agency and date
SENTENCE_END = regex.compile(r"[.!?](?:[\"'”’)\]]*)(?=\s|[A-Z“\"])|\n\s*\n|\n(?=\s*[-•*])")


class Use(StrEnum):
    """What a time is told for."""

    EVENT = "event"
    STATEMENT = "statement"  # "said on Monday"
    DATELINE = "dateline"  # the report's own date
    FUTURE = "future"
    NAME = "name"  # "the 2014 agreement"; a bare time of day


def use_of(text: str, grammar: Grammar, mention: TimeMention, speech: frozenset[int], own: tuple[Span, ...]) -> Use:
    """What a mention is told for; ``speech`` holds the ends of words of saying, ``own`` the lines that date the report itself."""
    if mention.is_attributive:
        return Use.NAME
    if any(span.start <= mention.start < span.end for span in own) or _is_dateline(text, grammar, mention):
        return Use.DATELINE
    if mention.future:
        return Use.FUTURE
    return Use.STATEMENT if _dates_a_statement(text, grammar, mention, speech) else Use.EVENT


def sentence_start(text: str, at: int) -> int:
    """Where the sentence that holds ``at`` begins, looked for no further back than a few lines."""
    floor = max(0, at - 3 * NEAR)
    return max((found.end() for found in SENTENCE_END.finditer(text, floor, at)), default=floor)


def sentence_end(text: str, at: int) -> int:
    """Where the sentence that holds ``at`` ends, looked for no further than a few lines."""
    ceiling = min(len(text), at + 4 * NEAR)
    found = SENTENCE_END.search(text, at, ceiling)
    return found.start() + 1 if found else ceiling


def _is_dateline(text: str, grammar: Grammar, mention: TimeMention) -> bool:
    if mention.form != Form.DATE or mention.kind != TimeKind.MOMENT or mention.first.day_to:
        return False
    before = grammar.uses["use_before_published"].search(text, max(0, mention.start - NEAR), mention.start)
    if before:
        return True
    line = text.rfind("\n", 0, mention.start) + 1
    if mention.start > HEAD or mention.start - line > DATELINE or ". " in text[line : mention.start].rstrip(". "):
        return False
    named = text[line : mention.start].strip(" ,-–—(")
    opens_with_place = named[:4].isupper() or not named or mention.first.year is not None
    return opens_with_place and grammar.uses["use_dateline"].match(text, mention.end) is not None and mention.first.start == _bare_start(text, mention)


def _bare_start(text: str, mention: TimeMention) -> int:
    """Where the mention starts if no preposition leads it: a dateline has none."""
    return mention.start + len(mention.as_written) - len(mention.as_written.lstrip())


def _dates_a_statement(text: str, grammar: Grammar, mention: TimeMention, speech: frozenset[int]) -> bool:
    if mention.kind in (TimeKind.SINCE, TimeKind.UNTIL, TimeKind.AFTER):
        return False
    opening = sentence_start(text, mention.start)
    if any(end in speech for end in range(max(0, mention.start - 2), mention.start + 1)):
        return True
    if grammar.uses["use_before_statement"].search(text, max(opening, mention.start - NEAR), mention.start):
        return True
    stop = min(len(text), mention.end + NEAR)
    if grammar.uses["use_after_statement"].match(text, mention.end, stop):
        return True
    opens = not any(sign.isalnum() for sign in text[opening : mention.start])
    return opens and grammar.uses["use_after_opening_statement"].match(text, mention.end, stop) is not None
