"""Exports of Telegram Desktop (HTML, one of its pages): each message with words is a report."""

from collections.abc import Iterator

from lxml import html as lxml_html  # type: ignore[import-untyped]
from lxml.etree import LxmlError  # type: ignore[import-untyped]

from sijill.domain.errors import EmptyReport, ReportError
from sijill.domain.ids import digest_bytes
from sijill.domain.report import Head
from sijill.intake.dates import iso_date
from sijill.intake.encoding import decode, working_text
from sijill.intake.page_words import page_words
from sijill.intake.result import Extracted, Part

EXTRACTOR = "sijill-telegram-html/1"


def read_telegram_html(content: bytes) -> Iterator[Part]:
    """The messages of one page of a chat. Ids are of the chat's name and the message, so that a later export doubles nothing.

    Raises ReportError where the page cannot be read, EmptyReport where no message has words.
    """
    decoded = decode(content, "utf-8")
    try:
        page = lxml_html.document_fromstring(decoded.text.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (LxmlError, ValueError) as error:
        raise ReportError(f"cannot be read as a page of Telegram ({type(error).__name__}); export the chat anew as JSON") from error
    chat = _words(page.xpath("//*[contains(@class,'page_header')]//*[contains(@class,'text')]"))
    author, found = None, False
    for number, message in enumerate(page.xpath("//div[starts-with(@id,'message') and contains(@class,'default')]"), 1):
        author = _words(message.xpath("./div[@class='body']/div[@class='from_name']")) or author  # of a joined message, as before
        text, notes = working_text(_lines(message.xpath(".//div[@class='text']")))
        if not text.strip():
            continue
        found = True
        head = Head(publisher=chat, author=author if author != chat else None, published=_day(message), source_line=_forwarded(message))
        name = f"tg-{digest_bytes((chat or '').encode())[:8]}-{message.get('id').removeprefix('message')}"
        yield Extracted(text=text, extractor=EXTRACTOR, encoding=decoded.encoding, head=head, notes=notes, id=name, row=number)
    if not found:
        raise EmptyReport("holds no message with words")


def _lines(elements: list[object]) -> str:
    return "\n".join(page_words(lxml_html.tostring(each, encoding="unicode", with_tail=False)) for each in elements)


def _words(elements: list[object]) -> str | None:
    return " ".join(_lines(elements[:1]).split()) or None


def _day(message: object) -> str | None:
    stamps = message.xpath(".//*[contains(@class,'date')]/@title")  # type: ignore[attr-defined]
    return iso_date(str(stamps[0]).partition(" ")[0]) if stamps else None


def _forwarded(message: object) -> str | None:
    return _words(message.xpath(".//div[contains(@class,'forwarded')]/div[@class='from_name']"))  # type: ignore[attr-defined]
