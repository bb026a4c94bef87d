"""Paragraphs and sentences of a report's text, as spans. Linear in its length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from sijill.domain.span import Span
from sijill.languages import Pack

LONGEST = 2000  # code points: a longer sentence is cut, so that grammar stays linear
_BREAK = regex.compile(r"\n[ \t\r]*\n\s*|\n")
_END = regex.compile(
    r"[.!?\u061f\u06d4\u2026]+[\"'\u201d\u2019)\]]*(?=\s|$)|(?<=[\p{Ll}\p{N})\u201d\"])\.(?=\p{Lu}\p{Ll})|[\"\u201d]\.(?=\p{Lu})|(?<=\.\")(?=\p{Lu}\p{Ll})"
)
_MARK = re.compile('[.!?\u061f\u06d4\u2026"\u201d]')  # what every match of it begins with, or stands right behind
_QUOTES, _BLANKS = frozenset('"\u201d'), frozenset((" ", "\n"))
_WORD_BEFORE = regex.compile(r"[\p{L}.\-]+$")
_OPENING = regex.compile(r"[\s\"'\u201c\u2018(\[]*[\p{Lu}\p{Lo}\p{N}\u2022*#@\-]")
_LIST_ITEM = regex.compile(r"\s*(?:[\u2022*\-\u2013]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph and its sentences."""

    span: Span
    sentences: tuple[Span, ...]


def split_paragraphs(text: str, pack: Pack, stop: int | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, up to an offset of it, with their sentences, none of them empty."""
    found = []
    for start, end in _blocks(text if stop is None else text[:stop]):
        sentences = tuple(_sentences(text, start, end, _abbreviations(pack)))
        if sentences:
            found.append(Paragraph(Span(sentences[0].start, sentences[-1].end), sentences))
    return tuple(found)


@lru_cache
def _abbreviations(pack: Pack) -> frozenset[str]:
    return frozenset(word for word, _ in pack.words("abbreviations"))


def _blocks(text: str) -> list[tuple[int, int]]:
    """Blank lines part paragraphs; a single line end does where the line was a heading or an item, not where it only wraps."""
    blocks, start, line_start = [], 0, 0
    for match in _BREAK.finditer(text):
        if "\n" in match.group()[1:] or _line_ends_block(text, line_start, match.start(), match.end()):
            blocks.append((start, match.start()))
            start = match.end()
        line_start = match.end()
    blocks.append((start, len(text)))
    return [(a, b) for a, b in blocks if text[a:b].strip()]


def _line_ends_block(text: str, start: int, end: int, after: int) -> bool:
    following = text[after : after + 6]
    if not _OPENING.match(following):
        return False
    last = text[end - 1 : end]
    return last in '.!?:\u201d"\u2026)' or end - start < 52 or end - start > 100 or bool(_LIST_ITEM.match(following))


def _sentences(text: str, start: int, end: int, abbreviations: frozenset[str]) -> list[Span]:
    spans, begin = [], start
    for mark, behind in _ends(text, start, end):
        if mark >= begin and _is_end(text, mark, behind, begin, end, abbreviations):
            spans += _cut(text, begin, behind)
            begin = behind
    return spans + _cut(text, begin, end)


def _ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the marks begin and end that may close a sentence, looked for only where one of them stands."""
    done = start
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        after = text[at + 1 : at + 2]
        quote = mark[0] in _QUOTES
        if at < done or (quote and after != "." and text[at - 1 : at] != "."):
            continue
        if after in _BLANKS and not quote:
            done = at + 1  # as nearly always
            yield at, done
        elif match := _END.match(text, at, end) or (_END.match(text, at + 1, end) if quote else None):
            done = match.end()
            yield match.start(), done


def _is_end(text: str, mark: int, behind: int, begin: int, end: int, abbreviations: frozenset[str]) -> bool:
    if text[mark : mark + 1] != "." or behind == mark:
        return True
    before = _word_before(text, max(begin, mark - 12), mark)
    if before in abbreviations or (len(before) == 1 and before.isupper()) or (len(before) > 2 and before[-2:-1] == "."):
        return bool(before) and before[0].islower() and bool(_OPENING.match(text[behind : behind + 4])) and before not in abbreviations
    return behind >= end or _opens(text, behind) or not text[behind].isspace()


def _opens(text: str, at: int) -> bool:
    """A sentence may begin behind a blank here."""
    return (text[at] == " " and "A" <= text[at + 1 : at + 2] <= "Z") or bool(_OPENING.match(text[at : at + 8]))


def _word_before(text: str, start: int, end: int) -> str:
    """The letters, stops and hyphens that ``text[start:end]`` ends in."""
    last = text[start:end].rpartition(" ")[2]
    if last.isalpha():
        return last  # as nearly always
    word = _WORD_BEFORE.search(text, start, end)
    return word.group() if word else ""


def _cut(text: str, start: int, end: int) -> list[Span]:
    """One span without blanks at its ends; over-long ones are cut at commas or blanks."""
    spans = []
    while end - start > LONGEST:
        mark = max(text.rfind(mark, start, start + LONGEST) for mark in (";", ",", " "))
        mark = mark if mark > start else start + LONGEST - 1
        spans += _cut(text, start, mark + 1)
        start = mark + 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [*spans, Span(start, end)] if end > start else spans
