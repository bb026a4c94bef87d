import pytest

from sijill.evaluate.figures import by_id, point, rates, share, shared_words, spans_overlap


def test_share_of_nothing_is_unknown() -> None:
    assert share(1, 3) == 33.3
    assert share(0, 0) is None


def test_rates() -> None:
    assert rates(6, 8, 10) == {"precision": 75.0, "recall": 60.0, "f1": 66.7}
    assert rates(0, 0, 0) == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ({"low": 1, "best": 2, "high": 3}, 2),
        ({"low": 1, "best": None, "high": 3}, 1),
        ({"low": None, "best": None, "high": 3}, 3),
        ({}, None),
        (None, None),
    ],
)
def test_point(figure: dict[str, int | None] | None, expected: int | None) -> None:
    assert point(figure) == expected


def test_spans() -> None:
    left, right, apart = {"start": 0, "end": 10}, {"start": 5, "end": 15}, {"start": 10, "end": 12}
    assert spans_overlap(left, right)
    assert not spans_overlap(left, apart)
    assert shared_words(left, right) == pytest.approx(1 / 3)


def test_ids_are_texts() -> None:
    assert by_id([{"id": 7}]) == {"7": {"id": 7}}
