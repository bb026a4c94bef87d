"""The words of persons as the finder wants them."""

import pytest

from sijill.exports.persons.words import any_of, person_words


def test_a_language_without_a_pack_has_the_words_of_english() -> None:
    assert person_words("tlh") == person_words("en")


@pytest.mark.parametrize("word", ["people", "strike", "tuesday", "killed", "pentagon"])
def test_words_of_reports_are_nobodys_name(word: str) -> None:
    assert word in person_words("en").plain


def test_a_place_word_is_no_given_name() -> None:
    words = person_words("en")
    assert not words.given & words.place_heads


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("then Tovik al-Sarn and Dr. J. Oramet left", ["Tovik al-Sarn", "Dr. J. Oramet"]),
        ("by Velka de la Orlo. Then it ended", ["Velka de la Orlo", "Then"]),
        ("O'Sarn-Tovik", ["O'Sarn-Tovik"]),
        ("no capitals", []),
    ],
)
def test_a_run_holds_small_words_and_titles(text: str, runs: list[str]) -> None:
    assert [match.group() for match in person_words("en").run.finditer(text)] == runs


def test_no_words_match_nothing() -> None:
    assert any_of([]) == "(?!)"
