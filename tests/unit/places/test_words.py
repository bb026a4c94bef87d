import pytest

from sijill.domain.place import Level
from sijill.places.words import given_names, ordinary_names, place_words, surnames


def test_a_language_without_a_pack_has_english_words() -> None:
    assert place_words("xx").levels["village"] == Level.VILLAGE
    assert place_words("en").units["miles"] == pytest.approx(1.609)


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("a fair in the town of ", "town of "),
        ("some 10 km north of the ", "10 km north of the "),
        ("fields in western rural ", "western rural "),
        ("they walked to ", None),
        ("no space", None),
    ],
)
def test_place_words_before_a_name(before: str, found: str | None) -> None:
    match = place_words("en").look_back(before)
    assert (match.group() if match else None) == found


def test_names_that_are_words_or_persons() -> None:
    assert "police" in ordinary_names()
    assert "aleppo" not in ordinary_names()
    assert "mary" in given_names()
    assert "johnson" in surnames()
