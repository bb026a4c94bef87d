"""claims.csv: a row per claim, which can be read back."""

import csv
import io

from sijill.exports.claims_csv import COLUMNS, claims_csv
from tests.invented import velmora


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(claims_csv(velmora()).decode("utf-8"))))


def test_every_claim_is_a_row_with_its_words_and_their_place() -> None:
    record = velmora()
    found = rows()
    assert len(found) == len(record.claim_by_ref)
    for row in found:
        text = record.report_by_id[row["report"]].text
        assert text[int(row["start"]) : int(row["end"])] == row["quote"]


def test_open_bounds_are_empty_cells() -> None:
    first = rows()[0]
    assert (first["low"], first["best"], first["high"], first["modifier"]) == ("21", "21", "", "at_least")


def test_a_claim_is_in_an_incident_or_says_why_not() -> None:
    day = next(row for row in rows() if row["scope"] == "day_total")
    assert (day["incident"], day["not_counted"]) == ("", "total")
    assert all(row["incident"] or row["not_counted"] for row in rows() if row["kind"] == "casualty")


def test_every_row_says_that_it_is_a_working_copy() -> None:
    assert {row["status"] for row in rows()} == {"working copy, not for publication"}


def test_columns_are_told_once_each() -> None:
    names = [name for name, _, _ in COLUMNS]
    assert len(names) == len(set(names))
    assert all(meaning for _, meaning, _ in COLUMNS)
