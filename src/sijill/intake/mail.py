"""E-mail: the subject above the words of the message; what is attached is named, not read."""

from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from sijill.domain.errors import EmptyReport, ReportError
from sijill.domain.report import Head
from sijill.intake.dates import iso_date
from sijill.intake.encoding import decode, working_text
from sijill.intake.html import read_html
from sijill.intake.result import Extracted, Note

EXTRACTOR = "sijill-mail/1"


def read_mail(content: bytes) -> Extracted:
    """The report in an e-mail: its plain text, else its HTML. Raises EmptyReport, EncodingFault, or ReportError if it is no mail."""
    try:
        message = message_from_bytes(content, policy=default)
        body = message.get_body(("plain", "html"))
        head = _head(message)
        attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError) as error:
        raise ReportError(f"cannot be read as e-mail ({type(error).__name__}: {error}); save the message as text") from error
    words, encoding, notes = _body(body)
    if not words.strip():
        raise EmptyReport("is an e-mail without words; if they are attached, give the attachment")
    text, more = working_text(words if not head.title or words.startswith(head.title) else f"{head.title}\n\n{words}")
    if attached:
        notes = (*notes, Note("attachment", f"not read: {', '.join(' '.join(name.split()) for name in attached)}"))
    return Extracted(text=text, extractor=EXTRACTOR, encoding=encoding, head=head, notes=(*notes, *more))


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
