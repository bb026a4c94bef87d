from pathlib import Path
from typing import Any

import pytest

from sijill.domain.errors import UsageError
from sijill.evaluate.claims import score_claims
from sijill.evaluate.floors import FloorError, below_floor, check_floors, floor_figures, raise_floors, read_floors, write_floors
from tests.unit.evaluate.rows import claim, row

GOOD = score_claims([row(claim())], [row(claim(quote="x" * 10))])
BAD = score_claims([row(claim())], [row()])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "own.yml"
    path.write_text("[]")
    return path


def test_a_figure_at_its_floor_passes(corpus: Path) -> None:
    check_floors(corpus, GOOD, raise_floors(corpus, GOOD, {}))


def test_a_fall_is_named(corpus: Path) -> None:
    with pytest.raises(FloorError, match=r"f1 is 0\.0, its floor is 99\.0"):
        check_floors(corpus, BAD, raise_floors(corpus, GOOD, {}))


def test_an_update_never_lowers_unless_told(corpus: Path) -> None:
    floors = raise_floors(corpus, GOOD, {})
    with pytest.raises(FloorError, match="--lower"):
        raise_floors(corpus, BAD, floors)
    assert raise_floors(corpus, BAD, floors, lower=True)["own.yml"]["figures"]["f1"] == 0.0
    assert raise_floors(corpus, GOOD, raise_floors(corpus, BAD, {}))["own.yml"]["figures"]["f1"] == 99.0


def test_a_floor_keeps_what_it_has(corpus: Path) -> None:
    floors = raise_floors(corpus, GOOD, {})
    assert raise_floors(corpus, GOOD | {"f1": 99.5}, floors) == floors


def test_a_changed_corpus_wants_new_floors(corpus: Path) -> None:
    floors = raise_floors(corpus, GOOD, {})
    corpus.write_text("[ ]")
    with pytest.raises(FloorError, match="has changed"):
        check_floors(corpus, GOOD, floors)


def test_no_floors_no_check(corpus: Path) -> None:
    with pytest.raises(UsageError, match="--update"):
        check_floors(corpus, GOOD, {})


@pytest.mark.parametrize(
    ("figures", "floor", "worse"),
    [
        ({"f1": 80.0}, {"f1": 80.0}, False),
        ({"f1": 79.9}, {"f1": 80.0}, True),
        ({}, {"f1": 80.0}, True),
        ({"claims_on_distractors": 3}, {"claims_on_distractors": 2}, True),
        ({"claims_on_distractors": 1}, {"claims_on_distractors": 2}, False),
    ],
)
def test_which_way_is_worse(figures: dict[str, Any], floor: dict[str, Any], worse: bool) -> None:
    assert bool(below_floor(figures, floor)) is worse


def test_floors_are_kept_in_a_file(corpus: Path, tmp_path: Path) -> None:
    floors = raise_floors(corpus, GOOD, {})
    write_floors(tmp_path / "floors.json", floors)
    assert read_floors(tmp_path / "floors.json") == floors
    assert read_floors(tmp_path / "none.json") == {}


def test_unknown_figures_have_no_floor() -> None:
    assert "out_of_scope_quiet" not in floor_figures(GOOD)
