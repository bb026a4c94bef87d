"""Web pages: main text and what the page says of itself. The title stands above the text, as on the page, since headlines make claims
too.
"""

import re
from importlib.metadata import version

import trafilatura
from lxml.etree import LxmlError  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from trafilatura.utils import load_html

from sijill.domain.errors import EmptyReport, ReportError, TruncatedReport
from sijill.domain.report import Head
from sijill.intake.dates import iso_date
from sijill.intake.encoding import Decoded, decode, working_text
from sijill.intake.linked_data import linked_head
from sijill.intake.page_head import PageHead, page_day, page_head
from sijill.intake.page_words import page_words
from sijill.intake.result import Extracted, Note

EXTRACTOR = f"sijill-html/1 trafilatura/{version('trafilatura')}"
THIN = 200  # characters of main text below which the rest of the page is looked at too
_HEAD = 1 << 16  # characters in which a page says what it is
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]{2,40})", re.IGNORECASE)
_LANG = re.compile(r"<html[^>]{0,500}?\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_META = re.compile(r"<meta\s[^>]{0,1000}>", re.IGNORECASE)
_NAME = re.compile(r"(?:property|name|itemprop|http-equiv)\s*=\s*[\"']?([\w:.-]{2,60})", re.IGNORECASE)
_CONTENT = re.compile(r"content\s*=\s*(?:\"([^\"]{0,500})\"|'([^']{0,500})')", re.IGNORECASE)
_PROPERTY = re.compile(r"itemprop\s*=\s*[\"']?datePublished[\"']?[^>]{0,200}?(?:content|datetime)\s*=\s*[\"']([^\"']{8,40})", re.IGNORECASE)
_TIME = re.compile(r"<time[^>]{0,300}?datetime\s*=\s*[\"']([^\"']{8,40})[\"']", re.IGNORECASE)
_TIME_WORDS = re.compile(r"<time[^>]{0,300}>\s*([^<]{6,40}?)\s*<", re.IGNORECASE)
_DATED_ADDRESS = re.compile(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?:/|$)")
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "sailthru.date",
    "date",
)


def read_html(content: bytes, *, declared: str | None = None) -> Extracted:
    """The report on a web page. ``declared`` is the charset that a server or mail gave beside it.

    Raises EmptyReport if nothing on it reads as text, TruncatedReport if it ends within its head.
    """
    decoded = decode(content, declared or _declared(content))
    try:
        tree = load_html(decoded.text)
        said = page_head(tree, decoded.text) if tree is not None else None
        main = _extracted(tree)
        head = _head(decoded.text, tree, said)
    except (LxmlError, ValueError, RecursionError) as error:
        raise ReportError(f"cannot be read as a web page ({type(error).__name__}); save its words as text") from error
    main, notes = _main_text(decoded, main)
    text, more = working_text(_with_title(head.title, main))
    return Extracted(text=text, extractor=EXTRACTOR, encoding=decoded.encoding, head=head, notes=(*decoded.notes, *notes, *more))


def _extracted(tree: HtmlElement | None) -> str | None:
    """The main text of a parsed page as trafilatura sees it."""
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True) if tree is not None else None
    return found.text if isinstance(found, trafilatura.settings.Document) else None


def _declared(content: bytes) -> str | None:
    found = _CHARSET.search(content[:_HEAD]) or _XML.match(content[:200])
    return found[1].decode("ascii") if found else None


def _main_text(decoded: Decoded, main: str | None) -> tuple[str, tuple[Note, ...]]:
    """The main text, or all words of the page where there is next to none."""
    main = (main or "").strip()
    if len(main) >= THIN:
        return main, ()
    whole = page_words(decoded.text)
    if not whole and not main:
        if "<body" not in decoded.text.lower() and "<head" in decoded.text.lower():
            raise TruncatedReport("ends before the page begins; save it again")
        raise EmptyReport("holds no words; if the page is made by scripts, save it from a browser after it has loaded")
    if len(whole) <= 2 * len(main):
        return main, ()
    return whole, (Note("whole_page", "no main text was found; all words of the page were taken"),)


def _with_title(title: str | None, main: str) -> str:
    """Blocks of the page apart by blank lines, the title above them where it is not the first."""
    paragraphs = [line.strip() for line in main.split("\n") if line.strip()]
    if title and (not paragraphs or paragraphs[0].casefold() != title.casefold()):
        paragraphs.insert(0, title)
    return "\n\n".join(paragraphs)


def _head(page: str, tree: HtmlElement | None, found: PageHead | None) -> Head:
    lang, linked = _LANG.search(page, 0, _HEAD), linked_head(page)
    address = _text(found.address) if found else None
    published = _published(page, linked.published, address)
    return Head(
        title=(_text(found.title) if found else None) or _text(linked.title),
        author=(_text(found.author) if found else None) or _text(linked.author),
        publisher=_text(linked.publisher) or (_text(found.site) if found else None),
        published=published or (iso_date(page_day(tree, address)) if tree is not None else None),
        address=address,
        lang=lang[1].lower()[:2] if lang else None,
    )


def _text(value: str | None) -> str | None:
    return " ".join(working_text(value)[0].split()) or None if value else None


def _published(page: str, linked: str | None, address: str | None) -> str | None:
    """The day of publication that the page states: in its head, as linked data, by its words, in its address; else of its last change."""
    said: dict[str, str] = {}
    for meta in _META.findall(page, 0, _HEAD):
        name, content = _NAME.search(meta), _CONTENT.search(meta)
        if name and content:
            said.setdefault(name[1].lower(), content[1] or content[2] or "")
    dates = [said[name] for name in _PUBLISHED if name in said]
    dates += [linked] if linked else []
    dates += [found[1] for pattern in (_PROPERTY, _TIME, _TIME_WORDS) if (found := pattern.search(page))]
    dates += ["-".join(part.zfill(2) for part in found.groups()) for found in [_DATED_ADDRESS.search(address or "")] if found]
    dates += [said[name] for name in _MODIFIED if name in said]
    return next((iso for date in dates if (iso := iso_date(date))), None)
