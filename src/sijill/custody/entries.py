"""One line of the ledger.

A line is canonical JSON (sorted keys, no blanks, UTF-8) with ``v`` (version of the form), ``n`` (its number, from 1), ``kind``, ``at``
(UTC), ``prev`` (SHA-256 of the whole line before it without its line end; 64 zeros before the first), ``items`` (archived artefacts it
speaks of) and ``body``. Whatever comes later, a signature over the line or a timestamp, is a further key or a further kind: readers of
version 1 check the chain over the bytes of lines, which needs none of them. ``key`` and ``sig`` are the workspace's public key and its
signature over the line without ``sig``.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

import msgspec

from sijill.custody.archive import Item
from sijill.custody.signing import Signer, canonical
from sijill.domain.errors import CustodyError

VERSION = 1
FIRST = "0" * 64
SEALS = "journals"  # the key of a body that says how long files are and what their SHA-256 is
_KEYS = {"v", "n", "kind", "at", "prev", "items", "body"}


class Kind(StrEnum):
    """What happened."""

    INTAKE = "intake"
    RUN = "run"
    JUDGEMENT = "judgement"
    EXPORT = "export"
    REDACTION = "redaction"
    DESTRUCTION = "destruction"
    RELEASE = "release"
    TIMESTAMP = "timestamp"  # an authority's word for when a head was there
    SEAL = "seal"  # the lists of inputs and reports as they stand
    REPAIR = "repair"  # what an unclean end left was put right: a torn line cut off, a run that no entry speaks of set aside


_KINDS = {str(kind): kind for kind in Kind}
Body = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written: what happened, when (with its zone), to which artefacts; ``body`` holds texts, whole numbers, lists,
    mappings.
    """

    kind: Kind
    at: datetime
    items: Sequence[Item] = ()
    body: Body = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it stands in the ledger; ``hash`` is the SHA-256 of its line."""

    n: int
    kind: Kind
    at: str
    prev: str
    hash: str
    items: tuple[Item, ...]
    body: Body
    key: str | None = None


def hash_line(line: bytes) -> str:
    """The SHA-256 of a line without its line end."""
    return hashlib.sha256(line.removesuffix(b"\n")).hexdigest()


def write_entry(entry: Entry, n: int, prev: str, signer: Signer | None = None) -> bytes:
    """The line of an entry, with its line end, signed if a signer is given.

    Raises CustodyError for a time without zone or a body that is not exact.
    """
    if entry.at.tzinfo is None:
        raise CustodyError("a ledger entry needs a time with its zone")
    _exact(entry.body, "body")
    at = entry.at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    line = {
        "v": VERSION,
        "n": n,
        "kind": entry.kind,
        "at": at,
        "prev": prev,
        "items": [str(item) for item in entry.items],
        "body": entry.body,
    }
    return (signer.signed(line) if signer else canonical(line)) + b"\n"


def _exact(value: object, where: str) -> None:
    """Floats have more than one spelling and would make the same entry hash differently elsewhere."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise CustodyError(f"ledger entry: {where}: a key is {key!r}; texts are wanted")
            _exact(inner, f"{where}.{key}")
    elif isinstance(value, list | tuple):
        for at, inner in enumerate(value):
            _exact(inner, f"{where}[{at}]")
    elif not isinstance(value, str | int | None):
        raise CustodyError(f"ledger entry: {where} is a {type(value).__name__}; texts, whole numbers, lists and mappings are kept")


def read_entry(line: bytes) -> Written:
    """The entry of a line. Raises CustodyError, naming what is wrong with it."""
    try:
        raw = parse_line(line)
    except ValueError as error:
        raise CustodyError(f"not JSON: {error}") from error
    return entry_of(raw, line)


def parse_line(line: bytes) -> object:
    """What a line says, in JSON. Raises ValueError where it is none."""
    try:
        return msgspec.json.decode(line)
    except msgspec.DecodeError:
        return json.loads(line)  # halves of surrogate pairs, which names of files may hold, and its own words for what is wrong


def entry_of(raw: object, line: bytes) -> Written:
    """The entry of a line that was parsed already. Raises CustodyError, naming what is wrong with it."""
    if not isinstance(raw, dict) or not raw.keys() >= _KEYS:
        raise CustodyError("keys are missing: " + ", ".join(sorted(_KEYS - set(raw if isinstance(raw, dict) else ()))))
    if raw["v"] != VERSION:
        raise CustodyError(f"version {raw['v']!r} of the ledger is not known here; a newer Sijill reads it")
    kind = _KINDS.get(raw["kind"]) if isinstance(raw["kind"], str) else None
    if kind is None or not isinstance(raw["n"], int) or not isinstance(raw["body"], dict):
        raise CustodyError(f"kind {raw['kind']!r}, number {raw['n']!r}: no entry of version {VERSION}")
    items = tuple(Item.parse(str(name)) for name in raw["items"])
    return Written(raw["n"], kind, str(raw["at"]), str(raw["prev"]), hash_line(line), items, raw["body"], raw.get("key"))
