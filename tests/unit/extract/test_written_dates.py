import pytest

from sijill.domain.span import Span
from sijill.extract.written_dates import date_forms, read_date, read_date_line, read_stamp, weekday
from sijill.languages import load_pack

EN = load_pack("en")
AR = load_pack("ar")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("12 May 2031", "2031-05-12"),
        ("12th of May, 2031", "2031-05-12"),
        ("May 12, 2031", "2031-05-12"),
        ("Sept. 3rd, 2031", "2031-09-03"),
        ("3 JAN 90", "1990-01-03"),
        ("3 JAN 31", "2031-01-03"),
        ("2031-05-12", "2031-05-12"),
        ("2031-05-12T08:15:00.000Z", "2031-05-12"),
        ("12.05.2031", "2031-05-12"),
        ("25/12/2031", "2031-12-25"),
        ("12/25/2031", "2031-12-25"),
        ("05-05-2031", "2031-05-05"),
        ("05/12/2031", "2031"),  # May or December: the year alone is certain
        ("31 February 2031", None),
        ("00/00/2031", None),
        ("30 December، 2031", "2031-12-30"),
    ],
)
def test_a_date_has_exactly_the_certain_precision(written: str, iso: str | None) -> None:
    text = f"on {written} at"
    found = read_date(text, Span(3, 3 + len(written)), date_forms(EN))
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("written", "iso"), [("05/12/2031", "2031-12-05"), ("25/12/2031", "2031-12-25"), ("12/25/2031", "2031-12-25"), ("31/02/2031", None)]
)
def test_arabic_writes_the_day_first(written: str, iso: str | None) -> None:
    found = read_date(written, Span(0, len(written)), date_forms(AR))
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Friday, 16 June 2031, 17:23", "2031-06-16"),
        ("16 June 2031", "2031-06-16"),
        ("Friday, 16 June 2031 - 17:23", "2031-06-16"),
        ("On Friday, 16 June 2031", None),
        ("16 June 2031: shells hit the harbour", None),
    ],
)
def test_a_line_that_is_a_date_and_nothing_else(line: str, iso: str | None) -> None:
    found = read_date_line(line, EN)
    assert (found.iso if found else None) == iso
    assert found is None or found.span.cut(line) == "16 June 2031"


def test_the_words_of_a_date_are_kept() -> None:
    text = "on 12 May 2031 at"
    found = read_date(text, Span(3, 14), date_forms(EN))
    assert found is not None
    assert found.span.cut(text) == "12 May 2031"


def test_a_language_without_words_has_numeric_dates_only() -> None:
    forms = date_forms(load_pack("base"))
    assert read_date("12.05.2031", Span(0, 10), forms) is not None
    assert read_date("12 May 2031", Span(0, 11), forms) is None
    assert weekday(load_pack("base")) == "(?!)"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Example CourierMay 12, 2031 · Shared with PublicShells hit the harbour", "2031-05-12"),
        ("Shells hit the harbour9:32 AM · May 12, 2031168 Views", "2031-05-12"),
        ("Shells9:32 AM · May 12, 2031 Roe@roe1:05 PM · May 14, 2031", "2031-05-12"),  # the post's own before those of its answers
        ("Shells hit the harbour · May 12, 2031 · Weather", None),
        ("Jane Roe@roe·May 12Replying to @doe", None),
        ("9:32 AM · February 31, 2031", None),
    ],
)
def test_a_network_stamps_a_post_with_its_day(text: str, iso: str | None) -> None:
    found = read_stamp(text, EN)
    assert (found.iso if found else None) == iso


def test_a_stamp_in_latin_letters_stands_in_an_arabic_post() -> None:
    found = read_stamp("أخبار الميناءMay 12, 2031 · Shared with Publicقصف على الميناء", AR)
    assert found is not None
    assert found.iso == "2031-05-12"
