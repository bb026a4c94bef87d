"""Exchanges as WARC files, read back."""

from datetime import UTC, datetime
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator

from sijill.intake.exchange import Exchange, write_warc

AT = datetime(2031, 5, 12, 8, 30, tzinfo=UTC)
MOVED = Exchange("http://h.example/old?a=1", None, ((b"Host", b"h.example"),), b"HTTP/1.1", 301, b"Moved", ((b"Location", b"/a"),), b"", AT)
ANSWER = Exchange(
    "http://h.example/a",
    "192.0.2.1",
    ((b"Host", b"h.example"),),
    b"HTTP/1.1",
    200,
    b"OK",
    ((b"Content-Type", b"text/plain"), (b"Transfer-Encoding", b"chunked")),
    b"Shells",
    AT,
)


def test_question_and_answer_of_each_hop_come_back() -> None:
    content = write_warc((MOVED, ANSWER), {"software": "sijill"})
    found = []
    for record in ArchiveIterator(BytesIO(content), check_digests="raise"):
        body = record.content_stream().read()
        found.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), body))
        if record.rec_type == "response":
            assert record.rec_headers.get_header("WARC-Date") == "2031-05-12T08:30:00Z"
    assert found[0][0] == "warcinfo"
    assert found[1:] == [
        ("response", MOVED.address, b""),
        ("request", MOVED.address, b""),
        ("response", ANSWER.address, b"Shells"),
        ("request", ANSWER.address, b""),
    ]


def test_the_question_is_the_one_that_was_asked() -> None:
    content = write_warc((MOVED,), {})
    (asked,) = [
        (record.http_headers.statusline, record.http_headers.get_header("Host"))
        for record in ArchiveIterator(BytesIO(content))
        if record.rec_type == "request"
    ]
    assert asked == ("/old?a=1 HTTP/1.1", "h.example")
