"""Actors as a sentence names them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.phrases import ActorPhrase, actor_phrases
from tests.unit.extract.marked import reader_of, unmark, words_of


def phrases(text: str) -> list[tuple[str, ActorPhrase]]:
    reader = reader_of(text)
    return [(words_of(reader, phrase.first, phrase.last), phrase) for phrase in actor_phrases(reader.sentence)]


@pytest.mark.parametrize(
    "marked",
    [
        "[Suspected rebels] came at dawn.",
        "[Government forces] shelled the market.",
        "The [army] and the [militia] stormed Ostin.",
        "An [Israeli] air strike hit a school.",
        "The [Turkish army] left.",
        "[Unidentified gunmen] fled.",
        "[Russia] and [France] spoke.",
        "The [Red Hill militia] came.",
        "Turkish-made rockets fell on rebel-held Ostin.",
        "[Turkish-backed rebels] shelled Ostin.",
        "[Suspected members of the Red Hill Front] fled.",
        "[Suspected members of the Sword Front] fled.",
        "Four members of the family fled.",
        "[Government helicopters] circled.",
        "Warplanes circled.",
        "Villagers ran.",
        "Ilva Marenko spoke.",
        "",
    ],
)
def test_phrases(marked: str) -> None:
    text, words = unmark(marked)
    assert [found for found, _ in phrases(text)] == words


@pytest.mark.parametrize(
    ("text", "kind", "country", "adjective"),
    [
        ("An Israeli air strike hit a school.", "state", "IL", True),
        ("The Turkish army left.", "army", None, False),
        ("Turkish forces left.", "state", "TR", False),
        ("The army left.", "state", None, False),
        ("Gunmen left.", "irregular", None, False),
        ("French rebels left.", "irregular", "FR", False),
    ],
)
def test_what_a_phrase_says_of_its_bearer(text: str, kind: str, country: str | None, *, adjective: bool) -> None:
    ((_, phrase),) = phrases(text)
    assert (phrase.kind, phrase.is_adjective) == (kind, adjective)
    assert country is None or phrase.country == country


@pytest.mark.parametrize(
    ("text", "name"),
    [("Israeli warplanes came.", "Israel"), ("Rebels came.", None), ("The army came.", None), ("French rebels came.", None)],
)
def test_only_the_register_names(text: str, name: str | None) -> None:
    assert [phrase.name for _, phrase in phrases(text)] == [name]


@given(
    st.lists(
        st.sampled_from(
            ["the", "army", "Israeli", "rebels", "of", "Red", "Hill", "-", "and", "suspected", "militia", "said", ".", "Front", "12"]
        ),
        max_size=20,
    ).map(" ".join)
    | st.text(max_size=80)
)
def test_phrases_stand_side_by_side(text: str) -> None:
    reader = reader_of(text)
    at = 0
    for phrase in actor_phrases(reader.sentence):
        assert at <= phrase.first < phrase.last <= len(reader.sentence.units)
        at = phrase.last
