import pytest

from sijill.domain.claim import Scope
from sijill.reconcile.reckoning import may_count_found, says_complete
from tests.factories import claim


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("nine bodies were found in a well", True),
        ("the group documented 40 deaths", True),
        ("a boy died of his wounds", True),
        ("nine people were killed by shelling", False),
    ],
)
def test_people_counted_when_found_are_known_by_the_words(quote: str, found: bool) -> None:
    assert may_count_found(claim(quote=quote)) is found


def test_a_documentation_period_counts_people_found() -> None:
    assert may_count_found(claim(scope=Scope.DOCUMENTED_IN_PERIOD))


def test_only_words_make_a_count_complete() -> None:
    assert says_complete(claim(quote="a complete list names 40 dead"))
    assert not says_complete(claim(quote="40 dead in all"))
