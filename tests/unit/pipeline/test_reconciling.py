"""``sijill reconcile``, line by line."""

import json

from sijill.pipeline.extracting import extract_lines
from sijill.pipeline.reading import Manner
from sijill.pipeline.reconciling import reconcile_lines


def extracted(*texts: str) -> list[bytes]:
    rows = [
        {"id": f"r{number}", "text": text, "published": "2021-06-08", "publisher": f"Outlet {number}"} for number, text in enumerate(texts)
    ]
    block = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
    return [outcome.line + b"\n" for batch in extract_lines([block], Manner()) for outcome in batch]


def reconciled(blocks: list[bytes]) -> list[dict[str, object]]:
    return [json.loads(outcome.line) for batch in reconcile_lines(blocks) for outcome in batch]


KILLED = "Shelling killed 14 people in Tel Qarma on Tuesday."
QUIET = "The market of Tel Qarma opened again on Tuesday and traders came back to it."


def test_a_line_for_an_incident() -> None:
    (incident,) = reconciled(extracted(KILLED, QUIET))
    assert incident["reports"] == ["r0"]
    assert incident["killed"]["best"] == 14  # type: ignore[index]
    assert incident["policy"] == "ucdp/1"
    assert {"id", "claims", "when", "places", "injured", "perpetrators", "harm_grade", "attribution_grade", "reasons"} <= set(incident)


def test_order_makes_no_difference() -> None:
    lines = extracted(KILLED, QUIET, "Nine people were killed in Wadi Sirhab on Monday.")
    assert reconciled(lines) == reconciled(lines[::-1])


def test_rows_that_fail_are_told_and_the_others_reconciled() -> None:
    lines = [*extracted(KILLED), *extracted(KILLED), b"{\n", b'{"id": "e", "error": "no text"}\n', b'{"id": "w", "claims": 3}\n']
    told = [(each["id"], each["error"]) for each in reconciled(lines) if "error" in each]
    assert [name for name, _ in told] == ["r0", None, "e", "w"]
    assert "ids must differ" in str(told[0][1])
    assert "failed before: no text" in str(told[2][1])
    assert sum("error" not in each for each in reconciled(lines)) == 1


def test_lines_without_claims_are_told_apart() -> None:
    (told,) = reconciled([b'{"id": "a", "text": "Shelling killed 14 people."}\n'])
    assert told == {"id": "a", "error": "row 1: claims: missing; give the lines that `sijill extract` writes, not the reports"}


def test_reports_with_numbers_for_ids_keep_them() -> None:
    rows = [{"id": at, "text": KILLED, "published": "2021-06-08", "publisher": f"Outlet {at}"} for at in (3, 4)]
    block = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
    (incident,) = reconciled([outcome.line + b"\n" for batch in extract_lines([block], Manner()) for outcome in batch])
    assert incident["reports"] == [3, 4]
    assert {report for report, _ in incident["claims"]} == {3, 4}  # type: ignore[attr-defined]
    assert {report for report, _ in incident["killed"]["low_claims"]} <= {3, 4}  # type: ignore[index]


def test_no_reports_make_no_incidents() -> None:
    assert reconciled([b"\n"]) == []
