"""People told by name alone."""

import pytest

from tests.factories import harms


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The dead of the raid were identified as Arin Volk, 41; Tesa Volk, 38; and Ilva Maren, 4.", [("killed", 3)]),
        ("Those killed were identified as Arin Volk, 41; Tesa Volk, 38; and Ilva Maren, 4.", [("killed", 3)]),
        ("Those killed were Arin Volk, 41, Tesa Volk, 38, and Ilva Maren, 4.", [("killed", 3)]),
        ("The dead are Arin Volk, a clerk, and Tesa Volk, a student from Ostin.", [("killed", 2)]),
        ("Those killed: Arin Volk, Tesa Volk and a child.", [("killed", 3)]),
        ("The dead were Arin Volk, 41, his wife Tesa and their three children.", [("killed", 5)]),
        ("Those wounded are Arin Volk, 41, and Tesa Volk, 38.", [("injured", 2)]),
        ("The deceased has been identified as Arin Volk, 41, of Ostin.", [("killed", 1)]),
        ("The dead were Arin Volk and Tesa Volk, and 14 people were wounded in the raid.", [("killed", 2), ("injured", 14)]),
        ("The dead were taken to Ostin Hospital and Sarn Clinic after the raid.", []),
        ("The dead are in Ostin Hospital and Sarn Clinic.", []),
    ],
)
def test_names_announced_as_the_dead_or_the_wounded_are_counted(text: str, rows: list[tuple[str, int]]) -> None:
    assert [(claim.harm, claim.number.best if claim.number else None) for claim in harms(text) if claim.subset_of is None] == rows


def test_each_name_is_a_part_of_them() -> None:
    whole, *parts = harms("Those killed were identified as Arin Volk, 41; Tesa Volk, 38; and Ilva Maren, 4.")
    assert [part.subset_of for part in parts] == [whole.id] * 3


def test_names_behind_a_count_tell_it_again() -> None:
    first, second, *_ = harms("The raid killed two. Those killed were identified as Arin Volk, 41, and Tesa Volk, 38.")
    assert [(link.type.value, link.to) for link in second.relations] == [("restates", first.id)]
