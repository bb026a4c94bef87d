from sijill.domain.ids import digest_parts
from sijill.domain.reading import Reading
from sijill.reconcile.lineage import find_copies
from tests.factories import reading


def sketch(*paragraphs: str, size: int = 60) -> tuple[str, ...]:
    return tuple(sorted(digest_parts("row", paragraph, str(at))[:16] for paragraph in paragraphs for at in range(size)))


def told(identity: str, published: str, *paragraphs: str, size: int = 60) -> Reading:
    return reading(identity, published=published, shingles=sketch(*paragraphs, size=size)[:400])


def test_the_later_of_two_like_texts_is_the_copy() -> None:
    copies = find_copies([told("late", "2031-05-06", "a", "b"), told("early", "2031-05-04", "a", "b", "c")])
    assert {report: copy.origin for report, copy in copies.items()} == {"late": "early"}


def test_a_shared_paragraph_is_no_copy() -> None:
    assert not find_copies([told("one", "2031-05-04", "a", "b", "c"), told("other", "2031-05-04", "a", "d", "e")])


def test_copying_is_not_passed_on() -> None:
    """B shares most of A, C most of B, but C little of A: each pair is looked at by itself."""
    chain = [told("a", "2031-05-01", "1", "2", "3"), told("b", "2031-05-02", "2", "3", "4"), told("c", "2031-05-03", "4", "5", "6")]
    assert set(find_copies(chain)) == {"b"}


def test_long_texts_are_compared_where_both_sketches_reach() -> None:
    copies = find_copies([told("long", "2031-05-01", *"abcdefghij"), told("copy", "2031-05-02", *"abcdefghij", "k")])
    assert copies["copy"].share > 0.7


def test_texts_without_words_or_with_few_are_left_alone() -> None:
    assert not find_copies([reading("a"), reading("b"), told("c", "2031-05-01", "x", size=3), told("d", "2031-05-01", "x", "y", size=3)])


def test_order_makes_no_difference_and_undated_texts_are_the_youngest() -> None:
    known = [told("b", "", "a"), told("a", "2031-05-02", "a"), told("c", "2031-05-02", "a")]
    assert find_copies(known) == find_copies(known[::-1])
    assert {copy.origin for copy in find_copies(known).values()} == {"a"}


def test_texts_alike_over_months_share_the_furniture_of_a_site() -> None:
    assert not find_copies([told("a", "2031-01-01", "x", "y"), told("b", "2031-05-01", "x", "y")])
