"""What became of each file that was ever given to a workspace, and every report that was kept: two journals, only added to."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sijill.custody import read_lines
from sijill.domain.report import Context, Head
from sijill.exports import Outcome, from_wire, read_line, to_wire, write_line
from sijill.intake.plain import EXTRACTOR as TEXT
from sijill.pipeline.journal import Journal

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept:
    """A report that was kept: the SHA-256 of its working text and of the file it came in, and what was known of it then.

    ``row`` is its row in a table, from 1; ``extractor`` made the text of the bytes; ``notes`` say what was done to the text.
    """

    id: str
    text: str
    original: str
    row: int | None = None
    extractor: str = ""
    head: Head = Head()
    context: Context = Context()
    notes: tuple[str, ...] = ()

    @property
    def is_piece(self) -> bool:
        """It is a piece of a plain text too long for one report."""
        return self.row is not None and self.extractor == TEXT


@dataclass(frozen=True, slots=True)
class Input:
    """One file: the name it was given under, the SHA-256 of its bytes where they could be read, what became of it, and its reports by id.

    ``faults`` name what of it could not be read; a table with faults is still read for its other rows. ``notes`` say what was done to
    the texts of the others, or could not be understood beside them.
    """

    name: str
    digest: str | None
    outcome: Outcome
    reports: tuple[str, ...] = ()
    message: str | None = None
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Inputs:
    """All inputs and reports of a workspace. The last word on a name and its bytes counts; what was once read stays.

    What is added is written by :meth:`sync` and not before, so that the ledger can be written first.
    """

    def __init__(self, files: Path, reports: Path) -> None:
        self._files, self._reports = Journal(files), Journal(reports)
        self._waiting: list[tuple[Journal, bytes]] = []
        self.kept = {kept.id: kept for kept in _read(Kept, reports)}
        self._by_key: dict[tuple[str, str | None], Input] = {}
        self._first: dict[str, Input] = {}
        for each in _read(Input, files):
            self._take(each)

    @property
    def dropped(self) -> int:
        """Bytes of torn last lines that were cut off on opening; what they spoke of is taken again."""
        return self._files.dropped + self._reports.dropped

    def has_given(self, name: str, report: str) -> bool:
        """A file of this name, with whatever bytes, gave that report before."""
        return any(each.name == name and report in each.reports for each in self._by_key.values())

    def known(self, name: str, digest: str | None) -> Input | None:
        """What became of these bytes under this name before."""
        return self._by_key.get((name, digest))

    def same_bytes(self, digest: str | None) -> Input | None:
        """The first input that had these bytes and gave reports."""
        return self._first.get(digest or "")

    def names_with_other_bytes(self, name: str, digest: str | None) -> bool:
        """The name was given before, with other bytes."""
        return any(known == name and other not in (None, digest) for known, other in self._by_key)

    def keep(self, kept: Kept) -> None:
        """Keeps a report."""
        self._waiting.append((self._reports, write_line(to_wire(kept))))
        self.kept[kept.id] = kept

    def add(self, each: Input) -> None:
        """Keeps what became of a file, after its reports."""
        if self._by_key.get((each.name, each.digest)) != each:
            self._waiting.append((self._files, write_line(to_wire(each))))
            self._take(each)

    def sync(self) -> None:
        """Writes what was added; it is on the disk when this returns, reports before the files that name them."""
        for journal, line in self._waiting:
            journal.append(line)
        self._waiting.clear()
        self._reports.sync()
        self._files.sync()

    def __iter__(self) -> Iterator[Input]:
        """All, by name; a failure is left out where the same name was read later."""
        read = {name for (name, _), each in self._by_key.items() if each.outcome is not Outcome.FAILED}
        for (name, _), each in sorted(self._by_key.items(), key=lambda item: (item[0][0], item[0][1] or "")):
            if each.outcome is not Outcome.FAILED or name not in read:
                yield each

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._reports.close()
        self._files.close()

    def _take(self, each: Input) -> None:
        self._by_key[each.name, each.digest] = each
        if each.digest and each.reports:
            self._first.setdefault(each.digest, each)


def _read(kind: type[T], path: Path) -> Iterator[T]:
    for number, (_, line) in enumerate(read_lines(path), 1):
        yield from_wire(kind, read_line(line, f"{number} of {path}"), f"{number} of {path}")
