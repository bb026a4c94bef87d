"""Feeds: RSS and Atom by feedparser, JSON Feed; each entry is a report."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

import feedparser  # type: ignore[import-untyped]

from sijill.domain.errors import EmptyReport, EncodingFault, TruncatedReport, WireError
from sijill.domain.ids import short_id
from sijill.domain.report import Head
from sijill.intake.dates import iso_date
from sijill.intake.encoding import working_text
from sijill.intake.page_words import page_words
from sijill.intake.result import BadRow, Extracted, Part

EXTRACTOR = "sijill-feed/1"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry as its feed gives it: what it is known by there, where the whole of it is, and its words, which may be markup."""

    key: str
    link: str | None
    title: str | None
    words: str
    published: str | None
    author: str | None
    stamp: str | None = None  # when it was last changed, in the feed's own words

    @property
    def mark(self) -> str:
        """By what an entry in this state is known: another stamp, or without one other words, is a change."""
        return short_id("entry", self.key, *((self.stamp,) if self.stamp else (self.title or "", self.words)))


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its name and language, and its entries in its order."""

    title: str | None
    lang: str | None
    entries: tuple[FeedEntry, ...]


def read_feed(content: bytes) -> Iterator[Part]:
    """The entries of a feed as reports. Ids are of entry and words, so that polling again doubles nothing and a changed entry is new."""
    feed = parse_feed(content)
    seen: set[str] = set()
    for number, each in enumerate(feed.entries, 1):
        body = page_words(f"<body>{each.words}</body>") if "<" in each.words or "&" in each.words else each.words
        text, notes = working_text("\n\n".join(filter(None, (each.title, body.strip().replace("\n", "\n\n")))))
        if not text.strip():
            yield BadRow(number, EmptyReport(f"the entry {each.key[:100]!r} holds no words"))
            continue
        name = f"feed-{short_id('feed', each.key, text)}"
        if name in seen:
            continue  # the same entry twice
        seen.add(name)
        head = Head(title=each.title, publisher=feed.title, author=each.author, published=each.published, address=each.link, lang=feed.lang)
        yield Extracted(text=text, extractor=EXTRACTOR, head=head, notes=notes, id=name, row=number)


def parse_feed(content: bytes, address: str | None = None) -> Feed:
    """The feed in some bytes, links of its entries made whole by its address.

    Raises EmptyReport (no entries), TruncatedReport, EncodingFault, WireError (it is no feed).
    """
    beginning = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    feed = _of_json(content) if beginning.startswith(b"{") else _of_xml(content)
    if not feed.entries:
        raise EmptyReport("is a feed without entries")
    return replace(feed, entries=tuple(replace(each, link=_whole(address, each)) for each in feed.entries)) if address else feed


def _whole(address: str, entry: FeedEntry) -> str | None:
    """The link of an entry; where it is only the entry's own name, which the standard lets stand for it, it is taken as it is."""
    if not entry.link or entry.link == entry.key:
        return entry.link
    try:
        return urljoin(address, entry.link)
    except ValueError:
        return entry.link  # it is no address, and is told as such when it is asked for


def _of_xml(content: bytes) -> Feed:
    try:
        raw = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    except ValueError as error:  # it declares an encoding whose name holds a NUL
        raise TruncatedReport(f"is a damaged feed ({error}); get it again") from error
    if not raw.get("version") and not raw.entries:
        raise WireError("is no feed (RSS, Atom or JSON Feed)")
    if raw.get("bozo") and not raw.entries:
        raise TruncatedReport(f"is a damaged feed ({str(raw.get('bozo_exception'))[:100]}); get it again")
    entries = tuple(_entry(each) for each in raw.entries)
    return Feed(_text(raw.feed.get("title")), _lang(raw.feed.get("language")), entries)


def _entry(raw: Any) -> FeedEntry:
    contents = [str(each.get("value") or "") for each in raw.get("content") or ()]
    words = max((*contents, str(raw.get("summary") or "")), key=len)
    link = _text(raw.get("link"))
    written = _text(raw.get("published")) or _text(raw.get("updated"))
    return FeedEntry(
        _text(raw.get("id")) or link or words,
        link,
        _text(raw.get("title")),
        words,
        iso_date(written),
        _text(raw.get("author")),
        _text(dict.get(raw, "updated")),
    )


def _of_json(content: bytes) -> Feed:
    try:
        raw = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise EncodingFault(f"is not UTF-8 at byte {error.start}") from error
    except (ValueError, RecursionError) as error:
        raise TruncatedReport(f"is no whole JSON ({str(error)[:100]}); get it again") from error
    items = raw.get("items") if isinstance(raw, dict) else None
    if not isinstance(items, list):
        raise WireError("is no JSON Feed: a list of items is wanted")
    entries = tuple(_item(each) for each in items if isinstance(each, dict))
    return Feed(_text(raw.get("title")), _lang(raw.get("language")), entries)


def _item(raw: dict[str, Any]) -> FeedEntry:
    words = next((str(raw[key]) for key in ("content_text", "content_html", "summary") if isinstance(raw.get(key), str)), "")
    link = _text(raw.get("url")) or _text(raw.get("external_url"))
    authors = raw.get("authors") if isinstance(raw.get("authors"), list) else [raw.get("author")]
    named = [name for each in authors or () if isinstance(each, dict) and (name := _text(each.get("name")))]
    written = _text(raw.get("date_published")) or _text(raw.get("date_modified"))
    name = raw.get("id")
    key = str(name) if isinstance(name, str | int) else link or words
    changed = _text(raw.get("date_modified"))
    return FeedEntry(key, link, _text(raw.get("title")), words, iso_date(written), ", ".join(named) or None, changed)


def _lang(value: object) -> str | None:
    return (_text(value) or "")[:2].lower() or None


def _text(value: object) -> str | None:
    return " ".join(working_text(value)[0].split()) or None if isinstance(value, str) else None
