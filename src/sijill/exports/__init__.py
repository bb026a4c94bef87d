"""FILES: the record as files, one module per format, and the JSON lines all commands share."""

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

__all__ = [
    "claim_to_line",
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
    "write_line",
]
