from typing import Any

import pytest

from sijill.evaluate.measures import measure, measures_of, of_language
from tests.unit.evaluate.rows import claim, row


@pytest.mark.parametrize(
    ("gold", "expected"),
    [
        ([row(claim())], ("claims",)),
        ([{"id": 1, "text": "", "gold": {"killed": [1, 1]}}], ("counts",)),
        ([{"id": 1, "text": "", "gold": {"killed": [1, 1], "incident_ids": ["x"]}}], ("counts", "incidents")),
        ([{"id": 1, "text": "", "gold": {"toponyms": []}}], ("places",)),
        ([{"id": 1, "text": "", "gold": {"templates": []}}], ("templates",)),
        ([{"id": 1, "name": "Ordun", "gold": {"lat": 1, "lon": 1}}], ("resolve",)),
        ([{"id": 1, "text": ""}], ()),
    ],
)
def test_labels_say_what_is_measured(gold: list[dict[str, Any]], expected: tuple[str, ...]) -> None:
    assert measures_of(gold) == expected


@pytest.mark.parametrize(("lang", "names"), [(None, "abc"), ("en", "a"), ("ar", "b"), ("other", "c")])
def test_languages(lang: str | None, names: str) -> None:
    gold = [row(name="a", lang="en"), row(name="b", language="ar"), row(name="c", language="fr")]
    assert "".join(each["id"] for each in of_language(gold, lang)) == names


@pytest.mark.parametrize("name", ["counts", "templates"])
def test_measures_of_harm_are_for_both(name: str) -> None:
    assert set(measure(name, [], [])) == {"killed", "injured"}


@pytest.mark.parametrize(("name", "figure"), [("claims", "f1"), ("incidents", "bcubed_f1"), ("places", "toponyms"), ("resolve", "names")])
def test_each_measure_has_its_figures(name: str, figure: str) -> None:
    assert figure in measure(name, [], [])
