"""Whose losses a bare number counts."""

import pytest

from tests.factories import harms


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("On the government side, there were two dead and nine wounded.", [("soldiers", "combatant")] * 2),
        ("The rebels put government losses at 35 dead.", [("soldiers", "combatant")]),
        ("Enemy losses: 8 killed, up to 15 wounded.", [("people", "combatant")] * 2),
        ("The militia has lost nine killed since Monday.", [("militants", "combatant")]),
        ("Army casualties in Ostin were two killed and four wounded.", [("soldiers", "combatant")] * 2),
        ("Police casualties were four dead.", [("police", "security_forces")]),
        ("The raid on the barracks left 12 dead.", [("people", "unknown")]),
        ("Soldiers left 12 dead in the village of Ostin.", [("people", "unknown")]),
        ("The army lost Ostin in a battle that left 12 dead.", [("people", "unknown")]),
        ("The army lost five farmers to a mine.", [("civilians", "civilian")]),
    ],
)
def test_a_bare_number_is_of_the_side_whose_losses_are_told(text: str, rows: list[tuple[str, str]]) -> None:
    assert [(claim.group, claim.civilian_status) for claim in harms(text)] == rows
