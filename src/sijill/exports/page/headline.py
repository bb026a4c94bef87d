"""The figures at the head of the page: ranges, who claims them, and floors without double counting. Never a bare sum."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sijill.domain.claim import Harm
from sijill.domain.incident import Bounds, Incident, add_bounds
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
    open_low: int
    without_best: int
    claimants: tuple[tuple[str, int], ...]
    more_claimants: int
    toll: Toll | None


def headlines(record: Record, views: Sequence[IncidentView]) -> list[Headline]:
    """Killed and injured."""
    return [_headline(harm, record, views) for harm in ("killed", "injured")]


def _headline(harm: str, record: Record, views: Sequence[IncidentView]) -> Headline:
    stated = [view for view in views if _figure(view.incident, harm).is_known]
    voices = [view.claimants_of(Harm(harm)) for view in stated]
    names = {voice: name for each in reversed(voices) for voice, name in each.items()}
    by = Counter(voice for each in voices for voice in each)
    ranked = sorted(((names[voice], count) for voice, count in by.items()), key=lambda pair: (-pair[1], pair[0]))
    toll = next((toll for toll in record.tolls if toll.window.harm == Harm(harm) and toll.window.place is None), None)
    figures = [_figure(view.incident, harm) for view in stated]
    return Headline(
        harm,
        add_bounds(figures),
        len(stated),
        len(views) - len(stated),
        sum(figure.high is None for figure in figures),
        sum(figure.low is None for figure in figures),
        sum(figure.best is None for figure in figures),
        tuple(ranked[:MOST_CLAIMANTS]),
        max(0, len(ranked) - MOST_CLAIMANTS),
        toll,
    )


def _figure(incident: Incident, harm: str) -> Bounds:
    return incident.killed if harm == "killed" else incident.injured
