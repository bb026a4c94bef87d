"""claims.jsonl: the schema's field names, the incident beside them."""

import json

from sijill.exports.claims_jsonl import claims_jsonl
from sijill.exports.wire import line_to_claim
from tests.invented import velmora


def test_every_line_is_a_claim_that_can_be_read_back() -> None:
    record = velmora()
    lines = [json.loads(line) for line in claims_jsonl(record).splitlines()]
    assert [line_to_claim(line) for line in lines] == list(record.claim_by_ref.values())


def test_a_line_says_where_its_claim_counts_or_why_not() -> None:
    lines = [json.loads(line) for line in claims_jsonl(velmora()).splitlines()]
    assert (lines[0]["report"], lines[0]["incident"], lines[0]["not_counted"]) == ("courier-0504", "VM-0001", None)
    assert {line["not_counted"] for line in lines if line["scope"] == "day_total"} == {"total"}
    assert {line["status"] for line in lines} == {"working copy, not for publication"}
