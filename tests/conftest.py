"""What all tests share: the parts of the system that some need, by name, and never a quiet skip.

Mark a test ``needs_chromium`` or ``needs_openssl``. Where the part is not there the test is skipped with the part's
name; where it could have been installed (``CI=true`` and root) the same is a failure.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

# The same inputs each time, so that a red run is red again; `make fuzz` looks further.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("fuzz", max_examples=5000, deadline=None)
settings.load_profile("steady")

UNPACKED = Path(__file__).parent.parent / ".cache" / "system"  # where tools/system_parts.py unpacks what it may not install
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")  # Debian's, others', its maker's
# Chromium as root wants no sandbox; the others keep it from looking for its maker's servers, which would be many refused connections.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """The program to start, or None."""
    unpacked = UNPACKED / "usr/lib/chromium/chromium"
    found = next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    return found or (str(unpacked) if unpacked.exists() else None)


PARTS: dict[str, Callable[[], str | None]] = {"needs_chromium": find_chromium, "needs_openssl": lambda: shutil.which("openssl")}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, loudly and by name, a test whose part is missing; fail it where the part should have been installed."""
    for mark, find in PARTS.items():
        if item.get_closest_marker(mark) and find() is None:
            must = os.environ.get("CI") == "true" and hasattr(os, "geteuid") and os.geteuid() == 0
            say = f"{mark.removeprefix('needs_')} is not on this machine (tools/system_parts.py brings it)"
            pytest.fail(say) if must else pytest.skip(say)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Files made by a test are named "bytes": these and their number may differ from run to run, and all workers must agree on names."""
    return "bytes" if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium of the system, for tests marked ``needs_chromium``."""
    program = find_chromium()
    if program is None:
        pytest.skip("chromium is not on this machine; mark the test needs_chromium")
    libraries = ":".join(str(path) for path in sorted((UNPACKED / "usr/lib").glob("*-linux-gnu")))
    env: dict[str, str | float | bool] = {**os.environ}
    if program.startswith(str(UNPACKED)):
        env["LD_LIBRARY_PATH"] = libraries
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS, env=env)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page that may load files and loopback addresses only: anything else fails the test that asked for it."""
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    opened = context.new_page()
    yield opened
    context.close()
    outside = [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:", "http://127.0.0.1", "http://localhost"))]
    assert not outside, f"the page asked for addresses outside this machine: {outside}"
