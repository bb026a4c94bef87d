"""Which counts of a report hang together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.drafts import Draft
from sijill.extract.kinship import families, own_finding, told_again, wholes_first
from tests.unit.extract.marked import drafts_in


def drafts(size: int) -> list[Draft]:
    return [Draft("killed", at, at + 1, None, "people", "unknown", 0, "test") for at in range(size)]


def test_a_whole_its_parts_and_its_other_telling_are_one_family() -> None:
    whole, part, again, other = drafts(4)
    part.parent = whole
    again.links.append(("restates", whole))
    other.links.append(("competing_estimate", whole))
    homes = families([whole, part, again, other])
    assert homes[id(part)] == [whole, part, again]
    assert homes[id(other)] == [other]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_families_part_the_drafts(pairs: list[tuple[int, int]]) -> None:
    made = drafts(10)
    for left, right in pairs:
        if left != right:
            made[left].links.append(("restates", made[right]))
    homes = families(made)
    assert all(draft in homes[id(draft)] for draft in made)
    assert all(homes[id(member)] is homes[id(draft)] for draft in made for member in homes[id(draft)])


@pytest.mark.parametrize(("headline", "found"), [(True, True), (False, False)])
def test_only_a_headline_is_told_again(headline: bool, found: bool) -> None:
    title, body = drafts(2)
    title.headline = headline
    title.links.append(("restates", body))
    assert (told_again(title) is body) == found


def test_a_part_told_later_has_no_finding_of_its_own() -> None:
    (whole,) = drafts_in("Nine people were killed.")
    part = Draft("killed", 30, 40, None, "women", "unknown", 1, "part", parent=whole, finding=whole.finding)
    assert own_finding(whole) is whole.finding
    assert own_finding(part) is None


def test_wholes_come_before_their_parts_and_headlines_last() -> None:
    whole, part = drafts_in("Nine people were killed, including two children.")
    assert wholes_first([part, whole]) == [whole, part]
    whole.headline = True
    assert wholes_first([whole, part]) == [part, whole]
