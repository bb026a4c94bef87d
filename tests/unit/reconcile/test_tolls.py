from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sijill.domain.claim import Harm, LinkType, Scope
from sijill.domain.errors import SijillError, UsageError
from sijill.domain.judgement import Judgement, Verdict
from sijill.domain.place import Level
from sijill.domain.quantity import Modifier, Quantity
from sijill.domain.reading import Reading
from sijill.domain.relation import ClaimRef
from sijill.domain.toll import FloorKind, Toll, Window
from sijill.reconcile import reconcile, toll
from tests.factories import at_least, claim, day, link, nearly, number, reading, said_by, town
from tests.worlds import MARENNA, World, copy_of, make_world

NORTH = town("the North", 12.0, level=Level.PROVINCE, radius_km=80.0, gazetteer_id="n", parents=("xm",))
HILL = town("Hill", 12.5, parents=("n", "xm"))
ISLE = town("Isle", 2.0, parents=("s", "xm"))
MAY = Window(MARENNA, "2031-05-01", "2031-05-31")


def told(identity: str, figure: Any, iso: str, place: Any = HILL, voice: str = "Orrel Monitor", **fields: Any) -> Reading:
    known = {"when": day(iso), "places": (place,), "source_chain": said_by(voice), **fields}
    return reading(identity, claim("c1", figure, **known), published=iso)


def floors(found: Toll) -> dict[str, int]:
    return {floor.kind.value: floor.value for floor in found.floors}


DAY_TOTAL = reading(
    "t",
    claim("c1", at_least(90), scope=Scope.DAY_TOTAL, when=day("2031-05-05"), places=(MARENNA,), source_chain=said_by("Orrel Monitor")),
    claim(
        "c2",
        60,
        scope=Scope.DAY_TOTAL,
        subset_of="c1",
        when=day("2031-05-05"),
        places=(NORTH,),
        start=9,
        source_chain=said_by("Orrel Monitor"),
    ),
    claim(
        "c3",
        21,
        scope=Scope.DAY_TOTAL,
        subset_of="c1",
        when=day("2031-05-05"),
        places=(ISLE,),
        start=19,
        relations=link(LinkType.DISJOINT_FROM, "c2"),
        source_chain=said_by("Orrel Monitor"),
    ),
)


def test_no_total_is_ever_inside_the_sum_of_incidents() -> None:
    found = toll([DAY_TOTAL, told("a", 12, "2031-05-05"), told("b", nearly(25), "2031-05-20", ISLE)], MAY)
    assert (found.incident_sum.low, found.incident_sum.best, found.incident_sum.high) == (12, 37, 37)
    assert (found.incident_sum.without_low, found.incident_sum.without_best) == (1, 0)
    assert len(found.incident_sum.incidents) == 2


def test_a_total_is_used_instead_of_what_lies_in_it_and_says_so() -> None:
    found = toll([DAY_TOTAL, told("a", 12, "2031-05-05"), told("b", 7, "2031-05-20", ISLE)], MAY)
    assert floors(found) == {"one_claimant": 97}
    total, incident = sorted(found.floors[0].cells, key=lambda cell: not cell.is_total)
    assert (total.value, total.is_total, total.claimants) == (90, True, ("Orrel Monitor",))
    assert {(said.claim.report, said.low) for said in total.inside} == {("t", 60), ("t", 21), ("a", 12)}
    assert (incident.value, incident.inside) == (7, ())
    assert "Orrel Monitor" in found.floors[0].sentence
    assert "at least 97" in found.floors[0].sentence


def test_the_arithmetic_of_each_total_is_shown() -> None:
    assert [audit.sentence for audit in toll([DAY_TOTAL], MAY).audits] == ["90 = 60 + 21 + 9 or more, the last unplaced"]


def test_a_part_counts_where_its_whole_reaches_beyond_the_window() -> None:
    found = toll([DAY_TOTAL], Window(NORTH, "2031-05-01", "2031-05-31"))
    assert floors(found) == {"one_claimant": 60}
    assert [(said.claim.claim, why) for said, why in found.unplaced] == [
        ("c1", "its place reaches beyond the window, or could not be found")
    ]


def test_the_headline_is_the_best_supported_floor() -> None:
    record = [told("a", 12, "2031-05-05"), told("b", 15, "2031-05-05", voice="Bell Rescue"), told("c", 7, "2031-05-20")]
    assert floors(toll(record, MAY)) == {"two_claimants": 12, "one_claimant": 19}
    accept = Judgement("j", Verdict.ACCEPT, (ClaimRef("b", "c1"),), "reader", "2031-06-01", "seen")
    reviewed = toll(reconcile(record, [accept]), MAY)
    assert floors(reviewed) == {"reviewed": 15, "two_claimants": 12, "one_claimant": 19}
    assert reviewed.floors[0].kind is FloorKind.REVIEWED


def test_rivals_weigh_the_lowest_and_are_named() -> None:
    found = toll([told("a", 12, "2031-05-05"), told("b", 15, "2031-05-05", voice="Bell Rescue")], MAY)
    assert found.floors[0].value == 12
    assert [[said.low for said in cell] for cell in found.rivals] == [[12, 15]]
    assert (found.highest.value, found.highest.is_open) == (15, False)


def test_highest_claimed_is_open_where_a_part_is() -> None:
    found = toll([told("a", at_least(12), "2031-05-05"), told("b", 15, "2031-05-20")], MAY)
    assert (found.highest.value, found.highest.is_open) == (27, True)


def test_what_cannot_be_placed_is_named() -> None:
    found = toll([reading("a", claim("c1", 12, places=(HILL,))), reading("b", claim("c1", 5, when=day("2031-05-05")))], MAY)
    assert [(each.said[0].claim.report, each.low, each.why) for each in found.may_be_inside] == [
        ("a", 12, "its days are not known"),
        ("b", 5, "its place is not known"),
    ]
    assert (found.unplaced, found.floors) == ((), ())


def test_what_nobody_knows_is_no_zero() -> None:
    nothing = toll(reconcile([]), MAY).incident_sum
    assert (nothing.low, nothing.best, nothing.high, nothing.incidents) == (None, None, None, ())
    open_low = toll([told("a", nearly(25), "2031-05-05")], MAY).incident_sum
    assert (open_low.low, open_low.best, open_low.high, open_low.without_low) == (None, 25, 25, 1)
    no_best = toll([told("a", Quantity(24, None, None, "dozens", Modifier.DOZENS), "2031-05-05")], MAY).incident_sum
    assert (no_best.low, no_best.best, no_best.high, no_best.without_best) == (24, None, None, 1)


def test_no_floor_rests_on_words_without_a_number() -> None:
    dozens = Quantity(24, None, None, "dozens", Modifier.DOZENS)
    found = toll([told("a", dozens, "2031-05-05"), told("b", 7, "2031-05-20")], MAY)
    assert floors(found) == {"one_claimant": 7}
    assert [(cell.value, cell.said[0].claim.report) for cell in found.in_words] == [(24, "a")]
    assert toll([told("a", dozens, "2031-05-05"), told("b", 31, "2031-05-05", voice="Bell Rescue")], MAY).in_words == ()


HARBOUR = town("Harbour", 11.0, level=Level.CITY, radius_km=12.0, gazetteer_id="city", parents=("Harbour", "XM"))
QUAYS = town("Quays", 11.02, level=Level.NEIGHBOURHOOD, radius_km=1.0, parents=("Harbour", "XM"))
VILLAGE = town("Brook", 11.05, -35.3, level=Level.VILLAGE, radius_km=2.0, parents=("Harbour", "XM"))  # of the province called Harbour


def test_a_city_holds_its_quarters_and_not_the_villages_of_the_province_that_bears_its_name() -> None:
    record = [told("a", 5, "2031-05-05", QUAYS), told("b", 7, "2031-05-08", VILLAGE)]
    assert toll(record, Window(HARBOUR)).incident_sum.best == 5
    assert toll(record, Window(HARBOUR)).may_be_inside == ()
    province = town("Harbour", 11.0, level=Level.PROVINCE, radius_km=70.0, gazetteer_id="land", parents=("XM",))
    assert toll(record, Window(province)).incident_sum.best == 12


def test_an_incident_in_the_city_may_be_in_the_quarter() -> None:
    found = toll([told("a", 5, "2031-05-05", HARBOUR)], Window(QUAYS))
    assert found.incident_sum.incidents == ()
    (possible,) = found.may_be_inside
    assert (possible.low, possible.high, possible.why) == (5, 5, "its place reaches beyond the window, or could not be found")


def test_an_incident_lies_where_the_finest_of_its_places_is() -> None:
    headline = claim("c1", 5, when=day("2031-05-05"), places=(HARBOUR,), relations=link(LinkType.RESTATES, "c2"))
    body = claim("c2", 5, when=day("2031-05-05"), places=(QUAYS,), start=20)
    assert toll([reading("a", headline, body)], Window(QUAYS)).incident_sum.best == 5


def test_only_words_make_a_count_complete() -> None:
    assert toll([told("a", 12, "2031-05-05")], MAY).complete_count == ()
    assert len(toll([told("a", 12, "2031-05-05", quote="a complete list names twelve")], MAY).complete_count) == 1


def test_one_figure_for_several_incidents_steps_back_where_one_of_them_is_counted() -> None:
    group = told("a", 30, "2031-05-05", NORTH, scope=Scope.INCIDENT_GROUP)
    assert toll([group], MAY).incident_sum.best == 30
    both = toll([group, told("b", 4, "2031-05-05", HILL, voice="Bell Rescue")], MAY)
    assert (both.incident_sum.best, len(both.incident_sum.left_out)) == (4, 1)


def test_harms_and_populations_are_asked_for_by_themselves() -> None:
    record = [
        reading(
            "a",
            claim("c1", 12, when=day("2031-05-05"), places=(HILL,)),
            claim("c2", 4, group="women", subset_of="c1", when=day("2031-05-05"), places=(HILL,), start=9),
            claim("c3", 2, harm=Harm.ABDUCTED, when=day("2031-05-05"), places=(HILL,), start=19),
        )
    ]
    assert floors(toll(record, Window(harm=Harm.KILLED, group="women"))) == {"one_claimant": 4}
    assert toll(record, Window(harm=Harm.KILLED, group="women")).incident_sum.best == 4
    assert toll(record, Window(harm=Harm.ABDUCTED)).incident_sum.best == 2
    assert toll(record, Window(harm=Harm.INJURED)).floors == ()
    assert toll(record, Window()).notes


def test_a_window_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(SijillError):
        toll([], Window(None, "2031-06-01", "2031-05-01"))


# laws ------------------------------------------------------------------------------------------------------------------

worlds = st.integers(0, 10**6).map(lambda seed: make_world(Random(seed), events=1 + seed % 13, reports=1 + seed % 29))


def windows(world: World) -> list[Window]:
    first = world.provinces[0]
    part = Window(first, "2031-03-03", "2031-03-09")
    return [Window(), Window(MARENNA, "2031-03-01", "2031-03-20"), Window(first), part, Window(group="women")]


@settings(max_examples=40)
@given(worlds)
def test_where_every_claim_is_true_no_floor_exceeds_the_truth(world: World) -> None:
    record = reconcile(world.readings)
    for window in windows(world):
        for floor in toll(record, window).floors:
            assert floor.value <= world.truth(window)


@settings(max_examples=40)
@given(worlds, st.integers(0, 10**6))
def test_a_copy_never_changes_a_floor(world: World, seed: int) -> None:
    rng = Random(seed)
    copy = copy_of(rng.choice(world.readings), "zz", rng)
    for window in windows(world):
        assert floors(toll([*world.readings, copy], window)) == floors(toll(world.readings, window))


@settings(max_examples=15)
@given(worlds, st.integers(1, 40))
def test_a_claim_additive_to_all_never_lowers_a_floor(world: World, figure: int) -> None:
    apart = told("zz", number(figure), "2032-08-08", town("Faraway", -40.0, country="XN"), voice="Somebody Else")
    before, after = floors(toll(world.readings, Window())), floors(toll([*world.readings, apart], Window()))
    assert all(after[kind] >= value for kind, value in before.items())
    assert after["one_claimant"] == before.get("one_claimant", 0) + figure


@settings(max_examples=15)
@given(worlds)
def test_no_two_figures_of_a_floor_hold_each_other(world: World) -> None:
    for floor in toll(world.readings, Window()).floors:
        used = [said.claim for cell in floor.cells for said in cell.said]
        assert len(used) == len(set(used))
        wholes = {
            ClaimRef(each.id, part.subset_of)
            for each in world.readings
            for part in each.claims
            if part.subset_of and ClaimRef(each.id, part.id) in used
        }
        assert all(not (whole in used and _apart(whole, used, floor.cells)) for whole in wholes)


def _apart(whole: ClaimRef, used: list[ClaimRef], cells: Any) -> bool:
    """The whole stands in another figure than one of its parts, and both are used."""
    home = next(at for at, cell in enumerate(cells) if whole in [said.claim for said in cell.said])
    return any(claim.report == whole.report and claim != whole and claim not in [s.claim for s in cells[home].said] for claim in used)


@settings(max_examples=20)
@given(worlds, st.integers(0, 10**6))
def test_order_never_matters_to_a_toll(world: World, seed: int) -> None:
    shuffled = Random(seed).sample(world.readings, len(world.readings))
    for window in windows(world):
        assert toll(shuffled, window) == toll(world.readings, window)


def test_a_population_that_nobody_knows_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no population is called 'zorbles'; choose one of people, civilians, women"):
        toll([], Window(None, None, None, Harm.KILLED, "zorbles"))
