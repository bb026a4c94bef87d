"""Laws of shingles: copies are known, however they are punctuated, and containment can be estimated."""

import random

from hypothesis import given
from hypothesis import strategies as st

from sijill.pipeline.shingles import MOST, shingle

WORDS = st.lists(st.sampled_from(["rain", "fell", "on", "the", "hills", "of", "Tavria", "مطر", "дождь"]), max_size=60)


def invented_text(words: int, seed: int) -> str:
    rng = random.Random(seed)
    return " ".join(f"word{rng.randrange(100_000)}" for _ in range(words))


@given(WORDS)
def test_case_punctuation_and_spacing_make_no_difference(words: list[str]) -> None:
    assert shingle(" ".join(words)) == shingle(" – ".join(f"“{word.upper()}”," for word in words))


@given(WORDS)
def test_they_are_sorted_different_and_few(words: list[str]) -> None:
    hashes = shingle(" ".join(words))
    assert list(hashes) == sorted(set(hashes))
    assert all(len(each) == 16 and int(each, 16) >= 0 for each in hashes)
    assert len(hashes) <= max(0, min(MOST, len(words)))


def test_a_text_of_four_words_has_one_and_an_empty_one_none() -> None:
    assert len(shingle("four words stand here")) == 1
    assert shingle(" .,- ") == ()


def test_the_order_of_words_counts() -> None:
    assert shingle("one two three four five") != shingle("five four three two one")


def test_they_never_change() -> None:
    """Lines written years apart are compared, so a change here is a change of KEY and of the changelog."""
    assert shingle("a report of five words") == ("246fad29a4484df8",)


def test_containment_is_estimated_from_the_smallest() -> None:
    part, rest = invented_text(2_000, 1), invented_text(6_000, 2)
    whole = set(shingle(f"{part} {rest}"))
    shared = len(whole & set(shingle(part))) / len(whole)
    assert abs(shared - 0.25) < 0.08


def test_other_texts_share_nothing() -> None:
    assert not set(shingle(invented_text(2_000, 3))) & set(shingle(invented_text(2_000, 4)))
