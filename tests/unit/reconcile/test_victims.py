import pytest

from sijill.domain.claim import LinkType, Person
from sijill.reconcile.account import accounts_of
from sijill.reconcile.victims import given_name, victims_of, without_individuals
from tests.factories import claim, link, reading


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ann Roe", "Bea Doe", True),
        ("Ann Roe", "Bea Roe", True),  # of one family
        ("Ann Roe", "Ann Mary Roe", False),
        ("Ann Roe", "Ann Row", False),  # perhaps misspelt
    ],
)
def test_two_given_names_are_two_people(one: str, other: str, expected: bool) -> None:
    claims = (claim("c1", 1, persons=(Person(one),)), claim("c2", 1, start=9, persons=(Person(other),)))
    here, there = accounts_of(reading("r", *claims))
    assert (given_name(here) != given_name(there)) is expected


def test_one_told_alone_is_among_those_counted_unless_the_report_says_otherwise() -> None:
    alone, apart = claim("c1", 1), claim("c2", 1, start=9, relations=link(LinkType.DISJOINT_FROM, "c3"))
    accounts = accounts_of(reading("r", alone, apart, claim("c3", 4, start=19)))
    assert [account.claim.id for account in without_individuals(list(accounts))] == ["c2", "c3"]


def test_only_full_names_are_victims() -> None:
    assert victims_of(claim("c1", 1, persons=(Person("Ann Roe"), Person("Bob")))) == ("ann roe",)
