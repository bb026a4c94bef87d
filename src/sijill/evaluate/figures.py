"""The arithmetic all measures share."""

from collections.abc import Mapping
from typing import Any

Row = dict[str, Any]
Figures = dict[str, Any]
Span = Mapping[str, Any]


def share(part: float, whole: float) -> float | None:
    """A percentage with one decimal; ``None`` of nothing."""
    return round(100 * part / whole, 1) if whole else None


def rates(hits: int, given: int, wanted: int) -> Figures:
    """Precision, recall and F1 in percent; 0 of nothing."""
    precision, recall = hits / given if given else 0.0, hits / wanted if wanted else 0.0
    balance = 200 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(100 * precision, 1), "recall": round(100 * recall, 1), "f1": round(balance, 1)}


def point(figure: Span | None) -> int | None:
    """The one number of low, best and high: best, else low, else high."""
    return next((figure[key] for key in ("best", "low", "high") if figure.get(key) is not None), None) if figure else None


def by_id(rows: list[Row]) -> dict[str, Row]:
    """Rows by their id as text."""
    return {str(row["id"]): row for row in rows}


def spans_overlap(left: Span, right: Span) -> bool:
    """Two ranges share at least one code point."""
    return bool(left["start"] < right["end"] and right["start"] < left["end"])


def shared_words(left: Span, right: Span) -> float:
    """How much of what two ranges cover together is in both, 0 to 1."""
    inside = min(left["end"], right["end"]) - max(left["start"], right["start"])
    around = max(left["end"], right["end"]) - min(left["start"], right["start"])
    return float(max(0, inside) / max(1, around))
