"""FILES: the record as files, one module per format, and the JSON lines all commands share."""

from sijill.exports.files import export_all
from sijill.exports.record import FileOutcome, Outcome, Record, SetAside
from sijill.exports.wire import (
    claim_to_line,
    from_wire,
    incident_to_line,
    line_to_claim,
    line_to_incident,
    line_to_reading,
    line_to_relation,
    line_to_report,
    read_line,
    reading_to_line,
    relation_to_line,
    report_to_line,
    to_wire,
    write_line,
)
from sijill.exports.withholding import Disclosure, withhold

__all__ = [
    "Disclosure",
    "FileOutcome",
    "Outcome",
    "Record",
    "SetAside",
    "claim_to_line",
    "export_all",
    "from_wire",
    "incident_to_line",
    "line_to_claim",
    "line_to_incident",
    "line_to_reading",
    "line_to_relation",
    "line_to_report",
    "read_line",
    "reading_to_line",
    "relation_to_line",
    "report_to_line",
    "to_wire",
    "withhold",
    "write_line",
]
