"""Policies: how the figures of several claimants become one range."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import yaml

from sijill.domain.errors import UsageError
from sijill.domain.incident import Bounds
from sijill.domain.relation import ClaimRef
from sijill.reconcile.figures import Figure

_FILE: Final = Path(__file__).with_name("policies.yml")


@dataclass(frozen=True, slots=True)
class Policy:
    """A named, versioned way from rival figures to bounds. ``stamp`` is what is written into every row."""

    name: str
    version: str
    needs: int
    source: str

    @property
    def stamp(self) -> str:
        """Name and version."""
        return f"{self.name}/{self.version}"


@lru_cache
def policies() -> Mapping[str, Policy]:
    """All policies by name."""
    raw = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return {name: Policy(name, body["version"], int(body["needs"]), body["source"]) for name, body in raw.items()}


def policy_named(name: str) -> Policy:
    """The policy of that name. Raises UsageError naming those there are."""
    found = policies().get(name)
    if found is None:
        raise UsageError(f"there is no policy {name!r}; known are {', '.join(sorted(policies()))}")
    return found


def bounds_by(policy: Policy, figures: Sequence[Figure]) -> Bounds:
    """Low, best and high of one harm and population from one figure per claimant, each with the claims it stands on.

    Vague words bound nothing beside numbers, whoever says them.
    """
    numbers = [figure for figure in figures if not figure.is_vague] or list(figures)
    return _FUNCTIONS[policy.name](numbers) if numbers else Bounds()


def _ucdp(figures: Sequence[Figure]) -> Bounds:
    """Low and high over all claimants; best is the value most of them give.

    On a tie it is the latest, then what a publisher says in its own voice, then in one report what it says first, then the lower.
    """
    return _with_best(_range(figures), figures, _most_given(figures))


def _airwars(figures: Sequence[Figure]) -> Bounds:
    """The lowest and the highest total, no best."""
    return _range(figures)


def _ibc(figures: Sequence[Figure]) -> Bounds:
    """Minimum and maximum over all claimants; no best. What one claimant alone says is marked provisional by the grades."""
    return _range(figures)


def _strict(figures: Sequence[Figure]) -> Bounds:
    """As ``ucdp``, but best only where every claimant gives the same value."""
    values = {figure.best for figure in figures}
    return _with_best(_range(figures), figures, values.pop() if len(values) == 1 else None)


_FUNCTIONS: Final[Mapping[str, Callable[[Sequence[Figure]], Bounds]]] = {"ucdp": _ucdp, "airwars": _airwars, "ibc": _ibc, "strict": _strict}


def _range(figures: Sequence[Figure]) -> Bounds:
    """The lowest closed low and the highest closed high; open where the highest figure of all is open."""
    low = min((figure.low for figure in figures if figure.low is not None), default=None)
    high = max((figure.high for figure in figures if figure.high is not None), default=None)
    reach = max((_least(figure) for figure in figures if figure.high is None), default=-1)
    if high is not None and reach > high:
        high = None
    return Bounds(
        low=low,
        high=high,
        low_claims=_claims(figure for figure in figures if low is not None and figure.low == low),
        high_claims=_claims(figure for figure in figures if high is not None and figure.high == high),
    )


def _least(figure: Figure) -> int:
    """The least an open figure says for sure."""
    return max(figure.low if figure.low is not None else -1, figure.best if figure.best is not None else -1)


def _most_given(figures: Sequence[Figure]) -> int | None:
    given: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.best is not None:
            given[figure.best].append(figure)
    if not given:
        return None
    one_report = len({account.ref.report for figure in figures for account in figure.accounts}) == 1

    def support(value: int) -> tuple[int, bool, int, bool, int, int]:
        """How many say so; that none were harmed is outvoted by as many who say how many were."""
        mine = given[value]
        latest = max(figure.published or 0 for figure in mine)
        return (
            len(mine),
            value > 0,
            latest,
            any(figure.is_own for figure in mine),
            -min(figure.start for figure in mine) * one_report,
            -value,
        )

    return max(given, key=support)


def _with_best(bounds: Bounds, figures: Sequence[Figure], best: int | None) -> Bounds:
    claims = _claims(figure for figure in figures if best is not None and figure.best == best)
    return Bounds(bounds.low, best, bounds.high, bounds.low_claims, claims, bounds.high_claims)


def _claims(figures: Iterable[Figure]) -> tuple[ClaimRef, ...]:
    return tuple(sorted({account.ref for figure in figures for account in figure.accounts}))
