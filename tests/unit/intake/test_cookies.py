"""Cookies on the way to a page."""

from datetime import UTC, datetime

import pytest

from sijill.intake.cookies import cookies_for
from sijill.intake.exchange import Exchange


def answered(address: str, *cookies: bytes) -> Exchange:
    headers = tuple((b"Set-Cookie", each) for each in cookies)
    return Exchange(address, None, (), b"HTTP/1.1", 302, b"Found", headers, b"", datetime(2031, 5, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    ("before", "address", "told"),
    [
        ([answered("http://a.example/", b"x=1; Path=/; Secure", b" y = 2")], "http://a.example/b", b"x=1; y=2"),
        ([answered("http://a.example/", b"x=1"), answered("http://a.example/b", b"x=2")], "http://a.example/c", b"x=2"),
        ([answered("http://a.example/", b"x=1")], "https://a.example/b", b"x=1"),
        ([answered("https://a.example/", b"x=1")], "http://a.example/b", None),
        ([answered("http://a.example/", b"x=1")], "http://b.example/", None),
        ([answered("http://a.example/", b"x=1")], "http://a.example:8/", None),
        ([answered("http://a.example/", b"nonsense", b"x=" + b"y" * 5000)], "http://a.example/", None),
        ([], "http://a.example/", None),
    ],
)
def test_what_is_brought_back(before: list[Exchange], address: str, told: bytes | None) -> None:
    assert cookies_for(address, before) == (((b"Cookie", told),) if told else ())
