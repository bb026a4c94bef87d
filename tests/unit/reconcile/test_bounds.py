import pytest

from sijill.domain.claim import CivilianStatus, Claim, Harm, LinkType, Modality, Polarity, Zero
from sijill.domain.incident import Bounds
from sijill.domain.provenance import Perpetrator
from sijill.domain.quantity import Modifier, Quantity
from sijill.reconcile.account import Account, accounts_of
from sijill.reconcile.bounds import Figures, figures_of, roots_of
from sijill.reconcile.policies import policy_named
from tests.factories import at_least, claim, link, nearly, reading, said_by

CIVILIAN = CivilianStatus.CIVILIAN


def figures(*claims: Claim, policy: str = "ucdp") -> Figures:
    return figures_of(accounts_of(reading("r", *claims)), policy_named(policy))


def short(bounds: Bounds | None) -> tuple[int | None, ...] | None:
    return (bounds.low, bounds.best, bounds.high) if bounds else None


@pytest.mark.parametrize(
    ("claims", "killed"),
    [
        ([claim("c1", 25), claim("c2", nearly(25), group="civilians", relations=link(LinkType.RESTATES, "c1"), start=9)], (None, 25, 25)),
        ([claim("c1", 12), claim("c2", 4, group="women", subset_of="c1", start=9)], (12, 12, 12)),
        ([claim("c1", 6, group="soldiers"), claim("c2", 8, group="attackers", start=9)], (14, 14, 14)),
        ([claim("c1", 22), claim("c2", 1, group="soldiers", relations=link(LinkType.DISJOINT_FROM, "c1"), start=9)], (23, 23, 23)),
        ([claim("c1", 30), claim("c2", 7, group="soldiers", start=9)], (30, 30, 30)),  # among them, or not: nobody says
        (  # others than some of the 30 are no more than these
            [claim("c1", 30), claim("c2", 7, start=9), claim("c3", 2, relations=link(LinkType.DISJOINT_FROM, "c2"), start=19)],
            (30, 30, 30),
        ),
        ([claim("c1", 3, relations=link(LinkType.SUPERSEDED_BY, "c2")), claim("c2", at_least(5), start=9)], (5, 5, None)),
        (  # a word without a number beside a number: the best is no less than the low
            [
                claim("c1", Quantity(2, None, None, "daughters", Modifier.UNQUANTIFIED_PLURAL), group="children"),
                claim("c2", 1, group="attackers", start=9),
            ],
            (3, 3, None),
        ),
    ],
)
def test_one_voice_counts_everybody_once(claims: list[Claim], killed: tuple[int | None, ...]) -> None:
    assert short(figures(*claims).killed) == killed


def test_women_children_civilians_and_attackers_have_figures_of_their_own() -> None:
    found = figures(
        claim("c1", 12),
        claim("c2", 4, group="women", subset_of="c1", start=9),
        claim("c3", 2, group="girls", subset_of="c1", start=19),
        claim("c4", 1, group="boys", subset_of="c1", start=29),
        claim("c5", 9, group="civilians", civilian_status=CIVILIAN, subset_of="c1", start=39),
        claim("c6", 1, group="attackers", subset_of="c1", start=49),
        claim("c7", 20, harm=Harm.INJURED, start=59),
    )
    assert short(found.women_killed) == (4, 4, 4)
    assert short(found.children_killed) == (3, 3, 3)
    assert short(found.civilians_killed) == (9, 9, 9)
    assert short(found.attackers_killed) == (1, 1, 1)
    assert short(found.injured) == (20, 20, 20)
    assert found.civilians_injured is None


@pytest.mark.parametrize(
    ("claims", "civilians"),
    [
        ([claim("c1", 3, group="militants", civilian_status=CivilianStatus.COMBATANT)], (0, 0, None)),
        (  # a child beside ten fighters: nobody counted is of unknown standing
            [
                claim("c1", 10, group="militants", civilian_status=CivilianStatus.COMBATANT),
                claim("c2", 1, group="children", civilian_status=CIVILIAN, relations=link(LinkType.DISJOINT_FROM, "c1"), start=9),
            ],
            (1, 1, 1),
        ),
        ([claim("c1", 4), claim("c2", 3, group="police", civilian_status=CivilianStatus.SECURITY_FORCES, start=9)], None),
        (  # the fourth may be anybody
            [claim("c1", 4), claim("c2", 3, group="soldiers", civilian_status=CivilianStatus.COMBATANT, subset_of="c1", start=9)],
            None,
        ),
    ],
)
def test_where_everybody_counted_fought_no_civilian_is_among_them(claims: list[Claim], civilians: tuple[int | None, ...] | None) -> None:
    assert short(figures(*claims).civilians_killed) == civilians


def test_a_part_of_a_count_of_civilians_is_no_count_of_them() -> None:
    whole = claim("c1", 4, civilian_status=CIVILIAN)
    one = claim("c2", 1, civilian_status=CIVILIAN, subset_of="c1", start=9)
    assert short(figures(whole, one).civilians_killed) == (4, 4, 4)
    assert short(figures(one, whole).civilians_killed) == (4, 4, 4)


def test_civilians_told_by_another_word_need_not_be_all_of_them() -> None:
    neighbours = claim("c2", 5, group="civilians", group_text="neighbours", civilian_status=CIVILIAN, start=9)
    assert figures(claim("c1", at_least(16)), neighbours).civilians_killed is None
    assert short(
        figures(claim("c1", at_least(16)), claim("c2", 5, group="civilians", civilian_status=CIVILIAN, start=9)).civilians_killed
    ) == (
        5,
        5,
        5,
    )


def test_civilian_people_who_are_part_of_a_count_are_no_count_of_its_civilians() -> None:
    parts = (
        claim("c2", 3, civilian_status=CIVILIAN, subset_of="c1", start=9),
        claim("c3", 9, group="civilians", civilian_status=CIVILIAN, start=19),
    )
    assert short(figures(claim("c1", 10), *parts).civilians_killed) == (9, 9, 9)


def test_a_count_of_some_kind_of_people_is_no_rival_to_the_count_of_all() -> None:
    found = figures(claim("c1", 110, source_chain=said_by("A")), claim("c2", 1, group="soldiers", source_chain=said_by("B"), start=9))
    assert short(found.killed) == (110, 110, 110)
    assert not found.rival_counts


def test_the_dead_among_the_casualties_are_all_the_dead() -> None:
    found = figures(claim("c1", 40, harm=Harm.CASUALTIES), claim("c2", 9, subset_of="c1", start=9))
    assert short(found.killed) == (9, 9, 9)


def test_victims_of_one_kind_and_who_killed_them_stand_beside_a_count_of_all() -> None:
    found = figures(
        claim("c1", 3, group="children", source_chain=said_by("A")),
        claim("c2", 1, group="attackers", relations=link(LinkType.DISJOINT_FROM, "c1"), source_chain=said_by("A"), start=9),
        claim("c3", 3, relations=link(LinkType.RESTATES, "c1"), source_chain=said_by("B"), start=19),
    )
    assert short(found.killed) == (3, 4, 4)


def test_two_sides_naming_different_people_are_not_added() -> None:
    found = figures(
        claim("c1", 12, group="militants", source_chain=said_by("A")),
        claim("c2", 12, group="civilians", source_chain=said_by("B"), start=9),
    )
    assert short(found.killed) == (12, 12, 12)


def test_people_a_report_calls_different_are_added_though_two_voices_count_them() -> None:
    other = claim("c2", 3, group="civilians", source_chain=said_by("B"), relations=link(LinkType.DISJOINT_FROM, "c1"), start=9)
    assert short(figures(claim("c1", 3, group="soldiers", source_chain=said_by("A")), other).killed) == (6, 6, 6)


def test_a_denial_by_the_accused_bounds_nothing() -> None:
    hand = Perpetrator("army shells", "Army", side="army")
    none = {"polarity": Polarity.NEGATED, "zero": Zero.EXPLICIT_NONE}
    accused = claim("c2", 0, source_chain=said_by("Marennan army spokesman", side="army"), start=9, **none)
    found = figures(claim("c1", 9, perpetrators=(hand,), source_chain=said_by("Orrel Monitor")), accused)
    assert short(found.killed) == (9, 9, 9)
    assert len(found.denials) == 1


def test_no_casualties_by_somebody_else_is_a_rival_of_low_zero() -> None:
    none = claim("c2", 0, source_chain=said_by("Bell Rescue"), polarity=Polarity.NEGATED, zero=Zero.EXPLICIT_NONE, start=9)
    found = figures(claim("c1", 9, source_chain=said_by("Orrel Monitor")), none)
    assert short(found.killed) == (0, 9, 9)
    assert found.rival_counts


@pytest.mark.parametrize(
    ("group", "expected"), [("people", ((0, 0, 0), (0, 0, 0), None)), ("civilians", ((None,) * 3, (None,) * 3, (0, 0, 0)))]
)
def test_no_casualties_are_no_dead_and_no_hurt(group: str, expected: tuple[tuple[int | None, ...] | None, ...]) -> None:
    status = CIVILIAN if group == "civilians" else CivilianStatus.UNKNOWN
    none = {"polarity": Polarity.NEGATED, "zero": Zero.EXPLICIT_NONE, "civilian_status": status}
    found = figures(claim("c1", 0, harm=Harm.KILLED_OR_INJURED, group=group, **none))
    assert (short(found.killed), short(found.injured), short(found.civilians_killed)) == expected


@pytest.mark.parametrize(("rule", "injured"), [("charge", 3), ("noun", 1)])
def test_a_charge_does_not_say_that_its_dead_are_among_the_shot(rule: str, injured: int) -> None:
    found = figures(claim("c1", 3, harm=Harm.SHOT_UNSPECIFIED), claim("c2", 2, rule=rule, start=9))
    assert found.injured.best == injured


def test_what_is_marked_denied_bounds_nothing() -> None:
    assert not figures(claim("c1", 9, modality=Modality.DENIED)).killed.is_known


@pytest.mark.parametrize(
    ("whole", "killed"),
    [(nearly(30), (11, 30, 30)), (None, (11, None, None)), (at_least(20), (20, 20, None)), (at_least(5), (5, 5, None))],
)
def test_parts_lift_a_low_that_the_words_leave_open(whole: Quantity | None, killed: tuple[int | None, ...]) -> None:
    assert short(figures(claim("c1", whole), claim("c2", 11, group="women", subset_of="c1", start=9)).killed) == killed


def test_wordings_of_the_whole_are_no_parts_of_it() -> None:
    headline = claim("c1", 25, group="civilians", relations=link(LinkType.RESTATES, "c2"))
    assert short(figures(headline, claim("c2", nearly(25), group="civilians", start=9)).killed) == (None, 25, 25)


def test_parts_that_exceed_the_whole_are_told() -> None:
    found = figures(claim("c1", 5), claim("c2", 9, group="women", subset_of="c1", start=9))
    assert found.conflicts == ("women killed: at least 9, more than the 5 of the whole",)
    assert short(found.killed) == (5, 5, 5)


def test_roots() -> None:
    accounts: tuple[Account, ...] = accounts_of(
        reading("r", claim("c1", 5), claim("c2", 9, subset_of="c1", start=9), claim("c3", 1, subset_of="c9"))
    )
    assert [account.ref.claim for account in roots_of(accounts)] == ["c1", "c3"]


def counts(*told: tuple[str, str, int], **links: str) -> list[Claim]:
    """Claims of one count each: id, speaker, figure; ``links`` name which claim supersedes which."""
    return [
        claim(
            identity,
            figure,
            source_chain=said_by(speaker),
            start=20 * at,
            relations=link(LinkType.SUPERSEDED_BY, links[identity]) if identity in links else (),
        )
        for at, (identity, speaker, figure) in enumerate(told)
    ]


def test_a_count_its_own_voice_brings_up_to_date_counts_nowhere() -> None:
    first = accounts_of(reading("a", *counts(("c1", "Vashti Doctors", 12)), published="2031-05-04"))
    rose = accounts_of(reading("b", *counts(("c1", "Vashti Doctors", 17), ("c2", "Vashti Doctors", 12), c2="c1"), published="2031-05-04"))
    found = figures_of([*first, *rose], policy_named("ucdp"))
    assert (short(found.killed), found.rival_counts) == ((17, 17, 17), False)


def test_a_later_return_to_the_older_count_is_kept() -> None:
    rose = accounts_of(reading("b", *counts(("c1", "Vashti Doctors", 17), ("c2", "Vashti Doctors", 12), c2="c1"), published="2031-05-04"))
    back = accounts_of(reading("c", *counts(("c1", "Vashti Doctors", 12)), published="2031-05-06"))
    assert short(figures_of([*rose, *back], policy_named("ucdp")).killed) == (12, 12, 12)


def test_one_voice_is_never_its_own_rival() -> None:
    assert not figures(*counts(("c1", "Vashti Doctors", 12), ("c2", "Vashti Doctors", 17))).rival_counts
    assert figures(*counts(("c1", "Vashti Doctors", 12), ("c2", "Bell Rescue", 17))).rival_counts


@pytest.mark.parametrize(
    ("whole", "killed"),
    [
        (claim("c1", 3, group="family"), 4),
        (claim("c1", 3, group_text="three victims"), 4),
        (claim("c1", 3), 3),  # the attacker may be one of the three
        (claim("c1", 1, group="family"), 2),
    ],
)
def test_an_attacker_is_none_of_the_victims(whole: Claim, killed: int) -> None:
    assert figures(whole, claim("c2", 1, group="attackers", start=9)).killed.best == killed


def test_what_a_voice_said_before_lifts_no_low() -> None:
    first = reading("a", claim("c1", 25, source_chain=said_by("A")), published="2031-05-05")
    later = reading("b", claim("c1", nearly(25), source_chain=said_by("A")), published="2031-05-06")
    accounts = [account for each in (first, later) for account in accounts_of(each)]
    assert short(figures_of(accounts, policy_named("ucdp")).killed) == (None, 25, 25)
