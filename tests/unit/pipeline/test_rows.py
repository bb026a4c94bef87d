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
    assert (read.id, read.text) == ("r1", "Rain fell.")
    assert (read.head.title, read.head.published, read.head.lang, read.head.publisher) == ("Rain", "1990-01-03", "en", "Daily")
    assert read.context == Context(event_date="1990-01-02", country="Tavria")


@pytest.mark.parametrize(
    "odd", [{"published": 7}, {"title": ["a"]}, {"context": "Tavria"}, {"publisher": "  "}, {"lang": None}, {"context": {"location": 5}}]
)
def test_what_is_not_understood_is_unknown(odd: dict[str, Any]) -> None:
    read = read_row(row(**odd), 1)
    assert read == read_row(row(), 1)


def test_a_number_is_an_id() -> None:
    assert read_row(row(id=12), 1).id == "12"


def test_half_an_emoji_keeps_every_offset() -> None:
    read = read_row(b'{"id": "r1", "text": "bad \\ud83d end"}', 1)
    assert read.text == "bad \ufffd end"
    read.text.encode()


def test_a_byte_order_mark_is_no_text() -> None:
    assert read_row(b"\xef\xbb\xbf" + row(), 1).id == "r1"


@pytest.mark.parametrize(
    ("raw", "name", "told"),
    [
        (b"{", None, "row 9: not JSON"),
        (b"[1]", None, "row 9: a JSON object"),
        (b'{"text": "a"}', None, "row 9: id"),
        (b'{"id": "", "text": "a"}', None, "row 9: id"),
        (b'{"id": true, "text": "a"}', None, "row 9: id"),
        (b'{"id": "x"}', "x", "row 9: text"),
        (b'{"id": 5, "text": ["a"]}', "5", "row 9: text"),
        (b'{"id": "x", "text": "\xff"}', "x", "row 9: not UTF-8"),
        (b"[" * 100_000, None, "row 9: not JSON"),
    ],
)
def test_what_is_no_report_is_told(raw: bytes, name: str | None, told: str) -> None:
    with pytest.raises(BadRow, match=told) as caught:
        read_row(raw, 9)
    assert caught.value.id == name


@given(st.binary())
def test_any_bytes_are_a_report_or_a_bad_row(raw: bytes) -> None:
    with pytest.raises(BadRow):
        read_row(raw, 1)
