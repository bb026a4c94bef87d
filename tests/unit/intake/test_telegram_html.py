import pytest

from sijill.domain.errors import EmptyReport
from sijill.intake.result import Extracted
from sijill.intake.telegram_html import read_telegram_html

PAGE = """<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="content">
<div class="text bold">Harbour Watch</div></div></div><div class="history">
<div class="message service" id="message-1"><div class="body details">12 May 2031</div></div>
<div class="message default clearfix" id="message4"><div class="body">
<div class="pull_right date details" title="12.05.2031 08:00:00 UTC+03:00">08:00</div>
<div class="from_name">Jane</div><div class="text">Two people<br>were killed.</div></div></div>
<div class="message default clearfix joined" id="message5"><div class="body">
<div class="pull_right date details" title="13.05.2031 09:00:00 UTC+03:00">09:00</div><div class="media_wrap">x</div>
<div class="forwarded body"><div class="from_name">Rescue</div><div class="text">Three died.</div></div></div></div>
<div class="message default clearfix joined" id="message6"><div class="body"><div class="media_wrap">Photo</div></div></div>
</div></div></body></html>"""


def test_messages_with_their_chat_sender_and_day() -> None:
    first, second = read_telegram_html(PAGE.encode())
    assert isinstance(first, Extracted)
    assert isinstance(second, Extracted)
    assert (first.text, first.row) == ("Two people\nwere killed.", 1)
    assert (first.head.publisher, first.head.author, first.head.published) == ("Harbour Watch", "Jane", "2031-05-12")
    assert (second.text, second.head.source_line, second.head.author) == ("Three died.", "Rescue", "Jane")
    assert first.id is not None
    assert first.id.endswith("-4")


def test_a_later_export_gives_the_same_ids() -> None:
    later = PAGE.replace('<div class="message service"', '<div class="message service" id="x"></div><div class="message service"')
    assert [each.id for each in read_telegram_html(later.encode()) if isinstance(each, Extracted)] == [
        each.id for each in read_telegram_html(PAGE.encode()) if isinstance(each, Extracted)
    ]


def test_a_page_without_messages() -> None:
    with pytest.raises(EmptyReport):
        list(read_telegram_html(b"<div class='page_header'></div>"))
