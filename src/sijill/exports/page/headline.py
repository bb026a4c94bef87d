"""The figures at the head of the page: ranges, who claims them, and floors without double counting. Never a bare sum."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sijill.domain.claim import Harm
from sijill.domain.incident import Bounds, Incident
from sijill.domain.toll import Toll
from sijill.exports.page.views import IncidentView
from sijill.exports.record import Record

MOST_CLAIMANTS = 6


@dataclass(frozen=True, slots=True)
class Headline:
    """One harm: the sum over incidents as a range, how many state it, who claims it, and the toll where one was worked out."""

    harm: str
    figure: Bounds
    stated: int
    silent: int
    open_high: int
    claimants: tuple[tuple[str, int], ...]
    more_claimants: int
    toll: Toll | None


def headlines(record: Record, views: Sequence[IncidentView]) -> list[Headline]:
    """Killed and injured."""
    return [_headline(harm, record, views) for harm in ("killed", "injured")]


def incident_sum(figures: Iterable[Bounds]) -> Bounds:
    """The sum of known ranges: a low that is not stated adds nothing, a high that is open leaves the sum open."""
    known = [figure for figure in figures if figure.is_known]
    if not known:
        return Bounds()
    highs = [figure.high for figure in known]
    high = None if None in highs else sum(value for value in highs if value is not None)
    best = sum(next((value for value in (figure.best, figure.low) if value is not None), 0) for figure in known)
    return Bounds(sum(figure.low or 0 for figure in known), best, high)


def _headline(harm: str, record: Record, views: Sequence[IncidentView]) -> Headline:
    stated = [view for view in views if _figure(view.incident, harm).is_known]
    by = Counter(claimant for view in stated for claimant in view.claimants_of(Harm(harm)))
    ranked = sorted(by.items(), key=lambda pair: (-pair[1], pair[0]))
    toll = next((toll for toll in record.tolls if toll.window.harm == Harm(harm) and toll.window.place is None), None)
    figures = [_figure(view.incident, harm) for view in stated]
    return Headline(
        harm,
        incident_sum(figures),
        len(stated),
        len(views) - len(stated),
        sum(figure.high is None for figure in figures),
        tuple(ranked[:MOST_CLAIMANTS]),
        max(0, len(ranked) - MOST_CLAIMANTS),
        toll,
    )


def _figure(incident: Incident, harm: str) -> Bounds:
    return incident.killed if harm == "killed" else incident.injured
