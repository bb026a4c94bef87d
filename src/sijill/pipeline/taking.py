"""Files in: bytes and working texts into the archive, what happened into the ledger, what became of each into the inputs.

The order of writing is bytes, ledger, inputs. So whatever a kill leaves, a file that the inputs name is wholly kept, and one that they do
not name is taken again, which keeps nothing twice.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from sijill.custody import Archive, Entry, Finisher, Item, Kind, Ledger, Shelf, read_ledger
from sijill.domain.errors import SijillError
from sijill.domain.ids import digest_bytes
from sijill.domain.report import Report
from sijill.exports import Outcome
from sijill.intake import Intake, ReadReport, Refusal, read_file
from sijill.intake.walk import shown
from sijill.pipeline.destroying import destroyed_digests
from sijill.pipeline.inputs import Input, Inputs, Kept
from sijill.pipeline.pool import WorkerDied, map_in_order, run_alone
from sijill.pipeline.sealing import seal_lists
from sijill.pipeline.walking import digest_of, walk_paths
from sijill.pipeline.watching import Watcher
from sijill.pipeline.workspace import Workspace

SMALL = 8 << 20  # bytes of a file that a worker reads whole; larger ones stream through this process
FILES_AT_ONCE = 64  # between two waits for the disk
DESTROYED = "was destroyed by order of two people and is not taken in again"
PIECE = "piece"  # the one note that says nothing but where a report lies
SHOWN = 20  # hidden files that are named
ITEMS_AN_ENTRY = 1_000  # a table of a million rows must not make one line of the ledger


class Fresh(NamedTuple):
    """A file that was found: the name it is known by, the SHA-256 of its bytes where they can be read, why it cannot be read at all."""

    path: Path
    name: str
    digest: str | None
    error: SijillError | None


def take_paths(
    workspace: Workspace, paths: Iterable[Path], inputs: Inputs, *, jobs: int, watcher: Watcher, under: Path | None = None
) -> None:
    """Takes in every file given, or below a folder given, that is not in the workspace yet. Nothing is raised for bad input.

    What failed before is tried again. Files are known by their path, or by the part of it below ``under``.
    """
    fresh = [each for each in _digested(paths, under, watcher) if each.error or not _is_taken(inputs.known(each.name, each.digest))]
    watcher.begin("taking in", len(fresh))
    with Ledger(workspace.ledger, now=datetime.now(UTC)) as ledger:
        for repair in ledger.repairs:
            watcher.say(f"{workspace.ledger}: {repair}")
        finisher = Finisher()
        taker = Taker(Archive(workspace.archive, finisher), ledger, inputs, entries_told(workspace.ledger), finisher)
        found = map_in_order(read_small, fresh, jobs=jobs, rescue=_rescue)
        for number, (each, intakes) in enumerate(zip(fresh, found, strict=True), 1):
            for fault in taker.take(each, intakes):
                watcher.say(fault)
            watcher.tick(1)
            if number % FILES_AT_ONCE == 0:
                taker.settle()
        taker.settle()
        seal_lists(workspace, ledger)


def kept_reports(workspace: Workspace, inputs: Inputs) -> Iterator[Report]:
    """Every report of the workspace by id, its text proven by its digest. Raises CustodyError where the archive was changed."""
    archive = Archive(workspace.archive)
    for name in sorted(inputs.kept):
        kept = inputs.kept[name]
        yield Report(kept.id, archive.read_text(Item(Shelf.TEXT, kept.text)), kept.head, kept.context)


def read_small(fresh: Fresh) -> list[Intake] | None:
    """What a small file holds; ``None`` for a large one, which must stream."""
    if fresh.error:
        return [Refusal.of(fresh.error, shown(fresh.path))]
    with suppress(OSError):  # it went away; reading says so in its own words
        if fresh.path.stat().st_size > SMALL:
            return None
    return list(read_file(fresh.path))


def _rescue(fresh: Fresh) -> list[Intake] | None:
    try:
        return run_alone(read_small, fresh)
    except WorkerDied as error:
        return [Refusal(path=fresh.name, row=None, error="WorkerDied", message=f"{fresh.name}: {error}", original=fresh.digest)]


def _is_taken(known: Input | None) -> bool:
    return known is not None and known.outcome is not Outcome.FAILED


def _digested(paths: Iterable[Path], under: Path | None, watcher: Watcher) -> Iterator[Fresh]:
    passed: list[str] = []
    found = list(walk_paths(paths, lambda path: passed.append(shown(path))))
    if passed:
        more = f" and {len(passed) - SHOWN} more" if len(passed) > SHOWN else ""
        told = f"hidden, and so not read: {', '.join(sorted(passed)[:SHOWN])}{more}; what of it is a report, give by its name"
        watcher.say(told)
    watcher.begin("looking", len(found))
    for path, error in found:
        name = shown(path.relative_to(under) if under and path.is_relative_to(under) else path)
        yield Fresh(path, name, None if error else digest_of(path), error)
        watcher.tick(1)


def entries_told(ledger: Path) -> set[tuple[str, str, str]]:
    """What the ledger says was taken in, by name and digest, and what became of it: a kill may have come between it and the inputs."""
    return {
        (str(entry.body.get("name")), str(entry.items[0].digest), str(entry.body.get("outcome", "")))
        for entry in read_ledger(ledger)
        if entry.kind is Kind.INTAKE and entry.items
    }


class Taker:
    """Takes one file after the other, and makes them last some at a time."""

    def __init__(
        self, archive: Archive, ledger: Ledger, inputs: Inputs, told: set[tuple[str, str, str]], finisher: Finisher | None = None
    ) -> None:
        self.archive, self.ledger, self.inputs = archive, ledger, inputs
        self._finisher = finisher
        self._destroyed = destroyed_digests(ledger.path)
        self._told = told
        self._entries: list[Entry] = []

    def take(
        self, fresh: Fresh, intakes: Iterable[Intake] | None, about: Mapping[str, object] = {}, more: Sequence[Item] = ()
    ) -> tuple[str, ...]:
        """Takes one file, with what was read of it if it was, and gives what of it could not be read, a line each.

        ``about`` is what the ledger says besides: how a page was come by; ``more`` is archived already and goes into the entry too.
        """
        path, name, digest, _ = fresh
        if digest in self._destroyed:
            return self._add(Input(name, None, Outcome.FAILED, message=f"{name}: {DESTROYED}"), [], about)
        if (same := self.inputs.same_bytes(digest)) and same.name != name:
            self._add(
                Input(name, digest, Outcome.DUPLICATE, same.reports, f"the same bytes as {same.name}"),
                [Item(Shelf.ORIGINAL, digest or ""), *more],
                about,
            )
            return ()
        original = self._keep_bytes(path, digest)
        if original is None and digest is not None:
            return self._add(
                Input(name, None, Outcome.FAILED, message=f"{name}: changed or went away while it was read; run again"), [], about
            )
        each, texts = self._keep_reports(name, original, read_file(path) if intakes is None else intakes)
        return self._add(each, [*filter(None, [original]), *more, *texts], about)

    def settle(self) -> None:
        """Everything taken so far is on the disk: the bytes, then the ledger, then the inputs."""
        if self._finisher:
            self._finisher.settle()
        self.ledger.extend(self._entries)
        self.inputs.sync()
        self._entries = []

    def _keep_bytes(self, path: Path, digest: str | None) -> Item | None:
        if digest is None:
            return None
        try:
            item = self.archive.add_file(path)
        except (FileNotFoundError, PermissionError):  # any other fault is the disk's, and stops the run
            return None
        return item if item.digest == digest else None

    def _keep_reports(self, name: str, original: Item | None, intakes: Iterable[Intake]) -> tuple[Input, list[Item]]:
        kept: list[str] = []
        texts: list[Item] = []
        faults: list[str] = []
        notes: list[str] = []
        again = 0
        for given in intakes:
            if isinstance(given, Refusal):
                faults.append(given.message)
                continue
            intake = self._own_id(given, name, kept)
            if intake is not given:
                place = _place(name, intake.row)
                notes.append(f"{place}: another file has a report {given.report.id!r}; this one is kept as {intake.report.id!r}")
            text = digest_bytes(intake.report.text.encode())
            before = self.inputs.kept.get(intake.report.id)
            if before and before.text != text:
                faults.append(f"{_place(name, intake.row)}: the id {before.id!r} belongs to other words already; give this report its own")
                continue
            kept.append(intake.report.id)
            notes += [f"{_place(name, intake.row)}: {note.message}" for note in intake.notes if note.code != PIECE]
            again += before is not None
            if before is None:
                texts.append(self.archive.add_text(intake.report.text))
                self.inputs.keep(_kept(intake, text))
        return replace(_input(name, original, kept, faults, again), notes=tuple(notes)), texts

    def _own_id(self, intake: ReadReport, name: str, here: Collection[str]) -> ReadReport:
        """The report, under an id that says which file it is from where another file gave that id to other words.

        Tables number their rows from 1, each for itself.
        """
        known = self.inputs.kept.get(intake.report.id)
        mine = known is None or known.id in here or self.inputs.has_given(name, known.id)
        if mine or (known and known.text == digest_bytes(intake.report.text.encode())):
            return intake
        return replace(intake, report=replace(intake.report, id=f"{Path(name).stem}-{intake.report.id}"))

    def _add(self, each: Input, items: list[Item], about: Mapping[str, object]) -> tuple[str, ...]:
        if self.inputs.names_with_other_bytes(each.name, each.digest):
            each = replace(each, message="; ".join(filter(None, (each.message, "given before with other bytes; both are kept"))))
        if items and (each.name, items[0].digest, each.outcome.value) not in self._told:
            body = {"name": each.name, "outcome": each.outcome.value, "reports": len(each.reports), "message": each.message, **about}
            for at in range(0, len(items), ITEMS_AN_ENTRY):
                self._entries.append(Entry(Kind.INTAKE, datetime.now(UTC), items[at : at + ITEMS_AN_ENTRY], body))
        self.inputs.add(each)
        return each.faults


def _place(name: str, row: int | None) -> str:
    return name if row is None else f"{name}, row {row}"


def _kept(intake: ReadReport, text: str) -> Kept:
    report = intake.report
    notes = tuple(note.message for note in intake.notes)
    return Kept(report.id, text, intake.original, intake.row, intake.extractor, report.head, report.context, notes)


def _input(name: str, original: Item | None, kept: list[str], faults: list[str], again: int) -> Input:
    digest = original.digest if original else None
    if not kept:
        return Input(name, digest, Outcome.FAILED, (), faults[0] if faults else f"{name}: holds no report", tuple(faults))
    told = [f"{len(faults)} parts of it could not be read"] * bool(faults)
    if again == len(kept):
        return Input(
            name, digest, Outcome.DUPLICATE, tuple(kept), "; ".join([*told, "holds only reports that were kept before"]), tuple(faults)
        )
    return Input(name, digest, Outcome.READ, tuple(kept), "; ".join(told) or None, tuple(faults))
