"""Hands, weapons, targets and causes: of the clause, else of what it hangs on, else of the sentences around it."""

import pytest

from sijill.domain.claim import Claim
from tests.factories import harms


def claim_of(text: str, number: int) -> Claim:
    """The claim with that number."""
    (claim,) = [claim for claim in harms(text) if claim.number is not None and claim.number.point == number]
    return claim


@pytest.mark.parametrize(
    ("text", "number", "hands"),
    [
        ("Rebels shelled Ostin. Seven people were killed.", 7, ["Rebels"]),
        ("Seven people were killed in Ostin. Rebels shelled the town.", 7, ["Rebels"]),
        ("Seven people were killed by shelling in Ostin.\n\nRebels shelled another town.", 7, []),
        ("A car bomb killed seven people in Ostin. Gunmen shot dead two in Tarn.", 7, []),
        ("A car bomb killed seven people in Ostin. Gunmen shot dead two in Tarn.", 2, ["Gunmen"]),
        ("Rebels killed nine people in Ostin, among them four children.", 4, ["Rebels"]),
        ("Rebels killed nine people in Ostin. The dead included four children.", 4, ["Rebels"]),
        ("Troops fought rebels in Ostin. Seven people were killed.", 7, []),
        ("Seven people were killed in Ostin. Police arrested two men.", 7, []),
        ("Seven people were killed in Ostin. Police arrested two men.", 2, ["Police"]),
        ("Seven people were killed in Ostin and police detained two men.", 7, []),
        ("Seven people were shot dead in Ostin. Guards opened fire on the attackers.", 7, []),
        ("Police rounded up nine students in Ostin. Seven people were injured.", 7, ["Police"]),
        ("Gunmen walked into a bar in Ostin on Monday. Seven people were killed.", 7, ["Gunmen"]),
        ("Seven people were killed in Ostin. Residents blamed the killings on herders.", 7, ["herders"]),
        ("Seven people were killed in Ostin. The Red Hill Front is suspected.", 7, ["Red Hill Front"]),
        (
            "Seven people were killed in Ostin. The attackers, believed to be members of the Red Hill Front, fled.",
            7,
            ["members of the Red Hill Front"],
        ),
        ("The army stormed Ostin, killing nine rebels. Seven soldiers died.", 7, []),
        ("Seven people died in Ostin after unknown persons threw a grenade into a yard.", 7, ["unknown persons"]),
        ("Seven people died in Ostin before police entered the mill.", 7, []),
        ("The army conceded that one of its jets had hit a mill in Ostin, killing seven people.", 7, ["army"]),
        ("Masked men walked into a shop in Ostin and shot nine customers, seven of whom died.", 7, ["Masked men"]),
        ("Nine people were abducted by gunmen in Ostin. They are not back. Seven guards who gave chase were killed.", 7, ["gunmen"]),
        ("Gunmen abducted nine people in Ostin. Seven hostages were freed on Friday.", 7, []),
        ("A roadside bomb in Ostin killed two. Masked men shot dead nine in Tarn. Mortar shells in Brame killed seven people.", 7, []),
        ("Rebels killed two people. In clashes elsewhere seven people died.", 7, []),
        ("The regime has stepped up air raids. Since May 500 people have been killed in the bombing campaign.", 500, ["The regime"]),
        ("The regime has stepped up air raids. Since May 500 people have been killed in Ostin.", 500, []),
    ],
)
def test_hands(text: str, number: int, hands: list[str]) -> None:
    assert [who.as_written for who in claim_of(text, number).perpetrators] == hands


def test_the_hand_of_a_headline_is_that_of_the_body() -> None:
    text = "Nine killed in Ostin\n\nRebels killed nine people in Ostin on Monday, medics said. The town was quiet after that."
    assert [[who.as_written for who in claim.perpetrators] for claim in harms(text)] == [["Rebels"], ["Rebels"]]


@pytest.mark.parametrize(
    ("text", "number", "weapons"),
    [
        ("A car bomb went off in Ostin. The blast killed nine people.", 9, ["car_bomb"]),
        ("A blast killed nine people in Ostin.", 9, ["explosive"]),
        ("A mortar hit the mill. Nine people were killed.", 9, ["mortar"]),
        ("Nine people were killed by rocket fire; twelve people died of hunger.", 12, []),
        ("Nine people were killed by rocket fire; twelve people died of hunger.", 9, ["rocket"]),
        ("Troops recovered a machine gun. Two rebels were killed in the raid.", 2, []),
        ("Two rebels were killed and one rifle was confiscated.", 2, []),
        ("Nine people were killed in Ostin. Fighting went on.", 9, []),
        ("Shelling killed nine people. A drone strike last year killed 40 people.", 40, ["drone"]),
        ("Gunmen opened fire on a bus, killing nine people.", 9, ["small_arms"]),
        ("Police shot dead four men. Nine people were stabbed.", 4, ["small_arms"]),
        ("Heavy fighting broke out in Ostin on Monday. Nine people died.", 9, ["clashes"]),
        ("Nine people were killed by unknown hands in Ostin. Two others were stabbed.", 9, []),
        ("Gunmen sprayed bullets at a bus. Police later arrested nine people.", 9, []),
        ("Artillery pounded Ostin on Monday. Two men had shrapnel wounds; nine people died.", 9, ["artillery"]),
    ],
)
def test_weapons(text: str, number: int, weapons: list[str]) -> None:
    assert [weapon.type for weapon in claim_of(text, number).weapons] == weapons


@pytest.mark.parametrize(
    ("text", "number", "cause"),
    [
        ("Nine prisoners were tortured to death by guards.", 9, "torture"),
        ("Nine people died under torture in prison.", 9, "torture"),
        ("Nine people were killed by shelling; twelve people died of hunger.", 12, "hunger"),
        ("Nine people were killed by shelling; twelve people died of hunger.", 9, None),
        ("Soldiers executed eleven farmers.", 11, "execution"),
        ("Nine children were burned alive by militiamen.", 9, "burned alive"),
        ("Nine people were killed by shelling.", 9, None),
    ],
)
def test_causes(text: str, number: int, cause: str | None) -> None:
    assert claim_of(text, number).cause == cause


def test_targets_come_from_the_sentence_else_from_beside_it() -> None:
    assert [target.type for target in claim_of("Shells hit a school. Nine people were killed.", 9).targets] == ["school"]
    assert [target.type for target in claim_of("Nine people were killed in a raid on a market.", 9).targets] == ["market"]


def test_the_hand_of_the_sentence_before() -> None:
    hurt = harms("A suicide attacker rammed a gate, killing two guards, a nurse said. Nine people were taken to hospital.")[-1]
    assert [hand.as_written for hand in hurt.perpetrators] == ["suicide attacker"]
