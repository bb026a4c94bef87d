"""Accuracy on our own corpus never falls."""

from pathlib import Path

import pytest

from sijill.evaluate import check_floors, evaluate_set, read_floors

CORPUS = Path(__file__).parent


@pytest.mark.parametrize("name", ["development.yml", "fresh.yml", "manners.yml", "arabic.yml", "blind.yml", "unseen.yml"])
def test_no_figure_is_below_its_floor(name: str) -> None:
    figures = evaluate_set(CORPUS / name, jobs=1).figures["claims"]
    check_floors(CORPUS / name, figures, read_floors(CORPUS / "floors.json"))
