"""The heading of a bulletin or table: its period and the body that issues it hold for every row below that says no other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from sijill.actors import ActorKind
from sijill.domain.claim import Scope
from sijill.domain.provenance import Source
from sijill.domain.span import Span
from sijill.domain.when import When
from sijill.extract.desk import Desk
from sijill.extract.drafts import Draft
from sijill.extract.telling import Speaker
from sijill.extract.tokens import tokenise
from sijill.extract.units import read_units
from sijill.extract.voices import SILENT, Voice
from sijill.extract.zones import Line, is_prose, read_lines

LONGEST = 160  # code points of a line of a heading
MOST_LINES = 5
NO_ISSUERS = frozenset((ActorKind.STATE, ActorKind.ROLE))
ROWS = 2  # fewer make no list
LONGEST_NAME = 8  # words
_ROW = regex.compile(r"[•*·▪◦‣–-]\s|\d{1,2}[.)]\s|.*\||[^.:]{3,90}:\s*(?:\p{L}+ ){0,2}\d|[^.:]{3,60} [–-] \d+\b")
_CUT = regex.compile(r"\s+[-–—|]+\s+|:\s+|\s*[|(),/]\s*|\.\s+|\s*$")
_SINGLE = frozenset((Scope.INCIDENT, Scope.INCIDENT_GROUP))


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the rows: its end, its time if that is known to the day, who issues it, and whether it is one of each day."""

    end: int
    when: When | None
    issuer: Source | None
    daily: bool


def read_heading(desk: Desk) -> Heading | None:
    """The heading of a text that is a list or table of counts; None where prose or one row alone follows its first lines."""
    lines, starts = read_lines(desk.report.text), [draft.start for draft in desk.drafts if draft.harm]
    rows = [at for at, line in enumerate(lines) if _ROW.match(line.words) and any(line.start <= start < line.end for start in starts)]
    head = lines[: rows[0]] if len(rows) >= ROWS else []
    if not 0 < len(head) <= MOST_LINES or any(len(line.words) > LONGEST or _is_sentence(line.words) for line in head):
        return None
    told = [time.when for time in desk.times.between(0, head[-1].end)]
    days = [when for when in told if None not in when.days()]
    when = max(days, key=_length, default=None)
    title = " ".join(line.words for line in head)
    issuer = _issuer(desk, head) if when is not None or _is_title(desk, title) else None
    return Heading(head[-1].end, when, issuer, _holds(title, desk.pack.listed("roles", "daily")))


def _is_sentence(words: str) -> bool:
    return is_prose(words) and not words.endswith(":")


def _length(when: When) -> int:
    first, last = when.days()
    return (last - first).days if first is not None and last is not None else 0


def _issuer(desk: Desk, head: list[Line]) -> Source | None:
    """The first part of the heading that is the name of a body: known, or with a word for who speaks in it, or before a title."""
    for line in head:
        parts = list(_parts(line))
        for at, (start, words) in enumerate(parts):
            name = words.strip()
            if not name or len(name.split()) > LONGEST_NAME or not name[0].isupper():
                continue
            titled = at + 1 < len(parts) and _is_title(desk, parts[at + 1][1])
            actor = desk.book.actors.find(name)
            if (actor is not None and actor.kind not in NO_ISSUERS) or _speaks(desk, name, titled=titled):
                kind, side = (actor.kind.value, actor.side) if actor is not None else (None, None)
                return Source(actor.name if actor else name, "speaker", name, kind, side, start, start + len(name))
    return None


def _parts(line: Line) -> Iterator[tuple[int, str]]:
    at = 0
    for cut in _CUT.finditer(line.words):
        words = line.words[at : cut.start()]
        yield line.start + at + len(words) - len(words.lstrip()), words.strip()
        at = cut.end()


def _is_title(desk: Desk, words: str) -> bool:
    """As in "weekly bulletin", "situation report"."""
    return _holds(words, desk.pack.listed("roles", "bulletin"))


def _holds(words: str, wanted: Sequence[str]) -> bool:
    return any(word.strip(".,:;()") in wanted for word in words.lower().split())


def _speaks(desk: Desk, name: str, *, titled: bool) -> bool:
    """Capitals from the first word to the last but small ones; a land, a title of the bulletin itself, and words of harm are none."""
    words = name.split()
    tokens = tokenise(name, 0, len(name), desk.lexicon.writing)
    senses = [unit.senses for unit in read_units(tokens, desk.lexicon, [])]
    if any("harms" in sense or "weapons" in sense or "nations" in sense for sense in senses):
        return False
    capitals = [word for word in words if word[0].isupper()]
    if any(char.isdigit() for char in name) or len(capitals) * 2 < len(words) or _is_title(desk, name):
        return False
    speaking = any("speech" in sense and sense["speech"].meaning["role"] == "noun" for sense in senses)
    return speaking or (titled and len(words) > 1)


def _is_below(desk: Desk, draft: Draft, heading: Heading) -> bool:
    """It stands in a row under the heading."""
    start = desk.report.text.rfind("\n", 0, draft.start) + 1
    end = desk.report.text.find("\n", draft.start)
    line = desk.report.text[start : end if end >= 0 else len(desk.report.text)].strip()
    return draft.start >= heading.end and bool(line) and _ROW.match(line) is not None


def date_rows(desk: Desk, heading: Heading | None, whens: dict[int, When]) -> frozenset[int]:
    """Gives undated rows the time of their heading; the drafts whose time is now that."""
    if heading is None or heading.when is None:
        return frozenset()
    framed = [draft for draft in desk.drafts if _is_below(desk, draft, heading) and not _is_dated(desk, draft, whens[id(draft)])]
    whens |= {id(draft): heading.when for draft in framed}
    return frozenset(map(id, framed))


def _is_dated(desk: Desk, draft: Draft, when: When) -> bool:
    """Its own row says when."""
    start = desk.report.text.rfind("\n", 0, draft.start) + 1
    end = desk.report.text.find("\n", draft.start)
    row = Span(start, end if end >= 0 else len(desk.report.text))
    return draft.rule == "compared" or any(None not in time.when.days() for time in desk.times.between(row.start, row.end))


def scope_rows(desk: Desk, heading: Heading | None, framed: frozenset[int], scopes: dict[int, Scope | None]) -> None:
    """Rows that only their heading dates are totals of its days."""
    if heading is None or heading.when is None:
        return
    total = Scope.PERIOD_AGGREGATE if _length(heading.when) else Scope.DAY_TOTAL if heading.daily else None
    if total is not None:
        scopes |= {id(draft): total for draft in desk.drafts if id(draft) in framed and scopes[id(draft)] in _SINGLE}


def voice_rows(desk: Desk, heading: Heading | None, voices: dict[int, Voice]) -> None:
    """Rows that name no speaker are told by who issues the bulletin."""
    if heading is None or heading.issuer is None:
        return
    voice = replace(SILENT, speakers=(Speaker(heading.issuer, leads=True),), own=True)
    voices |= {id(draft): voice for draft in desk.drafts if not voices[id(draft)].speakers and _is_below(desk, draft, heading)}
