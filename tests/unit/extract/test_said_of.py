"""What a sentence says of people counted before it."""

import pytest

from tests.factories import harms
from tests.unit.extract.marked import shown

TOLD = "The shelling killed 31 people on Monday. "


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Fourteen of them were women and children.", ["14 women and children"]),
        ("Nine were pupils.", ["9 children"]),
        ("One was a nurse and two were pupils.", ["1 medical staff", "2 children"]),
        ("Most of them were women.", ["most women"]),
        ("They included nine women.", ["9 women"]),
        ("The youngest was a girl of four.", ["1 girls"]),
        ("Forty were women.", []),
        ("Nine were women from Orlo.", ["9 women"]),
        ("Nine were angry women at the gate.", []),
        ("The oldest was the mill.", []),
        ("The youngest, Mina, was six.", ["1 people"]),
        ("The oldest was 91 years old.", ["1 people"]),
        ("Nearly half (14) were women or children.", ["14 women"]),
        ("Nearly half (40) were women.", []),
    ],
)
def test_people_told_of_behind_their_count_are_parts_of_it(text: str, parts: list[str]) -> None:
    whole, *rest = harms(TOLD + text)
    assert [f"{shown(claim.number)} {claim.group}" for claim in rest] == parts
    assert all(claim.subset_of == whole.id for claim in rest)


def test_nothing_is_said_of_people_nobody_counted() -> None:
    assert not harms("The mill was shelled. Nine were pupils.")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ten remain in hospital.", [True]),
        ("Three are in critical condition.", [True]),
        ("Forty others are in hospital.", [False]),
    ],
)
def test_those_in_hospital_are_of_the_injured_told_before(text: str, parts: list[bool]) -> None:
    whole, *rest = harms("The shelling injured 40 people. " + text)
    assert [claim.subset_of == whole.id for claim in rest] == parts
