"""What belongs to a noun behind it."""

import pytest

from sijill.extract.groups import read_group
from tests.unit.extract.marked import units_of


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("ten members of the Haddad family were killed", "family"),
        ("two teachers from the camp at Brame were hurt", "brame"),
        ("six villagers, two of them old", "villagers"),
        ("a mother of three was killed", "three"),
        ("a mass grave of 51 bodies was found", "grave"),
        ("four guards by the gate", "guards"),
    ],
)
def test_tail(text: str, last: str) -> None:
    units = units_of(text)
    group = read_group(units, 0)
    assert group is not None
    assert units[group.last - 1].word == last


def test_a_family_of_seven_counts_seven() -> None:
    group = read_group(units_of("a family of seven was killed"), 0)
    assert group is not None
    assert group.amount is not None
    assert (group.group, group.amount.n) == ("family", 7)


def test_members_of_a_militia_are_militants() -> None:
    group = read_group(units_of("four members of a militia died"), 0)
    assert group is not None
    assert (group.group, group.status) == ("militants", "combatant")
