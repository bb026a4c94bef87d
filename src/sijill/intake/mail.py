"""E-mail: the subject above the words of the message; mails, pages and documents that are attached are reports of their own."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from pathlib import PurePath

from sijill.domain.errors import BinaryReport, EmptyReport, ReportError, SijillError, UnknownFormat
from sijill.domain.report import Head
from sijill.intake.dates import iso_date
from sijill.intake.documents import read_document
from sijill.intake.encoding import decode, working_text
from sijill.intake.formats import BY_SUFFIX
from sijill.intake.html import read_html
from sijill.intake.limits import Limits
from sijill.intake.result import BadRow, Extracted, Note, Part

EXTRACTOR = "sijill-mail/1"
DEEPEST = 5  # mails inside mails
_BROKEN = (MessageError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError)


def read_mail(content: bytes, limits: Limits) -> Iterator[Part]:
    """The report in an e-mail, its plain text or else its HTML, and one for each mail, page, PDF, Word or OpenDocument file or text that
    is attached; ``row`` counts those from 2. What else is attached is named.

    Raises EmptyReport where there are no words in any of them, EncodingFault, or ReportError if it is no mail.
    """
    try:
        message = message_from_bytes(content, policy=default)
        attached = list(_attached(message, 0))
        names = [_name(part) for part in message.iter_attachments()]
        found = _mail(message)
    except _BROKEN as error:
        raise ReportError(f"cannot be read as e-mail ({type(error).__name__}: {error}); save the message as text") from error
    read = [(part, _document(part, limits)) for part in attached]
    unread = [name for name in names if name not in {_name(part) for part, document in read if document is not None}]
    parts = [replace(each, row=number) for number, (_, each) in enumerate(read, 2) if each is not None]
    if found is None and not any(isinstance(each, Extracted) for each in parts):
        raise EmptyReport("is an e-mail without words" + (f"; attached, and not read: {', '.join(unread)}" if unread else ""))
    if found is not None:
        note = (Note("attachment", f"not read: {', '.join(unread)}"),) if unread else ()
        yield replace(found, notes=(*found.notes, *note))
    yield from parts


def _mail(message: EmailMessage) -> Extracted | None:
    """The report in a message without what is attached to it, if it has words."""
    head = _head(message)
    words, encoding, notes = _body(message.get_body(("plain", "html")))
    if not words.strip():
        return None
    text, more = working_text(words if not head.title or words.startswith(head.title) else f"{head.title}\n\n{words}")
    return Extracted(text=text, extractor=EXTRACTOR, encoding=encoding, head=head, notes=(*notes, *more))


def _attached(message: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    """What is attached to a mail, and to the mails that are attached to it."""
    for part in message.iter_attachments():
        yield part
        inner = part.get_content() if part.get_content_type() == "message/rfc822" else None
        if isinstance(inner, EmailMessage) and depth < DEEPEST:
            yield from _attached(inner, depth + 1)


def _document(part: EmailMessage, limits: Limits) -> Part | None:
    """The report that an attachment is; nothing for what is none."""
    note = Note("attached", f"attached to an e-mail as {_name(part)}")
    try:
        inner = part.get_content() if part.get_content_type() == "message/rfc822" else None
        if isinstance(inner, EmailMessage):
            found = _mail(inner)
        else:
            payload = part.get_payload(decode=True)
            content = payload if isinstance(payload, bytes) else b""
            if not _may_be_read(part, content):
                return None
            found = read_document(content, _name(part), limits, charset=part.get_content_charset())
    except (UnknownFormat, BinaryReport):
        return None
    except SijillError as error:
        return BadRow(0, type(error)(f"attached as {_name(part)}: {error}"))
    except _BROKEN as error:
        return BadRow(0, ReportError(f"attached as {_name(part)}: cannot be read ({type(error).__name__}); save it, and give it by itself"))
    return replace(found, notes=(note, *found.notes)) if found and found.text.strip() else None


def _may_be_read(part: EmailMessage, content: bytes) -> bool:
    """It says that it is words or a document; signatures, calendars and cards of addresses are text and no report."""
    is_named = PurePath(_name(part)).suffix.lower() in BY_SUFFIX
    return is_named or part.get_content_type() in ("text/plain", "text/html") or content.startswith((b"%PDF-", b"PK\x03\x04"))


def _name(part: EmailMessage) -> str:
    return " ".join(working_text(part.get_filename() or part.get_content_type())[0].split())[:200]


def _body(part: object) -> tuple[str, str | None, tuple[Note, ...]]:
    if not isinstance(part, EmailMessage):
        return "", None, ()
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if part.get_content_type() == "text/html" and content.strip():
        page = read_html(content, declared=charset)
        return page.text, page.encoding, page.notes
    decoded = decode(content, charset)
    return decoded.text.strip("\n"), decoded.encoding, decoded.notes


def _head(message: EmailMessage) -> Head:
    name, address = parseaddr(str(message.get("From", "")))
    sender, _ = parseaddr(str(message.get("List-Id", "")))
    return Head(
        title=_text(message.get("Subject")),
        author=_text(name or address),
        publisher=_text(sender or None),
        published=iso_date(str(message["Date"]) if message["Date"] else None),
        lang=(_text(message.get("Content-Language")) or "")[:2].lower() or None,
        address=_text(message.get("Archived-At")),
    )


def _text(value: object) -> str | None:
    return " ".join(working_text(str(value))[0].split()) or None if value is not None else None
