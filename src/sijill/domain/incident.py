"""An incident: a moment in space and time where sources allege harm; and the register of the numbers incidents were given."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sijill.domain.filling import quickly_filled
from sijill.domain.place import Place
from sijill.domain.provenance import Perpetrator
from sijill.domain.relation import ClaimRef
from sijill.domain.when import When


class HarmGrade(StrEnum):
    """How well the harm is supported. CONFIRMED is given by a person only."""

    CORROBORATED = "corroborated"
    SINGLE_CLAIMANT = "single_claimant"
    RIVAL_COUNTS = "rival_counts"
    UNSUPPORTED = "unsupported"
    CONFIRMED = "confirmed"


class AttributionGrade(StrEnum):
    """How the blame stands. Circumstance is not attribution."""

    ADMITTED = "admitted"
    ALLEGED_BY_SEVERAL = "alleged_by_several"
    ALLEGED_BY_ONE = "alleged_by_one"
    CONTESTED = "contested"
    NOT_ALLEGED = "not_alleged"


@quickly_filled
@dataclass(frozen=True, slots=True)
class Bounds:
    """Low, best and high of one harm and group of one incident; each bound names the claims it stands on."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    low_claims: tuple[ClaimRef, ...] = ()
    best_claims: tuple[ClaimRef, ...] = ()
    high_claims: tuple[ClaimRef, ...] = ()

    @property
    def is_known(self) -> bool:
        """Any bound is given."""
        return (self.low, self.best, self.high) != (None, None, None)


def add_bounds(figures: Iterable[Bounds]) -> Bounds:
    """The sum of known ranges, without the claims they stand on: what is known of it, and nothing more.

    Low and best add what is given and are open where no range gives one; a range with a low and no best adds its low to the best, so that
    the best is never below the low. The high is open where one range leaves it open.
    """
    known = [figure for figure in figures if figure.is_known]
    lows, highs = ([getattr(figure, bound) for figure in known] for bound in ("low", "high"))
    given = any(figure.best is not None for figure in known)
    bests = [figure.best if figure.best is not None or not given else figure.low for figure in known]
    return Bounds(_sum_of_given(lows), _sum_of_given(bests), None if None in highs else _sum_of_given(highs))


def _sum_of_given(values: Iterable[int | None]) -> int | None:
    given = [value for value in values if value is not None]
    return sum(given) if given else None


@quickly_filled
@dataclass(frozen=True, slots=True)
class Incident:
    """What the claims of one or more reports say of one moment, with bounds by a named policy.

    A figure not stated is an empty :class:`Bounds`. ``reasons`` are sentences for a reader; ``reason_codes`` the same for a machine.
    """

    id: str
    reports: tuple[str, ...]
    claims: tuple[ClaimRef, ...]
    when: When | None
    places: tuple[Place, ...]
    killed: Bounds
    injured: Bounds
    civilians_killed: Bounds | None = None
    civilians_injured: Bounds | None = None
    women_killed: Bounds | None = None
    children_killed: Bounds | None = None
    attackers_killed: Bounds | None = None
    perpetrators: tuple[Perpetrator, ...] = ()
    harm_grade: HarmGrade = HarmGrade.UNSUPPORTED
    attribution_grade: AttributionGrade = AttributionGrade.NOT_ALLEGED
    policy: str = ""
    reasons: tuple[str, ...] = ()
    reason_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issued:
    """A number once given to an incident, never given again.

    ``claims`` are those it last stood for; ``redirect`` is the number it was merged into; ``withdrawn`` says why it stands for nothing now.
    """

    number: str
    claims: tuple[ClaimRef, ...]
    redirect: str | None = None
    withdrawn: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """All numbers ever issued, in the order of issue."""

    issued: tuple[Issued, ...] = ()
