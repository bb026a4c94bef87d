import io

from rich.console import Console

from sijill.domain.incident import Bounds, Incident
from sijill.domain.relation import ClaimRef, Relation, RelationKind
from sijill.exports.explanation import Explanation, Heard, Question, explained

REF, OTHER = ClaimRef("r", "c1"), ClaimRef("r2", "c4")
HEARD = Heard(
    REF, "Orrel Monitor", "north", "Daily Orrel", "2031-05-06", "killed", "people", Bounds(None, 25, 25), "nearly 25\x1b[2J died", "r0"
)
INCIDENT = Incident(
    "I000003", ("r",), (REF,), None, (), Bounds(None, 25, 25, best_claims=(REF,)), Bounds(), policy="ucdp/1", reasons=("both name it",)
)
WHOLE = Explanation(
    "I000007",
    INCIDENT,
    (HEARD,),
    (Relation(REF, OTHER, RelationKind.PART_OF, "its day lies in it"),),
    (Question("I000009", (REF, OTHER), 3.1, "the days may be the same"),),
    ((OTHER, "over 500", "a total"),),
    "strict/1",
    "UCDP: low, best and high",
)


def test_everything_is_told_and_nothing_obeyed() -> None:
    console = Console(width=200, record=True, file=io.StringIO())
    console.print(explained(WHOLE))
    text = console.export_text()
    for words in (
        "I000003 (I000007 was merged into it): date not stated, place not stated; policy ucdp/1, profile strict/1",
        "UCDP: low, best and high",
        "low open",
        "best 25 from Orrel Monitor: ",
        "Orrel Monitor (side north): killed up to 25 people: ",
        "a copy of r0",
        "r/c1 part of r2/c4: its day lies in it",
        "I000009: the days may be the same (+3.1 in all)",
        "[r2/c4]: a total",
        "Airwars' scale (derived): harm weak, strike nobody is blamed",
    ):
        assert words in text
    assert "\x1b" not in text
