"""Reports grouped into incidents, against incidents known."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass

from sijill.evaluate.counts import counts_civilians, headline
from sijill.evaluate.figures import Figures, Row, point, share

Grouping = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class _Known:
    """A gold incident, and its reports of this incident only."""

    truth: Row
    reports: set[str]


def score_incidents(gold: list[Row], found: list[Row]) -> Figures:
    """B-cubed over reports, and each gold incident against the found one that holds most of its reports."""
    gold_of = {str(row["id"]): set(map(str, row["gold"]["incident_ids"])) for row in gold if row["gold"].get("incident_ids")}
    incidents = {str(incident.get("id", n)): incident for n, incident in enumerate(found)}
    found_of = _group_reports(gold_of, incidents)
    silent = sum(not names for names in found_of.values())
    alone = {report: names or {"alone " + report} for report, names in found_of.items()}
    result = _bcubed(gold_of, alone) | {"reports_in_no_incident": share(silent, len(found_of))}
    known = _known_incidents(gold)
    for harm, over in (("killed", "deaths"), ("injured", "injuries")):
        result[harm] = _score_harm(known, found_of, incidents, harm, over)
    return result


def _group_reports(gold_of: Grouping, incidents: Mapping[str, Row]) -> Grouping:
    found_of: Grouping = {report: set() for report in gold_of}
    for name, incident in incidents.items():
        for report in map(str, incident["reports"]):
            if report in found_of:
                found_of[report].add(name)
    return found_of


def _bcubed(gold_of: Grouping, found_of: Grouping) -> Figures:
    """Extended B-cubed (with multiplicity): a report may belong to several incidents."""
    reports = sorted(set(gold_of) & set(found_of))
    p, r = _bcubed_side(reports, found_of, gold_of), _bcubed_side(reports, gold_of, found_of)
    balance = round(200 * p * r / (p + r), 1) if p + r else 0.0
    return {"reports": len(reports), "bcubed_precision": round(100 * p, 1), "bcubed_recall": round(100 * r, 1), "bcubed_f1": balance}


def _bcubed_side(reports: list[str], mine: Grouping, theirs: Grouping) -> float:
    members: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        for name in mine[report]:
            members[name].add(report)
    total = 0.0
    for report in reports:
        friends = sorted(set().union(*(members[name] for name in mine[report])))
        total += sum(_agreement(mine[report] & mine[other], theirs[report] & theirs[other]) for other in friends) / len(friends)
    return total / len(reports) if reports else 0.0


def _agreement(mine: Set[str], theirs: Set[str]) -> float:
    return min(len(mine), len(theirs)) / max(1, len(mine))


def _known_incidents(gold: list[Row]) -> list[_Known]:
    known: dict[str, _Known] = {}
    for row in gold:
        names = row["gold"].get("incident_ids") or []
        if len(names) == 1:
            known.setdefault(str(names[0]), _Known(row["gold"], set())).reports.add(str(row["id"]))
    return [known[name] for name in sorted(known)]


def _score_harm(known: list[_Known], found_of: Grouping, incidents: Mapping[str, Row], harm: str, noun: str) -> Figures:
    n, over, lost = Counter[str](), 0.0, 0.0
    for each in known:
        span = each.truth.get(harm)
        if not span:
            continue
        added = _on_record(each, found_of, incidents, harm)
        over, lost = over + max(0, added - span[1]), lost + max(0, span[0] - added)
        n.update({"low": span[0], "high": span[1]})
        if span[1]:
            n.update(_count_best(each, _heaviest(each, found_of, incidents), harm))
    return {
        "incidents": n["all"],
        "right": share(n["right"], n["all"]),
        "right_where_gold_over_1": share(n["many right"], n["many"]),
        "precision": share(n["right"], n["given"]),
        "coverage": share(n["given"], n["all"]),
        "range_overlaps": share(n["range"], n["all"]),
        "with_several_reports": n["several"],
        "right_with_several": share(n["several right"], n["several"]),
        f"{noun}_over": share(over, n["high"]),
        f"{noun}_lost": share(lost, n["low"]),
    }


def _on_record(each: _Known, found_of: Grouping, incidents: Mapping[str, Row], harm: str) -> int:
    """Everything the incident's reports put on the record."""
    mine = set().union(*(found_of[report] for report in each.reports))
    return sum(headline(incidents[name], harm, counts_civilians(each.truth)) or 0 for name in mine)


def _heaviest(each: _Known, found_of: Grouping, incidents: Mapping[str, Row]) -> Row:
    votes = Counter(name for report in sorted(each.reports) for name in sorted(found_of[report]))
    return incidents[votes.most_common(1)[0][0]] if votes else {}


def _count_best(each: _Known, top: Row, harm: str) -> Counter[str]:
    (low, high), several = each.truth[harm], len(each.reports) > 1
    n = Counter({"all": 1, "several": int(several), "many": int(low > 1)})
    best = headline(top, harm, counts_civilians(each.truth))
    if best is None:
        return n
    right = low <= best <= high
    n.update({"given": 1, "right": int(right), "several right": int(right and several), "many right": int(right and low > 1)})
    n["range"] += _ranges_meet(_figure(top, harm, counts_civilians(each.truth)), low, high)
    return n


def _figure(incident: Row, harm: str, civilians: bool) -> dict[str, int | None]:
    special = incident.get(f"civilians_{harm}") if civilians else None
    return (special if point(special) is not None else incident.get(harm)) or {}


def _ranges_meet(figure: dict[str, int | None], low: int, high: int) -> bool:
    least, most = figure.get("low"), figure.get("high")
    if any(bound is not None and low <= bound <= high for bound in (least, most)):
        return True
    return least is not None and most is not None and least <= low and high <= most
