import pytest

from sijill.domain.errors import UsageError
from sijill.domain.quantity import Modifier, Quantity
from sijill.reconcile.account import accounts_of
from sijill.reconcile.figures import Figure, figures_by_voice
from sijill.reconcile.policies import bounds_by, policies, policy_named
from tests.factories import at_least, claim, nearly, number, reading, said_by

DOZENS = Quantity(24, None, None, "dozens", Modifier.DOZENS)


def figures(*said: tuple[str, Quantity, str]) -> list[Figure]:
    return figures_by_voice(
        account
        for at, (voice, quantity, published) in enumerate(said)
        for account in accounts_of(reading(f"r{at}", claim("c1", quantity, source_chain=said_by(voice)), published=published))
    )


THREE = figures(("A", number(12), "2031-05-04"), ("B", number(15), "2031-05-05"), ("C", number(15), "2031-05-04"))
TIE = figures(("A", number(12), "2031-05-04"), ("B", number(15), "2031-05-05"))
UNDATED_TIE = figures(("A", number(12), ""), ("B", number(15), ""))
OPEN = figures(("A", number(12), "2031-05-04"), ("B", at_least(20), "2031-05-04"))
VAGUE = figures(("A", number(3), "2031-05-04"), ("B", DOZENS, "2031-05-04"))
NONE = figures(("A", number(3), "2031-05-04"), ("B", number(0), "2031-05-09"))
WEAK = figures(("A", nearly(25), "2031-05-04"), ("B", number(23), "2031-05-03"))


@pytest.mark.parametrize(
    ("policy", "given", "bounds"),
    [
        ("ucdp", THREE, (12, 15, 15)),
        ("ucdp", TIE, (12, 15, 15)),  # the latest
        ("ucdp", UNDATED_TIE, (12, 12, 15)),  # then the lower
        ("ucdp", OPEN, (12, 12, None)),
        ("ucdp", VAGUE, (3, 3, 3)),
        ("ucdp", NONE, (0, 3, 3)),
        ("ucdp", WEAK, (23, 25, 25)),
        ("ucdp", [], (None, None, None)),
        ("airwars", THREE, (12, None, 15)),
        ("ibc", THREE, (12, None, 15)),
        ("strict", THREE, (12, None, 15)),
        ("strict", figures(("A", number(12), ""), ("B", number(12), "")), (12, 12, 12)),
    ],
)
def test_rival_figures_become_one_range(policy: str, given: list[Figure], bounds: tuple[int | None, ...]) -> None:
    found = bounds_by(policy_named(policy), given)
    assert (found.low, found.best, found.high) == bounds


def test_each_bound_names_its_claims() -> None:
    found = bounds_by(policy_named("ucdp"), THREE)
    assert [ref.report for ref in found.low_claims] == ["r0"]
    assert [ref.report for ref in found.best_claims] == ["r1", "r2"]


def test_policies_are_versioned_and_an_unknown_one_is_named() -> None:
    assert all(policy.stamp == f"{name}/{policy.version}" and policy.source for name, policy in policies().items())
    with pytest.raises(UsageError, match="airwars, ibc, strict, ucdp"):
        policy_named("guess")
