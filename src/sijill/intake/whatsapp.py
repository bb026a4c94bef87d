"""Exports of WhatsApp chats (.txt): each message with words is a report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sijill.domain.errors import EmptyReport
from sijill.domain.ids import short_id
from sijill.domain.report import Head
from sijill.intake.encoding import decode
from sijill.intake.result import Extracted, Part

EXTRACTOR = "sijill-whatsapp/1"
_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_GAP = "[ \u202f\u00a0]"
_WORD = r"[^\W\d_]{1,6}\.?"  # of the half of a day, before or behind the hour, or of the hour itself, in any language
_DAY = rf"(\d{{1,4}})[{_MARKS}]*([./-])[{_MARKS}]*(\d{{1,2}})[{_MARKS}]*\2[{_MARKS}]*(\d{{2,4}})"
_TIME = rf"((?:{_WORD}{_GAP}?)?\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:{_GAP}?{_WORD}(?:{_GAP}?{_WORD})?)?)"
_STAMP = re.compile(
    rf"[{_MARKS}]*\[?{_DAY}[,،]?[{_MARKS}]*{_GAP}+{_TIME}[{_MARKS}]*(?:\]{_GAP}?|{_GAP}+[-–]{_GAP}+)[{_MARKS}]*(?P<rest>.*)"
)
_SENDER = re.compile(rf"([^:\n]{{1,100}}):{_GAP}(.*)", re.DOTALL)
_KINDS = "image|video|audio|sticker|GIF|document"
_MEDIA = re.compile(rf"[{_MARKS}]*(?:<[^<>\n]{{1,200}}>|(?:{_KINDS}) omitted|[^\n]{{1,200}} \(file attached\))\s*")
FIRST_YEAR, LAST_YEAR = 2009, 2400  # of the service; outside of them the calendar is another one, and the day is not known
ENOUGH = 2  # messages at the head of a text that make it a chat


@dataclass(slots=True)
class _Message:
    line: int
    stamp: tuple[str, str, str, str]
    time: str
    lines: list[str] = field(default_factory=list)


def looks_like_whatsapp(beginning: str) -> bool:
    """A text begins with a message or a notice of a chat, and holds several messages with a sender."""
    lines = [line for line in beginning.split("\n") if line.strip()]
    if not lines or not _STAMP.match(lines[0]):
        return False
    found = [stamp for line in lines if (stamp := _STAMP.match(line)) and _SENDER.match(stamp["rest"])]
    return len(found) >= ENOUGH


def read_whatsapp(content: bytes) -> Iterator[Part]:
    """The messages of a chat; ``row`` is the line on which each begins. Ids are of sender, time and words, so that a later export
    doubles nothing. Notices, and messages of pictures alone, make no report.

    Whether days or months come first is told from the whole chat; where that cannot be told only the year is known. Raises EmptyReport.
    """
    decoded = decode(content)
    messages = list(_messages(decoded.text))
    day_first = _day_first([each.stamp for each in messages])
    seen: set[str] = set()
    for each in messages:
        said = _SENDER.fullmatch("\n".join(each.lines).rstrip())
        if not said or not said[2].strip() or _MEDIA.fullmatch(said[2]):
            continue
        sender = said[1].strip(" ~\u202f\u00a0\u200e\u200f\u202a\u202c")
        name = short_id("whatsapp", sender, *each.stamp, each.time, said[2])
        if name in seen:
            continue  # the same words by the same hand in the same minute
        seen.add(name)
        head = Head(author=sender or None, published=_day(each.stamp, day_first))
        yield Extracted(
            text=said[2], extractor=EXTRACTOR, encoding=decoded.encoding, head=head, notes=decoded.notes, id=f"wa-{name}", row=each.line
        )
    if not seen:
        raise EmptyReport("is a chat without a message that has words")


def _messages(text: str) -> Iterator[_Message]:
    current: _Message | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if stamp := _STAMP.fullmatch(line):
            if current:
                yield current
            current = _Message(number, (stamp[1], stamp[2], stamp[3], stamp[4]), stamp[5], [stamp["rest"]])
        elif current:
            current.lines.append(line)
    if current:
        yield current


def _day_first(stamps: list[tuple[str, str, str, str]]) -> bool | None:
    """Whether days stand before months: one of the two is above 12, dots are used, or only one order lets time run forward."""
    orders = [(int(first), int(second)) for first, _, second, year in stamps if len(first) < 3]
    if any(mark == "." for _, mark, _, _ in stamps) or any(first > 12 for first, _ in orders):
        return True
    if any(second > 12 for _, second in orders):
        return False
    forward = [each for each in (True, False) if _runs_forward(stamps, each)]
    return forward[0] if len(forward) == 1 else None


def _runs_forward(stamps: list[tuple[str, str, str, str]], day_first: bool) -> bool:
    days = [day for each in stamps if (day := _day(each, day_first))]
    return days == sorted(days)


def _day(stamp: tuple[str, str, str, str], day_first: bool | None) -> str | None:
    first, _, second, third = stamp
    if len(first) == 4:
        return _iso(int(first), int(second), int(third))
    year = int(third) + (2000 if len(third) == 2 else 0)
    if day_first is None and first != second:
        return str(year) if FIRST_YEAR <= year < LAST_YEAR else None
    return _iso(year, int(second), int(first)) if day_first else _iso(year, int(first), int(second))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if FIRST_YEAR <= year < LAST_YEAR else None
    except ValueError:
        return None
