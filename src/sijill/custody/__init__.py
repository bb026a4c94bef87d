"""Keeping: bytes by digest in an archive, what happened in a ledger, and a check of both."""

from sijill.custody.archive import Archive, Item, Shelf, digest_file
from sijill.custody.durable import NEW, Finisher, sync_folder, write_whole
from sijill.custody.entries import SEALS, Entry, Kind, Written, read_entry
from sijill.custody.item_keys import NAME as ITEM_KEYS
from sijill.custody.item_keys import SUFFIX
from sijill.custody.ledger import HEAD, NAME, Head, Ledger, head_path, parse_head, read_head, read_ledger, render_head
from sijill.custody.line_files import cut_torn_line, read_lines
from sijill.custody.signing import KEYS, SECRET, Signer, canonical, open_signer, read_public, signed_by
from sijill.custody.verify import Failure, Verification, verify

__all__ = [
    "HEAD",
    "ITEM_KEYS",
    "KEYS",
    "NAME",
    "NEW",
    "SEALS",
    "SECRET",
    "SUFFIX",
    "Archive",
    "Entry",
    "Failure",
    "Finisher",
    "Head",
    "Item",
    "Kind",
    "Ledger",
    "Shelf",
    "Signer",
    "Verification",
    "Written",
    "canonical",
    "cut_torn_line",
    "digest_file",
    "head_path",
    "open_signer",
    "parse_head",
    "read_entry",
    "read_head",
    "read_ledger",
    "read_lines",
    "read_public",
    "render_head",
    "signed_by",
    "sync_folder",
    "verify",
    "write_whole",
]
