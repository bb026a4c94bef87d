"""All reports of a workspace with what was read in them, in the order of their ids."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sijill.domain.reading import Reading
from sijill.domain.report import Report, Zone
from sijill.exports import FileOutcome, Outcome, from_wire, line_to_reading, read_line
from sijill.pipeline.inputs import Input
from sijill.pipeline.reading import Complete, Manner, read_claims
from sijill.pipeline.readings import Readings, report_key
from sijill.pipeline.shares import Shares


@dataclass(frozen=True, slots=True)
class Gathered:
    """The reports, complete; a reading of each that was read for claims; the lines as written; why others were not read, by report.

    ``refused`` are pieces of a text beyond its share: unlike a failure, that comes out the same whenever it is tried.
    """

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    lines: tuple[bytes, ...]
    notes: Mapping[str, str]
    failures: Mapping[str, str]
    refused: Mapping[str, str] = field(default_factory=dict)


def gather(reports: Iterable[Report], readings: Readings, failures: Mapping[str, str], shares: Shares) -> Gathered:
    """Everything that was read, put together. ``failures`` are reasons by report; pieces beyond the share of their text join them."""
    refused: dict[str, str] = {}
    complete: list[Report] = []
    read: list[Reading] = []
    lines: list[bytes] = []
    notes: dict[str, str] = {}
    for report in reports:
        if report.id not in failures and (reason := shares.refusal(report.id)):
            refused[report.id] = reason
        if report.id in failures or report.id in refused:
            complete.append(report)
            continue
        raw = readings[report_key(report)]
        shares.add(report.id, raw)
        line = read_line(raw, report.id)
        reading = line_to_reading(line, report.id)
        complete.append(replace(report, head=reading.head, zones=_zones(line)))
        lines.append(raw)
        if note := line.get("note"):
            notes[report.id] = note
        else:
            read.append(reading)
    return Gathered(tuple(complete), tuple(read), tuple(lines), notes, failures, refused)


def gather_readings(completes: Iterable[Complete], manner: Manner) -> Gathered:
    """The same for reports at hand, read now and kept nowhere."""
    given = list(completes)
    readings = tuple(read_claims(each, manner) for each in given if not each.note)
    notes = {each.report.id: each.note for each in given if each.note}
    return Gathered(tuple(each.report for each in given), readings, (), notes, {})


def outcomes(inputs: Iterable[Input], gathered: Gathered) -> tuple[FileOutcome, ...]:
    """What became of each file in the end: a file whose reports have no pack is stored, one with a report that could not be read failed."""
    return tuple(_outcome(each, gathered) for each in inputs)


def _outcome(each: Input, gathered: Gathered) -> FileOutcome:
    outcome, message = each.outcome, each.message
    if outcome is Outcome.READ:
        failed = _failures(each.reports, {**gathered.failures, **gathered.refused})
        notes = {gathered.notes[report] for report in each.reports if report in gathered.notes}
        told = [*([message] if message else []), *failed, *sorted(notes)]
        message = "; ".join(told) or None
        if failed:
            outcome = Outcome.FAILED
        elif all(report in gathered.notes for report in each.reports):
            outcome = Outcome.STORED
    return FileOutcome(each.name, outcome, each.reports, message, each.digest, each.faults, each.notes)


def _failures(reports: Sequence[str], failures: Mapping[str, str]) -> list[str]:
    """Why reports of a file failed: each reason once, with the first report it holds for."""
    first: dict[str, str] = {}
    for report in reports:
        if report in failures:
            first.setdefault(failures[report], report)
    return [reason if len(reports) == 1 else f"{report}: {reason}" for reason, report in first.items()]


def _zones(line: Mapping[str, Any]) -> tuple[Zone, ...]:
    return from_wire(tuple[Zone, ...], line.get("zones") or (), line["id"], "zones")
