"""Cookies that a host sets while it leads on: many give their page only to those who bring them back."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from sijill.intake.exchange import Exchange

MOST = 4096  # bytes that are brought back


def cookies_for(address: str, exchanges: Iterable[Exchange]) -> tuple[tuple[bytes, bytes], ...]:
    """The header with what the host of an address set on the way to it; no other host sees it, and nothing outlives the capture."""
    asked = urlsplit(address)
    held: dict[bytes, bytes] = {}
    for each in exchanges:
        before = urlsplit(each.address)
        if before.netloc != asked.netloc or (before.scheme, asked.scheme) == ("https", "http"):
            continue
        pairs = (value.partition(b";")[0].partition(b"=") for name, value in each.answer if name.lower() == b"set-cookie")
        held.update((name.strip(), value.strip()) for name, mark, value in pairs if mark)
    told = b"; ".join(name + b"=" + value for name, value in held.items())
    return ((b"Cookie", told),) if told and len(told) <= MOST else ()
