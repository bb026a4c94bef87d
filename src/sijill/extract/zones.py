"""Which stretches of a text are furniture: comment forms, share bars, walls, headlines of other reports. Marked, never deleted.

When in doubt a line is body: furniture taken for body costs a wrong claim that a person can reject, body taken for furniture costs deaths.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sijill.domain.report import Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract.furniture import FurnitureWords, Hit, furniture_words
from sijill.languages import Entry, Pack

PARAGRAPH = 250  # a line this long is prose, whatever it begins with
FOOTER = 700  # copyright footers run longer than other furniture
LABEL = 100  # nor is a line that announces a box or a footer without proof
LATE = 0.6  # share of a text above which nothing is its footer
COPYRIGHT = "copyright_line"
HEADLINES = 6  # most lines that a box of headlines in the midst of a text may take
HEAD = 2_000  # glued furniture stands in the first or the last code points of a text
TAIL = 4_000
PLAYLIST = 3  # lines that make a list of films
WALL_TEXT = 2_000  # a page that was not shown is short
WALL_REST = 80  # and little else stands on it
_SENTENCE_END = re.compile(r"[.!?؟。][\"'”’»)\]]*\s*$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_INNER_END = re.compile(r"[a-z\d\u0600-\u06ff][.!?؟][\"'”’)]? +[\"“‘(]?\w")


class Line(NamedTuple):
    """A line that is not blank, without the blanks around it, and where it begins."""

    words: str
    start: int

    @property
    def end(self) -> int:
        """Behind its last word."""
        return self.start + len(self.words)

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


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
    windows = [(0, len(text))] if len(text) <= HEAD + TAIL else [(0, HEAD), (len(text) - TAIL, len(text))]
    hits = [hit for start, end in windows for hit in words.find_glued(text, start, end)]
    if wall := _wall(text, lines, marked, hits):
        return Furniture((Zone(ZoneKind.FURNITURE, Span(lines[0].start, lines[-1].end), wall.meaning["why"]),), wall.meaning["wall"])
    zones = [Zone(ZoneKind.FURNITURE, lines[at].span, entry.meaning["why"]) for at, entry in sorted(marked.items())]
    if hits:
        zones = sorted(zones + _glued(text, {zone.span.start for zone in zones}, hits), key=lambda zone: zone.span)
    return Furniture(tuple(_joined(text, zones)))


def read_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    lines = []
    start = 0
    for raw in text.split("\n"):
        if raw:
            words = raw.strip()
            if len(words) == len(raw):
                lines.append(Line(raw, start))
            elif words:
                lines.append(Line(words, start + raw.index(words[0])))
            start += len(raw)
        start += 1
    return lines


def is_prose(line: str) -> bool:
    """A line reads as a sentence of a report and not as a caption, a button or a headline."""
    if len(line) >= PARAGRAPH:
        return True
    return bool(_SENTENCE_END.search(line) and line.count(" ") >= 3) or (len(line) > 100 and bool(_INNER_END.search(line)))


def _is_headline(line: str) -> bool:
    """No prose, or cut short."""
    return line.endswith(("..", "…")) or not is_prose(line)


def _of_lines(lines: list[Line], words: FurnitureWords) -> dict[int, Entry]:
    marked: dict[int, Entry] = {}
    at = 0
    while at < len(lines):
        entry = words.of_line(lines[at].words)
        if entry is None or not _fits(entry, lines[at].words, words):
            at += 1
            continue
        end = _end_of(entry, at, lines, words)
        marked.update(dict.fromkeys(range(at, end), entry))
        at = end
    return marked


def _fits(entry: Entry, line: str, words: FurnitureWords) -> bool:
    """A long line is a paragraph that happens to begin so, and a credit with a caption is no footer."""
    if entry.name == COPYRIGHT:
        lowered = line.lower()
        return len(line) <= FOOTER and (
            any(proof in lowered for proof in words.proofs) or (len(line) <= LABEL and bool(_YEAR.search(line)))
        )
    if entry.meaning["where"] == "block":
        return len(line) <= LABEL and (entry.meaning.get("followed") == "any" or not is_prose(line))
    return len(line) <= PARAGRAPH


def _end_of(entry: Entry, at: int, lines: list[Line], words: FurnitureWords) -> int:
    """The line behind the last one that an entry takes, beginning at a line."""
    where = entry.meaning["where"]
    if where == "neighbour":
        if all(_is_headline(line.words) for line in lines[at + 1 :]):
            return len(lines)  # the headlines of still more posts stand below
        return at + (2 if _is_headline(lines[at + 1].words) else 1)
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
    """Lists of other films, each line with its length; lines in the order of their figures may be a time line of the event."""
    numbered = [at for at, line in enumerate(lines) if line.words[0].isdigit() and len(line.words) <= PARAGRAPH]
    found: dict[int, Entry] = {}
    for pattern, entry in words.playlists if len(numbered) >= PLAYLIST else ():
        hits = {at: match for at in numbered if (match := pattern.fullmatch(lines[at].words)) and not is_prose(lines[at].words)}
        lengths = [int(match["minutes"]) * 60 + int(match["seconds"]) for match in hits.values()]
        if len(hits) >= PLAYLIST and lengths not in (sorted(lengths), sorted(lengths, reverse=True)):
            found.update(dict.fromkeys(hits, entry))
    return found


def _wall(text: str, lines: list[Line], marked: dict[int, Entry], hits: list[Hit]) -> Entry | None:
    """The wall that a short text consists of, once its furniture and the lines of the wall itself are left out."""
    if len(text) > WALL_TEXT:
        return None
    framed = [hit for hit in hits if hit.entry.meaning.get("followed") == "line"]
    walls = [hit.entry for hit in framed] + [entry for entry in marked.values() if entry.meaning["where"] == "wall"]
    rest = [line for at, line in enumerate(lines) if at not in marked and not any(line.start <= hit.start < line.end for hit in framed)]
    return walls[0] if walls and sum(len(line.words) for line in rest) <= WALL_REST else None


def _glued(text: str, taken: set[int], hits: list[Hit]) -> list[Zone]:
    """Furniture that is glued to prose: just its words, or the rest of its line. A wall's words in a page that was shown are left alone."""
    zones = []
    for hit in hits:
        where = hit.entry.meaning["where"]
        if where != "wall" and hit.start not in taken:
            end = len(text) if where == "tail" else _end_of_line(text, hit) if where == "rest" else hit.end
            zones.append(Zone(ZoneKind.FURNITURE, Span(hit.start, end), hit.entry.meaning["why"]))
    return zones


def _end_of_line(text: str, hit: Hit) -> int:
    """The end of the line, if it is near enough to be that of a footer and the hit stands near the end of the text."""
    end = text.find("\n", hit.end)
    end = len(text) if end < 0 else end
    return end if end - hit.start <= FOOTER and hit.start >= LATE * len(text) else hit.end


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
