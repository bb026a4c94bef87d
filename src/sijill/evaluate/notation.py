"""The short forms in which annotators write values, and the schema's values they stand for.

- a number: ``"12"``, ``"twelve = 12"``, ``"at least twelve = at_least 12"``, ``"6 to 8 = range 6 8"``, ``"dozens = dozens"``,
  ``"no = none"`` (somebody says there were none), ``"no = none_reported"``; with nothing before ``=`` no words stand for it;
- a time: ``"2021-03-04 day on Thursday"``, ``"2021-03..- open_period since March"``, ``"- weekday on Tuesday"``;
- a place: ``"words | level | name"``; a source: ``"words | role | name"``; an actor: ``"words | name"``; a weapon or target:
  ``"words | type"``;
  a last part left out is the words themselves; ``-`` for words is none;
- a relation: ``"restates k2"``.
"""

from sijill.domain.claim import LinkType
from sijill.domain.quantity import Modifier
from sijill.domain.when import Precision
from sijill.evaluate.bounds import bounds_of
from sijill.evaluate.figures import Row

ZEROS = {"none": "explicit_none", "none_reported": "none_reported"}
NOBODY = {"none": 0, "none_reported": None}  # the high of a negation: only "there were none" is a real zero


def read_number(line: str) -> Row:
    """Bounds, modifier and words of a number; raises ValueError where they do not fit each other."""
    words, _, reading = (part.strip() for part in line.partition("="))
    modifier, *figures = (reading or words).split()
    if modifier in NOBODY:
        return {"low": 0, "best": 0, "high": NOBODY[modifier], "as_written": words or None, "modifier": "exact"}
    if modifier[0].isdigit():
        modifier, figures = "exact", [modifier]
    low, best, high = bounds_of(Modifier(modifier), [int(figure.replace(",", "")) for figure in figures])
    return {"low": low, "best": best, "high": high, "as_written": words or None, "modifier": modifier}


def read_zero(line: str) -> str | None:
    """What kind of negation a number is, else ``None``."""
    return ZEROS.get(line.rpartition("=")[2].strip())


def read_when(line: str) -> Row:
    """An interval with its precision and words."""
    dates, precision, *words = line.split(" ", 2)
    start, _, end = dates.partition("..")
    ends = [_given(part) for part in (start, end or start)]
    return {"start": ends[0], "end": ends[1], "precision": Precision(precision).value, "as_written": _given(words[0]) if words else None}


def read_place(line: str) -> Row:
    """A place without coordinates."""
    words, level, name = (*_parts(line), None, None)[:3]
    return {"as_written": words, "name": name or words, "level": level or "unknown", "country": None, "lat": None, "lon": None}


def read_source(line: str) -> Row:
    """One link of a source chain."""
    words, role, name = (*_parts(line), None, None)[:3]
    return {"as_written": words, "role": role, "name": name or words}


def read_pair(line: str, key: str) -> Row:
    """Words, and what they stand for under that key."""
    words, value = (*_parts(line), None)[:2]
    return {"as_written": words, key: value or words}


def read_relation(line: str) -> Row:
    """A relation to another claim of the passage."""
    kind, target = line.split()
    return {"type": LinkType(kind).value, "to": target}


def _parts(line: str) -> list[str | None]:
    return [_given(part.strip()) for part in line.split("|")]


def _given(word: str) -> str | None:
    return None if word in ("-", "") else word
