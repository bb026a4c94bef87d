"""Words as the reader sees them, each at its place in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.tokens import _PLAIN, _PLAIN_TOKEN, _TOKEN, tokenise
from tests.unit.extract.marked import tokens_of


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Shells hit Ostin.", ["Shells", "hit", "Ostin", "."]),
        ("1,600 people", ["1,600", "people"]),
        ("1\u00a0600 people", ["1\u00a0600", "people"]),
        ("1\u202f600 people", ["1\u202f600", "people"]),
        ("300.000 people", ["300.000", "people"]),
        ("2.5 million", ["2.5", "million"]),
        ("in 2031, 40 died", ["in", "2031", ",", "40", "died"]),
        ("12-year-old", ["12", "-", "year", "-", "old"]),
        ("(31 men)", ["(", "31", "men", ")"]),
        ("the U.S. envoy", ["the", "U.S.", "envoy"]),
        ("the town's mill", ["the", "town", "'s", "mill"]),
        ("the town’s mill", ["the", "town", "’s", "mill"]),
        ("they didn't fall", ["they", "did", "n't", "fall"]),
        ("Beni-Tal", ["Beni", "-", "Tal"]),
        ("N'Ksar fell", ["N'Ksar", "fell"]),
        ("مقتل 12 شخصا", ["مقتل", "12", "شخصا"]),
        ("убито 12", ["убито", "12"]),
        ("they <b>shot</b><br/> two", ["they", "shot", "two"]),
        ("2 < 3 and 4 > 3", ["2", "<", "3", "and", "4", ">", "3"]),
        ("wait…", ["wait", "…"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_words_numbers_and_marks_stand_apart(text: str, written: list[str]) -> None:
    assert tokens_of(text).written == written


@pytest.mark.parametrize(
    ("text", "words"), [("The “Ridge”", ["the", "“", "ridge", "”"]), ("didn’t", ["did", "n't"]), ("20–30", ["20", "-", "30"])]
)
def test_words_are_compared_lowered_and_with_straight_marks(text: str, words: list[str]) -> None:
    assert tokens_of(text).words == words


@given(st.text(max_size=200))
def test_tokens_and_the_blanks_between_them_are_the_text(text: str) -> None:
    tokens = tokens_of(text)
    rebuilt, at = "", 0
    for written, start, end in zip(tokens.written, tokens.starts, tokens.ends, strict=True):
        assert not text[at:start].strip()
        assert text[start:end] == written
        rebuilt, at = rebuilt + text[at:start] + written, end
    assert rebuilt + text[at:] == text
    assert not text[at:].strip()


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_offsets_are_of_the_whole_text(before: str, middle: str, after: str) -> None:
    text, start = before + middle + after, len(before)
    tokens = tokenise(text, start, start + len(middle))
    assert all(start <= a < b <= start + len(middle) for a, b in zip(tokens.starts, tokens.ends, strict=True))
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.written


@given(st.lists(st.sampled_from(["wounded", "Ostin", "1,600", "U.S.", "-", "12"]), max_size=20))
def test_length_is_the_number_of_words(words: list[str]) -> None:
    assert len(tokens_of(" ".join(words))) == len(words)


@given(st.text(alphabet="aAbnts'’*.,- 12\n\t)(\"éöŠ_²½–—…€\x1c\u0301\u200b", max_size=30))
def test_the_fast_pattern_cuts_as_the_other_does(text: str) -> None:
    if _PLAIN.fullmatch(text):
        assert _PLAIN_TOKEN.split(text) == _TOKEN.split(text)
