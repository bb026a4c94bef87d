"""One web address fetched, by a client that trusts no server: no private network, bounded time, bytes, headers and redirects.

The name is resolved once for each connection and the connection goes to the address that was checked, so that a name that changes its
address between the check and the connection (DNS rebinding) gains nothing.
"""

import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import httpcore

from sijill.domain.errors import FetchError
from sijill.intake.addresses import checked_address, onward_address, shown_address
from sijill.intake.bodies import beginning, packing, read_body
from sijill.intake.cookies import cookies_for
from sijill.intake.exchange import Exchange
from sijill.intake.limits import MIB

AGENT = b"Mozilla/5.0 (compatible; Sijill; casualty recorder)"
_MOVED = frozenset((301, 302, 303, 307, 308))
REDIRECT_BODY = 64 * 1024  # bytes that are kept of the body of an answer that leads on


@dataclass(frozen=True, slots=True)
class CaptureLimits:
    """Limits of one capture: ``seconds`` in all, ``wait`` for the next byte, ``body`` unpacked bytes, ``redirects``."""

    seconds: float = 60.0
    wait: float = 20.0
    body: int = 64 * MIB
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Captured:
    """What a server answered: the unpacked body, and how it was come by. ``hops`` are the addresses from the one asked for to the last;
    ``at`` is when the answer began, with its zone; ``exchanges`` are the bytes that went over the wire, one for each hop; ``is_cut``
    tells that the body's packing ends before its end.
    """

    hops: tuple[str, ...]
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    at: datetime
    exchanges: tuple[Exchange, ...] = ()
    is_cut: bool = False

    def header(self, name: str) -> str | None:
        """A header's first value; names are in lower case."""
        return next((value for key, value in self.headers if key == name), None)


CAPTURE_LIMITS = CaptureLimits()


def capture(
    address: str,
    limits: CaptureLimits = CAPTURE_LIMITS,
    *,
    private: bool = False,
    headers: tuple[tuple[str, str], ...] = (),
    refusals: bool = False,
) -> Captured:
    """What is at a web address. ``private`` allows addresses of this machine and of private networks; ``headers`` are sent besides ours;
    with ``refusals`` an answer of 400 and above is an answer like any other.

    Raises FetchError naming the address and what is wrong: no web address, no such name, a private network, too slow, too large, too
    many redirects, a refusal of the server.
    """
    deadline = time.monotonic() + limits.seconds
    more = tuple((name.encode(), value.encode()) for name, value in headers)
    hops: list[str] = [address]
    exchanges: list[Exchange] = []
    while True:
        asked = (*more, *cookies_for(hops[-1], exchanges))
        try:
            exchange, body, is_cut = _ask(hops[-1], limits, deadline, asked, private=private)
        except (httpcore.ConnectError, httpcore.NetworkError, httpcore.ProtocolError, OSError, UnicodeError, zlib.error) as error:
            raise FetchError(f"{shown_address(hops[-1])}: cannot be fetched ({type(error).__name__}: {str(error)[:200]})") from error
        except httpcore.TimeoutException as error:
            _left(deadline, None, hops[-1])  # the last wait was cut short by the deadline
            raise FetchError(f"{hops[-1]}: gave nothing for {limits.wait:g} seconds; try again later") from error
        exchanges.append(exchange)
        onward = onward_address(hops[-1], exchange.answer) if exchange.status in _MOVED else None
        if onward is None:
            break
        if len(hops) > limits.redirects:
            raise FetchError(f"{address}: leads on more than {limits.redirects} times; give the address it should end at")
        hops.append(onward)
    if exchange.status >= 400 and not refusals:
        raise refusal(hops[-1], exchange.status)
    return Captured(tuple(hops), exchange.status, _told(exchange), body, exchange.at, tuple(exchanges), is_cut)


def refusal(address: str, status: int) -> FetchError:
    """That a server does not give what is at an address."""
    return FetchError(f"{address}: the server refuses ({status}); nothing was kept")


def _told(exchange: Exchange) -> tuple[tuple[str, str], ...]:
    return tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in exchange.answer)


def _ask(
    address: str, limits: CaptureLimits, deadline: float, more: tuple[tuple[bytes, bytes], ...], *, private: bool
) -> tuple[Exchange, bytes, bool]:
    """What went over the wire, and the unpacked body, with whether it is cut. Of an answer that leads on, only the beginning is kept."""
    checked = checked_address(address)
    headers = [(b"User-Agent", AGENT), (b"Accept", b"text/html,*/*;q=0.8"), (b"Accept-Encoding", b"gzip, identity"), *more]
    asked = httpcore.Request("GET", checked, headers=[(b"Host", urlsplit(checked).netloc.encode()), *headers])
    waits = dict.fromkeys(("connect", "read", "write", "pool"), limits.wait)
    asked.extensions = {"timeout": waits}
    pool = httpcore.ConnectionPool(network_backend=_Guard(deadline, private=private), max_connections=1)
    with pool, _closed(pool.handle_request(asked)) as response:
        at, moved = datetime.now(UTC), response.status in _MOVED
        chunks = beginning(response.iter_stream(), REDIRECT_BODY) if moved else response.iter_stream()
        raw, body, is_cut = read_body(address, chunks, "" if moved else packing(response.headers), limits.body)
        stream = response.extensions.get("network_stream")
        server = stream.get_extra_info("server_addr") if stream else None
        version = response.extensions.get("http_version", b"HTTP/1.1")
        reason = response.extensions.get("reason_phrase", b"")
        ip = str(server[0]) if server else None
        told = Exchange(checked, ip, tuple(asked.headers), version, response.status, reason, tuple(response.headers), raw, at)
        return told, body, is_cut


@contextmanager
def _closed(response: httpcore.Response) -> Iterator[httpcore.Response]:
    try:
        yield response
    finally:
        response.close()


def _is_public(address: str) -> bool:
    """The address is one of the open network, whatever way it is written."""
    plain = ipaddress.ip_address(address.partition("%")[0])
    inside = [plain]
    if isinstance(plain, ipaddress.IPv6Address):
        inside += [each for each in (plain.ipv4_mapped, plain.sixtofour, *(plain.teredo or ())) if each is not None]
        if plain in ipaddress.ip_network("64:ff9b::/96"):
            inside.append(ipaddress.IPv4Address(int(plain) & 0xFFFFFFFF))
    return all(each.is_global and not each.is_multicast for each in inside)


class _Guard(httpcore.NetworkBackend):
    """Connects only to addresses that may be asked, and by the deadline."""

    def __init__(self, deadline: float, *, private: bool) -> None:
        self._inner = httpcore.SyncBackend()
        self._deadline, self._private = deadline, private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        last: Exception | None = None
        for ip in self._addresses(host, port):
            try:
                stream = self._inner.connect_tcp(ip, port, _left(self._deadline, timeout, host), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
                continue
            return _Timed(stream, self._deadline, host)
        raise last or FetchError(f"{host}: has no address")

    def _addresses(self, host: str, port: int) -> Iterator[str]:
        found = dict.fromkeys(str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        for ip in found:
            if not self._private and not _is_public(ip):
                raise FetchError(f"{host}: leads to {ip}, an address of this machine or of a private network; --private allows that")
        yield from found


class _Timed(httpcore.NetworkStream):
    """A connection that ends at the deadline, however slowly its bytes drip."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: float, host: str) -> None:
        self._inner, self._deadline, self._host = inner, deadline, host

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(self._deadline, timeout, self._host))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(self._deadline, timeout, self._host))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, _left(self._deadline, timeout, self._host))
        return _Timed(secured, self._deadline, self._host)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _left(deadline: float, timeout: float | None, host: str) -> float:
    """Seconds that the next step may take."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise FetchError(f"{host}: takes longer than it may; try again later, or fetch it by other means and give the file")
    return left if timeout is None else min(left, timeout)
