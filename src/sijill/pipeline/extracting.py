"""``sijill extract``: one line of claims for each row."""

from collections.abc import Iterable, Iterator
from functools import partial

from sijill.exports import write_line
from sijill.pipeline.lines import answer_lines, failure
from sijill.pipeline.reading import Manner, extract_line, prepare
from sijill.pipeline.rows import BadRow, read_row
from sijill.pipeline.stream import Name, Outcome


def extract_lines(blocks: Iterable[bytes], manner: Manner, *, jobs: int = 1) -> Iterator[list[Outcome]]:
    """The lines of ``sijill extract`` for a stream of bytes, in order, some at a time (``eval/README.md`` has both forms).

    With ``jobs`` over 1 rows are read on that many cores; memory does not grow with the stream. Rows that fail become ``{"id", "error"}``;
    of others ``warnings`` say what was passed over.
    """
    prepare(manner)  # before the workers are made, so that forked ones share packs and gazetteer
    return answer_lines(partial(extract_row, manner), blocks, jobs=jobs)


def extract_row(manner: Manner, row: bytes, number: int) -> Outcome:
    """The line of one row, or its failure. Never raises: one hostile row must not end the stream."""
    name: Name | None = None
    try:
        read = read_row(row, number)
        name = read.id
        line = extract_line(read.report, manner) | {"id": name}
        return Outcome(write_line(line | {"warnings": read.warnings} if read.warnings else line), name)
    except BadRow as error:
        return failure(error.id, error)
    except Exception as error:  # noqa: BLE001 - told in the row's own line and by the exit code
        return failure(name, error)
