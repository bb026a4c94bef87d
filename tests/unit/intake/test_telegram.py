import json

import pytest

from sijill.domain.errors import EmptyReport, EncodingFault, TruncatedReport, WireError
from sijill.intake.result import BadRow, Extracted
from sijill.intake.telegram import read_telegram
from tests.unit.intake.making import WORDS, make_telegram


def reports(content: bytes) -> list[Extracted]:
    found = list(read_telegram(content))
    assert all(isinstance(each, Extracted) for each in found)
    return [each for each in found if isinstance(each, Extracted)]


def test_each_message_with_words_is_a_report() -> None:
    first, second = reports(make_telegram({}, {"type": "service", "text": "x"}, {"text": "", "photo": "a.jpg"}, {"text": "Two died."}))
    assert (first.id, first.row, first.text) == ("tg-7-1", 1, WORDS)
    assert (first.head.publisher, first.head.author, first.head.published) == ("Harbour Watch", None, "2031-05-12")
    assert (second.id, second.text) == ("tg-7-4", "Two died.")


def test_marked_stretches_forwards_and_files() -> None:
    message = {"text": ["Two ", {"type": "bold", "text": "died"}, "."], "forwarded_from": "Rescue", "photo": "p.jpg", "from": "Jane"}
    (found,) = reports(make_telegram(message))
    assert (found.text, found.head.source_line, found.head.author) == ("Two died.", "Rescue", "Jane")
    assert [note.message for note in found.notes] == ["not read: p.jpg"]


def test_an_edited_message_is_a_report_of_its_own() -> None:
    (found,) = reports(make_telegram({"edited_unixtime": "1936339200"}))
    assert found.id == "tg-7-1-e1936339200"


def test_every_chat_of_an_account_is_read() -> None:
    chats = [json.loads(make_telegram({}, chat=number)) for number in (1, 2)]
    assert [each.id for each in reports(json.dumps({"chats": {"list": chats}}).encode())] == ["tg-1-1", "tg-2-1"]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (make_telegram({"text": ""}), EmptyReport),
        (make_telegram({})[:-5], TruncatedReport),
        (b"[" * 100_000, TruncatedReport),
        (b'{"a": "\xff"}', EncodingFault),
        (b"[]", WireError),
        (b'{"messages": 1}', WireError),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        list(read_telegram(content))


def test_a_message_without_a_number_is_a_bad_row() -> None:
    bad, _ = read_telegram(make_telegram({"id": "x"}, {}))
    assert isinstance(bad, BadRow)
