import pytest
from trafilatura import metadata
from trafilatura.utils import load_html

from sijill.intake.page_head import page_day, page_head
from tests.unit.intake.making import MORE, WORDS, make_page

LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ann Lee"}, "publisher": {"name": "H"}}</script>'
SITE = '<meta property="og:site_name" content="example herald"><link rel="canonical" href="https://example.org/2031/5/12/a">'
PAGES = [
    ("", f"<p>{WORDS}</p>"),
    (SITE, f"<p>{MORE}</p>"),
    ('<meta name="author" content="@handle"><meta name="twitter:site" content="@herald">', f"<p>{WORDS}</p>"),
    ("", f"<p class='byline'>By Jane Roe</p><p>{WORDS}</p>"),
    ("", f"<span itemprop='author name'>Jane Roe</span><p>{WORDS}</p>"),
    (LINKED, f"<time datetime='2031-05-12'>Monday</time><p>{WORDS}</p>"),
    ('<script type="application/ld+json">{"@type": 7, "author": [[]]}</script>', f"<p>{WORDS}</p>"),
]


@pytest.mark.parametrize(("head", "body"), PAGES)
def test_it_finds_what_the_library_finds(head: str, body: str) -> None:
    page = make_page(head, body).decode()
    found, theirs = page_head(load_html(page), page), metadata.extract_metadata(load_html(page))
    assert (found.title, found.author, found.site, found.address) == (theirs.title, theirs.author, theirs.sitename, theirs.url)


def test_the_day_that_the_layout_shows() -> None:
    assert page_day(load_html(make_page(body=f"<p class='date'>12 May 2021</p><p>{WORDS}</p>").decode()), None) == "2021-05-12"
    assert page_day(load_html(make_page().decode()), None) is None
