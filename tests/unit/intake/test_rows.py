from typing import Any

import pytest

from sijill.domain.errors import EmptyReport, SijillError, WireError
from sijill.intake.rows import map_columns, read_row


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (["id", "text", "title"], {"id": 0, "text": 1, "title": 2}),
        (
            ["ID", "Full Text", "Pub_Date", "Source", "URL", "Language"],
            {"id": 0, "text": 1, "published": 2, "publisher": 3, "address": 4, "lang": 5},
        ),
        (["description", "text"], {"text": 1}),
        (["notes", "body"], {"text": 1}),
        (["x", "y"], {}),
    ],
)
def test_columns_are_known_by_their_names(names: list[str], columns: dict[str, int]) -> None:
    assert map_columns(names) == columns


def test_a_row_is_a_report() -> None:
    row = {"id": 7, "text": "Shells\r\nhit", "title": " A ", "published": "2031-05-12", "lang": "EN-gb", "publisher": "Herald", "url": "x"}
    found = read_row({**row, "context": {"country": "Arvenia", "event_date": "2031-05"}}, 3, "x/1")
    assert (found.id, found.text, found.row) == ("7", "Shells\nhit", 3)
    assert (found.head.title, found.head.published, found.head.lang, found.head.publisher) == ("A", "2031-05-12", "en", "Herald")
    assert (found.context.country, found.context.event_date) == ("Arvenia", "2031-05")


def test_an_odd_date_is_unknown_and_said() -> None:
    found = read_row({"text": "Shells", "published": "last week"}, 1, "x/1")
    assert found.head.published is None
    assert "last week" in found.notes[0].message


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ({"text": 5}, WireError),
        ({}, WireError),
        ({"text": " "}, EmptyReport),
        ({"text": "x", "id": True}, WireError),
        ({"text": "x", "id": [1]}, WireError),
        ({"text": ["x"]}, WireError),
    ],
)
def test_bad_rows_are_named(row: dict[str, Any], error: type[SijillError]) -> None:
    with pytest.raises(error):
        read_row(row, 1, "x/1")


def test_odd_values_beside_the_text_are_unknown() -> None:
    found = read_row({"text": "x", "title": ["a"], "publisher": {"b": 1}, "context": "c", "lang": 5}, 1, "x/1")
    assert (found.head.title, found.head.publisher, found.context.country) == (None, None, None)
