"""Lineage: which report is a copy of which, from sketches of their words alone."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sijill.domain.reading import Reading
from sijill.reconcile.account import day_ordinal

SKETCH: Final = 400  # hashes a report keeps at most (pipeline.shingles): a sketch of that size is cut off at its largest hash
COPY: Final = 0.6  # of the shorter text stands in the other: more than a quoted paragraph or a site's furniture, less than a light edit
_REPOSTED: Final = 31  # days: what is alike over a longer time is the furniture of a site
_LEAST_SHARED: Final = 12  # hashes: five-word runs that short texts share by chance stay below
_KEYS: Final = 12  # smallest hashes of a sketch by which possible copies meet
_CROWD: Final = 40  # reports under one key; beyond it the run of words is a formula ("according to the news agency"), not lineage
_UNDATED: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class Copy:
    """A report and the one it copies, with the share of the shorter text that stands in both."""

    report: str
    origin: str
    share: float


def find_copies(readings: Sequence[Reading]) -> dict[str, Copy]:
    """For every copy its original: the earliest report (by date, then id) whose words it shares.

    Each pair is compared itself; that A copies B and B copies C does not make A a copy of C.
    """
    ordered = sorted((reading for reading in readings if reading.head.shingles), key=_age)
    place = {reading.id: at for at, reading in enumerate(ordered)}
    sketches = {reading.id: frozenset(reading.head.shingles) for reading in ordered}
    index = _meetings(ordered)
    found: dict[str, Copy] = {}
    for at, reading in enumerate(ordered):
        met = {other for key in reading.head.shingles[:_KEYS] for other in index.get(key, ()) if place[other] < at}
        for earlier in sorted(met, key=place.__getitem__):
            share = containment(ordered[place[earlier]], reading, sketches)
            if share >= COPY and earlier not in found and _in_time(ordered[place[earlier]], reading):
                found[reading.id] = Copy(reading.id, earlier, share)
                break
    return found


def containment(one: Reading, other: Reading, sketches: Mapping[str, frozenset[str]]) -> float:
    """The share of the shorter text's five-word runs that stand in the other, from the part of the hash range both sketches cover."""
    limit = min((sketch[-1] for sketch in (one.head.shingles, other.head.shingles) if len(sketch) >= SKETCH), default=None)
    common = sketches[one.id] & sketches[other.id]
    if limit is None:
        sizes = (len(one.head.shingles), len(other.head.shingles))
    else:
        common = frozenset(each for each in common if each <= limit)
        sizes = (bisect_right(one.head.shingles, limit), bisect_right(other.head.shingles, limit))
    least = min(_LEAST_SHARED, *sizes) if sizes[0] == sizes[1] else _LEAST_SHARED  # of very short texts only equal ones are copies
    return len(common) / min(sizes) if min(sizes) and len(common) >= least else 0.0


def _in_time(earlier: Reading, later: Reading) -> bool:
    one, other = day_ordinal(earlier.head.published), day_ordinal(later.head.published)
    return one is None or other is None or other - one <= _REPOSTED


def _meetings(ordered: Sequence[Reading]) -> dict[str, list[str]]:
    """The reports under each of their smallest hashes, crowds left out."""
    index: dict[str, list[str]] = defaultdict(list)
    for reading in ordered:
        for key in reading.head.shingles[:_KEYS]:
            index[key].append(reading.id)
    return {key: ids for key, ids in index.items() if 1 < len(ids) <= _CROWD}


def _age(reading: Reading) -> tuple[int, str]:
    day = day_ordinal(reading.head.published)
    return (_UNDATED if day is None else day, reading.id)
