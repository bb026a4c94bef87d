"""FILES: the record as files, one module per format, and the JSON lines all commands share."""

from sijill.exports.compared import compared
from sijill.exports.explanation import explained
from sijill.exports.files import export_all, export_shown
from sijill.exports.record import FileOutcome, Outcome, Record, SetAside
from sijill.exports.terminal import claims_table, incidents_table, report_text
from sijill.exports.toll_panel import toll_panel
from sijill.exports.wire import (
    claim_to_line,
    from_wire,
    incident_to_line,
    kind_of,
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
    "claims_table",
    "compared",
    "explained",
    "export_all",
    "export_shown",
    "from_wire",
    "incident_to_line",
    "incidents_table",
    "kind_of",
    "line_to_claim",
    "line_to_incident",
    "line_to_reading",
    "line_to_relation",
    "line_to_report",
    "read_line",
    "reading_to_line",
    "relation_to_line",
    "report_text",
    "report_to_line",
    "to_wire",
    "toll_panel",
    "withhold",
    "write_line",
]
