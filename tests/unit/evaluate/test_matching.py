import pytest

from sijill.evaluate.matching import counted, folded, lists_agree, pair_up, same_bounds, same_harm, same_number, spot
from tests.unit.evaluate.rows import claim


@pytest.mark.parametrize(
    ("wanted", "found", "agree"),
    [
        (claim(best=5), claim(best=5), True),
        (claim(best=5), claim(best=6), False),
        (claim(best=5, modifier="more_than"), claim(best=6, modifier="more_than"), True),
        (claim(best=24, modifier="dozens"), claim(best=40, modifier="scores"), True),
        (claim(best=24, modifier="dozens"), claim(best=24), False),
        (claim(number=None), claim(number=None), True),
        (claim(number=None), claim(best=1), False),
        (claim(best=4, number_alternatives=[{"best": 5, "low": 5, "modifier": "at_least"}]), claim(best=5), True),
    ],
)
def test_same_number(wanted: dict[str, object], found: dict[str, object], agree: bool) -> None:
    assert same_number(wanted, found) is agree


def test_open_bounds_agree_by_kind() -> None:
    up_to = {"low": None, "best": None, "high": 9, "modifier": "up_to"}
    assert same_number(claim(number=up_to), claim(number=up_to))
    assert not same_bounds(claim(best=5, modifier="at_least"), claim(best=5))


def test_an_undecided_harm_takes_any_of_the_two() -> None:
    assert same_harm(claim(harm="casualties"), claim(harm="injured"))
    assert not same_harm(claim(harm="injured"), claim(harm="casualties"))


def test_pairs_are_by_words_each_once() -> None:
    wanted = [claim("k1", 0, 10), claim("k2", 20, 30)]
    given = [claim("g1", 20, 30), claim("g2", 0, 10), claim("g3", 0, 12)]
    assert pair_up(wanted, given) == {0: 1, 1: 0}


def test_a_quote_may_not_swallow_the_report() -> None:
    assert pair_up([claim(end=10)], [claim(end=400)]) == {}


def test_the_number_is_where_it_stands_or_the_quote() -> None:
    assert spot(claim(start=3))["end"] == 5
    assert spot(claim(start=3, number=None))["end"] == 10


def test_only_harm_to_people_counts() -> None:
    assert counted([claim(), claim(kind="attack"), claim(harm=None)]) == [claim()]


def test_folded_names() -> None:
    assert folded("The city of Al-Ordun") == "ordun"


@pytest.mark.parametrize(
    ("wanted", "found", "agree"),
    [
        ([{"name": "Ordland"}], [{"name": "the Ordlandish army"}], True),
        ([{"name": "army"}], [{"name": "army"}, {"name": "rebels"}, {"name": "police"}], False),
        ([{"name": "army"}], [], False),
    ],
)
def test_naming_everything_does_not_pay(wanted: list[dict[str, str]], found: list[dict[str, str]], agree: bool) -> None:
    assert lists_agree(wanted, found) is agree
