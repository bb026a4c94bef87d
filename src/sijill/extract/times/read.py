"""All times of one report, resolved once in the order of reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sijill.domain.report import Zone, ZoneKind
from sijill.domain.span import Span
from sijill.domain.when import Precision, When, first_day, last_day
from sijill.extract.times.anchor import Anchor
from sijill.extract.times.find import find_times
from sijill.extract.times.grammar import Grammar, compile_grammar
from sijill.extract.times.mention import Form, TimeKind, TimeMention
from sijill.extract.times.resolve import resolve_time
from sijill.extract.times.uses import Use, sentence_end, sentence_start, use_of
from sijill.languages import Pack

OWN_LINES = (ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.LABEL, ZoneKind.SOURCE_LINE)
DAYS = frozenset({Precision.DAY, Precision.NIGHT, Precision.WEEKEND})


@dataclass(frozen=True, slots=True)
class ToldTime:
    """A time of the report: its words, the days they mean, and what it is told for.

    ``scene`` is where the stretch of its sentence begins that tells of another event ("in retaliation for ..."), or ``None``.
    """

    mention: TimeMention
    when: When
    use: Use
    scene: int | None = None

    @property
    def start(self) -> int:
        """Where its words start."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.mention.end

    @property
    def is_to_the_day(self) -> bool:
        """It tells of a day, a night or a weekend, whether or not it is known which."""
        return self.when.precision in DAYS or self.when.precision in (Precision.WEEKDAY, Precision.DAY_WITHOUT_YEAR)


@dataclass(frozen=True, slots=True)
class ReportTimes:
    """The times of one report in the order of their words, with what they lean on. Made by :func:`read_times`."""

    text: str
    times: tuple[ToldTime, ...]
    anchor: Anchor
    running: tuple[int, ...] = ()  # where a toll is said to grow ("bringing the total to")
    scenes: tuple[Span, ...] = ()  # stretches that tell of other events

    def between(self, start: int, end: int) -> tuple[ToldTime, ...]:
        """The times that begin in ``[start, end)``."""
        return tuple(told for told in self.times if start <= told.start < end)

    def scene_at(self, place: int) -> int | None:
        """Where the other event that is told at a place begins, if one is."""
        return next((scene.start for scene in reversed(self.scenes) if scene.start <= place < scene.end), None)


def read_times(
    text: str,
    pack: Pack,
    anchor: Anchor,
    speech_spans: Iterable[Span] = (),
    *,
    zones: Sequence[Zone] = (),
    layers: Sequence[tuple[Span, str]] = (),
) -> ReportTimes:
    """Every time of a report, resolved against its date, the date of its layer and the days told before.

    ``speech_spans`` are words of saying beyond those of the pack; ``layers`` are parts of the text with a date of their own.
    A report whose date is not given leans on the full date of its own dateline.
    """
    grammar = compile_grammar(pack)
    if grammar is None:
        return ReportTimes(text, (), anchor)
    dead = [zone.span for zone in zones if zone.kind == ZoneKind.FURNITURE]
    own = tuple(zone.span for zone in zones if zone.kind in OWN_LINES)
    mentions = [mention for mention in find_times(text, pack) if not any(span.start <= mention.start < span.end for span in dead)]
    speech = frozenset(span.end for span in speech_spans)
    uses = [use_of(text, grammar, mention, speech, own) for mention in mentions]
    anchor = _dated_by_itself(anchor, mentions, uses).with_text(_full_dates(mentions), day_first=_day_first(mentions))
    whens = _resolve(mentions, uses, anchor, layers)
    days = [when if mention.kind not in (TimeKind.SINCE, TimeKind.UNTIL) else When() for mention, when in zip(mentions, whens, strict=True)]
    if latest := _latest(days, uses, anchor):
        anchor = replace(anchor, latest=latest)
        whens = _resolve(mentions, uses, anchor, layers)
    scenes = _scenes(text, grammar, mentions)
    found = ReportTimes(text, (), anchor, _running(text, grammar), scenes)
    told = (ToldTime(mention, when, use, found.scene_at(mention.start)) for mention, when, use in zip(mentions, whens, uses, strict=True))
    return replace(found, times=tuple(told))


def _resolve(mentions: Sequence[TimeMention], uses: Sequence[Use], anchor: Anchor, layers: Sequence[tuple[Span, str]]) -> list[When]:
    whens: list[When] = []
    told: date | None = None
    for mention, use in zip(mentions, uses, strict=True):
        layer = next((day for span, day in layers if span.start <= mention.start < span.end), anchor.layer)
        when = resolve_time(mention, replace(anchor, layer=layer, told=told))
        whens.append(when)
        if use == Use.EVENT and when.precision in DAYS and when.start:
            told = first_day(when.start)
    return whens


def _dated_by_itself(anchor: Anchor, mentions: Sequence[TimeMention], uses: Sequence[Use]) -> Anchor:
    if anchor.telling:
        return anchor
    for mention, use in zip(mentions, uses, strict=True):
        if use == Use.DATELINE and mention.first.year and (when := resolve_time(mention, anchor)).precision == Precision.DAY:
            return replace(anchor, published=when.start)
    return anchor


def _full_dates(mentions: Iterable[TimeMention]) -> list[date]:
    found = []
    for mention in mentions:
        for moment in (mention.first, mention.last):
            if moment and moment.form == Form.DATE and moment.year and moment.month and moment.day:
                when = resolve_time(replace(mention, first=moment, last=None, kind=TimeKind.MOMENT), Anchor())
                found += [first_day(when.start)] if when.start else []
    return found


def _day_first(mentions: Iterable[TimeMention]) -> bool | None:
    """How the text writes numeric dates, if those that can be read in one way only agree."""
    orders = {_order(mention) for mention in mentions if mention.first.numbers} - {None}
    return orders.pop() if len(orders) == 1 else None


def _order(mention: TimeMention) -> bool | None:
    first, second = mention.first.numbers or (0, 0)
    if first > 12 or "." in mention.as_written:
        return True
    return False if second > 12 else None


def _latest(whens: Iterable[When], uses: Iterable[Use], anchor: Anchor) -> date | None:
    """The last past day that the report tells of."""
    told = [last_day(when.end or "") for when, use in zip(whens, uses, strict=True) if use in (Use.EVENT, Use.STATEMENT) and _is_days(when)]
    past = [day for day in told if (anchor.last_possible is None or day <= anchor.last_possible)]
    return max(past, default=None)


def _is_days(when: When) -> bool:
    return when.end is not None and len(when.end) == 10 and when.precision in (*DAYS, Precision.PERIOD)


def _scenes(text: str, grammar: Grammar, mentions: Sequence[TimeMention]) -> tuple[Span, ...]:
    """Stretches from a word that brings up another event to the end of its sentence, around the times only."""
    found = set()
    for mention in mentions:
        opening, closing = sentence_start(text, mention.start), sentence_end(text, mention.end)
        for cue in grammar.uses["use_before_earlier"].finditer(text, opening, closing):
            if not any(other.start < cue.end() and cue.start() < other.end for other in mentions):
                found.add((cue.start(), closing))
    return tuple(Span(start, end) for start, end in sorted(found))


def _running(text: str, grammar: Grammar) -> tuple[int, ...]:
    return tuple(match.start() for match in grammar.uses["use_running"].finditer(text))
