"""One figure per report: the first incident's against what the coders took."""

from collections import Counter

from sijill.evaluate.figures import Figures, Row, by_id, point, share


def headline(incident: Row, harm: str, civilians: bool) -> int | None:
    """The figure for one incident; where the gold counts civilians only, the civilian figure if one is given."""
    figure = point(incident.get(f"civilians_{harm}")) if civilians else None
    return point(incident.get(harm)) if figure is None else figure


def counts_civilians(truth: Row) -> bool:
    """The gold counts civilians only."""
    return truth.get("population") == "civilians"


def score_counts(gold: list[Row], out: list[Row], harm: str) -> Figures:
    """The measures of ``counts`` for killed or injured."""
    lines, n = by_id(out), Counter[str]()
    for row in gold:
        if row["gold"].get(harm) is not None:
            n.update(_count_report(row["gold"], lines.get(str(row["id"])), harm))
    return {
        "harm": harm,
        "reports_with_harm": n["positives"],
        "right": share(n["right"], n["positives"]),
        "right_where_gold_over_1": share(n["many right"], n["many"]),
        "precision": share(n["given right"], n["given"]),
        "coverage": share(n["covered"], n["positives"]),
        "reports_without_harm": n["zeros"],
        "zero_right": share(n["zeros right"], n["zeros"]),
        "missing_from_output": n["missing"],
    }


def report_figure(truth: Row, line: Row | None, harm: str) -> int | None:
    """The figure the program gives for a report: its first incident's."""
    first = ((line or {}).get("incidents") or [{}])[0]
    return headline(first, harm, counts_civilians(truth))


def _count_report(truth: Row, line: Row | None, harm: str) -> Counter[str]:
    low, high = truth[harm]
    figure = report_figure(truth, line, harm)
    right = figure is not None and low <= figure <= high
    n = Counter({"missing": int(line is None), "given": int(bool(figure)), "given right": int(bool(figure) and right)})
    if high == 0:
        n.update({"zeros": 1, "zeros right": int(not figure)})
        return n
    n.update({"positives": 1, "right": int(right), "covered": int(figure is not None)})
    if low > 1:
        n.update({"many": 1, "many right": int(right)})
    return n
