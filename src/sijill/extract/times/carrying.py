"""Which times of a report go on in the words behind them."""

from sijill.domain.when import When
from sijill.extract.times.breaks import things_of
from sijill.extract.times.mention import Form, TimeKind
from sijill.extract.times.read import ReportTimes, ToldTime
from sijill.extract.times.uses import Use

_ASIDE = 80  # code points: a clause in which a time may stand
FEW_DAYS = 8  # a stretch no longer than this may be one event told of in several sentences
STRETCHES = frozenset({TimeKind.SINCE, TimeKind.PERIOD, TimeKind.LIST, TimeKind.AS_OF})
LONG_FORMS = frozenset({Form.MONTH, Form.YEAR, Form.PART_OF_YEAR, Form.PAST_SPAN, Form.UNIT, Form.SEASON, Form.DECADE, Form.DURATION})
NOT_ONE_EVENT = frozenset({TimeKind.SINCE, TimeKind.UNTIL, TimeKind.AFTER})
_LEANING = frozenset({Form.RELATIVE_DAY, Form.NIGHT, Form.SAME_DAY, Form.AGO})


def carries(time: ToldTime) -> bool:
    """A time that goes on in the sentences around it: of one event of some days at most, in the main line of telling."""
    if time.use != Use.EVENT or time.scene is not None or time.mention.kind in NOT_ONE_EVENT:
        return False
    if time.mention.form == Form.DURATION:
        return time.when.is_resolved
    return time.is_to_the_day or time.mention.form in _LEANING or _is_short(time.when)


def _is_short(when: When) -> bool:
    first, last = when.days()
    return first is not None and last is not None and (last - first).days < FEW_DAYS


def carries_or_month(time: ToldTime) -> bool:
    """That, or a month by its name."""
    if carries(time):
        return True
    return time.use == Use.EVENT and time.scene is None and time.mention.form == Form.MONTH and time.mention.kind == TimeKind.MOMENT


def leads(time: ToldTime) -> bool:
    """A time that goes on in the paragraphs below."""
    return carries(time) and (time.is_to_the_day or time.mention.form in _LEANING)


def dates_a_statement(time: ToldTime) -> bool:
    """The day of a saying, in the main line of telling."""
    return time.use == Use.STATEMENT and time.scene is None


def carries_total(time: ToldTime) -> bool:
    """A stretch that totals behind it cover."""
    return time.use == Use.EVENT and time.scene is None and time.when.is_resolved and is_stretch(time)


def carries_running_total(time: ToldTime) -> bool:
    """A stretch that runs up to the telling."""
    return carries_total(time) and time.mention.kind in (TimeKind.SINCE, TimeKind.AS_OF)


def is_stretch(time: ToldTime) -> bool:
    """More than a day or a few."""
    return time.mention.kind in STRETCHES or (
        time.mention.kind == TimeKind.MOMENT and (time.mention.form in LONG_FORMS or time.mention.first.day_to is not None)
    )


def opens_stretch(time: ToldTime) -> bool:
    """As in "since May": it says from when."""
    return time.mention.kind == TimeKind.SINCE and bool(time.when.start)


def is_of_a_thing(times: ReportTimes, told: ToldTime) -> bool:
    """A full date behind "which" in its sentence: of the thing that is meant ("an operation which it began on 3 May 2029")."""
    if told.mention.first.year is None:
        return False
    opening = max(0, told.start - _ASIDE, *(times.text.rfind(mark, 0, told.start) + 1 for mark in (". ", "\n")))
    return any(word in times.text[opening : told.start] for word in things_of(times.pack))
