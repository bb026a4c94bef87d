"""What a web page says of its article as linked data (JSON-LD): title, publisher, authors, day of publication."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from sijill.domain.report import Head
from sijill.intake.dates import iso_date

_SCRIPT = re.compile(r"<script[^>]{0,300}?application/ld\+json[^>]{0,300}>(.{2,200000}?)</script", re.IGNORECASE | re.DOTALL)
_ARTICLE = re.compile(r"article|posting|report|statement|pressrelease", re.IGNORECASE)
_DEEPEST = 8
_MOST = 2_000  # objects that are looked at


def linked_head(page: str) -> Head:
    """The head of the first article that a page's linked data describes; of the site itself nothing is taken."""
    budget = [_MOST]
    for script in _SCRIPT.finditer(page):
        try:
            told = json.loads(script[1].strip().removesuffix(";"))
        except (ValueError, RecursionError):
            continue
        for item in _objects(told, 0, budget):
            if _ARTICLE.search(_kinds(item)) or ("@type" not in item and "datePublished" in item):
                return _head(item)
    return Head()


def _objects(value: Any, depth: int, budget: list[int]) -> Iterator[Mapping[str, Any]]:
    budget[0] -= 1
    if depth > _DEEPEST or budget[0] < 0:
        return
    if isinstance(value, dict):
        yield value
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inside:
        if isinstance(each, dict | list):
            yield from _objects(each, depth + 1, budget)


def _kinds(item: Mapping[str, Any]) -> str:
    kind = item.get("@type")
    return " ".join(str(each) for each in kind) if isinstance(kind, list) else str(kind or "")


def _head(item: Mapping[str, Any]) -> Head:
    said = item.get("datePublished") or item.get("dateCreated")
    return Head(
        title=_text(item.get("headline")),
        publisher=_name(item.get("publisher")),
        author=_name(item.get("author")),
        published=iso_date(said) if isinstance(said, str) else None,
    )


def _name(value: Any) -> str | None:
    """The name of a person or body, or of several."""
    if isinstance(value, list):
        return ", ".join(name for each in value[:5] if not isinstance(each, list) and (name := _name(each))) or None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str | None:
    if not isinstance(value, str) or value.startswith(("http://", "https://")):
        return None
    return " ".join(value.split())[:300] or None
