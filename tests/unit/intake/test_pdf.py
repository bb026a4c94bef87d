import pytest

from sijill.domain.errors import EmptyReport, LockedReport, ReportError, TooLarge, TruncatedReport
from sijill.intake.limits import LIMITS, Limits
from sijill.intake.pdf import read_pdf
from tests.unit.intake.making import MORE, WORDS, lock_pdf, make_pdf


def test_pages_follow_each_other_with_a_blank_line() -> None:
    found = read_pdf(make_pdf(WORDS, MORE), LIMITS)
    assert found.text == f"{WORDS}\n\n{MORE}"
    assert found.head.published is None
    assert found.extractor.startswith("sijill-pdf/1 pypdfium2/")


def test_pages_without_words_are_named() -> None:
    found = read_pdf(make_pdf(WORDS, "", "", MORE, ""), LIMITS)
    assert [note.message for note in found.notes] == ["pages without words, probably pictures: 2-3, 5"]


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [
        (make_pdf("", ""), EmptyReport, "none of its 2 pages"),
        (make_pdf(WORDS)[:200], TruncatedReport, "breaks off after 200 bytes"),
        (b"%PDF-1.4", TruncatedReport, "breaks off after 8 bytes"),
        (b"%PDF-1.4\nnothing\n%%EOF", TruncatedReport, "damaged"),
        (lock_pdf(make_pdf(WORDS)), LockedReport, "password"),
    ],
)
def test_what_cannot_be_read_is_named(content: bytes, error: type[ReportError], said: str) -> None:
    with pytest.raises(error, match=said):
        read_pdf(content, LIMITS)


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(TooLarge, match="3 pages; the limit is 2"):
        read_pdf(make_pdf("a", "b", "c"), Limits(pages=2))
