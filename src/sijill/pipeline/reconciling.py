"""``sijill reconcile``: one line for each incident of many reports."""

from collections.abc import Iterable, Iterator

from sijill.domain.errors import WireError
from sijill.domain.reading import Reading
from sijill.exports import incident_to_line, line_to_reading, read_line, write_line
from sijill.pipeline.lines import failure
from sijill.pipeline.rows import id_of
from sijill.pipeline.seen import SeenIds
from sijill.pipeline.stream import Outcome, numbered_rows, read_chunks
from sijill.reconcile import reconcile


def reconcile_lines(blocks: Iterable[bytes], policy: str = "ucdp") -> Iterator[list[Outcome]]:
    """The incidents of the reports of a stream of ``sijill extract``'s lines; first the rows that failed, as ``{"id", "error"}``."""
    readings: list[Reading] = []
    seen = SeenIds()
    for chunk in read_chunks(blocks):
        for number, row in numbered_rows(chunk):
            try:
                readings.append(_reading(row, number, seen))
            except WireError as error:
                yield [failure(id_of(row), error)]
    for incident in reconcile(readings, policy=policy).incidents:
        yield [Outcome(write_line(incident_to_line(incident)), incident.id)]


def _reading(row: bytes, number: int, seen: SeenIds) -> Reading:
    line = read_line(row, number)
    if "error" in line and "claims" not in line:
        raise WireError(f"row {number}: this report failed before: {line['error']}")
    reading = line_to_reading(line, number)
    if not seen.add(reading.id):
        raise WireError(f"row {number}: another row before this one has the id {reading.id!r}; ids must differ")
    return reading
