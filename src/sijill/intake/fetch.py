"""Files of other people, from the network: the one way in, over encrypted connections, with a limit on time and size."""

from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from sijill.domain.errors import FetchError

TIMEOUT = 60.0  # seconds without a byte
LARGEST = 500 * 1024 * 1024
HERE = ("127.0.0.1", "localhost", "::1")


class _Straight(HTTPRedirectHandler):
    """Follows only where an address could have been given in the first place."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        _check(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, *, largest: int = LARGEST) -> bytes:
    """The bytes at an address. Raises FetchError naming the address and what was wrong with it."""
    _check(address)
    try:
        with build_opener(_Straight).open(Request(address), timeout=TIMEOUT) as answer:  # noqa: S310 - checked above
            content: bytes = answer.read(largest + 1)
    except (URLError, OSError, ValueError) as error:
        raise FetchError(f"{address}: {error}") from error
    if len(content) > largest:
        raise FetchError(f"{address}: more than {largest:,} bytes; fetch it yourself and give the file")
    return content


def _check(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in HERE):
        raise FetchError(f"{address}: only https is fetched")
