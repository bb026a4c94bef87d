"""``sijill timestamp``: the last entry of the ledger under the word of one or more authorities."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sijill.custody import Archive, Entry, Item, Kind, Ledger, Shelf, Written, read_entry, read_lines
from sijill.custody.timestamps import ask_authority, check_timestamp
from sijill.domain.errors import CustodyError, FetchError, UsageError
from sijill.domain.ids import digest_bytes
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.workspace import Workspace, open_workspace


@dataclass(frozen=True, slots=True)
class Stamped:
    """What one authority said of entry ``over``: when it saw it (ISO), or why there is no word of it yet (pending)."""

    authority: str
    over: int
    at: str | None
    message: str | None = None


def stamp_workspace(into: Path, authorities: Sequence[str]) -> tuple[Stamped, ...]:
    """Asks each authority for a timestamp over the last entry, and keeps token and chain in the archive. None that fails stops another.

    Raises UsageError where there is nothing to stamp, or no root certificate in ``authorities/`` to check the answers against.
    """
    workspace = open_workspace(into)
    roots = _roots(workspace)
    if not roots or not authorities:
        raise UsageError(f"{workspace.authorities}: put the authority's root certificate there as a .pem file, and give its --authority")
    with hold_lock(workspace.folder), Ledger(workspace.ledger, now=datetime.now(UTC)) as ledger:
        line = next((line for _, line in reversed(list(read_lines(workspace.ledger)))), b"")
        if not line:
            raise UsageError(f"{into}: its ledger is empty; there is nothing to stamp")
        return tuple(_stamp(workspace, ledger, each, line, roots) for each in authorities)


def _stamp(workspace: Workspace, ledger: Ledger, authority: str, line: bytes, roots: Sequence[Path]) -> Stamped:
    over = read_entry(line).n
    try:
        answer = ask_authority(authority, line)
        at, root = check_timestamp(answer, line, roots)
    except (FetchError, CustodyError) as error:
        return Stamped(authority, over, None, str(error))
    item = Archive(workspace.archive).add(Shelf.ORIGINAL, answer)
    body: dict[str, object] = {"authority": authority, "over": over, "head": digest_bytes(line), "unix": int(at.timestamp())}
    body |= {"at": at.isoformat(), "roots": root.relative_to(workspace.folder).as_posix(), "roots_sha256": digest_bytes(root.read_bytes())}
    ledger.append(Entry(Kind.TIMESTAMP, datetime.now(UTC), (item,), body))
    return Stamped(authority, over, at.isoformat())


def _roots(workspace: Workspace) -> list[Path]:
    return sorted(workspace.authorities.glob("*.pem"))


def check_stamps(workspace: Workspace, entries: Iterable[Written]) -> tuple[list[str], list[str]]:
    """A line for each timestamp among entries that does not hold; and what those that hold protect, with the entries that wait for one."""
    lines = [line for _, line in read_lines(workspace.ledger)]
    stamps = {entry.n: entry for entry in entries if entry.kind is Kind.TIMESTAMP}
    last = next((number for number in range(len(lines), 0, -1) if number not in stamps), 0)
    faults, told, covered = [], [], 0
    for number, entry in stamps.items():
        try:
            over = int(str(entry.body["over"]))
            at, _ = check_timestamp(_token(workspace, entry.items[0]), lines[over - 1], [workspace.folder / str(entry.body["roots"])])
            covered = max(covered, over)
            told.append(f"entries up to {over} were there on {at.isoformat()}, says {entry.body['authority']}")
        except (CustodyError, KeyError, ValueError, IndexError) as error:
            faults.append(f"{workspace.ledger} entry {number}: {error}")
    if not lines or not (told or faults or _roots(workspace)):
        return faults, ["no authority has stamped the ledger"] if lines else []
    if last > covered:
        told.append(f"pending: entries {covered + 1} to {last} are under no timestamp yet; `sijill timestamp` asks for one")
    return faults, told


def _token(workspace: Workspace, item: Item) -> bytes:
    return Archive(workspace.archive).read(item)
