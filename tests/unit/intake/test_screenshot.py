"""Pictures of captured pages, in a real Chromium; the web is a server on this machine."""

import socket
import struct
from collections.abc import Callable
from dataclasses import replace

import pytest

from sijill.domain.errors import FetchError
from sijill.intake import screenshot
from sijill.intake.capture import CaptureLimits, capture
from sijill.intake.screenshot import ELSEWHERE, find_chromium, take_screenshot
from tests.conftest import find_chromium as chromium_of_tests
from tests.unit.intake.test_capture import QUICK, server

PAGE = b"""<!doctype html><html><body style='margin:0;background:#f00'><h1>Shells hit the harbour</h1>
<img src='/red.svg'><img src='http://192.0.2.1/far.png'>
<script>new WebSocket('ws://127.0.0.1:9/'); fetch('/asked', {method: 'POST'})</script>
<div style='height:3000px'></div></body></html>"""
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10' fill='red'/></svg>"


@pytest.fixture(autouse=True)
def chromium(monkeypatch: pytest.MonkeyPatch) -> None:
    if program := chromium_of_tests():
        monkeypatch.setenv(ELSEWHERE, program)


def site(asked: list[bytes]) -> Callable[[socket.socket, bytes], None]:
    def answer(connection: socket.socket, given: bytes) -> None:
        asked.append(given.partition(b"\r\n")[0])
        kind, body = (b"image/svg+xml", SVG) if b"/red.svg" in given else (b"text/html", PAGE)
        connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + kind + b"\r\n\r\n" + body)

    return answer


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.needs_chromium
def test_the_picture_is_of_what_was_captured_and_nothing_else_is_asked() -> None:
    asked: list[bytes] = []
    with server(site(asked)) as home:
        captured = capture(f"{home}/page", QUICK, private=True)
        shot = take_screenshot(captured, private=True)
    assert size_of(shot.png)[0] == 1280
    assert 3000 < size_of(shot.png)[1] < 3300
    assert shot.browser.startswith("chromium/")
    assert [each.address for each in shot.exchanges] == [f"{home}/red.svg"]
    assert set(shot.missing) >= {"http://192.0.2.1/far.png", f"{home}/asked"}
    assert [line for line in asked if b"/page" in line] == [b"GET /page HTTP/1.1"]  # the browser was given the bytes that were kept
    assert not any(line.startswith(b"POST") for line in asked)


@pytest.mark.needs_chromium
def test_parts_in_private_networks_are_not_asked_for() -> None:
    asked: list[bytes] = []
    with server(site(asked)) as home:
        captured = capture(f"{home}/page", QUICK, private=True)
        shot = take_screenshot(captured)
    assert shot.exchanges == ()
    assert len(asked) == 1


@pytest.mark.needs_chromium
def test_a_page_that_leads_on_or_never_ends_is_drawn_or_named() -> None:
    with server(site([])) as home:
        captured = capture(f"{home}/page", QUICK, private=True)
        onward = replace(captured, body=b"<p>Shells</p><script>location = 'http://192.0.2.1/'</script>")
        assert size_of(take_screenshot(onward).png)[0] == 1280
        endless = replace(captured, body=b"<p>Shells</p><script>while (true);</script>")
        with pytest.raises(FetchError, match="could not be drawn"):
            take_screenshot(endless, CaptureLimits(seconds=3))


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with server(site([])) as home:
        captured = capture(f"{home}/page", QUICK, private=True)
    monkeypatch.delenv(ELSEWHERE, raising=False)
    monkeypatch.setenv("PATH", "")
    assert find_chromium() is None
    with pytest.raises(FetchError, match="apt install chromium"):
        take_screenshot(captured)
    monkeypatch.setattr(screenshot, "find_spec", lambda _: None)
    with pytest.raises(FetchError, match=r"sijill\[screenshots\]"):
        take_screenshot(captured)
