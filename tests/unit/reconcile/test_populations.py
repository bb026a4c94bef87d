import pytest

from sijill.reconcile.populations import WHOLE, are_disjoint, counts_civilians, figure_of, includes, is_victims, population
from tests.factories import claim


@pytest.mark.parametrize(("group", "stands_for"), [(None, WHOLE), ("residents", WHOLE), ("women", "women"), ("beekeepers", "beekeepers")])
def test_words_for_everybody_are_one_population(group: str | None, stands_for: str) -> None:
    assert population(group) == stands_for


@pytest.mark.parametrize(
    ("larger", "smaller", "holds"),
    [
        (WHOLE, "women", True),
        ("children", "girls", True),
        ("women", "girls", False),
        ("civilians", "children", False),
        ("police", "police", True),
    ],
)
def test_only_what_is_always_within_is_included(larger: str, smaller: str, holds: bool) -> None:
    assert includes(larger, smaller) is holds


@pytest.mark.parametrize(
    ("one", "other", "said", "apart"),
    [
        ("women", "men", "", True),
        ("women", "children", "women children", False),  # a girl of sixteen may be counted in both
        ("women", "children", "adult women children", True),
        ("girls", "boys", "", True),
        ("soldiers", "civilians", "", False),  # one side's militants may be the other's civilians
        ("women", "journalists", "", False),
    ],
)
def test_words_are_disjoint_only_where_they_exclude_each_other(one: str, other: str, said: str, apart: bool) -> None:
    assert are_disjoint(one, other, said) is apart
    assert are_disjoint(other, one, said) is apart


def test_separate_figures() -> None:
    assert figure_of("boys") == "children"
    assert figure_of("attackers") == "attackers"
    assert figure_of("clergy") is None


def test_words_for_everybody_that_leave_out_the_attacker() -> None:
    assert is_victims(claim(group="family"))
    assert is_victims(claim(group_text="the victims"))
    assert not is_victims(claim())


@pytest.mark.parametrize(
    ("group", "said", "counts"),
    [
        ("civilians", "civilians", True),
        ("civilians", None, True),
        ("civilians", "neighbours", False),
        ("civilians", "مدنيين", True),
        ("people", "civilians", False),
    ],
)
def test_civilians_are_counted_by_that_word(group: str, said: str | None, counts: bool) -> None:
    assert counts_civilians(claim("c1", 5, group=group, group_text=said)) is counts
