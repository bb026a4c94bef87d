"""What a web page says of itself in its head and layout, as trafilatura finds it: title, author, site, address, and its day if asked.

The same as trafilatura's own ``extract_metadata``, without what no report has a place for (licence, categories, tags), and without
looking for a day where the page states one: these are a third of its time.
"""

import re
from dataclasses import dataclass

from htmldate import find_date
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from trafilatura import metadata
from trafilatura.settings import Document

# A word of each of the library's paths to an author: without any, walking them, which is slow, finds none.
_AUTHORS = re.compile(r"author|byl|bbl|<rel|username|screenname|writer|zuozhe|bianji|xiaobian|-by|-name", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageHead:
    """What was found; nothing of it is checked."""

    title: str | None
    author: str | None
    site: str | None
    address: str | None


def page_head(tree: HtmlElement, page: str) -> PageHead:
    """The head of a page that is given as parsed, which stays as it is, and as written."""
    found = metadata.examine_meta(tree)
    if found.author and " " not in found.author:
        found.author = None  # a handle, no name
    found = _with_linked_data(tree, found)
    found.title = found.title or metadata.extract_title(tree)
    found.author = found.author or (metadata.extract_author(tree) if _AUTHORS.search(page) else None)
    found.url = found.url or metadata.extract_url(tree)
    found.sitename = _site(tree, found)
    found.clean_and_trim()
    return PageHead(found.title, found.author, found.sitename, found.url)


def page_day(tree: HtmlElement, address: str | None) -> str | None:
    """The day of publication that a page's layout or address shows, ISO."""
    day: str | None = find_date(tree, extensive_search=False, original_date=True, url=address)
    return day


def _with_linked_data(tree: HtmlElement, found: Document) -> Document:
    try:
        return metadata.extract_meta_json(tree, found)
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError):
        return found  # the library stumbles over linked data of shapes it does not know


def _site(tree: HtmlElement, found: Document) -> str | None:
    name = (found.sitename or metadata.extract_sitename(tree) or "").lstrip("@")
    if name:
        return name if "." in name or name[0].isupper() else name.title()
    host = metadata.META_URL.match(found.url or "")
    return host[1] if host else None
