"""A stream of JSON lines through all cores: what ``sijill extract`` and ``sijill places`` have in common."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from sijill.domain.errors import SijillError
from sijill.exports import write_line
from sijill.pipeline.pool import WorkerDied, map_in_order, run_alone
from sijill.pipeline.rows import id_of
from sijill.pipeline.seen import SeenIds
from sijill.pipeline.stream import Chunk, Name, Outcome, numbered_rows, read_chunks

Answer = Callable[[bytes, int], Outcome]


def answer_lines(answer: Answer, blocks: Iterable[bytes], *, jobs: int = 1) -> Iterator[list[Outcome]]:
    """What ``answer(row, number)`` gives for each row of a stream of bytes, in order, some rows at a time.

    A row that fails, has the id of an earlier row, or kills its worker, becomes ``{"id", "error"}``; the others go on.
    """
    seen = SeenIds()
    work = partial(answer_chunk, answer)
    for outcomes in map_in_order(work, read_chunks(blocks), jobs=jobs, rescue=partial(_rescue, work)):
        yield [_once(outcome, seen) for outcome in outcomes]


def answer_chunk(answer: Answer, chunk: Chunk) -> list[Outcome]:
    """The outcome of each row of a chunk; no error of a row leaves it."""
    return [answer(row, number) for number, row in numbered_rows(chunk)]


def failure(name: Name | None, error: Exception | str) -> Outcome:
    """The outcome of a row that failed."""
    told = str(error) if isinstance(error, SijillError | str) else f"{type(error).__name__}: {error}"
    return Outcome(write_line({"id": name, "error": told}), name, failed=True)


def _once(outcome: Outcome, seen: SeenIds) -> Outcome:
    if outcome.id is None or seen.add(str(outcome.id)):
        return outcome
    return failure(outcome.id, f"another row before this one has the id {outcome.id!r}; ids must differ")


def _rescue(work: Callable[[Chunk], list[Outcome]], chunk: Chunk) -> list[Outcome]:
    """A worker died over a chunk: each row in a process of its own, so that only the guilty one fails."""
    outcomes: list[Outcome] = []
    for number, row in numbered_rows(chunk):
        try:
            outcomes += run_alone(work, Chunk(number, (row,)))
        except WorkerDied as error:
            outcomes.append(failure(id_of(row), f"row {number}: {error}"))
    return outcomes
