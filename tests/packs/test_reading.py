"""The pack tests' own tools: a matcher that matched too much would let every pack pass."""

import pytest

from sijill.languages import Entry
from sijill.languages.checking import put_together
from tests.packs.reading import doubled_keys, word_matcher


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("shell", "A SHELL fell", True),
        ("shell", "two shells fell", False),
        ("shell", "bombshell", False),
        ("shot dead", "they were shot\ndead there", True),
        ("jan.", "on 2 Jan. 2031", True),
    ],
)
def test_words_match_on_boundaries_without_regard_to_case(word: str, text: str, *, found: bool) -> None:
    assert bool(word_matcher(word).search(text)) is found


def test_a_name_in_braces_stands_for_its_entry() -> None:
    section = {"month": Entry("month", words=("may", "may day")), "day": Entry("day", pattern=r"\d{1,2} {month}")}
    assert put_together("on {day}", section) == r"on (?:\d{1,2} (?:may\ day|may))"


def test_a_pattern_that_stands_for_itself_is_told() -> None:
    with pytest.raises(RecursionError):
        put_together("{a}", {"a": Entry("a", pattern="x{a}")})


@pytest.mark.parametrize(
    ("text", "doubled"),
    [("a: {b: c}\nd: {b: c}\n", []), ("a: {b: c, b: d}\n", ["b"]), ("a: {b: c}\na: {b: c}\n", ["a"])],
)
def test_doubled_keys_are_seen(text: str, doubled: list[str]) -> None:
    assert doubled_keys(text) == doubled
