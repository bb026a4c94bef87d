"""A picture of a captured page, drawn by a local Chromium: an optional extra (``pip install "sijill[screenshots]"``).

The browser itself reaches no network. Each thing that the page asks for is asked by :func:`capture`, under the same limits as the page, and
goes into its WARC file; the page is given the bytes that were captured. So the picture shows what was kept.
"""

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING

from sijill.domain.errors import FetchError
from sijill.intake.capture import CAPTURE_LIMITS, Captured, CaptureLimits, capture
from sijill.intake.exchange import Exchange
from sijill.intake.limits import MIB

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ELSEWHERE = "SIJILL_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome")
WIDTH, TALLEST = 1280, 16_000  # pixels
WAIT = 30_000  # milliseconds for each step of the browser
MOST_PARTS, MOST_BYTES = 200, 64 * MIB  # of what a page may ask for besides
PARTS = CaptureLimits(seconds=20.0, wait=10.0, body=16 * MIB, redirects=3)
# Nothing gets past us: names lead nowhere, addresses go to a proxy that is not there, and no worker or call asks behind our back.
_ALONE = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    "--no-first-run",
)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture (PNG), the browser that drew it, what it asked for besides, and the addresses it could not be given."""

    png: bytes
    browser: str
    exchanges: tuple[Exchange, ...]
    missing: tuple[str, ...]


@dataclass(slots=True)
class _Supply:
    """What a page is given for what it asks."""

    page: Captured
    private: bool
    exchanges: list[Exchange] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    held: int = 0

    def answer(self, route: "Route") -> None:
        """Gives the browser the captured page, or what is at an address, or nothing."""
        asked = route.request
        if asked.is_navigation_request() and asked.frame.parent_frame is None:
            if asked.url.split("#")[0] in self.page.hops:
                route.fulfill(status=self.page.status, headers=_told(self.page), body=self.page.body)
            else:
                route.abort()  # a page that leads on by script is drawn as far as it was captured
            return
        try:
            found = self._part(asked.url, asked.method)
        except FetchError:
            self.missing.append(asked.url[:500])
            route.abort()
        else:
            route.fulfill(status=found.status, headers=_told(found), body=found.body)

    def _part(self, address: str, method: str) -> Captured:
        if method != "GET" or len(self.exchanges) >= MOST_PARTS or self.held > MOST_BYTES:
            raise FetchError(f"{address}: is not asked for")
        found = capture(address, PARTS, private=self.private, refusals=True)
        self.exchanges += found.exchanges
        self.held += len(found.body)
        return found


def take_screenshot(captured: Captured, limits: CaptureLimits = CAPTURE_LIMITS, *, private: bool = False) -> Shot:
    """Draws a captured page, as tall as it is up to 16,000 pixels.

    Raises FetchError saying what is missing (the extra, a Chromium), or that the page could not be drawn in time.
    """
    if find_spec("playwright") is None:
        raise FetchError('screenshots want the extra: pip install "sijill[screenshots]"')
    program = find_chromium()
    if program is None:
        raise FetchError(f"screenshots want a local Chromium: apt install chromium, or say where one is by {ELSEWHERE}")
    from playwright.sync_api import Error

    supply = _Supply(captured, private)
    try:
        with ThreadPoolExecutor(1, thread_name_prefix="screenshot") as thread:  # the driver wants one without a loop of its own
            png, version = thread.submit(_drawn, program, supply, min(WAIT, limits.seconds * 1000)).result()
    except Error as error:
        raise FetchError(f"{captured.hops[-1]}: could not be drawn ({str(error).splitlines()[0][:200]})") from error
    return Shot(png, f"chromium/{version}", tuple(supply.exchanges), tuple(supply.missing))


def _drawn(program: str, supply: _Supply, wait: float) -> tuple[bytes, str]:
    with _browser(program) as browser:
        return _draw(browser, supply, wait), browser.version


def find_chromium() -> str | None:
    """The program that draws, or ``None``."""
    elsewhere = os.environ.get(ELSEWHERE)
    return elsewhere or next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def _browser(program: str) -> Iterator["Browser"]:
    from playwright.sync_api import sync_playwright

    is_root = hasattr(os, "geteuid") and os.geteuid() == 0  # as root Chromium starts without its sandbox only
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_ALONE), chromium_sandbox=not is_root)
        try:
            yield browser
        finally:
            browser.close()


def _draw(browser: "Browser", supply: _Supply, wait: float) -> bytes:
    context = browser.new_context(
        viewport={"width": WIDTH, "height": 960}, service_workers="block", accept_downloads=False, ignore_https_errors=False
    )
    context.set_default_timeout(wait)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.route("**/*", lambda route: supply.answer(route))  # noqa: PLW0108 - the driver sets a mark on whose method it is given
    page.route_web_socket("**/*", lambda socket: socket.close())
    page.goto(supply.page.hops[-1], wait_until="load")
    return page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": _height(page)}, full_page=True, animations="disabled")


def _height(page: "Page") -> int:
    height = page.evaluate("Math.max(document.documentElement?.scrollHeight || 0, document.body?.scrollHeight || 0)")
    return max(1, min(TALLEST, int(height) if isinstance(height, int | float) else 960))


def _told(found: Captured) -> dict[str, str]:
    """The headers that say what the bytes are; their packing is undone."""
    return {name: value for name, value in found.headers if name in ("content-type", "access-control-allow-origin")}
