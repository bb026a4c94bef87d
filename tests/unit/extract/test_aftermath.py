"""Harm told by what others do about it, and by how people fare."""

import pytest

from tests.factories import harms
from tests.unit.extract.marked import shown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two clinics said they had treated at least 25 people after the shelling.", ["injured at_least 25"]),
        ("The ward took in 60 people with burns after the missile attack.", ["injured 60"]),
        ("Staff treated 80 people for burns after the missile attack.", ["injured 80"]),
        ("The clinic has treated 300 patients since the shelling.", []),
        ("The clinic treated 300 people at the fair.", []),
        ("The school admitted 40 pupils after the shelling ended.", []),
        ("After the raid the clinic received 40 new beds.", []),
    ],
)
def test_whom_a_hospital_takes_in_is_hurt(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Residents buried 14 people on Monday after the air raid.", ["killed 14"]),
        ("After the shelling we buried nine neighbours.", ["killed 9"]),
        ("The blast buried nine dockers under the rubble.", ["missing 9"]),
        ("They buried 40 landmines along the road.", []),
        ("After the shelling the rebels threatened to bury a thousand soldiers.", []),
        ("After the shelling we had to bury 14 neighbours.", ["killed 14"]),
        ("After the raid they buried the nine.", []),
        ("After the shelling nine neighbours were buried on Friday.", ["killed 9"]),
        ("After the shelling Karel Dovan was buried on Friday.", ["killed 1"]),
        ("After the shelling two neighbours were buried in a mass grave.", ["killed 2"]),
        ("After the shelling 40 boxes were buried on Friday.", []),
        ("After the shelling nine neighbours were buried by the wall that fell.", []),
    ],
)
def test_whom_people_bury_is_dead(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fighting around Orlo has forced 4,000 people from their homes.", ["displaced 4000"]),
        ("The raids drove 900 families across the river.", ["displaced 900"]),
        ("The army drove 300 rebels out of the town.", []),
        ("After the bombing police forced two men into a van.", []),
    ],
)
def test_who_is_driven_out_is_displaced(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("After the raid the condition of three is said to be serious.", ["injured 3"]),
        ("The fate of 14 fishermen is unknown since the attack.", ["missing 14"]),
        ("The whereabouts of five nurses remain unclear since the raid.", ["missing 5"]),
        ("The fate of 300 prisoners will be decided after the raid.", []),
        ("The condition of the road is critical after the shelling.", []),
    ],
)
def test_a_state_told_of_people_is_their_harm(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Eighteen girls were taken from their dormitory by gunmen.", ["abducted 18"]),
        ("Troops took 33 prisoners in the battle.", ["detained 33"]),
        ("After the shelling nine men were taken from the village by bus.", []),
        ("The battle cost the army 25 men.", ["killed 25"]),
        ("The war cost the army 25 tanks.", []),
    ],
)
def test_armed_people_take_others_away(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told
