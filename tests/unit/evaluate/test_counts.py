from typing import Any

from sijill.evaluate.counts import headline, report_figure, score_counts


def gold(name: str, low: int, high: int, **truth: Any) -> dict[str, Any]:
    return {"id": name, "gold": {"killed": [low, high]} | truth}


def line(name: str, best: int | None) -> dict[str, Any]:
    return {"id": name, "incidents": [{"killed": {"low": None, "best": best, "high": None}}]}


def test_measures() -> None:
    rows = [gold("a", 3, 4), gold("b", 1, 1), gold("c", 0, 0), gold("d", 0, 0), gold("e", 9, 9)]
    figures = score_counts(rows, [line("a", 4), line("b", 2), line("c", None), line("d", 7)], "killed")
    assert figures["reports_with_harm"] == 3
    assert figures["right"] == 33.3
    assert figures["right_where_gold_over_1"] == 50.0
    assert figures["precision"] == 33.3
    assert figures["coverage"] == 66.7
    assert (figures["reports_without_harm"], figures["zero_right"]) == (2, 50.0)
    assert figures["missing_from_output"] == 1


def test_civilians_where_the_gold_counts_them() -> None:
    incident = {"killed": {"best": 9}, "civilians_killed": {"best": 4}}
    assert headline(incident, "killed", civilians=True) == 4
    assert headline(incident, "killed", civilians=False) == 9
    assert headline({"killed": {"best": 9}}, "killed", civilians=True) == 9


def test_the_first_incident_speaks_for_the_report() -> None:
    assert report_figure({}, {"incidents": [{"killed": {"best": 2}}, {"killed": {"best": 8}}]}, "killed") == 2
    assert report_figure({}, None, "killed") is None
