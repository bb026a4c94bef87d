"""incidents.csv: a row per incident, ranges with open ends left open."""

import csv
import io

from sijill.exports.incidents_csv import COLUMNS, incidents_csv
from tests.invented import velmora


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(incidents_csv(velmora()).decode("utf-8"))))


def test_every_incident_is_a_row() -> None:
    assert [row["incident"] for row in rows()] == [incident.id for incident in velmora().incidents]


def test_ranges_grades_and_policy_stand_in_the_row() -> None:
    first = rows()[0]
    assert [first[f"killed_{bound}"] for bound in ("low", "best", "high")] == ["21", "26", "26"]
    assert [first[f"injured_{bound}"] for bound in ("low", "best", "high")] == ["41", "41", ""]
    assert [first[f"attackers_killed_{bound}"] for bound in ("low", "best", "high")] == ["", "", ""]
    assert (first["harm_grade"], first["attribution_grade"], first["policy"]) == ("corroborated", "contested", "ucdp/1")
    assert first["claims"].startswith("courier-0504/c1; courier-0504/c2")


def test_a_province_says_that_it_is_an_area() -> None:
    uplands = next(row for row in rows() if row["place"] == "Uplands province")
    assert (uplands["drawn_as"], uplands["place_level"]) == ("area", "province")


def test_columns_are_told_once_each() -> None:
    names = [name for name, _, _ in COLUMNS]
    assert len(names) == len(set(names))
