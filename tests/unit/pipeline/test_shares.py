"""A long text puts so much into a record and no more, and says so."""

import json

from sijill.intake.plain import EXTRACTOR
from sijill.pipeline.inputs import Kept
from sijill.pipeline.shares import Shares

PIECES = {name: Kept(name, "t", name[0], int(name[1]), EXTRACTOR) for name in ("a1", "a2", "a3", "b1")}
KEPT = PIECES | {"row": Kept("row", "t", "a", 9, "rows")}


def line(claims: int) -> bytes:
    return json.dumps({"id": "x", "claims": [{}] * claims}).encode()


def test_pieces_behind_the_limit_are_refused_with_one_reason_and_others_are_not() -> None:
    shares = Shares(KEPT, most=5)
    shares.add("a1", line(4))
    assert shares.refusal("a2") is None
    shares.add("a2", line(4))
    reason = shares.refusal("a3")
    assert reason == shares.refusal("a3")
    assert "from piece 3 on" in str(reason)
    assert "8 claims, and the limit for one text is 5" in str(reason)
    assert [shares.refusal(name) for name in ("b1", "row", "unknown")] == [None, None, None]


def test_rows_of_a_table_have_no_limit() -> None:
    shares = Shares(KEPT, most=5)
    shares.add("row", line(50))
    assert shares.refusal("row") is None
    assert shares.refusal("a1") is None
