from sijill.evaluate.causes import by_cause, claim_faults, count_faults
from tests.unit.evaluate.rows import Row, claim, row


def causes(gold: Row, out: Row) -> list[str]:
    return [fault.cause for fault in claim_faults([gold], [out])]


def test_why_a_claim_is_missed() -> None:
    assert causes(row(claim()), row()) == ["missed: not seen"]
    assert causes(row(claim()), row(claim(harm="injured"))) == ["missed: harm read differently", "too many: read differently"]
    assert causes(row(claim(best=5)), row(claim(best=6))) == ["missed: number read differently", "too many: read differently"]


def test_why_a_claim_is_too_many() -> None:
    assert causes(row(in_scope=False, out_of_scope_reason="accident"), row(claim())) == ["too many: out of scope (accident)"]
    assert causes(row(distractors=[{"start": 0, "end": 3, "why": "age"}]), row(claim())) == ["too many: distractor (age)"]
    assert causes(row(), row(claim())) == ["too many: no such claim"]


def test_fields_say_what_was_read_as_what() -> None:
    assert causes(row(claim(scope="day_total")), row(claim())) == ["scope: day_total read as incident"]
    assert causes(row(claim(), claim("k2", 50, subset_of="k1")), row(claim(), claim("g2", 50))) == ["part of: not seen"]


def test_words_stand_in_brackets() -> None:
    (fault,) = claim_faults([row(claim(start=3, end=6), text="ab cde fgh")], [])
    assert fault.words == "ab [cde] fgh"


def test_the_commonest_cause_comes_first() -> None:
    faults = claim_faults([row(claim("k1"), claim("k2", 50)), row(name="r2")], [row(name="r1"), row(claim(), name="r2")])
    assert [(cause, len(group)) for cause, group in by_cause(faults)] == [("missed: not seen", 2), ("too many: no such claim", 1)]


def test_why_a_count_is_wrong() -> None:
    gold = {"id": "a", "text": "words", "gold": {"killed": [3, 3]}}
    lines = {
        "killed: no figure": [],
        "killed: figure too low": [{"killed": {"best": 1}}],
        "killed: figure too high": [{"killed": {"best": 9}}],
    }
    for cause, incidents in lines.items():
        assert [fault.cause for fault in count_faults([gold], [{"id": "a", "incidents": incidents}], "killed")] == [cause]
    second = {"id": "a", "incidents": [{"killed": {"best": 9}}], "claims": [claim(best=3)]}
    assert [fault.cause for fault in count_faults([gold], [second], "killed")] == [
        "killed: right number claimed, another incident or figure first"
    ]
    assert list(count_faults([gold], [{"id": "a", "incidents": [{"killed": {"best": 3}}]}], "killed")) == []
