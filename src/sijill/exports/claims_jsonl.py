"""``claims.jsonl``: one claim a line, with the field names of the schema and the incident it counts in.

``withheld`` counts what is left out of the quote; offsets index the archived text, where nothing is left out.
"""

from sijill.domain.relation import ClaimRef
from sijill.exports.cells import STATUS
from sijill.exports.names import BLOCK
from sijill.exports.record import Record
from sijill.exports.wire import claim_to_line, write_line


def claims_jsonl(record: Record) -> bytes:
    """The file, claims in the order of the reports and of their words."""
    why = {each.claim: each.reason for each in record.not_counted}
    lines = []
    for reading in record.readings:
        for claim in reading.claims:
            ref = ClaimRef(reading.id, claim.id)
            beside = {
                "report": reading.id,
                "incident": record.incident_of.get(ref),
                "not_counted": why.get(ref),
                "profile": record.profile,
                "status": STATUS,
                "withheld": claim.quote.count(BLOCK),
            }
            lines.append(write_line(beside | claim_to_line(claim)) + b"\n")
    return b"".join(lines)
