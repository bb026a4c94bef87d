import pytest

from sijill.evaluate.toponyms import distance_km, score_names, score_places


def test_distance() -> None:
    assert distance_km((0, 0), (0, 1)) == pytest.approx(111.2, abs=0.1)
    assert distance_km((0, 0), (0, 180)) == pytest.approx(20015, abs=1)


def test_places_found_and_resolved() -> None:
    gold = [
        {"id": "a", "gold": {"toponyms": [{"start": 0, "end": 5, "lat": "1", "lon": "1"}, {"start": 9, "end": 12, "lat": "", "lon": ""}]}}
    ]
    given = [{"start": 0, "end": 6, "lat": 1.5, "lon": 1.0}, {"start": 20, "end": 22}]
    figures = score_places(gold, [{"id": "a", "places": given}])
    assert (figures["toponyms"], figures["precision"], figures["recall"]) == (2, 50.0, 50.0)
    assert (figures["resolved_of_found"], figures["within_161_km_of_resolved"], figures["over_1000_km"]) == (100.0, 100.0, 0.0)


def test_silence_is_not_wrong() -> None:
    gold = [{"id": name, "gold": {"lat": 0.0, "lon": 0.0}} for name in "abc"]
    figures = score_names(
        gold, [{"id": "a", "lat": 0.05, "lon": 0.0}, {"id": "b", "lat": 1.0, "lon": 0.0}, {"id": "c", "lat": None, "lon": None}]
    )
    assert (figures["answered"], figures["wrong"], figures["within_10_km"]) == (66.7, 33.3, 33.3)
    assert figures["right_of_answered"] == 50.0
