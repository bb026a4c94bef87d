from typing import Any

from sijill.evaluate.incidents import score_incidents


def gold(name: str, *incidents: str, killed: tuple[int, int] = (4, 5)) -> dict[str, Any]:
    return {"id": name, "gold": {"incident_ids": list(incidents), "killed": list(killed)}}


def found(name: str, *reports: str, best: int | None = 4) -> dict[str, Any]:
    return {"id": name, "reports": list(reports), "killed": {"low": best, "best": best, "high": best}}


ROWS = [gold("a", "1"), gold("b", "1"), gold("c", "2", killed=(10, 10))]


def test_perfect_grouping() -> None:
    figures = score_incidents(ROWS, [found("x", "a", "b"), found("y", "c", best=10)])
    assert figures["bcubed_f1"] == 100.0
    assert figures["killed"]["right"] == 100.0
    assert (figures["killed"]["deaths_over"], figures["killed"]["deaths_lost"]) == (0.0, 0.0)


def test_merging_all_costs_precision_and_deaths() -> None:
    figures = score_incidents(ROWS, [found("x", "a", "b", "c")])
    assert figures["bcubed_precision"] == 55.6
    assert figures["bcubed_recall"] == 100.0
    assert figures["killed"]["deaths_lost"] == round(100 * 6 / 14, 1)


def test_splitting_costs_recall_and_counts_twice() -> None:
    figures = score_incidents(ROWS, [found("x", "a"), found("y", "b"), found("z", "c", best=10)])
    assert figures["bcubed_precision"] == 100.0
    assert figures["bcubed_recall"] == 66.7
    assert figures["killed"]["deaths_over"] == round(100 * 3 / 15, 1)


def test_a_report_in_no_incident_stands_alone() -> None:
    figures = score_incidents(ROWS, [])
    assert figures["reports_in_no_incident"] == 100.0
    assert figures["killed"]["coverage"] == 0.0


def test_a_closed_range_around_the_truth_overlaps() -> None:
    wide = {"id": "x", "reports": ["c"], "killed": {"low": 8, "best": 9, "high": 12}}
    assert score_incidents([ROWS[2]], [wide])["killed"]["range_overlaps"] == 100.0
    assert score_incidents([ROWS[2]], [wide | {"killed": {"low": 8, "best": 9, "high": None}}])["killed"]["range_overlaps"] == 0.0
