"""Ranges of code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.span import Span

SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 50), st.integers(1, 50))


@pytest.mark.parametrize(
    ("text", "span", "words"),
    [
        ("three were hurt", Span(0, 5), "three"),
        ("😔 12 were hurt", Span(2, 4), "12"),  # the sign before the number is one code point, though two UTF-16 units
        ("قُتل 12", Span(5, 7), "12"),
    ],
)
def test_cut_counts_code_points(text: str, span: Span, words: str) -> None:
    assert span.cut(text) == words


@pytest.mark.parametrize(
    ("left", "right", "overlap", "inside"),
    [
        (Span(0, 5), Span(4, 9), True, False),
        (Span(0, 5), Span(5, 9), False, False),  # half-open: they touch and share nothing
        (Span(0, 9), Span(2, 4), True, True),
        (Span(2, 4), Span(2, 4), True, True),
        (Span(2, 4), Span(0, 9), True, False),
    ],
)
def test_overlaps_and_contains(left: Span, right: Span, *, overlap: bool, inside: bool) -> None:
    assert left.overlaps(right) is overlap
    assert left.contains(right) is inside


@given(SPANS, SPANS)
def test_overlap_is_mutual_and_follows_from_containment(left: Span, right: Span) -> None:
    assert left.overlaps(right) == right.overlaps(left)
    assert left.overlaps(right) or not left.contains(right)


@given(SPANS, st.integers(0, 100), st.text(min_size=100, max_size=120))
def test_a_shifted_span_cuts_the_same_words(span: Span, by: int, text: str) -> None:
    assert span.shifted(by).cut("x" * by + text) == span.cut(text)
    assert len(span.shifted(by)) == len(span)


def test_spans_sort_by_where_they_begin() -> None:
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 5)]
