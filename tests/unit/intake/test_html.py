import json

import pytest

from sijill.domain.errors import EmptyReport, ReportError, TruncatedReport
from sijill.intake.html import read_html
from tests.unit.intake.making import MORE, WORDS, make_page


def meta(name: str, content: str, key: str = "property") -> str:
    return f'<meta {key}="{name}" content="{content}">'


def test_the_title_stands_above_the_paragraphs() -> None:
    assert read_html(make_page()).text == f"Shells hit harbour\n\n{WORDS}\n\n{MORE}"


def test_what_the_page_says_of_itself() -> None:
    head = meta("og:site_name", "Example Herald") + meta("author", "Jane Roe", "name")
    head += meta("article:published_time", "2031-05-12T08:00:00Z") + '<link rel="canonical" href="https://example.org/a">'
    found = read_html(make_page(head)).head
    assert (found.title, found.publisher, found.author) == ("Shells hit harbour", "Example Herald", "Jane Roe")
    assert (found.published, found.address, found.lang) == ("2031-05-12", "https://example.org/a", "en")


@pytest.mark.parametrize(
    "head",
    [
        meta("article:published_time", "2031-05-12T08:00:00Z"),
        meta("DC.date.issued", "2031-05-12", "name"),
        '<meta content="2031-05-12" itemprop="datePublished">',
        f'<script type="application/ld+json">{json.dumps({"datePublished": "2031-05-12T08:00"})}</script>',
    ],
)
def test_the_date_of_publication_is_the_one_that_is_stated(head: str) -> None:
    assert read_html(make_page(head)).head.published == "2031-05-12"


SITE, ARTICLE = {"@type": "WebSite", "datePublished": "2019-01-01"}, {"@type": "NewsArticle", "datePublished": "2031-05-12"}


@pytest.mark.parametrize(
    ("head", "mark"),
    [
        ("", "<time>12 May 2031</time>"),
        ("", '<span itemprop="datePublished" content="2031-05-12">Monday</span>'),
        ('<link rel="canonical" href="https://example.org/2031/5/12/shells">', ""),
        (meta("article:modified_time", "2031-05-12"), ""),
        (f'<script type="application/ld+json">{json.dumps({"@graph": [SITE, ARTICLE]})}</script>', ""),
    ],
)
def test_the_date_is_also_found_beside_the_words(head: str, mark: str) -> None:
    assert read_html(make_page(head, f"<article>{mark}<p>{WORDS}</p><p>{MORE}</p></article>")).head.published == "2031-05-12"


def test_an_unknown_date_is_unknown() -> None:
    assert read_html(make_page(body=f"<p>{WORDS}</p><p>{MORE} It began in 2029.</p>")).head.published is None


@pytest.mark.parametrize("declared", ["windows-1256", "iso-8859-6"])
def test_the_declared_encoding_is_used(declared: str) -> None:
    words = "قال الأهالي إن قذيفة سقطت في السوق، وأصيب رجل من القرية ونقل إلى المستشفى. " * 4
    page = f"<html><head><meta http-equiv='Content-Type' content='text/html; charset={declared}'></head><body><p>{words}</p></body></html>"
    assert words.strip() in read_html(page.encode(declared)).text


def test_a_page_without_main_text_gives_all_its_words_and_says_so() -> None:
    found = read_html(f"<p>{WORDS}".encode())
    assert found.text == WORDS
    assert "whole_page" in [note.code for note in found.notes]


def test_no_nesting_is_too_deep() -> None:
    assert WORDS in read_html(b"<html><body>" + b"<div>" * 10_000 + f"<p>{WORDS}".encode()).text


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"<html><head><title></title></head><body><script>x</script></body></html>", EmptyReport),
        (b"<html><head><title>Shells", TruncatedReport),
        (b"<html></html>", EmptyReport),
    ],
)
def test_pages_without_words_are_refused(content: bytes, error: type[ReportError]) -> None:
    with pytest.raises(error):
        read_html(content)
