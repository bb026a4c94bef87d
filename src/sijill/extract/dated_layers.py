"""Parts of a report that carry a day of their own: updates by their labels, entries of a live page or a chronicle by their headings.

In such a part "today" and "yesterday" lean on its own day, and not on the day of the report.
"""

import re
from collections.abc import Sequence

from sijill.domain.report import Zone, ZoneKind
from sijill.domain.span import Span
from sijill.domain.when import Precision, first_day
from sijill.extract.times import Anchor, Form, TimeKind, TimeMention, resolve_time

HEADINGS = 2  # days that make a page of entries; one alone is the day of the report
_BEHIND = re.compile(
    r",?[ \t]*(?:at )?(?:\d{1,2}[:.]\d{2}(?:[ \t]?[AaPp]\.?[Mm]\.?)?(?:[ \t]?\(?[A-Z]{2,4}(?:[+-]\d+)?\)?)?)?[ \t]*(?:[:|–—-]|\n|\Z)"
)
_BEFORE = " \t*_#•>[("

Layers = list[tuple[Span, str]]


def dated_layers(text: str, mentions: Sequence[TimeMention], zones: Sequence[Zone], published: str | None) -> Layers:
    """The parts of a text that have a day of their own, each with its ISO date, in order and apart."""
    days = [mention for mention in mentions if mention.kind is TimeKind.MOMENT and mention.first.form is Form.DATE and mention.first.day]
    labelled = _labelled(days, zones, published) if days else []
    return sorted(
        [*labelled, *(layer for layer in _headed(text, days, published) if not any(layer[0].overlaps(own) for own, _ in labelled))]
    )


def _labelled(days: Sequence[TimeMention], zones: Sequence[Zone], published: str | None) -> Layers:
    found: Layers = []
    for at, zone in enumerate(zones):
        if zone.kind is not ZoneKind.LABEL:
            continue
        body = next((each for each in zones[at + 1 :] if each.kind in (ZoneKind.UPDATE, ZoneKind.ORIGINAL)), None)
        day = next((_day(mention, published) for mention in days if zone.span.start <= mention.start < zone.span.end), None)
        if body and day and body.span.start - zone.span.end <= HEADINGS:
            found.append((Span(zone.span.start, body.span.end), day))
    return found


def _headed(text: str, days: Sequence[TimeMention], published: str | None) -> Layers:
    heads = [(mention.start, day) for mention in days if _is_heading(text, mention) and (day := _day(mention, published))]
    if len({day for _, day in heads}) < HEADINGS:
        return []
    ends = [*(start for start, _ in heads[1:]), len(text)]
    return [(Span(start, end), day) for (start, day), end in zip(heads, ends, strict=True)]


def _is_heading(text: str, mention: TimeMention) -> bool:
    """A day at the beginning of a line, with nothing but a clock between it and a mark or the end of the line."""
    line = text.rfind("\n", 0, mention.start) + 1
    return not text[line : mention.start].strip(_BEFORE) and _BEHIND.match(text, mention.end) is not None


def _day(mention: TimeMention, published: str | None) -> str | None:
    """The day of a label: without its year the one nearest to the day of the report, since an update may be younger than its date."""
    anchor = Anchor(dates=(first_day(published),)) if published else Anchor()
    when = resolve_time(mention, anchor)
    return when.start if when.precision is Precision.DAY else None
