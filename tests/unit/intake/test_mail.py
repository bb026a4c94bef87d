from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from sijill.domain.errors import EmptyReport, ReportError
from sijill.intake.limits import LIMITS
from sijill.intake.mail import DEEPEST, read_mail
from sijill.intake.result import BadRow, Extracted, Part
from tests.unit.intake.making import WORDS, make_docx, make_mail, make_pdf


def parts(content: bytes) -> list[Part]:
    return list(read_mail(content, LIMITS))


def read(content: bytes) -> Extracted:
    (found,) = parts(content)
    assert isinstance(found, Extracted)
    return found


def test_the_subject_stands_above_the_words() -> None:
    found = read(make_mail())
    assert found.text.rstrip() == f"Shells hit harbour\n\n{WORDS}"
    assert (found.head.title, found.head.author, found.head.published) == ("Shells hit harbour", "Jane Roe", "2031-05-12")


def test_plain_text_is_taken_before_html() -> None:
    assert "Other" not in read(make_mail(html="<p>Other</p>")).text


def test_html_alone_is_read_as_a_page() -> None:
    assert WORDS in read(make_mail(text=None, html=f"<p>{WORDS}</p>")).text


def test_what_is_attached_is_named() -> None:
    assert [(note.code, note.message) for note in read(make_mail(attached="list.png")).notes] == [("attachment", "not read: list.png")]


def test_a_mail_in_an_unknown_charset_is_still_read() -> None:
    content = b"From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=x-nothing\r\n\r\n" + WORDS.encode()
    assert WORDS in read(content).text


@pytest.mark.parametrize("content", [make_mail(text=" "), b"From: a@example.org\r\nSubject: x\r\n\r\n"])
def test_a_mail_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(EmptyReport, match="without words"):
        read(content)


def test_the_name_of_a_list_is_the_publisher() -> None:
    content = b"From: Jane <a@example.org>\r\nList-Id: Northern Courier <news.example.org>\r\nSubject: x\r\n\r\n" + WORDS.encode()
    head = read(content).head
    assert (head.author, head.publisher) == ("Jane", "Northern Courier")


def test_a_date_on_no_calendar_stops_nothing() -> None:
    content = make_mail().replace(b"2031", b"9" * 40)
    with pytest.raises(ReportError, match="cannot be read as e-mail"):
        read(content)


def forwarding(text: str, *attached: EmailMessage | tuple[bytes, str, str]) -> EmailMessage:
    """A mail with others and with files attached: bytes, media type, name."""
    message = EmailMessage()
    message["Subject"], message["From"] = "Fwd", "Sam <sam@example.org>"
    message.set_content(text)
    for each in attached:
        if isinstance(each, EmailMessage):
            message.add_attachment(each)
        else:
            kind, _, subtype = each[1].partition("/")
            message.add_attachment(each[0], maintype=kind, subtype=subtype, filename=each[2])
    return message


def test_attached_mails_and_documents_are_reports_of_their_own() -> None:
    inner = message_from_bytes(make_mail(text="Nine died.", subject="Second"), policy=default)
    assert isinstance(inner, EmailMessage)
    outer = forwarding(
        "See below.",
        forwarding("Seven died.", inner),
        (make_pdf("Five died."), "application/octet-stream", "report"),
        (make_docx(), "application/msword", "a.docx"),
        (b"Eight died.", "text/plain", "b.txt"),
        (b"-----BEGIN", "application/pgp-signature", "signature.asc"),
        (b"x,y", "text/csv", "c.csv"),
    )
    found = [each for each in parts(outer.as_bytes()) if isinstance(each, Extracted)]
    assert [(each.text.strip(), each.row) for each in found[:4]] == [
        ("Fwd\n\nSee below.", None),
        ("Fwd\n\nSeven died.", 2),
        ("Second\n\nNine died.", 3),
        ("Five died.", 4),
    ]
    assert (found[2].head.title, found[2].head.published) == ("Second", "2031-05-12")
    assert [note.message for each in found[:3] for note in each.notes] == [
        "not read: signature.asc, c.csv",
        "attached to an e-mail as message/rfc822",
        "attached to an e-mail as message/rfc822",
    ]
    assert WORDS in found[4].text
    assert found[5].text == "Eight died."


def test_a_mail_without_words_of_its_own_is_what_is_attached() -> None:
    (found,) = parts(forwarding(" ", (make_pdf("Five died."), "application/pdf", "a.pdf")).as_bytes())
    assert isinstance(found, Extracted)
    assert found.text == "Five died."


def test_an_attachment_that_is_damaged_is_named() -> None:
    first, bad = parts(forwarding("Shells.", (make_pdf("Five died.")[:200], "application/pdf", "a.pdf")).as_bytes())
    assert isinstance(first, Extracted)
    assert isinstance(bad, BadRow)
    assert "attached as a.pdf: is a PDF that breaks off" in str(bad.error)


def test_mails_in_mails_end_somewhere() -> None:
    message = forwarding("Mail 0.")
    for number in range(1, 12):
        message = forwarding(f"Mail {number}.", message)
    assert len(parts(message.as_bytes())) == DEEPEST + 2
