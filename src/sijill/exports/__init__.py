"""FILES: the record as files, one module per format, and the JSON lines all commands share.

What draws pages and tables is loaded when it is first used: a check of a workspace need not load the names of all places.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sijill.exports.record import FileOutcome, Outcome, Record, SetAside
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

if TYPE_CHECKING:
    from sijill.exports.explanation import explained
    from sijill.exports.files import export_all, export_shown
    from sijill.exports.side_by_side import compared
    from sijill.exports.terminal import claims_table, incidents_table, report_text
    from sijill.exports.toll_shown import toll_panel
    from sijill.exports.withholding import Disclosure, withhold

_MODULES = {
    "Disclosure": "withholding",
    "claims_table": "terminal",
    "compared": "side_by_side",
    "explained": "explanation",
    "export_all": "files",
    "export_shown": "files",
    "incidents_table": "terminal",
    "report_text": "terminal",
    "toll_panel": "toll_shown",
    "withhold": "withholding",
}

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


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module 'sijill.exports' has no attribute {name!r}")
    found = getattr(import_module(f"sijill.exports.{_MODULES[name]}"), name)
    globals()[name] = found  # a module has the name of its function
    return found
