"""Contacts and coordinates in words are found; figures, dates and times are left."""

import pytest

from sijill.exports.traces import find_contacts, find_points


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write to tovik.sarn@example.org now", ["tovik.sarn@example.org"]),
        ("posted by @tovik_sarn today", ["@tovik_sarn"]),
        ("https://t.me/toviksarn/12 and https://x.com/sarn_t/status/1", ["toviksarn", "sarn_t"]),
        ("call +90 555 010 01 99 or (555) 010-0199", ["+90 555 010 01 99", "(555) 010-0199"]),
        ("Tel: 555 01 99", ["555 01 99"]),
        ("killed 1,600 of 270,000 on 2031-05-04, 2016-2017, 29.11.2016, at 10:30, or 82 + 25", []),
        ("on 04 05 2031 12 13 people", []),
    ],
)
def test_contacts(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_contacts(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at 12.34567, 41.23456 they fell", ["12.34567, 41.23456"]),
        ("at 12°34'56\"N 41°02'03\"E they", ["12°34'56\"N 41°02'03\"E"]),
        ("at 12°34′56″ N, 41°02′03″ E they", ["12°34′56″ N, 41°02′03″ E"]),
        ("at 12.3456° N, 41.2345° E they", ["12.3456° N, 41.2345° E"]),
        ("at 12.3456N 41.2345E they", ["12.3456N 41.2345E"]),
        ("at N 12.3456, E 41.2345 they", ["N 12.3456, E 41.2345"]),
        ("grid 12S XY 12345 67890 was", ["12S XY 12345 67890"]),
        ("lat: 12.345 lon: 41.234", ["12.345", "41.234"]),
        ("https://maps.google.com/?q=12.34,41.23 shows", ["/?q=12.34,41.23"]),
        ("https://goo.gl/maps/abcDEF shows", ["/abcDEF"]),
        ("1.25, 3.5 and 12.5 percent; 35.5 km; 7.62 mm; 5.5, 6.25 million", []),
        ("30 °C in the shade", []),
    ],
)
def test_points(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_points(text)] == found
