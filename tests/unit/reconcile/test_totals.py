from sijill.domain.claim import Scope
from sijill.domain.place import Level
from sijill.reconcile.account import accounts_of
from sijill.reconcile.totals import Holder, by_window
from tests.factories import claim, day, reading, town

NORTH = town("the North", 12.0, level=Level.PROVINCE, radius_km=80.0, gazetteer_id="n")
HILL = town("Hill", 12.5, parents=("n",))
DAY = claim("c1", 40, scope=Scope.DAY_TOTAL, when=day("2031-05-05"), places=(NORTH,))
PERIOD = claim("c2", 300, scope=Scope.PERIOD_AGGREGATE, when=day("2031-04-01", "2031-06-30"), places=(NORTH,), start=9)


def test_totals_of_one_window_stand_together_and_parts_beside_their_whole() -> None:
    one, other = (
        accounts_of(reading("a", DAY)),
        accounts_of(reading("b", DAY, claim("p", 9, scope=Scope.DAY_TOTAL, subset_of="c1", when=day("2031-05-05"), places=(NORTH,)))),
    )
    assert sorted(len(group) for group in by_window([*one, *other]).values()) == [1, 2]


def test_totals_nobody_can_place_are_kept_apart_by_report() -> None:
    nowhere = claim("c1", 40, scope=Scope.DAY_TOTAL)
    assert len(by_window([*accounts_of(reading("a", nowhere)), *accounts_of(reading("b", nowhere))])) == 2


def test_the_smallest_total_around_an_incident_is_found() -> None:
    totals = accounts_of(reading("t", DAY, PERIOD))
    holder = Holder(totals)
    monday = accounts_of(reading("r", claim("x", 3, when=day("2031-05-05"), places=(HILL,))))
    june = accounts_of(reading("r", claim("x", 3, when=day("2031-06-05"), places=(HILL,))))
    outside = accounts_of(reading("r", claim("x", 3, when=day("2031-06-05"), places=(town("Isle", 2.0, parents=("s",)),))))
    undated = accounts_of(reading("r", claim("x", 3, places=(HILL,))))
    found = [holder.smallest_around(each) for each in (monday, june, outside, undated)]
    assert [each and each.ref.claim for each in found] == ["c1", "c2", None, None]
