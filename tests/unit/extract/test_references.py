"""Claims about people told before."""

import pytest

from tests.factories import harms


def told(text: str) -> list[tuple[str, str | None, list[tuple[str, str]]]]:
    """Quote, whole and ties of each claim of harm."""
    return [(each.quote, each.subset_of, [(link.type.value, link.to) for link in each.relations]) for each in harms(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A boy was shot dead in Orlo. The child died in his home.", ("The child died", None, [("restates", "c1")])),
        ("Three men were killed in Orlo. The man was shot dead outside.", ("The man was shot dead", "c1", [])),
        ("Five people were killed in Orlo. Two of the victims were shot dead at home.", ("Two of the victims were shot dead", "c1", [])),
        ("Five people were killed in Orlo. One of the men was shot dead at home.", ("One of the men was shot dead", "c1", [])),
        ("A woman was killed in Orlo. The boy was shot dead outside.", ("The boy was shot dead", None, [])),
        ("A clerk was killed in Orlo. The mayor was shot dead in Tarn.", ("The mayor was shot dead", None, [])),
        ("A clerk was killed in Orlo. A man was shot dead in Tarn.", ("A man was shot dead", None, [])),
    ],
)
def test_definite_words_speak_of_who_was_told(text: str, last: tuple[str, str | None, list[tuple[str, str]]]) -> None:
    assert told(text)[-1] == last


def test_who_kills_himself_does_so_beside_the_others() -> None:
    ties = told("He shot dead two clerks before killing himself.")[-1][2]
    assert ("same_event_as", "c1") in ties
    assert ("disjoint_from", "c1") in ties
