"""Work for later: sources to be fetched, each tried again with growing waits, and put aside when it keeps failing.

``jobs.jsonl`` holds every state of every job, a line each, only added to; the last line of a job counts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from sijill.custody import read_lines
from sijill.domain.errors import UsageError
from sijill.domain.ids import short_id
from sijill.exports import Outcome, from_wire, read_line, to_wire, write_line
from sijill.pipeline.adding import SCHEMES, Fetching, add_sources
from sijill.pipeline.journal import Journal
from sijill.pipeline.lock import hold_lock
from sijill.pipeline.watching import Watcher
from sijill.pipeline.workspace import open_workspace

PLAIN = Fetching()
TRIES = 5  # after which a job is put aside
FIRST_WAIT, GROWTH = timedelta(minutes=2), 5  # 2, 10, 50 minutes, then 4 hours


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    DONE = "done"
    DEAD = "dead"  # it failed so often that nobody tries it again by himself


@dataclass(frozen=True, slots=True)
class Job:
    """A source to be added: how often it was tried, from when on it may be tried again (ISO, UTC), and what was said last; then how it
    was asked for, as :class:`Fetching` has it.
    """

    id: str
    source: str
    state: State
    tries: int
    due: str
    message: str | None = None
    private: bool = False
    robots: bool = False
    screenshots: bool = False
    collector: str | None = None
    reason: str | None = None

    def fetching(self, now: Fetching) -> Fetching:
        """How the source is asked: as when it was put into the queue, and as whoever does the work says besides."""
        return replace(
            now,
            private=self.private or now.private,
            robots=self.robots or now.robots,
            screenshots=self.screenshots or now.screenshots,
            collector=self.collector or now.collector,
            reason=self.reason or now.reason,
        )


class Jobs:
    """The jobs of a workspace. What is added is on the disk when :meth:`sync` or the block ends."""

    def __init__(self, path: Path) -> None:
        self._journal = Journal(path)
        self._by_id: dict[str, Job] = {}
        try:
            for number, (_, line) in enumerate(read_lines(path), 1):
                job = from_wire(Job, read_line(line, f"{number} of {path}"), f"{number} of {path}")
                self._by_id[job.id] = job
        except BaseException:
            self._journal.close()
            raise

    def put(self, source: str, now: datetime, asked: Fetching = PLAIN, *, again: bool = False) -> Job:
        """A job for a source, which is due at once; one that waits already stays as it is, and so does one that is done, unless it is
        to be done ``again``.
        """
        name = short_id("job", source)
        known = self._by_id.get(name)
        if known is None or (again and known.state is State.DONE):
            how = {key: getattr(asked, key) for key in ("private", "robots", "screenshots", "collector", "reason")}
            self.write(Job(name, source, State.WAITING, 0, _iso(now), **how))
        return self._by_id[name]

    def write(self, job: Job) -> None:
        """The job as it stands now."""
        self._by_id[job.id] = job
        self._journal.append(write_line(to_wire(job)))

    def due(self, now: datetime) -> list[Job]:
        """Jobs that may be tried, the longest waiting first."""
        return sorted((job for job in self if job.state is State.WAITING and job.due <= _iso(now)), key=lambda job: (job.due, job.id))

    def __iter__(self) -> Iterator[Job]:
        yield from self._by_id.values()

    def __getitem__(self, name: str) -> Job:
        if name not in self._by_id:
            raise UsageError(f"there is no job {name!r}; `sijill jobs` lists them")
        return self._by_id[name]

    def sync(self) -> None:
        """Everything is on the disk."""
        self._journal.sync()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._journal.close()


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def put_jobs(sources: Iterable[str], into: Path, asked: Fetching = PLAIN, *, again: bool = False) -> int:
    """Puts sources into the queue of a workspace, which is made where there is none; gives how many now wait.

    Paths are put as full paths, since the work may be done from elsewhere. Raises UsageError where one does not exist.
    """
    named = [each.strip() if each.startswith(SCHEMES) else str(Path(each).absolute()) for each in sources]
    if missing := next((each for each in named if not each.startswith(SCHEMES) and not Path(each).exists()), None):
        raise UsageError(f"{missing}: there is no such file or folder, and it is no web address (http:// or https://)")
    workspace = open_workspace(into, create=True)
    with hold_lock(workspace.folder), Jobs(workspace.jobs) as jobs:
        for source in named:
            jobs.put(source, datetime.now(UTC), asked, again=again)
        return sum(job.state is State.WAITING for job in jobs)


def list_jobs(into: Path) -> tuple[Job, ...]:
    """Every job of a workspace, those that were put aside first."""
    workspace = open_workspace(into)
    with hold_lock(workspace.folder), Jobs(workspace.jobs) as jobs:
        order = (State.DEAD, State.WAITING, State.DONE)
        return tuple(sorted(jobs, key=lambda job: (order.index(job.state), job.due, job.id)))


def revive_jobs(names: Sequence[str], into: Path) -> None:
    """Makes jobs due at once that were put aside or wait. Raises UsageError for one that is not there."""
    workspace = open_workspace(into)
    with hold_lock(workspace.folder), Jobs(workspace.jobs) as jobs:
        for job in [jobs[name] for name in names]:
            jobs.write(replace(job, state=State.WAITING, tries=0, due=_iso(datetime.now(UTC))))


def work_jobs(into: Path, fetching: Fetching, watcher: Watcher | None = None, *, now: datetime | None = None) -> Counter[State]:
    """Does every job that is due, and gives how many came to which state. Cut off anywhere, the others wait for the next call."""
    workspace, watcher = open_workspace(into), watcher or Watcher()
    moment = now or datetime.now(UTC)
    with hold_lock(workspace.folder), Jobs(workspace.jobs) as jobs:
        due = jobs.due(moment)
    watcher.begin("working", len(due))
    done: Counter[State] = Counter()
    for job in due:
        after = _tried(job, into, fetching, moment)
        with hold_lock(workspace.folder), Jobs(workspace.jobs) as jobs:
            jobs.write(after)
        if after.message and after.state is not State.DONE:
            watcher.say(f"job {after.id}: {after.message}")
        done[after.state] += 1
        watcher.tick(1)
    return done


def _tried(job: Job, into: Path, fetching: Fetching, now: datetime) -> Job:
    """The job after one more try."""
    try:
        added = add_sources([job.source], into, job.fetching(fetching))
        failed = [each for each in added if each.outcome is Outcome.FAILED]
        is_done, message = not failed, "; ".join(filter(None, (each.message for each in failed or added))) or None
    except UsageError as error:  # a path that is not there any more
        is_done, message = False, str(error)
    if is_done:
        return replace(job, state=State.DONE, tries=job.tries + 1, message=message)
    tries = job.tries + 1
    wait = FIRST_WAIT * GROWTH ** (tries - 1)
    return replace(job, state=State.DEAD if tries >= TRIES else State.WAITING, tries=tries, due=_iso(now + wait), message=message)
