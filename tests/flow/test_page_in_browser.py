"""The page in a real browser, opened from a file: it works, asks nothing of any network, and obeys nothing that others wrote."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from sijill.exports import export_all
from tests.invented import velmora

pytestmark = pytest.mark.needs_chromium


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "out"
    export_all(velmora(), folder)
    return folder


@pytest.fixture
def said(page: Page) -> Iterator[list[str]]:
    """What the console says; the test fails if it is anything."""
    lines: list[str] = []
    page.on("console", lambda message: lines.append(message.text))
    page.on("pageerror", lambda error: lines.append(str(error)))
    yield lines
    assert not lines


def visible(page: Page) -> list[str]:
    return [cell.inner_text() for cell in page.locator("#register tbody tr td:nth-child(2) bdi").all()]


@pytest.mark.usefixtures("said")
def test_it_opens_quietly_and_nothing_hostile_ran(page: Page, out: Path) -> None:
    page.goto((out / "index.html").as_uri())
    assert page.title() == "Register of reported harm – velmora-may"
    assert page.locator("img, iframe, object, link").count() == 0
    assert page.locator("#found").inner_text() == "15 of 15 incidents"


@pytest.mark.usefixtures("said")
def test_the_table_sorts_and_filters(page: Page, out: Path) -> None:
    page.goto((out / "index.html").as_uri())
    killed = page.locator("#register th").nth(2)
    killed.locator("button").click()
    assert killed.get_attribute("aria-sort") == "ascending"
    assert visible(page)[0] == "Brame"  # none killed there
    killed.locator("button").click()
    assert killed.get_attribute("aria-sort") == "descending"
    assert visible(page)[0] == "Tarsk harbour"
    page.fill("#filter-words", "dunmor rival")
    assert visible(page) == ["Dunmor"]
    assert page.locator("#found").inner_text() == "1 of 15 incidents"
    page.fill("#filter-words", "")
    page.select_option("#filter-grade", "corroborated")
    assert sorted(visible(page)) == ["Ostin", "Tarsk harbour"]
    page.select_option("#filter-grade", "")
    assert len(visible(page)) == 15


@pytest.mark.usefixtures("said")
def test_a_row_opens_the_incident_and_its_words(page: Page, out: Path) -> None:
    page.goto((out / "index.html").as_uri())
    section = page.locator("[id='i-VM-0004']")
    assert section.get_attribute("open") is None
    page.locator("#register a[href='#i-VM-0004']").click()
    page.wait_for_selector("#i-VM-0004[open]", state="attached")  # the page's policy forbids what wait_for_function does
    assert "Dozens of displaced people were killed" in section.locator("mark").first.inner_text()


@pytest.mark.usefixtures("said")
def test_the_keyboard_reaches_everything_that_acts(page: Page, out: Path) -> None:
    page.goto((out / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#register th button").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#register th").first.get_attribute("aria-sort") == "descending"
    page.locator("[id='i-VM-0002'] > summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("[id='i-VM-0002']").get_attribute("open") is not None


@pytest.mark.usefixtures("said")
@pytest.mark.parametrize("name", ["index.html", "index.ar.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_a_phone(page: Page, out: Path, name: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto((out / name).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    wide = page.evaluate(
        "[...document.querySelectorAll('body *')].filter((e) => !e.closest('.scroll, .skip') &&"
        " (e.getBoundingClientRect().left < -1 || e.getBoundingClientRect().right > innerWidth + 1)).map((e) => e.outerHTML.slice(0, 80))"
    )
    assert wide == []


@pytest.mark.usefixtures("said")
def test_arabic_runs_right_to_left_and_leads_to_english(page: Page, out: Path) -> None:
    page.goto((out / "index.ar.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.locator("h1").inner_text() == "سجلّ الأذى المبلَّغ عنه"
    first = page.locator("#register td.num").first.bounding_box()
    date = page.locator("#register td").first.bounding_box()
    assert first is not None
    assert date is not None
    assert first["x"] < date["x"]
    page.locator(".languages a").click()
    page.wait_for_url("**/index.html")
    assert page.evaluate("document.documentElement.dir") == "ltr"


@pytest.mark.usefixtures("said")
def test_every_control_and_picture_has_a_name(page: Page, out: Path) -> None:
    page.goto((out / "index.html").as_uri())
    nameless = page.evaluate(
        "[...document.querySelectorAll('button, a, input, select, svg')].filter((e) => !e.textContent.trim()"
        " && !e.getAttribute('aria-label') && !(e.labels && e.labels.length)).length"
    )
    assert nameless == 0
    assert page.locator("h1").count() == 1


@pytest.mark.usefixtures("said")
def test_printing_opens_every_incident(page: Page, out: Path) -> None:
    page.goto((out / "index.html").as_uri())
    assert page.pdf().startswith(b"%PDF")
    assert page.locator("details.incident:not([open])").count() == 0


@pytest.mark.usefixtures("said")
def test_on_a_telephone_the_time_line_opens_at_its_latest_days(page: Page, out: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto((out / "index.html").as_uri())
    left, most = page.evaluate("(e => [e.scrollLeft, e.scrollWidth - e.clientWidth])(document.querySelector('.scroll'))")
    assert most > 0
    assert abs(left - most) <= 1
    assert page.evaluate("document.body.scrollWidth") <= 390
