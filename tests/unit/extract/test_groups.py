"""People as a sentence counts them: where the phrase begins and ends, how many, and who."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.groups import find_groups
from sijill.extract.people import Group
from tests.unit.extract.marked import groups_of, tokens_of, units_of, unmark


def core(text: str, group: Group) -> str:
    """The words of a group up to its noun."""
    tokens, units = tokens_of(text), units_of(text)
    return text[tokens.starts[units[group.first].first] : tokens.ends[units[max(group.core, group.first + 1) - 1].last - 1]]


def first_in(marked: str) -> Group:
    """The one group that is bracketed."""
    text, words = unmark(marked)
    found = [group for group in groups_of(text) if core(text, group) == words[0]]
    assert len(found) == 1, [core(text, group) for group in groups_of(text)]
    return found[0]


@pytest.mark.parametrize(
    ("marked", "count", "group", "status"),
    [
        ("[at least 12 people] were killed", 12, "people", "unknown"),
        ("[three civilians] fell", 3, "civilians", "civilian"),
        ("[three of the town's guards] fell", 3, "police", "security_forces"),
        ("[nine women] ran", 9, "women", "civilian"),
        ("[two boys] hid", 2, "boys", "civilian"),
        ("[four unnamed others] hid", 4, None, None),
        ("[two teenagers] hid", 2, "people", "unknown"),
        ("[two members] hid", 2, "people", "unknown"),
        ("[ten fishermen] sailed", 10, "civilians", "civilian"),
        ("[six soldiers] slept", 6, "soldiers", "combatant"),
        ("[six Marennan soldiers] slept", 6, "soldiers", "combatant"),
        ("[four rebels] hid", 4, "militants", "combatant"),
        ("[five police officers] stood", 5, "police", "security_forces"),
        ("[eight peacekeepers] stood", 8, "peacekeepers", "security_forces"),
        ("[two young doctors] stayed", 2, "medical staff", "civilian"),
        ("[three journalists] filmed", 3, "journalists", "civilian"),
        ("[14 detainees] waited", 14, "detainees", "unknown"),
        ("[seven displaced people] waited", 7, "displaced people", "civilian"),
        ("[a 12-year-old girl] hid", None, "girls", "civilian"),
        ("[another 25 farmers] left", 25, "civilians", "civilian"),
        ("[civilians] fled", None, "civilians", "civilian"),
    ],
)
def test_who_and_how_many(marked: str, count: int | None, group: str, status: str) -> None:
    found = first_in(marked)
    assert (found.amount.n if found.amount else None, found.group, found.status) == (count, group, status)
    assert found.counts_people


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("a man , 18 Karel Dovan wounded", []),
        ("At noon 7 City News 17-year-old Karel Dovan was shot", []),
        ("12 Zemrani Guards were shot", [12]),
        ("14 Zemrani were shot", [14]),
    ],
)
def test_figures_beside_a_name_count_nobody(text: str, counted: list[int]) -> None:
    assert [group.amount.n for group in groups_of(text) if group.opener == "num" and group.amount is not None] == counted


@pytest.mark.parametrize("marked", ["[12 houses] burned", "[three tanks] rolled in", "[40 air strikes] followed", "[two hospitals] closed"])
def test_things_are_nobody(marked: str) -> None:
    assert not first_in(marked).counts_people


@pytest.mark.parametrize(
    ("marked", "harm"),
    [
        ("[25 fatalities] followed", "killed"),
        ("[three bodies] lay there", "killed"),
        ("[nine injuries] followed", "injured"),
        ("[three wounded guards] left", "injured"),
        ("[two seriously wounded guards] left", "injured"),
        ("[31 civilian casualties] followed", "casualties"),
        ("[four guards] left", None),
    ],
)
def test_harm_in_the_phrase_itself(marked: str, harm: str | None) -> None:
    assert first_in(marked).harm == harm


def test_civilian_casualties_are_civilians() -> None:
    found = first_in("[31 civilian casualties] followed")
    assert (found.group, found.status) == ("civilians", "civilian")


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[12] were killed", "bare"),
        ("[two of his bodyguards] were killed", "people"),
        ("[Ilva Marenko] was killed", "name"),
        ("[25 plumbers] were killed", "unknown"),
        ("[others] were killed", "people"),
    ],
)
def test_kinds_of_phrases(marked: str, kind: str) -> None:
    assert first_in(marked).kind == kind


@pytest.mark.parametrize(
    ("marked", "group", "status"),
    [
        ("[four members] of the Ridge militia", "militants", "combatant"),
        ("[two members] of the medical staff", "medical staff", "civilian"),
        ("[three members] of a rescue club", "people", "unknown"),
    ],
)
def test_members_are_what_they_are_members_of(marked: str, group: str, status: str) -> None:
    found = first_in(marked)
    assert (found.group, found.status) == (group, status)


def test_a_family_of_seven_is_seven() -> None:
    found = first_in("[a family] of seven was buried")
    assert found.amount is not None
    assert found.amount.n == 7


@pytest.mark.parametrize(
    ("marked", "child"),
    [("[a 12-year-old boy] hid", True), ("[a man] hid", False), ("[Ilva Marenko], 9, died", True), ("[Ilva Marenko], 34, died", False)],
)
def test_children(marked: str, *, child: bool) -> None:
    assert first_in(marked).child is child


@pytest.mark.parametrize(
    ("marked", "plural"),
    [
        ("[a farmer] hid", False),
        ("[farmers] hid", True),
        ("[one farmer] hid", False),
        ("[two farmers] hid", True),
        ("[Ilva Marenko] hid", False),
    ],
)
def test_one_or_more(marked: str, *, plural: bool) -> None:
    assert first_in(marked).plural is plural


@given(
    st.lists(
        st.sampled_from(
            [
                "12",
                "people",
                "a woman",
                "and",
                ",",
                "three wounded guards",
                "of the militia",
                "killed",
                "Ilva Marenko",
                "others",
                "were",
                "the",
                "(",
                ")",
                "tanks",
            ]
        ),
        max_size=20,
    ).map(" ".join)
    | st.text(max_size=100)
)
def test_no_group_lies_inside_another(text: str) -> None:
    units = units_of(text)
    at = 0
    for group in find_groups(units):
        assert at <= group.first < group.last <= len(units)
        assert group.head == -1 or group.first <= group.head < group.last
        at = group.last


@pytest.mark.parametrize(
    ("text", "own"), [("himself and six guards", [True, False]), ("himself", [True]), ("six guards and himself", [False, True])]
)
def test_an_attacker_stands_in_a_list_of_the_dead(text: str, own: list[bool]) -> None:
    assert [group.own for group in groups_of(text)] == own


@pytest.mark.parametrize(
    ("text", "expected"), [("his 9-month-old brother", "boys"), ("his 40-year-old brother", "men"), ("her brother", "men")]
)
def test_an_age_makes_a_brother_a_boy(text: str, expected: str) -> None:
    assert groups_of(text)[0].group == expected


def test_a_headline_leaves_out_the_article_of_a_child() -> None:
    child, grown = (find_groups(units_of(text))[0] for text in ("12-year-old shot in Orlo", "40-year-old shot in Orlo"))
    assert (child.group, child.child) == ("children", True)
    assert (grown.group, grown.child) == (None, False)
