"""What is told besides casualties, and what is not counted."""

import pytest

from sijill.domain.claim import Claim, Kind, Weapon
from sijill.domain.incident import Bounds
from sijill.domain.quantity import Quantity
from sijill.exports.page.registers import munitions, reasons, registers
from sijill.exports.withholding import Disclosure, withhold
from tests.invented import velmora

SHOWN = withhold(velmora(), Disclosure())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("facilities", "Six of the eleven clinics"),
        ("munitions", "Nineteen shells"),
        ("sieges", "80,000 residents"),
        ("statements", "United Assembly"),
    ],
)
def test_each_register_holds_its_claims(name: str, words: str) -> None:
    register = next(each for each in registers(SHOWN) if each.name == name)
    assert words in register.rows[0][0].claim.quote
    assert register.more == 0


def test_munitions_are_counted_by_weapon_and_are_no_victims() -> None:
    claim = Claim.at(
        "18 shells",
        0,
        9,
        id="a1",
        kind=Kind.ATTACK,
        number=Quantity(1, 1, 1),
        weapons=(Weapon("shells", "artillery", count=Quantity(18, 18, 18)),),
    )
    assert munitions(claim) == Bounds(18, 18, 18)


def test_what_is_not_counted_stands_with_its_reason() -> None:
    found = {reason.code: reason for reason in reasons(SHOWN)}
    assert found["total"].count == 6
    assert [ignored.quote for _, ignored in found["accident"].words] == ["Three people died in a bus accident near Ostin"]
    assert {"hypothetical", "furniture", "background"} <= set(found)


def test_every_claim_not_counted_and_every_word_ignored_is_in_one_reason() -> None:
    told = sum(reason.count for reason in reasons(SHOWN))
    assert told == len(SHOWN.record.not_counted) + sum(len(reading.ignored) for reading in SHOWN.record.readings)
