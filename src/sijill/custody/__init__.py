"""Keeping: bytes by digest in an archive, what happened in a ledger, and a check of both."""

from sijill.custody.archive import Archive, Item, Shelf, digest_file
from sijill.custody.durable import NEW, sync_folder, write_whole
from sijill.custody.entries import Entry, Kind, Written
from sijill.custody.ledger import HEAD, NAME, Head, Ledger, read_head, read_ledger
from sijill.custody.line_files import cut_torn_line, read_lines
from sijill.custody.verify import Failure, Verification, verify

__all__ = [
    "HEAD",
    "NAME",
    "NEW",
    "Archive",
    "Entry",
    "Failure",
    "Head",
    "Item",
    "Kind",
    "Ledger",
    "Shelf",
    "Verification",
    "Written",
    "cut_torn_line",
    "digest_file",
    "read_head",
    "read_ledger",
    "read_lines",
    "sync_folder",
    "verify",
    "write_whole",
]
