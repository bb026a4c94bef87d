"""Files from the network, here from this machine."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from sijill.domain.errors import FetchError
from sijill.intake.fetch import fetch


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://far.example/file")
            self.end_headers()
            return
        self.send_response(200 if self.path == "/file" else 404)
        self.end_headers()
        self.wfile.write(b"twelve bytes")

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def home() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_the_bytes_at_an_address(home: str) -> None:
    assert fetch(f"{home}/file") == b"twelve bytes"


@pytest.mark.parametrize(("path", "words"), [("/nothing", "404"), ("/away", "only https")])
def test_what_cannot_be_had_is_named(home: str, path: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetch(home + path)


def test_more_than_the_limit_is_refused(home: str) -> None:
    with pytest.raises(FetchError, match="more than 5 bytes"):
        fetch(f"{home}/file", largest=5)


@pytest.mark.parametrize("address", ["http://far.example/file", "file:///etc/hosts", "ftp://far.example", "nonsense"])
def test_only_encrypted_connections(address: str) -> None:
    with pytest.raises(FetchError, match="only https"):
        fetch(address)
