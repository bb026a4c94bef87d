import pytest

from sijill.domain.claim import Claim, Harm, LinkType, Modality
from sijill.domain.provenance import Perpetrator
from sijill.reconcile.account import accounts_of
from sijill.reconcile.bounds import figures_of
from sijill.reconcile.grading import Grade, grade_attribution, grade_harm, perpetrators_of
from sijill.reconcile.policies import policy_named
from tests.factories import claim, link, reading, said_by

ARMY, FRONT = Perpetrator("the army", "Army", side="army"), Perpetrator("the Front", "Front", side="front")


def harm(*claims: Claim, policy: str = "ucdp", confirmed: bool = False) -> Grade:
    accounts = accounts_of(reading("r", *claims))
    return grade_harm(accounts, figures_of(accounts, policy_named(policy)), policy_named(policy), confirmed)


def by(name: str, figure: int | None = 9, side: str | None = None, **fields: object) -> Claim:
    return claim(f"c{name}", figure, source_chain=said_by(name, side=side), **fields)


@pytest.mark.parametrize(
    ("claims", "grade"),
    [
        ([by("A"), by("B")], "corroborated"),
        ([by("A")], "single_claimant"),
        ([by("A"), by("activists")], "single_claimant"),
        ([by("A", side="army"), by("B", side="army")], "single_claimant"),
        ([by("A", 9), by("B", 31)], "rival_counts"),
        ([by("A", None)], "unsupported"),
    ],
)
def test_harm_is_graded_by_independent_claimants(claims: list[Claim], grade: str) -> None:
    assert harm(*claims).value == grade


def test_only_a_person_confirms() -> None:
    assert harm(by("A"), confirmed=True).value == "confirmed"


def test_one_claimant_is_provisional_where_the_policy_needs_two() -> None:
    assert "provisional" in harm(by("A"), policy="ibc").codes
    assert "provisional" not in harm(by("A"), by("B"), policy="ibc").codes


@pytest.mark.parametrize(
    ("claims", "grade"),
    [
        ([by("A")], "not_alleged"),
        ([by("A", perpetrators=(ARMY,))], "alleged_by_one"),
        ([by("A", perpetrators=(ARMY,)), by("B", perpetrators=(ARMY,))], "alleged_by_several"),
        ([by("A", perpetrators=(ARMY,)), by("B", perpetrators=(FRONT,))], "contested"),
        ([by("A", perpetrators=(ARMY,)), by("B", perpetrators=(ARMY, FRONT))], "alleged_by_several"),
        ([by("Marennan army", side="army", perpetrators=(ARMY,), modality=Modality.CLAIMED)], "admitted"),
        ([by("A", perpetrators=(ARMY,)), by("B", modality=Modality.DENIED)], "contested"),
    ],
)
def test_blame_is_graded_by_who_names_whom(claims: list[Claim], grade: str) -> None:
    assert grade_attribution(accounts_of(reading("r", *claims))).value == grade


def test_each_hand_is_named_once() -> None:
    assert perpetrators_of(accounts_of(reading("r", by("A", perpetrators=(ARMY, FRONT)), by("B", perpetrators=(ARMY,))))) == (ARMY, FRONT)


def test_blame_that_somebody_denies_is_contested_and_a_rival_count_is_no_denial() -> None:
    blamed = claim("c1", 9, perpetrators=(ARMY,), modality=Modality.CONTESTED)
    assert grade_attribution(accounts_of(reading("r", blamed))).value == "contested"
    rival = claim("c2", 31, relations=link(LinkType.COMPETING_ESTIMATE, "c1"), source_chain=said_by("B"))
    assert grade_attribution(accounts_of(reading("r", blamed, rival))).value == "alleged_by_one"


def test_two_voices_for_two_harms_bear_out_neither() -> None:
    assert harm(by("A", 5), by("B", 12, harm=Harm.INJURED)).value == "single_claimant"
    assert harm(by("A", None, harm=Harm.KILLED), by("A", 12, harm=Harm.INJURED), by("B", 12, harm=Harm.INJURED)).value == "corroborated"
