"""``sijill reconcile``: one line for each incident of many reports."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sijill.domain.errors import WireError
from sijill.domain.reading import Reading
from sijill.exports import incident_to_line, line_to_reading, read_line, write_line
from sijill.pipeline.lines import failure
from sijill.pipeline.rows import id_of
from sijill.pipeline.seen import SeenIds
from sijill.pipeline.stream import Outcome, numbered_rows, read_chunks
from sijill.reconcile import reconcile

CLAIM_LISTS = ("low_claims", "best_claims", "high_claims")


def reconcile_lines(blocks: Iterable[bytes], policy: str = "ucdp") -> Iterator[list[Outcome]]:
    """The incidents of the reports of a stream of ``sijill extract``'s lines; first the rows that failed, as ``{"id", "error"}``."""
    readings: list[Reading] = []
    numbers: dict[str, int] = {}
    profiles: set[str] = set()
    seen = SeenIds()
    for chunk in read_chunks(blocks):
        for number, row in numbered_rows(chunk):
            try:
                line = read_line(row, number)
                readings.append(_reading(line, number, seen))
                if isinstance(line["id"], int):
                    numbers[readings[-1].id] = line["id"]
                profiles.add(str(line.get("profile", "not told")))
            except WireError as error:
                yield [failure(id_of(row), error)]
    for incident in reconcile(readings, policy=policy).incidents:
        told = _with_numbers(incident_to_line(incident), numbers) | {"profile": ", ".join(sorted(profiles))}
        yield [Outcome(write_line(told), incident.id)]


def _reading(line: Mapping[str, Any], number: int, seen: SeenIds) -> Reading:
    if "error" in line and "claims" not in line:
        raise WireError(f"row {number}: this report failed before: {line['error']}")
    if "claims" not in line:
        raise WireError(f"row {number}: claims: missing; give the lines that `sijill extract` writes, not the reports")
    reading = line_to_reading(line, number)
    if not seen.add(reading.id):
        raise WireError(f"row {number}: another row before this one has the id {reading.id!r}; ids must differ")
    return reading


def _with_numbers(told: Any, numbers: Mapping[str, int]) -> Any:
    """The line of an incident with the ids of reports that are numbers as the numbers they were."""
    if not numbers:
        return told
    lists = [told["claims"], *(bounds.get(key) or [] for bounds in told.values() if isinstance(bounds, dict) for key in CLAIM_LISTS)]
    for pairs in lists:
        pairs[:] = [[numbers.get(report, report), claim] for report, claim in pairs]
    return told | {"reports": [numbers.get(report, report) for report in told["reports"]]}
