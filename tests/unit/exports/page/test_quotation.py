"""A claim in its sentence."""

import pytest

from sijill.domain.claim import Claim, Kind
from sijill.domain.quantity import Quantity
from sijill.exports.page.quotation import REACH, sentence_around, words_of
from sijill.exports.withholding import Disclosure, withhold
from tests.invented import velmora


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One fell. Ten people died. Rain came.", "Ten people died", "Ten people died."),
        ("Title\n\nTen people died.", "Ten", "Ten people died."),
        ('He said "ten died." Then rain.', "ten died", 'He said "ten died.'),
        ("قُتل عشرة؟ نعم. ثم هطل المطر.", "نعم", "نعم."),
        ("no end of sentence", "end", "no end of sentence"),
    ],
)
def test_the_sentence_runs_from_end_to_end(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    begin, stop = sentence_around(text, start, start + len(words))
    assert text[begin:stop] == sentence


def test_a_sentence_without_end_is_cut_on_both_sides() -> None:
    text = "w" * 1000
    assert sentence_around(text, 500, 510) == (500 - REACH, 510 + REACH)


def test_the_number_is_shown_within_the_words() -> None:
    shown = withhold(velmora(), Disclosure())
    text = shown.masks["courier-0504"].text
    start = text.index("At least 21 people")
    number = Quantity(21, 21, None, "At least 21", start=start, end=start + 11)
    claim = Claim.at(text, start, start + 30, id="c1", kind=Kind.CASUALTY, number=number)
    words = words_of(shown, "courier-0504", claim)
    assert (words.opening, words.number, words.closing) == ("", "At least 21", " people were killed")
    assert words.before == "TARSK - "
    assert words.after.startswith(" when shells fell")
