"""Times: the words that tell them, the days they mean, and the claims they belong to."""

from sijill.extract.times.anchor import Anchor
from sijill.extract.times.assign import Subject, assign_time
from sijill.extract.times.find import find_times
from sijill.extract.times.mention import Form, Moment, TimeKind, TimeMention
from sijill.extract.times.read import ReportTimes, ToldTime, living_mentions, read_times
from sijill.extract.times.resolve import resolve_time
from sijill.extract.times.uses import Use

__all__ = [
    "Anchor",
    "Form",
    "Moment",
    "ReportTimes",
    "Subject",
    "TimeKind",
    "TimeMention",
    "ToldTime",
    "Use",
    "assign_time",
    "find_times",
    "living_mentions",
    "read_times",
    "resolve_time",
]
