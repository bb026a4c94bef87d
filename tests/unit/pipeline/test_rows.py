"""Rows of other people's tables."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.report import Context
from sijill.pipeline.rows import BadRow, read_row


def row(**fields: Any) -> bytes:
    return json.dumps({"id": "r1", "text": "Rain fell.", **fields}).encode()


def test_a_row_with_everything() -> None:
    read = read_row(
        row(
            title="Rain",
            published="3 JAN 90",
            lang="EN-gb",
            publisher=" Daily ",
            context={"event_date": "1990-01-02", "country": "Tavria", "x": 1},
        ),
        1,
    )
    report = read.report
    assert (read.id, report.id, report.text) == ("r1", "r1", "Rain fell.")
    assert (report.head.title, report.head.published, report.head.lang, report.head.publisher) == ("Rain", "1990-01-03", "en", "Daily")
    assert report.context == Context(event_date="1990-01-02", country="Tavria")


@pytest.mark.parametrize(
    ("written", "day"), [("12 مايو 2031", "2031-05-12"), ("12 تشرين الثاني 2031", "2031-11-12"), ("12 Sept 2031", "2031-09-12")]
)
def test_months_are_read_in_every_language_of_a_pack(written: str, day: str) -> None:
    assert read_row(row(published=written), 1).report.head.published == day


@pytest.mark.parametrize("empty", [{"title": None}, {"publisher": "  "}, {"lang": None}, {"context": None}, {"published": ""}])
def test_what_is_empty_is_unknown(empty: dict[str, Any]) -> None:
    assert read_row(row(**empty), 1) == read_row(row(), 1)


@pytest.mark.parametrize(
    ("odd", "warning"),
    [
        ({"publishd": "2031-05-12"}, "publishd: no such field; passed over"),
        ({"context": {"town": "Amar"}}, "context.town: no such field; passed over"),
        ({"published": "last week"}, "published: 'last week' is no date that can be read; taken as unknown"),
        ({"context": {"event_date": "n/a"}}, "context.event_date: 'n/a' is no date that can be read; taken as unknown"),
    ],
)
def test_what_is_passed_over_is_told(odd: dict[str, Any], warning: str) -> None:
    read = read_row(row(**odd), 1)
    assert read.report == read_row(row(), 1).report
    assert read.warnings == (warning,)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"published": "2016-02-31"}, "row 9: published: '2016-02-31' is on no calendar; give a date such as 2031-05-12, or leave it out"),
        ({"published": "31 February 2016"}, "row 9: published: '31 February 2016' is on no calendar"),
        ({"published": "0000-00-00"}, "row 9: published: '0000-00-00' is on no calendar"),
        ({"context": {"event_date": "30.02.2016"}}, "row 9: context.event_date: '30.02.2016' is on no calendar"),
        ({"published": 7}, "row 9: published: a text is wanted, not a number"),
        ({"published": ["2016"]}, "row 9: published: a text is wanted, not a list"),
        ({"title": ["a"]}, "row 9: title: a text is wanted, not a list"),
        ({"context": "Tavria"}, "row 9: context: an object is wanted, not a text"),
        ({"context": {"location": 5}}, "row 9: context.location: a text is wanted, not a number"),
        ({"text": 5}, "row 9: text: a text is wanted, not a number"),
    ],
)
def test_what_would_mislead_fails(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(BadRow) as caught:
        read_row(row(**wrong), 9)
    assert str(caught.value).startswith(told)
    assert caught.value.id == "r1"


@pytest.mark.parametrize(("written", "known"), [(2016, "2016"), (20160229, "2016-02-29"), ("2016-02-29", "2016-02-29")])
def test_dates_as_numbers(written: object, known: str) -> None:
    assert read_row(row(published=written), 1).report.head.published == known


def test_a_number_is_an_id_and_stays_one() -> None:
    read = read_row(row(id=12), 1)
    assert (read.id, read.report.id) == (12, "12")


def test_half_an_emoji_keeps_every_offset() -> None:
    read = read_row(b'{"id": "r1", "text": "bad \\ud83d end"}', 1)
    assert read.report.text == "bad \ufffd end"
    read.report.text.encode()


def test_a_byte_order_mark_is_no_text() -> None:
    assert read_row(b"\xef\xbb\xbf" + row(), 1).id == "r1"


@pytest.mark.parametrize(
    ("raw", "name", "told"),
    [
        (b"{", None, "row 9: not JSON"),
        (b"[1]", None, "row 9: a JSON object"),
        (b'{"text": "a"}', None, "row 9: id: a text or a whole number is wanted, and it is missing"),
        (b'{"id": "", "text": "a"}', None, "row 9: id"),
        (b'{"id": true, "text": "a"}', None, "row 9: id"),
        (b'{"id": "x"}', "x", "row 9: text"),
        (b'{"id": 5, "text": ["a"]}', 5, "row 9: text"),
        (b'{"id": "x", "text": "\xff"}', "x", "row 9: not UTF-8"),
        (b"[" * 100_000, None, "row 9: not JSON"),
    ],
)
def test_what_is_no_report_is_told(raw: bytes, name: str | int | None, told: str) -> None:
    with pytest.raises(BadRow, match=told) as caught:
        read_row(raw, 9)
    assert caught.value.id == name


@given(st.binary())
def test_any_bytes_are_a_report_or_a_bad_row(raw: bytes) -> None:
    with pytest.raises(BadRow):
        read_row(raw, 1)
