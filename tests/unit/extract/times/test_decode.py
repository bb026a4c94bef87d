"""Matches read into moments."""

from typing import Any

import pytest

from sijill.extract.times.find import find_times
from sijill.languages import load_pack


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Tuesday, October 14th 2031", {"weekday": 2, "month": 10, "day": 14, "year": 2031}),
        ("24-26 June", {"day": 24, "day_to": 26, "month": 6, "year": None}),
        ("3 JAN 90", {"day": 3, "month": 1, "year": 1990}),
        ("24/6/2031", {"numbers": (24, 6), "year": 2031}),
        ("2031-06-24", {"year": 2031, "month": 6, "day": 24}),
        ("late last month", {"stage": "late", "which": "last", "unit": "month"}),
        ("about three weeks later", {"count": 3, "unit": "week", "shift": 1, "which": "told"}),
        ("several days ago", {"count": None, "unit": "day", "shift": -1, "which": "ago"}),
        ("the past 24 hours", {"count": 24, "unit": "hour"}),
        ("the second quarter of 2031", {"months": (4, 6), "year": 2031}),
        ("the winter of 2031", {"months": (12, 14), "year": 2031}),
        ("the 1990s", {"year": 1990}),
        ("12 Ramadan 1452", {"day": 12, "month": 9, "year": 1452}),
        ("Tuesday of last week", {"weekday": 2, "which": "week before"}),
    ],
)
def test_words_become_fields(text: str, fields: dict[str, Any]) -> None:
    (mention,) = find_times(text, load_pack("en"))
    assert {name: getattr(mention.first, name) for name in fields} == fields
