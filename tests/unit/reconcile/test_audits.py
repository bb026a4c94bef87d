from sijill.domain.claim import Claim, LinkType, Scope
from sijill.domain.toll import Audit
from sijill.reconcile.account import accounts_of
from sijill.reconcile.audits import audits_of
from tests.factories import at_least, claim, link, number, reading, town


def audits(*claims: Claim) -> dict[str, Audit]:
    accounts = accounts_of(reading("r", *claims))
    return {audit.dimension: audit for audit in audits_of({account.ref: account for account in accounts}, [accounts[0]])}


TOTAL = claim("c1", at_least(90), scope=Scope.DAY_TOTAL)
EAST = claim("c2", 60, scope=Scope.DAY_TOTAL, subset_of="c1", places=(town("East"),), start=9)
WEST = claim(
    "c3", 21, scope=Scope.DAY_TOTAL, subset_of="c1", places=(town("West"),), relations=link(LinkType.DISJOINT_FROM, "c2"), start=19
)


def test_what_the_parts_leave_is_told() -> None:
    found = audits(TOTAL, EAST, WEST)["place"]
    assert found.sentence == "90 = 60 + 21 + 9 or more, the last unplaced"
    assert (found.remainder_low, found.remainder_high) == (9, None)
    assert [part.low for part in found.parts] == [60, 21]


def test_kinds_of_people_are_another_division() -> None:
    women = claim("c4", 8, group="women", scope=Scope.DAY_TOTAL, subset_of="c1", start=29)
    found = audits(TOTAL, EAST, women)
    assert set(found) == {"place", "population"}
    assert found["population"].sentence == "90 = 8 + 82 or more, the last not described"


def test_parts_that_exceed_their_total_are_a_conflict() -> None:
    small = claim("c1", number(70), scope=Scope.DAY_TOTAL)
    found = audits(small, EAST, WEST)["place"]
    assert found.sentence == "70 is less than 60 + 21 = 81: the parts say more than the total"
    assert found.remainder_high == -11


def test_a_total_without_parts_has_no_audit() -> None:
    assert audits(TOTAL) == {}
