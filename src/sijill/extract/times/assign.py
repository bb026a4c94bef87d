"""Which of a report's times is the time of a claim."""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from sijill.domain.span import Span
from sijill.domain.when import Precision, When, first_day, last_day
from sijill.extract.roles import roles_of
from sijill.extract.times.breaks import breaks_of, relatives_of
from sijill.extract.times.carrying import (
    NOT_ONE_EVENT,
    carries,
    carries_or_month,
    carries_running_total,
    carries_total,
    dates_a_statement,
    is_of_a_thing,
    is_stretch,
    leads,
    opens_stretch,
)
from sijill.extract.times.mention import Form, TimeKind
from sijill.extract.times.read import ReportTimes, ToldTime, last_of
from sijill.extract.times.uses import Use

ASIDE = 80  # code points: a clause behind a comma in which a time may stand
BREAK = 40  # what a break between clauses weighs, in code points of distance
OTHER_SORT = 150  # what it weighs that a time is of a sort that seldom dates one event: "since 2011", "in 2013"
BESIDE = 2  # code points between words and the time right behind them
RIGHT_BESIDE = 3  # code points: "have died since 2011" dates itself, whatever sort its time is of
FAR_ABOVE = 3000  # how far above a total without dates its period is looked for
LONGEST_LINE = 20_000  # code points: what lies farther off is not beside a claim
FAR_BELOW = 900  # how far below an undated lead its date is looked for


class Subject(StrEnum):
    """What a claim is about, as far as its time goes."""

    EVENT = "event"
    TOTAL = "total"  # a running toll, or a total of a period
    BACKGROUND = "background"  # another event: takes no time from its surroundings
    STATEMENT = "statement"  # the time is that of the saying
    ACT = "act"  # an act of law: a treaty, a withdrawal, a verdict
    CONDITION = "condition"  # what goes on: a siege, a pattern
    STATE = "state"  # what is found at one time: a facility out of service


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands: its own words, its clause, sentence and paragraph."""

    claim: Span
    clause: Span
    sentence: Span
    paragraph: Span


def assign_time(
    report_times: ReportTimes,
    start: int,
    end: int,
    *,
    sentence: Span,
    paragraph: Span,
    clause: Span | None = None,
    background: bool = False,
    subject: Subject = Subject.EVENT,
) -> When:
    """The time of the claim at ``text[start:end]``; unresolved if the report does not tell it.

    The time of an event is looked for in the claim's own words and clause, the sentence, the sentences before and after it in the
    paragraph, the paragraphs before it, the date of the event beside the report, and last in the sentences below an undated
    lead. The day of a statement stands in for the day of the event only where nothing else does, with precision ``about``.
    """
    place = Place(Span(start, end), clause or Span(start, end), sentence, paragraph)
    chosen = _BY_SUBJECT[Subject.BACKGROUND if background else subject]
    return chosen(report_times, place) or When()


# --- one event --------------------------------------------------------------------------------------------------------


def _event(times: ReportTimes, place: Place) -> When | None:
    found = _own(times, place) or _near(times, place) or _above(times, place)
    if found:
        return found
    if times.anchor.event_date and _scene(times, place) is None:
        return When(
            times.anchor.event_date,
            times.anchor.event_date,
            _precision_of(times.anchor.event_date),
            note="date of the event beside the report",
        )
    told = _below(times, place)
    return told or (_said(times, place) if _says_its_day(times, place) else None) or _carried_stretch(times, place) or _said(times, place)


def _says_its_day(times: ReportTimes, place: Place) -> bool:
    """Its own sentence says when it was said, as in "doctors said on Monday that six were killed"."""
    return any(time.use == Use.STATEMENT for time in times.between(place.sentence.start, place.sentence.end))


def _carried_stretch(times: ReportTimes, place: Place) -> When | None:
    """The stretch that a report without days tells of all along ("since early 2031, ...")."""
    told = _stretch_above(times, place) if _scene(times, place) is None else None
    return told.when if told else None


def _is_aside(times: ReportTimes, told: ToldTime) -> bool:
    """It stands in a clause that says which thing is meant: "the talks, which have gone on since May"."""
    opening = max(0, told.start - ASIDE, *(times.text.rfind(mark, 0, told.start) for mark in (". ", "\n", ", ")))
    return times.text.startswith(relatives_of(times.pack), opening + 1)


def _background(times: ReportTimes, place: Place) -> When | None:
    return _own(times, place)


def _own(times: ReportTimes, place: Place) -> When | None:
    """The nearest time of the clause, else of the sentence, that tells of the same event."""
    for span in (place.clause, place.sentence):
        told = [time for time in times.between(span.start, span.end) if _is_of(place, time) and _same_scene(times, place, time)]
        if told:
            return _nearest(times, place, told)
    return None


def _is_of(place: Place, time: ToldTime) -> bool:
    """It tells of an event, or of a follow-up that the claim itself is about ("arrested five on Sunday")."""
    if time.use == Use.FOLLOW_UP:
        return time.follows is not None and place.claim.start <= time.follows < place.claim.end
    return time.use == Use.EVENT


def _nearest(times: ReportTimes, place: Place, told: list[ToldTime]) -> When:
    best = min(told, key=lambda time: _distance(times, place.claim, time))
    return _shared_days(times, place, told) or best.when


def _shared_days(times: ReportTimes, place: Place, told: list[ToldTime]) -> When | None:
    """Two attacks on two days and one figure behind both: "on 3 May and B on 4 May, killing 9"."""
    before = [time for time in told if time.end <= place.claim.start and time.is_to_the_day and time.when.start]
    if len(before) != 2 or len(told) != 2:
        return None
    text, roles = times.text, roles_of(times.pack)
    between = text[before[0].end : before[1].start]
    if "," in between or not any(f" {word} " in between for word in times.pack.listed("roles", "conjunction")):
        return None
    if text[before[1].end : place.claim.start].strip(" ,") or "ongoing_form" not in roles[text[place.claim.start :].split(" ", 1)[0]]:
        return None
    first, last = before[0].when, before[1].when
    if not (first.start and last.end) or first.start > last.end:
        return None
    return When(
        first.start,
        last.end,
        Precision.PERIOD,
        f"{first.as_written}; {last.as_written}",
        span_start=first.span_start,
        span_end=last.span_end,
    )


def _distance(times: ReportTimes, claim: Span, time: ToldTime) -> tuple[int, int]:
    """How far a time stands from a claim, in code points, with weights for breaks between and for sorts that seldom date one event."""
    if time.start < claim.end and claim.start < time.end:
        return _weight(time), time.start
    gap = times.text[time.end : claim.start] if time.end <= claim.start else times.text[claim.end : time.start]
    breaks = BREAK * sum(map(gap.count, breaks_of(times.pack)))
    weight = 0 if len(gap) <= RIGHT_BESIDE and not breaks else _weight(time)
    return len(gap) + breaks + weight, time.start


def _weight(time: ToldTime) -> int:
    return OTHER_SORT if time.mention.kind in NOT_ONE_EVENT or time.mention.form in (Form.YEAR, Form.DECADE, Form.DURATION) else 0


def _scene(times: ReportTimes, place: Place) -> int | None:
    return times.scene_at(place.claim.start)


def _same_scene(times: ReportTimes, place: Place, time: ToldTime) -> bool:
    if time.start < place.claim.end and place.claim.start < time.end:
        return True
    return time.scene == _scene(times, place)


def _near(times: ReportTimes, place: Place) -> When | None:
    """The nearest time of the sentences before it in the paragraph, else of the sentence behind."""
    if _scene(times, place) is not None:
        return None
    before = last_of(times.between(place.paragraph.start, place.sentence.start), carries_or_month)
    if before:
        return before.when
    behind = (time for time in times.between(place.sentence.end, place.paragraph.end) if carries(time) and time.mention.form != Form.UNIT)
    return next((time.when for time in behind), None)


def _above(times: ReportTimes, place: Place) -> When | None:
    """The nearest day told in the paragraphs before, in the main line of the report."""
    if _scene(times, place) is not None:
        return None
    told = times.last_before(place.paragraph.start, leads)
    return told.when if told else None


def _below(times: ReportTimes, place: Place) -> When | None:
    """For a lead without a date: the first day told below it."""
    if _scene(times, place) is not None:
        return None
    told = times.between(place.paragraph.end, place.paragraph.end + FAR_BELOW)
    return next((time.when for time in told if carries(time) and time.is_to_the_day and not is_of_a_thing(times, time)), None)


def _said(times: ReportTimes, place: Place) -> When | None:
    """The day of the statement that tells it: the event was then or shortly before."""
    told = _statement_near(times, place) or _statement_above(times, place)
    if told is None:
        return None
    if not told.when.start:
        return told.when
    if told.use == Use.FOLLOW_UP:
        return replace(_as_of(told.when), note="the day of what followed; the event was then or before")
    return replace(told.when, precision=Precision.ABOUT, note="the day of the statement; the day of the event is not told")


def _statement_near(times: ReportTimes, place: Place) -> ToldTime | None:
    for use, span in ((Use.STATEMENT, place.sentence), (Use.STATEMENT, place.paragraph), (Use.FOLLOW_UP, place.sentence)):
        told = [time for time in times.between(span.start, span.end) if time.use == use]
        if told:
            return min(told, key=lambda time: _distance(times, place.claim, time))
    return None


def _statement_above(times: ReportTimes, place: Place) -> ToldTime | None:
    return times.last_before(place.paragraph.start, dates_a_statement) if _scene(times, place) is None else None


# --- totals -----------------------------------------------------------------------------------------------------------


def _total(times: ReportTimes, place: Place) -> When | None:
    """The stretch that a total covers: its own, else the one told last; for a toll that only grows, open up to its last day."""
    own = [
        time
        for time in times.between(place.sentence.start, place.sentence.end)
        if time.use == Use.EVENT and _same_scene(times, place, time)
    ]
    stretches = [time for time in own if is_stretch(time)]
    if stretches:
        best = min(stretches, key=lambda time: _distance(times, place.claim, time))
        return _running_total(times, place, best) or _whole(best.when, times)
    carried = None if own else _stretch_above(times, place) or _stretch_below(times, place)
    if carried:
        return _whole(carried.when, times)
    day = own[0] if own else _statement_near(times, place)
    return _as_of(day.when) if day else None


def _stretch_above(times: ReportTimes, place: Place) -> ToldTime | None:
    """The last stretch told in the paragraph; above it only one that runs up to the telling."""
    for span in (place.paragraph, Span(max(0, place.paragraph.start - FAR_ABOVE), place.paragraph.start)):
        wanted = carries_total if span is place.paragraph else carries_running_total
        told = last_of(times.between(span.start, min(span.end, place.sentence.start)), wanted)
        if told is not None and not _is_aside(times, told):
            return told
    return None


def _stretch_below(times: ReportTimes, place: Place) -> ToldTime | None:
    """For a headline or lead: the stretch told in its next lines."""
    if place.paragraph.start > FAR_BELOW:
        return None
    told = times.between(place.sentence.end, place.paragraph.end + FAR_BELOW)
    return next((time for time in told if carries_total(time) and time.mention.kind == TimeKind.SINCE), None)


def _running_total(times: ReportTimes, place: Place, last: ToldTime) -> When | None:
    """A toll that grows over a period: from the last "since" told to the end of that period."""
    grows = times.grows_between(last.end, place.claim.end)
    if not grows or last.mention.kind == TimeKind.SINCE or not last.when.end:
        return None
    since = times.last_before(last.start, opens_stretch)
    if since is None or since.when.start is None or first_day(since.when.start) > last_day(last.when.end):
        return _as_of(last.when)
    return replace(since.when, end=last.when.end, precision=Precision.PERIOD)


def _as_of(when: When) -> When:
    return replace(when, start=None, precision=Precision.AS_OF if when.end else when.precision)


def _whole(when: When, times: ReportTimes) -> When:
    """A total of a month covers its days, in the running month up to publication; "as of" bounds only the end."""
    if when.precision == Precision.AS_OF:
        return _as_of(when)
    if when.precision != Precision.MONTH or not when.start or len(when.start) != 7:
        return when
    first, last = first_day(when.start), last_day(when.start)
    day = times.anchor.day
    last = day if day and first <= day < last else last
    return replace(when, start=first.isoformat(), end=last.isoformat())


# --- statements and conditions ----------------------------------------------------------------------------------------


def _statement(times: ReportTimes, place: Place) -> When | None:
    """The day of the saying: told with it, in its words or beside it, else the day of publication or the one before."""
    told = times.between(place.sentence.start, place.sentence.end) or times.between(place.paragraph.start, place.sentence.start)
    said = [time for time in told if time.use == Use.STATEMENT]
    beside = said[-1] if said else _statement_beside(times, place)
    if beside and (said or not _own_words(times, place)):
        return beside.when
    return _own_words(times, place) or _about_publication(times)


def _act(times: ReportTimes, place: Place) -> When | None:
    """The day of an act of law: in its own words, else as of a statement."""
    return _own_words(times, place) or _statement(times, place)


def _own_words(times: ReportTimes, place: Place) -> When | None:
    """The nearest time in the claim's own words, or right behind them."""
    told = times.between(place.clause.start, min(place.clause.end + BESIDE, place.sentence.end))
    own = [time for time in told if time.use in (Use.EVENT, Use.STATEMENT, Use.FOLLOW_UP)]
    return _nearest(times, place, own) if own else None


def _about_publication(times: ReportTimes) -> When | None:
    day = times.anchor.day
    return (
        When((day - timedelta(1)).isoformat(), day.isoformat(), Precision.ABOUT, note="not told; by the date of publication")
        if day
        else None
    )


def _statement_beside(times: ReportTimes, place: Place) -> ToldTime | None:
    """The statement dated in the paragraph before, else in the one behind."""
    first, last = _line_above(times.text, place.paragraph.start)
    above = [time for time in times.between(first, last) if time.use == Use.STATEMENT]
    if above:
        return above[-1]
    first, last = _line_below(times.text, place.paragraph.end)
    behind = [time for time in times.between(first, last) if time.use == Use.STATEMENT]
    return behind[0] if behind else None


def _line_above(text: str, at: int) -> tuple[int, int]:
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    return text.rfind("\n", max(0, end - LONGEST_LINE), end) + 1 or max(0, end - LONGEST_LINE), at


def _line_below(text: str, at: int) -> tuple[int, int]:
    while at < len(text) and text[at].isspace():
        at += 1
    end = text.find("\n", at, at + LONGEST_LINE)
    return at, end if end >= 0 else min(len(text), at + LONGEST_LINE)


def _condition(times: ReportTimes, place: Place) -> When | None:
    """What goes on: since when the sentence says, else up to the day of publication."""
    own = [time for time in times.between(place.sentence.start, place.sentence.end) if time.use == Use.EVENT and is_stretch(time)]
    if own:
        return _nearest(times, place, own)
    day = times.anchor.telling
    return When(None, day, Precision.ONGOING, note="not told; by the date of publication") if day else None


def _state(times: ReportTimes, place: Place) -> When | None:
    """What stands: on the day that its clause says, else as of the day of publication."""
    own = [time for time in times.between(place.clause.start, place.clause.end) if time.use == Use.EVENT]
    if own:
        return _nearest(times, place, own)
    day = times.anchor.telling
    return When(day, day, Precision.AS_OF, note="not told; by the date of publication") if day else None


def _precision_of(iso: str) -> Precision:
    return {4: Precision.YEAR, 7: Precision.MONTH}.get(len(iso), Precision.DAY)


_BY_SUBJECT = {
    Subject.EVENT: _event,
    Subject.TOTAL: _total,
    Subject.BACKGROUND: _background,
    Subject.STATEMENT: _statement,
    Subject.ACT: _act,
    Subject.CONDITION: _condition,
    Subject.STATE: _state,
}
