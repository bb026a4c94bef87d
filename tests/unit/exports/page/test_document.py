"""The page as files: hostile words stay words, a policy forbids the network, many incidents are spread over files."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from sijill.exports.page.document import page_files
from sijill.exports.record import Record
from sijill.exports.withholding import Disclosure, withhold
from tests.invented import velmora


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    shown = withhold(velmora(), Disclosure())
    return {name: page.decode() for language in ("en", "ar") for name, page in page_files(shown, language).items()}


def test_there_is_one_page_for_each_language(pages: dict[str, str]) -> None:
    assert set(pages) == {"index.html", "index.ar.html"}
    assert '<html lang="ar" dir="rtl">' in pages["index.ar.html"]
    assert 'href="index.html"' in pages["index.ar.html"]
    assert 'href="index.ar.html"' in pages["index.html"]


@pytest.mark.parametrize("name", ["index.html", "index.ar.html"])
def test_hostile_words_stay_words(pages: dict[str, str], name: str) -> None:
    page = pages[name]
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "<b>Evil" not in page
    assert "\u202e" not in page
    assert "{{ 7*7 }}" in page


@pytest.mark.parametrize("name", ["index.html", "index.ar.html"])
def test_the_policy_allows_this_style_and_script_and_nothing_else(pages: dict[str, str], name: str) -> None:
    page = pages[name]
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    told = policy.group(1).replace("&#39;", "'")
    assert "default-src 'none'" in told
    for tag in ("style", "script"):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert content is not None
        digest = base64.b64encode(hashlib.sha256(content.group(1).encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in told


def test_nothing_is_asked_of_any_network(pages: dict[str, str]) -> None:
    for page in pages.values():
        assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)
        assert "@import" not in page
        assert "url(http" not in page
        assert ' style="' not in page


def test_it_says_that_it_is_a_working_copy(pages: dict[str, str]) -> None:
    assert "Working copy, not for publication" in pages["index.html"]
    assert "نسخة عمل، ليست للنشر" in pages["index.ar.html"]


def test_missing_packs_failed_files_and_stubs_are_told(pages: dict[str, str]) -> None:
    text = re.sub(r"<[^>]+>", "", pages["index.html"])
    assert "No pack for ar yet: 2 reports stored, not read." in text
    assert "needs a password; save a copy without one" in text
    assert "The names of 2 persons are withheld." in text
    assert "3 places had their coordinates coarsened" in text


def test_an_empty_record_is_a_page_too() -> None:
    shown = withhold(Record(workspace="empty", profile="strict/1", policy="ucdp/1"), Disclosure())
    page = page_files(shown, "en")["index.html"].decode()
    assert "No report told of an incident." in page


def test_many_incidents_are_spread_over_files_that_lead_to_each_other() -> None:
    pages = {name: page.decode() for name, page in page_files(withhold(velmora(), Disclosure()), "en", per_page=6).items()}
    assert set(pages) == {"index.html", "incidents-2.html", "incidents-3.html"}
    assert 'id="i-VM-0001"' in pages["index.html"]
    assert 'id="i-VM-0014"' in pages["incidents-3.html"]
    assert 'href="incidents-3.html#i-VM-0014"' in pages["index.html"]
    assert 'href="index.html"' in pages["incidents-2.html"]


def test_every_link_within_the_page_has_its_target(pages: dict[str, str]) -> None:
    page = pages["index.html"]
    targets = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= targets


def test_no_incident_is_lost(pages: dict[str, str]) -> None:
    shown = [incident.id for incident in velmora().incidents]
    assert sorted(re.findall(r'<details class="incident" id="i-([^"]+)"', pages["index.html"])) == shown


def test_many_reports_of_failure_are_cut_and_counted() -> None:
    record = velmora()
    failed = [replace(record.files[-1], name=f"f{n}.pdf") for n in range(600)]
    page = page_files(withhold(replace(record, files=tuple(failed)), Disclosure()), "en")["index.html"].decode()
    assert page.count("needs a password") == 500
    assert "and 100 more" in page


def test_a_long_working_is_cut_with_a_line_that_names_where_the_rest_is() -> None:
    record = velmora()
    floors = [floor for toll in record.tolls for floor in toll.floors]
    assert floors
    cell = floors[0].cells[0]
    crowded = replace(cell, said=cell.said[:1] * 30, inside=cell.said[:1] * 30)
    tolls = tuple(replace(toll, floors=tuple(replace(floor, cells=(crowded,) * 60) for floor in toll.floors)) for toll in record.tolls)
    (page,) = page_files(withhold(replace(record, tolls=tolls), Disclosure()), "en").values()
    (usual,) = page_files(withhold(record, Disclosure()), "en").values()
    assert "20 more figures are used; `sijill toll --json` prints them all." in page.decode()
    assert "and 20 more" in page.decode()
    assert len(page) < 5 * len(usual)
