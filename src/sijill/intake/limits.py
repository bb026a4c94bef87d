"""How much is read of anything. Every limit is named in the refusal that it causes."""

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits in bytes, except where said.

    Plain text, JSONL and CSV stream and may be of any size; a plain text above ``piece`` is read in pieces cut between paragraphs, so
    that memory stays within a few times ``piece``. A web page, PDF, Word file or e-mail is held whole and must not exceed ``document``;
    what it unpacks to must not exceed ``unpacked``. ``row`` is the longest row of a table or JSONL file, ``pages`` the most pages of one
    PDF.
    """

    piece: int = MIB
    document: int = 256 * MIB
    unpacked: int = 256 * MIB
    row: int = 16 * MIB
    pages: int = 10_000
    depth: int = 64  # folders inside folders


LIMITS = Limits()
