"""Comparing two mentions: statements for and against, each with its points and its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import yaml

from sijill.domain.place import Level
from sijill.reconcile.calendar import APART as DATES_APART
from sijill.reconcile.calendar import SAME_DATE
from sijill.reconcile.claimants import BY_ROLE
from sijill.reconcile.intervals import gap, overlap
from sijill.reconcile.joining import APART
from sijill.reconcile.mentions import Mention, Rare
from sijill.reconcile.regions import SETTLEMENTS, km_apart, lies_in, may_touch
from sijill.reconcile.spelled import named_alike

_FILE: Final = Path(__file__).with_name("matching.yml")
_LARGE: Final = 5  # a number that two events of one day seldom share
_NEIGHBOURS_KM: Final = 15.0
_TOGETHER: Final = 2  # days between two publications about one event
_APART: Final = 14
_RARE_SHARED: Final = 2  # rare headline words
_SOME_RUNS: Final = 2  # rare runs of words: one may be chance
_MANY_RUNS: Final = 5
PLACED_APART: Final = frozenset(("places_near", "places_apart", "names_differ"))  # statements that the places are two
SHARED_GROUND: Final = frozenset(("same_place", "same_city", "same_name", "place_inside", "places_touch"))  # that they may be one
_SAME_DAYS: Final = ("same_day_of_year", SAME_DATE)
RETOLD: Final = "days_retold"
_DAYS_APART: Final = "they are dated to days that are apart"
_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Weights:
    """The points of each statement and the thresholds, from ``matching.yml``."""

    version: str
    merge: float
    queue: float
    wait: float
    points: Mapping[str, float]
    says: Mapping[str, str]


@lru_cache
def weights() -> Weights:
    """The weights of the package."""
    raw = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    features = raw["features"]
    return Weights(
        version=raw["version"],
        merge=float(raw["merge"]),
        queue=float(raw["queue"]),
        wait=float(raw["wait"]),
        points={name: float(body["points"]) for name, body in features.items()},
        says={name: body["says"] for name, body in features.items()},
    )


@dataclass(frozen=True, slots=True)
class Score:
    """How much speaks for one incident, and the statements that were found true."""

    points: float
    statements: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The statements as one sentence."""
        says = weights().says
        return "; ".join(f"{says[name]} ({weights().points[name]:+.1f})" for name in self.statements)


def compare(one: Mention, other: Mention, rare: Rare) -> Score:
    """All statements that are true of two mentions, and their sum. The order of the two makes no difference."""
    statements = (*_who(one, other, rare), *_where(one, other), *_when(one, other, rare), *_how_many(one, other), *_how(one, other))
    return _score(statements)


@lru_cache(maxsize=65536)
def _score(statements: tuple[str, ...]) -> Score:
    points = weights().points
    return Score(round(sum(points[name] for name in statements), 3), statements)


def must_not_link(one: Mention, other: Mention) -> str | None:
    """Why two mentions cannot be one incident, in a sentence, or ``None``."""
    if are_set_apart(one, other):
        return "one report tells them apart"
    if one.days.is_closed and other.days.is_closed and gap(one.days, other.days) > 1 and not one.dead & other.dead:
        return _DAYS_APART
    if (one.is_floating or other.is_floating) and one.calendar.statement(other.calendar) == DATES_APART and not one.dead & other.dead:
        return _DAYS_APART
    if one.is_fine and other.is_fine and _all_apart(one, other) and not named_alike(one.written, other.written):
        if one.killed != other.killed and any(root for root in one.roots & other.roots if not root.startswith(BY_ROLE)):
            return "one source counts them in two districts"
        if not _cross(one, other) and all(
            km_apart(a, b) > 3 * (a.reach + b.reach) + _NEIGHBOURS_KM for a in one.region for b in other.region
        ):
            return "the places lie far apart"
    return None


def may_be_asked(one: Mention, other: Mention, score: Score) -> bool:
    """The two may not be linked for their days alone, or for nothing, and the rest is worth the question."""
    reason = must_not_link(one, other)
    return reason is None or (reason is _DAYS_APART and RETOLD in score.statements)


def are_set_apart(one: Mention, other: Mention) -> bool:
    """The words of their report make them two ("another 25", "a separate attack")."""
    return one.report == other.report and (_sets_apart(one, other) or _sets_apart(other, one))


def _sets_apart(one: Mention, other: Mention) -> bool:
    apart = {link.to for account in one.accounts for link in account.claim.relations if link.type in APART}
    return any(account.claim.id in apart for account in other.accounts)


def _who(one: Mention, other: Mention, rare: Rare) -> Iterator[str]:
    if one.victims & other.victims:
        yield "same_victim"
    if one.group == other.group:
        yield "same_words"
    else:
        yield from _how_alike(one, other, rare)
    shared = sum(f"@{place}" in rare.words for place in one.named & other.named)
    if shared:
        yield "same_names" if shared == 1 else "several_names"


def _how_alike(one: Mention, other: Mention, rare: Rare) -> Iterator[str]:
    if sum(word in rare.words for word in one.title & other.title) >= _RARE_SHARED:
        yield "alike_titles"
    runs = _shared_runs(one, other, rare)
    if runs >= _SOME_RUNS:
        yield "many_runs" if runs >= _MANY_RUNS else "some_runs"


def _shared_runs(one: Mention, other: Mention, rare: Rare) -> int:
    """The rare runs of words that two publishers share; two pages of one publisher share what stands around its articles."""
    if one.publisher and one.publisher == other.publisher:
        return 0
    return len(rare.runs.get(one.report, _NONE) & rare.runs.get(other.report, _NONE))


def _where(one: Mention, other: Mention) -> Iterator[str]:
    if not one.region or not other.region:
        return
    pairs = [(a, b) for a in one.region for b in other.region]
    if any(a.key == b.key for a, b in pairs):
        fine = "same_city" if all(a.level is Level.CITY for a, b in pairs if a.key == b.key) else "same_place"
        yield fine if one.is_fine and other.is_fine else "places_touch"
    elif any(lies_in(a, b) or lies_in(b, a) for a, b in pairs):
        yield "place_inside" if one.is_fine and other.is_fine else "places_touch"
    elif any(a.name == b.name for a, b in pairs) or named_alike(one.written, other.written):
        yield "same_name"
    elif any(not (a.is_resolved and b.is_resolved) for a, b in pairs):
        if one.is_fine and other.is_fine and all((a.level in SETTLEMENTS) == (b.level in SETTLEMENTS) for a, b in pairs):
            yield "names_differ"
    elif any(may_touch(a, b) for a, b in pairs):
        yield "places_near" if one.is_fine and other.is_fine else "places_touch"
    else:
        near = min(km_apart(a, b) for a, b in pairs) <= _NEIGHBOURS_KM
        yield "places_near" if near else "places_crossed" if _cross(one, other) else "places_apart"


def _cross(one: Mention, other: Mention) -> bool:
    """One report also names the place where the other says it was: where a victim lived, or where the wounded were brought."""
    return any(spot.name in other.named for spot in one.region) or any(spot.name in one.named for spot in other.region)


def _when(one: Mention, other: Mention, rare: Rare) -> Iterator[str]:
    if one.is_floating or other.is_floating:
        said = one.calendar.statement(other.calendar)
        yield from [said] if said else []
        if said not in _SAME_DAYS:
            yield "undated"
    if one.days.is_closed and other.days.is_closed:
        if overlap(one.days, other.days):
            yield "same_day" if max(one.days.length, other.days.length) <= 2 else "days_overlap"
        else:
            yield "next_day" if gap(one.days, other.days) == 1 else _why_apart(one, other, rare)
    elif one.near.is_closed and other.near.is_closed and overlap(one.near, other.near):
        yield "days_overlap"
    if one.published is None or other.published is None:
        return
    apart = abs(one.published - other.published)
    if apart <= _TOGETHER:
        yield "published_together"
    elif apart > _APART and not (one.days.is_closed and other.days.is_closed):
        yield "published_apart"


def _why_apart(one: Mention, other: Mention, rare: Rare) -> str:
    """Which statement days that are apart make: a report that tells an event again may take another day for that of the event."""
    if one.dead & other.dead:
        return "dies_once"
    runs = _shared_runs(one, other, rare) if one.report != other.report else 0
    retold = runs >= _MANY_RUNS or one.victims & other.victims
    return RETOLD if retold and one.killed and other.killed and _may_agree(one.killed, other.killed) else "days_apart"


def _how_many(one: Mention, other: Mention) -> Iterator[str]:
    yield from _numbers(one.killed, other.killed, "killed")
    yield from _numbers(one.injured, other.injured, "injured")


def _numbers(one: tuple[int, int | None] | None, other: tuple[int, int | None] | None, harm: str) -> Iterator[str]:
    if one is None or other is None:
        return
    low, high = sorted((one[0], other[0]))
    if low == high:
        yield f"same_{_size(low)}{harm}"
    elif _may_agree(one, other):
        yield from ["killed_may_agree"] if harm == "killed" else []
    elif high > 2 * low + 1:
        yield f"{harm}_far"
    elif harm == "killed":
        yield "killed_differ"


def _may_agree(one: tuple[int, int | None], other: tuple[int, int | None]) -> bool:
    return (one[1] is None or one[1] >= other[0]) and (other[1] is None or other[1] >= one[0])


def _size(number: int) -> str:
    """A number that few events of a day share says more."""
    return "large_" if number >= _LARGE else "" if number == 1 else "several_"


def _how(one: Mention, other: Mention) -> Iterator[str]:
    if one.weapons and other.weapons:
        yield "same_weapon" if one.weapons & other.weapons else "other_weapon"
    if one.targets & other.targets:
        yield "same_target"
    if one.hands and other.hands:
        yield "same_hand" if one.hands & other.hands else "other_hand"


def _all_apart(one: Mention, other: Mention) -> bool:
    return all(a.is_resolved and b.is_resolved and not may_touch(a, b) for a in one.region for b in other.region)
