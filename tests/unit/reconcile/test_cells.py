from sijill.domain.claim import Claim, Harm, LinkType, Polarity, Scope, Zero
from sijill.domain.place import Level
from sijill.domain.quantity import Quantity
from sijill.domain.reading import Reading
from sijill.reconcile import reconcile
from sijill.reconcile.cells import Cell, cells_of, conflicts_among, highest, weight, weight_of_two, why_apart
from tests.factories import at_least, claim, day, link, nearly, reading, said_by, town

NORTH = town("the North", 12.0, level=Level.PROVINCE, radius_km=80.0, gazetteer_id="n")
HILL = town("Hill", 12.5, parents=("n",))
ISLE = town("Isle", 2.0, parents=("s",))


def cells(*readings: Reading, harm: Harm = Harm.KILLED, group: str | None = None) -> list[Cell]:
    return cells_of(reconcile(readings), harm, group)


def told(identity: str, voice: str, number: int | Quantity, iso: str = "2031-05-05", **fields: object) -> Reading:
    known: Claim = claim("c1", number, when=day(iso), places=(HILL,), source_chain=said_by(voice), **fields)
    return reading(identity, known, published=iso)


def test_a_cell_weighs_the_lowest_closed_low_of_its_claimants() -> None:
    (cell,) = cells(told("a", "A", 12), told("b", "B", 15), told("c", "C", nearly(11)))
    assert (weight(cell), highest(cell)) == (12, (15, False))
    (open_low,) = cells(told("a", "A", nearly(12)))
    assert (weight(open_low), highest(open_low)) == (0, (12, False))
    assert highest(cells(told("a", "A", at_least(12)))[0]) == (12, True)


def test_two_claimants_not_of_one_side() -> None:
    assert weight_of_two(cells(told("a", "A", 12), told("b", "B", 15))[0]) == 12
    assert weight_of_two(cells(told("a", "A", 12), told("b", "activists", 12))[0]) == 0
    assert weight_of_two(cells(told("a", "A", 12))[0]) == 0


def test_somebody_else_s_zero_weighs_nothing() -> None:
    zero = told("b", "B", 0, polarity=Polarity.NEGATED, zero=Zero.EXPLICIT_NONE)
    assert [weight(cell) for cell in cells(told("a", "A", 12), zero)] == [0]


def test_only_accepted_claims_weigh_in_a_review() -> None:
    (cell,) = cells(told("a", "A", 12), told("b", "B", 15))
    accepted = {cell.accounts[1].ref}
    assert weight(cell, accepted) == 15
    assert weight(cell, set()) == 0


def test_a_part_is_no_cell_beside_its_whole_in_one_incident() -> None:
    both = reading("a", claim("c1", 12), claim("c2", 4, group="women", subset_of="c1", start=9))
    assert [weight(cell) for cell in cells(both)] == [12]
    assert [weight(cell) for cell in cells(both, group="women")] == [4]
    assert cells(both, group="children") == []
    assert cells(both, harm=Harm.INJURED) == []


def test_totals_are_cells_and_their_placed_parts_too() -> None:
    total = claim("c1", 40, scope=Scope.DAY_TOTAL, when=day("2031-05-05"), places=(NORTH, ISLE))
    part = claim("c2", 9, scope=Scope.DAY_TOTAL, subset_of="c1", when=day("2031-05-05"), places=(ISLE,), start=9)
    found = cells(reading("a", total, part))
    assert sorted(weight(cell) for cell in found) == [9, 40]
    assert all(cell.is_total for cell in found)


def test_cells_are_added_by_the_rules_for_claims() -> None:
    one, other, later, isle = cells(
        told("a", "A", 5),
        told("b", "A", 40, "2031-05-06"),
        told("c", "A", 7, "2031-05-09"),
        reading("d", claim("c1", 3, when=day("2031-05-05"), places=(ISLE,))),
    )
    assert why_apart(one, other) is None
    assert why_apart(one, later) == "at least a whole day lies between them"
    assert why_apart(one, isle) == "their places, widened by radius, do not touch"
    assert conflicts_among([one, other, later, isle]) == {0: {1}, 1: {0}}


def test_another_is_added_by_the_report_s_own_words() -> None:
    first = claim("c1", 5, when=day("2031-05-05"), places=(HILL,))
    another = claim("c2", 25, when=day("2031-05-05"), places=(HILL,), relations=link(LinkType.SEPARATE_EVENT, "c1"), start=9)
    one, other = cells(reading("a", first, another))
    assert why_apart(one, other) == "one report's own words set them apart"


def test_people_found_are_added_to_nobody() -> None:
    found = reading("b", claim("c1", 9, quote="bodies recovered", when=day("2031-05-20"), places=(HILL,)))
    one, other = cells(told("a", "A", 5), found)
    assert conflicts_among([one, other]) == {0: {1}, 1: {0}}


def test_a_part_never_stands_beside_what_it_is_a_part_of() -> None:
    """Its place may lie outside the place of its whole, where that is taken for the town and not for the province."""
    whole = claim("c1", 90, scope=Scope.DAY_TOTAL, when=day("2031-05-05"), places=(NORTH,))
    part = claim("c2", 60, scope=Scope.DAY_TOTAL, when=day("2031-05-05"), places=(HILL,), subset_of="c1")
    some = claim("c3", 2, scope=Scope.DAY_TOTAL, when=day("2031-05-05"), places=(ISLE,), subset_of="c2")
    found = cells(reading("r", whole, part, some))
    assert conflicts_among(found) == {0: {1, 2}, 1: {0, 2}, 2: {0, 1}}


def test_what_a_voice_said_before_raises_no_floor() -> None:
    first = told("a", "A", 25)
    (cell,) = cells(first, told("b", "A", nearly(25), iso="2031-05-05", start=9))
    (later,) = cells(
        reading("a", *first.claims, published="2031-05-05"), reading("b", *told("b", "A", nearly(25)).claims, published="2031-05-06")
    )
    assert (weight(cell), weight(later)) == (0, 0)
