"""Readings made before, kept by what made them, so that a run that was cut off goes on where it was."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from sijill.custody import read_lines
from sijill.domain.ids import digest_parts
from sijill.domain.report import Report
from sijill.exports import report_to_line, write_line
from sijill.pipeline.journal import Journal
from sijill.pipeline.pool import WorkerDied, map_in_order, run_alone
from sijill.pipeline.reading import Manner, extract_line_with_zones
from sijill.pipeline.shares import Shares

KEY = 64  # hex digits before each line
AT_ONCE = 1 << 15  # code points of reports that go to a worker together

Batch = tuple[tuple[str, Report], ...]
Made = list[tuple[str, str, bytes | None, str]]  # report, its key, its line or None, what went wrong


class Readings:
    """The extract lines made so far in one manner, by the key of their report. Only keys and offsets are held in memory."""

    def __init__(self, path: Path) -> None:
        self.journal = Journal(path)
        self._at = {line[:KEY].decode(): at for at, line in read_lines(path)}
        self._file = path.open("rb")

    def __contains__(self, key: str) -> bool:
        return key in self._at

    def __getitem__(self, key: str) -> bytes:
        self._file.seek(self._at[key])
        return self._file.readline()[KEY + 1 :].rstrip(b"\n")

    def add(self, key: str, line: bytes) -> None:
        """Keeps a line; it survives the end of the process from here on."""
        self._at[key] = self.journal.append(b"%s %s" % (key.encode(), line))
        self.journal.flush()

    def sync(self) -> None:
        """Everything added so far is on the disk."""
        self.journal.sync()

    def close(self) -> None:
        """Everything is on the disk."""
        self._file.close()
        self.journal.close()


def report_key(report: Report) -> str:
    """The SHA-256 over everything that is known of a report before it is read."""
    return digest_parts("report", write_line(report_to_line(report)).decode())


def read_missing(
    reports: Iterable[Report], readings: Readings, manner: Manner, shares: Shares, *, jobs: int, tick: Callable[[int], None]
) -> dict[str, str]:
    """Reads the reports that were not read before, on ``jobs`` cores, and keeps each line; failures by report id, with the reason.

    ``tick(n)`` is told of each ``n`` reports that are done. A failure is not kept, so that the next run tries again. Pieces of a text
    that has had its share are not read.
    """
    failures: dict[str, str] = {}
    work = partial(read_batch, manner)
    fresh = _fresh(reports, readings, shares)
    for batch in map_in_order(work, _batches(fresh), jobs=jobs, rescue=partial(_rescue, work)):
        for report, key, line, fault in batch:
            if line is None:
                failures[report] = fault
            else:
                readings.add(key, line)
                shares.add(report, line)
        tick(len(batch))
    readings.sync()
    return failures


def _fresh(reports: Iterable[Report], readings: Readings, shares: Shares) -> Iterator[tuple[str, Report]]:
    for report in reports:
        key = report_key(report)
        if key in readings:
            shares.add(report.id, readings[key])
        elif not shares.refusal(report.id):
            yield key, report


def read_batch(manner: Manner, batch: Batch) -> Made:
    """The lines of some reports; no error of one leaves it."""
    return [_read_one(manner, key, report) for key, report in batch]


def _read_one(manner: Manner, key: str, report: Report) -> tuple[str, str, bytes | None, str]:
    try:
        return report.id, key, write_line(extract_line_with_zones(report, manner)), ""
    except Exception as error:  # noqa: BLE001 - told in the run record and by the exit code
        return report.id, key, None, f"{type(error).__name__}: {error}"


def _batches(keyed: Iterable[tuple[str, Report]]) -> Iterator[Batch]:
    batch: list[tuple[str, Report]] = []
    size = 0
    for key, report in keyed:
        batch.append((key, report))
        size += len(report.text)
        if size >= AT_ONCE:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


def _rescue(work: Callable[[Batch], Made], batch: Batch) -> Made:
    """A worker died over a batch: each report in a process of its own, so that only the guilty one fails."""
    made: Made = []
    for key, report in batch:
        try:
            made += run_alone(work, ((key, report),))
        except WorkerDied as error:
            made.append((report.id, key, None, str(error)))
    return made
