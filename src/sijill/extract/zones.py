"""Which stretches of a text are furniture: comment forms, share bars, walls, headlines of other reports. Marked, never deleted.

When in doubt a line is body: furniture taken for body costs a wrong claim that a person can reject, body taken for furniture costs deaths.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sijill.domain.report import Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract.furniture import FurnitureWords, furniture_words
from sijill.languages import Entry, Pack

PARAGRAPH = 250  # a line this long is prose, whatever it begins with
FOOTER = 700  # copyright footers run longer than other furniture
HEADLINES = 6  # most lines that a box of headlines in the midst of a text may take
HEAD = 2_000  # glued furniture stands in the first or the last code points of a text
TAIL = 4_000
WALL_TEXT = 2_000  # a page that was not shown is short
WALL_REST = 80  # and little else stands on it
_SENTENCE_END = re.compile(r"[.!?؟。][\"'”’»)\]]*\s*$")
_INNER_END = re.compile(r"[a-z\d\u0600-\u06ff][.!?؟][\"'”’)]? +[\"“‘(]?\w")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, with its place in the text."""

    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Furniture:
    """The furniture of a text in order, and the kind of wall (``"login"``, ``"age"``, ``"browser"``, ``"removed"``) it stands behind, if
    any.
    """

    zones: tuple[Zone, ...]
    wall: str | None = None


def find_furniture(text: str, pack: Pack, lines: list[Line] | None = None) -> Furniture:
    """The furniture of a text by the words of a pack. Linear in the length of the text."""
    words = furniture_words(pack)
    lines = read_lines(text) if lines is None else lines
    marked = _of_lines(lines, words)
    marked.update(_playlists(lines, words))
    if wall := _wall(text, lines, marked, words):
        return Furniture(
            (Zone(ZoneKind.FURNITURE, Span(lines[0].span.start, lines[-1].span.end), wall.meaning["why"]),), wall.meaning["wall"]
        )
    zones = [Zone(ZoneKind.FURNITURE, lines[at].span, entry.meaning["why"]) for at, entry in sorted(marked.items())]
    zones += _glued(text, zones, words)
    return Furniture(tuple(_joined(text, sorted(zones, key=lambda zone: zone.span))))


def read_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    lines = []
    start = 0
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            at = start + raw.find(words[0]) if raw[0] != words[0] else start
            lines.append(Line(words, Span(at, at + len(words))))
        start += len(raw) + 1
    return lines


def is_prose(line: str) -> bool:
    """A line reads as a sentence of a report and not as a caption, a button or a headline."""
    if len(line) >= PARAGRAPH:
        return True
    return bool(_SENTENCE_END.search(line) and line.count(" ") >= 3) or (len(line) > 100 and bool(_INNER_END.search(line)))


def _of_lines(lines: list[Line], words: FurnitureWords) -> dict[int, Entry]:
    marked: dict[int, Entry] = {}
    at = 0
    while at < len(lines):
        entry = words.of_line(lines[at].words)
        if entry is None or not _fits(entry, lines[at].words):
            at += 1
            continue
        end = _end_of(entry, at, lines, words)
        marked.update(dict.fromkeys(range(at, end), entry))
        at = end
    return marked


def _fits(entry: Entry, line: str) -> bool:
    """A long line is a paragraph that happens to begin so; a block begins with a line of its own."""
    if entry.meaning["where"] == "block":
        return len(line) <= 100 and not (is_prose(line) and "comment" not in entry.name and "form" not in entry.name)
    return len(line) <= (FOOTER if entry.name.startswith("copyright") else PARAGRAPH)


def _end_of(entry: Entry, at: int, lines: list[Line], words: FurnitureWords) -> int:
    """The line behind the last one that an entry takes, beginning at a line."""
    where = entry.meaning["where"]
    if where == "neighbour":
        follows = at + 1 < len(lines) and not is_prose(lines[at + 1].words)
        return at + (2 if follows else 1)
    if where != "block":
        return at + 1
    end = at + 1
    while end < len(lines) and (not is_prose(lines[end].words) or words.of_line(lines[end].words) is not None):
        end += 1
    if end == len(lines):
        return end
    return min(end, at + 1 + HEADLINES) if _is_own_line(entry, lines[at].words) else at + 1


def _is_own_line(entry: Entry, line: str) -> bool:
    """Nothing but the words of the entry, so that what they announce stands below and not beside them."""
    return line.strip(" :.…>»").lower() in entry.words


def _playlists(lines: list[Line], words: FurnitureWords) -> dict[int, Entry]:
    found: dict[int, Entry] = {}
    for pattern, entry in words.patterns:
        if entry.meaning["where"] == "playlist":
            hits = [at for at, line in enumerate(lines) if line.words[0].isdigit() and pattern.fullmatch(line.words, 0, PARAGRAPH)]
            found.update(dict.fromkeys(hits, entry) if len(hits) >= 2 else {})
    return found


def _wall(text: str, lines: list[Line], marked: dict[int, Entry], words: FurnitureWords) -> Entry | None:
    """The wall that a short text consists of, once its furniture and the lines of the wall itself are left out."""
    if len(text) > WALL_TEXT or not lines:
        return None
    lowered = text.replace("İ", "I").lower()
    wall = next((entry for phrase, entry in words.walls if phrase in lowered), None)
    if wall is None:
        return None
    rest = sum(
        len(line.words)
        for at, line in enumerate(lines)
        if at not in marked and not any(phrase in line.words.lower() for phrase, _ in words.walls)
    )
    return wall if rest <= WALL_REST else None


def _glued(text: str, zones: list[Zone], words: FurnitureWords) -> Iterator[Zone]:
    """Furniture that is glued to prose, near the beginning and near the end, where it is found."""
    taken = {zone.span.start for zone in zones}
    windows = [(0, len(text))] if len(text) <= HEAD + TAIL else [(0, HEAD), (len(text) - TAIL, len(text))]
    for start, end in windows:
        part = text[start:end]
        for phrase, entry in words.glued:
            at = part.find(phrase) if phrase in part else -1
            while at >= 0:
                span = _span_of(text, start + at, phrase, entry)
                if span.start not in taken:
                    yield Zone(ZoneKind.FURNITURE, span, entry.meaning["why"])
                at = part.find(phrase, at + len(phrase))


def _span_of(text: str, at: int, phrase: str, entry: Entry) -> Span:
    end = at + len(phrase)
    if entry.meaning["where"] == "rest":
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end
        end = line_end if line_end - at <= FOOTER else end
    return Span(at, end)


def _joined(text: str, zones: list[Zone]) -> Iterator[Zone]:
    """Zones of one reason that follow each other with nothing but blanks between them, as one."""
    held: Zone | None = None
    for zone in zones:
        if held is None:
            held = zone
        elif zone.span.end <= held.span.end:
            continue
        elif zone.span.start <= held.span.end or (zone.why == held.why and not text[held.span.end : zone.span.start].strip()):
            held = Zone(held.kind, Span(held.span.start, zone.span.end), held.why)
        else:
            yield held
            held = zone
    if held is not None:
        yield held
