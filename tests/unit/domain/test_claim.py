"""The one constructor of claims cuts the quote itself."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.claim import Claim, Kind
from sijill.domain.errors import ClaimError

TEXT = "😔 Tarsk: four people died."


def test_the_quote_is_cut_from_the_text() -> None:
    claim = Claim.at(TEXT, 9, 25, id="c1", kind=Kind.CASUALTY)
    assert claim.quote == "four people died"
    assert TEXT[claim.start : claim.end] == claim.quote


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 3), (0, len(TEXT) + 1)])
def test_a_claim_has_words(start: int, end: int) -> None:
    with pytest.raises(ClaimError, match=f"{start}:{end}"):
        Claim.at(TEXT, start, end, id="c1", kind=Kind.CASUALTY)


@given(st.text(min_size=1, max_size=60), st.data())
def test_every_range_inside_a_text_makes_a_true_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Claim.at(text, start, end, id="c", kind=Kind.CASUALTY).quote == text[start:end]


def test_a_claim_never_changes() -> None:
    claim = Claim.at(TEXT, 9, 25, id="c1", kind=Kind.CASUALTY)
    with pytest.raises(dataclasses.FrozenInstanceError):
        claim.quote = "five people died"  # type: ignore[misc]
