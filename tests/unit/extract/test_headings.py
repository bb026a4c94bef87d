"""The heading of a bulletin holds for the rows below it."""

import pytest

from sijill.domain.when import When
from tests.factories import harms

DAILY = "ORLO RIGHTS WATCH - DAILY REPORT, 4 June 2031\n\nKilled: 3 (2 civilians)\nWounded: 7\nDetained: 12"
WEEKLY = "Civil Defence, Orlo region. Victims of shelling, 1 to 7 July 2031\n\nDistrict | Killed | Wounded\nTarn | 3 | 14\nSarn | 2 | 1"
FIELDS = "Date: 3-9 June 2031\nArea: Tarn province\nReported by: Tarn Peace Monitors\nKilled: 11\nInjured: 30"
LOG = "Incident log, 1 to 7 June 2031\n• 2 June 2031, Tarn: 2 killed in a raid\n• Orlo: a farmer shot dead at a checkpoint"
PROSE = (
    "Orlo Rights Watch reported on 4 June 2031 from Tarn. It spoke of calm.\n- Nine people were killed in May.\n- Six people were killed."
)


def told(text: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    rows: list[tuple[str | None, str | None, str | None, str | None]] = []
    for claim in harms(text):
        when = claim.when or When()
        rows.append((claim.scope, when.start, when.end, claim.source_chain[0].name if claim.source_chain else None))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DAILY, [("day_total", "2031-06-04", "2031-06-04", "ORLO RIGHTS WATCH")] * 4),
        (WEEKLY, [("period_aggregate", "2031-07-01", "2031-07-07", "Civil Defence")] * 4),
        (FIELDS, [("period_aggregate", "2031-06-03", "2031-06-09", "Tarn Peace Monitors")] * 2),
        (LOG, [("incident", "2031-06-02", "2031-06-02", None), ("period_aggregate", "2031-06-01", "2031-06-07", None)]),
    ],
)
def test_rows_take_period_and_issuer_of_their_heading(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    assert told(text) == expected


def test_prose_above_a_list_is_no_heading() -> None:
    assert "day_total" not in {scope for scope, _, _, _ in told(PROSE)}
