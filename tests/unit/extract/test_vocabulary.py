"""Words by themselves: the kind of each, and whether the words around it must be asked."""

import pytest

from sijill.extract.vocabulary import vocabulary_of
from tests.unit.extract.marked import LEXICON, units_of

ALONE = vocabulary_of(LEXICON)


@pytest.mark.parametrize(
    ("written", "kind"),
    [("killed", "harm"), ("guards", "people"), ("mill", "target"), ("(", "open"), (",", "comma"), ("Ostin", "cap"), ("dozed", "word")],
)
def test_the_kind_of_a_word(written: str, kind: str) -> None:
    assert ALONE[written].kind == kind
    assert [unit.kind for unit in units_of(written)] == [kind]


@pytest.mark.parametrize(("written", "named"), [("Syrian", True), ("syrian", False), ("US", True), ("us", False), ("Us", False)])
def test_names_have_a_capital_and_short_ones_nothing_else(written: str, named: bool) -> None:
    assert ("nations" in ALONE[written].senses) is named


@pytest.mark.parametrize(
    ("written", "counts"), [("12", True), ("dozens", True), ("(", True), ("k*lled", True), ("mill", False), ("*", False)]
)
def test_what_may_begin_a_number_or_must_be_mended(written: str, counts: bool) -> None:
    assert ALONE[written].counts is counts


def test_a_word_knows_the_phrases_that_begin_with_it() -> None:
    assert "bomb" in (ALONE["barrel"].phrases or {})
    assert ALONE["ostin"].phrases is None
