"""Verdicts over captured pages."""

from datetime import UTC, datetime

import pytest

from sijill.intake.capture import Captured
from sijill.intake.quality import judge

HTML = (("content-type", "text/html"),)
PAGE = b"<html><body><p>Shells</p></body></html>"


def captured(
    *hops: str, body: bytes = PAGE, headers: tuple[tuple[str, str], ...] = HTML, status: int = 200, is_cut: bool = False
) -> Captured:
    return Captured(hops or ("http://h.example/a",), status, headers, body, datetime(2031, 5, 12, tzinfo=UTC), is_cut=is_cut)


@pytest.mark.parametrize(
    ("answer", "letters", "kind"),
    [
        (captured(), 6, None),
        (captured("http://h.example/a", "http://h.example/login?next=a"), 900, "login"),
        (captured("http://h.example/login", "http://h.example/login/"), 900, None),
        (captured("http://h.example/a/b", "http://h.example/"), 900, "removed"),
        (captured("http://h.example", "http://www.h.example/"), 900, None),
        (captured("http://h.example/", "http://www.h.example/?lang=en"), 900, None),
        (captured(body=b"<html><script src='/cdn-cgi/challenge-platform/h'></script></html>"), 20, "bot"),
        (captured(body=b"<html><script src='/cdn-cgi/challenge-platform/h'></script></html>"), 2_000, None),
        (captured(headers=(*HTML, ("cf-mitigated", "challenge"))), 20, "bot"),
        (captured(body=b'<html><div id="cookieWall">x</div></html>'), 20, "cookies"),
        (captured("http://h.example/a", "http://consent.google.com/m?continue=a"), 20, "cookies"),
        (captured(body=b"<html><body><p>Shells fell on the <a hre"), 2_000, "truncated"),
        (captured(body=b"<html><body><p>Shells fell, 3 < 4"), 2_000, None),
        (captured(is_cut=True), 2_000, "truncated"),
        (captured(is_cut=True, headers=(("content-type", "text/plain"),)), 2_000, "truncated"),
        (captured(status=404), 0, "removed"),
        (captured(status=410, body=b""), 0, "removed"),
        (captured(status=401), 0, "login"),
        (captured(status=403), 0, "refused"),
        (captured(status=403, headers=(*HTML, ("cf-mitigated", "challenge"))), 0, "bot"),
        (captured(body=b"%PDF <a", headers=(("content-type", "application/pdf"),)), 20, None),
    ],
)
def test_what_a_page_shows(answer: Captured, letters: int, kind: str | None) -> None:
    found = judge(answer, letters)
    assert (found.kind if found else None) == kind
