"""Entries put together as expressions."""

import pytest
import regex

from sijill.extract.times.patterns import expand, fold_word
from sijill.languages import Entry

SECTION = {
    "month": Entry("month", words=("May", "late May")),
    "day": Entry("day", pattern=r"\d+"),
    "date": Entry("date", pattern="{day} {month}"),
}


@pytest.mark.parametrize("text", ["9 May", "9 late May", "9 late\nMay"])
def test_names_stand_for_words_and_patterns(text: str) -> None:
    assert regex.fullmatch(expand(SECTION["date"], SECTION), text)


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        expand(Entry("date", pattern="{season}"), SECTION)


@pytest.mark.parametrize(("word", "folded"), [("Sept.", "sept"), ("THIS\n PAST", "this past"), ("a.m", "am")])
def test_words_are_looked_up_without_case_stops_and_breaks(word: str, folded: str) -> None:
    assert fold_word(word) == folded
