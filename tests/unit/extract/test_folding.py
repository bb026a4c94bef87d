"""Lower case that keeps every offset, and words remembered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract import folding
from sijill.extract.folding import Remembered, lowered


@pytest.mark.parametrize(
    ("text", "lower"), [("KILLED in Ostin", "killed in ostin"), ("İSTEN Killed", "İsten killed"), ("ÉCOLE", "école"), ("", "")]
)
def test_lowered(text: str, lower: str) -> None:
    assert lowered(text) == lower


@given(st.text(max_size=200))
def test_no_letter_moves(text: str) -> None:
    found = lowered(text)
    assert len(found) == len(text)
    assert lowered(found) == found
    assert all(small in (letter, letter.lower()) or "Σ" in text for small, letter in zip(found, text, strict=True))


def test_a_word_is_asked_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths[word] for word in ("mill", "ox", "mill")] == [4, 2, 4]
    assert asked == ["mill", "ox"]


def test_too_many_words_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "MOST", 3)
    upper = Remembered(str.upper)
    assert [upper[word] for word in "abcde"] == list("ABCDE")
    assert len(upper) <= 3
