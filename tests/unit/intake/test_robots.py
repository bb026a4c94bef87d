"""robots.txt of a server on this machine."""

import pytest

from sijill.intake.robots import Robots
from tests.unit.intake.test_capture import QUICK, reply, server


@pytest.mark.parametrize(
    ("head", "rules", "allowed"),
    [
        ("200 OK", b"User-agent: *\nDisallow: /a\n", False),
        ("200 OK", b"User-agent: Sijill\nDisallow:\n\nUser-agent: *\nDisallow: /\n", True),
        ("200 OK", b"User-agent: other\nDisallow: /\n", True),
        ("200 OK", b"\0\0\0", True),
        ("404 Not Found", b"User-agent: *\nDisallow: /\n", True),
        ("503 Busy", b"", False),
    ],
)
def test_what_a_site_allows(head: str, rules: bytes, allowed: bool) -> None:
    with server(reply(head, rules)) as address:
        assert Robots(QUICK, private=True).allows(f"{address}/a") is allowed


def test_a_site_that_cannot_be_asked_allows_nothing() -> None:
    assert not Robots(QUICK).allows("http://127.0.0.1:9/a")
