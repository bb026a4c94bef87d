import pytest

from sijill.domain.errors import EmptyReport, ReportError
from sijill.intake.mail import read_mail
from tests.unit.intake.making import WORDS, make_mail


def test_the_subject_stands_above_the_words() -> None:
    found = read_mail(make_mail())
    assert found.text.rstrip() == f"Shells hit harbour\n\n{WORDS}"
    assert (found.head.title, found.head.author, found.head.published) == ("Shells hit harbour", "Jane Roe", "2031-05-12")


def test_plain_text_is_taken_before_html() -> None:
    assert "Other" not in read_mail(make_mail(html="<p>Other</p>")).text


def test_html_alone_is_read_as_a_page() -> None:
    assert WORDS in read_mail(make_mail(text=None, html=f"<p>{WORDS}</p>")).text


def test_what_is_attached_is_named() -> None:
    assert [(note.code, note.message) for note in read_mail(make_mail(attached="list.png")).notes] == [("attachment", "not read: list.png")]


def test_a_mail_in_an_unknown_charset_is_still_read() -> None:
    content = b"From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=x-nothing\r\n\r\n" + WORDS.encode()
    assert WORDS in read_mail(content).text


@pytest.mark.parametrize("content", [make_mail(text=" "), b"From: a@example.org\r\nSubject: x\r\n\r\n"])
def test_a_mail_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(EmptyReport, match="without words"):
        read_mail(content)


def test_the_name_of_a_list_is_the_publisher() -> None:
    content = b"From: Jane <a@example.org>\r\nList-Id: Northern Courier <news.example.org>\r\nSubject: x\r\n\r\n" + WORDS.encode()
    head = read_mail(content).head
    assert (head.author, head.publisher) == ("Jane", "Northern Courier")


def test_a_date_on_no_calendar_stops_nothing() -> None:
    content = make_mail().replace(b"2031", b"9" * 40)
    with pytest.raises(ReportError, match="cannot be read as e-mail"):
        read_mail(content)
