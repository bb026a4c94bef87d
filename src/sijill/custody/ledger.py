"""The ledger: what happened, in order, in a file that is only added to.

Each line holds the hash of the one before; a head file beside it holds the hash of the last. Order of writing: the line, to the disk;
then the head. So a kill can leave a torn last line (cut off on opening, and said in a ``repair`` entry) or a head that is behind (moved
up, since the chain proves the lines), but never a head of a line that is not there: that is a cut tail.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sijill.custody.durable import make_folder, sync_folder, write_whole
from sijill.custody.entries import FIRST, Entry, Kind, Written, hash_line, read_entry, write_entry
from sijill.custody.line_files import cut_torn_line, last_line, read_lines
from sijill.custody.signing import Signer, canonical, open_signer, signed_by
from sijill.domain.errors import CustodyError

NAME = "ledger.jsonl"
HEAD = "ledger.head.json"


@dataclass(frozen=True, slots=True)
class Head:
    """The number and hash of the last entry. To be held elsewhere too: it is what a cut tail is seen against."""

    n: int = 0
    hash: str = FIRST


class Ledger:
    """An open ledger for one writer, who holds the workspace's lock. ``repairs`` says what opening mended.

    ``now`` dates a repair. Raises CustodyError if the head speaks of lines that are not there, or if the last lines do not fit it.
    """

    def __init__(self, path: Path, *, now: datetime) -> None:
        make_folder(path.parent)
        self.path = path
        self.repairs: tuple[str, ...] = ()
        is_new = not path.exists()
        self.signer = open_signer(path)
        self._file = path.open("ab", buffering=0)
        try:
            if is_new:
                sync_folder(path.parent)
            torn = cut_torn_line(path)
            self.head = self._settle(read_head(path))
            if torn:
                self._tell_repair(torn, now)
        except BaseException:
            self._file.close()
            raise

    def _settle(self, held: Head) -> Head:
        """The head of the lines that are there, having checked that it is the held one or follows from it."""
        last = last_line(self.path)
        found = Head(read_entry(last).n, hash_line(last)) if last else Head()
        if found == held:
            return held
        if found.n < held.n:
            raise CustodyError(
                f"{self.path}: its head speaks of entry {held.n}, entry {found.n} is the last: the tail was cut; restore a backup"
            )
        for entry in read_ledger(self.path):  # a kill between line and head: the chain must lead from the one to the other
            if entry.n == held.n and entry.hash != held.hash:
                raise CustodyError(f"{self.path}: entry {held.n} is not the one its head was made of; restore it from a backup")
        self.repairs += (f"the head was {found.n - held.n} entries behind after an unclean end and was moved up to entry {found.n}",)
        self._write_head(found)
        return found

    def _tell_repair(self, torn: bytes, now: datetime) -> None:
        body = {"what": "torn last line cut off", "bytes": len(torn), "sha256": hash_line(torn), "after": self.head.n}
        self.repairs += (f"a last line of {len(torn)} bytes, torn by an unclean end, was cut off after entry {self.head.n}",)
        self.append(Entry(Kind.REPAIR, now, body=body))

    def append(self, entry: Entry) -> Written:
        """Adds an entry; it is on the disk when this returns."""
        return self.extend((entry,))[0]

    def extend(self, entries: Iterable[Entry]) -> Sequence[Written]:
        """Adds entries in order, with one wait for the disk for all of them."""
        head, lines = self.head, []
        for entry in entries:
            line = write_entry(entry, head.n + 1, head.hash, self.signer)
            head = Head(head.n + 1, hash_line(line))
            lines.append(line)
        if lines:
            self._write(b"".join(lines))
            self._write_head(head)
            self.head = head
        return [read_entry(line) for line in lines]

    def _write(self, content: bytes) -> None:
        """All of it, on the disk, or nothing: a full disk must not leave half a line that the next one would be glued to."""
        size = os.fstat(self._file.fileno()).st_size
        try:
            left = memoryview(content)
            while left:
                left = left[self._file.write(left) :]
            os.fsync(self._file.fileno())
        except OSError:
            os.ftruncate(self._file.fileno(), size)
            raise

    def _write_head(self, head: Head) -> None:
        write_whole(head_path(self.path), render_head(head, self.signer))

    def close(self) -> None:
        """Closes the file; everything added is on the disk already."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def head_path(path: Path) -> Path:
    """Where the head of a ledger lies."""
    return path.with_name(HEAD)


def read_head(path: Path) -> Head:
    """The head beside a ledger, of an empty one if there is none. Raises CustodyError if it is damaged."""
    place = head_path(path)
    if not place.exists():
        return Head()
    head, _ = parse_head(place)
    raw = json.loads(place.read_bytes())
    told = {"v": 1, "n": head.n, "hash": head.hash} | {name: raw[name] for name in ("key", "sig") if name in raw}
    if place.read_bytes() != canonical(told) + b"\n" or (head.n == 0 and head.hash != FIRST):
        raise CustodyError(f"{place}: not as it was written; restore it from a backup")
    return head


def parse_head(path: Path) -> tuple[Head, str | None]:
    """The head in a file, and the key by which it is signed. Raises CustodyError if it is none or its signature does not hold."""
    try:
        content = path.read_bytes()
        raw = json.loads(content)
        return Head(int(raw["n"]), str(raw["hash"])), signed_by(content)
    except CustodyError as error:
        raise CustodyError(f"{path}: {error}; restore it from a backup") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CustodyError(f"{path}: no head of a ledger ({error}); restore it from a backup") from error


def render_head(head: Head, signer: Signer | None = None) -> bytes:
    """The bytes of a head file, signed if a signer is given."""
    told = {"v": 1, "n": head.n, "hash": head.hash}
    return (signer.signed(told) if signer else canonical(told)) + b"\n"


def read_ledger(path: Path) -> Iterator[Written]:
    """The entries of a ledger in order, each proven by the one before. Raises CustodyError at the first that is not."""
    prev, n = FIRST, 0
    for n, (_, line) in enumerate(read_lines(path), 1):
        try:
            entry = read_entry(line)
        except CustodyError as error:
            raise CustodyError(f"{path}: line {n}: {error}") from error
        if entry.n != n or entry.prev != prev:
            raise CustodyError(f"{path}: line {n}: entry {entry.n} does not follow the one before; a line was changed, removed or moved")
        prev = entry.hash
        yield entry
