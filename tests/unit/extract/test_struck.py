"""Verbs that tell of harm only by what stands beside them."""

import pytest

from tests.factories import harms
from tests.unit.extract.marked import shown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Four people were hit in a shooting in Orlo.", ["shot_unspecified 4"]),
        ("Police say 4 hit in shooting.", ["shot_unspecified 4"]),
        ("Bullets struck two men.", ["shot_unspecified 2"]),
        ("He fired a pistol, hitting five clerks.", ["shot_unspecified 5"]),
        ("Six guards were struck by gunfire.", ["shot_unspecified 6"]),
        ("Six guards were hit by a lorry after the shooting.", []),
        ("Six guards were hit by falling prices.", []),
        ("Two houses were hit by gunfire.", []),
        ("Shells hit two houses.", []),
    ],
)
def test_people_are_struck_where_there_is_gunfire(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("After the raid two men were taken to Mercy Hospital.", ["injured 2"]),
        ("After the raid a clerk was flown to a military hospital in Tarn.", ["injured 1"]),
        ("After the raid two men were taken to Tarn.", []),
        ("Taken to a hospital, it was kept; sent to a clinic in Tarn.", []),
        ("After the raid people were taken to field hospitals.", []),
        ("After the raid ten bodies were taken to Mercy Hospital.", ["killed 10"]),
        ("Three guards were found with gunshot wounds.", ["shot_unspecified 3"]),
        ("Five shooting victims lay in the yard.", ["shot_unspecified 5"]),
        ("A welder was hit in the leg by a stray bullet.", ["injured 1"]),
        ("Two welders were struck in the head and chest by shrapnel.", ["injured 2"]),
        ("The mill was hit in the shelling.", []),
    ],
)
def test_who_is_taken_to_hospital_is_hurt(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told
