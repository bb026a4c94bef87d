"""Web addresses as they may be asked for, and where an answer leads on to."""

from collections.abc import Iterable
from urllib.parse import quote, urljoin, urlsplit

from sijill.domain.errors import FetchError

_SCHEMES = ("http", "https")
_AS_IT_IS = "/%:?#[]@!$&'()*+,;=~-._"  # of an address that is asked for; what is written besides it is encoded as UTF-8


def checked_address(address: str) -> str:
    """A web address that may be asked for, in ASCII: as people copy them, addresses hold letters of any script.

    Raises FetchError for other schemes, for names with a user, and for what is no address.
    """
    try:
        parts = urlsplit(address.strip())
        port, host = parts.port, (parts.hostname or "").encode("idna" if not (parts.hostname or "").isascii() else "ascii").decode()
        path, query = quote(parts.path, _AS_IT_IS), quote(parts.query, _AS_IT_IS)
    except (ValueError, UnicodeError) as error:
        raise FetchError(f"{shown_address(address)}: is no web address ({error})") from error
    if parts.scheme.lower() not in _SCHEMES or not host:
        raise FetchError(f"{shown_address(address)}: is no web address; one that begins with http:// or https:// is wanted")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"{host}: the address holds a user's name; give it without")
    host = f"[{host}]" if ":" in host else host
    return parts._replace(netloc=host if port is None else f"{host}:{port}", path=path, query=query, fragment="").geturl()


def shown_address(address: str) -> str:
    """An address, or what was given for one, in a message."""
    return address[:200].encode("utf-8", "backslashreplace").decode()


def onward_address(address: str, headers: Iterable[tuple[bytes, bytes]]) -> str | None:
    """The address to which an answer leads on, if it names one; servers send letters of any script as bytes, which are kept."""
    said = next((value for name, value in headers if name.lower() == b"location" and value), None)
    if said is None:
        return None
    plain = "".join(chr(byte) if 0x20 < byte < 0x7F else f"%{byte:02X}" for byte in said.strip())
    try:
        return urljoin(address, plain)
    except ValueError as error:
        raise FetchError(f"{address}: leads on to {plain[:200]}, which is no web address ({error})") from error
