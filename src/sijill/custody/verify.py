"""Checks that everything kept is what was kept: every byte of the archive, every link of the ledger. Offline; names what fails."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sijill.custody.archive import Archive, Item, is_leftover
from sijill.custody.entries import FIRST, SEALS, Kind, Written, entry_of, hash_line, parse_line
from sijill.custody.ledger import Head, head_path, parse_head, read_head
from sijill.custody.line_files import read_lines
from sijill.custody.signing import canonical, key_path, public_path, read_public, read_signer, signed_by
from sijill.domain.errors import CustodyError


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not prove what it should: ``what`` in a word, ``where`` in which file or entry, ``message`` in a sentence."""

    what: str  # "changed", "missing", "stranger", "broken_chain", "bad_entry", "torn_line", "head", "cut_tail", "signature"
    where: str
    message: str


@dataclass(slots=True)
class Verification:
    """What was checked and what failed. ``remarks`` are no failures: bytes that no entry speaks of yet (a kill between the two)."""

    items: int = 0
    entries: int = 0
    failures: list[Failure] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    spoken: dict[Item, int] = field(default_factory=dict)  # what is there by the ledger, with the number of the entry
    destroyed: dict[Item, int] = field(default_factory=dict)  # by order, with the number of the entry
    others: list[Written] = field(default_factory=list)  # the entries that tell of more than what came in
    keys: list[tuple[int, str | None]] = field(default_factory=list)  # by which each entry says that it is signed
    protection: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Nothing failed."""
        return not self.failures


def verify(archive: Archive, ledger: Path, *, held: Head | None = None, held_key: str | None = None) -> Verification:
    """Every item against its digest, every entry against the one before and its signature, the head against the last, all against
    ``held``, a head kept elsewhere, and the key that signed it.
    """
    found = Verification()
    _verify_ledger(ledger, held, found)
    verify_signatures(ledger, held_key, found)
    _verify_archive(archive, found.spoken, found)
    return found


def _verify_archive(archive: Archive, spoken: dict[Item, int], found: Verification) -> None:
    there: set[Item] = set()
    left = 0
    for path, item in archive.files():
        if item is None and is_leftover(path):
            left += 1
            continue
        if item is None:
            found.failures.append(Failure("stranger", path.rstrip("/"), "a file on the archive's shelves that is no archived item"))
            continue
        there.add(item)
        try:
            if archive.digest(item, path) == item.digest:
                continue
            message = f"the bytes of {item} are not those that were archived"
        except CustodyError as error:
            if item not in spoken and item not in found.destroyed:
                continue  # a power cut between a file and its key: no entry speaks of it, and the next intake writes it anew
            message = str(error)
        found.failures.append(Failure("changed", path, message))
    found.items = len(there)
    found.failures += [Failure("changed", str(archive.keys.path), fault) for fault in archive.keys.faults()]
    _verify_absent(archive, there, spoken, found)
    if left:
        found.remarks.append(f"{left} temporary files of an unclean end; the next run removes them")


def _verify_absent(archive: Archive, there: set[Item], spoken: dict[Item, int], found: Verification) -> None:
    for item in sorted(spoken.keys() - there):
        found.failures.append(
            Failure("missing", str(archive.path_of(item)), f"{item}, of which entry {spoken[item]} speaks, is not in the archive")
        )
    for item in sorted(found.destroyed.keys() & there):
        told = f"{item} was destroyed by order (entry {found.destroyed[item]}) and is still there; give the order again"
        found.failures.append(Failure("stranger", str(archive.path_of(item)), told))
    if found.destroyed:
        found.remarks.append(
            f"{len(found.destroyed)} archived items were destroyed by order; the ledger keeps digests, reasons and signers"
        )
    silent = len(there - spoken.keys() - found.destroyed.keys())
    if silent:
        found.remarks.append(
            f"{silent} archived items are in no ledger entry: a run ended between keeping and entering them; running again enters them"
        )


def _verify_ledger(path: Path, held: Head | None, found: Verification) -> None:
    spoken: dict[Item, int] = {}
    destroyed: dict[Item, int] = {}
    last, head = Head(), _read_head(path, found)
    for entry in _entries(path, found, is_proven=_is_proven(path, head)):
        last = Head(entry.n, entry.hash)
        found.keys.append((entry.n, entry.key))
        if entry.kind is not Kind.INTAKE or SEALS in entry.body:
            found.others.append(entry)
        for item in entry.items:
            if entry.kind is Kind.DESTRUCTION:
                spoken.pop(item, None)
                destroyed[item] = entry.n
            else:
                spoken.setdefault(item, entry.n)
                destroyed.pop(item, None)
        if head and entry.n == head.n and entry.hash != head.hash:
            found.failures.append(Failure("head", str(head_path(path)), f"is not the head of entry {entry.n}: one of the two was changed"))
        if held and entry.n == held.n and entry.hash != held.hash:
            found.failures.append(
                Failure("head", f"{path} entry {entry.n}", "differs from the head held elsewhere: the ledger was written anew")
            )
    _verify_ends(path, last, head, held, found)
    found.spoken, found.destroyed = spoken, destroyed


def _is_proven(path: Path, head: Head | None) -> bool:
    """Each line holds the hash of the one before, and the head, whose signature holds, that of the last: no byte of them was changed."""
    prev = FIRST
    for _, line in read_lines(path):
        if not line.startswith(f'"prev":"{prev}"'.encode(), line.rfind(b'"prev":"')):
            return False
        prev = hash_line(line)
    try:
        return head is not None and head.hash == prev and parse_head(head_path(path))[1] is not None
    except CustodyError:
        return False


def _entries(path: Path, found: Verification, *, is_proven: bool) -> Iterator[Written]:
    """The entries that can be read; every break of the chain is named and the reading goes on behind it."""
    prev, n = FIRST, 0
    for _, line in read_lines(path):
        n += 1
        found.entries += 1
        where = f"{path} line {n}"
        try:
            raw = parse_line(line)
            entry = entry_of(raw, line)
            if not is_proven and (not isinstance(raw, dict) or canonical(raw) != line):
                raise CustodyError("its JSON is not spelled as the ledger spells it: it was changed")
        except (CustodyError, ValueError) as error:
            found.failures.append(Failure("bad_entry", where, str(error)))
            prev = ""
            continue
        if entry.n != n:
            found.failures.append(
                Failure("broken_chain", where, f"entry {entry.n} stands where {n} belongs: lines were removed, added or moved")
            )
            n = entry.n
        if prev and entry.prev != prev:
            found.failures.append(
                Failure("broken_chain", where, f"entry {entry.n} does not hold the hash of the line before: one of the two was changed")
            )
        prev = entry.hash
        yield entry


def verify_signatures(path: Path, held_key: str | None, found: Verification) -> None:
    """Every signature holds and is of one key: that beside the ledger, and the one of a head held elsewhere."""
    keys: dict[str | None, int] = {}
    proven = 0 if found.failures else _signed_head(path, found)  # an unbroken chain ties every entry below it to the signed head
    for number, key in found.keys if proven else _keys(path, found):
        if key is None and any(keys):
            found.failures.append(Failure("signature", f"{path} line {number}", "is not signed, though entries before it are"))
        keys.setdefault(key, number)
    signed = [key for key in keys if key]
    _verify_keys(path, signed, held_key, found)
    if signed:
        told = f"entries{f' from {keys[signed[0]]} on' if None in keys else ''} are signed by key {signed[0][:16]}"
        found.protection.append(f"{told}: nobody without that key can write them anew")
    elif keys:
        found.protection.append("entries are not signed")


def _keys(path: Path, found: Verification) -> Iterator[tuple[int, str | None]]:
    """The key by which each line is signed; a signature that does not hold is named."""
    for number, (_, line) in enumerate(read_lines(path), 1):
        try:
            yield number, signed_by(line)
        except CustodyError as error:
            found.failures.append(Failure("signature", f"{path} line {number}", str(error)))
        except (ValueError, AttributeError):
            continue  # no entry at all, which is told


def _signed_head(path: Path, found: Verification) -> int:
    """The number of the last entry, if its head is signed and the signature holds, else 0."""
    try:
        head, key = parse_head(head_path(path))
    except CustodyError:
        return 0
    return head.n if key and found.entries == head.n else 0


def _verify_keys(path: Path, signed: list[str], held_key: str | None, found: Verification) -> None:
    wanted: dict[str, str | None] = {}
    try:
        wanted = {str(public_path(path)): read_public(path), str(head_path(path)): parse_head(head_path(path))[1] if signed else None}
        private = key_path(path)
        if private.exists():
            wanted[str(private)] = read_signer(private).public
    except (CustodyError, ValueError) as error:
        found.failures.append(Failure("signature", str(path.parent), f"a key or the head is not as it was written ({error})"))
    if held_key and held_key not in signed:
        found.failures.append(Failure("signature", str(path), "is not signed by the key of the head held elsewhere: it was written anew"))
    for where, key in [*wanted.items(), *((str(path), key) for key in signed[1:])]:
        if signed and key != signed[0]:
            found.failures.append(Failure("signature", where, f"is of another key than the first signed entry ({signed[0][:16]})"))


def _read_head(path: Path, found: Verification) -> Head | None:
    try:
        return read_head(path)
    except CustodyError as error:
        found.failures.append(Failure("head", str(head_path(path)), str(error)))
        return None


def _verify_ends(path: Path, last: Head, head: Head | None, held: Head | None, found: Verification) -> None:
    if _ends_torn(path):
        found.failures.append(
            Failure("torn_line", str(path), "the last line is torn by an unclean end; the next run cuts it off and says so")
        )
    if head and last.n < head.n:
        found.failures.append(Failure("cut_tail", str(path), f"the head speaks of entry {head.n}, the last one there is {last.n}"))
    elif head and last.n > head.n:
        found.remarks.append(f"the head is {last.n - head.n} entries behind; the next run moves it up")
    if held and last.n < held.n:
        found.failures.append(
            Failure("cut_tail", str(path), f"the head held elsewhere speaks of entry {held.n}, the last one there is {last.n}")
        )
    found.protection.append(
        f"checked against a head of entry {held.n} held elsewhere: nothing up to it was cut or written anew"
        if held
        else "no head held elsewhere was given: a tail that was cut together with its head cannot be seen"
    )


def _ends_torn(path: Path) -> bool:
    if not path.exists() or not path.stat().st_size:
        return False
    with path.open("rb") as file:
        file.seek(-1, 2)
        return file.read(1) != b"\n"
