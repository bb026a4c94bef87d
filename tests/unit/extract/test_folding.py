"""Lower case that keeps every offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.folding import lowered


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
