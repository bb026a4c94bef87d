"""Links between accounts, looked up."""

from sijill.domain.claim import LinkType
from sijill.reconcile.account import accounts_of
from sijill.reconcile.ties import Ties
from tests.factories import claim, link, reading


def test_a_link_ties_both_ends_and_only_accounts_that_are_there() -> None:
    links = (*link(LinkType.DISJOINT_FROM, "c1"), *link(LinkType.RESTATES, "gone"), *link(LinkType.RESTATES, "c3"))
    repeat = claim("c2", 5, relations=link(LinkType.RESTATES, "c1"))
    one, two, three = accounts_of(reading("r", claim("c1", 5), repeat, claim("c3", 9, relations=links)))
    restated = Ties((one, two, three), (LinkType.RESTATES,))
    assert restated.of([one]) == {two.ref}
    assert restated.of([two]) == {one.ref}
    assert restated.of([three]) == set()
    assert Ties((one, two), (LinkType.DISJOINT_FROM,)).of([one, two]) == set()
    assert Ties((one, two, three), (LinkType.DISJOINT_FROM,)).of([one, two, three]) == {one.ref, three.ref}


def test_claims_of_one_name_in_two_reports_are_not_tied() -> None:
    (one,) = accounts_of(reading("r", claim("c1", 5)))
    (other,) = accounts_of(reading("s", claim("c2", 5, relations=link(LinkType.RESTATES, "c1"))))
    assert Ties((one, other), (LinkType.RESTATES,)).of([one, other]) == set()
