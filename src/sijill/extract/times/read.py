"""All times of one report, resolved once in the order of reading."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sijill.domain.errors import ClaimError
from sijill.domain.filling import quickly_filled
from sijill.domain.report import Zone, ZoneKind
from sijill.domain.span import Span
from sijill.domain.when import ISO, Precision, When, first_day, last_day
from sijill.extract.folding import lowered_text
from sijill.extract.times.anchor import Anchor
from sijill.extract.times.find import find_times
from sijill.extract.times.grammar import compile_grammar
from sijill.extract.times.mention import Form, TimeKind, TimeMention
from sijill.extract.times.resolve import resolve_time
from sijill.extract.times.uses import Sentences, Setting, Use, follow_up_of, use_of
from sijill.languages import Pack

OWN_LINES = (ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.LABEL, ZoneKind.SOURCE_LINE)
DAYS = frozenset({Precision.DAY, Precision.NIGHT, Precision.WEEKEND})


@quickly_filled
@dataclass(frozen=True, slots=True)
class ToldTime:
    """A time of the report: its words, the days they mean, and what it is told for.

    ``scene`` is where the stretch of its sentence begins that tells of another event ("in retaliation for ..."), or ``None``.
    """

    mention: TimeMention
    when: When
    use: Use
    scene: int | None = None
    follows: int | None = None  # where the word stands that gives it to what came after: "arrested", "court"

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
    pack: Pack
    setting: Setting | None = None  # None where the language has no time words
    sorts: dict[Callable[[ToldTime], bool], tuple[ToldTime, ...]] = field(default_factory=dict, compare=False, repr=False)

    def between(self, start: int, end: int) -> tuple[ToldTime, ...]:
        """The times that begin in ``[start, end)``."""
        return self.times[bisect_left(self.times, start, key=_start) : bisect_left(self.times, end, key=_start)]

    def last_before(self, end: int, wanted: Callable[[ToldTime], bool]) -> ToldTime | None:
        """The last wanted time that begins before ``end``. Each sort of time is picked out of a report once."""
        if wanted not in self.sorts:
            self.sorts[wanted] = tuple(time for time in self.times if wanted(time))
        told = self.sorts[wanted]
        at = bisect_left(told, end, key=_start)
        return told[at - 1] if at else None

    def scene_at(self, place: int) -> int | None:
        """Where the other event begins that is told at a place ("in retaliation for ..."), if one is."""
        return self.setting.scene_at(place, self.times) if self.setting else None

    def grows_between(self, start: int, end: int) -> bool:
        """A toll is said to grow there ("bringing the total to")."""
        return bool(self.setting and self.setting.grammar.uses["use_running"].search(lowered_text(self.text), start, end))


def last_of(told: Sequence[ToldTime], wanted: Callable[[ToldTime], bool]) -> ToldTime | None:
    """The last time of a row that is wanted."""
    return next((time for time in reversed(told) if wanted(time)), None)


def _start(time: ToldTime) -> int:
    return time.start


def read_times(
    text: str,
    pack: Pack,
    anchor: Anchor,
    speech_spans: Iterable[Span] = (),
    *,
    zones: Sequence[Zone] = (),
    layers: Sequence[tuple[Span, str]] = (),
    mentions: Sequence[TimeMention] | None = None,
) -> ReportTimes:
    """Every time of a report, resolved against its date, the date of its layer and the days told before.

    ``speech_spans`` are words of saying beyond those of the pack; ``layers`` are parts of the text with a date of their own.
    ``mentions`` are what :func:`living_mentions` gives, if it was asked before.
    A report whose date is not given leans on the full date of its own dateline.
    """
    grammar = compile_grammar(pack)
    if grammar is None:
        return ReportTimes(text, (), anchor, pack)
    anchor = replace(anchor, published=read_date(anchor.published, pack), event_date=read_date(anchor.event_date, pack))
    mentions = living_mentions(text, pack, zones) if mentions is None else mentions
    setting = Setting(
        text=text,
        grammar=grammar,
        sentences=Sentences.of(text),
        speech=frozenset(span.end for span in speech_spans),
        own=tuple(zone.span for zone in zones if zone.kind in OWN_LINES),
        published=anchor.published,
    )
    uses = [use_of(mention, setting) for mention in mentions]
    usual = pack["times"]["point_numeric"].meaning.get("order") == "day_first" or None
    anchor = _with_order(_dated_by_itself(replace(anchor, day_first=anchor.day_first or usual), mentions, uses), mentions)
    anchor, whens = _resolved(mentions, uses, anchor, layers)
    told = zip(mentions, whens, uses, strict=True)
    return ReportTimes(text, tuple(_told(setting, mentions, *time) for time in told), anchor, pack, setting)


def read_date(said: str | None, pack: Pack) -> str | None:
    """A date given beside a report as an ISO date of its precision, whatever way it is written; ``None`` if it is none."""
    if not said or ISO.fullmatch(said):
        return said if said and _is_day(said) else None
    if _is_day(said[:10]) and said[10:11] in ("T", " "):
        return said[:10]
    found = find_times(said, pack)
    when = resolve_time(found[0], Anchor()) if len(found) == 1 else When()
    return when.start if when.start == when.end else None


def _is_day(said: str) -> bool:
    try:
        return bool(last_day(said))
    except ClaimError:
        return False


def living_mentions(text: str, pack: Pack, zones: Sequence[Zone]) -> list[TimeMention]:
    """The words of a report that tell times, in order; those of its furniture tell nothing."""
    dead = [zone.span for zone in zones if zone.kind == ZoneKind.FURNITURE]
    return [mention for mention in find_times(text, pack) if not any(span.start <= mention.start < span.end for span in dead)]


def _told(setting: Setting, mentions: Sequence[TimeMention], mention: TimeMention, when: When, use: Use) -> ToldTime:
    follows = follow_up_of(mention, setting) if use == Use.FOLLOW_UP else None
    return ToldTime(mention, when, use, setting.scene_at(mention.start, mentions), follows)


def _resolved(
    mentions: Sequence[TimeMention], uses: Sequence[Use], anchor: Anchor, layers: Sequence[tuple[Span, str]]
) -> tuple[Anchor, list[When]]:
    """Every mention resolved, a second time once the last day told of is known: periods that run on end there."""
    whens = _resolve(mentions, uses, anchor, layers)
    latest = _latest(mentions, whens, uses, anchor)
    if latest is None or not any(mention.kind == TimeKind.SINCE or mention.form == Form.DURATION for mention in mentions):
        return anchor, whens
    anchor = replace(anchor, latest=latest)
    return anchor, _resolve(mentions, uses, anchor, layers)


def _resolve(mentions: Sequence[TimeMention], uses: Sequence[Use], anchor: Anchor, layers: Sequence[tuple[Span, str]]) -> list[When]:
    """Each mention with what stands before it: the day told last, and the last full date, whose year goes on."""
    whens: list[When] = []
    given = anchor.layer
    told: date | None = None
    dates: tuple[date, ...] = ()
    for mention, use in zip(mentions, uses, strict=True):
        layer = next((day for span, day in layers if span.start <= mention.start < span.end), given)
        if (layer, told, dates) != (anchor.layer, anchor.told, anchor.dates):
            anchor = replace(anchor, layer=layer, told=told, dates=dates)
        when = resolve_time(mention, anchor)
        whens.append(when)
        if mention.form == Form.DATE and when.start and _has_year(mention):
            dates = (first_day(when.start),)
        if use == Use.EVENT and when.precision in DAYS and when.start:
            told = first_day(when.start)
    return whens


def _has_year(mention: TimeMention) -> bool:
    return bool(mention.first.year or (mention.last and mention.last.year))


def _dated_by_itself(anchor: Anchor, mentions: Sequence[TimeMention], uses: Sequence[Use]) -> Anchor:
    if anchor.telling:
        return anchor
    for mention, use in zip(mentions, uses, strict=True):
        if use == Use.DATELINE and mention.first.year and (when := resolve_time(mention, anchor)).precision == Precision.DAY:
            return replace(anchor, published=when.start)
    return anchor


def _with_order(anchor: Anchor, mentions: Iterable[TimeMention]) -> Anchor:
    """The anchor with the order of day and month that the text itself shows."""
    shown = _day_first(mentions)
    return anchor if shown is None else replace(anchor, day_first=shown)


def _day_first(mentions: Iterable[TimeMention]) -> bool | None:
    """How the text writes numeric dates, if those that can be read in one way only agree."""
    numeric = [(moment, mention) for mention in mentions for moment in (mention.first, mention.last) if moment and moment.numbers]
    orders = {_order(moment.numbers or (0, 0), mention.as_written) for moment, mention in numeric} - {None}
    return orders.pop() if len(orders) == 1 else None


def _order(numbers: tuple[int, int], as_written: str) -> bool | None:
    if numbers[0] > 12 or "." in as_written:
        return True
    return False if numbers[1] > 12 else None


def _latest(mentions: Sequence[TimeMention], whens: Sequence[When], uses: Sequence[Use], anchor: Anchor) -> date | None:
    """The last past day that the report tells of; a period that runs on tells of none."""
    told = [
        last_day(when.end or "")
        for mention, when, use in zip(mentions, whens, uses, strict=True)
        if use in (Use.EVENT, Use.STATEMENT) and mention.kind not in (TimeKind.SINCE, TimeKind.UNTIL) and _is_days(when)
    ]
    return max((day for day in told if anchor.last_possible is None or day <= anchor.last_possible), default=None)


def _is_days(when: When) -> bool:
    return when.end is not None and len(when.end) == 10 and when.precision in (*DAYS, Precision.PERIOD)
