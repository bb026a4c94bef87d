"""Identifiers that are digests of unambiguous content."""

import hashlib

SHORT = 16  # hex digits of a short id: 64 bits, plenty for the reports of one workspace


def digest_bytes(content: bytes) -> str:
    """The SHA-256 of some bytes, as 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


def digest_parts(tag: str, *parts: str) -> str:
    """The SHA-256 of several texts, each with its length before it.

    Length prefixes keep ``("ab", "c")`` and ``("a", "bc")`` apart; the tag keeps kinds of ids apart.
    """
    sponge = hashlib.sha256()
    for part in (tag, *parts):
        encoded = part.encode("utf-8", "surrogatepass")
        sponge.update(len(encoded).to_bytes(8, "big"))
        sponge.update(encoded)
    return sponge.hexdigest()


def short_id(tag: str, *parts: str) -> str:
    """The first 16 hex digits of :func:`digest_parts`."""
    return digest_parts(tag, *parts)[:SHORT]
