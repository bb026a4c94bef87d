import json
from typing import Any

import pytest

from sijill.domain.report import Head
from sijill.intake.linked_data import linked_head

ARTICLE = {"@type": "NewsArticle", "headline": "Shells", "datePublished": "2031-03-05T10:00Z", "author": {"name": "Jane Roe"}}


def script(told: Any) -> str:
    return f'<head><script type="application/ld+json">{told if isinstance(told, str) else json.dumps(told, indent=1)}</script></head>'


@pytest.mark.parametrize(
    ("told", "head"),
    [
        (ARTICLE, Head(published="2031-03-05", author="Jane Roe", title="Shells")),
        ([{"@type": "WebSite", "datePublished": "2019-01-01"}, ARTICLE], Head(published="2031-03-05", author="Jane Roe", title="Shells")),
        ({"@graph": [{"@type": ["Thing", "BlogPosting"], "datePublished": "2031-03-05"}]}, Head(published="2031-03-05")),
        (
            {"@type": "Report", "author": [{"name": "Jane Roe"}, "John Doe"], "publisher": {"name": "Courier"}},
            Head(publisher="Courier", author="Jane Roe, John Doe"),
        ),
        ({"@type": "Report", "author": "https://example.org/jane", "datePublished": 5}, Head()),
        ({"@type": "WebSite", "datePublished": "2019-01-01"}, Head()),
        ("{broken", Head()),
        ("[" * 100_000, Head()),
        ("", Head()),
    ],
)
def test_the_head_of_the_article(told: Any, head: Head) -> None:
    assert linked_head(script(told)) == head


def test_a_page_without_linked_data_says_nothing() -> None:
    assert linked_head("<head></head>") == Head()
