"""robots.txt of a server on this machine."""

import pytest

from sijill.intake.robots import Robots, allowed, read_rules
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


RULES = """
User-agent: other
Disallow: /

User-Agent: SIJILL/2.0  # us
User-agent: third
Disallow: /*.pdf$
Disallow: /priv
Allow: /priv/open
Disallow: /%d8%a3
Disallow: /a?b=
Disallow:
Sitemap: https://a.example/x

User-agent: *
Disallow: /all
"""


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("", True),
        ("/all", True),
        ("/priv/x", False),
        ("/priv/open/x", True),
        ("/x/report.pdf", False),
        ("/x/report.pdf?page=2", True),
        ("/أ/b", False),
        ("/%D8%A3", False),
        ("/a?b=c", False),
        ("/a", True),
    ],
)
def test_the_longest_rule_that_fits_counts(path: str, may: bool) -> None:
    assert allowed(read_rules(RULES), path) is may


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/" + "*a" * 1000 + "b$", "/" + "a" * 5000, False),
        ("/" + "*a" * 1000 + "$", "/" + "a" * 5000, True),
        ("/a*$", "/ab", True),
        ("/a*b$", "/abcb", True),
        ("/ab*b$", "/ab", False),
        ("*/c$", "/c/c", True),
        ("/a$", "/ab", False),
        ("/a**b", "/axb", True),
    ],
)
def test_stars_and_ends(pattern: str, path: str, fits: bool) -> None:
    assert allowed(((pattern, False),), path) is not fits


def test_of_two_rules_as_long_the_one_that_allows_counts() -> None:
    assert allowed((("/a", False), ("/a", True)), "/a")
    assert read_rules("") == ()
