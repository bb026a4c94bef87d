"""Web addresses, asked of hostile servers on this machine."""

import gzip
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import pytest

from sijill.domain.errors import FetchError
from sijill.intake.capture import CaptureLimits, _is_public, capture

QUICK = CaptureLimits(seconds=1.5, wait=1.0, body=100_000, redirects=3)
Answer = Callable[[socket.socket, bytes], None]


@contextmanager
def server(answer: Answer) -> Iterator[str]:
    """The address of a server that answers each connection in one way."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                Thread(target=talk, args=(connection,), daemon=True).start()

    def talk(connection: socket.socket) -> None:
        with suppress(OSError), connection:
            answer(connection, connection.recv(65536))

    Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        listening.close()


def reply(head: str, body: bytes = b"") -> Answer:
    return lambda connection, _: connection.sendall(f"HTTP/1.1 {head}\r\nConnection: close\r\n\r\n".encode() + body)


def test_what_a_server_answers() -> None:
    with server(reply("200 OK\r\nContent-Type: text/html; charset=utf-8", b"<p>Shells</p>")) as address:
        found = capture(f"{address}/a", QUICK, private=True)
    assert (found.status, found.body, found.hops) == (200, b"<p>Shells</p>", (f"{address}/a",))
    assert found.header("content-type") == "text/html; charset=utf-8"
    assert found.header("etag") is None
    assert found.at.tzinfo is not None


def test_a_packed_body_is_unpacked() -> None:
    with server(reply("200 OK\r\nContent-Encoding: gzip", gzip.compress(b"Shells"))) as address:
        assert capture(address, QUICK, private=True).body == b"Shells"


def test_redirects_are_followed_and_told() -> None:
    def answer(connection: socket.socket, asked: bytes) -> None:
        head = "302 Found\r\nLocation: /b" if asked.startswith(b"GET /a ") else "200 OK"
        reply(head, b"" if b"302" in head.encode() else b"Shells")(connection, asked)

    with server(answer) as address:
        assert capture(f"{address}/a", QUICK, private=True).hops == (f"{address}/a", f"{address}/b")


def test_addresses_in_any_script_are_asked_and_followed() -> None:
    def answer(connection: socket.socket, asked: bytes) -> None:
        path = asked.split(b" ")[1]
        head = b"302 Found\r\nLocation: /\xd9\x86/b c" if path == b"/%D8%A3" else b"200 OK"
        connection.sendall(b"HTTP/1.1 " + head + b"\r\nConnection: close\r\n\r\n" + path)

    with server(answer) as address:
        found = capture(f"{address}/\u0623", QUICK, private=True)
    assert (found.hops, found.body) == ((f"{address}/\u0623", f"{address}/%D9%86/b%20c"), b"/%D9%86/b%20c")


def test_a_page_behind_a_cookie_of_its_own_host_is_had() -> None:
    def answer(connection: socket.socket, asked: bytes) -> None:
        reply("200 OK" if b"Cookie: seen=1" in asked else "302 Found\r\nSet-Cookie: seen=1; Path=/\r\nLocation: /a")(connection, asked)

    with server(answer) as address:
        assert capture(f"{address}/a", QUICK, private=True).status == 200


def test_a_packing_that_breaks_off_is_told() -> None:
    with server(reply("200 OK\r\nContent-Encoding: gzip", gzip.compress(b"Shells" * 50)[:-12])) as address:
        found = capture(address, QUICK, private=True)
    assert found.is_cut
    assert found.body.startswith(b"Shells")


def endless(connection: socket.socket, _: bytes) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"x" * 65536)


def drip(connection: socket.socket, _: bytes) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"x")
        time.sleep(0.2)


def drip_headers(connection: socket.socket, _: bytes) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"x")
        time.sleep(0.2)


def flood(connection: socket.socket, _: bytes) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"X-A: " + b"x" * 60_000 + b"\r\n")


def silent(connection: socket.socket, _: bytes) -> None:
    connection.recv(1)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (endless, "more than 100000 bytes"),
        (drip, "takes longer than it may"),
        (drip_headers, "takes longer than it may"),
        (flood, "cannot be fetched"),
        (silent, "gave nothing for 1 seconds"),
        (reply("200 OK\r\nContent-Encoding: gzip", gzip.compress(b"\0" * 50_000_000)), "more than 100000 bytes"),
        (reply("200 OK\r\nContent-Encoding: gzip", b"no gzip"), "cannot be fetched"),
        (reply("200 OK\r\nContent-Length: 500", b"three"), "cannot be fetched"),
        (reply("200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 524288000", b"%PD"), "cannot be fetched"),
        (reply("200 OK\r\nContent-Encoding: br", b"\x1b\x0b"), "packed as br"),
        (reply("302 Found\r\nLocation: http://[::1"), "is no web address"),
        (reply("302 Found\r\nLocation: /again"), "leads on more than 3 times"),
        (reply("302 Found\r\nLocation: file:///etc/hosts"), "is no web address"),
        (reply("302 Found\r\nLocation: http://"), "leads on more than 3 times"),
        (reply("404 Not Found"), "the server refuses"),
        (reply("999999 ?"), "cannot be fetched"),
        (lambda connection, _: connection.sendall(b"\0" * 1000), "cannot be fetched"),
        (lambda connection, _: connection.close(), "cannot be fetched"),
    ],
)
def test_hostile_servers_end_within_their_limit(answer: Answer, told: str) -> None:
    began = time.monotonic()
    with server(answer) as address, pytest.raises(FetchError, match=told):
        capture(address, QUICK, private=True)
    assert time.monotonic() - began < 20


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0", "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1"]
)
def test_this_machine_and_private_networks_are_not_asked(host: str) -> None:
    with pytest.raises(FetchError, match=r"private network|cannot be fetched"):
        capture(f"http://{host}:9/", QUICK)


def test_a_redirect_to_this_machine_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address counts as public; the second is another name of this machine."""
    with server(reply("302 Found\r\nLocation: http://localhost:1/secret")) as address:
        monkeypatch.setattr("sijill.intake.capture._is_public", lambda ip: ip == "127.0.0.1" and not asked)
        asked: list[str] = []
        real = socket.getaddrinfo

        def resolve(host: str, *more: object, **named: object) -> object:
            asked.extend([host] * (host == "localhost"))
            return real(host, *more, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(socket, "getaddrinfo", resolve)
        with pytest.raises(FetchError, match="private network"):
            capture(address, QUICK)


def test_a_name_is_resolved_once_for_a_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is public when it is checked and private when it is connected to gains nothing."""
    answers = iter(["203.0.113.7", "127.0.0.1"])
    resolved: list[str] = []

    def resolve(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        if not host[0].isdigit():
            resolved.append(host)
            host = next(answers)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]

    connected: list[str] = []

    def connect(address: tuple[str, int], *_: object, **__: object) -> socket.socket:
        connected.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "create_connection", connect)
    monkeypatch.setattr("sijill.intake.capture._is_public", lambda ip: ip == "203.0.113.7")
    with pytest.raises(FetchError):
        capture("http://rebinding.example/", QUICK)
    assert (resolved, connected) == (["rebinding.example"], ["203.0.113.7"])


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("127.0.0.1", False),
        ("100.64.0.1", False),
        ("192.168.1.1", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_what_is_public(ip: str, public: bool) -> None:
    assert _is_public(ip) is public
