"""Place names: found in texts, resolved from bare names."""

import math
from collections import Counter

from sijill.evaluate.figures import Figures, Row, by_id, rates, share, shared_words, spans_overlap

EARTH_DIAMETER_KM = 12742
NEAR_KM, FAR_KM = 161, 1000  # the field's convention: 100 miles
WITHIN_KM = (5, 10, 25)
Point = tuple[float, float]


def distance_km(left: Point, right: Point) -> float:
    """The great-circle distance of two points in degrees, in kilometres."""
    (a, b), (c, d) = (tuple(map(math.radians, map(float, each))) for each in (left, right))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return EARTH_DIAMETER_KM * math.asin(min(1, math.sqrt(half)))


def score_places(gold: list[Row], out: list[Row]) -> Figures:
    """The measures of ``places``: names found, resolved, near and far."""
    lines, n = by_id(out), Counter[str]()
    for row in gold:
        n.update(_count_names(row["gold"].get("toponyms", []), lines.get(str(row["id"]), {}).get("places", [])))
    return {
        "toponyms": n["found"] + n["missed"],
        **rates(n["found"], n["found"] + n["surplus"], n["found"] + n["missed"]),
        "resolved_of_found": share(n["resolved"], n["found"]),
        "within_161_km_of_resolved": share(n["near"], n["resolved"]),
        "over_1000_km": share(n["far"], n["resolved"]),
    }


def _count_names(wanted: list[Row], given: list[Row]) -> Counter[str]:
    n, free = Counter[str](), sorted(given, key=lambda place: place["start"])
    for want in wanted:
        hit = max((each for each in free if spans_overlap(each, want)), key=lambda each: shared_words(each, want), default=None)
        if hit is None:
            n["missed"] += 1
            continue
        free.remove(hit)
        n["found"] += 1
        if hit.get("lat") is not None and want.get("lat") not in (None, ""):
            away = distance_km((hit["lat"], hit["lon"]), (want["lat"], want["lon"]))
            n.update({"resolved": 1, "near": int(away <= NEAR_KM), "far": int(away > FAR_KM)})
    n["surplus"] += len(free)
    return n


def score_names(gold: list[Row], out: list[Row]) -> Figures:
    """The measures of ``resolve``: shares of all names; silence is not wrong."""
    lines = by_id(out)
    answers = ((lines.get(str(row["id"])) or {}, row["gold"]) for row in gold)
    away = [distance_km((line["lat"], line["lon"]), (truth["lat"], truth["lon"])) for line, truth in answers if line.get("lat") is not None]
    close = {km: sum(each <= km for each in away) for km in WITHIN_KM}
    return {
        "names": len(gold),
        "answered": share(len(away), len(gold)),
        **{f"within_{km}_km": share(close[km], len(gold)) for km in WITHIN_KM},
        "wrong": share(len(away) - close[25], len(gold)),
        "right_of_answered": share(close[25], len(away)),
    }
