"""What became of each file that was ever given to a workspace: ``inputs.jsonl``, one line a file, only added to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sijill.domain.report import Context, Head, Zone
from sijill.exports import Outcome, from_wire, read_line, to_wire, write_line
from sijill.pipeline.journal import Journal, read_lines


@dataclass(frozen=True, slots=True)
class Kept:
    """A report that was kept: the SHA-256 of its working text in the archive, and what was known of it when it came in."""

    id: str
    text: str
    head: Head = Head()
    context: Context = Context()
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Input:
    """One file: the name it was given under, the SHA-256 of its bytes, what became of it and, where that needs saying, why.

    ``faults`` are the rows of a table that are no reports; the others are kept.
    """

    name: str
    digest: str | None
    outcome: Outcome
    reports: tuple[Kept, ...] = ()
    message: str | None = None
    faults: tuple[str, ...] = ()


class Inputs:
    """The inputs of a workspace, by digest and by name. The last word on a name counts; a version that was read before stays read."""

    def __init__(self, path: Path) -> None:
        self.journal = Journal(path)
        self._by_key: dict[tuple[str, str | None], Input] = {}
        self._first: dict[str, Input] = {}
        for number, (_, line) in enumerate(read_lines(path), 1):
            self._take(from_wire(Input, read_line(line, number), number))

    def known(self, name: str, digest: str) -> Input | None:
        """What became of these bytes under this name before."""
        return self._by_key.get((name, digest))

    def same_bytes(self, digest: str) -> Input | None:
        """The first input that had these bytes and was kept."""
        return self._first.get(digest)

    def add(self, each: Input) -> None:
        """Keeps what became of a file."""
        if self._by_key.get((each.name, each.digest)) == each:
            return
        self.journal.append(write_line(to_wire(each)))
        self.journal.flush()
        self._take(each)

    def __iter__(self) -> Iterator[Input]:
        """All, by name; what failed before and was kept later is told once."""
        kept_names = {name for (name, _), each in self._by_key.items() if each.outcome is not Outcome.FAILED}
        for (name, _), each in sorted(self._by_key.items(), key=lambda item: (item[0][0], item[0][1] or "")):
            if each.outcome is not Outcome.FAILED or name not in kept_names:
                yield each

    def reports(self) -> Iterable[Kept]:
        """Every report that was kept, each once, by id."""
        return [kept for _, kept in sorted({kept.id: kept for each in self for kept in each.reports}.items())]

    def close(self) -> None:
        """Everything is on the disk."""
        self.journal.close()

    def _take(self, each: Input) -> None:
        if each.digest is None:
            for key in [key for key in self._by_key if key == (each.name, None)]:
                del self._by_key[key]
        self._by_key[each.name, each.digest] = each
        if each.digest and each.reports:
            self._first.setdefault(each.digest, each)
